"""Claims of standing: too much, too little, unclear; and the way through the positions."""

from __future__ import annotations

import pytest

from ats_sim.model.simulation import Simulation
from tests.written import resume_text, simulate_text

ML = "Machine Learning Engineer\n\nRequirements\n- 3+ years of machine learning\n- Python and SQL\n- Docker\n"
JUNIOR = "Junior Machine Learning Engineer\n\nRequirements\n- 0-2 years of experience\n- Python\n"
SENIOR = "Senior Machine Learning Engineer\n\nRequirements\n- 5+ years of machine learning engineering\n- Python\n"
ENGINEER = "Machine Learning Engineer, Nordbane"
LATELY, YEARS = "March 2026 - present", "January 2018 - present"
SHIPPED = [
    "Deployed a Python delay forecast as a Docker service that 40 dispatchers use each day; missed slots fell by 22%",
    "Cut training time from 6 hours to 50 minutes with incremental SQL features",
]
HELPER = ["Helped with models of demand", "Involved in weekly reviews of models", "Participated in trials of Kafka"]


def _said(result: Simulation, name: str) -> bool:
    assert len(result.verdict.flags) == len(set(result.verdict.flags))
    return name in result.verdict.flags


@pytest.mark.parametrize(
    ("statement", "when", "claimed"),
    [
        ("Architected machine learning pipelines at scale", LATELY, True),
        ("Spearheaded the company-wide move to Docker", LATELY, True),
        ("Architected machine learning pipelines at scale", YEARS, False),  # nobody's first year
        ("Architected a Docker service that 40,000 travellers use each day", LATELY, False),  # the number bears it out
        ("Read weights at scales in three shops and compared them", LATELY, False),
        ("Studied the architecture of Gothic churches", LATELY, False),
    ],
)
def test_overclaim(statement: str, when: str, claimed: bool) -> None:
    assert _said(simulate_text(resume_text((ENGINEER, when, [statement])), JUNIOR), "overclaim") is claimed


def test_a_graduate_without_work_can_overclaim_in_a_project() -> None:
    project = "## Projects\n\n### Bike counter\n\n- Pioneered an industry-leading model for street photos\n"
    assert _said(simulate_text(resume_text(extra=project), JUNIOR), "overclaim")


@pytest.mark.parametrize(
    ("since", "count", "claimed"),
    [("January 2023", 1, False), ("January 2023", 2, True), ("January 2020", 2, False)],
    ids=["a slip of the pen", "a habit", "the years of a senior"],
)
def test_several_large_words_are_too_many_below_the_years_of_a_senior(since: str, count: int, claimed: bool) -> None:
    large = ["Architected learning pipelines at scale", "Spearheaded the strategy for data"][:count]
    result = simulate_text(resume_text((ENGINEER, f"{since} - present", [*large, "Wrote SQL"])), ML)
    assert _said(result, "overclaim") is claimed


STRONG = [
    "Deployed a PyTorch model as a service on Kubernetes that 14 ports use; late fees fell from 41% to 30%",
    "Cut the latency of the Python service from 310 ms to 90 ms for 40,000 users",
]


@pytest.mark.parametrize(
    ("line", "disposition"),
    [("Architected pipelines at scale", "borderline"), ("Built the pipelines of two models", "advance")],
)
def test_a_large_claim_alone_is_asked_about_first(line: str, disposition: str) -> None:
    posting = "Machine Learning Engineer\n\nRequirements\n- Python\n- PyTorch\n- Kubernetes\n"
    work = (ENGINEER, "September 2025 - present", [*STRONG, line])
    assert simulate_text(resume_text(work), posting).verdict.disposition == disposition


def test_undated_work_says_nothing_of_a_beginner() -> None:
    result = simulate_text(resume_text((ENGINEER, "", ["Architected pipelines at scale"])), JUNIOR)
    assert not _said(result, "overclaim")
    assert _said(result, "level_unclear")


@pytest.mark.parametrize(
    ("statements", "posting", "when", "claimed"),
    [
        (["Wrote Python forecasts of delays", "Tested models of demand"], SENIOR, YEARS, True),
        (["Wrote Python forecasts of delays", "Mentored two graduates"], SENIOR, YEARS, False),
        (["Wrote Python forecasts of delays", "Designed the feature store"], SENIOR, YEARS, False),
        (["Wrote Python forecasts of delays", "Precepted two graduates"], SENIOR, YEARS, False),
        (["Wrote Python forecasts of delays", "Tested models of demand"], ML, YEARS, False),  # nobody asks for it
        (["Wrote Python forecasts of delays", "Tested models of demand"], ML.replace("3+", "8+"), YEARS, False),
        (["Wrote Python forecasts of delays", "Tested models of demand"], SENIOR, LATELY, False),  # nobody expects it
        (["Helped cut delays by 22%", "Supported a move that cut costs by 30%"], ML, YEARS, True),
        (["Helped cut delays by 22%", "Cut costs of the move by 30%"], ML, YEARS, False),
    ],
)
def test_underclaim(statements: list[str], posting: str, when: str, claimed: bool) -> None:
    assert _said(simulate_text(resume_text((ENGINEER, when, statements)), posting), "underclaim") is claimed


