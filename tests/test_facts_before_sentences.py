"""No sentence decides: outside reporting nothing is compared with, looked for in or cut out of a field that holds one.

Values carry the fact (a cause, a kind, an index, a section); a sentence may be reworded without a change of verdict.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from msgspec import Struct

import ats_sim
from ats_sim import model

SENTENCES = frozenset(
    {"sentence", "reason", "message", "hint", "fix", "rewrite", "why", "note", "advice", "pitch", "funnel_stage"}
)
"""Names of fields that hold a sentence of ours."""

WORDS = frozenset({"Document", "Entry", "Field", "Highlight", "Loss", "OwnTable", "Posting", "Quote", "Term", "Told"})
"""Values whose ``text`` is that of a file, the resume's, the posting's or a table's: their words may decide."""

_LOOKS = frozenset(
    {"startswith", "endswith", "split", "rsplit", "partition", "rpartition", "find", "rfind", "index", "count",
     "removeprefix", "removesuffix", "replace", "splitlines"}
)  # fmt: skip
_PATTERNS = frozenset({"search", "match", "fullmatch", "finditer", "findall", "split", "sub"})
ROOT = Path(ats_sim.__file__).parent
FILES = sorted(path for path in ROOT.rglob("*.py") if path.relative_to(ROOT).parts[0] != "reporting")


def _is_sentence(node: ast.AST) -> bool:
    """Whether a field of that name is read, as it is or tidied."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("strip", "lower"):
        return _is_sentence(node.func.value)
    return isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load) and node.attr in SENTENCES


def _decisions(tree: ast.AST) -> Iterator[int]:
    """The lines in which a sentence decides."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            parts = [node.left, *node.comparators]
            whether = all(isinstance(op, ast.Is | ast.IsNot) for op in node.ops)
            if not whether and any(map(_is_sentence, parts)):
                yield node.lineno
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            looks = node.func.attr in _LOOKS and _is_sentence(node.func.value)
            if looks or (node.func.attr in _PATTERNS and any(map(_is_sentence, node.args))):
                yield node.lineno


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_sentence_decides(path: Path) -> None:
    assert list(_decisions(ast.parse(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    "code",
    [
        "item.reason.startswith(READS_WELL)",
        '"experience" in finding.message',
        'x.reason == "foreign"',
        'pattern.search(hint.rewrite)',
        'change.fix.split(" or ")',
        'item.why.lower() != "none"',
        "hint.rewrite.removesuffix(IF_TRUE)",
    ],
)  # fmt: skip
def test_such_decisions_are_seen(code: str) -> None:
    assert list(_decisions(ast.parse(code))) == [1]


@pytest.mark.parametrize("code", ["points.append(item.reason)", "if row.note: print(row.note)", "x.note is None"])
def test_what_only_hands_a_sentence_on_is_none(code: str) -> None:
    assert list(_decisions(ast.parse(code))) == []


def test_a_field_named_text_holds_words_of_a_file() -> None:
    """So that a sentence is known by the name of its field."""
    holders = set()
    for module in iter_modules(model.__path__):
        for value in vars(import_module(f"ats_sim.model.{module.name}")).values():
            if isinstance(value, type) and issubclass(value, Struct) and "text" in value.__struct_fields__:
                holders.add(value.__name__)
    assert holders <= WORDS
