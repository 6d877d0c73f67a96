"""What a worker of a test does with a file: by its name, it is killed, hangs, swells, or screens it properly."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from ats_sim import reading
from ats_sim.bulk import pool
from ats_sim.cli.reports import Report, report_one
from ats_sim.model.screening import Screening


def screen(path: str) -> Screening:
    """The row of a file, if this process lives to give it."""
    _do_harm(path)
    if Path(path).name.startswith("swell"):
        whole = reading.read
        reading.read = lambda *_: bytes(4_000_000_000)  # type: ignore[assignment]
        try:
            return pool.screen_one(path)
        finally:
            reading.read = whole
    return pool.screen_one(path)


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
    if name.startswith("hang"):
        time.sleep(60)
