"""How the lists of ``screen`` are put into a format, and where they go."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ats_sim.cli.options import is_terminal
from ats_sim.errors import ConfigError
from ats_sim.model.screening import Pool

if TYPE_CHECKING:
    from ats_sim.cli.listing import ScreenOptions

EXPORTS = ("greenhouse", "lever", "workable")
"""Formats that another system imports."""


def print_lists(pools: Sequence[Pool], options: ScreenOptions) -> None:
    """The lists in the format asked for; the summaries beside them where the format has no room for them."""
    from ats_sim.reporting import screen_summary

    if options.format == "table":
        from ats_sim.reporting import screen_table

        terminal = options.output is None and is_terminal()
        width = max(shutil.get_terminal_size().columns, 80) if terminal else 100
        text = "\n".join(screen_table.render(pool, width=width, colour=terminal) for pool in pools)
        write_bytes(text.encode("utf-8", "replace"), options.output)
        return
    if not options.streams:
        write_bytes(_rendered(pools, options), options.output)
    for pool in pools:
        click.echo("\n".join(screen_summary.lines(pool)).encode("utf-8", "replace"), err=True)


def _file_links(pool: Pool, output: Path) -> dict[str, str]:
    """Where a list at ``output`` finds the files of its rows, by path; none in a blind list, or behind URLs."""
    if pool.blind:
        return {}
    folder = os.path.realpath(output.absolute().parent)
    paths = [row.path for _, row in pool.rows if os.path.exists(row.path)]
    return {path: f"external:{os.path.relpath(os.path.realpath(path), folder)}".replace("#", "%23") for path in paths}


def _rendered(pools: Sequence[Pool], options: ScreenOptions) -> bytes:
    output = options.output
    if options.format == "xlsx":
        from ats_sim.reporting import screen_sheet

        return screen_sheet.render(pools, _file_links(pools[0], output) if output else None)
    if options.format == "parquet":
        from ats_sim.reporting import screen_parquet

        return screen_parquet.render(pools)
    if options.format == "html":
        from ats_sim.reporting import screen_html

        return screen_html.render(pools[0]).encode("utf-8", "replace")
    if options.format == "csv":
        from ats_sim.reporting import screen_csv

        return screen_csv.render(pools).encode("utf-8-sig" if options.bom else "utf-8", "replace")
    from ats_sim.reporting import screen_json

    text = "\n".join(filter(None, map(screen_json.render, pools)))
    return (text + "\n").encode() if text else b""


def check_format(format_: str, output: Path | None) -> None:
    """Raise before the work is done if its result could not be printed: ``UsageError``, ``ConfigError``."""
    if format_ in ("xlsx", "parquet", *EXPORTS) and output is None:
        raise click.UsageError(f"--format {format_} needs --output FILE.")
    if format_ == "parquet":
        try:
            from ats_sim.reporting import screen_parquet  # noqa: F401 - asked for now, used when all is done
        except ImportError as error:
            advice = 'pip install "ats-sim[parquet]"'
            raise ConfigError("parquet", f"--format parquet needs the extra parquet; install it: {advice}") from error


def check_output(output: Path) -> None:
    """Raise ``ConfigError`` before the work is done if its result could not be written."""
    if not os.access(output.parent, os.W_OK | os.X_OK):
        raise ConfigError("output", f"cannot write {output}: no folder to write in; choose another --output")


def write_bytes(data: bytes, output: Path | None) -> None:
    """Print, or put into a file whole or not at all. Raises ``ConfigError``."""
    if output is None:
        click.echo(data, nl=False)
        return
    partial = output.with_name(output.name + ".part")
    try:
        if output.exists() and not output.is_file():  # a device or a pipe is written to, never replaced
            output.write_bytes(data)
            return
        try:
            partial.write_bytes(data)
            partial.replace(output)
        except BaseException:
            partial.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ConfigError("output", f"cannot write {output}: {error.strerror}; choose another --output") from error
