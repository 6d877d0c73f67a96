"""How much is asked for, alternatives, duplicates, and what is no skill."""

from __future__ import annotations

import pytest

from ats_sim.model.posting import Posting
from ats_sim.posting import read_posting


def read(*lines: str, heading: str = "Requirements") -> Posting:
    return read_posting("\n".join(["Data Engineer", "", heading, *(f"- {line}" for line in lines)]))


def kinds(result: Posting) -> dict[str, str]:
    return {r.skill: r.kind for r in result.requirements}


@pytest.mark.parametrize(
    ("heading", "line", "kind"),
    [
        ("Requirements", "Python", "required"),
        ("Requirements", "Experience with Python is preferred", "preferred"),
        ("Requirements", "Ideally, you know Python", "preferred"),
        ("Requirements", "Python (nice to have)", "preferred"),
        ("Requirements", "Python would be an advantage", "preferred"),
        ("Requirements", "Knowledge of Python is a big plus", "preferred"),
        ("Nice to have", "Python", "preferred"),
        ("Nice to have", "Python is required", "required"),
        ("Responsibilities", "Write services in Python", "mentioned"),
        ("Responsibilities", "Strong knowledge of Python", "required"),
        ("Would help", "Python", "preferred"),
        ("You bring", "SQL would be a plus, and so would Python", "preferred"),
        ("The successful candidate will:", "teach the older pupils Python", "mentioned"),
        ("The successful candidate will:", "have Python", "required"),
        ("The role", "You should know Python well", "required"),
        ("The role", "You are comfortable with SQL and must be comfortable with Python", "required"),
    ],
)
def test_kind(heading: str, line: str, kind: str) -> None:
    assert kinds(read(line, heading=heading))["Python"] == kind


def test_preferably_looks_forward_only() -> None:
    assert kinds(read("Experience with SQL, preferably using PostgreSQL")) == {
        "SQL": "required",
        "PostgreSQL": "preferred",
    }


def test_the_strongest_kind_wins_and_nothing_is_listed_twice() -> None:
    text = "Data Engineer\nYour tasks\n- Write Python\nRequirements\n- Python\nNice to have\n- Python, Scala"
    assert kinds(read_posting(text)) == {"Python": "required", "Scala": "preferred"}


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("Good knowledge of one of: Python or Scala", [["Python", "Scala"]]),
        ("Knowledge of React, Angular, or Vue.js and TypeScript", [["React", "Angular", "Vue.js"]]),
        ("Experience with one of the large clouds (AWS, GCP, Azure)", [["clouds", "AWS", "GCP", "Azure"]]),
        (
            "Experience in a Debt Collection, Credit Control, Client Advisory role or Telesales",
            [["Debt Collection", "Credit Control", "Client Advisory", "Telesales"]],
        ),
        ("Python, SQL, and PyTorch or TensorFlow", [["PyTorch", "TensorFlow"]]),
        ("Experience with Python, Java or Scala", [["Python", "Java", "Scala"]]),
        ("Large data sets (Kafka, Hadoop or similar)", [["Kafka", "Hadoop"]]),
        ("Databases such as PostgreSQL, MySQL, MongoDB", [["Databases", "PostgreSQL", "MySQL", "MongoDB"]]),
        ("scikit-learn or TensorFlow / PyTorch", [["scikit-learn", "TensorFlow", "PyTorch"]]),
        ("Python, SQL and Docker", []),
        ("Kubernetes or an equivalent", [["Kubernetes"]]),
        ("Airflow or another workflow tool", [["Airflow", "workflow tool"]]),
        ("Model training on AWS (or a comparable cloud)", [["AWS", "cloud"]]),
        ("Pipeline orchestration, for example Airflow", [["Pipeline orchestration", "Airflow"]]),
        ("A workflow tool such as Airflow or Prefect", [["workflow tool", "Airflow", "Prefect"]]),
        ("Python, for example Docker", []),
    ],
)
def test_alternatives(line: str, groups: list[list[str]]) -> None:
    found: dict[int, list[str]] = {}
    for requirement in read(line).requirements:
        if requirement.group is not None:
            found.setdefault(requirement.group, []).append(requirement.skill)
    assert list(found.values()) == groups


@pytest.mark.parametrize(
    ("line", "skill"),
    [
        ("Experience with Zorblat Cloud", "Zorblat Cloud"),
        ("Proficient in WomboCRM", "WomboCRM"),
        ("Familiarity with XQZ-9", "XQZ-9"),
        ("Experience with Salesforce and Zorblat", "Zorblat"),
        ("Knowledge of Quick Zonal Imaging", "Quick Zonal Imaging"),
        ("ZQC registration is essential", "ZQC registration"),
        ("A licence as a Kiln Inspection Technologist", "Kiln Inspection Technologist"),
    ],
)
def test_names_that_the_lexicon_lacks_are_known_by_their_shape(line: str, skill: str) -> None:
    found = {(r.skill, r.label) for r in read(line).requirements}
    assert (skill, None) in found
    assert found - {(skill, None), ("Salesforce", "Salesforce")} == set()


