"""A senior's title over a beginner's work.

## What it finds

The latest title says senior or head, and the dated positions of this work read as junior or middle; or a head's title
over less than five years; or three statements and more, none of which opens with the writer's own deed
(`scan.title_statements`).

## Why it matters

Titles differ from house to house, and readers know it. The work has to bear the title out, or the first question is
what it meant.

Source: recruiters' own accounts of a senior's title without the years or the ownership; the numbers are ours.

## Example

- Before:
  [entry] Senior Staff Nurse, Lakeside Clinic, Mar 2025 - Present
- After:
  [entry] Senior Staff Nurse, Lakeside Clinic, Mar 2022 - Present
  [entry] Staff Nurse, Hillside Clinic, Mar 2015 - Feb 2022
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.titles import parse_title
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.flag import Flag, Reason
from ats_sim.scan.levels import rank_of


def _check(case: Case) -> Iterator[Reason]:
    latest = next((match.title for match in case.matches.titles if match.latest), None)
    related = case.settings.matching.same_work
    if latest is None or not any(match.latest and match.similarity >= related for match in case.matches.titles):
        return
    rank, years = rank_of(latest.text), case.matches.years
    if rank is None:
        return
    early = years is not None and years < case.settings.matching.senior_years
    if case.matches.level in ("junior", "mid"):
        over = f"the dated positions of this work read as {case.matches.level}"
    elif rank == "lead" and early and parse_title(latest.text).function != "lead":  # a shift has young leaders
        over = f"dated positions cover {years:.1f} years"
    elif len(case.statements) >= case.settings.scan.title_statements and not any(map(_is_own, case.statements)):
        over = "no statement opens with an own deed"
    else:
        return
    yield Reason(f'the latest title is "{latest.text}"; {over}', Quote(latest.text, latest.span))


def _is_own(proof: Evidence) -> bool:
    return proof.ownership is not None and not proof.minimized


FLAG = Flag("title_above_work", _check, "risk", effects=frozenset({"title-in-doubt"}))
