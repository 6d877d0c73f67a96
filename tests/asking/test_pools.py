"""The pools and the rubric: whole, reachable, and in the terms of the levels that they name."""

from __future__ import annotations

import pytest

from ats_sim import asking
from ats_sim.asking.pools import read_pool
from ats_sim.errors import ConfigError
from ats_sim.lexicon.fields import fields
from ats_sim.lexicon.table import rows, split
from ats_sim.model.document import Quote, Span
from ats_sim.model.interview import AREAS, POOLS
from ats_sim.model.posting import LEVELS, Posting

KINDS = {kind.name for kind in asking.KINDS}


@pytest.mark.parametrize("name", POOLS)
def test_a_pool_is_whole(name: str) -> None:
    pool = asking.pool(name)
    assert pool.name == name
    categories = {category.name for category in pool.category}
    assert len(categories) == len(pool.category) == 5
    for question in pool.question:
        assert question.listen
        assert question.beware
        assert question.why
        assert question.levels
        assert set(question.first) | set(question.next) <= set(question.levels)
        assert set(question.follow) <= KINDS
        assert question.category in categories | {""}
        assert not set(question.ask) & set("<>")
    assert {question.category for question in pool.question} - {""} == categories


@pytest.mark.parametrize("name", POOLS)
@pytest.mark.parametrize("level", LEVELS)
def test_each_level_has_four_questions_that_every_posting_may_ask(name: str, level: str) -> None:
    asked = [question for question in asking.pool(name).question if level in question.levels and not question.needs]
    assert len(asked) >= 4


def test_no_field_is_in_two_pools_and_sixteen_questions_stand_for_machine_learning() -> None:
    assert {row["pool"] for row in rows("pools.tsv")} == set(POOLS) - {"general"}
    named = [field for row in rows("pools.tsv") for field in split(row["fields"])]
    assert set(named) <= set(fields())
    assert len(named) == len(set(named))
    ids = {question.id for question in asking.pool("machine-learning").question}
    assert ids >= {str(number) for number in range(1, 17)}
    assert len(POOLS) >= 20
    assert all(len(asking.pool(name).question) >= 8 for name in POOLS)


def test_by_level_the_guides_choose() -> None:
    """Junior 1 to 6, 12, 13, 16; ten and eleven only where the posting asks for such models."""
    questions = asking.pool("machine-learning").question
    junior = {question.id for question in questions if "junior" in question.levels}
    assert junior == {"1", "2", "3", "4", "5", "6", "12", "13", "14", "15", "16"}
    assert {question.id for question in questions if "mid" in question.first} == {"4", "5", "7", "8"}
    assert {question.id for question in questions if "senior" in question.first} == {"7", "8", "9"}
    assert {question.id for question in questions if question.needs} == {"8", "10", "11", "17", "18"}


TITLES = [
    ("Machine Learning Engineer", "machine-learning"),
    ("Staff Nurse", "nursing"),
    ("Account Executive", "sales"),
    ("Accountant", "accounting"),
    ("Primary School Teacher", "teaching"),
    ("Backend Developer", "backend"),
    ("Data Analyst", "data"),
    ("Welder", "building"),
    ("Carpenter", "building"),
    ("Network Engineer", "systems"),
    ("Survey Crew Chief", "surveying"),
    ("Warehouse Operative", "warehouse"),
    ("Transportation Coordinator", "logistics"),
    ("Credit Risk Modelling Analyst", "finance"),
    ("Fundraising Officer", "fundraising"),
    ("Postdoctoral Researcher", "research"),
    ("Gas Fitter", "crafts"),
    ("HGV Driver", "driving"),
    ("Barista", "hospitality"),
    ("Store Manager", "retail"),
    ("Receptionist", "office"),
    ("HR Generalist", "hr"),
    ("Paralegal", "law"),
    ("Social Worker", "social-work"),
    ("Care Assistant", "social-work"),
    ("Mechanical Engineer", "engineering"),
    ("Laboratory Technician", "laboratory"),
    ("Customer Service Representative", "customer-service"),
    ("Project Manager", "project"),
    ("Pharmacist", "pharmacy"),
    ("Dental Hygienist", "allied-health"),
    ("Test Engineer", "testing"),
    ("Sales Associate", "retail"),
    ("Machine Operator", "manufacturing"),
    ("Copywriter", "media"),
    ("Claims Adjuster", "cases"),
    ("Librarian", "general"),
    ("Teaching Assistant", "childcare"),
    ("Nursery Practitioner", "childcare"),
]


@pytest.mark.parametrize(("title", "name"), TITLES)
def test_the_title_chooses_the_pool(title: str, name: str) -> None:
    assert asking.pool_for(Posting(title, title=Quote(title, Span(0, len(title))))).name == name


def test_the_rubric_has_its_areas() -> None:
    assert tuple(row["area"] for row in rows("rubric.tsv")) == AREAS
    assert all(row[mark] for row in rows("rubric.tsv") for mark in ("weak", "adequate", "strong"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("pool = ", "no TOML"),
        ('pool = 1\nname = "x"\nquestion = []', "needs one at least"),
        ('pool = 2\nname = "x"\nquestion = []', "reads pool = 1"),
        ('pool = 1\nname = "x"\n[[question]]\nid = "1"', "title"),
        ('pool = 1\nname = "x"\nquesttion = []\nquestion = []', "questtion"),
    ],
)
def test_a_pool_with_a_mistake_is_one_line(text: str, says: str) -> None:
    with pytest.raises(ConfigError) as error:
        read_pool(text, "mine.toml")
    assert says in error.value.message
    assert error.value.message.startswith("mine.toml: ")
    assert "\n" not in error.value.message
