"""``ats-sim view``: what a machine reads in a resume."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ats_sim.cli import complain
from ats_sim.cli.options import Configured, config_options, format_option, output_option, write

if TYPE_CHECKING:
    from ats_sim.reporting.records import ViewRecord


@click.command(epilog="Example: ats-sim view resume.pdf")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@format_option("text", "json", "jsonl")
@output_option
@config_options
def command(files: tuple[Path, ...], format_: str, output: Path | None, configured: Configured) -> int:
    """Show what a machine reads in each of FILES: text, sections, fields, and what it would lose.

    jsonl prints a line a file, with the resume as JSON Resume, or with the error. A file that cannot be read is said on
    standard error, the other files are still done, and the exit status is 3.
    """
    from ats_sim import outline
    from ats_sim.cli.inputs import read_input
    from ats_sim.errors import ReadingError
    from ats_sim.reporting import encode, view_json, view_text

    settings = configured(files[0]).settings
    failed = False
    records: list[ViewRecord] = []
    texts: list[str] = []
    for path in files:
        try:
            document = read_input(path, settings)
        except ReadingError as error:
            failed = True
            complain(error)
            records.append(view_json.failure(str(path), error))
            continue
        resume = outline.outline(document, settings.outline)
        if format_ == "text":
            texts.append(view_text.render(str(path), document, resume))
        else:
            records.append(view_json.record(str(path), document, resume))
    if format_ == "text":
        write("\n".join(texts), output)
    elif format_ == "json":
        write(encode.pretty(records), output)
    else:
        write("\n".join(encode.line(record) for record in records), output)
    return 3 if failed else 0
