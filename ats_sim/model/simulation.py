"""The whole result for one resume and one posting."""

from __future__ import annotations

from dataclasses import dataclass

from ats_sim.model.case import Case
from ats_sim.model.finding import Finding
from ats_sim.model.hint import Hint
from ats_sim.model.matches import Matches
from ats_sim.model.posting import Posting
from ats_sim.model.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Simulation:
    """The whole result for one resume and one posting, as `check` reports it.

    ``posting`` and ``matches`` are those of ``case``.
    """

    case: Case
    posting: Posting
    matches: Matches
    findings: tuple[Finding, ...]
    verdict: Verdict
    hints: tuple[Hint, ...]
