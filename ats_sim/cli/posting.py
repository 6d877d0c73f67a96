"""``ats-sim posting``: how a job posting was read."""

from __future__ import annotations

from pathlib import Path

import click

from ats_sim.cli.options import format_option, output_option, write


@click.command(epilog="Example: ats-sim posting posting.txt")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@format_option("text", "json")
@output_option
def command(file: Path, format_: str, output: Path | None) -> int:
    """Show how the posting in FILE was read: title, requirements, years, degree, knockouts."""
    from ats_sim.cli.inputs import read_posting_input

    posting = read_posting_input(file)
    if format_ == "json":
        from ats_sim.reporting import encode
        from ats_sim.reporting.posting_json import posting_json

        write(encode.pretty(posting_json(posting)), output)
    else:
        from ats_sim.reporting.posting_text import render as render_text

        write(render_text(posting), output)
    return 0
