"""``ats-sim check``: one resume against one posting."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from ats_sim.cli.options import (
    Configured,
    as_of_date,
    as_of_option,
    config_options,
    format_option,
    is_terminal,
    output_option,
    posting_option,
    write,
)

if TYPE_CHECKING:
    from ats_sim.config import Configuration
    from ats_sim.model.simulation import Simulation
    from ats_sim.model.whatif import WhatIf

_FINDINGS = ("github", "sarif", "junit")


@click.command(
    epilog="Example: ats-sim check resume.pdf --posting posting.txt --as-of 2026-01-31",
)
@click.argument("resume", type=click.Path(path_type=Path, allow_dash=True))
@posting_option("The job posting's file; of several, folders or globs, a table by fit.", several=True)
@format_option("text", "json", "markdown", "html", "github", "sarif", "junit")
@click.option("--brief", is_flag=True, help="Print five lines only.")
@click.option("--full", is_flag=True, help="Print all that is known, not one screen.")
@click.option("--blind", is_flag=True, help="Leave out name, contact, links, address, schools and years of study.")
@click.option(
    "--watch", is_flag=True, help="Print five lines again after each save, with what changed; Ctrl-C ends it."
)
@click.option("--edit-posting", is_flag=True, help="First show how the posting was read, to strike, prefer and add.")
@output_option
@as_of_option
@config_options
@click.option("--must", multiple=True, metavar="SKILL", help="A further required skill for this run; repeatable.")
@click.option(
    "--filter",
    "filter_",
    type=click.Choice(["rank", "knockout"]),
    help="What a failed criterion does: rank low (default), or put the resume aside.",
)
@click.option(
    "--budget",
    type=click.FloatRange(1, 600),
    metavar="SECONDS",
    help="Length of the modelled scan: 30 (default), 20, 7.4.",
)
@click.option(
    "--lens",
    type=click.Choice(["google", "amazon", "startup"]),
    help="Read as one kind of employer would; says so (docs/scan.md).",
)
@click.option(
    "--require", type=click.Choice(["advance", "borderline"]), help="Leave with status 1 below this disposition."
)
def command(
    resume: Path,
    posting: tuple[Path, ...],
    format_: str,
    brief: bool,
    full: bool,
    blind: bool,
    watch: bool,
    edit_posting: bool,
    output: Path | None,
    as_of: datetime.datetime | None,
    must: tuple[str, ...],
    filter_: str | None,
    budget: float | None,
    lens: str | None,
    require: str | None,
    configured: Configured,
) -> int:
    """Hold RESUME against a posting and print the simulated verdict.

    Says what a literal search and a reader who knows the trade would find, what a 30-second scan of the page
    decides and why, and what to rewrite; of several postings how well each fits, the best first. RESUME may be PDF,
    DOCX, text, Markdown or JSON Resume; "-" reads standard input.
    """
    options = _Options(format_, brief, full, blind, watch, edit_posting, elsewhere=bool(output or require))
    _check(options, resume, posting)
    from ats_sim import counterfactual, pipeline
    from ats_sim.cli.inputs import read_input, read_posting_to_match
    from ats_sim.cli.openings import Listing, is_list, openings

    configuration = _changed(configured(resume), filter_, budget, lens)
    settings, day = configuration.settings, as_of_date(as_of)
    if watch:
        from ats_sim.cli import check_watching

        return check_watching.watch(check_watching.Watched(resume, posting[0], settings, day, must, blind))
    if is_list(posting):
        return openings(resume, posting, configuration, Listing(day, format_, must, require, output, blind))
    wanted = read_posting_to_match(posting[0], settings, must)
    if edit_posting:
        from ats_sim.cli.posting_editing import edit_posting as edit

        wanted = edit(wanted, str(posting[0]))
    parsed = pipeline.parse_resume(read_input(resume, settings), settings)
    result = pipeline.simulate(parsed, wanted, as_of=day, settings=settings, must=must)
    whatif = counterfactual.what_if(result)
    if blind:
        from ats_sim import blinding

        result, whatif = blinding.blind(result, whatif)
    fails = _is_below(result, require)
    if format_ in _FINDINGS:
        from ats_sim.cli import check_findings

        text = check_findings.rendered(result, resume, configuration, day, fails=fails, format_=format_)
    else:
        colour = output is None and is_terminal()
        text = _printed(result, whatif, "brief" if brief else format_, colour=colour, full=full)
    write(text, output)
    return int(fails)


def _is_below(result: Simulation, require: str | None) -> bool:
    from ats_sim.model.verdict import DISPOSITIONS

    return require is not None and DISPOSITIONS.index(result.verdict.disposition) < DISPOSITIONS.index(require)


def _changed(
    configuration: Configuration, filter_: str | None, budget: float | None, lens: str | None
) -> Configuration:
    """The settings with those that have an option of their own."""
    for table, key, value in (
        ("matching", "filter", filter_),
        ("scan", "budget_seconds", budget),
        ("scan", "lens", lens),
    ):
        if value:
            configuration = configuration.changed({table: {key: value}}, f"--{key.removesuffix('_seconds')}")
    return configuration


class _Options(Struct, frozen=True):
    """How the report is wanted, as far as options may contradict each other."""

    format: str
    brief: bool
    full: bool
    blind: bool
    watch: bool
    edit_posting: bool
    elsewhere: bool


def _check(options: _Options, resume: Path, posting: tuple[Path, ...]) -> None:
    """Raise ``UsageError`` for options that contradict each other."""
    from ats_sim.cli.openings import is_list

    text = options.format == "text"
    if options.brief and not text:
        raise click.UsageError("--brief prints text: leave out --format, or leave out --brief")
    if options.full and (options.brief or not text):
        raise click.UsageError("--full prints text: leave out --brief and --format, which have it all or are short")
    if options.blind and options.format in _FINDINGS:
        raise click.UsageError(f"--format {options.format} tells where words stand: leave out --blind")
    if is_list(posting) and (options.format not in ("text", "json") or options.brief or options.full):
        raise click.UsageError("several postings make a table: --format text or json, without --brief and --full")
    if options.watch or options.edit_posting:
        _check_desk(options, resume, several=is_list(posting))


def _check_desk(options: _Options, resume: Path, *, several: bool) -> None:
    if several:
        raise click.UsageError("--watch and --edit-posting are for one posting")
    if str(resume) == "-":
        raise click.UsageError("--watch and --edit-posting need the resume in a file, not on standard input")
    if options.watch and (options.edit_posting or options.full or options.elsewhere or options.format != "text"):
        raise click.UsageError("--watch prints five lines to the terminal; leave out other forms of the report")


def _printed(result: Simulation, whatif: WhatIf, format_: str, *, colour: bool, full: bool) -> str:
    """The report in one format; what writes the others is not imported."""
    from ats_sim.counterfactual.action_plan import plan_actions

    plan = plan_actions(result, whatif)
    if format_ == "text":
        from ats_sim.reporting import check_text

        return check_text.render(result, whatif, plan, colour=colour, full=full)
    if format_ == "brief":
        from ats_sim.reporting import check_brief

        return check_brief.render(result, whatif, plan)
    if format_ == "json":
        from ats_sim.reporting import check_json

        return check_json.render(result, whatif, plan)
    if format_ == "markdown":
        from ats_sim.reporting import check_markdown

        return check_markdown.render(result, whatif, plan)
    from ats_sim.reporting import check_html

    return check_html.render(result, whatif, plan)
