"""Large words without a number that bears them out.

## What it finds

"Architected", "spearheaded", "at scale" and their like in a statement without a result or a scale: once where the dated
positions cover less than two years, twice where they cover less than five (`scan.grand_statements`). Where software or
models are built it is asked about before a call; elsewhere only as long as no statement proves anything.

## Why it matters

Nobody's first year is a strategy. A number beside the large word makes it true, and a plain word costs nothing.

Source: recruiters' own accounts of graduates who "architected pipelines at scale"; the words are ours
(`lexicon/files/words/claims.tsv`).

## Example

- Before:
  [entry] Staff Nurse, Lakeside Clinic, Mar 2025 - Present
  Spearheaded the enterprise-wide change of dressings
- After:
  [entry] Staff Nurse, Lakeside Clinic, Mar 2025 - Present
  Changed the dressings of 30 patients a day
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.flag import Flag, Reason


def _check(case: Case) -> Iterator[Reason]:
    bars, years = case.settings.matching, case.matches.years
    if years is None and case.resume.work:
        return  # undated work says nothing either way
    large = [
        (proof, found)
        for proof in case.statements
        if proof.metric not in ("outcome", "scale") and (found := finder("claim-grand").search(proof.highlight.text))
    ]
    enough = 1 if years is None or years < bars.junior_years else case.settings.scan.grand_statements
    if len(large) >= enough and (years is None or years < bars.senior_years):
        proof, found = large[0]
        quote = Quote(found.text, proof.highlight.span(found.start, found.end))
        shown = f"dated positions cover {years:.1f} years" if years is not None else "no position is shown"
        said = f'"{found.text}" is a large claim where {shown} and no number bears it out'
        yield Reason(said, quote, effects=frozenset() if case.posting.ships else frozenset({"craft"}))


FLAG = Flag(
    "overclaim",
    _check,
    "doubt",
    cause="level",
    question="How large was it, and what in it was yours to decide?",
    effects=frozenset({"title-in-doubt"}),
)
