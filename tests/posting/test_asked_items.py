"""Names that no table has, by where they stand: beside known names, or as a compound of the trade where it is asked."""

from __future__ import annotations

import pytest

from ats_sim.lexicon.posting_words import words
from ats_sim.posting import read_posting

# made-up modifiers, so that no table can hold the names
_MODIFIERS = ("quixotherm", "zorbine", "glimmerkiln")
_CLOSERS = sorted(words("item-class") | {"calibration", "cutting", "sanding", "grinding", "ledgers"})
_ASKING = ("Experience in {}", "Knowledge of {}", "Good {} skills", "Previous {} experience is essential")


def terms(line: str) -> set[str]:
    found = read_posting(f"Kiln Hand\n\nRequirements\n• {line}\n• Good communication\n")
    return {term.text for demand in found.demands for term in demand.terms}


@pytest.mark.parametrize("frame", _ASKING)
@pytest.mark.parametrize("closer", [word for word in _CLOSERS if word not in words("opener") | {"skills"}])
def test_a_compound_whose_last_word_closes_a_name_is_a_term_where_it_is_asked(frame: str, closer: str) -> None:
    for modifier in _MODIFIERS:
        name = f"{modifier} {closer}"
        assert any(name in found or found in name for found in terms(frame.format(name))), name


@pytest.mark.parametrize("known", ["SQL", "plumbing", "payroll", "Salesforce", "phlebotomy"])
@pytest.mark.parametrize("frame", ["Experience in {0}, {1} and {2}", "Knowledge of {1}, {0}, {2}", "{2}, {1} and {0}"])
def test_what_stands_in_a_list_of_names_is_a_name(frame: str, known: str) -> None:
    unknown = ("quixotherm", "glimmer kilns")
    assert terms(frame.format(known, *unknown)) >= {known, *unknown}


@pytest.mark.parametrize(
    "line",
    [
        "Knowledge of quixotherm vibes",
        "Experience in managing a quixotherm",
        "Experience of working in a team",
        "Good organisational and time management skills",
        "Experience in a similar role",
        "Knowledge of the areas and of the company",
        "Strong work ethic, a positive attitude and patience",
    ],
)
def test_other_runs_of_words_are_none(line: str) -> None:
    assert terms(line) == set()


@pytest.mark.parametrize("sort", ["soft", "abstract", "no-item", "weak", "vague"])
def test_no_general_word_is_a_name_by_its_place(sort: str) -> None:
    by_place = set()
    for word in sorted(words(sort)):
        found = read_posting(f"Kiln Hand\n\nRequirements\n• Experience in SQL and {word}\n").requirements
        by_place |= {one.skill for one in found if one.skill == word and one.category == "name"}
    assert by_place == set()


@pytest.mark.parametrize("branch", ["glimmer", "quixotherm", "beer", "funeral"])
def test_a_branch_is_a_name_where_experience_in_it_is_asked(branch: str) -> None:
    assert any(branch in found for found in terms(f"Two years of experience in the {branch} industry"))
    assert any(branch in found for found in terms(f"Previous {branch} experience"))


def test_a_list_that_is_all_that_is_asked_is_of_names() -> None:
    assert terms("Good knowledge of quixes, zorbs and glimmers") == {"quixes", "zorbs", "glimmers"}
    assert terms("Good knowledge of customers, teams and goals") == set()


@pytest.mark.parametrize("line", ["Post qualification experience", "Similar role experience", "Life experience"])
def test_experience_of_nothing_in_particular_names_nothing(line: str) -> None:
    assert terms(line) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Market given products with patience",
        "Deliver projects with moderate oversight",
        "Systems that are tested as well as flexible",
        "Analysis of access paths",
    ],
)
def test_no_name_is_put_together_over_other_words(line: str) -> None:
    assert not any(word in found for found in terms(line) for word in (" given ", " with ", " as ", " access "))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Supplier coordination and prototype testing", "prototype testing"),
        ("Manage large budgets", "large budgets"),
        ("Minimum 1 year of customer service experience", "customer service"),
    ],
)
def test_but_the_name_inside_stays(line: str, found: str) -> None:
    assert any(found in term for term in terms(line))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Experience in maintaining and repairing quix dies", {"quix dies"}),
        ("Experience repairing saxophones", {"saxophones"}),
        ("Ability to read and interpret wiring plans", {"wiring plans"}),
        ("Ability to drive tractors and operate spray vehicles", {"tractors", "spray vehicles"}),
        ("5 years of commercial quix adjusting experience", {"quix adjusting"}),
        ("Knowledge of all fruit crops grown in the region", {"fruit crops"}),
        ("Experience with various advance directives, trusts, and wills", {"advance directives", "trusts", "wills"}),
        ("Experience in menu copywriting", {"menu copywriting"}),
    ],
)
def test_what_an_asked_act_is_done_to_is_a_name_and_the_act_is_none(line: str, found: set[str]) -> None:
    assert terms(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "Ability to prioritise and to solve problems",
        "Ability to manage multiple priorities and deadlines",
        "Willing to work hard and to learn new things",
    ],
)
def test_an_act_of_manner_names_nothing(line: str) -> None:
    assert terms(line) == set()


def test_coding_is_what_is_done_with_the_languages_behind_it() -> None:
    found = read_posting("Kiln Hand\n\nRequirements\n• Coding in Python, Java or C++\n").requirements
    assert [(one.skill, one.group) for one in found] == [("Python", 1), ("Java", 1), ("C++", 1)]


def test_every_second_name_makes_the_capitals_of_a_list_names() -> None:
    assert terms("Cupping, E-Stim, Zorba, Guasha") == {"Cupping", "E-Stim", "Zorba", "Guasha"}
