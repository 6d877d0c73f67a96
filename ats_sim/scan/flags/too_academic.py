"""Courses, competitions or papers, and no work in use.

## What it finds

For an opening that ships something: statements about coursework, competitions or tutorials, or two publications, in a
resume without any statement of a result or real use that fits the posting. Never raised for a research opening.

## Why it matters

Papers and medals show that somebody can learn. Who puts a product into use asks for one thing that others relied on;
one such thing counts more than all of them.

Source: recruiters' own accounts: papers without anything in use do not fit an engineering opening. No study known to
us.

## Example

- Before:
  [posting-title] Machine Learning Engineer
  [posting] Python
  [entry] Machine Learning Engineer, Nordbane, Mar 2021 - Present
  Ranked 12th of 900 teams in a Kaggle contest with Python
- After:
  [posting-title] Machine Learning Engineer
  [posting] Python
  [entry] Machine Learning Engineer, Nordbane, Mar 2021 - Present
  Deployed a classifier in Python that 40 clerks use each day; wrong letters fell by 30%
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, Reason

_PAPERS = 2  # ours: one paper is a line of a resume, two are a direction


def _check(case: Case) -> Iterator[Reason]:
    if case.posting.research or case.proofs or not case.posting.ships:
        return
    academic = [quote for proof in case.evidence for quote in proof.academic[:1]]
    if academic or len(case.resume.publications) >= _PAPERS:
        quote = academic[0] if academic else None
        yield Reason("competitions, courses or papers, and no work in use", quote)


FLAG = Flag(
    "too_academic",
    _check,
    "doubt",
    cause="jargon",
    question="Which of this work did anybody use outside the course, the competition or the paper?",
    effects=frozenset({"counted", "early-exit"}),
)
