import pytest

from ats_sim.lexicon.organisations import company_score, is_department, is_legal_form, school_score
from ats_sim.lexicon.places import place_score, trailing_place


@pytest.mark.parametrize(
    "text",
    ["Austin, TX", "Austin TX", "Lyon, France", "Remote", "10115 Berlin, Germany", "Mountain View, CA 94043",
     "New York, NY, USA", "San Francisco, CA (Remote)", "Berlin", "Remote (US)", "(Oslo, Norway)"],
)  # fmt: skip
def test_places(text: str) -> None:
    assert place_score(text) >= 0.8


@pytest.mark.parametrize(
    "text",
    [
        "Acme Corp",
        "Engineer, Acme, Austin, TX",
        "Machine Learning",
        "MA",
        "ETH Zürich, Switzerland",
        "",
        "Python, Go",
        "2019",
    ],
)
def test_no_places(text: str) -> None:
    assert place_score(text) < 0.8


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Acme Corp, Austin, TX", "Austin, TX"),
        ("Engineer, Acme, Austin, TX", "Austin, TX"),
        ("Acme | Remote", "Remote"),
        ("Acme — Lyon, France", "Lyon, France"),
        ("Acme, Inc.", None),
        ("Austin, TX", None),
        ("x, " * 50_000, None),
    ],
)
def test_the_place_a_text_ends_in(text: str, place: str | None) -> None:
    at = trailing_place(text)
    assert (text[at:] if at > 0 else None) == place


def test_names_of_employers_and_schools() -> None:
    assert [company_score(name) for name in ("Ash GmbH", "Ash Inc.", "Ash, LLC", "Ash Ltd (UK)")] == [1.0] * 4
    assert company_score("Tidewater Systems") == 0.6
    assert company_score("Wonder") == 0.0
    assert [school_score(name) for name in ("Alder University", "Hochschule Erlenau", "TU Erlenau")] == [1.0] * 3
    assert [school_score(name) for name in ("Ash Ltd", "Studium (FH)", "tu")] == [0.0] * 3
    assert is_legal_form("Inc.")
    assert not is_legal_form("Ash Inc.")
    assert is_department("Department of Physics")
    assert not is_department("Physics Department")
