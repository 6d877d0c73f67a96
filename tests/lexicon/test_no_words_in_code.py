"""No list of words stands in a regular expression of these rooms: words are rows of the lexicon's tables."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import ats_sim

ROOT = Path(ats_sim.__file__).parent
ROOMS = ("evidence", "hints", "matching", "scan", "domain", "counterfactual")
MOST = 4
"""Words beside each other in one expression that are no list yet: units, signs, the ends of a range."""


def _patterns(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        called = node.func if isinstance(node, ast.Call) else None
        of_re = isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name) and called.value.id == "re"
        if of_re and isinstance(node, ast.Call) and node.args:
            yield node.lineno, _literal(node.args[0])


def _literal(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(_literal(part) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return _literal(node.left) + _literal(node.right) if isinstance(node, ast.BinOp) else ""


@pytest.mark.parametrize("room", ROOMS)
def test_no_expression_holds_a_list_of_words(room: str) -> None:
    held = {}
    for path in sorted((ROOT / room).rglob("*.py")):
        for line, pattern in _patterns(path):
            words = re.findall(r"(?<=[|(:])[a-z]{3,}(?=[|)?\\])", pattern)
            if len(words) > MOST:
                held[f"{path.relative_to(ROOT)}:{line}"] = pattern[:80]
    assert held == {}
