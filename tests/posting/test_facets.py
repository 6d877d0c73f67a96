"""What sort of thing a demand asks for, above all where it names nothing to search for."""

from __future__ import annotations

import pytest

from ats_sim.posting import read_posting

CASES = (
    ("Chairside experience is essential", "experience", {"Chairside"}),
    ("Experience with pastoral work", "experience", {"pastoral work"}),
    ("Two years in a busy kitchen", "experience", {"kitchen"}),
    ("Several years of experience in a similar role", "experience", set()),
    ("Experience working with adults with learning disabilities", "experience", {"adults with learning disabilities"}),
    ("Experience with Python and SQL", "skill", {"Python", "SQL"}),
    ("Knowledge of bookkeeping", "skill", {"bookkeeping"}),
    ("Able to lift 25 kg", "eligibility", set()),
    ("Enhanced DBS required", "eligibility", {"Enhanced DBS"}),
    ("Background check required", "eligibility", set()),
    ("Weekend work is required", "schedule", set()),
    ("Willing to travel up to 20%", "schedule", set()),
    ("Calm under pressure", "trait", set()),
    ("Ability to work collaboratively with a team", "trait", set()),
    ("Strong social perceptiveness", "trait", set()),
    ("High school diploma or GED", "degree", set()),
    ("Matric", "degree", set()),
    ("GDC registered", "credential", {"GDC registered"}),
)


@pytest.mark.parametrize("layout", ["Requirements\n• {}\n• Patience\n", "Requirements\n{}. You must be patient.\n"])
@pytest.mark.parametrize(("line", "facet", "terms"), CASES, ids=[line for line, _, _ in CASES])
def test_facet_and_terms(layout: str, line: str, facet: str, terms: set[str]) -> None:
    first = read_posting("Kiln Hand\n\n" + layout.format(line)).demands[0]
    assert (first.facet, {term.text for term in first.terms}) == (facet, terms)
    assert line in first.quote.text  # what names nothing keeps its words
    assert first.kind == "required"


@pytest.mark.parametrize("line", ["Two years in a busy kitchen", "Calm under pressure", "Able to lift 25 kg"])
def test_a_line_of_prose_that_only_asks_is_a_demand(line: str) -> None:
    found = read_posting(f"Chef\n\nExample Ltd runs three kitchens. {line}. Experience with SQL is essential.\n")
    assert any(line in demand.quote.text for demand in found.demands)


@pytest.mark.parametrize(
    ("line", "fields", "others"),
    [
        ("A mechanical or electrical engineering degree", {"mechanical", "electrical engineering"}, set()),
        ("Bachelor's degree in civil or structural engineering", {"civil", "structural engineering"}, set()),
        ("Degree in Statistics or related field, and Python", {"Statistics"}, {"Python"}),
    ],
)
def test_fields_of_a_degree_and_what_is_none(line: str, fields: set[str], others: set[str]) -> None:
    found = read_posting(f"Engineer\n\nRequirements\n• {line}\n• Patience\n").demands
    assert {term.text for one in found if one.facet == "degree" for term in one.terms} == fields
    assert {term.text for one in found if one.facet not in ("degree", "trait") for term in one.terms} == others
