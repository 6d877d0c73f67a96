"""Many files over worker processes: a file that kills, hangs or swells its worker costs its own row only."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from multiprocessing import forkserver
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

from pebble import ProcessExpired, ProcessPool

from ats_sim.bulk.run import Run
from ats_sim.bulk.work import STORE_FAILED, Work, failed
from ats_sim.errors import ConfigError
from ats_sim.model.screening import Screening

Done = TypeVar("Done")

_AHEAD = 3  # files handed out for each worker, so that none waits for the next; ours
_TRIES = 3  # times a file is handed out whose workers all died before it was known which file did it; ours


def screen_here(files: Sequence[str], run: Run) -> Iterator[Screening]:
    """The rows in the order of the files, computed in this process: without limits of time and memory."""
    work = Work(run)
    try:
        for file in files:
            yield _usable(work.screen(file))
    finally:
        work.close()


def screen_in_workers(
    files: Sequence[str], run: Run, jobs: int, screen: Callable[[str], Screening] | None = None
) -> Iterator[Screening]:
    """The rows as they are done. ``screen`` replaces what a worker does with a file; it must be importable."""
    with closing(in_workers(files, run, jobs, screen or screen_one, failed)) as rows:
        yield from map(_usable, rows)


def in_workers(
    files: Sequence[str], run: Run, jobs: int, work: Callable[[str], Done], lost: Callable[[str, str, str], Done]
) -> Generator[Done]:
    """What ``work``, which must be importable, makes of each file in a worker, as it is done.

    ``lost`` makes up for a file whose worker had to be stopped or died, from the file, a kind and a message.
    """
    waiting, tries, fruitless = deque(files), Counter[str](), 0
    while waiting:
        pool = _Pool(run, jobs, work, lost)
        fruitless += 1
        try:
            while pool.running or (waiting and not pool.broken):
                while waiting and not pool.broken and len(pool.running) < jobs * _AHEAD:
                    pool.hand_out(waiting.popleft())
                file, done = pool.take()
                if done is not None:
                    fruitless = 0
                    yield done
                elif tries[file] + 1 < _TRIES:
                    tries[file] += 1
                    waiting.append(file)
                elif fruitless == _TRIES:
                    raise ConfigError("workers", _STILLBORN)
                else:
                    yield lost(file, "crash", _CRASHED)
        finally:
            pool.stop()


_STILLBORN = (
    "no worker process stays alive; raise limits.worker_bytes, use fewer --jobs, or --jobs 0 to work without workers"
)
_CRASHED = "the process that read it died; print it to a new PDF and try that"


class _Pool(Generic[Done]):
    """A pool with the files that are under way. A ``broken`` one gives them back and takes no more."""

    def __init__(self, run: Run, jobs: int, work: Callable[[str], Done], lost: Callable[[str, str, str], Done]) -> None:
        self.running: dict[Future[Done], str] = {}
        self.broken = False
        self._done: SimpleQueue[Future[Done]] = SimpleQueue()
        self._work, self._lost, self._seconds = work, lost, run.settings.limits.seconds
        self._pool = ProcessPool(jobs, initializer=_start, initargs=(run,), context=_context())

    def hand_out(self, file: str) -> None:
        """Give a file to the workers; a broken pool gives it back with ``take``."""
        try:
            future: Future[Done] = self._pool.schedule(self._work, args=(file,), timeout=self._seconds)
        except RuntimeError as error:
            future = Future()
            future.set_exception(BrokenProcessPool(str(error)))
        self.running[future] = file
        future.add_done_callback(self._done.put)

    def take(self) -> tuple[str, Done | None]:
        """Wait for a file: what was made of it, or None if it has to be handed out again."""
        future = self._done.get()
        file = self.running.pop(future)
        error = future.exception()
        if error is None:
            return file, future.result()
        if isinstance(error, BrokenProcessPool):
            self.broken = True  # a worker died before it was known which file it had: the next pool takes over
            return file, None
        if isinstance(error, TimeoutError):
            message = f"it took longer than {self._seconds:g} s and was stopped; print it to a new PDF and try that"
            return file, self._lost(file, "time", message)
        if isinstance(error, ProcessExpired):
            return file, self._lost(file, "crash", _CRASHED)
        return file, self._lost(file, "crash", f"the process that read it failed ({type(error).__name__}); report it")

    def stop(self) -> None:
        """End the workers, whatever they do."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


def open_server() -> None:
    """Begin to start the process that workers are copied from, while this one still has other things to do."""
    if _context().get_start_method() == "forkserver":
        forkserver.ensure_running()


def close_server() -> None:
    """End the process that workers are copied from, and take its times to this process's account.

    It would end by itself, unnoticed, when this process does; whoever measures a command would miss what it used.
    """
    server = getattr(forkserver, "_forkserver", None)
    stop = getattr(server, "_stop", None)
    if stop is not None:
        stop()


def _usable(row: Screening) -> Screening:
    """The row, unless it says that the run cannot go on. Raises ``ConfigError``."""
    if row.error and row.error.kind == STORE_FAILED:
        raise ConfigError(STORE_FAILED, row.error.message)
    return row


def _context() -> Any:
    """How workers are started: as copies of one warm process where the system can, without a thread of this one."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["ats_sim.bulk.preload"])
    return context


_run: Run | None = None  # of this worker process
_work: Work | None = None


def _start(run: Run) -> None:
    """Make a process a worker: limited, quiet, deaf to Ctrl-C (the parent ends it), and gone when its parent is."""
    global _run
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with, args=(os.getppid(),), daemon=True).start()
    from ats_sim.bulk.warm import warm

    warm()
    _limit_memory(run.settings.limits.worker_bytes)
    _run = run


def screen_one(path: str) -> Screening:
    """The row of a file, in a worker process."""
    try:
        return work_here().screen(path)
    except ConfigError as error:
        return failed(path, STORE_FAILED, error.message)


def work_here() -> Work:
    """What this worker process screens with. Raises ``ConfigError`` when the store cannot be used."""
    global _work
    if _work is None:
        if _run is None:
            raise RuntimeError("this process was not made a worker")
        _work = Work(_run)
    return _work


def _limit_memory(most: int) -> None:
    if sys.platform != "win32":
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (most if hard < 0 else min(most, hard), hard))


def _leave_with(parent: int) -> None:
    """End this process when its parent is gone: nobody is left to take its rows."""
    while os.getppid() == parent:
        time.sleep(1.0)
    os._exit(1)
