"""A posting whose reading was mended: lines struck, liked, required, added."""

from __future__ import annotations

import pytest

from ats_sim.errors import ConfigError
from ats_sim.model.posting import EducationAsked, ExperienceAsked, Posting
from ats_sim.pipeline import parse_posting_file, read_posting
from ats_sim.posting.editing import preferred_demand, with_changes, without_demand
from ats_sim.reporting.posting_toml import render
from tests.cases import FIXTURES

POSTINGS = sorted((FIXTURES / "postings").glob("*.txt"))
TEXT = (FIXTURES / "postings" / "ml-engineer.txt").read_text(encoding="utf-8")


def posting() -> Posting:
    """The posting of a machine learning engineer."""
    return read_posting(TEXT)


def kinds(of: Posting) -> dict[str, str]:
    """Every thing that is searched for, with its kind."""
    return {one.skill: one.kind for one in of.requirements}


@pytest.mark.parametrize("path", POSTINGS, ids=lambda path: path.stem)
def test_no_change_changes_nothing(path: object) -> None:
    whole = read_posting(path)  # type: ignore[arg-type]
    assert with_changes(whole, {}) == whole
    assert with_changes(whole, {index: one.kind for index, one in enumerate(whole.demands)}) == whole


@pytest.mark.parametrize("path", POSTINGS, ids=lambda path: path.stem)
def test_a_struck_line_asks_for_nothing_and_all_others_stay(path: object) -> None:
    whole = read_posting(path)  # type: ignore[arg-type]
    for index, demand in enumerate(whole.demands):
        left = with_changes(whole, {index: "struck"})
        assert left.demands == (*whole.demands[:index], *whole.demands[index + 1 :])
        others = {term.text for one in left.demands for term in one.terms}
        own = {term.text for term in demand.terms} - others
        assert not own & {one.skill for one in left.requirements if one.kind != "mentioned"}
        assert all(one.demand is None or one.demand < len(left.demands) for one in left.requirements)


@pytest.mark.parametrize("path", POSTINGS, ids=lambda path: path.stem)
def test_the_page_and_the_terminal_mend_a_line_in_the_same_way(path: object) -> None:
    whole = read_posting(path)  # type: ignore[arg-type]
    for index in range(len(whole.demands)):
        for there, here in (
            (with_changes(whole, {index: "struck"}), without_demand(whole, index)),
            (with_changes(whole, {index: "preferred"}), preferred_demand(whole, index)),
        ):
            assert (here.demands, here.requirements, here.soft) == (there.demands, there.requirements, there.soft)


def test_what_two_lines_ask_for_stays_when_one_is_struck() -> None:
    twice = read_posting("Data Analyst\n\nRequirements\n\n- SQL and Python\n- Python in production\n- Kafka\n")
    assert "Python" in kinds(without_demand(twice, 0))
    assert "SQL" not in kinds(without_demand(twice, 0))


def test_a_line_that_is_preferred_is_required_no_more() -> None:
    whole = posting()
    at = next(index for index, one in enumerate(whole.demands) if "Docker" in one.quote.text)
    assert kinds(whole)["Docker"] == "required"
    assert kinds(with_changes(whole, {at: "preferred"}))["Docker"] == "preferred"
    liked = next(index for index, one in enumerate(whole.demands) if "Kafka" in one.quote.text)
    assert kinds(with_changes(whole, {liked: "required"}))["Kafka"] == "required"


def test_what_is_added_is_asked_for_as_firmly_as_was_said() -> None:
    more = kinds(with_changes(posting(), {}, [("Terraform", "required"), ("Rust", "preferred")]))
    assert (more["Terraform"], more["Rust"]) == ("required", "preferred")
    with pytest.raises(ConfigError):
        with_changes(posting(), {}, [("---", "required")])


def test_years_degree_and_gates_are_struck_by_themselves() -> None:
    whole = posting()
    assert whole.experience.least_years == 3
    assert whole.gates
    bare = with_changes(whole, {}, gates=range(len(whole.gates)), years=False, degree=False)
    assert (bare.experience, bare.education, bare.gates) == (ExperienceAsked(), EducationAsked(), ())
    assert bare.demands == whole.demands


def test_the_mended_posting_survives_its_profile() -> None:
    mended = with_changes(posting(), {1: "struck", 3: "preferred"}, [("Terraform", "required")])
    again = parse_posting_file(render(mended).encode(), "posting.toml")
    assert kinds(again) == kinds(mended)
    assert [one.kind for one in again.demands] == [one.kind for one in mended.demands]
