"""Every row of every table in fixtures/rules against all rules: the exact set of codes."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from ats_sim import rules
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule

FOLDER = Path(__file__).parents[2] / "fixtures" / "rules"
TABLES = sorted(FOLDER.glob("*.tsv"))
BULLET_FAMILIES = ("HLT",)


class Row(NamedTuple):
    table: str
    text: str
    codes: frozenset[str]
    why: str


def read_table(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Row(path.stem, row["text"].replace("\\n", "\n"), frozenset(row["codes"].split(",")) - {""}, row["why"])
        for row in found
    ]


ROWS = [row for path in TABLES for row in read_table(path)]


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.table}: {row.text[:50]}" for row in ROWS])
def test_row_gets_exactly_these_codes(row: Row, build_case: Callable[[str], Case]) -> None:
    findings = rules.check(build_case(row.text))
    assert {finding.code for finding in findings} == row.codes, row.why


@pytest.mark.parametrize("rule", rules.RULES, ids=[rule.name for rule in rules.RULES])
def test_table_has_rows_that_fire_and_rows_that_stay_silent(rule: Rule) -> None:
    rows = [row for row in ROWS if row.table == rule.name]
    fires = [row for row in rows if rule.code in row.codes]
    fewest = 4 if rule.code.startswith(BULLET_FAMILIES) else 2
    assert len(fires) >= fewest
    assert len(rows) - len(fires) >= fewest
    assert all(row.why for row in rows)


def test_tables_and_rules_are_the_same_set() -> None:
    tables = {path.stem for path in TABLES}
    names = {rule.name for rule in rules.RULES}
    assert tables
    assert tables == names


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.table}: {row.text[:50]}" for row in ROWS])
def test_messages_are_short_plain_and_claim_no_verdict(row: Row, build_case: Callable[[str], Case]) -> None:
    for finding in rules.check(build_case(row.text)):
        assert finding.message
        assert "\n" not in finding.message + finding.hint
        assert len(finding.message) <= 120
        assert len(finding.hint) <= 115
        assert finding.hint[0].isupper()
        assert finding.hint.endswith((".", "?"))
        assert not finding.message.endswith(".")
        words = re.findall(r"[a-z]+", f"{finding.message} {finding.hint}".lower())
        assert not {"fraud", "cheat", "cheating", "rejected", "guarantee"} & set(words)


def test_the_same_bullet_is_not_in_two_rows_of_a_table() -> None:
    assert len({(row.table, row.text) for row in ROWS}) == len(ROWS)
