"""How far the work with models went."""

from __future__ import annotations

import pytest

from tests.written import resume_text, simulate_text

ML = "Machine Learning Engineer\n\nRequirements\n- 3+ years of machine learning\n- Python and SQL\n- Docker\n"
JUNIOR = "Junior Machine Learning Engineer\n\nRequirements\n- 0-2 years of experience\n- Python\n"
RESEARCH = "Research Scientist, Machine Learning\n\nRequirements\n- Published papers at NeurIPS\n- Python\n"
ENGINEER, SINCE = "Machine Learning Engineer, Nordbane", "January 2021 - present"
TRAINED = "Trained a ranking model on 3 years of ticket sales in Python"
SERVED = "Deployed the ranking model as a Docker service"


@pytest.mark.parametrize(
    ("statements", "posting", "flagged"),
    [
        ([TRAINED], ML, True),
        ([TRAINED, SERVED], ML, False),
        ([TRAINED, "Monitored the ranking model for drift"], ML, False),
        (["Served 80 guests a night"], ML, False),  # no model, so nothing stops at one
        ([TRAINED], JUNIOR, False),  # requirement LVL-11: juniors are forgiven what is not in production
        ([TRAINED], RESEARCH, False),
    ],
)
def test_stops_at_model(statements: list[str], posting: str, flagged: bool) -> None:
    flags = simulate_text(resume_text((ENGINEER, SINCE, statements)), posting).verdict.flags
    assert ("stops_at_model" in flags) is flagged


def _whole_way(*roles: tuple[str, str, list[str]]) -> list[str]:
    strengths = simulate_text(resume_text(*roles), ML).verdict.strengths
    return [point.sentence for point in strengths if point.sentence.startswith("end to end")]


def test_the_whole_way_in_one_position_is_a_strength() -> None:
    said = _whole_way((ENGINEER, SINCE, [TRAINED, SERVED, "Monitored the ranking model for drift"]))
    assert said == [
        "end to end in one place: training, deployment, monitoring; "
        "not named: ingestion, cleaning, features, evaluation, retraining"
    ]


def test_parts_of_the_way_at_two_employers_are_no_whole() -> None:
    one = (ENGINEER, SINCE, [SERVED, "Monitored the ranking model for drift"])
    other = ("Data Scientist, Elvekraft", "2018 - 2020", [TRAINED])
    assert _whole_way(one, other) == []
    assert _whole_way((ENGINEER, SINCE, [TRAINED, SERVED])) == []
