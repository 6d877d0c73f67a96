"""``init``, and the schema of what it writes."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from ats_sim.config import load
from ats_sim.model.settings import Settings
from ats_sim.reporting import settings_toml
from tests.cli.conftest import Ran
from tests.written import resume_text

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "schema" / "settings.json").read_text(encoding="utf-8"))
Call = Callable[..., Ran]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    text = resume_text(("Nurse, Clinic", "Jan 2020 - Present", ["Used Excel"]), skills="Excel")
    (tmp_path / "cv.md").write_text(text, encoding="utf-8")
    return tmp_path


def test_what_is_written_is_read_and_changes_nothing(ran: Call, folder: Path) -> None:
    assert ran("init") == Ran(0, "ats-sim.toml written: 1 resume here\n", "")
    assert load(folder).settings == Settings()
    bare = [
        row.removeprefix("# ")
        for row in (folder / "ats-sim.toml").read_text(encoding="utf-8").splitlines()
        if "=" in row or row.startswith("# [")
    ]
    values = tomllib.loads("\n".join(bare))
    assert set(values) == {"fail-on", "ignore", "baseline", "exclude", "per-file-ignores", "sources", "rules"}
    jsonschema.validate(values, SCHEMA)


def test_a_baseline_is_named_and_a_file_is_not_written_over(ran: Call, folder: Path) -> None:
    ran("lint", ".", "--write-baseline")
    assert ran("init").status == 0
    assert load(folder).settings.baseline == "ats-sim-baseline.json"
    assert ran("lint", ".").status == 0
    said = ran("init")
    assert (said.status, said.err) == (
        2,
        "ats-sim: ats-sim.toml is here already; change it, or write it again with --force\n",
    )
    assert ran("init", "--force").status == 0


def test_the_schema_takes_what_the_program_prints_and_knows_every_setting() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    printed = tomllib.loads(settings_toml.render(Settings(), {}))
    jsonschema.validate(printed, SCHEMA)
    assert {name.replace("_", "-") for name in Settings.__struct_fields__} <= set(SCHEMA["properties"])
    assert [name for name, shape in SCHEMA["properties"].items() if not shape["description"]] == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"fail-on": "fatal"},
        {"ignore": "HLT"},
        {"unknown": 1},
        {"rules": {"bullet_words": 0}},
        {"rules": {"bullet-words": "many"}},
        {"scan": {"page_two_share": 2}},
        {"sources": {"a.pdf": "a.tex"}},
    ],
)
def test_the_schema_refuses_what_the_program_refuses(wrong: dict[str, object]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, SCHEMA)


def test_comments_are_written_and_accept_what_was_found(ran: Call, folder: Path) -> None:
    assert ran("lint", ".").status == 1
    assert ran("lint", ".", "--add-ignores") == Ran(0, "1 comment written\n", "")
    assert "- Used Excel <!-- ats-sim: ignore[HLT001] -->" in (folder / "cv.md").read_text(encoding="utf-8").split("\n")
    assert ran("lint", ".").status == 0