@pytest.mark.parametrize(
    "line",
    [
        "Knowledge of quixotherm vibes",
        "Good command of glimmerware",
        "Stays calm and specific in loud rooms",
        "Aligns teams and makes tradeoffs stick",
        "Ability to handle edge cases and external provider constraints",
    ],
)
def test_a_run_of_words_is_never_a_term_and_never_gone(line: str) -> None:
    found = read(line)
    assert found.requirements == ()
    assert [demand.quote.text for demand in found.demands] + [quote.text for quote in found.unread] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Excellent communication skills",
        "Team player with a positive attitude",
        "Ability to work under pressure and meet deadlines",
        "You must be authorized to work in the US",
        "Willingness to travel up to 20%",
        "We offer a competitive salary and a pension",
        "Work with customers and colleagues across several teams",
        "All qualified applicants will receive consideration without regard to race",
        "Please send your CV to jobs@bakery.example",
        "Several years of experience in a similar role",
    ],
)
def test_no_skill(line: str) -> None:
    assert read(line).requirements == ()


@pytest.mark.parametrize("part", ["About us", "Benefits", "Why Example?", "How to apply", "Equal opportunity"])
def test_parts_without_demands(part: str) -> None:
    text = f"Data Engineer\nRequirements\n- SQL\n{part}\n- We use Python, Kafka and Zorblat\n- Free courses in Scala"
    assert list(kinds(read_posting(text))) == ["SQL"]


def test_soft_skills_are_kept_apart() -> None:
    result = read("Python, curious, good communicator")
    assert list(kinds(result)) == ["Python"]
    assert [quote.text for quote in result.soft] == ["curious", "good communicator"]


def test_an_abbreviation_in_brackets_is_the_same_thing() -> None:
    assert list(kinds(read("Knowledge of Quick Zonal Imaging (QZI)"))) == ["Quick Zonal Imaging"]
    assert list(kinds(read("Understanding of ETL (Extract, Transform, Load)."))) == ["ETL"]


def test_list_order_changes_no_kind() -> None:
    forward = kinds(read("Experience with Python, SQL, Docker and Kafka"))
    backward = kinds(read("Experience with Kafka, Docker, SQL and Python"))
    assert forward == backward
    assert len(forward) == 4


def test_responsibilities_are_quoted() -> None:
    text = "Baker\nYour tasks\n- Knead dough\n- Heat the ovens\nRequirements\n- Knowledge of rye"
    assert [quote.text for quote in read_posting(text).responsibilities] == ["Knead dough", "Heat the ovens"]


def test_two_products_of_one_family_in_a_list_are_two() -> None:
    assert list(kinds(read("Experience with QlikSense, QlikView or Tableau"))) == ["QlikSense", "QlikView", "Tableau"]


@pytest.mark.parametrize(
    "line", ["Took models to production", "Models that ran in production", "Production experience"]
)
def test_production_is_asked_for_in_any_of_its_forms(line: str) -> None:
    found = [r for r in read(line).requirements if r.label in ("Production use", "Model deployment")]
    assert len(found) == 1
    assert "roduction" in found[0].skill
    assert found[0].skill.split()[0] not in ("in", "to")


def test_a_language_is_asked_for_whatever_is_done_in_it() -> None:
    assert list(kinds(read("Good written and spoken English"))) == ["English"]
    assert list(kinds(read("Knowledge of German and English"))) == ["German", "English"]


def test_duties_that_talk_of_clients_are_read() -> None:
    text = "Litigation Paralegal\n\nThe role\nDay to day that means pleadings, e-filing and calls with clients.\n"
    found = read_posting(text + "\nRequirements\n- Knowledge of SQL")
    assert "e-filing" in kinds(found)


@pytest.mark.parametrize("name", ["MLS(ASCP)", "RVT(ARDMS)", "Zorba (ZRB)"])
def test_a_bracket_of_a_name_is_closed(name: str) -> None:
    found = read(f"Current certification as {name} at the time of hire").requirements
    assert all(one.skill.count("(") == one.skill.count(")") for one in found)


@pytest.mark.parametrize("word", ["Education", "Equipment", "Out-of-State", "families"])
def test_words_that_say_nothing_alone_and_the_job_itself_are_not_searched_for(word: str) -> None:
    posting = read_posting(f"Alarm Fitter\n\nRequirements\n- {word}\n- Payroll\n- Alarm Fitter\n")
    assert [one.skill for one in posting.requirements if one.kind == "required"] == ["Payroll"]
