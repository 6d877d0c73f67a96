"""Puts back what was left out of the packed program because another part of it holds the same."""

from pathlib import Path


def index_rows(index: bytes) -> dict[str, list[str]]:
    """The rows of each table of skills, as the index (``lexicon/skill_index.py``) holds them."""
    blocks = index.split(b"\n\n", 2)
    tables = blocks[0].decode().split("\n")[2:]
    found: dict[str, list[str]] = {table: [] for table in tables}
    for line in blocks[1].decode().split("\n"):
        told = line.encode().decode("unicode_escape") if "\\" in line else line
        table, *cells = told.split("\t")
        found[tables[int(table)]].append("\t".join(cells[:6]))
    return found


def unfold(files: Path) -> None:
    """Write the rows of the tables of skills behind their heads, in the folder of the lexicon's files."""
    for name, rows in index_rows((files / "skills.index").read_bytes()).items():
        with (files / name).open("a", encoding="utf-8") as table:
            table.write("\n".join([*rows, ""]))
