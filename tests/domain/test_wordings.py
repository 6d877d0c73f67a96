"""What is asked for in words that are no search word: short phrases, found or unknown, counted nowhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.domain.coverage import coverage
from ats_sim.domain.wordings import CATEGORY, wordings_of
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Demand, Facet, Term
from tests.written import resume_text, simulate_text


def _demand(text: str, *terms: str, facet: Facet = "skill") -> Demand:
    named = tuple(Term(term, Span(text.index(term), text.index(term) + len(term))) for term in terms)
    return Demand(Quote(text, Span(0, len(text))), "required", facet, named)


@pytest.mark.parametrize(
    ("text", "terms", "phrases"),
    [
        ("Strong negotiation and settlement experience", (), ["negotiation", "settlement"]),
        (
            "Comfortable with ventilators, arterial lines and vasoactive drips",
            ("ventilators",),
            ["arterial lines", "vasoactive drips"],
        ),
        ("Residential maintenance experience", (), ["Residential maintenance"]),
        ("You can build a tone of voice", (), ["tone of voice"]),
        ("Residential maintenance preferred", (), ["Residential maintenance"]),
        ("Python and SQL", ("Python", "SQL"), []),
        ("It isn't essential", (), []),
        ("Able to work happily", (), []),
    ],
)  # fmt: skip
def test_phrases_of_a_demand(text: str, terms: tuple[str, ...], phrases: list[str]) -> None:
    assert [one.skill for one in wordings_of((_demand(text, *terms),))] == phrases


@pytest.mark.parametrize("facet", ["trait", "schedule", "eligibility", "degree", "language"])
def test_character_and_conditions_are_no_phrases(facet: Facet) -> None:
    assert wordings_of((_demand("Residential maintenance experience", facet=facet),)) == ()


@given(
    st.lists(
        st.sampled_from(["strong", "negotiation", ",", "and", "of", "with", "settlement", "experience", "it", "3"]),
        max_size=12,
    )
)
def test_a_phrase_stands_in_the_demand_and_is_short(words: list[str]) -> None:
    text = " ".join(words)
    for one in wordings_of((_demand(text),)):
        assert one.skill in text
        assert 0 < len(one.skill.split()) <= 8
        assert one.category == CATEGORY


def test_what_is_only_asked_in_words_is_in_no_count() -> None:
    posting = (
        "Claims Adjuster\n\nRequirements\n- Strong negotiation and settlement experience\n- Excel\n- SQL\n- Python\n"
    )
    silent = simulate_text(resume_text(("Claims Adjuster, Elm", "2019 - present", ["Wrote in Excel"])), posting)
    telling = simulate_text(
        resume_text(("Claims Adjuster, Elm", "2019 - present", ["Wrote in Excel", "Negotiated 412 settlements"])),
        posting,
    )
    assert coverage(silent.matches.required).total == coverage(telling.matches.required).total
    assert telling.matches.spoken
    assert all(match.named for match in telling.matches.spoken)
    assert {match.status for match in silent.matches.spoken} == {"missing"}
