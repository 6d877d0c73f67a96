"""The glossary has a row for each value of the model, which says what the value is."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from ats_sim.reporting import glossary_page

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "glossary.md"


def _classes() -> list[tuple[str, str]]:
    """Name and module of each class of the model, read from the source alone."""
    return [
        (node.name, path.stem)
        for path in sorted((ROOT / "ats_sim" / "model").glob("*.py"))
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
    ]


def test_each_class_of_the_model_has_its_row() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text == glossary_page.render(), "run: ats-sim docs docs"
    rows = re.findall(r"^\| (\w+) \| (\w+) \| .{15,} \|$", text.partition("## Values")[2], re.MULTILINE)
    assert len(rows) > 50
    assert sorted(rows) == sorted(_classes())


def test_no_name_means_two_things() -> None:
    names = [name for name, _ in _classes()]
    assert sorted(names) == sorted(set(names))


def test_a_row_is_a_whole_sentence_that_does_not_repeat_the_name_alone() -> None:
    for name, (_, sentence) in glossary_page.values().items():
        assert sentence[0].isupper(), name
        assert len(sentence.split()) >= 4, name
        assert sentence.count("(") == sentence.count(")"), name
        assert sentence.count("`") % 2 == 0, name
