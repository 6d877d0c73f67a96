"""Years that are stated, and other years that are dated.

## What it finds

A summary that states years of something, where the dated positions that name that thing come to more or less.

## Why it matters

A caller counts. Two numbers for one thing cost trust in all others.

Source: recruiters' own accounts of their calls; the six months between them are ours.

## Example

- Before:
  [summary] Nurse with nine years in triage.
  [entry] Triage Nurse, Lakeside Clinic, Mar 2022 - Present
  [skills] Triage
  Cut the waiting time for triage from 50 to 30 minutes
- After:
  [summary] Nurse with four years in triage.
  [entry] Triage Nurse, Lakeside Clinic, Mar 2022 - Present
  [skills] Triage
  Cut the waiting time for triage from 50 to 30 minutes
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ats_sim.domain.months import months_of
from ats_sim.domain.stated_years import stated_matters
from ats_sim.lexicon import patterns
from ats_sim.lexicon.stems import stems_of
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.case import Case
from ats_sim.model.document import Quote, Span
from ats_sim.model.question import QuestionKind, Raised
from ats_sim.model.resume import Work

_MOST = 2  # words of a matter that is surely one; ours
_APART = 6  # months between the two from which it is asked; ours
_LETTERS = 4  # of a word that tells a matter; ours


def _find(case: Case) -> Iterator[Raised]:
    for stated, matter in stated_matters(case.resume):
        more = case.document.text[stated.quote.span.end :][:1] in (",", "/", "&")
        held = () if more else _positions(case, matter)
        months = months_of((work.dates for work in held), case.as_of) if held else None
        if months is None or months // 12 == stated.years or abs(months - 12 * stated.years) < _APART:
            continue
        near = tuple(Quote(name.text, name.span) for work in held if (name := work.name or work.position))
        text = f"your dated posts that name it come to {_spoken(months)}: which posts do you count?"
        prose = (item for item in case.resume.prose if item.span().start <= stated.quote.span.start < item.span().end)
        whole = next((Quote(item.text, item.span()) for item in prose), stated.quote)
        yield Raised(whole, text, near=near, within=stated.quote)


def _positions(case: Case, matter: str) -> Sequence[Work]:
    """The positions that name what the years are of; none where none does."""
    skipped = word_set("years-matter-skipped")
    wanted = stems_of(matter, _LETTERS, skipped)
    if len(wanted) > _MOST or patterns.regex("several-matters").search(matter):
        return ()
    held = [work for work in case.resume.work if 2 * len(wanted & _stems(case, work.span)) >= max(len(wanted), 1)]
    titles = {_title(work) for work in held}
    others = [work for work in case.resume.work if work not in held]
    sure = all(work.dates for work in case.resume.work) and not titles & {_title(work) for work in others}
    return held if sure else ()


def _title(work: Work) -> str:
    return " ".join(work.position.text.lower().split()) if work.position else ""


def _stems(case: Case, span: Span) -> set[str]:
    return stems_of(case.document.text[span.start : span.end], _LETTERS)


def _spoken(months: int) -> str:
    years, rest = divmod(months, 12)
    parts = [f"{years} year{'s' * (years != 1)}"] * bool(years) + [f"{rest} month{'s' * (rest != 1)}"] * bool(rest)
    return " ".join(parts)


KIND = QuestionKind(
    "years",
    _find,
    why="a caller counts, and two numbers for one thing cost trust",
    bring="one of the two, and the same everywhere",
    listen=("one number, and what it counts",),
    beware=("a third number",),
    room="mend",
)
