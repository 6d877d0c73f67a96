"""The table of measures: every row can be used, and every kind of deed has one."""

from __future__ import annotations

import re

import pytest

from ats_sim.lexicon.fields import fields
from ats_sim.lexicon.measures import fitting_measures, measures
from ats_sim.lexicon.verbs import CLASSES


def test_each_measure_is_one_fragment_with_a_slot_and_its_question() -> None:
    assert len(measures()) > 60
    fragments = [measure.fragment for measure in measures()]
    assert len(set(fragments)) == len(fragments)
    wrong = [one for one in measures() if not re.search(r"<[^<>]+>|\bnone\b", one.fragment) or one.asks.endswith("?")]
    assert wrong == []
    bare = {re.sub(r"<[^<>]*>|p95", "", fragment) for fragment in fragments}
    assert {fragment for fragment in bare if re.search(r"\d", fragment)} == set()


def test_fields_and_classes_are_known() -> None:
    known = set(fields()) | {field.area for field in fields().values()}
    assert {name for measure in measures() for name in measure.fields} - known == set()
    assert {name for measure in measures() for name in measure.deeds} - CLASSES == set()


@pytest.mark.parametrize("deed", sorted(CLASSES - {"weak"}))
def test_each_class_of_deeds_has_a_measure_for_a_statement_without_a_known_word(deed: str) -> None:
    ((best, _), *_) = fitting_measures("Zorbed the frobs", deed)
    assert best.deeds == {deed}
