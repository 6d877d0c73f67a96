"""Must-haves added for a run, and the search string."""

from __future__ import annotations

import pytest

from ats_sim.errors import ConfigError
from ats_sim.model.posting import Posting
from ats_sim.posting import boolean_search, read_posting, with_musts


def posting(*lines: str, title: str = "Data Engineer") -> Posting:
    return read_posting("\n".join([title, "", "Requirements", *(f"- {line}" for line in lines)]))


def asked(found: Posting) -> list[tuple[str, str, int | None]]:
    return [(one.skill, one.kind, one.group) for one in found.requirements]


def test_a_must_is_added_with_its_place() -> None:
    found = with_musts(posting("SQL"), ["Terraform", "quixotherm"])
    assert asked(found) == [
        ("SQL", "required", None),
        ("Terraform", "required", None),
        ("quixotherm", "required", None),
    ]
    assert [one.label for one in found.requirements] == ["SQL", "Terraform", None]
    for one in found.requirements:
        assert found.text[one.quote.span.start : one.quote.span.end] == one.quote.text


def test_a_must_makes_firm_what_the_posting_names() -> None:
    before = posting("Docker or Podman", "Kafka is a plus")
    assert asked(before) == [("Docker", "required", 1), ("Podman", "required", 1), ("Kafka", "preferred", None)]
    after = with_musts(before, ["docker", "Apache Kafka"])
    assert asked(after) == [("Docker", "required", None), ("Podman", "required", None), ("Kafka", "required", None)]
    assert after.text == before.text


def test_no_must_changes_nothing() -> None:
    before = posting("SQL")
    assert with_musts(before, []) == before


@pytest.mark.parametrize("name", ["", "  ", "--", "x" * 201])
def test_a_must_is_the_name_of_something(name: str) -> None:
    with pytest.raises(ConfigError, match="--must"):
        with_musts(posting("SQL"), [name])


def test_the_search_string_joins_alternatives_and_other_names() -> None:
    found = boolean_search(posting("Kubernetes", "Docker or Podman", "WomboCRM", "Kafka is a plus"))
    parts = found.split(" AND ")
    assert len(parts) == 3
    assert parts[0].startswith('("Kubernetes" OR "k8s"')
    assert '"Docker"' in parts[1]
    assert '"Podman"' in parts[1]
    assert parts[2] == '"WomboCRM"'
    assert "Kafka" not in found


def test_the_search_string_has_straight_quotes_only() -> None:
    found = boolean_search(posting("Knowledge of the “Zorblat Cloud” platform"))
    assert set("“”„") & set(found) == set()
    assert found.count('"') % 2 == 0


def test_without_demands_the_title_is_searched_for() -> None:
    assert boolean_search(Posting(text="")) == ""
    title_only = read_posting("Pastry Chef\n\nAbout us\nWe bake.")
    assert boolean_search(title_only) == '"Pastry Chef"'
