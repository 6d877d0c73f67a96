"""Something put to use, and not by whom.

## What it finds

A line of a software or data opening that tells of something deployed or shipped and names nobody else.

## Why it matters

Systems are built by several people. What was one's own is the first thing that is asked of a large line, and naming the
others costs nothing.

Source: recruiters' own accounts of their calls; no study known to us.

## Example

- Before:
  [posting-title] Machine Learning Engineer
  [posting] Python
  [entry] Machine Learning Engineer, Nordbane, Mar 2019 - Present
  Deployed a routing model that 310 drivers use
- After:
  [posting-title] Machine Learning Engineer
  [posting] Python
  [entry] Machine Learning Engineer, Nordbane, Mar 2019 - Present
  Deployed a routing model with the backend team that 310 drivers use
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import raised, statements
from ats_sim.domain.clauses import clause_of
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "which part of it was yours, and who else was in it?"


def _find(case: Case) -> Iterator[Raised]:
    named = tuple(partner for proof in statements(case) for partner in proof.partners)
    for proof in statements(case) if case.posting.ships else ():
        if (
            proof.highlight.section == "work"
            and proof.deployment
            and proof.ownership
            and not proof.partners
            and not proof.minimized
        ):
            yield raised(proof, clause_of(proof, proof.deployment[0]), _TEXT, named[:2])


KIND = QuestionKind(
    "own_part",
    _find,
    why="the line names no one else",
    bring="yours: <what you built or decided>; with you: <roles, no names>",
    listen=("what was theirs, in one sentence", "others named with their part"),
    beware=("only we", "only I, of something large"),
)
