"""The lists of words that rules look for."""

from __future__ import annotations

from pathlib import Path

import pytest

from ats_sim.lexicon.rule_words import rule_words
from ats_sim.lexicon.table import rows

KINDS = [row["kind"] for row in rows("rule_words.tsv")]
SOURCE = Path(__file__).parents[2] / "ats_sim"
CODE = "\n".join(
    path.read_text(encoding="utf-8")
    for path in (*sorted((SOURCE / "rules").rglob("*.py")), SOURCE / "lexicon" / "retrieval.py")
)


def test_no_list_is_given_twice() -> None:
    assert KINDS
    assert len(set(KINDS)) == len(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_is_used_and_plain(kind: str) -> None:
    words = rule_words(kind)
    assert words
    assert f'"{kind}"' in CODE or f"'{kind}'" in CODE
    assert len(set(words)) == len(words)
    assert all(word == word.strip().lower() for word in words)


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises(KeyError):
        rule_words("nothing")
