"""The cue words: each kind is used by the evidence stage, and its pattern takes whole words only."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

import ats_sim.evidence
from ats_sim.lexicon.cues import cues, pattern
from ats_sim.lexicon.table import rows
from ats_sim.model.evidence import Stage

KINDS = [row["kind"] for row in rows("cues.tsv")]


def test_every_kind_is_used_and_every_used_kind_exists() -> None:
    folder = Path(ats_sim.evidence.__file__).parent
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))
    quoted = set(re.findall(r"""["']([a-z_]+)["']""", code))
    used = {kind for kind in KINDS if kind in quoted} | {f"stage_{stage}" for stage in get_args(Stage)}
    assert set(KINDS) == used - {"stage_deployment"}
    asked = set(re.findall(r"""(?:cues|alternation|pattern)\(["']([a-z_]+)["']""", code))
    assert len(asked) > 20
    assert asked <= set(KINDS)


def test_a_kind_stands_in_one_row() -> None:
    assert len(KINDS) == len(set(KINDS))


@pytest.mark.parametrize("kind", KINDS)
def test_words_are_lower_case_and_listed_once(kind: str) -> None:
    words = cues(kind)
    assert words
    assert [word for word in words if word != word.lower()] == []
    assert sorted(words) == sorted(set(words))


def test_whole_words_and_open_endings() -> None:
    assert pattern("change").search("a reduction of waste")
    assert not pattern("rate").search("corporate")
    assert pattern("change").search("reductions")


def test_unknown_kind() -> None:
    with pytest.raises(KeyError):
        cues("nonsense")
