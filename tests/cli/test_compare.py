"""``compare``: did it help?"""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from ats_sim.reporting.records import schemas
from tests.command import run
from tests.written import resume_text

DAY = ("--as-of", "2026-11-01")
POSTING = "Data Analyst\n\nRequirements\n- Python\n- SQL\n- Kafka\n- Tableau\n- 3+ years of experience\n"
OLD = ["Responsible for various reports", "Cut the cost of monthly reports by 40% with SQL"]
NEW = ["Built 14 Tableau reports that 900 people use each week", "Cut the cost of monthly reports by 45% with SQL"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two versions, the new one with Tableau and another number, and a posting."""
    for name, lines in (("old.md", OLD), ("new.md", NEW)):
        text = resume_text(("Data Analyst, Firm", "Jan 2018 - present", lines))
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "posting.txt").write_text(POSTING, encoding="utf-8")
    return tmp_path


def test_what_changed_and_that_it_helped(folder: Path) -> None:
    done = run("compare", "old.md", "new.md", "--posting", "posting.txt", "--format", "json", *DAY, cwd=folder)
    record = json.loads(done.stdout)
    jsonschema.validate(record, json.loads(schemas()["compare.json"]))
    assert record["outcome"] == "better"
    assert record["new"]["fit"] > record["old"]["fit"]
    assert {"name": "Tableau", "before": "missing", "after": "literal"} in record["statuses"]
    assert [(one["kind"], one["after"]) for one in record["contradictions"]] == [("number", NEW[1])]
    assert {one["after"]["text"] for one in record["statements"] if one["after"]} == set(NEW)


def test_require_better(folder: Path) -> None:
    words = ("--posting", "posting.txt", "--require", "better", *DAY)
    assert run("compare", "old.md", "new.md", *words, cwd=folder).returncode == 0
    assert run("compare", "new.md", "old.md", *words, cwd=folder).returncode == 1
    assert run("compare", "old.md", "old.md", *words, cwd=folder).returncode == 1


@pytest.mark.parametrize(
    ("format_", "expected"),
    [
        ("text", r"by \[-40%-\] \{\+45%\+\} with"),
        ("markdown", r"by ~~40%~~ \*\*45%\*\* with"),
        ("html", r"by\s+<del>40%</del>\s+<ins>45%</ins>\s+with"),
    ],
)
def test_for_people_word_by_word(folder: Path, format_: str, expected: str) -> None:
    words = ("--posting", "posting.txt", "--format", format_, *DAY)
    text = run("compare", "old.md", "new.md", *words, cwd=folder).stdout.decode()
    assert re.search(expected, " ".join(text.split()))
    assert "Tableau: missing" in text.replace("&gt;", ">")
    assert "only if it is true" in " ".join(text.split())
    same = run("compare", "old.md", "old.md", *words, cwd=folder).stdout.decode()
    assert "NO BETTER, NO WORSE" in same


def test_nothing_of_a_resume_is_markup(folder: Path) -> None:
    text = (folder / "new.md").read_text(encoding="utf-8")
    (folder / "evil.md").write_text(text.replace("Built 14", "<img src=x> Built 14"), encoding="utf-8")
    for format_ in ("html", "markdown"):
        page = run("compare", "old.md", "evil.md", "--format", format_, *DAY, cwd=folder).stdout.decode()
        assert "<img" not in page


def test_without_a_posting_it_goes_by_the_rules(folder: Path) -> None:
    record = json.loads(run("compare", "old.md", "new.md", "--format", "json", *DAY, cwd=folder).stdout)
    assert record["old"]["disposition"] is record["old"]["fit"] is None
    assert record["statuses"] == []
    assert record["outcome"] == "better"
    assert [finding["name"] for finding in record["went"]] == ["duty-opening"]


def test_results_of_check_are_versions_too(folder: Path) -> None:
    for name in ("old", "new"):
        words = ("--posting", "posting.txt", "--format", "json", "-o", f"{name}.json", *DAY)
        assert run("check", f"{name}.md", *words, cwd=folder).returncode == 0
    direct, stored, mixed = (
        json.loads(run("compare", *words, "--format", "json", *DAY, cwd=folder).stdout)
        for words in (
            ("old.md", "new.md", "--posting", "posting.txt"),
            ("old.json", "new.json"),
            ("old.json", "new.md", "--posting", "posting.txt"),
        )
    )
    for record in (direct, stored, mixed):
        record.pop("old")
        record.pop("new")
    assert direct == stored == mixed
    one_sided = run("compare", "old.json", "new.md", cwd=folder)
    assert (one_sided.returncode, b"give --posting" in one_sided.stderr) == (2, True)
    (folder / "broken.json").write_text('{"schema_version": 3, "verdict": 1, "filter": 2, "evidence": 3}')
    broken = run("compare", "old.json", "broken.json", cwd=folder)
    assert (broken.returncode, b"no result of this version" in broken.stderr) == (3, True)
