"""Headings and sentences."""

from __future__ import annotations

import pytest

from ats_sim.posting.plain_text import plain
from ats_sim.posting.sections import read_sections


def kinds(text: str) -> list[tuple[str, str]]:
    return [(s.part, " ".join(s.quote.text.split())) for s in read_sections(plain(text))]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Requirements", "required"), ("REQUIREMENTS:", "required"), ("## What you bring", "required"),
        ("**Who you are**", "required"), ("Profile sought", "required"), ("Must-haves", "required"),
        ("Essential criteria", "required"), ("Minimum Qualifications:", "required"),
        ("What would make you a fit for this role:", "required"), ("Knowledge, Skills, and Abilities", "required"),
        ("Nice to have", "preferred"), ("Preferred Qualifications", "preferred"), ("Desirable:", "preferred"),
        ("It would be a plus if you know some of these:", "preferred"), ("Bonus points for", "preferred"),
        ("Your tasks", "duties"), ("Missions", "duties"), ("What you’ll do", "duties"),
        ("As a Team Lead at Example you will:", "duties"), ("Duties & Responsibilities", "duties"),
        ("About us", "about"), ("Why Example Ltd?", "about"), ("Benefits", "benefits"), ("What we offer", "benefits"),
        ("Equal Opportunity Employer", "equal"), ("How to apply", "apply"), ("Interview process", "apply"),
    ],
)  # fmt: skip
def test_heading_on_its_own_line(heading: str, kind: str) -> None:
    assert kinds(f"Cook\n\n{heading}\nThing one\nThing two")[-2:] == [(kind, "Thing one"), (kind, "Thing two")]


@pytest.mark.parametrize(
    "line",
    [
        "Experience Designer",
        "You will need a ladder to reach the top shelf.",
        "Benefits Administrator wanted in Hull",
        "We offer you a look behind the scenes of our bakery every day",
    ],
)
def test_no_heading(line: str) -> None:
    assert ("role", "Thing one") in kinds(f"{line}\nThing one")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Who we look for", "required"),
        ("We ask for", "required"),
        ("We need", "required"),
        ("It would help", "preferred"),
        ("Extra", "preferred"),
        ("Useful", "preferred"),
        ("Assets", "preferred"),
        ("What the job is", "duties"),
        ("During the first year you will", "duties"),
        ("What we give back", "benefits"),
        ("How we choose", "apply"),
    ],
)
def test_a_line_before_a_list_is_known_by_what_it_says(line: str, kind: str) -> None:
    assert kinds(f"Cook\n\n{line}\n- Thing one\n- Thing two")[-2:] == [(kind, "Thing one"), (kind, "Thing two")]


@pytest.mark.parametrize(
    "line", ["The kitchen is small.", "Knives", "We are a kitchen of nine people and cook for the whole town every day"]
)
def test_a_line_before_a_list_that_says_nothing_heads_no_part(line: str) -> None:
    assert kinds(f"Cook\n\n{line}\n- Thing one")[-1][0] in ("role", "unknown")


def test_headings_inside_running_text() -> None:
    text = (
        "Lab Technician Minimum Required Skills: HPLC, GC If you like labs, read on! What You Will Be Doing You run "
        "samples. What You Need for this Position Basic Qualifications: Two years in a lab Preferred Qualifications: "
        "Experience with mass spectrometry What's In It for You - Vacation - Dental Equal Opportunity Employer: yes"
    )
    found = kinds(text)
    assert found[0] == ("role", "Lab Technician")
    assert ("required", "Two years in a lab") in found
    assert ("preferred", "Experience with mass spectrometry") in found
    assert ("benefits", "Vacation - Dental") in found
    assert found[-1] == ("equal", "yes")


def test_a_label_holds_for_its_line_only() -> None:
    assert kinds("Location: Porto\nWe bake bread.") == [("facts", "Porto"), ("role", "We bake bread.")]


def test_a_paragraph_after_a_list_ends_the_list() -> None:
    assert kinds("You bring\n- Care\n\nWe answer within ten days.")[-1] == ("role", "We answer within ten days.")


def test_wrapped_lines_are_joined() -> None:
    text = "Duties\nUse methods including demand planning, route planning and\nstock control in three depots\nDrive"
    assert kinds(text) == [
        ("duties", "Use methods including demand planning, route planning and stock control in three depots"),
        ("duties", "Drive"),
    ]


def test_abbreviations_end_no_sentence() -> None:
    text = "Requirements: tools (e.g. Excel, Word, etc.) and sums. Care for detail."
    assert kinds(text) == [("required", "tools (e.g. Excel, Word, etc.) and sums."), ("required", "Care for detail.")]


def test_markup_is_blanked_in_place() -> None:
    text = "<p>One</p><script>var x = '<b>';</script><p>Two &amp; three</p>"
    view = plain(text)
    assert len(view) == len(text)
    assert view.split() == ["One", "Two", "&", "three"]
    assert view.index("Two") == text.index("Two")


def test_a_heading_of_one_word_where_all_line_breaks_were_lost() -> None:
    text = (
        "Yard Supervisor Job Summary Example Yard seeks a supervisor. Essential Functions Assign work and balance "
        "labour across the bays and train new hires Qualifications Two years in a yard Benefits Medical from day one "
        "and boots"
    )
    found = kinds(text)
    assert ("required", "Two years in a yard") in found
    assert found[-1] == ("benefits", "Medical from day one and boots")


def test_a_capital_word_alone_is_no_heading_after_an_article() -> None:
    text = (
        "We bake a lot of bread every day in our two shops, and the Benefits Team of the Requirements Office eats it."
    )
    assert [part for part, _ in kinds(text)] == ["role"]


def test_a_list_of_lines_in_lower_case_stays_a_list() -> None:
    found = kinds("You'll be doing\nplanned maintenance of machines\nfault finding on the night shift\nEICRs")
    assert found == [
        ("duties", "planned maintenance of machines"),
        ("duties", "fault finding on the night shift"),
        ("duties", "EICRs"),
    ]


def test_a_paragraph_after_a_list_without_marks_ends_the_list() -> None:
    text = "Would help\nFire alarms\nHVAC controls\n\nVan, fuel card, pension, all training paid for."
    assert kinds(text)[-1] == ("role", "Van, fuel card, pension, all training paid for.")
