"""Real Dask clusters on loopback: a scheduler and workers, each a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).resolve().parents[1]
_LOOPBACK = ("--host", "127.0.0.1", "--no-dashboard")
_IDLE = {  # what Dask measures of itself while it waits: a tenth of a processor for each cluster that a test keeps
    "DASK_DISTRIBUTED__ADMIN__TICK__INTERVAL": "1s",
    "DASK_DISTRIBUTED__ADMIN__SYSTEM_MONITOR__INTERVAL": "10s",
    "DASK_DISTRIBUTED__ADMIN__SYSTEM_MONITOR__GIL__ENABLED": "False",
    "DASK_DISTRIBUTED__WORKER__MEMORY__MONITOR_INTERVAL": "1s",
    "DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED": "False",
}
_PATIENCE = 60.0  # seconds; a cluster that has not started by then will not


def wait_until(true: Callable[[], object]) -> None:
    """Return when it is true; an error when it does not become so in time."""
    until = time.monotonic() + _PATIENCE
    while not true():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.02)


class Cluster:
    """A scheduler with so many workers of one thread; its files are in ``folder``. To be used in a ``with``."""

    def __init__(self, folder: Path, workers: int = 2, *more: str, **configured: str) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)
        ours = {"PYTHONPATH": str(ROOT), "DASK_TEMPORARY_DIRECTORY": str(folder)}
        self._environment = os.environ | _IDLE | ours | configured
        found = folder / "scheduler.json"
        self.processes: list[subprocess.Popen[bytes]] = []
        self.scheduler = self._start("scheduler", "--port", "0", "--scheduler-file", str(found))
        for _ in range(workers):
            # The file is waited for by the workers as well: all start at the same time.
            self.processes.append(self._start("worker", "--scheduler-file", str(found), *_worker(more)))
        wait_until(lambda: found.exists() and found.read_bytes().endswith(b"}"))
        self.address: str = json.loads(found.read_bytes())["address"]
        assert self.address.startswith("tcp://127.0.0.1:")
        self.wait_for(workers)

    def add_worker(self, *more: str, **configured: str) -> subprocess.Popen[bytes]:
        """Another worker; it may not have joined yet."""
        worker = self._start("worker", self.address, *_worker(more), **configured)
        self.processes.append(worker)
        return worker

    def workers(self) -> dict[str, int]:
        """The process of each worker by its address, as the scheduler knows them."""
        from distributed import Client

        with Client(self.address, set_as_default=False) as client:
            return client.run(os.getpid, on_error="ignore")

    def busy(self) -> list[str]:
        """The addresses of the workers that have something to do."""
        from distributed import Client

        with Client(self.address, set_as_default=False) as client:
            return [address for address, keys in client.processing().items() if keys]

    def wait_for(self, count: int) -> None:
        """Until the scheduler knows exactly so many workers."""
        from distributed import Client

        with Client(self.address, set_as_default=False) as client:
            wait_until(lambda: len(client.nthreads()) == count)

    def _start(self, *words: str, **configured: str) -> subprocess.Popen[bytes]:
        with (self.folder / f"{words[0]}.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "dask", *words, *_LOOPBACK],
                env=self._environment | configured,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        for group in (self.processes, [self.scheduler]):  # a worker that loses its scheduler while it ends hangs
            for process in group:
                process.terminate()
            for process in group:
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()


def _worker(more: tuple[str, ...]) -> tuple[str, ...]:
    return ("--nthreads", "1", *(more or ("--no-nanny",)))
