"""Reads the lexicon's tables: tab-separated, a header line, ``#`` comments, lists inside a cell separated by ``|``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

FILES = Path(__file__).with_name("files")


def text(name: str) -> str:
    """The text of ``files/<name>``."""
    return (FILES / name).read_bytes().decode()


@cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of ``files/<name>`` as column name to cell, read once a process.

    Raises as ``stream`` does.
    """
    return tuple(stream(name))


def stream(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table too large to be kept, as column name to cell; missing cells at the end of a row are empty.

    Raises ValueError when a row has more cells than the header, with the file and line.
    """
    lines = text(name).splitlines()
    filled = [number for number, line in enumerate(lines) if line and line[0] != "#" and not line.isspace()]
    if not filled:
        return
    header = lines[filled[0]].split("\t")
    width = len(header)
    for number in filled[1:]:
        cells = lines[number].split("\t")
        if len(cells) < width:
            cells += [""] * (width - len(cells))
        elif len(cells) > width:
            raise ValueError(f"{name}, line {number + 1}: {len(cells)} cells under a header of {width}")
        yield dict(zip(header, cells, strict=True))


def names(folder: str) -> list[str]:
    """The tables in ``files/<folder>``, sorted, as names for ``rows``."""
    return sorted(f"{folder}/{item.name}" for item in (FILES / folder).iterdir() if item.name.endswith(".tsv"))


def split(cell: str) -> tuple[str, ...]:
    """The items of a list cell."""
    return tuple([bare for item in cell.split("|") if (bare := item.strip())]) if cell else ()
