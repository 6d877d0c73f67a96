"""What a row is stored under: everything that decides it, and nothing that does not."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import fields, replace

from ats_sim.bulk.run_key import RunKey, digest
from ats_sim.model.settings import Limits, OwnLexicon, OwnTable, Settings
from tests.bulk.made import made_run

_NEUTRAL = {
    *("select", "ignore", "fail_on", "exclude", "per_file_ignores", "docs_url", "baseline", "sources", "alignment"),
    *("whatif", "cluster", "asking"),
}
_PATIENCE = {"seconds", "clock_factor", "worker_bytes", "remote_entries"}


def other(value: Any) -> Any:
    """Another value of the same type."""
    match value:
        case bool():
            return not value
        case int() | float():
            return value + 1
        case str():
            return value + "x"
        case OwnLexicon():
            return OwnLexicon((OwnTable("a.tsv", "x"),))
        case tuple():
            return (*value, ("x", ("y",)))
    name = fields(value)[0].name
    return replace(value, **{name: other(getattr(value, name))})


def key(settings: Settings) -> tuple[str, str]:
    run = replace(made_run(), settings=settings)
    return run.settings_hash, run.matching


@pytest.mark.parametrize("name", [field.name for field in fields(Settings) if field.name != "limits"])
def test_a_setting_is_in_the_hash_if_and_only_if_a_row_can_rest_on_it(name: str) -> None:
    changed = replace(Settings(), **{name: other(getattr(Settings(), name))})
    assert (key(changed) == key(Settings())) == (name in _NEUTRAL)


@pytest.mark.parametrize("name", [field.name for field in fields(Limits)])
def test_a_limit_of_patience_is_in_no_hash(name: str) -> None:
    limits = replace(Limits(), **{name: getattr(Limits(), name) + 1})
    changed = Settings(limits=limits)
    assert (key(changed) == key(Settings())) == (name in _PATIENCE)
    run = replace(made_run(), settings=changed)
    assert (run.parsing == made_run().parsing) == (name in _PATIENCE)


def test_further_postings_change_no_key_of_a_row() -> None:
    run = made_run()
    several = replace(run, others=(replace(run.posting, text="other"),))
    assert several.each[0] == run
    assert [one.matching for one in several.each] == [run.matching, several.each[1].matching]
    assert several.each[1].matching != run.matching
    assert digest(several.posting) == run.posting_hash
    assert isinstance(several, RunKey)
