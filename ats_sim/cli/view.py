"""``ats-sim view``: what a machine reads in a resume."""

from __future__ import annotations

from pathlib import Path

import click

from ats_sim.cli.options import format_option, output_option, write


@click.command(epilog="Example: ats-sim view resume.pdf")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@format_option("text", "json", "jsonl")
@output_option
def command(files: tuple[Path, ...], format_: str, output: Path | None) -> int:
    """Show what a machine reads in each of FILES: text, sections, fields, and what it would lose.

    jsonl prints a line a file, with the resume as JSON Resume, or with the error. A file that cannot be read is said on
    standard error, the other files are still done, and the exit status is 3.
    """
    from ats_sim import outline
    from ats_sim.cli.inputs import read_input
    from ats_sim.errors import ReadingError
    from ats_sim.reporting import view_json, view_text

    failed = False
    parts = []
    for path in files:
        try:
            document = read_input(path)
        except ReadingError as error:
            failed = True
            click.echo(f"ats-sim: {error.message}", err=True)
            if format_ != "text":
                parts.append(view_json.failure(str(path), error))
            continue
        resume = outline.outline(document)
        render = view_text.render if format_ == "text" else view_json.record
        parts.append(render(str(path), document, resume))
    if format_ == "json":
        write(view_json.pretty(parts), output)
    elif parts:
        write("\n".join(parts), output)
    return 3 if failed else 0
