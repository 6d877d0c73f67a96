"""``ats-sim lint``: resumes against the rules."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from ats_sim.cli.lint_formats import FORMATS
from ats_sim.cli.options import Configured, as_of_option, config_options, output_option, posting_option, write
from ats_sim.config import Configuration
from ats_sim.model.linted import BASELINE

_SEVERITIES = ("error", "warning", "note", "never")


class LintOptions(Struct, frozen=True):
    """What ``lint`` was called with; the help of each option says what it means."""

    paths: tuple[Path, ...]
    posting: Path | None
    format_: str | None
    source: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: str | None
    baseline: Path | None
    write_baseline: bool
    add_ignores: bool
    fix: bool
    diff_fix: bool
    diff: str | None
    exit_zero: bool
    statistics: bool
    verbose: bool
    show_config: bool
    output: Path | None
    as_of: datetime.datetime | None


@click.command(epilog="Example: ats-sim lint resumes/ --posting posting.txt --fail-on error")
@click.argument("paths", nargs=-1, metavar="PATH...", type=click.Path(path_type=Path, allow_dash=True))
@posting_option("Also run its rules (POS).", required=False)
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), help="How to print. Default: text; github in its runs."
)
@click.option("--source", multiple=True, metavar="GLOB", help="What the documents are made from, for its lines.")
@click.option("--select", multiple=True, help="Run only these rules: codes, names or families, with commas.")
@click.option("--ignore", multiple=True, help="Leave these rules out: codes, names or families, with commas.")
@click.option("--fail-on", type=click.Choice(_SEVERITIES), help="Status 1 from this severity on. Default: warning.")
@click.option("--baseline", type=click.Path(path_type=Path), help="A file of findings that are accepted.")
@click.option("--write-baseline", is_flag=True, help=f"Accept what is found: write it to the baseline ({BASELINE}).")
@click.option("--add-ignores", is_flag=True, help="Accept what is found by comments: write them into the sources.")
@click.option("--fix", is_flag=True, help="Mend in the sources what changes no claim, then tell what is left.")
@click.option("--diff-fix", is_flag=True, help="Print what --fix would change; status 1 if there is something.")
@click.option("--diff", metavar="REV", help="Only findings on lines that changed since this revision of git.")
@click.option("--exit-zero", is_flag=True, help="Status 0 whatever is found.")
@click.option("--statistics", is_flag=True, help="Also count how often each rule spoke (JSON always does).")
@click.option("--verbose", "-v", is_flag=True, help="Also name what was passed over in folders, and why.")
@click.option("--show-config", is_flag=True, help="Print the settings in effect as TOML, and where each is from.")
@output_option
@as_of_option
@config_options
def command(configured: Configured, **given: Any) -> int:
    """Hold each resume of PATHs, files and folders, against the rules and print what they find.

    Folders are looked through for PDF, DOCX, ODT, RTF, HTML, text, Markdown, JSON, YAML and LaTeX. What is no resume is
    passed over, as are hidden files, links, what git ignores, and files such as README. A file that is damaged is said
    on standard error, the others are still done, and the exit status is 3; where no resume is found it is 2.
    """
    asked = LintOptions(**given)
    configuration = _configuration(asked, configured)
    if asked.show_config:
        from ats_sim.reporting import settings_toml

        write(settings_toml.render(configuration.settings, configuration.origins), asked.output)
        return 0
    if not asked.paths:
        raise click.UsageError("Missing argument 'PATH...'.")
    if asked.add_ignores + asked.fix + asked.diff_fix + asked.write_baseline > 1:
        raise click.UsageError("--fix, --diff-fix, --add-ignores and --write-baseline are each a run of their own")
    from ats_sim.cli.lint_run import run

    return run(asked, configuration)


def _configuration(asked: LintOptions, configured: Configured) -> Configuration:
    """The settings of a run, with those of the command line."""
    configuration = configured(asked.paths[0] if asked.paths else None)
    given = {"select": _names(asked.select), "ignore": _names(asked.ignore), "fail-on": asked.fail_on}
    for name, value in given.items():
        if value:
            configuration = configuration.changed({name: value}, "command line")
    return configuration


def _names(given: tuple[str, ...]) -> list[str]:
    return [name.strip() for text in given for name in text.split(",") if name.strip()]
