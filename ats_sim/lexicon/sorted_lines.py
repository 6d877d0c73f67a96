"""A sorted file in which a line is looked up by its first cell, without making objects of the other lines."""

from __future__ import annotations

from mmap import ACCESS_READ, mmap

from ats_sim.lexicon.table import FILES

Data = bytes | mmap


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

    def get(self, key: bytes) -> bytes | None:
        """What stands behind the tab in the line of that first cell; None without such a line, or for an empty cell."""
        if not key:
            return None
        data, low, high = self._data, self._start, self._end
        while low < high:
            middle = (low + high) // 2
            start = data.rfind(b"\n", low, middle) + 1 or low
            end = data.find(b"\n", middle, high)
            line = data[start : high if end < 0 else end]
            cell, _, rest = line.partition(b"\t")
            if cell == key:
                return rest
            if cell < key:
                low = start + len(line) + 1
            else:
                high = start
        return None

    def __contains__(self, word: str) -> bool:
        return self.get(word.encode()) is not None
