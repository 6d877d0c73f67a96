"""Five lines that say the most."""

from __future__ import annotations

import pytest

from ats_sim.model.action_plan import Action, ActionPlan, Pair
from ats_sim.model.document import Quote, Span
from ats_sim.model.whatif import WhatIf
from ats_sim.reporting.check_brief import render
from tests.cases import READABLE, simulated
from tests.reporting.poison import HOSTILE, poisoned
from tests.written import resume_text, simulate_text, tried

TOOLS = ("Machine Learning Engineer, Nordbane", "January 2020 - present", ["Trained models with Python", "Ran dbt"])
POSTING = "Machine Learning Engineer\n\nRequirements\n- Python\n- SQL\n- Kubernetes\n- Excel\n"


@pytest.mark.parametrize("name", [fixture.name for fixture in READABLE][:4])
def test_five_lines_of_eighty(name: str) -> None:
    result = simulated(name)
    lines = render(*tried(result)).split("\n")
    assert lines.pop() == ""
    assert max(map(len, lines)) <= 80
    assert lines[0].startswith(f"{result.verdict.disposition.upper()} (simulated): ")
    assert [line.split()[0] for line in lines[1:]] == ["Why", "Found", "Next", "More"]


def test_what_comes_next_is_the_first_thing_to_do() -> None:
    lines = render(*tried(simulate_text(resume_text(TOOLS), POSTING))).splitlines()
    assert lines[2] == "Found    of 4 required things, 2 literally, 2 or more by a reader of the trade"
    assert lines[3] == "Next     Not found: Kubernetes; Excel. If you have it, say where."
    result = simulate_text(resume_text(TOOLS), POSTING)
    other = ActionPlan((Action("wording", pairs=(Pair("Kubernetes", Quote("k8s", Span(0, 3))),)),))
    assert render(result, WhatIf(), other).splitlines()[3] == (
        'Next     Say it in the posting\'s words too, once: you say "k8s" (line 1) ...'
    )


def test_where_nothing_is_to_be_done_that_is_said() -> None:
    result = simulate_text(resume_text(TOOLS), POSTING)
    assert render(result, WhatIf(), ActionPlan()).splitlines()[3] == "Next     Nothing that this program knows of."


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_on_their_line(words: str) -> None:
    text = render(*poisoned(simulated("ml-engineer-sidebar"), words))
    assert text.count("\n") == 5
    assert len(text.splitlines()) == 5
    assert "\x1b" not in text
