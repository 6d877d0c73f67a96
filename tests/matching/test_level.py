import pytest
from msgspec.structs import replace

from ats_sim.model.resume import DateRange
from tests.matching.made import Made, Says, asks, dates

TEAM = "Led a team of six bakers and two apprentices, all staff of the night shift"


@pytest.mark.parametrize(
    ("title", "when", "says", "level"),
    [
        ("Baker", dates("2025-01", "now"), "Baked", "junior"),
        ("Senior Baker", dates("2025-01", "now"), "Baked", "junior"),  # a title alone makes no senior
        ("Baker", dates("2023-01", "now"), "Baked", "mid"),
        ("Senior Baker", dates("2023-01", "now"), "Baked", "senior"),
        ("Junior Baker", dates("2023-01", "now"), "Baked", "junior"),
        ("Baker", dates("2020-01", "now"), "Baked", "mid"),
        ("Baker", dates("2020-01", "now"), TEAM, "senior"),
        ("Senior Baker", dates("2020-01", "now"), "Baked", "senior"),
        ("Baker II", dates("2020-01", "now"), "Baked", "mid"),
        ("Baker", dates("2012-01", "now"), "Baked", "senior"),
        ("Head Baker", dates("2012-01", "now"), TEAM, "lead"),
        ("Head Baker", dates("2012-01", "now"), "Baked", "senior"),
        ("Senior Baker", None, "Baked", "senior"),
        ("Baker", None, "Baked", None),
    ],
)
def test_level(title: str, when: DateRange | None, says: str, level: str | None) -> None:
    made = Made().section("work").position(title, when, says=[Says(says)])
    assert made.against(asks("Python", title="Baker")).level == level


def test_years_in_other_work_make_no_senior() -> None:
    made = Made().section("work").position("Baker", dates("2025-06", "now")).position("Welder", dates("2005", "2024"))
    matches = made.against(asks("Python", title="Baker"))
    assert matches.level == "junior"
    assert matches.years == 21.1  # a filter counts all of them; 2005 to 2024, and June 2025 to June 2026


@pytest.mark.parametrize(
    ("least", "level"), [(None, None), (1.0, "junior"), (2.0, "mid"), (4.0, "mid"), (5.0, "senior")]
)
def test_level_of_a_posting_without_a_word_for_it(least: float | None, level: str | None) -> None:
    assert Made().against(asks("Python", min_years=least)).posting_level == level


def test_level_of_a_posting_by_its_word() -> None:
    assert Made().against(asks("Python", min_years=1.0, seniority="lead")).posting_level == "lead"


@pytest.mark.parametrize(
    ("title", "says", "lane"),
    [
        ("ML Engineer", "Trained models", "ML engineer"),
        ("Data Scientist", "Analysis of churn", "Data scientist"),
        ("Applied Scientist", "Trained models", "Applied scientist"),
        ("Senior Data Engineer", "ETL", "Data engineer"),
        ("Backend Developer", "API for bookings", "Software engineer"),
        ("MLOps Engineer", "Model registry", "MLOps engineer"),
        ("Registered Nurse", "Wound care", None),
        ("Baker", "Baked", None),
    ],
)
def test_lane(title: str, says: str, lane: str | None) -> None:
    matches = Made().section("work").position(title, says=[Says(says)]).against(asks("Python", title=title))
    assert (matches.lane, matches.posting_lane) == (lane, lane)


def test_duties_point_to_the_nearest_statement() -> None:
    posting = asks("Python")
    duty = posting.requirements[0].quote
    says = [Says("Kept the cold room tidy"), Says("Set up stock monitoring of the cold room with Python")]
    made = Made().section("work").position("Clerk", says=says)
    near = replace(duty, text="Set up stock monitoring and act on it")
    far = replace(duty, text="Negotiate leases with landlords")
    matches = made.against(replace(posting, responsibilities=(near, far)))
    assert matches.duties == ((near, 1), (far, -1))
