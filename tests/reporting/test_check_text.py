"""The report on a terminal: one screen, in a fixed order, nothing cut off or said twice, whatever a resume holds."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from ats_sim.domain.requirement_groups import group_matches
from ats_sim.model.simulation import Simulation
from ats_sim.reporting import check_gates
from ats_sim.reporting.check_text import render
from tests.cases import READABLE, simulated
from tests.reporting.poison import HOSTILE, poisoned
from tests.written import resume_text, simulate_text, tried

NAMES = [fixture.name for fixture in READABLE]
WORK = [
    "Trained models with Python",
    "Ran dbt for the depot",
    "Moved 14 services to k8s",
    'Wrote the "late truck" page in Flask; calls fell from 40 to 12 a day',
    "Responsible for the yearly tables.",
]
ROLE = ("Machine Learning Engineer, Nordbane", "January 2020 - present", WORK)
POSTING = """Machine Learning Engineer

Requirements
- Python
- Kubernetes
- SAP
- Flask or Django
- Java

Nice to have
- Kafka
"""
FIRST = ["What the posting requires", "Three questions of a recruiter", "The 30 seconds (a model, not a measurement)"]


def _report(result: Simulation, *, full: bool = False) -> str:
    return render(*tried(result), full=full)


def _written(posting: str = POSTING, skills: str = "Git") -> Simulation:
    return simulate_text(resume_text(ROLE, skills=skills), posting)


def _titles(text: str) -> list[str]:
    """Lines that begin at the margin below an empty one."""
    lines = text.splitlines()
    return [line for before, line in pairwise(lines) if not before and line[:1].strip()]


def _section(text: str, title: str) -> list[str]:
    lines = text.splitlines()
    start = lines.index(title) + 1
    return lines[start : lines.index("", start)]


@pytest.mark.parametrize("name", NAMES)
def test_one_screen_in_this_order(name: str) -> None:
    text = _report(simulated(name))
    assert len(text.splitlines()) <= 64
    assert max(map(cell_len, text.splitlines())) <= 80
    *titles, foot = _titles(text)
    if check_gates.TITLE in titles:
        assert titles.pop(0) == check_gates.TITLE
    assert titles[1:] == FIRST
    assert titles[0] in ("Do this first (only what is true)", "This opening is for another occupation")
    assert foot.startswith("It cannot know ")
    assert text.splitlines()[-3].startswith("It cannot know ")
    assert text.splitlines()[-2].startswith("A simulation as of 2026-11-01: ")
    assert text.splitlines()[-1].startswith("More: --full")


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("words", [*HOSTILE, "x" * 300, "漢字" * 200, "a\u0301\u200b" * 90, '"quoted" ' * 30])
@pytest.mark.parametrize("name", ["ml-engineer-sidebar", "accountant-docx"])
def test_hostile_words_stay_within_eighty_columns(name: str, words: str, full: bool) -> None:
    text = render(*poisoned(simulated(name), words), full=full)
    assert max(map(cell_len, text.splitlines())) <= 80
    assert not set(text) & {"\x1b", "\x00", "\u202e", "\u2066", "\u2028", "\x07"}
    assert text.count("\n") == len(text.splitlines())


def test_the_things_to_do_are_numbered_with_their_place_and_effect() -> None:
    lines = _section(_report(_written()), "Do this first (only what is true)")
    heads = [line for line in lines if re.match(r"  \d\.", line)]
    assert [head[:5] for head in heads] == [f"  {number}. " for number in range(1, len(heads) + 1)]
    assert heads[0].startswith("  1. Not found: SAP; Java. If you have it, say where.")
    assert "     -> each one named adds 1 to the 2 of 5 that a literal search finds" in lines
    assert heads[1] == "  2. Say it in the posting's words too, once:"
    assert '     - you say "k8s" (line 14), the posting "Kubernetes"' in lines
    assert "     -> a literal search then finds 3 of 5, not 2" in lines
    assert any(re.match(r"  3\. Line \d+", head) for head in heads)


def test_each_required_thing_has_a_row_and_alternatives_share_one() -> None:
    rows = _section(_report(_written()), FIRST[0])
    starts = [row for row in rows[1:] if not row.startswith("  (") and not row.startswith("  Preferred")]
    names = [re.split(r"  +", row.strip())[0] for row in starts]
    assert names == ["Python", "Flask or Django", "Kubernetes (you: k8s)", "SAP", "Java"]


def test_a_neighbour_is_told_as_one_and_brings_no_years() -> None:
    result = _written()
    (python,) = [match for match in result.matches.requirements if match.requirement.skill == "Python"]
    assert python.months
    near = tuple(
        replace(match, status="related") if match is python else match for match in result.matches.requirements
    )
    matches = replace(result.matches, requirements=near, groups=group_matches(near))
    changed = replace(result, case=replace(result.case, matches=matches))
    for full in (False, True):
        row = next(line for line in _section(_report(changed, full=full), FIRST[0]) if line.startswith("  Python"))
        assert "related, not the same" in row
        assert re.search(r"\d (?:y|mo)\b", row) is None
        assert "literal" not in row
    said = (
        "Of 5 required things read in the posting, a literal search finds 1, a reader who knows the trade at least 2; "
        "1 more by a neighbour only."
    )
    assert said in " ".join(_report(changed).split())


def test_where_nothing_is_required_that_is_said_and_there_is_a_table() -> None:
    result = _written("Machine Learning Engineer\n\nResponsibilities\n- Build pipelines with Python and Kafka\n")
    rows = _section(_report(result), "What the posting asks for; nothing is firmly required")
    assert {row.split()[0] for row in rows[1:]} >= {"Python", "Kafka"}
    assert "things that it asks for, a literal search finds" in " ".join(_report(result).split())


def test_for_another_occupation_there_is_no_list_of_things_to_do() -> None:
    text = _report(_written("Staff Nurse\n\nRequirements\n- NMC registration\n- Wound care\n- IV cannulation\n"))
    lines = _section(text, "This opening is for another occupation")
    assert lines[0].startswith("  Wording will not change this")
    assert not [line for line in lines if re.match(r"  \d\.", line)]
    assert len(lines) <= 4


def test_questions_and_rewrites_have_labels_of_their_own() -> None:
    result = _written()
    hints = [hint for hint in result.hints if hint.of_statement]
    assert hints
    assert {hint.kind for hint in hints} <= {"bullet", "question"}
    full = _report(result, full=True).splitlines()
    assert sum(line.startswith("    ask yourself ") for line in full) == sum(hint.kind == "question" for hint in hints)
    tries = [hint for hint in result.hints if hint.kind in ("bullet", "wording")]
    assert sum(line.startswith("    try   ") for line in full) == len(tries)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("full", [False, True])
def test_no_rule_code_heads_a_line_and_no_quote_stands_in_a_quote(name: str, full: bool) -> None:
    text = _report(simulated(name), full=full)
    assert not [line for line in text.splitlines() if re.match(r"\s*(?:[-\d.]+ )?[A-Z]{3}\d{3}\b", line)]
    assert not re.findall(r"[“”„«»]", text) or full


def test_quotation_marks_of_a_statement_become_single_ones() -> None:
    text = " ".join(_report(_written()).split())
    assert "\"Wrote the 'late truck' page in Flask; calls fell from 40 to 12 a day\"" in text


def test_what_is_not_named_is_said_twice_at_most() -> None:
    posting = POSTING.replace("- SAP\n", "- SAP\n- Terraform\n- Snowflake\n- Tableau\n- Salesforce\n- Jenkins\n")
    text = _report(_written(posting)).partition("Do this first")[2]
    assert [text.count(name) for name in ("SAP", "Snowflake", "Tableau", "Salesforce")] == [2, 2, 2, 2]


def test_the_bar_ends_with_the_budget_and_the_verdict_has_its_place() -> None:
    lines = _section(_report(simulated("accountant-docx")), FIRST[2])
    bar = re.fullmatch(r"  0 s ([#=.-]{60}) 30 s", lines[0])
    assert bar is not None
    assert re.fullmatch(r"#+=*-*\.*", bar[1])
    second = simulated("accountant-docx").verdict.seconds
    assert lines[1].index("^") == 6 + int(second / 30 * 60)


def test_stated_years_that_differ_from_the_counted_ones_are_told_in_a_line() -> None:
    text = resume_text(
        ROLE, skills="Git", extra="## Summary\n\nEngineer with 15 years of experience in machine learning."
    )
    result = simulate_text(text, POSTING)
    assert result.matches.years_differ
    line = re.search(r"The resume states 15 years \(line (\d+)\); dated positions cover 6\.9\.", _report(result))
    assert line is not None
    (stated,) = [item for item in result.case.document.lines if item.source == int(line[1])]
    assert "15 years" in result.case.document.line_text(stated)
    alike = replace(result, case=replace(result.case, matches=replace(result.matches, years_differ=False)))
    assert "The resume states" not in _report(alike)
