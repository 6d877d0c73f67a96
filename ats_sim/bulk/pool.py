"""Many files over worker processes: a file that kills, hangs or swells its worker costs its own row only."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from multiprocessing import forkserver
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

from pebble import ProcessExpired, ProcessPool

from ats_sim.bulk.run_key import RunKey
from ats_sim.bulk.worker import FileScreener, failed, file_name
from ats_sim.errors import ConfigError
from ats_sim.model.screening import Screening
from ats_sim.reading import costs

Done = TypeVar("Done")

Screen = Callable[..., Screening]
"""What a worker does with a path and, where they were read before, the file's bytes."""

_AHEAD = 3  # files handed out for each worker, so that none waits for the next; ours
_TRIES = 3  # times a file is handed out whose workers all died before it was known which file did it; ours


def screen_in_workers(
    files: Sequence[str], run: RunKey, jobs: int, screen: Screen | None = None
) -> Iterator[Screening]:
    """The rows as they are done. ``screen`` replaces what a worker does with a file; it must be importable."""
    with closing(in_workers(files, run, jobs, screen or screen_one, failed)) as rows:
        yield from rows


def screen_each_in_workers(files: Sequence[str], run: RunKey, jobs: int) -> Iterator[tuple[Screening, ...]]:
    """The rows of each file, one for each posting, as they are done."""
    count = 1 + len(run.others)
    with closing(in_workers(files, run, jobs, screen_each_one, lambda *lost: (failed(*lost),) * count)) as rows:
        yield from rows


def in_workers(
    files: Sequence[str], run: RunKey, jobs: int, work: Callable[..., Done], lost: Callable[[str, str, str], Done]
) -> Generator[Done]:
    """What ``work``, which must be importable, makes of each file in a worker, as it is done.

    ``lost`` makes up for a file whose worker had to be stopped or died, from the file, a kind and a message.
    """
    workers = Workers(run, jobs, work, lost)
    try:
        yield from workers.each(files)
    finally:
        workers.stop()


class Workers(Generic[Done]):
    """So many worker processes for one run, kept from one list of files to the next until they are stopped."""

    def __init__(
        self, run: RunKey, jobs: int, work: Callable[..., Done], lost: Callable[[str, str, str], Done]
    ) -> None:
        self.run, self.work = run, work
        self._lost, self._jobs, self._stopped = lost, jobs, False
        self._pool: _Pool[Done] | None = None

    def each(self, files: Sequence[str], contents: Mapping[str, bytes] | None = None) -> Iterator[Done]:
        """What is made of each file, as it is done. ``contents``: the bytes of the files, where they were read before.

        Raises ``RuntimeError`` when another thread has stopped the workers.
        """
        waiting, tries, fruitless = deque(files), Counter[str](), 0
        while waiting:
            if self._stopped:
                raise RuntimeError("the workers were stopped")
            pool = self._pool = self._pool or _Pool(self.run, self._jobs, self.work, self._lost)
            fruitless += 1
            while pool.running or (waiting and not pool.broken):
                while waiting and not pool.broken and len(pool.running) < self._jobs * _AHEAD:
                    file = waiting.popleft()
                    pool.hand_out(file, *((contents[file],) if contents else ()))
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
                    yield self._lost(file, "crash", costs.crashed(file_name(file)))
            if pool.broken:
                self._end()

    def stop(self) -> None:
        """End the worker processes, whatever they do."""
        self._stopped = True
        self._end()

    def _end(self) -> None:
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.stop()


_STILLBORN = (
    "no worker process stays alive; raise limits.worker_bytes, use fewer --jobs, or --jobs 0 to work without workers"
)
_TIME_UP = getattr(signal, "SIGPROF", 0)  # ends a worker whose file has used up its time, also inside a C library


class _Pool(Generic[Done]):
    """A pool with the files that are under way. A ``broken`` one gives them back and takes no more."""

    def __init__(
        self, run: RunKey, jobs: int, work: Callable[..., Done], lost: Callable[[str, str, str], Done]
    ) -> None:
        self.running: dict[Future[Done], str] = {}
        self.broken = False
        self._done: SimpleQueue[Future[Done]] = SimpleQueue()
        self._work, self._lost, self._limits = work, lost, run.settings.limits
        self._clock = costs.clock_seconds(self._limits)
        self._pool = ProcessPool(jobs, initializer=_start, initargs=(run,), context=_context())

    def hand_out(self, file: str, *data: bytes) -> None:
        """Give a file to the workers; a broken pool gives it back with ``take``."""
        try:
            args = (self._work, self._limits.seconds, file, *data)
            future: Future[Done] = self._pool.schedule(_limited, args=args, timeout=self._clock)
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
            return file, self._lost(file, "busy", costs.too_busy(self._clock))
        if isinstance(error, ProcessExpired) and error.exitcode == -_TIME_UP:
            return file, self._lost(file, "time", costs.too_long(self._limits.seconds, file_name(file)))
        if isinstance(error, ProcessExpired):
            return file, self._lost(file, "crash", costs.crashed(file_name(file)))
        return file, self._lost(file, "crash", f"the process that read it failed ({type(error).__name__}); report it")

    def stop(self) -> None:
        """End the workers, whatever they do."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


def _limited(work: Callable[..., Done], seconds: float, file: str, *data: bytes) -> Done:
    """Do the work, in a worker process, which the system ends when it has used the processor for so many seconds."""
    timed = hasattr(signal, "setitimer")
    if timed:
        signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        return work(file, *data)
    finally:
        if timed:
            signal.setitimer(signal.ITIMER_PROF, 0)


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


def _context() -> Any:
    """How workers are started: as copies of one warm process where the system can, without a thread of this one."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["ats_sim.bulk.preload"])
    return context


_run: RunKey | None = None  # of this worker process
_work: FileScreener | None = None


def _start(run: RunKey) -> None:
    """Make a process a worker: limited, quiet, deaf to Ctrl-C (the parent ends it), and gone when its parent is."""
    global _run
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with, args=(os.getppid(),), daemon=True).start()
    from ats_sim.bulk.warm import warm

    warm()
    _limit_memory(run.settings.limits.worker_bytes)
    _run = run


def screen_one(path: str, data: bytes | None = None) -> Screening:
    """The row of a file, in a worker process. ``data``: its bytes, if they were read before."""
    return work_here().screen(path, data)


def screen_each_one(path: str) -> tuple[Screening, ...]:
    """The rows of a file, one for each posting, in a worker process."""
    return work_here().screen_each(path)


def work_here() -> FileScreener:
    """What this worker process screens with."""
    global _work
    if _work is None:
        if _run is None:
            raise RuntimeError("this process was not made a worker")
        _work = FileScreener(_run)
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
