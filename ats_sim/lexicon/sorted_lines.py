"""A sorted file in which a line is looked up by its first cell, without making objects of the other lines."""

from __future__ import annotations

from mmap import ACCESS_READ, mmap

from ats_sim.lexicon.table import FILES

Data = bytes | mmap
_REPEATED = 10
"""The first so many steps of each search go through the same thousand lines, whose places are kept; ours."""


def mapped(name: str) -> mmap:
    """The bytes of ``files/<name>``, of which only those pages are read that are looked at."""
    with (FILES / name).open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


class SortedLines:
    """The lines of ``data[start:end]``, sorted by their first cells as bytes; a tab behind the first cell, if any."""

    def __init__(self, data: Data, start: int = 0, end: int | None = None) -> None:
        self._data = data
        self._start = start
        self._end = len(data) if end is None else end
        self._probes: dict[int, tuple[int, int, bytes]] = {}

    def get(self, key: bytes) -> bytes | None:
        """What stands behind the tab in the line of that first cell; None without such a line, or for an empty cell."""
        if not key:
            return None
        low, high, probes = self._start, self._end, self._probes
        deep = 0
        while low < high:
            middle, deep = (low + high) // 2, deep + 1
            probe = probes.get(middle)
            if probe is None:
                probe = self._probe(middle, low, high)
                if deep <= _REPEATED:
                    probes[middle] = probe
            start, end, cell = probe
            if cell == key:
                return self._data[start + len(cell) + 1 : end]
            if cell < key:
                low = end + 1
            else:
                high = start
        return None

    def _probe(self, at: int, low: int, high: int) -> tuple[int, int, bytes]:
        """Where the line around a place begins and ends between two others, and its first cell."""
        start = self._data.rfind(b"\n", low, at) + 1 or low
        end = self._data.find(b"\n", at, high)
        end = high if end < 0 else end
        tab = self._data.find(b"\t", start, end)
        return start, end, self._data[start : end if tab < 0 else tab]

    def __contains__(self, word: str) -> bool:
        return self.get(word.encode()) is not None
