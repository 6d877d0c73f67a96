"""What the modelled scan sees, and when."""

from __future__ import annotations

from tests.cases import READABLE, simulated
from tests.written import resume_text, simulate_text

POSTING = "Data Engineer\n\nRequirements\n- Python\n- SQL\n"
STATEMENT = "Moved the nightly load of {} tables to Spark, so that reports are ready before the first shift begins"


def test_anchors_come_first_and_take_most_of_the_first_seconds() -> None:
    assert READABLE
    for fixture in READABLE:
        seen = simulated(fixture.name).verdict.seen
        assert seen[0].why == "name"
        anchors = [fixation for fixation in seen if fixation.second <= 7.4 * 0.8 + 0.01]
        assert {"name", "current position"} <= {fixation.why for fixation in anchors}


def test_seconds_rise_and_stay_in_the_budget() -> None:
    for fixture in READABLE:
        seconds = [fixation.second for fixation in simulated(fixture.name).verdict.seen]
        assert seconds == sorted(seconds)
        assert seconds[-1] <= 30


def test_a_statement_far_down_a_long_resume_is_not_reached() -> None:
    roles = [
        (f"Data Engineer, Firm {number}", f"{2025 - number} - {2026 - number}", [STATEMENT.format(9 + number)] * 7)
        for number in range(12)
    ]
    verdict = simulate_text(resume_text(*roles), POSTING).verdict
    assert verdict.missed
    assert len(verdict.seen) < 60


def test_the_first_statements_of_the_latest_position_are_seen() -> None:
    roles = [
        ("Data Engineer, Old Firm", "2012 - 2014", ["Wrote reports"] * 9),
        ("Data Engineer, New Firm", "2015 - present", ["Cut load time from 6 h to 40 min with Spark"]),
    ]
    seen = simulate_text(resume_text(*roles), POSTING).verdict.seen
    assert any(fixation.quote.text.startswith("Cut load time") for fixation in seen)
