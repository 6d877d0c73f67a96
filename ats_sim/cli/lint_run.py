"""One run of ``lint``: judge, leave out what is accepted, print, and the exit status."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ats_sim.cli import lint_accepting, lint_files, lint_fixing, lint_formats
from ats_sim.cli.inputs import read_posting_input
from ats_sim.cli.lint import LintOptions
from ats_sim.cli.options import as_of_date, write
from ats_sim.config import Configuration
from ats_sim.model.finding import Severity
from ats_sim.model.linted import LintRun
from ats_sim.reporting import lint_text
from ats_sim.repository.gitignore import repository_prefix
from ats_sim.repository.sources import Sources

_FAILING: dict[str, tuple[Severity, ...]] = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "note": ("error", "warning", "note"),
    "never": (),
}


def run(asked: LintOptions, configuration: Configuration) -> int:
    """Do what was asked for. Returns the exit status."""
    settings = configuration.settings
    files, judged, how = _judged(asked, configuration)
    if asked.add_ignores:
        return lint_accepting.add_ignores(judged.files)
    if asked.diff_fix:
        text = lint_fixing.difference(judged, how)
        if text:
            write(text, asked.output)
        return int(bool(text) and not asked.exit_zero)
    if asked.fix:
        click.echo(f"ats-sim: {lint_fixing.write_fixes(judged, how)}", err=True)
        files, judged, how = _judged(asked, configuration)
    posting = how.posting
    result = LintRun(
        judged.files,
        how.as_of,
        tuple(sorted(files.passed_over, key=lambda one: one.path)),
        posting.title.text if posting and posting.title else None,
        asked.statistics,
        judged.has_baseline,
        judged.stale,
        repository_prefix(),
        _FAILING[settings.fail_on],
        docs_url=settings.docs_url,
    )
    _say(result, asked.paths, how.sources.complaints, verbose=asked.verbose)
    chosen = asked.format_ or lint_formats.default_format()
    write(lint_formats.rendered(result, chosen), asked.output)
    if chosen == "github":
        lint_formats.summarise(result)
    return _status(result, "never" if asked.exit_zero else settings.fail_on)


def _judged(
    asked: LintOptions, configuration: Configuration
) -> tuple[lint_files.Files, lint_accepting.Accepted, lint_files.Linting]:
    """All files of a run, and which of their findings count."""
    wanted = read_posting_input(asked.posting, configuration.settings) if asked.posting else None
    sources = Sources(configuration, asked.source, next((path for path in asked.paths if path.is_dir()), None))
    fixing = asked.fix or asked.diff_fix
    how = lint_files.Linting(wanted, as_of_date(asked.as_of), configuration, sources, fixing=fixing)
    files = lint_files.linted(asked.paths, how)
    baseline = _baseline(asked.baseline, configuration)
    held = lint_accepting.Accepting(baseline, asked.write_baseline, asked.diff, repository_prefix())
    return files, lint_accepting.accepted(files.linted, how, held), how


def _baseline(given: Path | None, configuration: Configuration) -> Path | None:
    """The baseline of the command line, else that of the settings, which is beside their file."""
    set_ = configuration.settings.baseline
    return given or (configuration.folder / set_ if set_ else None)


def _status(run: LintRun, fail_on: str) -> int:
    """3 if a file could not be read, 2 if nothing was found to judge, 1 if a finding is as severe as asked for."""
    if any(file.error for file in run.files):
        return 3
    if not run.files:
        return 2
    return int(any(finding.severity in _FAILING[fail_on] for finding in run.findings))


def _say(run: LintRun, paths: Sequence[Path], complaints: Sequence[str], *, verbose: bool) -> None:
    """On standard error: what was passed over where that was asked for, what is wrong with the sources and the
    baseline, and that nothing was found."""
    rows = [*complaints, *lint_text.stale(run)]
    if verbose:
        rows += lint_text.passed_over(run.passed_over)
    if not run.files:
        rows.append(lint_text.nothing_found(run, list(map(str, paths)), verbose=verbose))
    for row in rows:
        click.echo(f"ats-sim: {row}", err=True)
