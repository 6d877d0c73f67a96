"""What is held and what is not: positions, degrees, years, titles, levels."""

from __future__ import annotations

import pytest

from ats_sim.matching.positions import is_position
from ats_sim.model.document import Span
from ats_sim.model.resume import Basics, DateRange, Field, Work
from tests.matching.made import Made, Says, asks, dates


@pytest.mark.parametrize(
    "title",
    [
        "Semester abroad", "Parental leave", "M.Sc. Computer Science", "Exchange Student", "Student",
        "Project Management Simulation Training", "Career break", "Coding bootcamp",
    ],
)  # fmt: skip
def test_no_position(title: str) -> None:
    assert not is_position(Work(Span(0, 0), Field(title, Span(0, 0))))


@pytest.mark.parametrize(
    "title",
    [
        "Training Manager", "Working Student", "PhD Student", "Study Nurse", "Intern", "Teacher", "Course Leader",
        "Parental Leave Cover Nurse", "Zorp", "Certified Nurse", "Student Advisor",
    ],
)  # fmt: skip
def test_position(title: str) -> None:
    assert is_position(Work(Span(0, 0), Field(title, Span(0, 0))))


def test_leave_and_study_are_no_years_no_title_and_no_months() -> None:
    made = Made().section("work").position("Baker", dates("2020-01", "2021-12"), says=[Says("Baked in Python")])
    made.position("Semester abroad", dates("2022-01", "now"), says=[Says("A course in Python")])
    matches = made.against(asks("Python", title="Baker"))
    assert matches.years == 2.0
    assert [title.title.text for title in matches.titles] == ["Baker"]
    assert matches.latest_title is not None
    assert matches.latest_title.text == "Baker"
    assert matches.requirements[0].months == 24


def test_the_latest_title_is_there_for_a_posting_without_one() -> None:
    matches = Made().section("work").position("Baker").against(asks("Python"))
    assert matches.titles == ()
    assert matches.latest_title is not None
    assert matches.latest_title.text == "Baker"


@pytest.mark.parametrize(
    ("degree", "when", "held", "pending", "answer"),
    [
        ("BSc Nursing", dates("2023", "2027-05"), "none", "bachelor", "unknown"),  # as of June 2026
        ("BSc Nursing", dates("2023", "2026-05"), "bachelor", "none", "pass"),
        ("BSc Nursing", dates("2023", "now"), "none", "bachelor", "unknown"),
        ("BSc Nursing, expected", None, "none", "bachelor", "unknown"),
        ("BSc Nursing, expected", dates("", "2025-06"), "bachelor", "none", "pass"),
        ("BSc Nursing, not completed", dates("2019", "2021"), "none", "none", "fail"),
        ("BSc Nursing", None, "bachelor", "none", "pass"),
    ],
)
def test_a_degree_under_way_is_not_held(
    degree: str, when: DateRange | None, held: str, pending: str, answer: str
) -> None:
    matches = Made().studied(degree, when=when).against(asks("Python", degree="bachelor"))
    assert (matches.education.held, matches.education.pending) == (held, pending)
    assert matches.criteria[3].answer == answer
    assert ("in progress" in matches.criteria[3].why) == (answer == "unknown")


@pytest.mark.parametrize(
    ("said", "years", "apart"),
    [
        ("Baker with 9 years of experience", 9.0, True),
        ("Baker with over nineteen years of experience", 19.0, False),
        ("A baker of 25+ years' professional experience", 25.0, False),
        ("Baker since childhood", None, False),
    ],
)
def test_stated_years_stand_beside_the_counted_ones(said: str, years: float | None, apart: bool) -> None:
    made = Made().section("work").position("Baker", dates("2006-07", "now"))
    field = made.line(said)
    document, resume = made.document(), made.resume()
    basics = Basics(name=resume.basics.name, label=Field(said, field.span))
    matches = _against(made, document, type(resume)(basics, resume.sections, resume.work))
    assert matches.years == 20.0
    assert (matches.stated_years.years if matches.stated_years else None) == years
    assert matches.years_differ is apart
    if matches.stated_years:
        span = matches.stated_years.quote.span
        assert document.text[span.start : span.end] == matches.stated_years.quote.text


def _against(made, document, resume):  # type: ignore[no-untyped-def]
    from ats_sim.matching import match
    from ats_sim.model.settings import Settings
    from tests.matching.made import AS_OF

    return match(document, resume, tuple(made.evidence), asks("Python", title="Baker"), Settings(), AS_OF)


@pytest.mark.parametrize(
    ("label", "answer", "words"),
    [
        ("Senior Porter and Baker", "pass", "Baker"),
        ("Porter | Baker", "pass", "Baker"),
        ("Porter, aspiring Baker", "fail", None),
        ("Porter", "fail", None),
    ],
)
def test_a_headline_that_names_the_title_counts_with_its_place(label: str, answer: str, words: str | None) -> None:
    made = Made()
    field = made.line(label)
    made.section("work").position("Welder", dates("2020-01", "now"))
    resume = made.resume()
    basics = Basics(name=resume.basics.name, label=Field(label, field.span))
    matches = _against(made, made.document(), type(resume)(basics, resume.sections, resume.work))
    assert matches.criteria[1].answer == answer
    assert matches.headline is not None
    if words:
        span = matches.headline.title.span
        assert made.text[span.start : span.end] == matches.headline.title.text == words
        assert f'The headline names it: "{words}"' in matches.criteria[1].why


@pytest.mark.parametrize(
    ("title", "says", "level"),
    [
        ("Chief Executive Officer", "Ran the firm", "lead"),
        ("Founder", "Founded it", "lead"),
        ("Director of Sales", "Sold", "lead"),
        ("Plumber", "Plumbed", None),  # nothing of this kind of work: nobody can tell
        ("Plumber", "Kept lists in Python", "junior"),  # a beginner in it
        ("Chief Executive Officer", "Kept lists in Python", "lead"),
    ],
)
def test_no_relevant_position_is_not_junior(title: str, says: str, level: str | None) -> None:
    made = Made().section("work").position(title, dates("2010-01", "now"), says=[Says(says)])
    assert made.against(asks("Python", title="Registered Nurse")).level == level


def test_a_senior_of_years_is_no_junior_in_new_work() -> None:
    made = Made().section("work").position("Head Baker", dates("2025-06", "now"), says=[Says("Baked")])
    made.position("Welder", dates("2010-01", "2025-05"))
    assert made.against(asks("Python", title="Baker")).level == "mid"


def test_words_alone_put_no_manager_in_a_lane() -> None:
    says = [Says("Deployed models to production with monitoring"), Says("Model latency and drift"), Says("Inference")]
    made = Made().section("work").position("Engineering Manager", dates("2020-01", "now"), says=says)
    assert made.against(asks("Python", title="Data Analyst")).lane is None
