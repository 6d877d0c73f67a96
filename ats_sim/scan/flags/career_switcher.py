"""An established career in another job.

## What it finds

Two dated years or more and statements with results, in positions none of whose titles is the opening's
(`scan.title_similarity`). Said with it is whether work of the opening's kind is among them.

## Why it matters

A change of job is no fault. One real thing of the new kind that is in use is enough for a talk; without one, it is the
first question.

Source: recruiters' own accounts of people who switch: one project in production is enough, courses are not. The years
are ours.

## Example

- Before: [entry] Pastry Chef, Corner Bakery, Mar 2015 - Present
- After: [entry] Staff Nurse, Corner Clinic, Mar 2015 - Present
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, Reason

_LICENCES = ("licence", "registration")
_ESTABLISHED = 2.0  # ours: years from which a career is one


def _check(case: Case) -> Iterator[Reason]:
    titles, years = case.matches.titles, case.matches.years
    if not titles or any(match.similarity >= case.settings.scan.title_similarity for match in titles):
        return
    if any(fit.gate.kind in _LICENCES and fit.how == "held" for fit in case.matches.gates):
        return  # who has the licence of the work comes from it
    evidenced = any(proof.grade == "evidenced" for proof in case.evidence)
    if evidenced and years is not None and years >= _ESTABLISHED and case.resume.work:
        state = "with" if case.proofs else "without"
        yield Reason(f"an established career in another job, {state} work of the kind asked for")


FLAG = Flag(
    "career_switcher",
    _check,
    "risk",
    question="What of this kind of work have you done yourself, and for whom?",
)
