"""What `lint` says about each file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ats_sim.errors import AtsSimError
from ats_sim.model.document import Kind
from ats_sim.model.finding import Finding, Severity
from ats_sim.model.resume import RESUME, DocumentClass


@dataclass(frozen=True, slots=True)
class Linted:
    """The findings of one linted file, or why it could not be read (then ``kind`` is None).

    ``path`` is as the user gave it, or as found below a folder that was given. What is no resume by its ``document`` is
    held against no rule.
    """

    path: str
    kind: Kind | None
    pages: int
    findings: tuple[Finding, ...] = ()
    error: AtsSimError | None = None
    document: DocumentClass = RESUME

    @property
    def has_source_lines(self) -> bool:
        """Whether places are lines of the file."""
        return self.kind in ("text", "markdown", "html", "json")


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often one rule found something in the linted files."""

    code: str
    name: str
    severity: Severity
    count: int


def statistics(files: Iterable[Linted]) -> tuple[RuleCount, ...]:
    """How often each rule found something, the most frequent first, then by code."""
    counts = Counter((finding.code, finding.name, finding.severity) for file in files for finding in file.findings)
    return tuple(RuleCount(*key, count) for key, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])))
