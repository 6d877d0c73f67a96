"""``ats-sim posting``: how a job posting was read."""

from __future__ import annotations

from pathlib import Path

import click

from ats_sim.cli.options import Configured, config_options, format_option, output_option, write

_NOTHING = "unknown: the posting names no required skill and no title to search for"


@click.command(epilog="Example: ats-sim posting posting.txt")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@format_option("text", "json", "toml", "boolean")
@output_option
@config_options
def command(file: Path, format_: str, output: Path | None, configured: Configured) -> int:
    """Show how the posting in FILE was read: demands, gates, years, degree, what was not understood.

    FILE may be text, Markdown, PDF, DOCX, a web page (its schema.org JobPosting first), JSON-LD, a JSON Resume job or a
    saved profile. "--format toml" writes a profile to edit and to give to --posting; "--format boolean" a search string
    for sourcing.
    """
    from ats_sim.cli.inputs import read_posting_input

    posting = read_posting_input(file, configured(file).settings)
    if format_ == "json":
        from ats_sim.reporting import encode
        from ats_sim.reporting.posting_json import posting_json

        write(encode.pretty(posting_json(posting)), output)
    elif format_ == "toml":
        from ats_sim.reporting.posting_toml import render as render_toml

        write(render_toml(posting), output)
    elif format_ == "boolean":
        from ats_sim.posting import boolean_search

        write(boolean_search(posting) or _NOTHING, output)
    else:
        from ats_sim.reporting.posting_text import render as render_text

        write(render_text(posting), output)
    return 0
