import pytest

from ats_sim.model.fits import Criterion
from ats_sim.model.matches import Matches
from ats_sim.model.posting import Posting
from tests.matching.made import Made, Says, asks, dates


def criterion(matches: Matches, name: str) -> Criterion:
    assert [item.name for item in matches.criteria] == ["keywords", "titles", "experience", "education"]
    return next(item for item in matches.criteria if item.name == name)


def test_keywords_need_half_of_what_is_required() -> None:
    made = Made().listed("Python", "k8s")
    passed = criterion(made.against(asks("Python", "Kubernetes", "Excel", "Word")), "keywords")
    assert (passed.answer, passed.why) == (
        "pass",
        "2 of 4 required things are named, 1 of them in the posting's own words.",
    )
    assert criterion(made.against(asks("Python", "Excel", "Word")), "keywords").answer == "fail"
    assert criterion(made.against(asks(preferred=["Python"])), "keywords").answer == "unknown"


def test_something_related_is_said_and_not_counted() -> None:
    found = criterion(Made().listed("MySQL").against(asks("PostgreSQL")), "keywords")
    assert found.answer == "fail"
    assert found.why.endswith("; 1 more only by something related.")


@pytest.mark.parametrize(
    ("held", "wanted", "answer"),
    [
        ("Staff Nurse", "Registered Nurse", "pass"),
        ("RN", "Registered Nurse", "pass"),
        ("Plumber", "Registered Nurse", "fail"),
        ("ML Engineer", "Senior Machine Learning Engineer - Payments", "pass"),
        ("Head Baker", "Pastry Chef", "pass"),
    ],
)
def test_titles(held: str, wanted: str, answer: str) -> None:
    made = Made().section("work").position(held, dates("2020", "2021"))
    found = criterion(made.against(asks("Python", title=wanted)), "titles")
    assert found.answer == answer
    assert held in found.why
    assert wanted in found.why


def test_titles_without_a_title_are_unknown() -> None:
    assert criterion(Made().against(asks("Python", title="Baker")), "titles").answer == "unknown"
    made = Made().section("work").position("Baker")
    assert criterion(made.against(asks("Python")), "titles").answer == "unknown"


def test_work_that_stands_in_for_a_title_is_noted() -> None:
    says = [Says("Sourdough line for forty shops", "scale"), Says("Stock rotation in the cold room")]
    made = Made().section("work").position("Quartermaster", says=says)
    found = criterion(made.against(asks("sourdough", "stock rotation", title="Baker")), "titles")
    assert found.answer == "fail"
    assert "work shows 2 of 2 required things" in found.why


@pytest.mark.parametrize(
    ("least", "answer"), [(None, "unknown"), (2.0, "pass"), (3.0, "pass"), (3.05, "pass"), (4.0, "fail")]
)
def test_experience(least: float | None, answer: str) -> None:
    made = Made().section("work").position("Baker", dates("2020-01", "2022-12"))
    assert criterion(made.against(asks("Python", min_years=least)), "experience").answer == answer


def test_years_in_prose_are_not_believed() -> None:
    made = Made().section("summary")
    made.line("Baker with 15 years of experience")
    made.section("work").position("Baker")
    matches = made.against(asks("Python", min_years=5.0))
    assert matches.years is None
    assert criterion(matches, "experience").answer == "unknown"


@pytest.mark.parametrize(
    ("degree", "posting", "answer"),
    [
        ("BSc Nursing", asks("Python", degree="bachelor"), "pass"),
        ("Master of Science in Physics", asks("Python", degree="bachelor"), "pass"),
        ("BSc Nursing", asks("Python", degree="master"), "fail"),
        ("BSc Nursing", asks("Python"), "unknown"),
        ("", asks("Python", degree="bachelor"), "unknown"),
        ("Evening course in glazing", asks("Python", degree="bachelor"), "fail"),
        ("Evening course in glazing", asks("Python", degree="bachelor", degree_or_equivalent=True), "pass"),
        (
            "Evening course in glazing",
            asks("Python", degree="bachelor", degree_or_equivalent=True, min_years=9.0),
            "fail",
        ),
    ],
)
def test_education(degree: str, posting: Posting, answer: str) -> None:
    made = Made().section("work").position("Baker", dates("2018", "2021"))
    if degree:
        made.studied(degree)
    assert criterion(made.against(posting), "education").answer == answer


def test_when_and_where_somebody_studied_changes_nothing() -> None:
    def matches(school: str, year: str) -> Matches:
        made = Made().section("work").position("Baker", dates("2018", "2021"))
        return made.studied("BSc Nursing", school, dates("", year)).against(asks("Python", degree="bachelor"))

    one, two = matches("Alpha School", "1979"), matches("Omega Place", "2024")
    assert one.criteria == two.criteria
    assert (one.years, one.level, one.degree) == (two.years, two.level, two.degree) == (4.0, "mid", "bachelor")
