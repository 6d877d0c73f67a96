"""Ctrl-C in a long run, or the word to end that a system sends: it parts nothing that belongs together, and no library
swallows it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interrupts:
    """Remembers that Ctrl-C was pressed, and holds it off while it would do harm."""

    def __init__(self) -> None:
        self._asked = self._held = False

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Listen for Ctrl-C and SIGTERM; only a main thread can."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.signal(number, self._note) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Raise ``KeyboardInterrupt`` behind the block at the earliest, also one that was swallowed before it."""
        self._held = True
        try:
            yield
        finally:
            self._held = False
        if self._asked:
            raise KeyboardInterrupt

    def _note(self, _signal: int, _frame: FrameType | None) -> None:
        self._asked = True
        if not self._held:
            raise KeyboardInterrupt
