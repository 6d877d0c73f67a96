"""The verdict in a few lines: the way so far, its cause, three lines of signal, what can be passed on, alignments."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ats_sim.model.case import ParsedResume
from ats_sim.model.verdict import Verdict
from ats_sim.pipeline import simulate
from ats_sim.scan import decide
from tests.written import AS_OF, resume_text, simulate_text

ML = (
    "Machine Learning Engineer\n\nRequirements\n- 3+ years of machine learning engineering\n- Python\n- SQL\n- Docker\n"
)
JUNIOR = "Junior Machine Learning Engineer\n\nRequirements\n- 0-2 years of experience\n- Python\n"
TITLE, LONG = "Machine Learning Engineer, Nordbane", "January 2020 - present"
SHIPPED = "Deployed a Python delay forecast as a service that 40 dispatchers use daily; missed slots fell by 22%"
JARGON = "Cut softmax kernel time by 40% with fused tensor masking in Python"
LISTED = ["Used TensorFlow and Keras to train models", "Used pandas for data preparation"]
KAGGLE = "## Projects\n\n### Kaggle\n\n- Ranked 12th of 900 teams in a Kaggle contest with XGBoost in Python\n"


def verdict(*statements: str, title: str = TITLE, dates: str = LONG, posting: str = ML, extra: str = "") -> Verdict:
    return simulate_text(resume_text((title, dates, list(statements)), extra=extra), posting).verdict


WALL = " ".join(["Took part in all kinds of work in the department and reported on it to whoever asked"] * 5)


@pytest.mark.parametrize(
    ("found", "cause"),
    [
        (verdict(SHIPPED), None),
        (verdict(*LISTED), "outcome"),
        (verdict("Served guests", title="Waiter, Café Fjord", extra=KAGGLE), "jargon"),
        (verdict(WALL, WALL + " again"), "clutter"),
        (verdict(SHIPPED, title="Principal " + TITLE, dates="2008 - present", posting=JUNIOR), "level"),
        (verdict("Cared for 12 patients a shift; falls went from 11 to 4", title="Staff Nurse, Elm Ward"), "title"),
        (verdict(SHIPPED, title="Staff Nurse, Elm Ward"), "title"),
    ],
    ids=["none", "outcome", "jargon", "clutter", "level", "other work", "other title"],
)  # fmt: skip
def test_each_failure_has_one_cause(found: Verdict, cause: str | None) -> None:
    assert found.cause == cause
    assert (found.disposition == "advance") == (cause is None)


def test_keywords_without_a_story_are_the_headline() -> None:
    found = verdict(*LISTED, "Kept SQL and Docker in order")
    assert found.funnel_stage.startswith(("Waits for a short call:", "Stops at the scan:"))
    assert "the keywords are there, but it is not told what came of the work" in found.funnel_stage


def test_the_way_ends_where_the_verdict_does() -> None:
    assert verdict(SHIPPED).funnel_stage == "Goes on to the recruiter's call."
    nurse = verdict("Cared for 12 patients a shift", title="Staff Nurse, Elm Ward")
    assert (nurse.disposition, nurse.funnel_stage.split(":")[0]) == ("reject", "Stops at the scan")


def test_a_filter_that_knocks_out_is_the_end_of_the_way() -> None:
    result = simulate_text(resume_text(("Cook, Elm Inn", "2024 - present", ["Cooked for 80 guests"])), ML)
    settings = result.case.settings
    strict = replace(settings, matching=replace(settings.matching, filter="knockout"))
    parsed = ParsedResume(result.case.document, result.case.resume, result.case.evidence)
    way = simulate(parsed, result.posting, as_of=AS_OF, settings=strict).verdict.funnel_stage
    assert way.startswith("Stops at the filter, unread: ")


def test_three_lines_say_who_what_and_why_here() -> None:
    signal = verdict(SHIPPED).summary_lines
    assert signal.who == "Machine Learning Engineer, 6.9 years in dated positions, reads as mid"
    assert signal.did
    assert signal.did.text == SHIPPED
    assert signal.here == "work shows machine learning engineering, Python"


def test_a_missing_line_is_none() -> None:
    found = verdict("Served guests", title="Waiter, Café Fjord")
    assert found.summary_lines.did is None
    assert found.summary_lines.here is None
    assert found.pitch is None


def test_years_on_the_line_read_as_both_bands() -> None:
    found = verdict(SHIPPED, dates="November 2024 - present")
    assert found.summary_lines.who
    assert found.summary_lines.who.endswith("reads as junior or mid")


def test_what_is_passed_on_is_free_of_terms_of_the_trade() -> None:
    both = verdict(JARGON, SHIPPED)
    assert both.pitch
    assert "40 dispatchers" in both.pitch
    assert "softmax" not in both.pitch
    only = verdict(JARGON).pitch
    assert only
    assert "softmax" not in only
    assert "terms of the trade" in only


def test_four_alignments() -> None:
    rows = {row.name: row for row in verdict(SHIPPED).alignments}
    assert list(rows) == ["craft", "role", "people", "direction"]
    assert [row.answer for row in rows.values()] == [True, True, None, True]
    assert "weak evidence from a resume" in rows["people"].why
    away = {row.name: row.answer for row in verdict(SHIPPED, title="Staff Nurse, Elm Ward").alignments}
    assert away["role"] is False
    assert away["direction"] is None


def test_weighing_says_the_same_without_words() -> None:
    result = simulate_text(resume_text((TITLE, LONG, [SHIPPED, *LISTED])), ML)
    light = decide(result.case)
    full = result.verdict
    assert (light.disposition, light.seconds) == (full.disposition, full.seconds)
    assert (light.checklist, light.flags, light.seen) == (full.checklist, full.flags, full.seen)
    assert (light.cause, light.proofs) == (full.cause, full.proofs)
