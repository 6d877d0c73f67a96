"""Two positions at different employers run at the same time.

## What it finds

Two positions of one section, at different employers, whose months overlap by more than three. Internships, freelance,
part-time, board and teaching posts stay silent, and so do dates without months. One finding a resume. The number is
the setting `rules.overlap_months`.

## Why it matters

Overlapping months are counted once, so nothing is lost. A reader asks whether one of them was part-time, or whether a
date is a slip of the keyboard; two that run to the present often mean that the older one was never closed.

Source: Textkernel's SDK: overlapping periods are not counted twice; that it is worth a note is ours.

## Example

- Before:
  [entry] Welder, Northside Ironworks, Mar 2019 - Present
  [entry] Fitter, Harbour Yard, Aug 2015 - Jan 2021
- After:
  [entry] Welder, Northside Ironworks, Mar 2019 - Present
  [entry] Fitter, Harbour Yard, Aug 2015 - Feb 2019
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.resume import Work
from ats_sim.rules.periods import Months, widest
from ats_sim.rules.places import shortened


def _check(case: Case) -> Iterator[Violation]:
    most = case.settings.rules.overlap_months
    full = [(work, period) for work in case.resume.work if (period := _period(case, work))]
    for (one, first), (other, second) in combinations(full, 2):
        shared = min(first[1], second[1]) - max(first[0], second[0]) + 1
        if shared > most and _differ(case, one, other) and one.dates:
            words = " and ".join(f'"{shortened(work.position.text, 40)}"' for work in (one, other) if work.position)
            yield Violation(
                one.dates.span,
                f"{words} overlap by {shared} months",
                "Check the dates; if both are right, write part-time or freelance beside one of them.",
            )
            return


def _period(case: Case, work: Work) -> Months | None:
    """The months of a whole post with dates to the month; None for others."""
    dates = work.dates
    if work.position is None or work.name is None or dates is None or dates.start is None or dates.start.month is None:
        return None
    if dates.end is None and not dates.current:
        return None
    if (dates.end and dates.end.month is None) or finder("own-part").search(case.document.quote(work.span).text[:200]):
        return None
    return widest(dates, case.as_of)


def _differ(case: Case, one: Work, other: Work) -> bool:
    """Whether the employers differ and both posts stand in one section."""
    names = [work.name.text.casefold() for work in (one, other) if work.name]
    sections = [case.resume.section_of(work.span) for work in (one, other)]
    return not any(name in names[1 - place] for place, name in enumerate(names)) and sections[0] == sections[1]


RULE = Rule("WRK005", "overlapping-dates", "note", _check)
