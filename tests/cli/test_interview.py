"""``interview``: sheets, marks, audits; the same questions for each candidate, and nobody's name where it is blind."""

from __future__ import annotations

import itertools
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from ats_sim.model.interview import AREAS
from tests.cases import FIXTURES
from tests.command import run

POSTING = FIXTURES / "postings" / "ml-engineer.txt"
RESUMES = [path for path in sorted((FIXTURES / "resumes").glob("*/resume.*")) if path.parent.name != "scanned-nurse"]
DAY = ("--as-of", "2026-01-31", "--isolated")


def _sheet(resume: Path, *more: object) -> dict[str, Any]:
    done = run("interview", "sheet", resume, "--posting", POSTING, *DAY, *more)
    assert done.returncode == 0, done.stderr
    return tomllib.loads(done.stdout.decode())


def _marked(path: Path, text: str, marks: dict[str, int]) -> Path:
    for area, mark in marks.items():
        text = text.replace(f"\n{area} = 0", f"\n{area} = {mark}")
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def text() -> str:
    return run("interview", "sheet", RESUMES[0], "--posting", POSTING, *DAY).stdout.decode()


def test_every_candidate_of_an_opening_is_asked_the_same() -> None:
    sheets = [_sheet(resume) for resume in RESUMES]
    asked = {json.dumps([[one["id"], one["ask"]] for one in sheet["question"]]) for sheet in sheets}
    assert len(sheets) >= 9
    assert len(asked) == 1
    assert len({json.dumps([[one["follow"] for one in sheet["question"]], sheet["further"]]) for sheet in sheets}) > 5


def test_gaps_choose_only_when_asked_to_and_like_gives_the_first_questions(tmp_path: Path) -> None:
    first = tmp_path / "first.toml"
    done = run("interview", "sheet", RESUMES[3], "--posting", POSTING, *DAY, "--by-gaps", "-o", first)
    assert done.returncode == 0
    wanted = [one["id"] for one in tomllib.loads(first.read_text(encoding="utf-8"))["question"]]
    assert [one["id"] for one in _sheet(RESUMES[0], "--like", first)["question"]] == wanted


@pytest.mark.parametrize("resume", RESUMES, ids=[path.parent.name for path in RESUMES])
def test_blind_leaves_out_who_it_is(resume: Path) -> None:
    name = str(_sheet(resume)["candidate"])
    done = run("interview", "sheet", resume, "--posting", POSTING, *DAY, "--blind").stdout.decode()
    assert name
    assert 'candidate = ""' in done
    assert [part for part in name.split() if part in done] == []


def test_the_same_inputs_give_the_same_bytes(text: str) -> None:
    assert run("interview", "sheet", RESUMES[0], "--posting", POSTING, *DAY).stdout.decode() == text


@pytest.mark.parametrize("total", range(6, 19))
def test_the_sum_decides(tmp_path: Path, text: str, total: int) -> None:
    marks = next(marks for marks in itertools.combinations_with_replacement((1, 2, 3), 6) if sum(marks) == total)
    path = _marked(tmp_path / "sheet.toml", text, dict(zip(AREAS, marks, strict=True)))
    (record,) = json.loads(run("interview", "score", path, "--format", "json").stdout)
    assert record["total"] == total
    assert record["outcome"] == ("strong" if total == 18 else "conditional" if total >= 14 else "not")
    assert run("interview", "score", path).returncode == 0
    assert run("interview", "score", path, "--require", "strong").returncode == (0 if total == 18 else 1)
    assert run("interview", "score", path, "--require", "conditional").returncode == (0 if total >= 14 else 1)


def test_a_sheet_half_filled_in_is_not_added_up(tmp_path: Path, text: str) -> None:
    path = _marked(tmp_path / "sheet.toml", text, dict.fromkeys(AREAS[:4], 3))
    done = run("interview", "score", path)
    assert done.returncode == 1
    assert done.stdout.decode().startswith("not added up: no mark yet for tools, flags. Give 1, 2 or 3 in [marks].\n")


def test_a_folder_makes_a_table_with_the_most_first(tmp_path: Path, text: str) -> None:
    for name, mark in (("a", 2), ("b", 3), ("c", 1)):
        _marked(tmp_path / f"{name}.toml", text, dict.fromkeys(AREAS, mark))
    records = json.loads(run("interview", "score", tmp_path, "--format", "json").stdout)
    assert [record["total"] for record in records] == [18, 12, 6]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("fundamentals = 0", "fundamentals = 4"), "the mark of fundamentals is 4; marks are 1, 2 and 3 (0: none yet)"),
        (("fundamentals = 0", "fundamentals = -1"), "the mark of fundamentals is -1;"),
        (("fundamentals = 0", 'fundamentals = "3"'), "marks.fundamentals"),
        (("fundamentals = 0", "charm = 3"), "charm"),
        (("sheet = 1", "sheet = 9"), "this program reads sheet = 1"),
        (("[marks]", "[marks"), "this is no TOML"),
    ],
)
def test_a_sheet_with_a_mistake_is_one_line(tmp_path: Path, text: str, change: tuple[str, str], says: str) -> None:
    path = tmp_path / "sheet.toml"
    path.write_text(text.replace(*change), encoding="utf-8")
    for command in ("score", "show"):
        done = run("interview", command, path)
        assert done.returncode == 2
        assert says in done.stderr.decode()
        assert done.stderr.count(b"\n") == 1


def test_a_sheet_is_shown_with_its_rubric_in_80_columns(tmp_path: Path, text: str) -> None:
    path = tmp_path / "sheet.toml"
    path.write_text(text, encoding="utf-8")
    shown = run("interview", "show", path, "--rubric").stdout.decode()
    assert max(map(len, shown.splitlines())) <= 80
    assert all(area in shown for area in AREAS)
    assert "The program" not in shown or "No mark is the program's" in shown


LOOP = b"""1. Which deploy did you roll back last, and why?
2. Don't you think that accuracy is enough?
3. Derive the gradient of softmax.
4. How many golf balls fit into a bus?
5. Do you know Python?
6. Are you married?
"""


def test_an_audit_tells_what_is_left_to_nobody_and_what_does_not_help() -> None:
    record = json.loads(run("interview", "audit", "-", "--format", "json", stdin=LOOP).stdout)
    assert record["nobody"] == ["retrieval", "evaluation", "cost", "debugging"]
    assert [one["faults"] for one in record["questions"]] == [
        [], ["leading"], ["textbook"], ["riddle"], ["closed"], ["personal"]
    ]  # fmt: skip


def test_an_audit_of_nothing_is_one_line() -> None:
    done = run("interview", "audit", "-", stdin=b"\n  \n")
    assert done.returncode == 3
    assert done.stderr.decode() == "ats-sim: -: no question is in it; write one a line\n"
