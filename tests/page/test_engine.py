"""The page's questions and answers, without any carrier."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ats_sim import pipeline
from ats_sim.page import Engine, Upload
from tests.cases import AS_OF, FIXTURES, Fixture, fixtures
from tests.command import run

POSTING = FIXTURES / "postings" / "ml-engineer.txt"
TEXT = POSTING.read_text(encoding="utf-8")
RESUME = FIXTURES / "resumes" / "kaggle-graduate-typst" / "resume.pdf"
READ = [one for one in fixtures() if one.name != "scanned-nurse"]
DAY = ("--as-of", AS_OF.isoformat())


@pytest.fixture(scope="module")
def engine() -> Engine:
    """One page's engine."""
    return Engine(pipeline.DEFAULTS, lambda: AS_OF)


def upload(path: Path) -> Upload:
    """A file as it is dropped."""
    return Upload(path.name, path.read_bytes())


def asked(engine: Engine, path: Path = RESUME, **question: Any) -> dict[str, Any]:
    """The answer to a question about a resume and the posting."""
    payload = {"posting": {"text": TEXT}, **question}
    return engine.answer("simulate", payload, {"resume": upload(path)})


@pytest.mark.parametrize("fixture", READ, ids=lambda one: one.name)
def test_the_report_is_that_of_the_command_line(engine: Engine, fixture: Fixture) -> None:
    payload = {"posting": {"text": fixture.posting.read_text(encoding="utf-8")}, "report": True}
    answer = engine.answer("simulate", payload, {"resume": upload(fixture.resume)})
    printed = run("check", fixture.resume, "--posting", fixture.posting, "--format", "html", *DAY)
    assert answer["report"].encode().rstrip() == printed.stdout.rstrip()


def test_an_answer_is_plain_json_with_five_lines_first(engine: Engine) -> None:
    answer = asked(engine)
    assert json.loads(json.dumps(answer)) == answer
    assert len(answer["lines"]) == 5
    assert "(simulated)" in answer["lines"][0]["text"]
    assert answer["lines"][3]["label"] == "Next"
    assert answer["steps"][0]["text"] in answer["lines"][3]["text"]


def test_each_statement_keeps_its_name_when_others_change(engine: Engine) -> None:
    before = asked(engine)["statements"]
    first = before[0]["start"]
    edited = asked(engine, statements=[{"start": first, "text": "Cut waiting times by 20% for 40 callers a day."}])
    assert [one["start"] for one in edited["statements"]] == [one["start"] for one in before]
    assert [one["was"] for one in edited["statements"]] == [one["text"] for one in before]
    assert edited["statements"][0]["grade"] == "evidenced"
    assert before[0]["grade"] != "evidenced"
    assert [one["grade"] for one in edited["statements"][1:]] == [one["grade"] for one in before[1:]]


def test_steps_name_the_statement_they_are_about_also_after_an_edit(engine: Engine) -> None:
    before = asked(engine)
    starts = {one["start"]: one for one in before["statements"]}
    named = [step["statement"] for step in before["steps"] if step["statement"] is not None]
    assert named
    assert set(named) <= set(starts)
    longer = {"start": before["statements"][0]["start"], "text": "Responsible for daily reports " * 9}
    after = asked(engine, statements=[longer])
    again = [step["statement"] for step in after["steps"] if step["statement"] is not None]
    assert set(again) <= set(starts)
    for step in after["steps"]:
        if step["statement"] is not None and step["statement"] != longer["start"]:
            assert starts[step["statement"]]["was"][:12] in step["text"] + step["advice"]


def test_edits_are_told_as_compare_tells_them(engine: Engine) -> None:
    first = asked(engine)["statements"][0]["start"]
    answer = asked(engine, statements=[{"start": first, "text": ""}])
    assert answer["statements"][0]["grade"] == "gone"
    assert answer["changes"]["headline"].endswith("your edits after the file")
    assert any(one["before"] and not one["after"] for one in answer["changes"]["statements"])
    assert "changes" not in asked(engine)


