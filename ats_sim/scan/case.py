"""A case as the scan sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.finding import Finding
from ats_sim.scan.proof import relevant_proofs
from ats_sim.scan.weakness import Weakness, weaknesses_of


@dataclass(frozen=True, slots=True)
class ScanCase(Case):
    """A case with what its rules found, the statements that prove applied work for it, and how others are weak."""

    findings: tuple[Finding, ...]
    proofs: tuple[Evidence, ...]
    weaknesses: tuple[frozenset[Weakness], ...]
    """Of each item of ``evidence``."""

    def found(self, *rules: str) -> list[Finding]:
        """The findings of rules by their names, in the order of the resume."""
        return [finding for finding in self.findings if finding.name in rules]

    @property
    def statements(self) -> list[Evidence]:
        """What each statement about work proves; fragments that are none are left out."""
        return [proof for proof in self.evidence if proof.is_statement]


def scan_case(case: Case, findings: Sequence[Finding]) -> ScanCase:
    """The case with its findings, its proofs and its weak statements."""
    values = {field.name: getattr(case, field.name) for field in fields(Case)}
    weaknesses = weaknesses_of(case.evidence, findings, case.settings.scan.dense_words)
    return ScanCase(**values, findings=tuple(findings), proofs=relevant_proofs(case), weaknesses=weaknesses)
