"""Compound files (MS-CFB), the small file systems that Outlook's mails are: storages with streams inside.

Everything in one is untrusted: chains of sectors may run in circles, lead outside, or say sizes that are not there.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from msgspec import Struct, field

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FREE = 0xFFFFFFFA  # from here on a number is no sector
_NONE = 0xFFFFFFFF
_ENTRY = 128  # bytes of a directory's entry
_MOST = 20_000  # ours: entries; a mail has some hundred


class Storage(Struct):
    """A folder of the file: its streams and its storages by name."""

    streams: dict[str, bytes] = field(default_factory=dict)
    storages: dict[str, Storage] = field(default_factory=dict)


class _Entry(Struct, frozen=True):
    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


def read_compound(data: bytes) -> Storage:
    """The root of a compound file. Raises ``ValueError`` for one that is damaged."""
    try:
        return _File(data).root()
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise ValueError("a damaged compound file") from error


class _File:
    def __init__(self, data: bytes) -> None:
        if not data.startswith(SIGNATURE) or len(data) < 512:
            raise ValueError("no compound file")
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise ValueError("sectors of an unknown size")
        self._data, self._sector, self._mini = data, 1 << shift, 1 << mini_shift
        count, directory = struct.unpack_from("<II", data, 44)
        self._cutoff, minifat, _, difat, difats = struct.unpack_from("<IIIII", data, 56)
        self._most = len(data) // self._sector + 1
        self._left = 8 * len(data) + self._sector  # bytes that all chains together may have
        tables = [number for number in struct.unpack_from("<109I", data, 76) if number < _FREE]
        for _ in range(min(difats, self._most)):
            if difat >= _FREE:
                break
            numbers = self._numbers(difat)
            tables += [number for number in numbers[:-1] if number < _FREE]
            difat = numbers[-1]
        self._fat = [number for table in tables[: min(count, self._most)] for number in self._numbers(table)]
        self._entries = [self._entry(raw) for raw in self._parts(self._chain(directory), _ENTRY)][:_MOST]
        self._minifat = [number for sector in self._sectors(minifat) for number in self._numbers(sector)]
        root = self._entries[0]
        self._ministream = self._chain(root.start)[: root.size]

    def root(self) -> Storage:
        """The whole tree, each entry once."""
        return self._storage(0, set())

    def _storage(self, number: int, seen: set[int], depth: int = 0) -> Storage:
        found = Storage()
        waiting = [self._entries[number].child]
        while waiting:
            at = waiting.pop()
            if at == _NONE or at in seen or at >= len(self._entries):
                continue
            seen.add(at)
            entry = self._entries[at]
            waiting += [entry.left, entry.right]
            if entry.kind == 2:
                found.streams[entry.name] = self._stream(entry)
            elif entry.kind == 1 and depth < 8:  # ours: a mail in a mail in a mail
                found.storages[entry.name] = self._storage(at, seen, depth + 1)
        return found

    def _stream(self, entry: _Entry) -> bytes:
        if entry.size >= self._cutoff:
            return self._chain(entry.start)[: entry.size]
        parts: list[bytes] = []
        number = entry.start
        for _ in range(len(self._minifat) + 1):
            if number >= _FREE or number >= len(self._minifat):
                break
            parts.append(self._ministream[number * self._mini : (number + 1) * self._mini])
            number = self._minifat[number]
        self._left -= self._mini * len(parts)
        if self._left < 0:
            raise ValueError("chains of sectors that are used again and again")
        return b"".join(parts)[: entry.size]

    def _chain(self, start: int) -> bytes:
        whole = b"".join(self._bytes(sector) for sector in self._sectors(start))
        self._left -= len(whole)
        if self._left < 0:
            raise ValueError("chains of sectors that are used again and again")
        return whole

    def _sectors(self, number: int) -> Iterator[int]:
        for _ in range(self._most):
            if number >= _FREE or number >= len(self._fat):
                return
            yield number
            number = self._fat[number]

    def _bytes(self, sector: int) -> bytes:
        start = (sector + 1) * self._sector
        return self._data[start : start + self._sector]

    def _numbers(self, sector: int) -> tuple[int, ...]:
        return struct.unpack(f"<{self._sector // 4}I", self._bytes(sector))

    def _parts(self, data: bytes, size: int) -> Iterator[bytes]:
        return (data[at : at + size] for at in range(0, len(data) - size + 1, size))

    def _entry(self, raw: bytes) -> _Entry:
        length, kind = struct.unpack_from("<HB", raw, 64)
        left, right, child = struct.unpack_from("<III", raw, 68)
        start, size = struct.unpack_from("<II", raw, 116)
        name = raw[: max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
        return _Entry(name, kind, left, right, child, start, size)
