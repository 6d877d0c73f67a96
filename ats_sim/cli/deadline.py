"""A time limit on reading one file."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from ats_sim.errors import LimitError


class _TimeUp(BaseException):
    """Not an ``Exception``, so that a format library's own error handling cannot swallow it."""


@contextmanager
def deadline(seconds: float, name: str) -> Iterator[None]:
    """Raise ``LimitError`` when the body takes longer than so many seconds of wall time.

    Does nothing where there is no alarm to set: outside the main thread, and on systems without ``setitimer``.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise _TimeUp

    before = signal.signal(signal.SIGALRM, ring)
    # It rings again each second: what is raised while Python clears away an object is lost.
    signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)
    try:
        yield
    except _TimeUp:
        signal.setitimer(signal.ITIMER_REAL, 0)
        message = (
            f"{name}: reading took longer than {seconds:g} s and was stopped; print the file to a new PDF and try that"
        )
        raise LimitError("time", message) from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
