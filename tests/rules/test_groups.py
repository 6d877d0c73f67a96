"""Several lines of one position with the same fault are one finding, with its lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ats_sim import rules
from ats_sim.model.case import Case

LINES = {
    "HLT001": (
        "Kept the rota of the ward in Excel",
        "Wrote the letters of the ward in Word",
        "Drew the plan of the ward in Visio",
    ),
    "HLT002": (
        "Handled various tasks for the ward",
        "Managed various duties of the team",
        "Performed various daily tasks",
    ),
    "HLT004": (
        "Helped with the move of the files",
        "Assisted with the stock of the store",
        "Supported the move of the house",
    ),
    "HLT009": (
        "Taught my class of 30 pupils in the town",
        "Cut our waiting time by 25% in a year",
        "Closed the books of 9 firms with my team",
    ),
    "HLT011": (
        "Responsible for the stock of drugs",
        "Responsible for the rota of nights",
        "Tasked with the store of linen",
    ),
}


@pytest.mark.parametrize("code", LINES)
def test_three_lines_of_a_position_are_one_finding_with_its_lines(code: str, build_case: Callable[[str], Case]) -> None:
    case = build_case("\n".join(LINES[code]))
    found = [finding for finding in rules.check(case) if finding.code == code]
    assert [line.quote.text for line in found[0].lines] == list(LINES[code])
    assert len(found) == 1
    assert found[0].message.startswith("3 of 4 lines of this position ")
    title = case.resume.work[0].position
    assert title
    assert found[0].quote.span == title.span


@pytest.mark.parametrize("code", LINES)
def test_two_lines_are_told_each_by_itself(code: str, build_case: Callable[[str], Case]) -> None:
    found = [finding for finding in rules.check(build_case("\n".join(LINES[code][:2]))) if finding.code == code]
    assert len(found) == 2
    assert not any(finding.lines for finding in found)
    assert all(finding.spans == (finding.quote.span,) for finding in found)


def test_lines_of_two_positions_are_not_told_as_one(build_case: Callable[[str], Case]) -> None:
    first, second, third = LINES["HLT011"]
    found = rules.check(build_case(f"{first}\n{second}\n[past] {third}"))
    assert [bool(finding.lines) for finding in found if finding.code == "HLT011"] == [False, False, False]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Worked with the engineers to cut the list of suppliers", "note"),
        ("Worked with the engineers on the list of suppliers", "warning"),
    ],
)
def test_a_helper_whose_deed_follows_is_a_note(text: str, severity: str, build_case: Callable[[str], Case]) -> None:
    assert [finding.severity for finding in rules.check(build_case(text)) if finding.code == "HLT004"] == [severity]


@pytest.mark.parametrize(
    ("name", "severity"), [("Curriculum Vitae", "error"), ("", "error"), ("Rzewuska walia resume of a nurse", "note")]
)
def test_no_name_is_an_error_only_where_none_may_stand(
    name: str, severity: str, build_case: Callable[[str], Case]
) -> None:
    found = rules.check(build_case(f"[name] {name}"))
    assert [finding.severity for finding in found if finding.code == "BAS003"] == [severity]


def test_positions_without_an_employer_are_one_finding(build_case: Callable[[str], Case]) -> None:
    titles = ("Staff Nurse", "Ward Clerk", "Care Assistant")
    rows = [
        f"[entry] {title}, Mar {2010 + 3 * number} - Feb {2013 + 3 * number}" for number, title in enumerate(titles)
    ]
    found = [finding for finding in rules.check(build_case("\n".join(rows))) if finding.code == "WRK004"]
    assert [finding.message for finding in found] == ["we could not read employer of 3 positions"]
    assert sorted(line.quote.text for line in found[0].lines) == sorted(titles)


@pytest.mark.parametrize(
    "text", ["That kept the ward in good order", "The ward was kept in good order", "Communication"]
)
def test_a_sentence_about_a_thing_is_no_task(text: str, build_case: Callable[[str], Case]) -> None:
    assert not {"HLT001", "HLT002"} & {finding.code for finding in rules.check(build_case(text))}
