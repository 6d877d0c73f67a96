"""What a line of a position leaves untold, told by its form and not by its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.domain.untold import passive, untold
from ats_sim.evidence import grade_text
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import word_set

MAKING = [
    verb.forms[0]
    for verb in verbs().all
    if verb.forms[0] not in word_set("honoured")
    and verb.cls in ("built", "maintained", "operated", "measured")
    and verb.forms[0].isalpha()
    and verb.forms[0].endswith("ed")
]
QUALITIES = ["Punctual", "Reliable", "Enthusiastic", "Calm", "Flexible", "Hard working"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lathe, bandsaw, spindle moulder, glue press", "list"),
        ("Over 40", "number"),
        ("15+ gardens", "number"),
        ("Strong bonds with the crews", "trait"),
        ("A quick learner, calm and flexible", "trait"),
        ("Nets were repaired as the boats came in", "passive"),
        ("Our yard was named the best of the coast", "shared"),
        ("We passed the fire inspection with no remarks", "shared"),
        ("Worked closely with skippers and harbour pilots", "shared"),
        ("Packed 900 crates", "amount"),
        ("Packed dozens of crates", "amount"),
        ("Packed 900 crates a week", None),
        ("Mended nets for the boats of two harbours", None),
        ("Worked with the harbour pilots to shorten the queue", None),
        ("The boat was sold to new owners", None),
        ("The portal is designed to help crews", None),
        ("Motivated the crews with a weekly prize", None),
        ("Caring for residents with dementia", None),
    ],
)
def test_the_kind_of_a_line(text: str, kind: str | None) -> None:
    assert untold(grade_text(text)) == kind


@given(st.sampled_from(MAKING))
def test_a_thing_in_front_of_its_deed_is_a_passive_of_whatever_verb(verb: str) -> None:
    found = passive(f"The quibbles were {verb} by hand")
    assert found is not None
    assert found["verb"] == verb
    assert passive(f"{verb.capitalize()} the quibbles by hand") is None


@given(st.lists(st.sampled_from(QUALITIES), min_size=1, max_size=3, unique=True))
def test_qualities_in_any_number_are_a_trait(qualities: list[str]) -> None:
    line = " and ".join([qualities[0], *(word.lower() for word in qualities[1:])]) + " in all weathers"
    assert untold(grade_text(line)) == "trait"


@given(st.text(max_size=200))
def test_any_text_has_a_kind_or_none(text: str) -> None:
    untold(grade_text(text))
