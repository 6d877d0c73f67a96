"""What the commands print is what docs/schema promises."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from ats_sim.cli import cli
from tests.cases import FIXTURES

SCHEMAS = FIXTURES.parent / "docs" / "schema"
POSTING = str(FIXTURES / "postings" / "ml-engineer.txt")
RESUMES = sorted(str(path) for path in (FIXTURES / "resumes").glob("*/resume.*"))


def _printed(*words: str) -> list[dict[str, Any]]:
    result = CliRunner().invoke(cli, words, standalone_mode=False)
    assert result.exception is None, result.exception
    lines = [result.output] if "json" in words else result.stdout.splitlines()
    return [json.loads(line) for line in lines if line.startswith("{")]


def _validate(name: str, record: dict[str, Any]) -> None:
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(record)
    wanted = schema["$defs"][schema["$ref"].rsplit("/", 1)[1]]["required"]
    assert set(record) == set(wanted) or set(wanted) < set(record)


@pytest.mark.parametrize("resume", [path for path in RESUMES if "scanned" not in path])
def test_check(resume: str) -> None:
    (record,) = _printed("check", resume, "--posting", POSTING, "--format", "json", "--as-of", "2026-11-01")
    _validate("check", record)


def test_view_of_every_fixture_the_refused_one_too() -> None:
    records = _printed("view", *RESUMES, "--format", "jsonl")
    assert len(records) == len(RESUMES)
    assert [Path(record["path"]).parent.name for record in records if record["error"]] == ["scanned-nurse"]
    for record in records:
        _validate("view", record)


def test_posting() -> None:
    (record,) = _printed("posting", POSTING, "--format", "json")
    _validate("posting", record)


@pytest.mark.parametrize("text", ["Cut costs by 40%", "Used Python", "", "Skills"])
def test_bullet(text: str) -> None:
    (record,) = _printed("bullet", text, "--format", "jsonl")
    _validate("bullet", record)


def test_prepare() -> None:
    words = ("--posting", POSTING, "--format", "json", "--as-of", "2026-11-01", "--lens", "all", "--cue", "planners")
    for resume in RESUMES:
        if "scanned" not in resume:
            (record,) = _printed("prepare", resume, *words)
            _validate("prepare", record)


@pytest.mark.parametrize("kind", ["pitch", "star", "pay"])
def test_answer(kind: str) -> None:
    (record,) = _printed(
        "answer", "--kind", kind, "--format", "json", "--resume", RESUMES[0], "We cut it by 40%. I learned."
    )
    _validate("answer", record)
