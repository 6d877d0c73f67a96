"""What ``screen`` is called with, made ready: files, postings, the store, the cluster, groups."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from ats_sim.bulk.run_key import RunKey
from ats_sim.cli import complain
from ats_sim.domain.weights import FIT_PARTS
from ats_sim.errors import ConfigError, ReadingError

if TYPE_CHECKING:
    import datetime

    from ats_sim.bulk.audit import Groups
    from ats_sim.bulk.paths import Discovery
    from ats_sim.cli.lists import Opening
    from ats_sim.config import Configuration
    from ats_sim.model.posting import Posting
    from ats_sim.model.screening import HumanDecision, Screening
    from ats_sim.model.settings import Settings


def files_of(paths: tuple[str, ...], configuration: Configuration, others: set[Path]) -> Discovery:
    """The files to screen. Raises ``ReadingError`` when there is none."""
    from ats_sim.bulk.paths import find, listed, shown

    named: list[str] = []
    for path in paths:
        named += listed(os.fsdecode(sys.stdin.buffer.read())) if path == "-" else [path]
    ours = {os.path.realpath(path) for path in others}
    limits = configuration.settings.limits
    found = find(named, lambda path: configuration.excluded(path) or os.path.realpath(path) in ours, limits)
    closed = [
        ReadingError("folder", f"{folder}: this folder cannot be opened ({reason}); {_advice(folder)}")
        for folder, reason in found.unreadable.items()
    ]
    for error in closed if found.files else closed[:-1]:
        complain(error)
    if closed and not found.files:
        raise closed[-1]
    if not found.files:
        where = ", ".join(map(shown, paths))
        raise ReadingError("none", f"{where}: no resumes found; name files, or folders with PDF, DOCX or text files")
    return found


def _advice(folder: str) -> str:
    from ats_sim.bulk.urls import is_url

    return "check the URL and your access" if is_url(folder) else "change its access rights"


class Changes(Struct, frozen=True):
    """What a run changes in its postings: things struck, and how many times as much others count."""

    without: tuple[str, ...] = ()
    weights: tuple[tuple[str, float], ...] = ()

    @property
    def told(self) -> str:
        """The options again, as typed; "" for none."""
        words = [f"--without {shlex.quote(name)}" for name in self.without]
        return " ".join([*words, *(f"--weight {shlex.quote(f'{name}={times:g}')}" for name, times in self.weights)])


def openings_of(
    given: Sequence[Path],
    configuration: Configuration,
    must: Sequence[str],
    changes: Changes,
    as_of: datetime.date,
    store: Path | None,
) -> tuple[list[Opening], RunKey]:
    """The lists to make, and the run that makes their rows: every posting as changed, then those as they were.

    Of several postings one that cannot be read is said and left out. Raises ``ReadingError``, and ``ConfigError`` for a
    name that none of the postings asks for.
    """
    from ats_sim.bulk.paths import shown
    from ats_sim.cli.lists import Opening
    from ats_sim.posting.editing import asks_for, weighed, without

    settings = configuration.settings
    files, read = _read_postings(posting_files(given), settings, must)
    parts = {name: times for name, times in changes.weights if name in FIT_PARTS}
    things = {name: times for name, times in changes.weights if name not in FIT_PARTS}
    for name in (*changes.without, *things):
        if not any(asks_for(posting, name) for posting in read):
            without(read[0], [name])  # which says what there is

    def only_asked(posting: Posting, names: Iterable[str]) -> list[str]:
        return [name for name in names if asks_for(posting, name)]

    struck = [without(posting, only_asked(posting, changes.without)) for posting in read]
    fit = {name: times * getattr(settings.fit, name) for name, times in parts.items()}
    weights = configuration.changed({"fit": fit}, "--weight").settings if fit else settings
    openings = []
    for path, posting in zip(files, struck, strict=True):
        mine = weighed(posting, {name: things[name] for name in only_asked(posting, things)}, settings.matching)
        run = RunKey(mine, weights, as_of, store)
        before: list[Screening] | None = [] if changes.told else None
        openings.append(Opening(shown(path), run, weighs=bool(changes.weights), rows_before=before))
    others = (*struck[1:], *(read if changes.without else ()))
    return openings, RunKey(struck[0], settings, as_of, store, others)


def decided(path: Path, name: str | None, openings: Sequence[Opening], run: RunKey) -> dict[str, HumanDecision]:
    """What people decided for the opening. Raises ``UsageError`` where it could not be told to belong to it."""
    if len(openings) > 1:
        raise click.UsageError("--decisions are of one opening; give one --posting")
    from ats_sim.bulk.decisions import Decisions
    from ats_sim.bulk.opening import opening_of

    return Decisions(path, name or opening_of(run.posting)).all()


def posting_files(given: Sequence[Path]) -> list[Path]:
    """The files of the postings that were named. Raises ``ReadingError`` where a folder or glob has none."""
    from ats_sim.cli import openings

    return openings.posting_files(given)


def _read_postings(files: Sequence[Path], settings: Settings, must: Sequence[str]) -> tuple[list[Path], list[Posting]]:
    """The postings that can be read, with their paths. Raises ``ReadingError`` where none can."""
    from ats_sim.cli.inputs import read_posting_to_match
    from ats_sim.posting import with_musts

    found: dict[Path, Posting] = {}
    errors: list[ReadingError] = []
    for path in files:
        try:
            found[path] = with_musts(read_posting_to_match(path, settings, must), must)
        except ReadingError as error:
            errors.append(error)
    for unread in errors if found else errors[:-1]:
        complain(unread)
    if not found:
        raise errors[-1]
    return list(found), list(found.values())


def store_of(given: Path | None) -> Path | None:
    """The store's file, made if need be; None where it cannot be used, which is said, and the run goes on without."""
    from ats_sim.bulk.store import Store, default_path

    path = given or default_path()
    try:
        Store(path).close()
    except ConfigError as error:
        warn_unkept(error.message)
        return None
    return path


def warn_unkept(message: str) -> None:
    """Say once that nothing is kept for the next run, and why."""
    complain(ConfigError("store", f"{message}; this run goes on, and keeps nothing more for the next one"))


def cluster_of(engine: str | None, scheduler: str | None, jobs: int | None) -> str | None:
    """The scheduler's address, None to work on this machine. Raises ``UsageError``, ``ConfigError``."""
    if engine != "dask" and scheduler is None:
        return None
    if engine == "local":
        raise click.UsageError("--engine local and --scheduler contradict each other; leave one out.")
    if jobs is not None:
        raise click.UsageError("--jobs are processes of this machine; on a cluster, leave it out.")
    from ats_sim.bulk.cluster import cluster_address

    return cluster_address(scheduler)


def core_count() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def groups_of(path: Path) -> Groups:
    from ats_sim.bulk.audit import read_groups

    try:
        return read_groups(path.read_bytes(), str(path))
    except OSError as error:
        raise ConfigError("audit", f"{path}: cannot be read ({error.strerror}); check the path") from error
