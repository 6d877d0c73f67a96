"""Options that several commands share, and where their output goes."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from ats_sim.errors import ConfigError

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def format_option(*choices: str) -> Decorator:
    """``--format``, the first choice being the default."""
    return click.option(
        "--format", "format_", type=click.Choice(choices), default=choices[0], show_default=True, help="How to print."
    )


output_option: Decorator = click.option(
    "--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file, not to the terminal."
)

as_of_option: Decorator = click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    help='The day that "present" means, YYYY-MM-DD. Default: today.',
)


def as_of_date(given: datetime.datetime | None) -> datetime.date:
    """The day of ``--as-of``; the only place in the program that asks for today."""
    return given.date() if given else datetime.datetime.now(tz=datetime.UTC).astimezone().date()


def write(text: str, output: Path | None) -> None:
    """Print a result, or put it whole into a file. Raises ``ConfigError`` if the file cannot be written."""
    if output is None:
        data = (text if text.endswith("\n") else text + "\n").encode("utf-8", errors="replace")
        click.echo(data, nl=False)
        return
    partial = output.with_name(output.name + ".part")
    try:
        partial.write_text(text if text.endswith("\n") else text + "\n", encoding="utf-8")
        partial.replace(output)
    except OSError as error:
        raise ConfigError("output", f"cannot write {output}: {error.strerror}; choose another --output") from error


def is_terminal() -> bool:
    """Whether the output goes to a terminal (then colour may be used)."""
    return sys.stdout.isatty()
