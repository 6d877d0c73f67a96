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

from ats_sim.asking.conditions import open_degree, open_gates, open_level, open_years
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.question import QuestionKind, Raised

_TEXTS = {
    "not stated": "do you hold it, and since when? If not: when could you?",
    "pending": "when will you hold it, and what may you do until then?",
    "not met": "which one do you hold today, and what is missing for the one asked for?",
    "met": "is it the one asked for, and until when is it valid?",
    "years": "which of your posts do you count towards it, and how long do they come to?",
    "people": "where have you led people: how many, for how long, and what did you decide about them?",
    "level": "why this post after that one, and which part of the old one will you miss?",
    "degree": "which of your studies answers it, and when were they, or will they be, finished?",
    "language": "how well do you speak and write it, and where have you used it at work?",
    "location": "is that place possible for you, and from when?",
    "shift": "can you work these hours, and from when?",
}


def _find(case: Case) -> Iterator[Raised]:
    told: list[Span] = []
    for kind, asked, line in (*open_years(case), *open_gates(case), *open_degree(case), *open_level(case)):
        if any(asked.span.overlaps(span) for span in told):
            continue
        told.append(asked.span)
        yield Raised(line, _TEXTS[kind], " ".join(asked.text.split()))


KIND = QuestionKind(
    "gate",
    _find,
    why="a condition: without it nobody goes on, whatever else is shown",
    bring="yes or no in one sentence, and what shows it: <paper, date, post>; where it is no: <by when>",
    listen=("a plain yes or no, with its date",),
    beware=("an answer to another question",),
)
