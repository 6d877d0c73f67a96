"""Every row of every table in fixtures/flags against all flags: the exact set of flags, and where it ends."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from ats_sim import rules, scan
from ats_sim.lexicon.lenses import signals
from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, RaisedFlag
from ats_sim.model.verdict import Verdict
from ats_sim.scan.attention import fixations
from ats_sim.scan.checklist import ask
from ats_sim.scan.disposition import dispose
from ats_sim.scan.flags import raise_flags
from ats_sim.scan.levels import level_gap
from ats_sim.scan.objections import objections
from tests.parts import build_sent

FOLDER = Path(__file__).parents[2] / "fixtures" / "flags"
TABLES = sorted(FOLDER.glob("*.tsv"))
NAMES = [flag.name for flag in scan.FLAGS]
RANKS = ["reject", "borderline", "advance"]


class Row(NamedTuple):
    table: str
    text: str
    flags: frozenset[str]
    disposition: str
    why: str


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Row(
            path.stem,
            "\n".join(text.replace("\\n", "\n") for text in (row["resume"], row["posting"]) if text),
            frozenset(row["flags"].split(",")) - {""},
            row["disposition"],
            row["why"],
        )
        for row in found
    ]


ROWS = [row for path in TABLES for row in _read(path)]
IDS = [f"{row.table}: {row.why}" for row in ROWS]


def _seen(row: Row) -> Case:
    case = build_sent(row.text)
    return scan.prepare(replace(case, findings=rules.check(case)))


def _verdict(text: str) -> Verdict:
    case = build_sent(text)
    return scan.scan(replace(case, findings=rules.check(case)))


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_row_raises_exactly_these_flags_and_ends_there(row: Row) -> None:
    verdict = _verdict(row.text)
    assert set(verdict.flags) == row.flags, row.why
    assert verdict.disposition == row.disposition, row.why


def _raised_by(row: Row, flag: Flag) -> bool:
    return any(name == flag.name or (name.startswith(f"{flag.name}_") and flag.name == "lens") for name in row.flags)


@pytest.mark.parametrize("flag", scan.FLAGS, ids=NAMES)
def test_table_has_rows_that_raise_it_and_rows_that_do_not(flag: Flag) -> None:
    rows = [row for row in ROWS if row.table == flag.name]
    raised = [row for row in rows if _raised_by(row, flag)]
    assert len(raised) >= 1
    assert len(rows) - len(raised) >= 2
    assert all(row.why for row in rows)


def test_tables_and_flags_and_files_are_the_same_set() -> None:
    files = {path.stem for path in Path(scan.flags.__file__).parent.glob("*.py")} - {"__init__"}
    assert files == set(NAMES) == {path.stem for path in TABLES}
    assert len(NAMES) == len(set(NAMES))


def test_the_same_case_is_not_in_two_rows_of_a_table() -> None:
    assert len({(row.table, row.text) for row in ROWS}) == len(ROWS)


def _ends(case: Case, flags: tuple[RaisedFlag, ...]) -> str:
    seen = fixations(case)
    return dispose(case, objections(case, ask(case, seen, flags), flags), flags, seen)[0]


WEIGHING = [flag for flag in scan.FLAGS if flag.weight != "risk" and "counted" not in flag.effects]


@pytest.mark.parametrize("flag", WEIGHING, ids=[flag.name for flag in WEIGHING])
def test_what_weighs_turns_a_row_of_its_own_table(flag: Flag) -> None:
    """A doubt makes a borderline of an advance, with all else the same."""
    turned = set()
    for row in (row for row in ROWS if row.table == flag.name and _raised_by(row, flag)):
        case = _seen(row)
        flags = raise_flags(case)
        turned.add((_ends(case, tuple(raised for raised in flags if raised.flag != flag)), _ends(case, flags)))
    assert ("advance", "borderline") in turned
    assert ("borderline", "reject") not in turned or flag.effects


@pytest.mark.parametrize("flag", [flag for flag in scan.FLAGS if flag.weight == "risk" and not flag.effects])
def test_what_is_only_said_turns_no_row(flag: Flag) -> None:
    for row in (row for row in ROWS if _raised_by(row, flag)):
        case = _seen(row)
        flags = raise_flags(case)
        without = tuple(raised for raised in flags if raised.flag != flag or raised.reason.effects)
        assert _ends(case, without) == _ends(case, flags)


def test_a_lens_that_forgives_makes_an_advance_of_a_borderline() -> None:
    forgiven = {(flag.name, lens) for flag in scan.FLAGS for lens in flag.forgiven_by}
    assert forgiven == {("too_broad", "startup")}  # requirement COM-05: several hats are wanted there
    for name, lens in forgiven:
        rows = [row for row in ROWS if row.flags == {name} and f"[lens] {lens}" in row.text]
        assert rows
        for row in rows:
            assert _verdict(row.text).disposition == "advance"
            assert _verdict(row.text.replace(f"[lens] {lens}", "")).disposition == "borderline"


def test_a_flag_agrees_with_the_rule_it_is_built_from() -> None:
    """Each flag with rules is raised only where one of them found something; a level is more than its years."""
    looked = set()
    for case in map(_seen, ROWS):
        for raised in raise_flags(case):
            if raised.flag.rules and (raised.name != "level_mismatch_up" or level_gap(case) == "years-short"):
                assert case.found(*raised.flag.rules), raised
                looked.add(raised.name)
    assert looked == {flag.name for flag in scan.FLAGS if flag.rules}


def test_without_findings_no_flag_is_built_from_them() -> None:
    for row in ROWS:
        raised = raise_flags(scan.prepare(build_sent(row.text)))
        assert not {item.name for item in raised if item.flag.rules} - {"level_mismatch_up"}


def test_what_weighs_is_built_from_no_note() -> None:
    """A note "changes no score", so that none may decide a verdict by itself."""
    for flag in scan.FLAGS:
        if flag.weight != "risk" and len(flag.rules) == 1:
            rule = rules.find(flag.rules[0])
            assert rule
            assert rule.severity != "note", flag.name


def test_whatever_a_person_asks_about_has_its_question() -> None:
    for flag in scan.FLAGS:
        if flag.weight != "risk":
            assert flag.question
            assert flag.question.endswith("?")


def test_rules_of_flags_exist() -> None:
    names = {rule.name for rule in rules.RULES}
    assert set(scan.FLAG_RULES) <= names
    assert scan.FLAG_RULES


def test_lenses_name_only_signals_that_a_row_shows() -> None:
    told = {name for row in ROWS for name in row.flags if name.startswith("lens_")}
    assert told == {f"lens_{signal.name}" for signal in signals()}
