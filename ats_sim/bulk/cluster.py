"""Many files over the workers of a Dask cluster, in batches that carry the bytes of their files."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import logging
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, ThreadPoolExecutor
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from ats_sim.bulk.batch import INSTALL_THE_SAME, Batch, build, differs, said, screen_batch
from ats_sim.bulk.cache import Cache
from ats_sim.bulk.loading import load
from ats_sim.bulk.paths import shown
from ats_sim.bulk.pool import Screen
from ats_sim.bulk.run_key import RunKey
from ats_sim.bulk.worker import failed, file_name, lasting, store_key
from ats_sim.errors import ConfigError, ReadingError
from ats_sim.model.screening import Screening
from ats_sim.reading import costs

if TYPE_CHECKING:
    from distributed import Client, Future

_AHEAD = 2  # batches under way for each thread of a worker, so that none waits for the next; ours
_LOOK_SECONDS = 1.0  # how often to look how many workers there are; ours


def cluster_address(given: str | None) -> str:
    """The scheduler's address: as given, else as Dask is configured. Raises ``ConfigError`` where there is none."""
    try:
        import dask
        import distributed  # noqa: F401 - to say now, and not after the files were looked for, that it is not there
    except ImportError as error:
        raise ConfigError("dask", f'a cluster needs dask.distributed ({error}); pip install "ats-sim[dask]"') from error
    address = dask.config.get("scheduler-address", None) if given is None else given
    if not isinstance(address, str) or not address.strip():
        raise ConfigError("dask", "no scheduler is named; use --scheduler tcp://HOST:8786 or DASK_SCHEDULER_ADDRESS")
    return address.strip()


def screen_on_cluster(
    files: Sequence[str], run: RunKey, address: str | None = None, one_file: Screen | None = None
) -> Iterator[Screening]:
    """The rows as batches are done, one a file whatever becomes of a worker.

    A store stays here and keeps rows, not parsed resumes. ``one_file`` replaces what is done with a file; it must be
    importable. Raises ``ConfigError`` for a cluster that is not there, goes away, or has other code than here.
    """
    named = cluster_address(address)
    with contextlib.ExitStack() as opened:
        opened.enter_context(_quiet())
        store = Cache(run.store)
        opened.callback(store.close)
        cluster = _Cluster(named, replace(run, store=None), one_file)
        opened.callback(cluster.close)
        matching = run.matching if run.store else ""
        left, suspects = _parcels(files, run, store, matching), deque[dict[str, bytes]]()
        while True:
            while cluster.has_room() and (parcel := next(left, None)) is not None:
                if isinstance(parcel, Screening):
                    yield parcel
                else:
                    cluster.hand_out(parcel)
            if not cluster.running:
                if not suspects:
                    return
                cluster.hand_out(suspects.popleft())  # alone: Dask blames all that a dead worker had
            contents, rows = cluster.take()
            if rows is None and len(contents) > 1:
                suspects += ({path: data} for path, data in contents.items())
                continue
            for row in rows or [_crashed(path) for path in contents]:
                if row.content and lasting(row):
                    store.keep_result(store_key(row.content, row.path), matching, row)
                yield replace(row, unkept=store.failure)


def _crashed(path: str) -> Screening:
    return failed(path, "crash", costs.crashed(file_name(path), "the workers that read it"))


