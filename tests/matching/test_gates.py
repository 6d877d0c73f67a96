"""Each gate of a posting is met, pending, not met or not stated; what is not stated is no "no"."""

from __future__ import annotations

import pytest

from ats_sim.lexicon.credentials import credentials
from ats_sim.matching.holding import Paper
from ats_sim.matching.searchable_text import words_of
from tests.written import resume_text, simulate_text

NURSE = ("Staff Nurse, Lakeside Clinic", "2019 - present", ["Cut the waiting time for triage from 50 to 30 minutes"])
ENROLLED = "Currently enrolled in a bachelor's degree, returning to school"
INTERN = f"Software Engineering Intern\n\nRequirements\n- {ENROLLED}\n- Python\n"


def _standing(posting: str, kind: str, extra: str, text: str = "") -> str:
    result = simulate_text(resume_text(NURSE, extra=extra) + text, posting)
    return next(fit.standing for fit in result.matches.gates if fit.gate.kind == kind)


@pytest.mark.parametrize(
    ("line", "standing"),
    [
        ("RN license, Ohio, active", "met"),
        ("RN license, pending", "pending"),
        ("First aid", "not stated"),
    ],
)
def test_a_licence_is_met_by_its_line_and_missing_where_nobody_says(line: str, standing: str) -> None:
    posting = "Staff Nurse\n\nRequirements\n- Active RN license required\n- Triage\n"
    assert _standing(posting, "licence", f"## Certifications\n\n{line}\n") == standing


def test_a_licence_of_the_supervisor_is_not_met() -> None:
    posting = "Licensed Clinical Social Worker\n\nRequirements\n- Active LICSW license required\n- Triage\n"
    told = "## Summary\n\nHours toward licensure under supervision of an LICSW.\n"
    assert _standing(posting, "licence", told) == "not met"


@pytest.mark.parametrize(
    ("study", "standing"),
    [
        ("BSc Computer Science, Testland University, 2024 - present", "met"),
        ("BSc Computer Science, Testland University, 2018 - 2021", "not met"),
    ],
)
def test_enrolment_is_told_by_the_dates_of_study(study: str, standing: str) -> None:
    assert _standing(INTERN, "enrolment", f"## Education\n\n{study}\n") == standing


def test_enrolment_without_dates_is_not_stated() -> None:
    assert _standing(INTERN, "enrolment", "## Education\n\nBSc Computer Science, Testland University\n") == "not stated"


def test_every_credential_is_told_by_its_own_name() -> None:
    missed = [
        one.name
        for one in credentials()
        if (paper := Paper(one.name)).ways and not any(paper.places(words_of(f"{one.name}, licence"), listed=True))
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Gasfitting licence", "Licensed plumber and gasfitter"),
        ("609 certification", "EPA 609, certified"),
        ("Driver CPC", "CPC card valid to 2029"),
        ("adjuster license", "Resident adjuster licence"),
    ],
)
def test_a_paper_is_told_by_what_it_is_for(asked: str, said: str) -> None:
    assert any(Paper(asked).places(words_of(said), listed=False))


@pytest.mark.parametrize(
    "asked", ["Gasfitting licence", "adjuster license", "forklift licence", "NVQ Level 3 plumbing"]
)
def test_a_paper_for_something_else_is_another(asked: str) -> None:
    assert not any(Paper(asked).places(words_of("Certified in first aid, licence to fish"), listed=True))


@pytest.mark.parametrize("asked", ["Excellent written English", "Fluent English required", "Spoken English"])
def test_the_language_that_page_and_posting_are_written_in_is_searched_for_by_nobody(asked: str) -> None:
    result = simulate_text(resume_text(NURSE), f"Staff Nurse\n\nRequirements\n- Triage\n- {asked}\n- Fluent Spanish\n")
    assert "English" not in {one.requirement.label for one in result.matches.requirements}
    assert "Spanish" in {one.requirement.label for one in result.matches.requirements}
