"""``lint``: which files are done, what is printed, and the exit status."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import Ran
from tests.written import resume_text

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "lint.json"
GOOD = resume_text(
    (
        "Data Engineer, Blue Harbour",
        "Jan 2020 - Present",
        ["Cut the nightly load from 6 h to 40 min with Python and SQL"],
    ),
    skills="Python, SQL",
)
BAD = GOOD.replace("Cut the nightly load from 6 h to 40 min with Python and SQL", "Used Python and SQL")
POSTING = "Data Engineer\n\nRequirements\n- Must have Python\n- Must have Kubernetes\n"
Call = Callable[..., Ran]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: a good and a bad resume, and a bad one in a folder below."""
    (tmp_path / "more").mkdir()
    for name, text in (("bad.md", BAD), ("good.md", GOOD), ("more/bad.txt", BAD)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _paths(said: Ran) -> list[str]:
    return [file["path"] for file in json.loads(said.out)["files"]]


def _tool_line(text: str) -> int:
    return next(number for number, line in enumerate(text.split("\n"), 1) if "Used Python" in line)


def test_a_finding_is_a_line_with_the_line_of_the_source(ran: Call, folder: Path) -> None:
    (folder / "front.md").write_text("---\ntitle: resume\n---\n\n\n" + BAD, encoding="utf-8")
    said = ran("lint", "bad.md", "front.md")
    first, moved = _tool_line(BAD), _tool_line(BAD) + 5
    assert said.out.splitlines() == [
        f"bad.md:{first}:3: HLT001 warning names Python and SQL, and tells no result",
        f"front.md:{moved}:3: HLT001 warning names Python and SQL, and tells no result",
        "2 findings (2 warnings) in 2 of 2 files",
    ]
    assert (said.status, said.err) == (1, "")


def test_a_clean_resume_has_status_zero(ran: Call) -> None:
    assert ran("lint", "good.md") == Ran(0, "no findings in 1 file\n", "")


def test_folders_are_looked_through_by_name_and_files_are_done_once(ran: Call, folder: Path) -> None:
    said = ran("lint", "more", ".", folder / "good.md", "--format", "json")
    assert _paths(said) == ["more/bad.txt", "bad.md", "good.md"]


def test_hidden_files_links_and_other_suffixes_are_passed_over_unless_named(ran: Call, folder: Path) -> None:
    (folder / ".hidden").mkdir()
    for name in (".hidden/bad.md", ".bad.md", "notes.rst", "tool.py"):
        (folder / name).write_text(BAD, encoding="utf-8")
    (folder / "link.md").symlink_to(folder / "bad.md")
    (folder / "around").symlink_to(folder)
    assert _paths(ran("lint", ".", "--format", "json")) == ["bad.md", "good.md", "more/bad.txt"]
    named = ran("lint", ".hidden", "notes.rst", "link.md", "--format", "json")
    assert _paths(named) == [".hidden/bad.md", "notes.rst", "link.md"]


def test_a_folder_without_resumes_is_said(ran: Call, folder: Path) -> None:
    (folder / "empty").mkdir()
    said = ran("lint", "empty")
    assert said == Ran(2, "no findings in 0 files\n", "ats-sim: no resumes found in empty; name a file\n")


def test_of_a_folder_only_resumes_are_judged_and_the_rest_is_counted(ran: Call, folder: Path) -> None:
    for name, text in (
        ("README.md", BAD),
        ("package.json", '{"name": "cv"}'),
        ("notes.md", "# Notes\n\nThings to do about the flat before spring comes and the rent rises again.\n"),
        ("ignored.md", BAD),
        (".gitignore", "ignored.md\n"),
        ("node_modules/theme/resume.md", BAD),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    said = ran("lint", ".", "--format", "json")
    assert (said.status, said.err) == (1, "")
    assert _paths(said) == ["bad.md", "good.md", "more/bad.txt"]
    assert [(one["path"], one["cause"]) for one in json.loads(said.out)["passed_over"]] == [
        ("README.md", "name"),
        ("ignored.md", "git"),
        ("node_modules", "name"),
        ("notes.md", "document"),
        ("package.json", "name"),
    ]
    verbose = ran("lint", ".", "-v")
    assert verbose.err.splitlines()[-2] == "ats-sim: passed over notes.md: too little of a resume is in it"
    assert verbose.out.splitlines()[-1] == (
        "2 findings (2 warnings) in 2 of 3 files; 5 passed over, no resumes (-v names them)"
    )


def test_a_file_that_is_named_is_judged_whatever_its_name(ran: Call, folder: Path) -> None:
    (folder / "README.md").write_text(BAD, encoding="utf-8")
    assert ran("lint", "README.md").status == 1


def test_a_folder_in_which_no_resume_is_found_is_not_green(ran: Call, folder: Path) -> None:
    (folder / "more" / "bad.txt").rename(folder / "more" / "README.txt")
    said = ran("lint", "more")
    assert (said.status, said.err) == (
        2,
        "ats-sim: no resumes found in more; name a file; -v says what was passed over\n",
    )


def test_unreadable_files_are_said_and_the_others_done(ran: Call, folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 and no more")
    said = ran("lint", "nowhere.md", ".")
    assert said.status == 3
    assert [line.split(":")[1].strip() for line in said.err.splitlines()] == ["nowhere.md", "broken.pdf"]
    assert said.out.splitlines()[-1] == "2 findings (2 warnings) in 2 of 3 files; 2 files could not be read"


def test_unreadable_wins_over_fail_on(ran: Call) -> None:
    assert ran("lint", "nowhere.md", "--fail-on", "never").status == 3


def test_a_file_that_meets_a_fault_costs_the_others_nothing(ran: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    from ats_sim import pipeline

    parse = pipeline.parse_resume

    def faulty(document, settings):  # type: ignore[no-untyped-def]
        if document.name == "bad.md":
            raise ZeroDivisionError
        return parse(document, settings)

    monkeypatch.setattr(pipeline, "parse_resume", faulty)
    said = ran("lint", "bad.md", "more")
    assert said.status == 3
    assert said.err.startswith("ats-sim: bad.md: this input met a fault in ats-sim (ZeroDivisionError at test_lint.py:")
    assert said.out.startswith("more/bad.txt:")


@pytest.mark.parametrize(
    ("level", "status"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)], ids=lambda value: str(value)
)
def test_fail_on(ran: Call, level: str, status: int) -> None:
    assert ran("lint", "bad.md", "--fail-on", level).status == status


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        ((), {"BAS002", "HLT001"}),
        (("--select", "HLT"), {"HLT001"}),
        (("--select", "tool-only,BAS002"), {"BAS002", "HLT001"}),
        (("--select", "hlt", "--select", "bas"), {"BAS002", "HLT001"}),
        (("--ignore", "no-phone"), {"HLT001"}),
        (("--ignore", "HLT001, BAS"), set()),
        (("--select", "HLT", "--ignore", "tool-only"), set()),
    ],
)
def test_select_and_ignore(ran: Call, folder: Path, options: tuple[str, ...], codes: set[str]) -> None:
    (folder / "bad.md").write_text(BAD.replace(" | +44 20 7946 0102", ""), encoding="utf-8")
    record = json.loads(ran("lint", "bad.md", "--format", "json", *options).out)
    assert {finding["code"] for finding in record["files"][0]["findings"]} == codes


def test_posting_rules_run_only_with_a_posting(ran: Call, folder: Path) -> None:
    (folder / "posting.text").write_text(POSTING, encoding="utf-8")
    without = json.loads(ran("lint", "good.md", "--format", "json").out)
    record = json.loads(ran("lint", "good.md", "--posting", "posting.text", "--format", "json").out)
    assert (without["posting"], without["files"][0]["findings"]) == (None, [])
    assert record["posting"] == "Data Engineer"
    found = record["files"][0]["findings"]
    assert {finding["code"][:3] for finding in found} == {"POS"}
    assert any("Kubernetes" in finding["message"] for finding in found)


def test_json_holds_to_its_schema_and_counts(ran: Call) -> None:
    said = ran("lint", ".", "nowhere.md", "--format", "json", "--as-of", "2026-01-31")
    record = json.loads(said.out)
    jsonschema.validate(record, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert record["as_of"] == "2026-01-31"
    assert record["summary"] == {
        "files": 4,
        "passed_over": 0,
        "unreadable": 1,
        "errors": 0,
        "warnings": 2,
        "notes": 0,
    }
    assert record["statistics"] == [{"code": "HLT001", "name": "tool-only", "severity": "warning", "count": 2}]
    assert record["files"][-1]["error"]["kind"] == "missing"


def test_statistics_count_the_rules(ran: Call) -> None:
    lines = ran("lint", ".", "--statistics").out.splitlines()
    assert lines[-2:] == ["2  HLT001  warning tool-only", "2 findings (2 warnings) in 2 of 3 files"]


def test_output_goes_to_a_file(ran: Call, folder: Path) -> None:
    said = ran("lint", "bad.md", "--output", "report.out")
    assert (said.status, said.out) == (1, "")
    assert (folder / "report.out").read_text(encoding="utf-8").startswith("bad.md:")


def test_standard_input_is_a_file_too(ran: Call) -> None:
    assert ran("lint", "-", stdin=BAD.encode()).out.startswith("-:")


def test_the_file_of_the_first_path_configures_the_run(ran: Call, folder: Path) -> None:
    (folder / "more" / "ats-sim.toml").write_text('ignore = ["HLT"]\n', encoding="utf-8")
    assert ran("lint", "bad.md").status == 1
    assert ran("lint", "more", "bad.md").status == 0
    assert ran("lint", "more", "--isolated").status == 1
    assert ran("lint", "bad.md", "--config", "more/ats-sim.toml").status == 0
    assert ran("lint", "more", "--ignore", "DOC").status == 1  # what is typed takes the place of what is written


def test_settings_reach_the_rules_and_globs_the_files(ran: Call, folder: Path) -> None:
    (folder / "pyproject.toml").write_text(
        '[tool.ats-sim]\nexclude = ["good*"]\n[tool.ats-sim.rules]\nbullet_words = 2\n'
        '[tool.ats-sim.per-file-ignores]\n"more/*" = ["HLT007"]\n',
        encoding="utf-8",
    )
    record = json.loads(ran("lint", ".", "--format", "json").out)
    found = {file["path"]: [finding["code"] for finding in file["findings"]] for file in record["files"]}
    assert found == {"bad.md": ["HLT007"], "more/bad.txt": []}


def test_show_config_needs_no_path_and_says_what_was_typed(ran: Call, folder: Path) -> None:
    (folder / "ats-sim.toml").write_text("[scan]\nbudget_seconds = 20\n", encoding="utf-8")
    said = ran("lint", "--show-config", "--fail-on", "error")
    assert 'fail-on = "error"  # command line' in said.out.splitlines()
    assert "budget_seconds = 20.0  # ats-sim.toml" in said.out.splitlines()
    assert sum("#" in line for line in said.out.splitlines()) == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("lint",), "PATH"),
        (("lint", "bad.md", "--select", "HTL001"), "did you mean HLT001?"),
        (("lint", "bad.md", "--ignore", "tool-olny"), "did you mean tool-only?"),
        (("lint", "bad.md", "--config", "nowhere.toml"), "nowhere.toml"),
        (("lint", "bad.md", "--config", "bad.md", "--isolated"), "--isolated"),
        (("lint", "bad.md", "--fail-on", "fatal"), "--fail-on"),
    ],
)
def test_wrong_usage_has_status_two(ran: Call, words: tuple[str, ...], said: str) -> None:
    done = ran(*words)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


