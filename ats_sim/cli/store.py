"""``ats-sim store``: what ``screen`` keeps between runs."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

_FILE: Callable[..., Any] = click.option(
    "--store", type=click.Path(dir_okay=False, path_type=Path), help="The store's file. Default: in the cache folder."
)


@click.group(epilog="Example: ats-sim store prune --days 30")
def command() -> None:
    """Look at, prune or clear what screen keeps for the next run: parsed resumes, which are personal data, and rows."""


@command.command()
@_FILE
def info(store: Path | None) -> int:
    """Show where the store is and what it holds."""
    from ats_sim.bulk.store import Store

    path = _path(store)
    if not path.exists():
        click.echo(f"{path}: no store, nothing is kept")
        return 0
    held = Store(path).holdings()
    click.echo(f"{held.path}")
    click.echo(f"{held.size / 1e6:.1f} MB, {held.resumes} parsed resumes, {held.results} results")
    if held.oldest:
        click.echo(f"stored from {held.oldest} to {held.newest}")
    return 0


@command.command()
@_FILE
@click.option(
    "--days", type=click.IntRange(min=0), default=30, show_default=True, help="Delete what is older than so many days."
)
def prune(store: Path | None, days: int) -> int:
    """Delete what is old, and what another version of the program made."""
    from ats_sim.bulk.store import Store
    from ats_sim.bulk.version import reader_version, whole_version

    path = _path(store)
    if not path.exists():
        click.echo(f"{path}: no store, nothing is kept")
        return 0
    today = datetime.datetime.now(tz=datetime.UTC).date()
    gone = Store(path).prune(reader_version(), whole_version(), today - datetime.timedelta(days=days))
    click.echo(f"{path}: {gone} rows deleted")
    return 0


@command.command()
@_FILE
def clear(store: Path | None) -> int:
    """Delete the store with all it holds."""
    from ats_sim.bulk.store import clear as clear_store

    path = _path(store)
    click.echo(f"{path}: deleted" if clear_store(path) else f"{path}: no store, nothing is kept")
    return 0


def _path(store: Path | None) -> Path:
    from ats_sim.bulk.store import default_path

    return store or default_path()
