"""Every named pattern: its two examples, its letters, its parts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import ats_sim
from ats_sim.lexicon import patterns
from ats_sim.lexicon.patterns import Row

ROWS = list(patterns.all_rows().values())
CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(Path(ats_sim.__file__).parent.rglob("*.py")))
parsed = re._parser.parse  # type: ignore[attr-defined]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_row_fires_and_is_silent(row: Row) -> None:
    pattern = re.compile(patterns.expanded(row.pattern))
    assert pattern.search(row.fires_on), row.pattern
    assert not pattern.search(row.silent_on)
    assert row.fires_on != row.silent_on
    assert row.why.strip()
    assert row.may_stand_in(row.fires_on)


@pytest.mark.parametrize("row", [row for row in ROWS if row.needs], ids=lambda row: row.name)
def test_nothing_is_found_without_the_letters_it_needs(row: Row) -> None:
    """Each way through a pattern passes literal letters with one of them inside."""
    assert _holds(parsed(patterns.expanded(row.pattern)), row.needs), row.pattern


def _holds(sequence: object, needs: tuple[str, ...], run: str = "") -> bool:
    """Whether every way through a parsed pattern passes one of the letters; ``run`` are the letters just before it."""
    for operation, argument in sequence:  # type: ignore[attr-defined]
        name = str(operation)
        if name == "LITERAL":
            run += chr(argument)
            if any(part in run for part in needs):
                return True
            continue
        if name == "BRANCH" and all(_holds(branch, needs, run) for branch in argument[1]):
            return True
        if name == "SUBPATTERN" and _holds(argument[3], needs, run):
            return True
        if name == "MAX_REPEAT" and argument[0] >= 1 and _holds(argument[2], needs, run):
            return True
        if name == "ASSERT" and argument[0] == 1 and _holds(argument[1], needs):
            return True
        run = run if name == "AT" else ""
    return False


def test_every_row_is_used_and_every_used_row_exists() -> None:
    by_name = set(re.findall(r"""\bpatterns\.(?:search|match|regex)\(\s*["']([a-z-]+)["']""", CODE))
    by_group = set(re.findall(r"""\bpatterns\.(?:find|first)\(\s*["']([a-z-]+)["']""", CODE))
    inserted = {name for row in ROWS for name in re.findall(r"\{([a-z][a-z-]*)\}", row.pattern)}
    assert by_name <= {row.name for row in ROWS}
    assert by_group <= {row.group for row in ROWS}
    quoted = set(re.findall(r"""["']([a-z-]+)["']""", CODE))
    unused = [row.name for row in ROWS if not {row.name, row.group} & (quoted | inserted)]
    assert unused == []


def test_a_part_is_only_inserted() -> None:
    parts = {row.name for row in ROWS if row.group == "part"}
    inserted = {name for row in ROWS for name in re.findall(r"\{([a-z][a-z-]*)\}", row.pattern)}
    assert parts <= inserted


def test_unknown_names_are_errors() -> None:
    for ask in (patterns.search, patterns.match, patterns.first):
        with pytest.raises(KeyError):
            ask("nonsense", "")
    for asked in (patterns.regex, patterns.expanded):
        with pytest.raises(KeyError):
            asked("{nonsense}")
