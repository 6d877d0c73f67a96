import pytest

from ats_sim.lexicon.fields import fields, fields_of, title_words
from ats_sim.lexicon.occupations import name_words, names, occupations
from ats_sim.lexicon.sorted_lines import mapped
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.titles import parse_title, title_score


@pytest.mark.parametrize(
    "text",
    [
        "Senior ML Engineer", "Registered Nurse", "CEO", "RN", "Head of Marketing", "Vice President of Sales",
        "Full-Stack Developer", "Data Scientist (Remote)", "Co-Founder & CTO", "Electrician", "Teacher of English",
        "Research Assistant", "Softwareentwickler (m/w/d)", "Krankenschwester", "Ingeniero de Software", "Line Cook",
        "Chef de projet digital", "Pastry Chef", "Staff Accountant", "Product Manager, Growth", "Intern",
    ],
)  # fmt: skip
def test_titles_look_like_titles(text: str) -> None:
    assert title_score(text) >= 0.6


@pytest.mark.parametrize(
    "text",
    [
        "Acme Payments Ltd", "Reduced cost by 5%", "Work Experience", "Professional Experience", "Python, SQL, Docker",
        "Northfield University", "Managed a team of engineers", "Bachelor of Science in Nursing", "San Francisco, CA",
        "We are looking for an engineer to join our team", "Jan 2020 - Present", "robin@example.com", "", "—", "Skills",
        "Led migration of services", "Baker Brothers", "Associates", "Lead generation campaigns",
    ],
)  # fmt: skip
def test_other_lines_do_not(text: str) -> None:
    assert title_score(text) <= 0.3


@pytest.mark.parametrize(
    ("text", "seniority", "function", "family"),
    [
        ("Senior ML Engineer", "senior", "engineer", "machine-learning"),
        ("Jr. Accountant", "junior", "accountant", "accounting"),
        ("Software Engineer II", "mid", "engineer", "software"),
        ("Staff Engineer", "senior", "engineer", None),
        ("Head of Marketing", "lead", "head", "marketing"),
        ("Principal Data Scientist", "lead", "data scientist", "data-science"),
        ("Registered Nurse", None, "nurse", "nursing"),
        ("Assistant to the CEO", None, "assistant", "executive-leadership"),
        ("Elektriker", None, "electrician", "electrical-trade"),
        ("Zorp", None, None, None),
        ("", None, None, None),
    ],
)
def test_parts_of_a_title(text: str, seniority: str | None, function: str | None, family: str | None) -> None:
    title = parse_title(text)
    assert (title.seniority, title.function, title.family) == (seniority, function, family)


def test_what_stands_behind_a_comma_is_counted() -> None:
    title = parse_title("Senior Backend Engineer, Payments")
    assert (title.ranks, title.behind) == (("senior",), 1)


def test_fields_name_only_fields_that_exist() -> None:
    table = list(rows("titles/fields.tsv"))
    named = {other for row in table for other in split(row["near"])}
    assert named
    assert named <= {row["field"] for row in table}
    assert len(table) == len(fields())


def test_neighbours_hold_both_ways() -> None:
    assert all(name in fields()[other].near for name, field in fields().items() for other in field.near)


def test_phrases_count_before_their_words() -> None:
    assert "machine-learning" in fields_of(title_words("machine learning"))
    assert "training" not in fields_of(title_words("machine learning"))
    assert fields_of(title_words("zorp")) == {}


def test_occupations_are_stored_as_titles_are_parsed() -> None:
    found = names()
    assert len(found) > 10_000
    assert [name for name in found[::97] if " ".join(parse_title(name).words) != name] == []
    assert all(one.field in fields() or not one.field for name in found for one in occupations(name))
    assert all(map(occupations, found))
    assert occupations("no such job") == ()


def test_the_words_of_all_names_are_known() -> None:
    words = {word for name in names() for word in name.split()}
    assert all(word in name_words() for word in words)
    assert "" not in name_words()
    assert len(mapped("titles/words.txt")[:].splitlines()) == len(words)


@pytest.mark.parametrize(
    "forms",
    [
        "deploy deploys deployed deploying deployment deployments",
        "weld welds welded welding",
        "optimise optimize optimisation optimized",
        "plan planned planning",
        "invoice invoices invoiced invoicing",
        "study studies studied",
        "batch batches",
    ],
)
def test_forms_of_a_word_share_a_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "two"), [("market", "marketing"), ("account", "accounting"), ("manage", "manager"), ("bus", "bu")]
)
def test_other_words_keep_theirs(one: str, two: str) -> None:
    assert stem(one) != stem(two)
