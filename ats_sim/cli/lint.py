"""``ats-sim lint``: resumes against the rules."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

import click

from ats_sim.cli.lint_formats import FORMATS
from ats_sim.cli.options import (
    Configured,
    as_of_date,
    as_of_option,
    config_options,
    output_option,
    posting_option,
    write,
)
from ats_sim.config import Configuration
from ats_sim.model.finding import Severity
from ats_sim.model.linted import BASELINE, LintRun

_FAILING: dict[str, tuple[Severity, ...]] = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "note": ("error", "warning", "note"),
    "never": (),
}


@click.command(epilog="Example: ats-sim lint resumes/ --posting posting.txt --fail-on error")
@click.argument("paths", nargs=-1, metavar="PATH...", type=click.Path(path_type=Path, allow_dash=True))
@posting_option("Also run its rules (POS).", required=False)
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), help="How to print. Default: text; github in its runs."
)
@click.option("--source", multiple=True, metavar="GLOB", help="What the documents are made from, for its lines.")
@click.option("--select", multiple=True, help="Run only these rules: codes, names or families, with commas.")
@click.option("--ignore", multiple=True, help="Leave these rules out: codes, names or families, with commas.")
@click.option("--fail-on", type=click.Choice(list(_FAILING)), help="Status 1 from this severity on. Default: warning.")
@click.option("--baseline", type=click.Path(path_type=Path), help="A file of findings that are accepted.")
@click.option("--write-baseline", is_flag=True, help=f"Accept what is found: write it to the baseline ({BASELINE}).")
@click.option("--add-ignores", is_flag=True, help="Accept what is found by comments: write them into the sources.")
@click.option("--diff", metavar="REV", help="Only findings on lines that changed since this revision of git.")
@click.option("--exit-zero", is_flag=True, help="Status 0 whatever is found.")
@click.option("--statistics", is_flag=True, help="Also count how often each rule spoke (JSON always does).")
@click.option("--verbose", "-v", is_flag=True, help="Also name what was passed over in folders, and why.")
@click.option("--show-config", is_flag=True, help="Print the settings in effect as TOML, and where each is from.")
@output_option
@as_of_option
@config_options
def command(
    paths: tuple[Path, ...],
    posting: Path | None,
    format_: str | None,
    source: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    baseline: Path | None,
    write_baseline: bool,
    add_ignores: bool,
    diff: str | None,
    exit_zero: bool,
    statistics: bool,
    verbose: bool,
    show_config: bool,
    output: Path | None,
    as_of: datetime.datetime | None,
    configured: Configured,
) -> int:
    """Hold each resume of PATHs, files and folders, against the rules and print what they find.

    Folders are looked through for PDF, DOCX, ODT, RTF, HTML, text, Markdown, JSON and YAML. What is no resume is passed
    over, as are hidden files, links, what git ignores, and files such as README. A file that is damaged is said on
    standard error, the others are still done, and the exit status is 3; where no resume is found it is 2.
    """
    given = {"select": _names(select), "ignore": _names(ignore), "fail-on": fail_on}
    configuration = configured(paths[0] if paths else None)
    for name, value in given.items():
        if value:
            configuration = configuration.changed({name: value}, "command line")
    if show_config:
        from ats_sim.reporting import settings_toml

        write(settings_toml.render(configuration.settings, configuration.origins), output)
        return 0
    if not paths:
        raise click.UsageError("Missing argument 'PATH...'.")

    from ats_sim.cli import lint_accepting, lint_files, lint_formats
    from ats_sim.cli.inputs import read_posting_input
    from ats_sim.repository.gitignore import repository_prefix
    from ats_sim.repository.sources import Sources

    settings, day = configuration.settings, as_of_date(as_of)
    wanted = read_posting_input(posting, settings) if posting else None
    sources = Sources(configuration, source, next((path for path in paths if path.is_dir()), None))
    how = lint_files.Linting(wanted, day, configuration, sources)
    prefix = repository_prefix()
    files = lint_files.linted(paths, how)
    held = lint_accepting.Accepting(_baseline(baseline, configuration), write_baseline, diff, prefix)
    judged = lint_accepting.accepted(files.linted, how, held)
    if add_ignores:
        return lint_accepting.add_ignores(judged.files)
    run = LintRun(
        judged.files,
        day,
        tuple(sorted(files.passed_over, key=lambda one: one.path)),
        wanted.title.text if wanted and wanted.title else None,
        statistics,
        judged.has_baseline,
        judged.stale,
        prefix,
        _FAILING[settings.fail_on],
        docs_url=settings.docs_url,
    )
    _say(run, paths, sources.complaints, verbose)
    chosen = format_ or lint_formats.default_format()
    write(lint_formats.rendered(run, chosen), output)
    if chosen == "github":
        lint_formats.summarise(run)
    return _status(run, "never" if exit_zero else settings.fail_on)


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


def _names(given: tuple[str, ...]) -> list[str]:
    return [name.strip() for text in given for name in text.split(",") if name.strip()]


def _say(run: LintRun, paths: Sequence[Path], complaints: Sequence[str], verbose: bool) -> None:
    """On standard error: what was passed over where that was asked for, what is wrong with the sources and the
    baseline, and that nothing was found."""
    from ats_sim.reporting import lint_text

    for row in (*complaints, *lint_text.stale(run)):
        click.echo(f"ats-sim: {row}", err=True)

    if verbose:
        for row in lint_text.passed_over(run.passed_over):
            click.echo(f"ats-sim: {row}", err=True)
    if not run.files:
        way = "" if verbose or not run.passed_over else "; -v says what was passed over"
        click.echo(f"ats-sim: no resumes found in {', '.join(map(str, paths))}; name a file{way}", err=True)
