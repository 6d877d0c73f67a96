"""Limits of time on reading one file: of the processor, and well behind that of the clock."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from ats_sim.errors import LimitError
from ats_sim.reading.costs import too_busy, too_long

_AGAIN = 0.5  # seconds


class _TimeUp(BaseException):
    """Not an ``Exception``, so that a format library's own error handling cannot swallow it."""


@contextmanager
def deadline(seconds: float, clock: float, name: str) -> Iterator[None]:
    """Raise ``LimitError`` when the body used so many seconds of the processor ("time"), or of the clock ("busy").

    What is too much for the processor is too much on any machine as fast, whatever else it does; the clock only guards
    against a file that waits for ever. A library that never comes back to Python is ended with this process, by the
    system, a second after twice the time. Does nothing where there is no timer to set: outside the main thread, and on
    systems without ``setitimer``.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(number: int, _frame: FrameType | None) -> None:
        raise _TimeUp(number)

    before = {number: signal.signal(number, ring) for number in (signal.SIGPROF, signal.SIGALRM)}
    before[signal.SIGVTALRM] = signal.signal(signal.SIGVTALRM, signal.SIG_DFL)  # which ends the process
    # They ring again and again: what is raised while Python clears away an object is lost.
    signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
    signal.setitimer(signal.ITIMER_REAL, clock, _AGAIN)
    signal.setitimer(signal.ITIMER_VIRTUAL, 2 * seconds + 1)
    try:
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
    for timer in (signal.ITIMER_PROF, signal.ITIMER_REAL, signal.ITIMER_VIRTUAL):
        signal.setitimer(timer, 0)