@pytest.mark.parametrize(
    "words", [("view", "bad.md"), ("check", "bad.md", "--posting", "bad.md"), ("posting", "bad.md")]
)
def test_every_command_obeys_the_settings(ran: Call, folder: Path, words: tuple[str, ...]) -> None:
    (folder / "ats-sim.toml").write_text("[limits]\ncharacters = 5\n", encoding="utf-8")
    done = ran(*words)
    assert done.status == 3
    assert "limits.characters" in done.err
    assert ran(*words, "--isolated").status == 0


def test_bullet_obeys_the_settings(ran: Call, folder: Path) -> None:
    (folder / "ats-sim.toml").write_text("[grading]\ncharacters = 11\n", encoding="utf-8")
    line = "Used Python, which cut costs by 40%"
    assert json.loads(ran("bullet", line, "--format", "jsonl").out)["grade"] == "tool_only"
    assert json.loads(ran("bullet", line, "--format", "jsonl", "--isolated").out)["grade"] == "evidenced"


def test_strange_names_of_files_do_no_harm(ran: Call, folder: Path) -> None:
    folder.joinpath("a,b:c\n::error::x\x1b[31m%.md").write_text(BAD, encoding="utf-8")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.md")).write_text(BAD, encoding="utf-8")
    for words in ((), ("--format", "github"), ("--format", "json")):
        said = ran(
            "lint", *sorted(path.name for path in folder.iterdir() if path.name != "more"), "no\n\x1b.md", *words
        )
        assert said.err == "ats-sim: no .md: no such file; check the path.\n"
        assert "\x1b" not in said.out
        assert not any(line.startswith("::error::x") for line in said.out.splitlines())
