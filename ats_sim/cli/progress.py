"""How far a long command has come, on standard error: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

Item = TypeVar("Item")

_EVERY = 10.0  # seconds between lines
_WINDOW = 30.0  # seconds by which the pace is told; what came from the store at first tells nothing of the rest; ours


class _Pace:
    """How many items a second there were of late."""

    def __init__(self, now: float) -> None:
        self._seen = deque([(now, 0)])

    def rate(self, now: float, count: int) -> float:
        """Items a second in the window that ends now, when there were ``count`` in all."""
        self._seen.append((now, count))
        while len(self._seen) > 2 and now - self._seen[0][0] > _WINDOW:
            self._seen.popleft()
        then, before = self._seen[0]
        return (count - before) / max(now - then, 1e-6)


def followed(items: Iterable[Item], total: int) -> Iterator[Item]:
    """The items, with word of how many of how many there were, how fast, and how long the rest takes."""
    return _bar(items, total) if sys.stderr.isatty() else _lines(items, total)


def _bar(items: Iterable[Item], total: int) -> Iterator[Item]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    last = time.monotonic()
    pace = _Pace(last)
    with Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True) as progress:
        task = progress.add_task("", total=total, rate="")
        for count, item in enumerate(items, 1):
            now = time.monotonic()
            if now - last > 0.1 or count == total:
                progress.update(task, completed=count, rate=f"{pace.rate(now, count):.1f}/s", refresh=True)
                last = now
            yield item


def _lines(items: Iterable[Item], total: int) -> Iterator[Item]:
    last = time.monotonic()
    pace = _Pace(last)
    for count, item in enumerate(items, 1):
        now = time.monotonic()
        if now - last >= _EVERY and count < total:
            rate = pace.rate(now, count)
            left = (total - count) / max(rate, 1e-6)
            click.echo(f"ats-sim: {count} of {total} files, {rate:.1f} a second, {left:.0f} s left", err=True)
            last = now
        yield item
