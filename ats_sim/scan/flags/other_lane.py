"""Another lane of the same trade.

## What it finds

Titles and statements of another lane (data engineer, applied scientist ...) than the opening's, in a trade near enough
to be taken for it.

## Why it matters

Somebody else in the same house may want this person. For this opening, the statements that belong to its lane should
stand first.

Source: recruiters' own accounts of researchers who apply for engineering; the lanes are ours
(`lexicon/files/lanes.tsv`).

## Example

- Before:
  [posting-title] Machine Learning Engineer
  [posting] Python
  [entry] Research Scientist, Testland Institute, Mar 2019 - Present
  Published a paper on a novel learning algorithm in Python
- After:
  [posting-title] Machine Learning Engineer
  [posting] Python
  [entry] Machine Learning Engineer, Testland Institute, Mar 2019 - Present
  Deployed a classifier in Python that 40 clerks use each day; wrong letters fell by 30%
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, Reason

_NAMES = ("MLOps", "DevOps")
_VOWELS = "aeiou"


def _check(case: Case) -> Iterator[Reason]:
    lane, wanted = case.matches.lane, case.matches.posting_lane
    nearest = max((match.similarity for match in case.matches.titles), default=0.0)
    trade = case.settings.matching.same_work <= nearest < case.settings.scan.title_similarity
    if lane and wanted and lane != wanted and trade:
        yield Reason(f"reads as {lane_with_article(lane)}; the opening is for {lane_with_article(wanted)}")


def lane_with_article(lane: str) -> str:
    """The name of a lane in the middle of a sentence: "an ML engineer"."""
    words = lane if lane.split()[0].isupper() or lane.startswith(_NAMES) else lane.lower()
    return f"{'an' if words[0].lower() in _VOWELS or words.startswith('ML') else 'a'} {words}"


FLAG = Flag("other_lane", _check, "risk", cause="words", effects=frozenset({"off-direction"}))
