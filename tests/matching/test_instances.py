"""An instance of what is asked for counts for it, with its years and proof; the wider thing never for the narrower."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim.lexicon.kinds import kinds_of
from ats_sim.lexicon.skills import skills
from ats_sim.model.matches import RequirementMatch
from tests.matching.made import Made, Says, asks, dates

_TOOLS = [skill for skill in skills().all if skill.is_tool and not skill.when]
PAIRS = [
    (skill.label, above.label)
    for skill in _TOOLS
    for label in sorted(kinds_of(skill.label))
    if (above := skills().get(label)) and not above.when and above.label.lower() not in skill.label.lower()
]


def _held(words: str, wanted: str, proof: str = "used") -> RequirementMatch:
    made = Made().section("work").position("Clerk", dates("2020-01", "2021-12"), says=[Says(words, proof)])
    return made.against(asks(wanted)).requirements[0]


@given(st.sampled_from(PAIRS))
@settings(max_examples=150, deadline=None)
def test_a_child_counts_for_its_parent_and_never_the_parent_for_the_child(pair: tuple[str, str]) -> None:
    child, parent = pair
    found = _held(f"Used {child} for the depot", parent)
    if child in {place.quote.text for place in found.where}:
        assert found.named
        assert found.months == 24
    assert _held(f"Used {parent} for the depot", child).status != "kind" or child.lower() in kinds_of(parent)


def test_there_are_pairs_to_look_at() -> None:
    assert len(PAIRS) > 2_000


@pytest.mark.parametrize(
    ("words", "wanted"), [("Kept the leads of 40 shops in HubSpot", "CRM"), ("Ran Istio for 40 shops", "service mesh")]
)
def test_an_instance_brings_its_years_and_its_proof(words: str, wanted: str) -> None:
    found = _held(words, wanted, "outcome")
    assert (found.status, found.proof, found.months) == ("kind", "measured", 24)
