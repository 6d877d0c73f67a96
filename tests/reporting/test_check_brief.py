"""Five lines that say the most."""

from __future__ import annotations

import pytest

from ats_sim.counterfactual import what_if
from ats_sim.model.whatif import WhatIf
from ats_sim.reporting.check_brief import render
from tests.cases import READABLE, simulated
from tests.reporting.poison import HOSTILE, poisoned
from tests.written import resume_text, simulate_text

TOOLS = ("Machine Learning Engineer, Nordbane", "January 2020 - present", ["Trained models with Python", "Ran dbt"])
POSTING = "Machine Learning Engineer\n\nRequirements\n- Python\n- SQL\n"


@pytest.mark.parametrize("name", [fixture.name for fixture in READABLE][:4])
def test_five_lines_of_eighty(name: str) -> None:
    result = simulated(name)
    lines = render(result, what_if(result)).split("\n")
    assert lines.pop() == ""
    assert len(lines) == 5
    assert max(map(len, lines)) <= 80
    assert lines[0].startswith(f"{result.verdict.disposition.upper()} at second {result.verdict.seconds:.0f}: ")


def test_the_next_edit_is_one_that_changes_the_verdict() -> None:
    result = simulate_text(resume_text(TOOLS), POSTING)
    whatif = what_if(result)
    assert whatif.smallest
    change = whatif.changes[whatif.smallest[0]]
    assert render(result, whatif).splitlines()[3].startswith(f"Next     {change.fix}")


def test_else_it_is_the_first_hint() -> None:
    result = simulate_text(resume_text(TOOLS), POSTING)
    assert render(result, WhatIf()).splitlines()[3].startswith("Next     line 12, only if true: ")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_on_their_line(words: str) -> None:
    text = render(*poisoned(simulated("ml-engineer-sidebar"), words))
    assert text.count("\n") == 5
    assert len(text.splitlines()) == 5
    assert "\x1b" not in text
