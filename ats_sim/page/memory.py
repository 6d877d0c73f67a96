"""The last few values that were made, by key: in memory only."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Kept = TypeVar("Kept")

_REMEMBERED = 12  # ours: a person compares a few versions for a few openings


class Memory(Generic[Kept]):
    """Values of one kind."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Kept] = OrderedDict()
        self._turn = Lock()

    def get(self, key: str, make: Callable[[], Kept]) -> Kept:
        """The value of a key, made if it is not there."""
        with self._turn:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        value = make()
        with self._turn:
            self._kept[key] = value
            while len(self._kept) > _REMEMBERED:
                self._kept.popitem(last=False)
        return value
