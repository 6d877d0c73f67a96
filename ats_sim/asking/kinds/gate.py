"""A condition of the posting that the page does not plainly meet.

## What it finds

A licence, certificate, number of years, degree, language, place or time of work that the posting makes a condition, and
that no line plainly shows.

## Why it matters

Whoever calls asks for it first, since nothing else helps without it. Whoever holds it says so in one sentence.

Source: recruiters' own accounts of their calls; no study known to us.

## Example

- Before:
  [posting-title] Staff Nurse
  [posting] Active registered nurse license required
  [posting] Triage
  Cut the waiting time for triage from 50 to 30 minutes
- After:
  [posting-title] Staff Nurse
  [posting] Active registered nurse license required
  [posting] Triage
  [section] Licenses
  [section-line] Registered nurse license, active to 2028
  Cut the waiting time for triage from 50 to 30 minutes
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ats_sim.asking.conditions import open_degree, open_gates, open_level, open_years
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.question import QuestionKind, Raised


class _Asked(Struct, frozen=True):
    """What is asked of a condition, what to bring, and what a strong and a weak answer has."""

    text: str
    bring: str
    strong: str
    weak: str
    why: str = ""


_OPEN = "asked for as a condition, and the page does not plainly meet it"
_PAPER = "yes or no in one sentence, with its <name>, <number or date>; where it is no: <by when>"
_TEXTS = {
    "not stated": _Asked(
        "do you hold it, and since when? If not: when could you?",
        _PAPER,
        "its name and the date on it, or a plain no with a date",
        "soon, and no date",
    ),
    "pending": _Asked(
        "when will you hold it, and what may you do until then?",
        "booked or applied for on <date>, decided by <whom>; until then: <what you may do>",
        "a date, who decides, and what is allowed until then",
        "it is as good as done",
    ),
    "not met": _Asked(
        "which one do you hold today, and what is missing for the one asked for?",
        "held: <which, since when>; missing: <step>, by <date>",
        "names the one held and the step that is missing, with a date",
        "says that the two are the same",
    ),
    "met": _Asked(
        "is it the one asked for, and until when is it valid?",
        _PAPER,
        "its name and the date on it",
        "will look it up",
    ),
    "years": _Asked(
        "which of your posts do you count towards it, and how long do they come to?",
        "<post>, <from when to when>, of it in this very work: <how long>; if fewer: <what makes up for it>",
        "posts and months that add up, of this very work",
        "years of something near to it, counted in without a word",
        why=_OPEN,
    ),
    "people": _Asked(
        "where have you led people: how many, for how long, and what did you decide about them?",
        "<where>, <how many>, <from when to when>; decided: <what>; or not yet, and what comes nearest: <what>",
        "a number, a span of time, a decision about somebody, or a plain no",
        "projects told as people",
        why="people are to be led, and the page has no word of leading any",
    ),
    "level": _Asked(
        "why this post after that one, and which part of the old one will you miss?",
        "I want <what of this work>; given up: <what>, because <why>",
        "a reason that will hold in a year; says what is given up",
        "anything will do",
        why="the post is below the last one, so whoever listens asks whether it will hold",
    ),
    "degree": _Asked(
        "which of your studies answers it, and when were they, or will they be, finished?",
        "<which study, of which field>, finished <when>; or: <what is open, by when>",
        "the study, its field, the year in which it ended or will end",
        "courses told as a degree",
    ),
    "language": _Asked(
        "how well do you speak and write it, and where have you used it at work?",
        "used at work: <with whom>, <how often>, written or spoken",
        "a case in which something depended on it",
        "a mark, and no use of it",
        why=_OPEN,
    ),
    "location": _Asked(
        "is that place possible for you, and from when?",
        "yes from <date>; or: <what has to be settled first>",
        "has looked at the way or the move",
        "would see then",
        why=_OPEN,
    ),
    "shift": _Asked(
        "can you work these hours, and from when?",
        "yes from <date>; to be arranged: <what>",
        "yes or no to each of them, with what has to be arranged",
        "yes before the hours are said",
        why=_OPEN,
    ),
}


def _find(case: Case) -> Iterator[Raised]:
    told: list[Span] = []
    for kind, asked, line in (*open_years(case), *open_gates(case), *open_degree(case), *open_level(case)):
        if any(asked.span.overlaps(span) for span in told):
            continue
        told.append(asked.span)
        one = _TEXTS[kind]
        words = " ".join(asked.text.split())
        yield Raised(line, one.text, words, listen=(one.strong,), beware=(one.weak,), bring=one.bring, why=one.why)


KIND = QuestionKind(
    "gate",
    _find,
    why="a condition: without it nobody goes on, whatever else is shown",
    bring="yes or no in one sentence, and what shows it: <paper, date, post>; where it is no: <by when>",
    listen=("a plain yes or no, with its date",),
    beware=("an answer to another question",),
)
