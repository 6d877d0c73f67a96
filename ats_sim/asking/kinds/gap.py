"""A year or more since the last post.

## What it finds

A resume of dated posts of which none goes on, and the latest ended a year ago or more.

## Why it matters

Whoever calls wants to hear what was kept up since, and what has to be learned again. A plain answer ends the matter.

Source: recruiters' own accounts of their calls; the year is ours.

## Example

- Before:
  [posting] Triage
  [entry] Triage Nurse, Lakeside Clinic, Mar 2019 - May 2023
  Cut the waiting time for triage from 50 to 30 minutes
- After:
  [posting] Triage
  [entry] Triage Nurse, Lakeside Clinic, Mar 2019 - Present
  Cut the waiting time for triage from 50 to 30 minutes
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import line_with
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised
from ats_sim.model.resume import Work

_YEAR = 12  # months
_TEXT = "what have you done since that keeps you close to this work, and what will you have to learn again?"


def _find(case: Case) -> Iterator[Raised]:
    work = [one for one in case.resume.work if not _is_break(case, one)]
    if not work or any(one.dates is None or one.dates.current or one.dates.end is None for one in work):
        return
    ended = {one.dates.end.last_month: one.dates.span for one in work if one.dates and one.dates.end}
    latest = max(ended)
    today = case.as_of.year * _YEAR + case.as_of.month - 1
    line = line_with(case, ended[latest])
    if today - latest >= _YEAR and line:
        yield Raised(line, _TEXT)


def _is_break(case: Case, work: Work) -> bool:
    """Whether an entry without a title tells of a time away from work."""
    words = case.document.text[work.span.start : work.span.end]
    return work.position is None and finder("no-position", "break-told").search(words) is not None


KIND = QuestionKind(
    "gap",
    _find,
    why="the page has no later post, and nobody should have to guess",
    bring="since then: <what>; kept up: <course, paper, work for others>; back in use after: <how long>",
    listen=("a plain reason in one sentence", "something kept up, with its date"),
    beware=("a long excuse", "nothing will have changed"),
)
