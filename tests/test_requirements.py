"""The table of what was asked for names only what there is: rules, flags, fields, settings, options, tests."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import click
from msgspec import Struct
from msgspec.structs import asdict

from ats_sim.cli import cli
from ats_sim.lexicon.lenses import signals
from ats_sim.model.settings import Settings
from ats_sim.rules import RULES
from ats_sim.scan import FLAGS

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "requirements.md"

ASKED = {
    "ATS": 26,
    "TTL": 12,
    "MIR": 8,
    "BUL": 64,
    "FMT": 12,
    "CHK": 27,
    "LVL": 14,
    "EDG": 15,
    "CUL": 11,
    "COM": 10,
    "NAR": 11,
    "PIL": 8,
    "FUN": 13,
    "RSC": 19,
    "PHN": 41,
    "AIS": 17,
    "LOP": 19,
    "STR": 9,
    "PRE": 14,
    "OPS": 9,
}
"""How many were asked, by group."""


@dataclass(frozen=True)
class Row:
    """One line of a table."""

    id: str
    asks: str
    answered: tuple[str, ...]
    shown: tuple[str, ...]
    state: str


@cache
def rows() -> tuple[Row, ...]:
    found = []
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and cells[0] not in ("id", "---"):
            assert len(cells) == 5, line
            marked = [tuple(re.findall(r"`([^`]+)`", cell)) for cell in cells[2:4]]
            found.append(Row(cells[0], cells[1], marked[0], marked[1], cells[4]))
    return tuple(found)


def _asked() -> set[str]:
    return {f"{group}-{number:02}" for group, count in ASKED.items() for number in range(1, count + 1)}


def _named(pattern: str) -> set[str]:
    """The names in the column "answered by" that have a shape."""
    return {name for row in rows() for name in row.answered if re.fullmatch(pattern, name)}


CODE, FLAG, OPTION = r"[A-Z]{3}\d{3}", r"[a-z]+(?:_[a-z]+)*", r"--[a-z-]+"
SETTING, FIELD = r"settings(?:\.[a-z_]+){2}", r"(?!settings\.)[a-z-]+(?:\.[a-z_]+)+"


def test_what_was_asked_stands_there_once() -> None:
    ids = [row.id for row in rows()]
    assert len(ids) == 359
    assert sorted(ids) == sorted(_asked())
    assert all(row.asks for row in rows())


def test_states_are_one_of_five_with_a_reason_where_something_is_missing() -> None:
    states = {row.id: row.state for row in rows()}
    odd = [
        name
        for name, state in states.items()
        if not re.fullmatch(r"done|(?:partly|not done|not built|outside): \S.{9,}", state)
    ]
    assert odd == []
    known = {"done", "partly", "not done", "not built", "outside"}
    assert {state.partition(":")[0] for state in states.values()} <= known


def test_whatever_is_done_names_what_answers_it_and_a_test() -> None:
    for row in rows():
        there = not row.state.startswith(("not done", "not built", "outside"))
        assert (bool(row.answered), bool(row.shown)) == (there, there), row.id


def test_every_name_has_a_known_shape() -> None:
    known = _named(CODE) | _named(FLAG) | _named(OPTION) | _named(SETTING) | _named(FIELD)
    assert known
    assert {name for row in rows() for name in row.answered} == known


def test_rules_exist() -> None:
    named = _named(CODE)
    assert len(named) > 20
    assert named <= {rule.code for rule in RULES}


def _flags() -> set[str]:
    """The names of the flags; one for each signal of a lens."""
    return {flag.name for flag in FLAGS} | {f"lens_{signal.name}" for signal in signals()}


def test_flags_are_raised_somewhere() -> None:
    named = _named(FLAG)
    assert len(named) > 10
    assert named <= _flags()


def _fields() -> set[str]:
    found: set[str] = set()
    for path in sorted((ROOT / "docs" / "schema").glob("*.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        found |= set(_paths(schema, schema.get("$defs", {}), path.stem, ()))
    return found


def _paths(node: dict[str, Any], known: dict[str, Any], at: str, seen: tuple[str, ...]) -> Iterator[str]:
    """The paths of all fields below a node of a schema."""
    name = node.get("$ref", "").rpartition("/")[2]
    if name and name not in seen:
        yield from _paths(known[name], known, at, (*seen, name))
    for part in [*node.get("anyOf", ()), node.get("items")]:
        if isinstance(part, dict):
            yield from _paths(part, known, at, seen)
    for key, below in node.get("properties", {}).items():
        yield f"{at}.{key}"
        yield from _paths(below, known, f"{at}.{key}", seen)


def test_fields_are_in_the_published_schemas() -> None:
    named, published = _named(FIELD), _fields()
    assert len(named) > 30
    assert len(published) > 100
    assert named <= published


def test_settings_exist() -> None:
    sections = asdict(Settings())
    there = {
        f"settings.{name}.{item}"
        for name, section in sections.items()
        if isinstance(section, Struct)
        for item in section.__struct_fields__
    }
    named = _named(SETTING)
    assert named
    assert named <= there


def _options(command: click.Command) -> set[str]:
    found = {option for param in command.params for option in param.opts}
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below
            found |= _options(below)
    return found


def test_options_exist() -> None:
    named = _named(OPTION)
    assert named
    assert named <= _options(cli)


@cache
def _tests(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_tests_exist() -> None:
    named = {name for row in rows() for name in row.shown}
    assert len(named) > 50
    odd = [name for name in sorted(named) if not re.fullmatch(r"tests/[\w/]+\.py::test_\w+", name)]
    assert odd == []
    paths = {name.partition("::")[0] for name in named}
    assert {path for path in paths if not (ROOT / path).is_file()} == set()
    assert {name for name in named if name.partition("::")[2] not in _tests(name.partition("::")[0])} == set()


def test_a_table_of_examples_stands_behind_each_rule() -> None:
    every = "tests/rules/test_rules.py::test_row_gets_exactly_these_codes"
    names = {rule.code: rule.name for rule in RULES}
    for row in rows():
        if every in row.shown:
            codes = [name for name in row.answered if name in names]
            assert codes, row.id
            for code in codes:
                assert (ROOT / "fixtures" / "rules" / f"{names[code]}.tsv").is_file(), code


def test_names_that_are_none_are_in_no_set() -> None:
    assert re.fullmatch(CODE, "HLT999")
    assert "HLT999" not in {rule.code for rule in RULES}
    assert re.fullmatch(FLAG, "no_such_flag")
    assert "no_such_flag" not in _flags()
    assert re.fullmatch(FIELD, "check.verdict.no_such")
    assert "check.verdict.no_such" not in _fields()
    assert re.fullmatch(OPTION, "--no-such")
    assert "--no-such" not in _options(cli)
    assert "test_no_such" not in _tests("tests/test_requirements.py")