@pytest.mark.parametrize(
    ("title", "when", "statements", "flagged"),
    [
        ("Senior Machine Learning Engineer, Nordbane", LATELY, SHIPPED, True),
        ("Lead Machine Learning Engineer, Nordbane", "November 2024 - present", SHIPPED, True),
        ("Senior Machine Learning Engineer, Nordbane", YEARS, SHIPPED, False),
        ("Senior Machine Learning Engineer, Nordbane", "January 2023 - present", SHIPPED, False),
        ("Principal Machine Learning Engineer, Nordbane", "January 2023 - present", SHIPPED, True),
        ("Principal Machine Learning Engineer, Nordbane", YEARS, SHIPPED, False),
        ("Head of Machine Learning, Nordbane", "January 2023 - present", SHIPPED, True),
        ("Machine Learning Team Leader, Nordbane", "January 2023 - present", SHIPPED, False),
        ("Machine Learning Engineer, Nordbane", LATELY, SHIPPED, False),
        ("Staff Machine Learning Engineer, Nordbane", LATELY, SHIPPED, False),  # "staff" says little in most trades
        ("Head Chef, Café Fjord", LATELY, SHIPPED, False),  # other work: the opening's level is not claimed
        ("Senior Machine Learning Engineer, Nordbane", YEARS, HELPER, True),
    ],
)
def test_title_above_work(title: str, when: str, statements: list[str], flagged: bool) -> None:
    result = simulate_text(resume_text((title, when, statements)), ML)
    assert _said(result, "title_above_work") is flagged


def test_years_of_other_work_make_no_underclaim() -> None:
    porter = resume_text(("Hotel Porter, Elm House", "2010 - present", ["Carried bags", "Parked cars"]))
    assert not _said(simulate_text(porter, SENIOR), "underclaim")


def test_claims_are_risks_and_change_no_disposition() -> None:
    modest = ["Helped cut delays of trains by 22% with Python", "Supported a move to Docker that cut costs by 30%"]
    result = simulate_text(resume_text((ENGINEER, YEARS, [*SHIPPED, *SHIPPED[:1], *modest])), ML)
    assert _said(result, "underclaim")
    assert result.verdict.disposition == "advance"
    assert any("helper's words" in point.sentence for point in result.verdict.risks)


def test_another_lane_is_named() -> None:
    paper = ["Published a paper on a novel learning algorithm", "Ran an ablation of the model"]
    result = simulate_text(resume_text(("Research Scientist, Testland Institute", YEARS, paper)), ML)
    assert _said(result, "other_lane")
    assert any(
        "applied scientist; the opening is for an ML engineer" in point.sentence for point in result.verdict.risks
    )


@pytest.mark.parametrize(
    ("title", "statements"),
    [
        (ENGINEER, ["Wrote notes"]),
        ("Staff Nurse, Elm Ward", ["Wrote notes"]),
        ("Accountant, Elm House", ["Weekly report in Excel", "Monthly report", "Quarterly report"]),
    ],
    ids=["the same lane", "no lane at all", "words of a lane in another trade"],
)
def test_no_other_lane(title: str, statements: list[str]) -> None:
    assert not _said(simulate_text(resume_text((title, YEARS, statements)), ML), "other_lane")


def _growth(*roles: tuple[str, str]) -> list[str]:
    result = simulate_text(resume_text(*((title, when, SHIPPED) for title, when in roles)), ML)
    return [point.sentence for point in result.verdict.strengths if point.sentence.startswith("growth")]


def test_growth_across_roles_is_a_strength() -> None:
    roles = (("Senior Machine Learning Engineer, Nordbane", "2022 - present"),
             ("Machine Learning Engineer, Nordbane", "2019 - 2022"),
             ("Machine Learning Intern, Elvekraft", "2018 - 2019"))  # fmt: skip
    said = ['growth from "Machine Learning Intern" to "Senior Machine Learning Engineer"']
    assert _growth(*roles) == said
    assert _growth(*reversed(roles)) == said  # dates decide, not the order of the page


@pytest.mark.parametrize(
    "roles",
    [
        ((ENGINEER, "2019 - present"),),
        ((ENGINEER, "2022 - present"), ("Senior Machine Learning Engineer, Elvekraft", "2019 - 2022")),
        ((ENGINEER, "2022 - present"), ("Junior Waiter, Café Fjord", "2019 - 2022")),
        (("Senior Machine Learning Engineer, Nordbane", ""), ("Machine Learning Intern, Elvekraft", "")),
        (
            ("Head of Machine Learning, Nordbane", "2025 - present"),
            ("Machine Learning Intern, Elvekraft", "2024 - 2025"),
        ),
    ],
    ids=["one position", "a step down", "other work", "no dates", "a title in doubt"],
)
def test_no_growth(roles: tuple[tuple[str, str], ...]) -> None:
    assert _growth(*roles) == []


def test_people_worked_with_are_a_strength() -> None:
    team = "Moved the delay forecast to production together with the backend team; missed slots fell by 22%"
    alone = simulate_text(resume_text((ENGINEER, YEARS, SHIPPED)), ML).verdict.strengths
    with_team = simulate_text(resume_text((ENGINEER, YEARS, [*SHIPPED, team])), ML).verdict.strengths
    assert not any("worked" in point.sentence or "names others" in point.sentence for point in alone)
    said = [point for point in with_team if "names others" in point.sentence]
    assert [point.sentence for point in said] == [
        "names others the work was done with or for (backend team) in 1 of 3 statements"
    ]
    assert said[0].quote is not None
    assert said[0].quote.text == "backend team"
