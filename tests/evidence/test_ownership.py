"""Words that shrink the role, the verb that claims it, other teams."""

from __future__ import annotations

import pytest

from ats_sim.evidence import grade_text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Helped the chef with daily preparation", "Helped"),
        ("Assisted in surgery", "Assisted in"),
        ("Responsible for stock", "Responsible for"),
        ("I was involved in the move to the new hall", "involved in"),
        ("Was a part of the transition team", "part of"),
        ("Contributed to a 25% drop in complaints", "Contributed to"),
        ("Duties included stocking shelves", "Duties included"),
        ("Gained experience in payroll", "Gained experience in"),
        ("Warehouse: Participated in stock counts", "Participated in"),
        ("Worked in an agile team on the website", "Worked in an agile team"),
        ("Part of the events committee", "Part of the"),
    ],
)
def test_minimizing(text: str, words: str) -> None:
    phrase = grade_text(text).minimizing_phrase
    assert phrase
    assert words in phrase.text


@pytest.mark.parametrize(
    "text",
    [
        "Led the support desk",
        "Provided support to 400 employees",
        "Provided figures to support the board's decision",
        "As part of the audit team led three site visits",
        "Built the help centre",
        "Supported 400 users at two sites",
        "Board member of a housing co-op",
        "Quick learner, able to work under pressure",
        "Expertise in tax law",
    ],
)
def test_not_minimizing(text: str) -> None:
    assert grade_text(text).minimizing_phrase is None


def test_helper_with_an_outcome_is_still_evidence() -> None:
    evidence = grade_text("Contributed to a 25% drop in complaints")
    assert evidence.grade == "evidenced"
    assert evidence.minimized


def test_helper_with_scale_is_none() -> None:
    assert grade_text("Assisted in payroll for 400 employees").grade != "evidenced"


@pytest.mark.parametrize(
    ("text", "verb"),
    [("Led the move", "Led"), ("Quietly rebuilt the archive", "rebuilt"), ("Rolled out badges", "Rolled")],
)
def test_ownership(text: str, verb: str) -> None:
    ownership = grade_text(text).ownership
    assert ownership
    assert ownership.text == verb


@pytest.mark.parametrize("text", ["Helped the chef", "Preparation of invoices", "Friendly and punctual person"])
def test_no_ownership(text: str) -> None:
    assert grade_text(text).ownership is None


def test_partners() -> None:
    assert [quote.text for quote in grade_text("Designed the form with the backend team").partners] == ["backend team"]


@pytest.mark.parametrize("verb", ["Helped", "Supported", "Assisted"])
def test_people_who_were_helped_in_numbers_are_the_work_itself(verb: str) -> None:
    assert grade_text(f"{verb} over 175 students in the physics labs").minimizing_phrase is None
    assert grade_text(f"{verb} the senior engineer in the physics labs").minimizing_phrase is not None
