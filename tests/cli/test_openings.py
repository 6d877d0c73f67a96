"""``check`` with several postings: a table by fit."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from ats_sim.cli import cli
from ats_sim.reporting.records import schemas
from tests.command import run
from tests.written import resume_text

DAY = ("--as-of", "2026-11-01")
POSTINGS = {
    "analyst.txt": "Data Analyst\n\nRequirements\n- Python\n- SQL\n- Kafka\n- Tableau\n",
    "engineer.txt": "Data Engineer\n\nRequirements\n- Python\n- Kafka\n- Airflow\n- Spark\n",
    "nurse.txt": "Staff Nurse\n\nRequirements\n- wound care\n- triage\n- medication administration\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A resume of a data analyst, and three postings in a folder of their own."""
    text = resume_text(("Data Analyst, Firm", "Jan 2018 - present", ["Cut costs by 40% with SQL and Python reports"]))
    (tmp_path / "resume.md").write_text(text, encoding="utf-8")
    (tmp_path / "openings").mkdir()
    for name, posting in POSTINGS.items():
        (tmp_path / "openings" / name).write_text(posting, encoding="utf-8")
    (tmp_path / "openings" / ".hidden.txt").write_text("x", encoding="utf-8")
    (tmp_path / "openings" / "photo.png").write_bytes(b"\x89PNG")
    return tmp_path


@pytest.mark.parametrize("given", [["openings"], ["openings/*"], [f"openings/{name}" for name in POSTINGS]])
def test_the_best_fit_first_however_they_are_named(folder: Path, given: list[str]) -> None:
    words = [word for path in given for word in ("--posting", path)]
    done = run("check", "resume.md", *words, *DAY, "--format", "json", cwd=folder)
    assert done.returncode == 0, done.stderr
    record = json.loads(done.stdout)
    jsonschema.validate(record, json.loads(schemas()["check-several.json"]))
    assert [Path(one["path"]).name for one in record["openings"]] == list(POSTINGS)
    fits = [one["fit"] for one in record["openings"]]
    assert fits == sorted(fits, reverse=True)
    assert record["openings"][0]["missing_required"] == ["Kafka", "Tableau"]
    assert [(one["name"], len(one["paths"])) for one in record["helps"]] == [("Kafka", 2)]


def test_for_people(folder: Path) -> None:
    text = run("check", "resume.md", "--posting", "openings", *DAY, cwd=folder).stdout.decode()
    assert text.index("Data Analyst (openings") < text.index("Data Engineer (openings") < text.index("Staff Nurse")
    assert "lacks 2 of 4: Kafka, Tableau" in text
    assert "Kafka: 2 of 3 require it" in text
    assert "only if true" in text
    assert all(len(line) <= 100 for line in text.splitlines())


def test_a_row_is_what_the_full_report_says(folder: Path) -> None:
    many = json.loads(run("check", "resume.md", "--posting", "openings", *DAY, "--format", "json", cwd=folder).stdout)
    for row in many["openings"]:
        one = run("check", "resume.md", "--posting", row["path"], *DAY, "--format", "json", cwd=folder)
        assert json.loads(one.stdout)["verdict"]["disposition"] == row["disposition"]


def test_what_cannot_be_read_is_said_and_the_others_go_on(folder: Path) -> None:
    (folder / "openings" / "empty.txt").write_text("", encoding="utf-8")
    done = run("check", "resume.md", "--posting", "openings", *DAY, cwd=folder)
    assert done.returncode == 3
    assert b"empty.txt" in done.stderr
    assert b"3 openings" in done.stdout
    (folder / "none").mkdir()
    assert b"no postings found" in run("check", "resume.md", "--posting", "none", *DAY, cwd=folder).stderr


def test_require_holds_for_all(folder: Path) -> None:
    words = ("check", "resume.md", "--posting", "openings/analyst.txt", "--posting", "openings/nurse.txt", *DAY)
    assert run(*words, cwd=folder).returncode == 0
    assert run(*words, "--require", "borderline", cwd=folder).returncode == 1


@pytest.mark.parametrize("more", [["--brief"], ["--full"], ["--format", "html"]])
def test_a_table_has_two_formats(folder: Path, more: list[str]) -> None:
    done = run("check", "resume.md", "--posting", "openings", *more, *DAY, cwd=folder)
    assert done.returncode == 2
    assert b"several postings make a table" in done.stderr


@pytest.mark.parametrize("name", cli.list_commands(None))  # type: ignore[arg-type]
def test_an_option_of_one_value_given_twice_is_an_error(name: str) -> None:
    command = cli.get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    for option in command.params:
        if option.param_type_name == "option" and not (option.multiple or option.is_flag):  # type: ignore[attr-defined]
            done = run(name, option.opts[0], "1", option.opts[0], "1")
            assert done.returncode == 2
            assert f"{option.opts[0]} is given 2 times" in done.stderr.decode()
