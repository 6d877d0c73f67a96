"""The regular expressions that stand in code, by one rule of counting: their number only falls.

One is a call of ``expression`` or of a function of ``re`` that takes a pattern; each place counts once, however often
it is run, and one pattern written in two places counts twice. The rows of the pattern tables are none: each has its
name, its reason and its examples.

``expressions.tsv`` holds the number of each room, and of those that hold a list of words, which are to be rows of the
lexicon's tables. A number that has fallen is to be lowered there; none may rise, and a room without a row has none.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

import ats_sim
from ats_sim.lexicon.expressions import expression

ROOT = Path(ats_sim.__file__).parent
TABLE = Path(__file__).with_name("expressions.tsv")
_OF_RE = frozenset({"compile", "search", "match", "fullmatch", "split", "sub", "subn", "findall", "finditer"})
_WORD = expression(r"(?<=[|(:])[a-z]{3,}(?=[|)?\\])")
_MOST = 4
"""Words beside each other in one expression that are no list yet: units, signs, the ends of a range."""


@dataclass(frozen=True)
class Written:
    """One place: the file and line, and what is literally written of the pattern, ``{}`` for what is put in."""

    file: str
    line: int
    pattern: str

    @property
    def room(self) -> str:
        """The folder, "." for the modules that stand in none."""
        return self.file.split("/")[0] if "/" in self.file else "."

    @property
    def holds_words(self) -> bool:
        """Whether a list of words stands in it."""
        return len(_WORD.findall(self.pattern)) > _MOST


@cache
def in_code() -> tuple[Written, ...]:
    """All places of the project."""
    return tuple(written(ROOT))


def written(root: Path) -> Iterator[Written]:
    """All places below a folder, file by file."""
    for path in sorted(root.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and _makes_one(node.func):
                yield Written(path.relative_to(root).as_posix(), node.lineno, _literal(node.args[0]))


def _makes_one(called: ast.expr) -> bool:
    if isinstance(called, ast.Attribute):
        return isinstance(called.value, ast.Name) and called.value.id == "re" and called.attr in _OF_RE
    return isinstance(called, ast.Name) and called.id == "expression"


def _literal(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value) if isinstance(node.value, (str, bytes)) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(_literal(part) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return _literal(node.left) + _literal(node.right) if isinstance(node, ast.BinOp) else ""


def _allowed() -> dict[str, tuple[int, int]]:
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()[1:])
    return {room: (int(places), int(of_words)) for room, places, of_words in rows}


@pytest.mark.parametrize("of_words", [False, True], ids=["all", "with words"])
def test_no_room_gets_more(of_words: bool) -> None:
    found = Counter(one.room for one in in_code() if one.holds_words or not of_words)
    more = {room: count for room, count in found.items() if count > _allowed().get(room, (0, 0))[of_words]}
    assert more == {}


def test_places_are_counted_whoever_makes_them(tmp_path: Path) -> None:
    (tmp_path / "room").mkdir()
    (tmp_path / "room" / "a.py").write_text(
        """one = expression(r"\\bred|(?:green|blue|black|white|brown|grey)")
two = re.search(f"{one}x", "")
three = re.escape("a")
four = other.search("a")
"""
    )
    assert [(one.room, one.line, one.holds_words) for one in written(tmp_path)] == [
        ("room", 1, True),
        ("room", 2, False),
    ]
