import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ats_sim.model.posting import Posting
from tests.matching.made import Made, Says, asks

SKILLS = ("Python", "Docker", "Terraform", "SQL", "Kubernetes", "invoice matching", "wound care")
some = st.lists(st.sampled_from(SKILLS), max_size=5)


def scores(made: Made, posting: Posting) -> tuple[float, float]:
    matches = made.against(posting)
    assert matches.literal_score is not None
    assert matches.understood_score is not None
    return matches.literal_score, matches.understood_score


def test_nothing_asked_is_unknown_and_not_a_number() -> None:
    matches = Made().listed("Python").against(asks())
    assert (matches.literal_score, matches.understood_score) == (None, None)


@pytest.mark.parametrize(
    ("listed", "posting", "literal"),
    [
        (["Python"], asks("Python"), 100.0),
        (["Terraform"], asks("Python"), 0.0),
        (["Python"], asks("Python", "Terraform"), 50.0),
        (["Python"], asks("Python", preferred=["Terraform"]), 75.0),  # weights 3 and 1
        (["Docker"], asks(groups=[["Docker", "Podman", "Vagrant"]]), 100.0),
        (["Python"], asks("Python", groups=[["Docker", "Podman", "Vagrant"]]), 50.0),
        (["k8s"], asks("Kubernetes"), 0.0),
    ],
)
def test_literal_score(listed: list[str], posting: Posting, literal: float) -> None:
    assert scores(Made().listed(*listed), posting)[0] == literal


def test_another_name_is_understood_and_not_found() -> None:
    literal, understood = scores(Made().listed("k8s"), asks("Kubernetes"))
    assert literal == 0.0
    assert understood == 95.0


def test_only_work_proves() -> None:
    posting = asks("Python")
    shown = Made().section("work").position("Clerk", says=[Says("Press tool in Python", "shipped")])
    assert scores(Made().listed("Python"), posting) == scores(shown, posting) == (100.0, 100.0)
    assert Made().listed("Python").against(posting).proven_score == 0.0
    assert shown.against(posting).proven_score == 100.0


@given(some)
def test_who_understands_also_finds_what_is_literal(skills: list[str]) -> None:
    literal, understood = scores(Made().listed(*skills), asks(*SKILLS))
    assert understood >= literal


def test_a_domain_weighs_more_than_a_tool() -> None:
    posting = asks("fraud detection", "Docker")
    assert posting.requirements[0].category == "domain"
    assert scores(Made().listed("fraud detection"), posting)[0] == 60.0  # 1.5 of 2.5


@given(some, st.sampled_from(SKILLS))
def test_adding_a_required_skill_never_lowers_a_score(has: list[str], new: str) -> None:
    posting = asks(*SKILLS)
    before, after = scores(Made().listed(*has), posting), scores(Made().listed(*has, new), posting)
    assert after[0] >= before[0]
    assert after[1] >= before[1]


@given(some, st.integers(2, 4))
def test_repeating_a_skill_never_raises_a_score(has: list[str], times: int) -> None:
    posting = asks(*SKILLS)
    assert scores(Made().listed(*has * times), posting) == scores(Made().listed(*has), posting)


@given(st.permutations(SKILLS), some)
def test_the_order_of_the_posting_changes_nothing(order: list[str], has: list[str]) -> None:
    made, posting = Made().listed(*has), asks(*SKILLS, groups=[["Docker", "Terraform"]])
    shuffled = replace(posting, requirements=tuple(sorted(posting.requirements, key=lambda r: order.index(r.skill))))
    plain, other = made.against(posting), made.against(shuffled)
    assert {m.requirement: m.status for m in plain.requirements} == {
        m.requirement: m.status for m in other.requirements
    }
    assert (plain.literal_score, plain.understood_score) == (other.literal_score, other.understood_score)


@given(st.sampled_from(["Alex Example", "Fatima Example", "李 Example", "Python Example"]))
def test_a_name_changes_no_score(name: str) -> None:
    assert scores(Made(name).listed("Terraform"), asks(*SKILLS)) == scores(
        Made("R. E.").listed("Terraform"), asks(*SKILLS)
    )


@given(st.text(max_size=60), st.text(max_size=40))
def test_any_text_gets_an_answer(line: str, wanted: str) -> None:
    made = Made().section("work").position("Clerk", says=[Says(line.replace("\n", " ") or "-")])
    posting = asks("Python")
    odd = replace(posting, requirements=(replace(posting.requirements[0], skill=wanted, label=None),))
    assert made.against(odd).requirements[0].status in ("literal", "stemmed", "alias", "related", "missing")
