"""What the posting asks for and the resume does not name: papers first, and nothing that a caller could not ask for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ats_sim import pipeline
from ats_sim.model.preparation import Preparation

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


@pytest.mark.parametrize(
    ("asked", "more", "standing"),
    [
        ("Active journeyman electrician license required", "", ["not stated"]),
        ("Active journeyman electrician license required", "\n## Licenses\n\n- Journeyman electrician license", []),
        ("Journeyman electrician license preferred", "", []),
    ],
)
def test_a_paper_that_is_a_condition_comes_first(kit: Make, asked: str, more: str, standing: list[str]) -> None:
    assert [fit.standing for fit in kit(PAPER.format(asked=asked), more).papers] == standing


@pytest.mark.parametrize("name", ["Great Britain", "Shrewsbury", "depot", "HVAC service", "pass a medical"])
def test_a_place_the_own_trade_and_plain_words_are_no_things_to_name(kit: Make, name: str) -> None:
    assert name not in kit(f"Service Technician\n\nRequirements\n- {name}\n- Refrigerant recovery").missing


def test_what_is_asked_for_and_nowhere_named_is_told(kit: Make) -> None:
    assert "TPWS" in kit("Train Driver\n\nRequirements\n- Sound knowledge of TPWS and GSM-R").missing


def test_no_name_that_is_missing_is_empty_or_stands_in_the_resume(kit: Make) -> None:
    posting = (
        "Technician\n\nRequirements\n- Heat pumps\n- Furnaces\n- A newsroom for a year at least\n- Heat pump repair"
    )
    assert all(name.strip() for name in kit(posting).missing)
    assert "Heat pumps" not in kit(posting).missing


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


def test_a_paper_is_asked_for_once(kit: Make) -> None:
    made = kit(PAPER.format(asked="NMC registration"))
    assert [fit.gate.quote.text for fit in made.papers] == ["NMC registration"]
    assert made.missing == () or "NMC registration" not in made.missing


def test_the_initials_of_a_board_are_its_name(kit: Make) -> None:
    posting = (
        "Optometrist\n\nRequirements\n- Registered with the Optometrists and Dispensing Opticians Board\n- Gonioscopy"
    )
    name = "Optometrists and Dispensing Opticians Board"
    assert name not in kit(posting, "\n## Registration\n\nODOB since 2020").missing


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
