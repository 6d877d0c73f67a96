"""The export of another system: a table (CSV) with a row an applicant, whose cells name the files that came with it.

Only files beside the table or below it are taken; a cell that leads elsewhere is passed over.
"""

from __future__ import annotations

import csv
import io
import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from ats_sim import reading
from ats_sim.bulk.discovery import DOCUMENTS, suffix_of
from ats_sim.errors import ReadingError
from ats_sim.model.settings import Limits

_SEPARATORS = ",;\t|"
_BETWEEN = ("|", ";", "\n")
_SUFFIXES = DOCUMENTS - {""}


def is_export(path: str) -> bool:
    """Whether a path names a table by its suffix."""
    return suffix_of(path) == ".csv"


def files_of(path: str, limits: Limits, passed_over: Counter[str]) -> Iterator[tuple[str, str]]:
    """The files that the rows name, each with the row it is of ("export.csv, line 12"); rows without one are counted.

    Raises ``ReadingError`` for what is no table, or one that names no file beside it.
    """
    rows = _rows(reading.load(path, limits), path)
    folder = os.path.dirname(path)
    beside = _Beside(folder or os.curdir)
    columns = [column for column in range(len(rows[0][1])) if any(beside.has(one) for one in _named(rows, column))]
    if not columns:
        message = f"{path}: no column of this table names files beside it; put the exported files into its folder"
        raise ReadingError("export", message)
    for line, cells in rows[1:]:
        named = [name for column in columns if column < len(cells) for name in _names(cells[column])]
        found = [file for name in named if (file := beside.file(name)) is not None]
        if not found:
            passed_over[f"without a file in {os.path.basename(path)}"] += 1
        for file in found:
            yield os.path.join(folder, file), f"{path}, line {line}"


class _Beside:
    """The files below a folder, by their path from it and, where only one is called so, by their name."""

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder)
        self._by_name: dict[str, list[str]] | None = None

    def has(self, name: str) -> bool:
        """Whether a name means a file that is there."""
        file = self.file(name)
        return file is not None and (self._folder / file).is_file()

    def file(self, name: str) -> str | None:
        """The path from the folder; of a file that is not there its name; None where it leads elsewhere."""
        plain = os.path.normpath(name.replace("\\", "/"))
        if os.path.isabs(plain) or plain.startswith(os.pardir) or ":" in plain.partition("/")[0]:
            plain = os.path.basename(plain.replace("\\", "/"))
        whole = self._folder / plain
        if whole.is_file():
            return plain if whole.resolve().is_relative_to(self._folder.resolve()) else None
        there = self._names().get(os.path.basename(plain), [])
        return there[0] if len(there) == 1 else plain

    def _names(self) -> dict[str, list[str]]:
        if self._by_name is None:
            self._by_name = defaultdict(list)
            for top, folders, files in os.walk(self._folder):
                folders[:] = sorted(name for name in folders if not name.startswith("."))
                for name in files:
                    if suffix_of(name) in _SUFFIXES:
                        self._by_name[name].append(os.path.relpath(os.path.join(top, name), self._folder))
        return self._by_name


def _rows(data: bytes, path: str) -> list[tuple[int, list[str]]]:
    """The rows with the line each begins at, empty ones left out."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    head = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    rows: list[tuple[int, list[str]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        start = 1
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((start, row))
            start = reader.line_num + 1
    except csv.Error as error:
        raise ReadingError("export", f"{path}: this is no table ({error}); save it as CSV") from error
    if len(rows) < 2:
        raise ReadingError("export", f"{path}: this table has no rows; export it again")
    return rows


def _named(rows: Sequence[tuple[int, list[str]]], column: int) -> Iterator[str]:
    for _, cells in rows[1:]:
        if column < len(cells):
            yield from _names(cells[column])


def _names(cell: str) -> list[str]:
    """What a cell names that may be a file: several are parted by a sign that no name has."""
    names = [cell]
    for sign in _BETWEEN:
        names = [part for name in names for part in name.split(sign)]
    plain = (name.strip().strip("\"'") for name in names)
    return [name for name in plain if suffix_of(name) in _SUFFIXES and "://" not in name]
