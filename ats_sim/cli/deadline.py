"""Limits of time on reading one file: of the processor, and well behind that of the clock."""

from __future__ import annotations

import math
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from ats_sim.errors import LimitError
from ats_sim.reading.costs import too_busy, too_long


class _TimeUp(BaseException):
    """Not an ``Exception``, so that a format library's own error handling cannot swallow it."""


@contextmanager
def deadline(seconds: float, clock: float, name: str) -> Iterator[None]:
    """Raise ``LimitError`` when the body used so many seconds of the processor ("time"), or of the clock ("busy").

    What is too much for the processor is too much on any machine as fast, whatever else it does; the clock only guards
    against a file that waits for ever. A library that never comes back to Python is ended with this process, by the
    system, at twice the seconds. Does nothing where there is no timer to set: outside the main thread, and on systems
    without ``setitimer``.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(number: int, _frame: FrameType | None) -> None:
        raise _TimeUp(number)

    before = {number: signal.signal(number, ring) for number in (signal.SIGPROF, signal.SIGALRM)}
    # They ring again each second: what is raised while Python clears away an object is lost.
    signal.setitimer(signal.ITIMER_PROF, seconds, 1.0)
    signal.setitimer(signal.ITIMER_REAL, clock, 1.0)
    try:
        with _last_resort(2 * seconds):
            yield
    except _TimeUp as up:
        _stop()
        if up.args == (signal.SIGPROF,):
            raise LimitError("time", f"{name}: {too_long(seconds, name)}") from None
        raise LimitError("busy", f"{name}: {too_busy(clock)}") from None
    finally:
        _stop()
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop() -> None:
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)


@contextmanager
def _last_resort(seconds: float) -> Iterator[None]:
    """Let the system end this process when the body uses so many seconds of the processor, rounded up."""
    if sys.platform == "win32":
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    ours = math.ceil(time.process_time() + seconds)
    tighter = [limit for limit in (soft, hard) if limit != resource.RLIM_INFINITY and limit < ours]
    resource.setrlimit(resource.RLIMIT_CPU, (min(tighter, default=ours), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
