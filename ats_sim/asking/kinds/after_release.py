"""Something in use, and not what was watched after.

## What it finds

A line of a software or data opening that puts something to use, where the resume tells of no monitoring and the line of
no number after it.

## Why it matters

The day of the release is the first day of the work. Who stayed with it can tell of the day on which it failed.

Source: engineers' own accounts of what they ask; no study known to us.

## Example

- Before:
  [posting-title] Machine Learning Engineer
  [posting] Python
  [entry] Machine Learning Engineer, Nordbane, Mar 2019 - Present
  Deployed a routing model with the backend team
- After:
  [posting-title] Machine Learning Engineer
  [posting] Python
  [entry] Machine Learning Engineer, Nordbane, Mar 2019 - Present
  Deployed a routing model with the backend team and monitored its drift weekly
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import raised, statements
from ats_sim.domain.clauses import clause_of
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "how would you have seen it fail, and who saw it first when it did?"


def _find(case: Case) -> Iterator[Raised]:
    told = statements(case)
    if not case.posting.ships or any({"monitoring", "retraining"}.intersection(proof.lifecycle) for proof in told):
        return
    for proof in told:
        if proof.deployment and proof.ownership and not proof.minimized and proof.metric not in ("outcome", "scale"):
            yield raised(proof, clause_of(proof, proof.deployment[0]), _TEXT)


KIND = QuestionKind(
    "after_release",
    _find,
    why="put to use, and nothing is told of after",
    bring="one day it failed: <what users saw>, <who noticed>, <what was changed>",
    listen=("something was watched, with a number", "a failure told as it was"),
    beware=("it just ran", "another team's job"),
)
