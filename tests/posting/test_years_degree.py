"""Years and degrees, sentence by sentence."""

from __future__ import annotations

import pytest

from ats_sim.lexicon.posting_patterns import Signs
from ats_sim.model.posting import EducationAsked
from ats_sim.posting import read_posting
from ats_sim.posting.experience import Years, years_in


def years_of(text: str) -> tuple[Years, ...]:
    return years_in(text, Signs(text), 0, len(text))


def degree_asked(*lines: str, text: str = "") -> EducationAsked:
    return read_posting(text or "\n".join(["Baker", "", "Requirements", *(f"- {line}" for line in lines)])).education


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("3+ years of experience", 3),
        ("3 to 5 years in a similar role", 3),
        ("3-5 yrs experience in retail", 3),
        ("at least two years as a nurse", 2),
        ("Three years or more in machine learning", 3),
        ("minimum of 2 years' experience", 2),
        ("BS with ten (10) years of experience", 10),
        ("0-2 years of experience", 0),
        ("18 months of experience in sales", 1.5),
        ("1 -3 years of PHP experience", 1),
        ("over 4 years of hands-on work with steel", 4),
    ],
)
def test_years_said(text: str, least: float) -> None:
    assert [years.least for years in years_of(text)] == [least]


@pytest.mark.parametrize(
    "text",
    [
        "Example Ltd has been around for more than 30 years",
        "founded 12 years ago",
        "a contract of 2 years",
        "You must be at least 18 years of age",
        "in the next five years we will grow",
        "a 3 year warranty",
        "for over 70 years we have cared for families",
    ],
)
def test_years_that_are_no_experience(text: str) -> None:
    assert years_of(text) == ()


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("BS with ten (10) years of experience; OR MS with eight (8) years of experience; OR PhD with 5 years.", 5),
        ("A degree and 2 years of experience in labs or no degree with 6 years of experience in labs", 2),
        ("5 years of experience in data. Alternatively, a Master's degree and 3 years of experience in data.", 3),
        ("7+ years in software or hardware engineering, 3+ years with Kubernetes", 7),
        ("2 years of experience.\nIdeally 6 years of experience.", 2),
        ("Cheerful", None),
    ],
)
def test_the_least_any_path_allows(text: str, least: float | None) -> None:
    assert read_posting(f"Baker\n\nRequirements\n{text}").min_years == least


def test_years_of_the_company_and_of_preferred_parts_do_not_count() -> None:
    text = (
        "Clerk\nAbout us\nWe have 25 years of experience.\n"
        "Requirements\n- 1 year of experience\nPreferred\n- 9 years of experience"
    )
    assert read_posting(text).min_years == 1


def test_years_of_one_skill() -> None:
    result = read_posting("Data Engineer\nRequirements\n- 6 years of experience in data\n- 2+ years of Scala and SQL")
    years = {r.skill: r.years for r in result.requirements}
    assert years["Scala"] == 2
    assert years["SQL"] == 2
    assert result.min_years == 6


@pytest.mark.parametrize(
    ("text", "required", "preferred", "equivalent"),
    [
        ("Bachelor's degree in physics", "bachelor", "none", False),
        ("BSc or MSc in biology", "bachelor", "none", False),
        ("Bachelor's degree or equivalent experience", "bachelor", "none", True),
        ("Bachelor's degree required, Master's preferred", "bachelor", "master", False),
        ("Degree in law", "bachelor", "none", False),
        ("B. Tech with minimum 60%", "bachelor", "none", False),
        ("MBA or PhD", "master", "none", False),
        ("Ph.D. in chemistry", "doctorate", "none", False),
        ("Doctor of Pharmacy", "doctorate", "none", False),
        ("Associate degree in nursing (ADN); BSN preferred", "associate", "bachelor", False),
        ("High school diploma, or associate degree", "none", "none", False),
        ("Preferably a master's degree in history", "none", "master", False),
        ("We don't require a degree", "none", "none", True),
        ("BS/BA Degree in art plus 1 year OR no degree with 6 years", "none", "none", True),
        ("A high degree of integrity", "none", "none", False),
        ("Scrum Master certification", "none", "none", False),
        ("Tuition support if you work towards a bachelor's degree", "none", "none", False),
        ("Based in Boston, MA", "none", "none", False),
        ("A master's degree in history", "master", "none", False),
        ("Doctoral degree in physics", "doctorate", "none", False),
        ("Bachelor's/Master's degree in law", "bachelor", "none", False),
        ("Bachelor's degree in logistics a plus", "none", "bachelor", False),
        ("A bachelor's degree is nice, but we will not hold it against you", "none", "bachelor", False),
        ("Degree in hospitality preferred (Bachelor's)", "none", "bachelor", False),
        ("Master's degree (preferred), Bachelor's degree (required)", "bachelor", "master", False),
    ],
)
def test_degrees(text: str, required: str, preferred: str, equivalent: bool) -> None:
    asked = degree_asked(text)
    assert (asked.least, asked.preferred, asked.equivalent) == (required, preferred, equivalent)


def test_a_degree_in_the_preferred_part_is_preferred() -> None:
    asked = degree_asked(text="Baker\nRequirements\n- Care\nNice to have\n- MSc in IT")
    assert (asked.least, asked.preferred) == ("none", "master")


def test_fields_of_study_are_no_skills() -> None:
    result = read_posting(
        "Analyst\nRequirements\n- Bachelor's degree in economics, statistics or finance\n- Knowledge of SQL"
    )
    assert [r.skill for r in result.requirements] == ["SQL"]


@pytest.mark.parametrize(
    ("line", "required", "preferred"),
    [
        ("No PhD needed", "none", "none"),
        ("A PhD is not needed; we care about what you shipped", "none", "none"),
        ("You do not need a doctorate", "none", "none"),
        ("No medals or doctorates needed.", "none", "none"),
        ("A doctorate is welcome but not required", "none", "doctorate"),
        ("Bachelor's degree required, no exceptions", "bachelor", "none"),
    ],
)
def test_a_degree_that_is_waived_is_not_asked_for(line: str, required: str, preferred: str) -> None:
    posting = read_posting(f"Data Engineer\n\nRequirements\n- {line}\n- Python\n- SQL\n")
    assert (posting.degree, posting.education.preferred) == (required, preferred)


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("A PhD in biology, or a bachelor's degree with 2+ years of lab experience", 0),
        ("Bachelor's or master's degree with 2 years of lab experience", 2),
        ("Care of a girl aged 1 year, and 3 years of experience as a nanny", 3),
        ("2 years of lab experience\n- Equivalency: 4 years of education, training and experience", 2),
        ("Degree in Finance0 - 2 years' experience in accounting", 0),
    ],
)
def test_the_least_years_are_those_of_the_shortest_way(line: str, years: float) -> None:
    assert (read_posting(f"Lab Clerk\n\nRequirements\n- {line}\n").min_years or 0) == years


def test_a_degree_that_may_be_waived_with_experience_has_another_way() -> None:
    lines = "- Bachelor's degree in safety\n- The degree requirement may be waived with prior work in a plant\n"
    assert read_posting(f"Safety Manager\n\nRequirements\n{lines}").education.equivalent
