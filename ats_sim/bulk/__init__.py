"""Screens many files for one posting: a row for each, ranked by keys that can be read off the row."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path

from ats_sim.bulk.paths import find
from ats_sim.bulk.run_key import RunKey
from ats_sim.errors import ConfigError, ReadingError
from ats_sim.model.posting import Posting
from ats_sim.model.screening import Screening
from ats_sim.model.settings import Settings
from ats_sim.pipeline import DEFAULTS, read_posting

__all__ = ["screen", "screened"]


def screen(
    paths: Iterable[str | Path],
    posting: Posting | str | Path,
    *,
    as_of: datetime.date,
    settings: Settings = DEFAULTS,
    jobs: int | None = None,
    store: str | Path | None = None,
    scheduler: str | None = None,
) -> Iterator[Screening]:
    """Hold every file of ``paths`` (files, folders, globs) against a posting and yield a row for each as it is done.

    A file that cannot be read is a row with an ``error``. ``sorted(rows, key=lambda row: row.rank_key)`` ranks them.
    With the extra ``remote`` a path may be text that is an fsspec URL. ``as_of`` is the day that "present" means. With
    ``jobs`` so many worker processes do the work, each file limited in time and memory (a script that is run must then
    guard its start with ``if __name__ == "__main__"``); without, this process does. ``store`` names a file that keeps
    parsed resumes and rows for the next run. ``scheduler`` is the address of a Dask cluster that does the work instead
    ("tcp://10.0.0.1:8786"; extra ``dask``; without ``jobs``): the bytes of the files are sent there.

    Raises ``ReadingError`` when the posting cannot be read or a folder cannot be opened, ``ConfigError`` when the
    cluster cannot be used. A store that cannot be used ends nothing: rows say why in ``unkept``.
    """
    wanted = posting if isinstance(posting, Posting) else read_posting(posting, settings)
    found = find(paths, limits=settings.limits)
    for folder, reason in found.unreadable.items():
        raise ReadingError("folder", f"{folder}: this folder cannot be opened ({reason}); change its access rights")
    return screened(found.files, RunKey(wanted, settings, as_of, Path(store) if store else None), jobs, scheduler)


def screened(files: list[str], run: RunKey, jobs: int | None, scheduler: str | None = None) -> Iterator[Screening]:
    """A row for each file, as ``screen`` yields them."""
    if scheduler is not None:
        if jobs is not None:
            raise ConfigError("jobs", "jobs are processes of this machine; leave them out with a scheduler")
        from ats_sim.bulk import cluster

        return cluster.screen_on_cluster(files, run, scheduler)
    if jobs:
        from ats_sim.bulk import pool

        return pool.screen_in_workers(files, run, jobs)
    from ats_sim.bulk import here

    return here.screen_here(files, run)


def screened_each(files: list[str], run: RunKey, jobs: int) -> Iterator[tuple[Screening, ...]]:
    """The rows of each file, one for each posting of the run, on this machine.

    What the store has is taken from it here: no worker need be started for it.
    """
    from ats_sim.bulk import here

    if not jobs:
        yield from here.screen_each_here(files, run)
        return
    left: list[str] = []
    yield from here.stored_each(files, run, left)
    if left:
        from ats_sim.bulk import pool

        yield from pool.screen_each_in_workers(left, run, min(jobs, len(left)))
