"""Models are trained, and none is in use.

## What it finds

Statements about training a model, and none about serving it, watching it or training it again. Not raised for a junior
or a research opening, nor where nothing is shipped.

## Why it matters

A model that stays in a notebook changes nothing for anybody. What happens after training is most of the work, and a
senior is hired for it.

Source: recruiters' own accounts of candidates who train from scratch and ship nothing; no study known to us.

## Example

- Before:
  [posting-title] Machine Learning Engineer
  [posting] Python
  [entry] Machine Learning Engineer, Nordbane, Mar 2021 - Present
  Trained a churn model in Python; the error of forecasts fell by 15%
- After:
  [posting-title] Machine Learning Engineer
  [posting] Python
  [entry] Machine Learning Engineer, Nordbane, Mar 2021 - Present
  Trained a churn model in Python; the error of forecasts fell by 15%
  Deployed it as a service that 40 clerks use each day
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence, Stage
from ats_sim.model.flag import Effect, Flag, Reason

_IN_USE: frozenset[Stage] = frozenset({"deployment", "monitoring", "retraining"})


def _check(case: Case) -> Iterator[Reason]:
    if not case.posting.ships or case.posting.research or case.matches.posting_level == "junior":
        return
    trained = [proof for proof in case.evidence if "training" in proof.lifecycle]
    specific = [proof for proof in case.evidence if proof.grade != "vague"]  # empty words bring nothing into use
    if trained and not any(proof.deployment or _IN_USE & set(proof.lifecycle) for proof in specific):
        text = "models are trained; none is shown to be served, watched or trained again"
        yield Reason(text, trained[0].quote, effects=_effects(trained))


def _effects(trained: Sequence[Evidence]) -> frozenset[Effect]:
    """A senior opening wants use where one of the models came to nothing."""
    return frozenset({"wants-use"}) if any(proof.grade != "evidenced" for proof in trained) else frozenset()


FLAG = Flag("stops_at_model", _check, "risk", cause="outcome")
