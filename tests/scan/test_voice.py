"""The note of an advance: each kind by what the page shows, recognisable, none invented."""

from __future__ import annotations

from typing import get_args

import pytest

from ats_sim.scan.voice import _SAID, Kind, note_kind
from tests.written import resume_text, simulate_text

POSTING = (
    "Machine Learning Engineer\n\nRequirements\n- 3+ years of machine learning engineering\n- Python\n- SQL\n- Docker\n"
)
TITLE, DATES = "Machine Learning Engineer, Nordbane", "January 2020 - present"
IN_USE = "Deployed a Python delay forecast as a service that 40 dispatchers use daily; missed slots fell by 22%"
WAY = [
    "Trained demand models in Python on SQL data",
    IN_USE,
    "Monitored drift in Docker jobs and retrained the models each month",
]
OTHERS = {
    "complete": WAY,
    "result": ["Cut forecast errors in Python by 22% with SQL features"],
    "scale": ["Ran Python and SQL forecasts in Docker for 40,000 shoppers a day"],
    "use": ["Shipped a Python forecast service in Docker that planners use in production, with SQL behind it"],
}


@pytest.mark.parametrize(("kind", "statements"), OTHERS.items())
def test_what_the_page_shows_is_the_kind(kind: Kind, statements: list[str]) -> None:
    result = simulate_text(resume_text((TITLE, DATES, statements)), POSTING)
    assert note_kind(result.case, result.verdict) == kind
    if result.verdict.disposition == "advance":
        assert _SAID[kind] in result.verdict.note


def test_each_kind_has_a_sentence_of_its_own_and_claims_no_result_that_is_not_there() -> None:
    assert set(_SAID) == set(get_args(Kind))
    assert len({said.split(":")[0].split(".")[0] for said in _SAID.values()}) == len(_SAID)
    for kind in ("scale", "use", "vague", "bare"):
        assert "call" in _SAID[kind] or "ask" in _SAID[kind]


def test_fit_goes_before_a_number() -> None:
    number, fit = (
        "Cut cloud cost by 40% in a move to new rooms",
        "Deployed SQL and Docker jobs in Python for 40 planners",
    )
    verdict = simulate_text(resume_text((TITLE, DATES, [number, fit])), POSTING).verdict
    assert verdict.disposition == "advance"
    assert f'Show first: "{fit}"' in verdict.note


def positions(*titles: str, summary: str = "") -> str:
    entries = "".join(
        f"### {title}, Nordbane\nJanuary {2024 - 2 * number} - December {2025 - 2 * number}\n"
        f"- Built a Python model of {number + 2} routes\n"
        for number, title in enumerate(titles)
    )
    return f"# Ana Roe\nana.roe@example.com\n\n{summary}\n\n## Experience\n{entries}\n## Skills\nPython, SQL\n"


WAYS = {
    ("Machine Learning Engineer", "Chef", "Staff Nurse"): True,
    ("Machine Learning Engineer", "Data Scientist", "Data Analyst"): False,
    ("Machine Learning Engineer", "Senior Machine Learning Engineer"): False,
    ("Machine Learning Engineer", "Chef"): False,
}


@pytest.mark.parametrize(("titles", "asked"), WAYS.items())
def test_two_turns_to_other_work_ask_for_a_reason(titles: tuple[str, ...], asked: bool) -> None:
    def risks(summary: str) -> list[str]:
        return [point.sentence for point in simulate_text(positions(*titles, summary=summary), POSTING).verdict.risks]

    assert any("the kind of work changes" in said for said in risks("")) == asked
    reason = "## Summary\nNurse and cook for years, then retrained in machine learning."
    assert not any("the kind of work changes" in said for said in risks(reason))


def test_credit_to_oneself_alone_is_told_and_a_partner_ends_it() -> None:
    solo = [
        "I alone designed the SQL model",
        "I decided everything about Docker jobs by myself",
        "Wrote Python on my own",
    ]
    found = simulate_text(resume_text((TITLE, DATES, solo)), POSTING).verdict
    assert any("credit the writer alone" in point.sentence for point in found.risks)
    shared = simulate_text(resume_text((TITLE, DATES, [*solo, "Built it with the data team"])), POSTING).verdict
    assert not any("credit the writer alone" in point.sentence for point in shared.risks)


def test_the_note_says_what_the_result_is_about_and_what_is_not_on_the_page() -> None:
    money = ["Cut the cost of SQL jobs by $40,000 a year with Python and Docker"]
    note = simulate_text(resume_text((TITLE, DATES, money)), POSTING).verdict.note
    assert "It is about money or customers." in note
    quick = ["Cut the run time of SQL jobs from 6 hours to 50 minutes with Python"]
    other = simulate_text(resume_text((TITLE, DATES, quick)), POSTING).verdict.note
    assert "All that is required is on the page." in other
    assert "money" not in other
