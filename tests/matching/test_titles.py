import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.matching.titles import title_similarity

BAR = 70.0


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("ML Engineer", "Machine Learning Engineer"),
        ("Sr. Software Engineer", "Software Engineer II"),
        ("RN", "Registered Nurse"),
        ("Attorney", "Lawyer"),
        ("Head Cook", "Chef"),
        ("Recruiter", "Talent Acquisition Specialist"),
        ("HR Business Partner", "Human Resources Manager"),
        ("Site Reliability Engineer", "DevOps Engineer"),
        ("Softwareentwickler (m/w/d)", "Software Developer"),
        ("Infirmière", "Nurse"),
        ("CFO", "Chief Financial Officer"),
        ("Physiotherapist", "Physical Therapist"),
        ("Lorry Driver", "HGV Driver"),
        ("Janitor", "Cleaner"),
    ],
)
def test_names_of_one_job_are_near(one: str, two: str) -> None:
    assert title_similarity(one, two) >= BAR


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Sales Engineer", "Software Engineer"),
        ("Registered Nurse", "Veterinary Nurse"),
        ("Data Scientist", "Data Entry Clerk"),
        ("Product Manager", "Project Manager"),
        ("Electrician", "Plumber"),
        ("Baker", "Banker"),
        ("Machine Learning Engineer", "Mechanical Engineer"),
        ("Marketing Manager", "Warehouse Manager"),
        ("Art Director", "Funeral Director"),
        ("Intern", "Data Science Intern"),
    ],
)
def test_other_jobs_are_not(one: str, two: str) -> None:
    assert title_similarity(one, two) < BAR


def test_the_nearer_title_ranks_first() -> None:
    pool = ["Pastry Chef", "Truck Driver", "Baker", "Restaurant Manager", "Accountant"]
    ranked = sorted(pool, key=lambda title: -title_similarity("Bakery Chef", title))
    assert set(ranked[:2]) == {"Pastry Chef", "Baker"}
    assert set(ranked[-2:]) == {"Truck Driver", "Accountant"}


def test_what_stands_behind_a_dash_says_little() -> None:
    assert title_similarity("Electrician - Hangar 4", "Electrician") > 90.0


words = st.sampled_from(
    ["senior", "nurse", "baker", "data", "engineer", "head", "of", "sales", "manager", "ML", "II", "zorp"]
)
titles = st.lists(words, min_size=1, max_size=5).map(" ".join)


@given(titles | st.text(max_size=40), titles | st.text(max_size=40))
def test_symmetric_and_bounded(one: str, two: str) -> None:
    similarity = title_similarity(one, two)
    assert 0.0 <= similarity <= 100.0
    assert similarity == pytest.approx(title_similarity(two, one), abs=0.01)


@given(titles)
def test_a_title_is_itself(title: str) -> None:
    assert title_similarity(title, title.upper()) in (0.0, 100.0)
    assert title_similarity("Baker", "Baker") == 100.0
