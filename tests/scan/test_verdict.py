"""The disposition for whole resumes, each with the reason a recruiter would give."""

from __future__ import annotations

import pytest

from tests.written import resume_text, simulate_text

ML = """Machine Learning Engineer
Halvorsen Rail, Oslo

Responsibilities
- Build and deploy forecasting models

Requirements
- 3+ years of machine learning engineering
- Python and SQL
- Docker
- Models in production

Nice to have
- Kafka
"""
JUNIOR = """Junior Machine Learning Engineer
Halvorsen Rail, Oslo

This is a first or second job. You learn from senior colleagues.

Requirements
- 0-2 years of experience
- Python
- scikit-learn or PyTorch
"""
SHIPPED = [
    "Deployed a Python delay forecast as a Docker service that 40 dispatchers use each day; missed slots fell by 22%",
    "Cut training time from 6 hours to 50 minutes with incremental SQL features",
]
VAGUE = ["Responsible for various machine learning tasks", "Worked on models for different needs", "Attended meetings"]
TOOLS = [
    "Used TensorFlow and Keras to train models",
    "Used pandas for data preparation",
    "Trained a CNN with 95% accuracy",
]
ENGINEER = "Machine Learning Engineer, Nordbane"
LONG_AGO = "January 2020 - present"


def _disposition(resume: str, posting: str = ML) -> str:
    return simulate_text(resume, posting).verdict.disposition


def test_title_impact_and_a_clean_page_advance() -> None:
    assert _disposition(resume_text((ENGINEER, LONG_AGO, SHIPPED))) == "advance"


def test_vague_statements_for_an_experienced_opening_are_rejected() -> None:
    result = simulate_text(resume_text((ENGINEER, LONG_AGO, VAGUE)), ML)
    assert result.verdict.disposition == "reject"
    assert "vague" in result.verdict.flags


def test_tools_and_test_scores_alone_are_no_impact() -> None:
    result = simulate_text(resume_text((ENGINEER, LONG_AGO, TOOLS)), ML)
    assert [item.answer for item in result.verdict.checklist] == [True, False, True]
    assert result.verdict.disposition in ("borderline", "reject")


def test_another_profession_is_rejected_however_good() -> None:
    nurse = resume_text(
        ("Staff Nurse, Elm Ward", LONG_AGO, ["Cared for 12 patients a shift", "Falls went from 11 to 4 in a year"]),
        skills="Wound care, IV cannulation",
    )
    assert _disposition(nurse) == "reject"


def test_the_same_resume_gets_two_verdicts_from_two_postings() -> None:
    project = "## Projects\n\n### Bike counter\n\n- Trained a PyTorch model on street photos\n"
    graduate = resume_text(("Shop Assistant, Corner Books", "2025 - present", ["Served customers"]), extra=project)
    assert _disposition(graduate, JUNIOR) != "reject"
    assert _disposition(graduate, ML) == "reject"


def test_a_principal_for_a_junior_opening_is_asked_first() -> None:
    principal = resume_text(("Principal Machine Learning Engineer, Nordbane", "2008 - present", SHIPPED))
    result = simulate_text(principal, JUNIOR)
    assert result.verdict.disposition == "borderline"
    assert "level_mismatch_down" in result.verdict.flags
    assert result.verdict.question


def test_a_headline_of_four_jobs_is_asked_first() -> None:
    broad = resume_text(
        (ENGINEER, LONG_AGO, SHIPPED), label="Data Scientist / ML Engineer / Full-Stack Developer / Product Manager"
    )
    result = simulate_text(broad, ML)
    assert result.verdict.disposition == "borderline"
    assert "too_broad" in result.verdict.flags


def test_kaggle_never_answers_the_question_of_impact() -> None:
    kaggler = resume_text(
        ("Waiter, Café Fjord", LONG_AGO, ["Served guests"]),
        extra="## Projects\n\n### Kaggle\n\n- Ranked 12th of 900 teams in a Kaggle contest with XGBoost in Python\n",
    )
    result = simulate_text(kaggler, ML)
    assert not result.verdict.checklist[1].answer
    assert result.verdict.disposition == "reject"


def test_an_early_exit_takes_ten_seconds() -> None:
    result = simulate_text(resume_text(("Waiter, Café Fjord", LONG_AGO, VAGUE)), ML)
    assert result.verdict.disposition == "reject"
    assert result.verdict.seconds <= 10


def test_a_note_never_names_the_person() -> None:
    result = simulate_text(resume_text((ENGINEER, LONG_AGO, SHIPPED)), ML)
    assert "Quist" not in result.verdict.note


def test_the_scan_needs_a_posting() -> None:
    from msgspec.structs import replace

    from ats_sim.model.posting import NO_POSTING
    from ats_sim.scan import scan

    result = simulate_text(resume_text((ENGINEER, LONG_AGO, SHIPPED)), ML)
    with pytest.raises(ValueError, match="posting"):
        scan(replace(result.case, posting=NO_POSTING))


@pytest.mark.parametrize(
    "swap",
    [
        {"name": "Lakisha Washington"},
        {"name": "Nguyễn Thị Hoa"},
        {"education": "BSc Statistics, Elite College, 2015"},
        {"education": "BSc Statistics, Testland University, 1988"},
    ],
    ids=["name", "script", "school", "graduation year"],
)
def test_who_somebody_is_changes_nothing(swap: dict[str, str]) -> None:
    base = simulate_text(resume_text((ENGINEER, LONG_AGO, SHIPPED)), ML)
    other = simulate_text(resume_text((ENGINEER, LONG_AGO, SHIPPED), **swap), ML)
    assert other.verdict.disposition == base.verdict.disposition
    assert other.verdict.note == base.verdict.note
    assert other.matches.understood_score == base.matches.understood_score
    assert other.matches.literal_score == base.matches.literal_score
