"""What the words around a find say of it: hoped for, on the way, run out, or not there."""

from __future__ import annotations

import pytest

from ats_sim.domain.short_forms import short_forms
from ats_sim.lexicon.skills import skills
from ats_sim.matching.bearing import bearing_of, clause_around
from ats_sim.pipeline import parse_posting
from tests.matching.made import Made, Says, asks, dates

_SAMPLE = sorted({skill.label for skill in skills().all if not skill.when})[::997]


def _bearing(text: str, thing: str, *, paper: bool = False) -> str | None:
    start = text.index(thing)
    return bearing_of(text, start, start + len(thing), paper=thing if paper else "")


@pytest.mark.parametrize("name", _SAMPLE)
@pytest.mark.parametrize(
    ("said", "bearing"),
    [
        ("Decent French, no {} yet", None),
        ("No {} experience", None),
        ("Have not worked with {}", None),
        ("I've never used {}.", None),
        ("Worked without {}, and without a budget", None),
        ("Not only {} but the whole of it", "held"),
        ("No shop ran {} better", "held"),
        ("No downtime. {} since 2019", "held"),
        ("Cut the cost with {}; no complaints", "held"),
    ],
)
def test_a_denial_is_of_the_thing_right_behind_it(said: str, bearing: str | None, name: str) -> None:
    assert _bearing(said.format(name), name) == bearing


@pytest.mark.parametrize(
    ("said", "bearing"),
    [
        ("SIA Door Supervisor licence: expired August 2021, not renewed. Course booked", "lapsed"),
        ("SIA Door Supervisor licence (ran out in 2023)", "lapsed"),
        ("SIA Door Supervisor licence, expired 2021, renewed 2024", "held"),
        ("SIA Door Supervisor licence, exp. 04/2028", "held"),
        ("SIA Door Supervisor licence; forklift card expired 2019", "held"),
        ("SIA Door Supervisor licence, pending", "pending"),
        ("SIA Door Supervisor licence exam prep course, began in May", "pending"),
        ("SIA Door Supervisor licence · First aid, exam booked", "held"),
        ("First aid, exam booked. SIA Door Supervisor licence", "held"),
    ],
)
def test_a_paper_on_the_way_or_run_out_says_so_in_its_clause(said: str, bearing: str) -> None:
    assert _bearing(said, "SIA Door Supervisor", paper=True) == bearing


@pytest.mark.parametrize("heading", ["Want to learn", "LEARNING GOALS", "Currently learning", "Career goals"])
def test_what_stands_under_a_heading_of_hopes_is_hoped_for(heading: str) -> None:
    made = Made().section("other", heading)
    made.line("Chillers and Kubernetes")
    found = made.against(asks("Kubernetes")).requirements[0]
    assert (found.status, found.bearing, found.months) == ("related", "wished", None)


def test_what_is_held_elsewhere_is_held_though_it_is_hoped_for_too() -> None:
    made = Made().section("work").position("Porter", dates("2020-01", "2020-12"), says=[Says("Ran Kubernetes")])
    made.section("other", "Want to learn").line("More Kubernetes")
    found = made.against(asks("Kubernetes")).requirements[0]
    assert (found.status, found.bearing, found.months) == ("literal", "held", 12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "registered with the Optometrists and Dispensing Opticians Board (ODOB), or",
            {"optometrists and dispensing opticians board": "ODOB"},
        ),
        ("Public Space Surveillance (PSS) and CCTV", {"public space surveillance": "PSS"}),
        ("Certified Public Accountant (CPA)\nTravel (US)", {"certified public accountant": "CPA"}),
        ("Some programming (Python)", {}),
        ("Full time (FT) hours", {}),
    ],
)
def test_a_text_gives_the_short_forms_of_its_own_names(text: str, expected: dict[str, str]) -> None:
    assert short_forms(text) == expected


@pytest.mark.parametrize(
    ("wanted", "said", "status"),
    [
        ("BasicPlus", "Basic Plus to 2027", "stemmed"),
        ("Basic Plus", "BasicPlus to 2027", "stemmed"),
        ("BasicPlus", "BasicPlus to 2027", "literal"),
    ],
)
def test_a_name_in_one_word_or_in_two(wanted: str, said: str, status: str) -> None:
    made = Made().section("work").position("Porter", says=[Says(said)])
    assert made.against(asks(wanted)).requirements[0].status == status


@pytest.mark.parametrize(
    ("wanted", "said", "named"),
    [
        ("Excel", "Excel: I build the weekly sheet.", True),
        ("Outlook", "Kept the books. Outlook. Typed 52 words", True),
        ("French", "French B2, a little German", True),
        ("Excel", "Excel at what you do", False),
        ("Outlook", "Outlook for the year was grim", False),
        ("Swift", "Swift answers to customers", False),
    ],
)
def test_an_asked_name_that_opens_a_line_as_a_label_is_that_name(wanted: str, said: str, named: bool) -> None:
    made = Made().section("work").position("Porter", says=[Says(said)])
    assert made.against(asks(wanted)).requirements[0].named == named


def test_the_postings_own_short_form_names_the_thing() -> None:
    posting = parse_posting(
        "Optometrist\n\nYou need\n- Registration with the Dispensing Eyewear Board of Nelson (DEBN)\n"
    )
    names = [one.skill for one in posting.requirements]
    made = Made().listed("DEBN registered since 2020")
    found = made.against(posting).requirements[names.index("Dispensing Eyewear Board of Nelson")]
    assert found.named


def test_a_clause_is_looked_for_near_the_thing_only() -> None:
    before, thing, behind = clause_around("x" * 9_000 + " Python " + "y" * 9_000, 9_001, 9_007)
    assert thing == "Python"
    assert len(before) == len(behind) == 400