def test_a_slot_that_is_taken_over_gets_no_second_one(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "resume.md"
    head = "# Jo Marsh\n\njo@example.com\n\n## Experience\n\n### IT Support Technician, Alder Ltd\n2020 - 2024\n\n"
    path.write_text(f"{head}- Wrote weekly reports\n", encoding="utf-8")
    (one,) = asked(engine, path)["statements"]
    words = "Wrote weekly reports, used by <whom> since <when>"
    answer = asked(engine, path, statements=[{"start": one["start"], "text": words}])
    now = next(other for other in answer["statements"] if other["start"] == one["start"])
    assert now["grade"] != "evidenced"
    assert now["words"] == ""
    assert "Fill in" in now["rewrite"]


def test_a_mended_posting_counts_at_once_and_its_profile_gives_the_same(engine: Engine, tmp_path: Path) -> None:
    before = asked(engine)
    lines = [{"index": one["index"], "now": "struck"} for one in before["posting"]["demands"][2:5]]
    posting = {"text": TEXT, "lines": lines, "added": [{"words": "Optuna", "now": "required"}]}
    answer = engine.answer("simulate", {"posting": posting}, {"resume": upload(RESUME)})
    assert answer["counted"]["total"] < before["counted"]["total"]
    assert [one["now"] for one in answer["posting"]["demands"][2:5]] == ["struck"] * 3
    assert answer["posting"]["added"][0]["status"] == "literal"
    profile = tmp_path / "posting.toml"
    profile.write_text(answer["posting"]["profile"], encoding="utf-8")
    printed = run("check", RESUME, "--posting", profile, "--format", "json", *DAY)
    record = json.loads(printed.stdout)
    assert record["verdict"]["disposition"] == answer["disposition"]
    assert record["filter"]["fit"] == answer["fit"]


def test_two_versions_are_compared_as_the_command_does(engine: Engine) -> None:
    other = FIXTURES / "resumes" / "ml-engineer-latex" / "resume.pdf"
    files = {"old": upload(RESUME), "new": upload(other)}
    answer = engine.answer("compare", {"posting": {"text": TEXT}}, files)
    printed = run("compare", RESUME, other, "--posting", POSTING, *DAY).stdout.decode()
    assert answer["headline"].partition(":")[0] in printed
    assert all(line in printed for line in answer["verdicts"])


def test_a_posting_is_read_without_a_resume(engine: Engine) -> None:
    answer = engine.answer("posting", {"posting": {"text": TEXT}}, {})
    assert answer["title"] == "Machine Learning Engineer"
    assert answer["demands"][0]["status"] is None


@pytest.mark.parametrize(
    ("operation", "payload", "files", "says"),
    [
        ("simulate", {"posting": {"text": TEXT}}, {}, "choose a resume"),
        ("simulate", {"posting": {"text": "  "}}, {"resume": Upload("a.txt", b"Sam")}, "paste the text"),
        ("simulate", {"posting": {"text": "Log in to go on."}}, {"resume": Upload("a.txt", b"Sam")}, "no job posting"),
        ("simulate", {"posting": {"text": TEXT}}, {"resume": Upload("a.pdf", b"%PDF-1.7")}, "a.pdf"),
        ("simulate", {"posting": {"text": TEXT}}, {"resume": Upload("a.pdf", b"")}, "empty"),
        (
            "simulate",
            {"posting": {"text": TEXT, "added": [{"words": "--"}]}},
            {"resume": Upload("a", b"x")},
            "a letter",
        ),
        ("simulate", {"posting": 3}, {}, "cannot be meant"),
        ("simulate", {"postings": {}}, {}, "cannot be meant"),
        ("compare", {"posting": {"text": TEXT}}, {"old": Upload("a.txt", b"Sam")}, "choose a resume"),
        ("delete", {}, {}, "not known"),
    ],
)
def test_bad_questions_get_one_line(
    engine: Engine, operation: str, payload: dict[str, Any], files: dict[str, Upload], says: str
) -> None:
    answer = engine.answer(operation, payload, files)
    assert set(answer) == {"error"}
    assert says in answer["error"]["message"]
    assert "\n" not in answer["error"]["message"]


def test_an_edit_of_no_statement_is_passed_over(engine: Engine) -> None:
    assert asked(engine, statements=[{"start": 999_999, "text": "x"}])["fit"] == asked(engine)["fit"]


@pytest.mark.parametrize("name", ["../../etc/passwd", "C:\\Users\\x\\cv.txt", "cv\x1b[31m\u202etxt.exe", "a" * 500, ""])
def test_a_name_is_shown_without_folders_and_controls(engine: Engine, name: str) -> None:
    payload = {"posting": {"text": TEXT}, "report": True}
    shown = engine.answer("simulate", payload, {"resume": Upload(name, RESUME.read_bytes())})["name"]
    assert not set(shown) & set("/\\\x1b\u202e")
    assert 0 < len(shown) <= 120


MARKUP = "<img src=x onerror=alert(1)></script><script>alert(2)</script>\"'&"


def test_markup_in_every_field_stays_words_in_the_report(engine: Engine) -> None:
    resume = (
        f"# {MARKUP}\n\na@b.example\n\n## Experience\n\n### {MARKUP}, {MARKUP}\n2019 - present\n\n- {MARKUP} with SQL\n"
    )
    posting = f"{MARKUP} Engineer\n\nRequirements\n\n- SQL\n- {MARKUP}\n"
    files = {"resume": Upload(f"{MARKUP}.md", resume.encode())}
    answer = engine.answer("simulate", {"posting": {"text": posting}, "report": True}, files)
    assert "error" not in answer
    assert "<script" not in answer["report"]
    assert "<img" not in answer["report"]
