"""What a worker of a test does with a file: by its name, it is killed, burns, hangs, swells, or screens it properly.

A file "worker" kills the process of Dask's that the worker was started by.
"""

from __future__ import annotations

import os
import signal
import time
from collections import deque
from itertools import repeat
from pathlib import Path

from ats_sim import reading
from ats_sim.bulk import pool
from ats_sim.cli.reports import Report, report_one
from ats_sim.model.screening import Screening

WAIT = 1.5  # seconds


def screen(path: str, data: bytes | None = None) -> Screening:
    """The row of a file, if this process lives to give it."""
    _do_harm(path)
    if Path(path).name.startswith("swell"):
        whole = reading.read
        reading.read = lambda *_: bytes(4_000_000_000)  # type: ignore[assignment]
        try:
            return pool.screen_one(path, data)
        finally:
            reading.read = whole
    return pool.screen_one(path, data)


def report(path: str) -> Report:
    """The report of a file, if this process lives to give it."""
    _do_harm(path)
    return report_one(path)


def _do_harm(path: str) -> None:
    name = Path(path).name
    if name.startswith("kill"):
        os.kill(os.getpid(), signal.SIGKILL)
    if name.startswith("leave"):
        os._exit(7)
    if name.startswith("worker"):
        os.kill(_parent(os.getppid()), signal.SIGKILL)  # of the process that all workers of a pool are copies of
        time.sleep(60)
    if name.startswith("burn"):
        while True:
            pass
    if name.startswith("loop"):
        deque(repeat(0), maxlen=0)  # in C, where no handler of a signal written in Python is ever called
    if name.startswith("hang"):
        time.sleep(60)
    if name.startswith("wait"):
        time.sleep(WAIT)


def crash(_path: str, _data: bytes | None = None) -> Screening:
    """No row of any file."""
    os._exit(7)


def _parent(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[1])
