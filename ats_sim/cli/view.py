"""``ats-sim view``: what a machine reads in a resume."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click
from msgspec import Struct

from ats_sim.cli import complain, fault
from ats_sim.cli.options import Configured, config_options, format_option, output_option, write

if TYPE_CHECKING:
    from ats_sim.model.document import Document
    from ats_sim.model.opinion import NaiveOrder, SecondOpinion
    from ats_sim.model.settings import Settings
    from ats_sim.reporting.records.view import ViewRecord

Order = Literal["read", "naive", "both"]


class _Seen(Struct, frozen=True, dict=True):
    """What was read from one file, and what was asked for besides."""

    document: Document
    naive: NaiveOrder | None
    second: SecondOpinion | None


@click.command(epilog="Example: ats-sim view resume.pdf")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@format_option("text", "json", "jsonl")
@click.option(
    "--order",
    type=click.Choice(["read", "naive", "both"]),
    default="read",
    show_default=True,
    help="Show the text as a person reads it, as a naive machine does, or side by side (text only).",
)
@click.option("--second-opinion", is_flag=True, help="Compare the words with those of another engine (PDF, text only).")
@click.option("--ocr", is_flag=True, help="Read pages that are pictures by character recognition (needs ats-sim[ocr]).")
@output_option
@config_options
def command(
    files: tuple[Path, ...],
    format_: str,
    order: Order,
    second_opinion: bool,
    ocr: bool,
    output: Path | None,
    configured: Configured,
) -> int:
    """Show what a machine reads in each of FILES: text, sections, fields, and what it would lose.

    jsonl prints a line a file, with the resume as JSON Resume, or with the error. A file that cannot be read is said on
    standard error, the other files are still done, and the exit status is 3; so is one that meets a fault of ours.
    """
    from ats_sim import outline
    from ats_sim.bulk.paths import opened
    from ats_sim.errors import AtsSimError, ReadingError
    from ats_sim.reporting import encode, view_json, view_text

    if format_ != "text" and (second_opinion or order != "read"):
        raise click.UsageError("--order and --second-opinion go with --format text.")
    settings = configured(files[0]).settings
    failed = False
    records: list[ViewRecord] = []
    texts: list[str] = []
    for path in [inner for file in files for inner in opened(file, settings.limits)]:
        try:
            seen = _read(path, settings, order, second_opinion, ocr)
            resume = outline.outline(seen.document, settings.outline)
        except Exception as raised:
            if isinstance(raised, AtsSimError) and not isinstance(raised, ReadingError):
                raise
            error = raised if isinstance(raised, ReadingError) else ReadingError("fault", f"{path}: {fault(raised)}")
            failed = True
            complain(error)
            records.append(view_json.failure(str(path), error))
            continue
        if format_ == "text":
            texts.append(view_text.render(str(path), seen.document, resume, order, seen.naive, seen.second))
        else:
            records.append(view_json.record(str(path), seen.document, resume))
    if format_ == "text":
        write("\n".join(texts), output)
    elif format_ == "json":
        write(encode.pretty(records), output)
    else:
        write("\n".join(encode.line(record) for record in records), output)
    return 3 if failed else 0


def _read(path: Path, settings: Settings, order: Order, second: bool, ocr: bool) -> _Seen:
    """Read one file, and again in other ways as far as asked. Raises ``ReadingError``."""
    from ats_sim import reading
    from ats_sim.cli.deadline import deadline
    from ats_sim.cli.inputs import load_input, whole
    from ats_sim.reading.costs import clock_seconds

    limits = settings.limits
    seconds, clock = (limits.ocr_seconds,) * 2 if ocr else (limits.seconds, clock_seconds(limits))
    with deadline(seconds, clock, str(path)), whole(path):
        data, name = load_input(path, settings)
        document = reading.read(data, name, limits, settings.reading, ocr=ocr)
        naive = reading.naive(data, document, limits, settings.reading) if order != "read" else None
        return _Seen(document, naive, reading.second_opinion(data, document) if second else None)
