"""What a worker of a Dask cluster does with a batch of files.

It opens none and does not read them in its own process: it hands them to a process that is limited in time and memory
as those of ``pool`` are. A file that hangs, swells or kills costs its own row, and no worker of the cluster.
"""

from __future__ import annotations

import multiprocessing
import sys
import threading
from multiprocessing.util import Finalize

from msgspec import Struct

from ats_sim.bulk.pool import Screen, Workers, screen_one
from ats_sim.bulk.run_key import RunKey
from ats_sim.bulk.version import whole_version
from ats_sim.bulk.worker import failed
from ats_sim.errors import ConfigError
from ats_sim.model.screening import Screening

INSTALL_THE_SAME = (
    "install the same ats-sim, with the same Python, for the scheduler and every worker, and start them again"
)


class Batch(Struct, frozen=True):
    """Files with how to screen them. ``contents`` are their bytes by their paths, in no ``repr`` and so in no log.

    ``build`` is that of the machine that wants the rows. ``one_file`` replaces what is done with a file.
    """

    run: RunKey
    build: str
    contents: dict[str, bytes]
    one_file: Screen | None = None

    def __repr__(self) -> str:
        return f"Batch({self.run!r}, {len(self.contents)} files)"


def build() -> str:
    """The code, the words and the Python that make rows here: only where they are the same, the rows are."""
    return f"{whole_version()} on Python {sys.version_info.major}.{sys.version_info.minor}"


_thread = threading.local()  # holds the worker process of this thread, which stays for the next batch


def screen_batch(batch: Batch) -> list[Screening] | str:
    """The rows of a batch, in a thread of a Dask worker; else one line that says why this worker can make none.

    Never raises for a file, so that Dask has no call to log.
    """
    from distributed import get_worker

    here = f"the worker {get_worker().address}"
    if batch.build != build():
        return differs(here, build(), batch.build)
    workers = _workers(batch)
    try:
        return list(workers.each(tuple(batch.contents), batch.contents))
    except ConfigError as error:
        _dismiss()
        return f"{here}: {error.message}"


def _workers(batch: Batch) -> Workers[Screening]:
    """The worker process of this thread, another one for another run."""
    workers: Workers[Screening] | None = getattr(_thread, "workers", None)
    if workers is not None and (workers.run, workers.work) == (batch.run, batch.one_file or screen_one):
        return workers
    if workers is not None:
        _dismiss()
    process = multiprocessing.current_process()
    if process.daemon:
        process.daemon = False  # Dask's nanny marks workers so, which would forbid them to start processes
    _thread.workers = workers = Workers(batch.run, 1, batch.one_file or screen_one, failed)
    # Before multiprocessing ends its children: the pool would replace what that ends, and the exit would wait for it.
    # Dask's nanny starts its workers by multiprocessing too, where ``atexit`` comes only behind that.
    _thread.dismiss = Finalize(None, workers.stop, exitpriority=1)
    return workers


def _dismiss() -> None:
    _thread.dismiss()
    _thread.workers = None


def differs(machine: str, theirs: object, ours: str) -> str:
    """One line about a machine whose ``build()`` gave ``theirs``, an error where it has none."""
    found = f"has ats-sim {theirs}" if isinstance(theirs, str) else f"cannot say which ats-sim it has ({said(theirs)})"
    return f"{machine} {found}, here is {ours}: its rows would not be the same; {INSTALL_THE_SAME}"


def said(error: object) -> str:
    """An error of Dask's in a few words."""
    text = str(error).strip().partition("\n")[0]
    return f"{type(error).__name__}: {text[:200]}" if text else type(error).__name__