def _parcels(files: Sequence[str], run: RunKey, store: Cache, matching: str) -> Iterator[Screening | dict[str, bytes]]:
    """The rows that are known without a worker, and batches of files with their bytes.

    Files are dealt out like cards: they come the largest first, and no batch shall have all of those.
    """
    limits, cluster = run.settings.limits, run.settings.cluster
    count = max(1, len(files) // cluster.task_files)
    for first in range(count):
        batch: dict[str, bytes] = {}
        for path in files[first::count]:
            try:
                data = load(path, limits)
            except ReadingError as error:
                yield failed(path, error.kind, error.message)
                continue
            row = store.result(store_key(hashlib.sha256(data).hexdigest(), path), matching)
            if row is not None:
                yield replace(row, path=shown(path))
                continue
            if batch and sum(map(len, batch.values())) + len(data) > cluster.task_bytes:
                yield batch
                batch = {}
            batch[path] = data
        if batch:
            yield batch


class _Cluster:
    """A connection to a cluster, with the batches that are under way there."""

    def __init__(self, address: str, run: RunKey, one_file: Screen | None) -> None:
        self.running: dict[Future, dict[str, bytes]] = {}
        self._address, self._run, self._one_file = address, run, one_file
        self._settings, self._build = run.settings.cluster, build()
        self._done: SimpleQueue[Future] = SimpleQueue()
        self._threads, self._looked, self._alone = 0, 0.0, time.monotonic()
        self._client = _connected(address, self._settings.connect_seconds)
        try:
            self._check()
        except BaseException:
            self.close()
            raise

    def has_room(self) -> bool:
        """Whether another batch can be handed out without waiting long at the scheduler."""
        return len(self.running) < _AHEAD * max(1, self._look())

    def hand_out(self, contents: dict[str, bytes]) -> None:
        """Give a batch to the cluster."""
        batch = Batch(self._run, self._build, contents, self._one_file)
        future = self._asked(lambda: self._client.submit(screen_batch, batch, pure=False))
        self.running[future] = contents
        future.add_done_callback(self._done.put)

    def take(self) -> tuple[dict[str, bytes], Sequence[Screening] | None]:
        """Wait for a batch: its rows, or None if every worker that had it died."""
        from distributed import KilledWorker

        future = self._next()
        contents = self.running.pop(future)
        try:
            rows = future.result(timeout=self._settings.worker_seconds)
        except KilledWorker:
            return contents, None
        except Exception as error:  # whatever a cluster's machines do wrong, none of it is the files' fault
            raise self._broken(error) from error
        if isinstance(rows, str):
            raise ConfigError("dask", rows)
        return contents, rows

    def close(self) -> None:
        """Take back what is not done, and leave the cluster."""
        with contextlib.suppress(Exception):  # it may be gone, or this a way out of an error
            self._client.cancel(list(self.running), force=True)
        self.running.clear()
        with contextlib.suppress(Exception):
            self._client.close(timeout=self._settings.connect_seconds)

    def _check(self) -> None:
        """Raise ``ConfigError`` if there is no worker, or a machine whose rows would not be those of this one.

        That of the scheduler, too: it takes every task apart and puts it together again.
        """
        try:
            theirs = self._client.run_on_scheduler(build)
        except OSError as error:
            raise self._broken(error) from error
        except Exception as error:
            theirs = error
        if theirs != self._build:
            raise ConfigError("dask", differs(f"the scheduler {self._address}", theirs, self._build))
        try:
            self._client.wait_for_workers(1, timeout=self._settings.connect_seconds)
        except TimeoutError as error:
            raise ConfigError("dask", f"{self._address}: {self._no_workers()}") from error
        found: dict[str, Any] = self._asked(lambda: self._client.run(build, on_error="return"))
        for worker, its in sorted(found.items()):
            if its != self._build:
                raise ConfigError("dask", differs(f"the worker {worker}", its, self._build))

    def _next(self) -> Future:
        while True:
            try:
                return self._done.get(timeout=_LOOK_SECONDS)
            except Empty:
                if self._look():
                    continue
            if time.monotonic() - self._alone > self._settings.worker_seconds:
                raise ConfigError("dask", f"{self._address}: its workers are gone; {self._no_workers()}")

    def _look(self) -> int:
        """How many threads all workers have, as of a moment ago."""
        now = time.monotonic()
        if now - self._looked >= _LOOK_SECONDS:
            self._threads = sum(self._asked(self._client.nthreads).values())
            self._looked = now
            if self._threads:
                self._alone = now
        return self._threads

    def _asked(self, question: Callable[[], Any]) -> Any:
        try:
            return question()
        except Exception as error:
            raise self._broken(error) from error

    def _broken(self, error: Exception) -> ConfigError:
        """What to do about an error that is the cluster's own."""
        if isinstance(error, (OSError, CancelledError)):
            lost = "the connection to the scheduler was lost; see that it runs, and run the same command again"
            return ConfigError("dask", f"{self._address}: {lost}")
        return ConfigError("dask", f"{self._address}: it cannot do the work ({said(error)}); {INSTALL_THE_SAME}")

    def _no_workers(self) -> str:
        return f"it has no workers; start one with: dask worker {self._address} --nthreads 2"


def _connected(address: str, seconds: float) -> Client:
    """A connection to the scheduler. Raises ``ConfigError`` for whatever else is at this address, or nothing."""
    from distributed import Client

    try:
        with ThreadPoolExecutor(1) as apart:  # this thread may have an event loop already, as notebooks do
            apart.submit(asyncio.run, _greet(address, seconds)).result()
        return Client(address, timeout=seconds, set_as_default=False)
    except Exception as error:
        message = f"{address}: no scheduler answers there ({said(error)}); start one with: dask scheduler"
        raise ConfigError("dask", message) from error


async def _greet(address: str, seconds: float) -> None:
    """Connect and leave: the client would wait for ever for a server that takes a connection and says nothing."""
    from distributed import Security
    from distributed.comm import connect

    greeted = connect(address, timeout=seconds, **Security().get_connection_args("client"))
    await (await asyncio.wait_for(greeted, seconds)).close()


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep Dask's own log off the terminal: what it tells of a cluster that fails, one line of ours says."""
    import dask
    from distributed.utils import silence_logging_cmgr

    one_large_file = {"distributed.admin.large-graph-warning-threshold": "1 GB"}
    with silence_logging_cmgr(logging.CRITICAL + 1), dask.config.set(one_large_file):
        yield
