"""``ats-sim lint``: resumes against the rules."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

import click

from ats_sim.bulk.paths import in_order, shown
from ats_sim.cli import complain, fault
from ats_sim.cli.options import (
    Configured,
    as_of_date,
    as_of_option,
    config_options,
    format_option,
    output_option,
    posting_option,
    write,
)
from ats_sim.config import Configuration
from ats_sim.errors import AtsSimError, ReadingError
from ats_sim.model.linted import Linted
from ats_sim.model.posting import Posting
from ats_sim.model.screening import NO_RESUME

_FAILING = {"error": ("error",), "warning": ("error", "warning"), "note": ("error", "warning", "note"), "never": ()}


@click.command(epilog="Example: ats-sim lint resumes/ --posting posting.txt --fail-on error")
@click.argument("paths", nargs=-1, metavar="PATH...", type=click.Path(path_type=Path, allow_dash=True))
@posting_option("Also run its rules (POS).", required=False)
@format_option("text", "json", "github")
@click.option("--select", multiple=True, help="Run only these rules: codes, names or families, with commas.")
@click.option("--ignore", multiple=True, help="Leave these rules out: codes, names or families, with commas.")
@click.option("--fail-on", type=click.Choice(list(_FAILING)), help="Status 1 from this severity on. Default: warning.")
@click.option("--statistics", is_flag=True, help="Also count how often each rule spoke (JSON always does).")
@click.option("--show-config", is_flag=True, help="Print the settings in effect as TOML, and where each is from.")
@output_option
@as_of_option
@config_options
def command(
    paths: tuple[Path, ...],
    posting: Path | None,
    format_: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    statistics: bool,
    show_config: bool,
    output: Path | None,
    as_of: datetime.datetime | None,
    configured: Configured,
) -> int:
    """Hold each resume of PATHs, files and folders, against the rules and print what they find.

    Folders are looked through for PDF, DOCX, ODT, RTF, HTML, text, Markdown and JSON; hidden files and links are passed
    over. A file that cannot be read is said on standard error, the others are still done, and the exit status is 3.
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

    from ats_sim.cli.inputs import read_posting_input

    settings, day = configuration.settings, as_of_date(as_of)
    wanted = read_posting_input(posting, settings) if posting else None
    files = _linted(paths, wanted, day, configuration)
    write(_rendered(files, format_, statistics, wanted, day), output)
    if any(file.error for file in files):
        return 3
    failing = _FAILING[settings.fail_on]
    return int(any(finding.severity in failing for file in files for finding in file.findings))


def _names(given: tuple[str, ...]) -> list[str]:
    return [name.strip() for text in given for name in text.split(",") if name.strip()]


def _linted(
    paths: Sequence[Path], posting: Posting | None, as_of: datetime.date, configuration: Configuration
) -> list[Linted]:
    files: list[Linted] = []

    def failed(path: Path, error: AtsSimError) -> None:
        complain(error)
        files.append(Linted(shown(path), None, 0, error=error))

    def closed(folder: str, reason: str) -> None:
        message = f"{Path(folder)}: this folder cannot be opened ({reason}); change its access rights."
        failed(Path(folder), ReadingError("folder", message))

    for path in in_order(paths, configuration.excluded, closed):
        try:
            files.append(_file(path, posting, as_of, configuration))
        except ReadingError as error:
            if error.kind != NO_RESUME or path in paths:  # of a folder, what is surely no resume is passed over
                failed(path, error)
        except Exception as error:  # one resume that meets a fault of ours must not cost the others their answer
            failed(path, AtsSimError("fault", f"{path}: {fault(error)}"))
    if not files:
        click.echo(f"ats-sim: no resumes found in {', '.join(map(str, paths))}", err=True)
    return files


def _file(path: Path, posting: Posting | None, as_of: datetime.date, configuration: Configuration) -> Linted:
    from ats_sim import pipeline
    from ats_sim.cli.inputs import read_input

    settings = configuration.settings
    parsed = pipeline.parse_resume(read_input(path, settings), settings)
    findings = pipeline.lint(
        parsed,
        posting,
        as_of=as_of,
        settings=settings,
        select=settings.select or None,
        ignore=configuration.ignored(path),
    )
    document = parsed.document
    return Linted(shown(path), document.kind, document.pages, findings, document=parsed.resume.document)


def _rendered(files: Sequence[Linted], format_: str, counts: bool, posting: Posting | None, day: datetime.date) -> str:
    if format_ == "json":
        from ats_sim.reporting import lint_json

        return lint_json.render(files, posting, day)
    if format_ == "github":
        from ats_sim.reporting import lint_github

        return lint_github.render(files, counts=counts)
    from ats_sim.reporting import lint_text

    return lint_text.render(files, counts=counts)
