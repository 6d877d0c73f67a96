"""What a kit asks of a condition, of a thing that is nowhere named, and of which lines; and what begins no story."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ats_sim import pipeline
from ats_sim.asking.lines import statements
from ats_sim.model.preparation import Preparation
from tests.parts import build_sent

DAY = date(2026, 1, 31)
RESUME = """# Jo Example

## Experience

**Service Technician, Example Heating** | June 2021 to present
- Repaired 5 furnaces and heat pumps a day
- HVAC service for 31 restaurants; product recall of 2022 handled without a complaint
{more}
"""


@pytest.fixture
def kit(tmp_path: Path) -> Callable[..., Preparation]:
    """Makes the kit of the resume above, with more lines, for the text of a posting."""

    def make(posting: str, more: str = "") -> Preparation:
        path = tmp_path / "resume.md"
        path.write_text(RESUME.format(more=more), encoding="utf-8")
        return pipeline.prepare(
            pipeline.simulate(pipeline.read_resume(path), pipeline.parse_posting(posting), as_of=DAY)
        )

    return make


Make = Callable[..., Preparation]
PAPER = "Service Technician\n\nRequirements\n- {asked}\n- Two years of repair"


def _asked(made: Preparation, kind: str) -> list[str]:
    return [question.asked for question in made.call if question.source == kind]


@pytest.mark.parametrize(
    ("asked", "more", "open_"),
    [
        ("Active journeyman electrician license required", "", True),
        ("Active journeyman electrician license required", "\n## Licenses\n\n- Journeyman electrician license", False),
        ("Journeyman electrician license preferred", "", False),
        (
            "Must hold a Grade 3 water operator certificate",
            "\n## Licenses\n\n- Grade 2 water operator certificate",
            True,
        ),
        (
            "Must hold a Grade 3 water operator certificate",
            "\n## Licenses\n\n- Grade 3 water operator certificate",
            False,
        ),
        ("Ten years of repair experience required", "", True),
        ("Two years of repair experience required", "", False),
        ("Must be able to work nights and weekends", "", True),
        ("You must live in Shrewsbury", "", True),
        ("Must be authorized to work in the United States", "", False),
        ("Fluent English required", "", False),
    ],
)
def test_a_condition_is_asked_for_where_the_page_does_not_plainly_meet_it(
    kit: Make, asked: str, more: str, open_: bool
) -> None:
    assert (asked in _asked(kit(PAPER.format(asked=asked), more), "gate")) == open_


def test_conditions_come_first(kit: Make) -> None:
    made = kit(PAPER.format(asked="Active journeyman electrician license required"))
    kinds = [question.source for question in made.call]
    assert kinds == sorted(kinds, key=lambda kind: kind != "gate")
    assert kinds[0] == "gate"


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("Great Britain", ""),
        ("depot", ""),
        ("HVAC service", ""),
        ("SQL", "\n- Wrote PostgreSQL queries for the parts list"),
        ("Google Docs", "\n- Planned the year in Google Workspace"),
        ("troubleshooting", ""),
    ],
)
def test_what_the_page_may_tell_in_other_words_is_not_asked_for(kit: Make, name: str, more: str) -> None:
    assert name not in _asked(
        kit(f"Service Technician\n\nRequirements\n- {name}\n- Refrigerant recovery", more), "not_found"
    )


def test_a_tool_required_by_name_is_asked_for_and_one_that_is_liked_is_not(kit: Make) -> None:
    posting = "Service Technician\n\nRequirements\n- SolidWorks\n- Repair\n\nNice to have\n- Salesforce"
    assert _asked(kit(posting), "not_found") == ["SolidWorks"]


def test_a_paper_is_asked_for_once(kit: Make) -> None:
    assert _asked(kit(PAPER.format(asked="NMC registration")), "gate") == ["NMC registration"]


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("Repaired 5 furnaces a day", True),
        ("Reviewed the data after an audit in", False),
        ("temperature probes for a fridge", False),
        ("Repaired pumps", False),
        ("Repaired " + "pumps and fans " * 20, False),
    ],
)
def test_only_a_whole_statement_is_asked_about(line: str, whole: bool) -> None:
    case = build_sent(line)
    assert any(proof.highlight.text == line.strip() for proof in statements(case)) == whole


@pytest.mark.parametrize(
    "line",
    [
        "Book my own recall before they stand up",
        "Ran the fair from blank sheet to breakdown",
        "3,650 days without an accident on 14 routes",
        "312 exams last year without a seal or count dispute",
    ],
)
def test_what_did_not_happen_begins_no_story_of_it(kit: Make, line: str) -> None:
    themes = {story.theme for story in kit("Service Technician", f"- {line}").stories if line in story.action.text}
    assert not {"failure", "conflict"} & themes


def test_the_initials_of_a_board_are_its_name(kit: Make) -> None:
    posting = (
        "Optometrist\n\nRequirements\n- Registered with the Optometrists and Dispensing Opticians Board\n- Gonioscopy"
    )
    name = "Optometrists and Dispensing Opticians Board"
    assert not [
        asked for asked in _asked(kit(posting, "\n## Registration\n\nODOB since 2020"), "gate") if name in asked
    ]
    assert [asked for asked in _asked(kit(posting), "gate") if name in asked]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Trained first aider for the shop, called to 22 incidents", False),
        ("Registered nurse on a ward of 24 beds", False),
        ("Trained 9 new nurses, of whom 8 passed", True),
    ],
)
def test_somebody_with_a_qualification_is_no_deed(kit: Make, line: str, said: bool) -> None:
    spoken = [one.spoken for one in kit("Service Technician", f"- {line}").pitch.did]
    assert any(text.startswith("I ") for text in spoken if line[:7].lower() in text.lower()) == said


@pytest.mark.parametrize("line", ["Staff training on trauma for 60 teachers", "Order picking errors 0.2%"])
def test_a_noun_that_looks_like_a_verb_begins_no_story_of_ones_own(kit: Make, line: str) -> None:
    stories = kit("Service Technician", f"- {line}").stories
    assert not [story for story in stories if story.theme == "ownership" and line[:5] in story.action.text]


def test_a_firm_is_no_title_that_was_changed(kit: Make) -> None:
    more = "\n**Calcasieu Fabricators**, Sulphur | Feb 2017 to March 2021\n- Welded 40 joints a day\n"
    assert not [question for question in kit("Pipe Welder", more).call if question.source == "switch"]


GUARD = "Security Guard\n\nRequirements\n- Valid security guarding licence, front line\n- Two years of patrols"


@pytest.mark.parametrize(
    ("line", "said", "about"),
    [
        ("Security guarding licence course booked for 18 March 2026", "where does this stand", True),
        ("Supervised by Jo Roe, holder of a security guarding licence", "how do you stand on this", False),
        ("Security guarding licence, valid to 2028", "", False),
    ],
)
def test_a_paper_is_asked_for_beside_the_line_that_bears_on_it(kit: Make, line: str, said: str, about: bool) -> None:
    made = kit(GUARD, f"\n## Training\n\n- {line}\n")
    asked = [question for question in made.call if question.source == "gate" and "licence" in question.asked]
    assert [question.sentence.startswith(said) for question in asked] == [True] * bool(said)
    assert [question.about is not None for question in asked] == [about] * bool(said)


def test_hours_that_the_page_shows_are_not_asked_for(kit: Make) -> None:
    asked = "Must be able to work nights and weekends"
    assert _asked(kit(PAPER.format(asked=asked), "\n- On call for 31 restaurants on weekend nights"), "gate") == []


def test_a_line_that_is_wrapped_inside_a_sentence_is_quoted_whole(kit: Make) -> None:
    line = "Security guarding licence course booked with the\nMersey School, for\n18 March 2026"
    made = kit(GUARD, f"\n## Training\n\n{line}\n")
    about = [question.about.text for question in made.call if question.source == "gate" and question.about]
    assert [text for text in about if "licence" in text] == [line]
