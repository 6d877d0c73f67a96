"""The whole result for one resume and one posting."""

from __future__ import annotations

from msgspec import Struct

from ats_sim.model.case import Case
from ats_sim.model.finding import Finding
from ats_sim.model.hint import Hint
from ats_sim.model.matches import Matches
from ats_sim.model.posting import Posting
from ats_sim.model.verdict import Verdict


class Simulation(Struct, frozen=True):
    """The whole result for one resume and one posting: a case with what the scan and the hints say of it."""

    case: Case
    verdict: Verdict
    hints: tuple[Hint, ...]

    @property
    def posting(self) -> Posting:
        """What the resume was held against."""
        return self.case.posting

    @property
    def matches(self) -> Matches:
        """How it holds."""
        return self.case.matches

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules found."""
        return self.case.findings
