"""``check`` in the formats of findings: what the rules found, and the verdict as one more finding."""

from __future__ import annotations

import datetime
from pathlib import Path

from ats_sim.accepting.fingerprints import fingerprinted
from ats_sim.bulk.paths import shown
from ats_sim.cli import lint_formats
from ats_sim.cli.lint_formats import VERDICT
from ats_sim.config import Configuration
from ats_sim.model.document import Location, Quote, Span
from ats_sim.model.finding import Finding, Severity
from ats_sim.model.linted import Linted, LintRun, Reported
from ats_sim.model.simulation import Simulation
from ats_sim.repository.gitignore import repository_prefix
from ats_sim.repository.placed import placed
from ats_sim.repository.sources import Sources


def rendered(
    result: Simulation, path: Path, configuration: Configuration, as_of: datetime.date, *, fails: bool, format_: str
) -> str:
    """The findings with their places in the resume's source; ``fails`` makes an error of the verdict."""
    document = result.case.document
    found = placed(path, document, result.findings, Sources(configuration))
    verdict = result.verdict
    severity: Severity = "error" if fails else "note"
    message = f"simulated verdict: {verdict.disposition} ({verdict.note})"
    hint = "A person decides; ats-sim check --full says why."
    told = Reported(Finding(VERDICT.code, VERDICT.name, severity, message, hint, Quote("", Span(0, 0)), Location(1, 1)))
    file = Linted(shown(path), document.kind, document.pages, (told, *found.reported))
    posting = result.case.posting.title
    prefix = repository_prefix()
    run = LintRun(
        fingerprinted([file], prefix),
        as_of,
        posting=posting.text if posting else None,
        prefix=prefix,
        failing=("error",),
        docs_url=configuration.settings.docs_url,
    )
    text = lint_formats.rendered(run, format_)
    if format_ == "github":
        lint_formats.summarise(run)
    return text
