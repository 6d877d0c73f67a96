"""How far a long command has come, on standard error: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

Item = TypeVar("Item")

_EVERY = 10.0  # seconds between lines


def followed(items: Iterable[Item], total: int) -> Iterator[Item]:
    """The items, with word of how many of how many there were, how fast, and how long the rest takes."""
    return _bar(items, total) if sys.stderr.isatty() else _lines(items, total)


def _bar(items: Iterable[Item], total: int) -> Iterator[Item]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    start = last = time.monotonic()
    with Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True) as progress:
        task = progress.add_task("", total=total, rate="")
        for count, item in enumerate(items, 1):
            now = time.monotonic()
            if now - last > 0.1 or count == total:
                progress.update(task, completed=count, rate=f"{count / max(now - start, 1e-6):.1f}/s", refresh=True)
                last = now
            yield item


def _lines(items: Iterable[Item], total: int) -> Iterator[Item]:
    start = last = time.monotonic()
    for count, item in enumerate(items, 1):
        now = time.monotonic()
        if now - last >= _EVERY and count < total:
            rate = count / (now - start)
            left = (total - count) / rate
            click.echo(f"ats-sim: {count} of {total} files, {rate:.1f} a second, {left:.0f} s left", err=True)
            last = now
        yield item
