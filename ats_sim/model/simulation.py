"""The whole result for one resume."""

from __future__ import annotations

from dataclasses import dataclass

from ats_sim.model.case import Case
from ats_sim.model.finding import Finding
from ats_sim.model.hint import Hint
from ats_sim.model.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Simulation:
    """The whole result for one resume."""

    case: Case
    findings: tuple[Finding, ...]
    verdict: Verdict
    hints: tuple[Hint, ...]
