"""Tables of the user's own beside the lexicon's: skills, titles, words of lists. Data only, never code.

What a table holds is told by its header, columns parted by tabs as in ``files/``:

- ``label``, ``kind``, and if wanted ``aliases``, ``broader``, ``related``, ``when``: skills (``skills`` explains them);
- ``title``, ``means``: a title of one's own and the common one that it stands for;
- ``list``, ``words``: more words for a list of ``wordlists``.

They count for the whole process from ``use`` on, before everything else of the lexicon.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping

from ats_sim.errors import ConfigError
from ats_sim.lexicon.skill import KINDS
from ats_sim.lexicon.table import split
from ats_sim.model.settings import OwnTable

_SKILLS, _TITLES, _WORDS = ("label", "kind"), ("title", "means"), ("list", "words")
_MORE = frozenset({"aliases", "broader", "related", "when"})
_CELL = 2_000  # characters of one cell; ours

_used: tuple[OwnTable, ...] = ()


def use(tables: tuple[OwnTable, ...]) -> None:
    """Let these tables count, and no others; what was loaded with others is loaded anew."""
    global _used
    if tables == _used:
        return
    _used = tables
    for name, module in list(sys.modules.items()):
        for value in list(vars(module).values()) if name.startswith("ats_sim.") else ():
            clear = getattr(value, "cache_clear", None)
            if callable(clear):
                clear()


def skill_rows() -> Iterator[Mapping[str, str]]:
    """The rows of the tables of skills in use."""
    return _rows(_SKILLS)


def title_rows() -> Iterator[Mapping[str, str]]:
    """The rows of the tables of titles in use."""
    return _rows(_TITLES)


def word_rows() -> Iterator[Mapping[str, str]]:
    """The rows of the tables of words in use."""
    return _rows(_WORDS)


def _rows(columns: tuple[str, ...]) -> Iterator[Mapping[str, str]]:
    for table in _used:
        header, *lines = _lines(table)
        if tuple(header[1][:2]) == columns:
            yield from (dict(zip(header[1], [*cells, *[""] * len(header[1])], strict=False)) for _, cells in lines)


def checked(table: OwnTable) -> OwnTable:
    """The table, if every line can be used. Raises ``ConfigError`` with its name, the line, and what to do."""
    lines = _lines(table)
    if not lines:
        raise ConfigError("config", f"{table.name}: no header; begin with the columns, parted by tabs: label, kind")
    number, header = lines[0]
    kind = tuple(header[:2])
    if kind not in (_SKILLS, _TITLES, _WORDS) or not set(header[2:]) <= (_MORE if kind == _SKILLS else set()):
        known = "label, kind (aliases, broader, related, when); title, means; list, words"
        raise ConfigError("config", f"{table.name}, line {number}: unknown columns {', '.join(header)}; known: {known}")
    seen: dict[str, int] = {}
    for number, cells in lines[1:]:
        fault = _fault(kind, header, cells, seen, number)
        if fault:
            raise ConfigError("config", f"{table.name}, line {number}: {fault}")
    return table


def _fault(kind: tuple[str, ...], header: list[str], cells: list[str], seen: dict[str, int], number: int) -> str | None:
    """What is wrong with a line, None if nothing is."""
    if len(cells) > len(header):
        return f"{len(cells)} cells under {len(header)} columns; take the tabs out"
    if len(cells) < len(kind) or not all(cells[: len(kind)]):
        return f"a cell is empty; give {' and '.join(kind)}"
    if any(len(cell) > _CELL for cell in cells):
        return f"a cell is longer than {_CELL} characters; part it over several lines"
    if kind == _SKILLS and cells[1] not in KINDS:
        return f"no kind {cells[1]}; known: {', '.join(sorted(KINDS))}"
    if kind == _WORDS:
        return _fault_of_words(cells)
    if cells[0].lower() in seen:
        return f"{cells[0]} stands in line {seen[cells[0].lower()]} too; take one out"
    seen[cells[0].lower()] = number
    return None


def _fault_of_words(cells: list[str]) -> str | None:
    from difflib import get_close_matches

    from ats_sim.lexicon.wordlists import built_in

    if cells[0] not in built_in():
        near = get_close_matches(cells[0], built_in(), 1)
        return f"no list {cells[0]}; " + (f"did you mean {near[0]}?" if near else "see lexicon/files/words")
    wrong = next((word for word in split(cells[1]) if word.strip("!*") == "" or "*" in word[:-1]), None)
    return f'"{wrong}" is no word; a * may only end it, a ! only begin it' if wrong else None


def _lines(table: OwnTable) -> list[tuple[int, list[str]]]:
    """The lines that hold something, with their numbers, in cells."""
    numbered = enumerate(table.text.splitlines(), 1)
    kept = ((number, line) for number, line in numbered if line.strip() and not line.startswith("#"))
    return [(number, [cell.strip() for cell in line.split("\t")]) for number, line in kept]
