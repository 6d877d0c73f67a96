"""The commands as a user calls them: output, exit status, and one clear line for what cannot be done."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ats_sim import read_resume
from tests.cases import FIXTURES
from tests.command import Done, run

RESUME = FIXTURES / "resumes" / "ml-engineer-latex" / "resume.pdf"
POSTING = FIXTURES / "postings" / "ml-engineer.txt"


def _one_line(done: Done) -> str:
    text = done.stderr.decode()
    assert text.count("\n") == 1, text
    assert "Traceback" not in text
    return text


def test_check_fits_eighty_columns_and_says_the_verdict_first() -> None:
    done = run("check", RESUME, "--posting", POSTING, "--as-of", "2026-11-01")
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert max(map(len, lines)) <= 80
    assert any("ADVANCE" in line for line in lines[:5])
    assert "only if true" in done.stdout.decode() or "Statements to strengthen" not in done.stdout.decode()


def test_check_json_holds_the_contract() -> None:
    record = json.loads(run("check", RESUME, "--jd", POSTING, "--format", "json", "--as-of", "2026-11-01").stdout)
    assert set(record) >= {"schema_version", "verdict", "filter", "scan", "evidence", "findings", "hints"}
    assert set(record["verdict"]) >= {
        "disposition",
        "seconds",
        "note",
        "checklist",
        "strengths",
        "risks",
        "level",
        "lane",
    }
    assert set(record["filter"]) >= {
        "passed",
        "literal_score",
        "understood_score",
        "criteria",
        "requirements",
        "knockouts",
    }
    assert set(record["filter"]["criteria"]) == {"keywords", "titles", "experience", "education"}
    assert record["filter"]["requirements"]
    for requirement in record["filter"]["requirements"]:
        assert requirement["status"] in ("literal", "stemmed", "alias", "kind", "related", "missing")
        assert requirement["evidence"] in ("shipped", "measured", "used", "claimed", "none")
        assert bool(requirement["where"]) == (requirement["status"] != "missing")


@pytest.mark.parametrize(("required", "status"), [("borderline", 1), ("advance", 1)])
def test_require_sets_the_exit_status(required: str, status: int) -> None:
    weak = FIXTURES / "resumes" / "kaggle-graduate-typst" / "resume.pdf"
    assert run("check", weak, "--posting", POSTING, "--require", required).returncode == status


def test_output_goes_to_a_file_and_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    assert run("check", RESUME, "--posting", POSTING, "--output", target).stdout == b""
    assert "ADVANCE" in target.read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


def test_an_output_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    done = run("check", RESUME, "--posting", POSTING, "--output", tmp_path / "no" / "report.txt")
    assert done.returncode == 2
    assert "--output" in _one_line(done)


def test_view_reads_standard_input() -> None:
    done = run("view", "-", "--format", "jsonl", stdin=b"# Ada Vance\n\nada@example.com\n\n## Skills\n\nPython, SQL\n")
    record = json.loads(done.stdout)
    assert done.returncode == 0
    assert record["resume"]["basics"]["email"] == "ada@example.com"


def test_bullet_answers_a_line_each_in_order() -> None:
    done = run("bullet", "--format", "jsonl", "-", stdin=b"Cut costs by 40%\n\nUsed Python\n")
    texts = [json.loads(line)["text"] for line in done.stdout.splitlines()]
    assert texts == ["Cut costs by 40%", "", "Used Python"]


def test_bullet_names_what_decided_when_asked() -> None:
    line = "Deployed the rota app and cut sick days by 12%"
    assert b"by       deployed:" in run("bullet", "--explain", line).stdout
    assert b"deployed:" not in run("bullet", line).stdout


def test_a_posting_without_requirements_is_unknown_not_zero(tmp_path: Path) -> None:
    posting = tmp_path / "posting.txt"
    posting.write_text("Machine Learning Engineer\n\nWe look forward to your application.\n", encoding="utf-8")
    done = run("check", RESUME, "--posting", posting, "--format", "json")
    record = json.loads(done.stdout)
    assert record["filter"]["requirements"] == []
    assert record["filter"]["literal_score"] is None
    assert record["filter"]["criteria"]["keywords"]["answer"] == "unknown"


@pytest.mark.parametrize("command", ["check", "screen"])
@pytest.mark.parametrize(
    "text",
    [
        "Hello there. Please log in to continue.\n",
        "<html><body><form>Log in<input>Password<input></form><a>Forgot password?</a></body></html>",
        "Wir suchen für unsere Küche jemanden, der mit Freude kocht und sich auf die Gäste freut.\n",
    ],
    ids=["login", "login page", "foreign"],
)
def test_what_is_no_posting_is_one_clear_line_and_no_verdict(tmp_path: Path, command: str, text: str) -> None:
    posting = tmp_path / "posting.html"
    posting.write_text(text, encoding="utf-8")
    done = run(command, RESUME, "--posting", posting)
    assert done.returncode == 3
    assert done.stdout == b""
    assert done.stderr.decode().splitlines() == [
        f"ats-sim: {posting}: no job posting was recognised in it (no title, nothing asked for); "
        "give the whole text of the advertisement"
    ]


def _bad_files(folder: Path) -> dict[str, Path]:
    files = {
        "missing": folder / "nowhere.pdf",
        "folder": folder,
        "empty": folder / "empty.pdf",
        "picture": folder / "picture.pdf",
        "truncated": folder / "truncated.pdf",
        "broken": folder / "broken.docx",
        "old": folder / "old.doc",
    }
    files["empty"].write_bytes(b"")
    files["picture"].write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    files["truncated"].write_bytes(RESUME.read_bytes()[:900])
    files["broken"].write_bytes(b"PK\x03\x04 this is no archive")
    files["old"].write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    return files


@pytest.mark.parametrize("which", ["missing", "folder", "empty", "picture", "truncated", "broken", "old"])
@pytest.mark.parametrize("command", ["check", "view"])
def test_bad_input_is_one_clear_line_and_status_three(command: str, which: str, tmp_path: Path) -> None:
    path = _bad_files(tmp_path)[which]
    done = run(command, path, *(["--posting", POSTING] if command == "check" else []))
    assert done.returncode == 3, done.stderr
    assert path.name in _one_line(done)


def test_a_device_without_an_end_is_too_large() -> None:
    done = run("view", "/dev/zero")
    assert done.returncode == 3
    assert "over the limit" in _one_line(done)


def test_other_files_are_still_done(tmp_path: Path) -> None:
    done = run("view", "--format", "jsonl", tmp_path / "nowhere.pdf", RESUME)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 3
    assert [record["error"] is None for record in records] == [False, True]


def test_control_characters_of_a_resume_never_reach_the_terminal(tmp_path: Path) -> None:
    resume = tmp_path / "resume.md"
    resume.write_text(
        "# Eve \x1b[31mRed\x1b]0;title\x07\n\n## Experience\n\n- Built \x9b2J things\u202e\n", encoding="utf-8"
    )
    for words in (("check", resume, "--posting", POSTING), ("view", resume)):
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(run(*words).stdout.decode())


@pytest.mark.parametrize("format_", ["text", "json", "markdown", "html"])
def test_blind_leaves_the_person_out(format_: str) -> None:
    open_, blind = (run("check", RESUME, "--posting", POSTING, "--format", format_, *more).stdout.decode()
                    for more in ((), ("--blind",)))  # fmt: skip
    name = read_resume(RESUME).resume.basics.name
    assert name
    assert RESUME.name in open_
    assert name.text not in blind
    assert RESUME.name not in blind
    assert "[file]" in blind.replace("\\", "")


def test_rule_and_rules() -> None:
    listed = run("rules").stdout.decode().splitlines()
    assert len(listed) >= 12
    assert b"tool-only" in run("rule", "HLT001").stdout
    unknown = run("rule", "XYZ999")
    assert unknown.returncode == 2
    assert "ats-sim rules" in _one_line(unknown)


@pytest.mark.parametrize("command", ["check", "view", "posting", "bullet", "rule", "rules"])
def test_help_shows_an_example(command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0
    assert "Example: ats-sim " + command in done.stdout.decode()


def test_version_loads_neither_rich_nor_pdfplumber() -> None:
    script = (
        "import sys\nsys.argv = ['ats-sim', '--version']\nfrom ats_sim.cli import main\n"
        "try:\n    main()\nexcept SystemExit as stop:\n    assert stop.code == 0\n"
        "print(sorted({'rich', 'pdfplumber', 'docx', 'rapidfuzz', 'distributed', 'ats_sim.cli'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "['ats_sim.cli']"


def test_usage_errors_have_status_two() -> None:
    assert run("check", RESUME).returncode == 2
    assert run("nonsense").returncode == 2
