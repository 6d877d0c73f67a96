"""Options that several commands share, and where their output goes."""

from __future__ import annotations

import contextlib
import datetime
import functools
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ats_sim.errors import ConfigError

if TYPE_CHECKING:
    from ats_sim.config import Configuration

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
Configured = Callable[[Path | None], "Configuration"]
"""Gives the settings of a run, for the first path that the command was called with."""


def posting_option(words: str, *, required: bool = True, allow_dash: bool = True, several: bool = False) -> Decorator:
    """The option of the posting's file: one, none of the web; with ``several`` a tuple of files, folders, globs."""
    kind = click.Path(path_type=Path, allow_dash=allow_dash)
    callback = _local_postings if several else _one_posting
    return click.option("--posting", "--jd", type=kind, required=required, multiple=True, callback=callback, help=words)


def _one_posting(context: click.Context, option: click.Parameter, given: Sequence[Path]) -> Path | None:
    if len(given) > 1:
        raise click.UsageError("--posting is given twice: a resume is held against one posting")
    return next(iter(_local_postings(context, option, given)), None)


def _local_postings(context: click.Context, option: click.Parameter, given: Sequence[Path]) -> tuple[Path, ...]:
    del context, option
    if any(str(path).startswith(("http:/", "https:/")) for path in given):
        raise click.UsageError("--posting is a web address: save the page first, and give the saved file")
    return tuple(given)


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


def config_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--config`` and ``--isolated``; the command gets them as one argument ``configured``, a ``Configured``."""

    @click.option("--config", type=click.Path(path_type=Path), help="Read the settings from this TOML file.")
    @click.option("--isolated", is_flag=True, help="Look for no settings file.")
    @functools.wraps(command)
    def configured_command(*args: Any, config: Path | None, isolated: bool, **named: Any) -> Any:
        def configured(first: Path | None) -> Configuration:
            from ats_sim.config import load

            start = first if first and str(first) != "-" else None
            return load(start, file=config, isolated=isolated)

        return command(*args, configured=configured, **named)

    return configured_command


def as_of_date(given: datetime.datetime | None) -> datetime.date:
    """The day of ``--as-of``; the only place in the program that asks for today."""
    return given.date() if given else datetime.datetime.now(tz=datetime.UTC).astimezone().date()


def write(text: str, output: Path | None) -> None:
    """Print a result, or put it whole into a file. Raises ``ConfigError`` if the file cannot be written."""
    if output is None:
        data = (text if text.endswith("\n") else text + "\n").encode("utf-8", errors="replace")
        click.echo(data, nl=False)
        return
    whole = text if text.endswith("\n") else text + "\n"
    partial = output.with_name(output.name + ".part")
    try:
        if output.exists() and not output.is_file():  # a device or a pipe is written to, never replaced
            output.write_text(whole, encoding="utf-8")
            return
        partial.write_text(whole, encoding="utf-8")
        partial.replace(output)
    except OSError as error:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        raise ConfigError("output", f"cannot write {output}: {error.strerror}; choose another --output") from error


def is_terminal() -> bool:
    """Whether the output goes to a terminal (then colour may be used)."""
    return sys.stdout.isatty()
