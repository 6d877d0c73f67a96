"""A condition of the posting on which the case turns.

## What it finds

A paper, a degree or a number of years that the posting asks for, beside the line of the page that says that it is on
its way, has run out, is of another place or is less; and a paper or hours of which the page has no word at all.

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

from ats_sim.asking.conditions import Condition, open_admitted, open_gates, open_years, plain
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.question import QuestionKind, Raised


class _Asked(Struct, frozen=True):
    """What is asked of a condition, what to bring, and what a strong and a weak answer has."""

    text: str
    bring: str
    strong: str
    weak: str


_TEXTS: dict[Condition, _Asked] = {
    "open": _Asked(
        "where does this stand today, what is left to do, and by when?",
        "today: <what is done>; left: <what>, by <date>, decided by <whom>; until then: <what you may do>",
        "a date, who decides, and what is allowed until then",
        "it is as good as done",
    ),
    "less": _Asked(
        "how far does yours reach for this, what would be missing, and by when could you have it?",
        "mine: <which, since when>; missing: <step>, by <date>",
        "names the step that is missing, with a date",
        "says that the two are the same",
    ),
    "unsaid": _Asked(
        "how do you stand on this: held since when, or by when?",
        "yes or no in one sentence, with its <name>, <number or date>; where it is no: <by when>",
        "its name and the date on it, or a plain no with a date",
        "soon, and no date",
    ),
    "years": _Asked(
        "which of your posts do you count towards it, and how long were you in each?",
        "<post>, <from when to when>, of it in this very work: <how long>; if fewer: <what makes up for it>",
        "posts and months that add up, of this very work",
        "years of something near to it, counted in without a word",
    ),
    "degree": _Asked(
        "what do you put beside this, or in its place?",
        "<which study or course, when>; in its place: <which work, how long>",
        "says plainly what there is and what there is not",
        "courses told as a degree",
    ),
    "location": _Asked(
        "is that place possible for you, and from when?",
        "yes from <date>; or: <what has to be settled first>",
        "has looked at the way or the move",
        "would see then",
    ),
    "shift": _Asked(
        "can you work these hours, and from when?",
        "yes from <date>; to be arranged: <what>",
        "yes or no to each of them, with what has to be arranged",
        "yes before the hours are said",
    ),
}


def _find(case: Case) -> Iterator[Raised]:
    told: list[Span] = []
    lines: list[Span] = []
    for kind, asked, line in (*open_admitted(case), *open_gates(case), *open_years(case)):
        if any(asked.span.overlaps(span) for span in told) or (line and line.span in lines):
            continue
        told.append(asked.span)
        lines += [line.span] if line else []
        one = _TEXTS[kind]
        yield Raised(line, one.text, plain(asked), listen=(one.strong,), beware=(one.weak,), bring=one.bring)


KIND = QuestionKind(
    "gate",
    _find,
    why="the posting asks for it in these words, and the answer decides what comes next",
    bring="yes or no in one sentence, and what shows it: <paper, date, post>; where it is no: <by when>",
    listen=("a plain answer, with its date",),
    beware=("an answer to another question",),
)
