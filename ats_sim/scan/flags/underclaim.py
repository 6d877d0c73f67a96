"""More was done than is said.

## What it finds

Two results told in a helper's words (`scan.helper_results`); or five dated years, an opening with a senior's title, and
no statement that tells of leading, teaching or designing.

## Why it matters

Seniors are hired for what they set in motion. Many leave it out because it went without saying, and then it is not
seen.

Source: recruiters' own accounts of seniors who hide having led; the words looked for are ours
(`lexicon/files/words/claims.tsv`).

## Example

- Before:
  [posting-title] Senior Staff Nurse
- After:
  [posting-title] Senior Staff Nurse
  Mentored 12 new nurses; all of them stayed for two years
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, Reason
from ats_sim.scan.levels import rank_of


def _check(case: Case) -> Iterator[Reason]:
    statements, years = case.statements, case.matches.years
    helped = [proof for proof in statements if proof.minimized and proof.metric == "outcome"]
    if len(helped) >= case.settings.scan.helper_results:
        text = f"{len(helped)} results are told in a helper's words; the own part may be larger"
        yield Reason(text, helped[0].quote)
    elif (
        _asks_for_senior(case)
        and case.matches.level in ("mid", "senior", "lead")  # by years in this kind of work
        and statements
        and years is not None
        and years >= case.settings.matching.senior_years
        and not any(finder("claim-leading").search(proof.highlight.text) for proof in statements)
    ):
        text = f"{years:.1f} years, an opening for a senior, and no statement tells of leading, mentoring or design"
        yield Reason(text)


def _asks_for_senior(case: Case) -> bool:
    """Whether the posting's title does; years alone ask for practice, not for leading."""
    title = case.posting.title
    return case.posting.management is not None or (title is not None and rank_of(title.text) is not None)


FLAG = Flag("underclaim", _check, "risk", cause="outcome")
