"""Reads the lexicon's tables: tab-separated, a header line, ``#`` comments, lists inside a cell separated by ``|``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources


def text(name: str) -> str:
    """The text of ``files/<name>``."""
    return resources.files("ats_sim.lexicon").joinpath("files", *name.split("/")).read_bytes().decode()


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
    header: list[str] | None = None
    for number, line in enumerate(text(name).splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise ValueError(f"{name}, line {number}: {len(cells)} cells under a header of {len(header)}")
        missing = len(header) - len(cells)
        yield dict(zip(header, cells + [""] * missing if missing else cells, strict=True))


def names(folder: str) -> list[str]:
    """The tables in ``files/<folder>``, sorted, as names for ``rows``."""
    root = resources.files("ats_sim.lexicon").joinpath("files", folder)
    return sorted(f"{folder}/{item.name}" for item in root.iterdir() if item.name.endswith(".tsv"))


def split(cell: str) -> tuple[str, ...]:
    """The items of a list cell."""
    return tuple([bare for item in cell.split("|") if (bare := item.strip())]) if cell else ()
