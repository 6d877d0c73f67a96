"""Many files one after the other in this process: no other process is started, and there are no limits of time and
memory. It imports nothing of ``multiprocessing``, which not every Python has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ats_sim.bulk.run_key import RunKey
from ats_sim.bulk.worker import FileScreener
from ats_sim.model.screening import Screening


def screen_here(files: Sequence[str], run: RunKey) -> Iterator[Screening]:
    """The rows in the order of the files, for the run's own posting."""
    for rows in screen_each_here(files, run):
        yield rows[0]


def screen_each_here(files: Sequence[str], run: RunKey) -> Iterator[tuple[Screening, ...]]:
    """The rows of each file, one for each posting, in the order of the files."""
    work = FileScreener(run)
    try:
        for file in files:
            yield work.screen_each(file)
    finally:
        work.close()


_MISSES = 16  # ours: so many files in a row that the store does not have, and the rest is left to workers
_MOST = 5_000  # ours: of more files workers look faster
_MATCHED = 150  # ours: so many resumes of the store are matched before workers, started for the rest, would be faster


def stored_each(files: Sequence[str], run: RunKey, left: list[str]) -> Iterator[tuple[Screening, ...]]:
    """The rows of the files that the store has, or whose resume it has if these are few; all others go into ``left``.

    A resume is kept once it was matched within the limits of a worker, so that it may be matched here without them.
    """
    if run.store is None or len(files) > _MOST:
        left += files
        return
    work, missed = FileScreener(run), 0
    try:
        for at, file in enumerate(files):
            rows = work.stored_each(file, match=len(files) <= _MATCHED)
            missed = 0 if rows else missed + 1
            if rows:
                yield rows
            else:
                left.append(file)
            if missed == _MISSES:
                left += files[at + 1 :]
                return
    finally:
        work.close()
