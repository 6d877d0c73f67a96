"""``ats-sim check``: one resume against one posting."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from ats_sim.cli.options import as_of_date, as_of_option, format_option, is_terminal, output_option, write

_RANK = {"reject": 0, "borderline": 1, "advance": 2}


@click.command(
    epilog="Example: ats-sim check resume.pdf --posting posting.txt --as-of 2026-01-31",
)
@click.argument("resume", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--posting", "--jd", type=click.Path(path_type=Path, allow_dash=True), required=True, help="The job posting's file."
)
@format_option("text", "json")
@output_option
@as_of_option
@click.option(
    "--require", type=click.Choice(["advance", "borderline"]), help="Leave with status 1 below this disposition."
)
def command(
    resume: Path,
    posting: Path,
    format_: str,
    output: Path | None,
    as_of: datetime.datetime | None,
    require: str | None,
) -> int:
    """Hold RESUME against a posting and print the simulated verdict.

    Says what a literal search and a knowing reader would find, what a 30-second scan of the page decides and why, and
    what to rewrite. RESUME may be PDF, DOCX, text, Markdown or JSON Resume; "-" reads standard input.
    """
    from ats_sim import pipeline
    from ats_sim.cli.inputs import read_input, read_posting_input

    wanted = read_posting_input(posting)
    result = pipeline.simulate(pipeline.parse_resume(read_input(resume)), wanted, as_of=as_of_date(as_of))
    if format_ == "json":
        from ats_sim.reporting.check_json import render as render_json

        write(render_json(result), output)
    else:
        from ats_sim.reporting.check_text import render as render_text

        write(render_text(result, colour=output is None and is_terminal()), output)
    return 1 if require and _RANK[result.verdict.disposition] < _RANK[require] else 0
