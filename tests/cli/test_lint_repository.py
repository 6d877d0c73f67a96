"""``lint`` in a repository: places in sources, what is accepted, and what changed."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bulk.made import copy_fixtures
from tests.cli.conftest import Ran
from tests.reporting.official import OFFICIAL, check
from tests.written import resume_text

GOOD = resume_text(
    (
        "Data Engineer, Blue Harbour",
        "Jan 2020 - Present",
        ["Cut the nightly load from 6 h to 40 min with Python and SQL"],
    ),
    skills="Python, SQL",
)
DEED = "Cut the nightly load from 6 h to 40 min with Python and SQL"
BAD = GOOD.replace(DEED, "Used Python and SQL")
Call = Callable[..., Ran]


def _git(*words: str) -> None:
    call = ["git", "-c", "user.name=Ana", "-c", "user.email=ana@example.com", *words]
    subprocess.run(call, check=True, capture_output=True)


@pytest.fixture(autouse=True)
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: a clone with one weak resume in Markdown."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cv.md").write_text(BAD, encoding="utf-8")
    _git("init", "-q", ".")
    _git("add", "-A")
    _git("commit", "-qm", "x")
    return tmp_path


def _codes(said: Ran) -> list[str]:
    return [one["code"] for file in json.loads(said.out)["files"] for one in file["findings"]]


def _line(words: str, text: str = BAD) -> int:
    return next(number for number, line in enumerate(text.split("\n"), 1) if words in line)


def test_with_a_fresh_baseline_the_status_is_zero_and_a_new_fault_turns_it_red(ran: Call, clone: Path) -> None:
    assert ran("lint", ".").status == 1
    written = ran("lint", ".", "--write-baseline")
    assert (written.status, written.err) == (0, "ats-sim: ats-sim-baseline.json holds 1 accepted finding\n")
    assert ran("lint", ".", "--baseline", "ats-sim-baseline.json").status == 0
    (clone / "cv.md").write_text("\n\n" + BAD.replace("- Used Python", "- Used Excel\n- Used Python"), encoding="utf-8")
    said = ran("lint", ".", "--baseline", "ats-sim-baseline.json")
    line = _line("Used Python") + 2
    assert (said.status, said.err) == (1, "")
    assert said.out.splitlines() == [
        f"cv.md:{line}:3: HLT001 warning names Excel, and tells no result",
        "1 finding (1 warning) in 1 of 1 file; 1 accepted; 1 passed over, no resume (-v names them)",
    ]


def test_the_baseline_of_the_settings_counts_from_any_folder(
    ran: Call, clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (clone / "ats-sim.toml").write_text('baseline = "accepted.json"\n', encoding="utf-8")
    (clone / "accepted.json").write_text("[]", encoding="utf-8")
    assert ran("lint", "cv.md").status == 1
    assert ran("lint", "cv.md", "--write-baseline").status == 0
    (clone / "docs").mkdir()
    monkeypatch.chdir(clone / "docs")
    assert ran("lint", "../cv.md").status == 0


def test_stale_entries_are_told_and_go_when_it_is_written_again(ran: Call, clone: Path) -> None:
    ran("lint", ".", "--write-baseline")
    (clone / "cv.md").write_text(GOOD, encoding="utf-8")
    said = ran("lint", ".", "--baseline", "ats-sim-baseline.json")
    assert (said.status, said.err) == (
        0,
        "ats-sim: 1 entry of the baseline found no more (cv.md HLT001); take them out with --write-baseline\n",
    )
    ran("lint", ".", "--write-baseline")
    assert json.loads((clone / "ats-sim-baseline.json").read_text(encoding="utf-8")) == []


def test_comments_accept_and_are_told_when_they_accept_nothing(ran: Call, clone: Path) -> None:
    comment = " <!-- ats-sim: ignore[tool-only] -->"
    (clone / "cv.md").write_text(BAD.replace("Used Python and SQL", "Used Python and SQL" + comment), encoding="utf-8")
    accepted = json.loads(ran("lint", "cv.md", "--format", "json").out)["files"][0]
    assert (accepted["findings"], [one["by"] for one in accepted["accepted"]]) == ([], ["comment"])
    (clone / "cv.md").write_text(GOOD.replace(DEED, DEED + comment), encoding="utf-8")
    said = ran("lint", "cv.md")
    assert said.status == 0
    assert said.out.startswith(f"cv.md:{_line(DEED, GOOD)}:")
    assert 'LNT001 note "ats-sim: ignore" tool-only accepts nothing' in said.out
    (clone / "cv.md").write_text(GOOD.replace(DEED, DEED + comment.replace("tool-only", "tool-olny")), encoding="utf-8")
    said = ran("lint", "cv.md", "--format", "json")
    assert (said.status, _codes(said)) == (1, ["LNT002"])
    assert "did you mean tool-only?" in said.out


def test_only_what_changed_counts_with_diff(ran: Call, clone: Path) -> None:
    assert ran("lint", ".", "--diff", "HEAD").out == "no findings in 1 file\n"
    (clone / "cv.md").write_text(BAD.replace("- Used Python", "- Used Excel\n- Used Python"), encoding="utf-8")
    (clone / "new.md").write_text(BAD, encoding="utf-8")
    said = ran("lint", ".", "--diff", "HEAD")
    assert [line.split(":")[:2] for line in said.out.splitlines()[:-1]] == [
        ["cv.md", str(_line("Used Python"))],
        ["new.md", str(_line("Used Python"))],
    ]


def test_exit_zero(ran: Call) -> None:
    assert ran("lint", ".", "--exit-zero").status == 0
    assert ran("lint", "nowhere.md", "--exit-zero").status == 3


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--baseline", "no.json"), "no.json: cannot be read (No such file or directory); write it with"),
        (("--baseline", "cv.md"), "cv.md: this is no baseline of lint"),
        (("--diff", "nowhere"), "no revision nowhere here"),
        (("--source", "no.tex"), "--source: no.tex names no file"),
    ],
)
def test_bad_input_is_one_line(ran: Call, clone: Path, words: tuple[str, ...], said: str) -> None:
    copy_fixtures(clone, "ml-engineer-latex")
    done = ran("lint", ".", *words)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert done.err.count("\n") == 1


def _with_source(folder: Path) -> str:
    """A PDF in the folder and a source of its statements; the PDF's name."""
    from ats_sim import read_resume

    (path,) = copy_fixtures(folder, "kaggle-graduate-typst")
    (folder / "cv.md").unlink()
    resume = read_resume(path)
    rows = [resume.document.line_text(line) for line in resume.document.lines]
    Path("cv.tex").write_text("\\documentclass{cv}\n" + "\n".join(f"\\item {row}" for row in rows), encoding="utf-8")
    return path.name


def test_findings_of_a_pdf_are_told_at_the_lines_of_its_source(ran: Call, clone: Path) -> None:
    _with_source(clone)
    record = json.loads(ran("lint", ".", "--format", "json", "--as-of", "2026-01-31").out)
    (file,) = record["files"]
    quoted = [one for one in file["findings"] if one["quote"].strip()]
    assert len(quoted) >= 3
    for one in quoted:
        assert one["source"]["path"] == "cv.tex"
        assert one["source"]["line"] == one["location"]["line"] + 1
    text = ran("lint", ".", "--as-of", "2026-01-31").out
    assert text.count("cv.tex:") == len(quoted)


def test_a_comment_in_the_source_accepts_a_finding_of_the_pdf(ran: Call, clone: Path) -> None:
    _with_source(clone)
    before = json.loads(ran("lint", ".", "--format", "json", "--as-of", "2026-01-31").out)["files"][0]["findings"]
    one = next(finding for finding in before if finding["source"])
    rows = (clone / "cv.tex").read_text(encoding="utf-8").split("\n")
    rows[one["source"]["line"] - 1] += f" % ats-sim: ignore[{one['code']}]"
    (clone / "cv.tex").write_text("\n".join(rows), encoding="utf-8")
    after = json.loads(ran("lint", ".", "--format", "json", "--as-of", "2026-01-31").out)["files"][0]
    gone = [finding["finding"] for finding in after["accepted"]]
    assert {finding["code"] for finding in gone} == {one["code"]}
    assert one["source"] in [finding["source"] for finding in gone]
    assert len(after["findings"]) + len(gone) == len(before)


def test_in_a_run_of_github_its_format_is_chosen_and_the_page_of_the_step_written(
    ran: Call, clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(clone / "step.md"))
    said = ran("lint", "cv.md")
    row = _line("Used Python")
    assert said.out.splitlines()[-1].startswith(
        f"::warning file=cv.md,line={row},endLine={row},col=3,endColumn=22,title=HLT001"
    )
    assert (clone / "step.md").read_text(encoding="utf-8").startswith("## ats-sim lint\n")
    assert json.loads(ran("lint", "cv.md", "--format", "json").out)["summary"]["warnings"] == 1
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(clone / "no" / "step.md"))
    assert ran("lint", "cv.md").status == 2


@pytest.mark.parametrize("format_", ["sarif", "gitlab", "rdjson", "junit", "checkstyle"])
def test_paths_are_those_of_the_repository_wherever_one_stands(
    ran: Call, clone: Path, monkeypatch: pytest.MonkeyPatch, format_: str
) -> None:
    (clone / "sub").mkdir()
    (clone / "cv.md").rename(clone / "sub" / "cv.md")
    above = ran("lint", "sub", "--format", format_).out
    monkeypatch.chdir(clone / "sub")
    assert ran("lint", ".", "--format", format_).out == above
    assert "sub/cv.md" in above


@pytest.mark.parametrize(("name", "text"), [("resume.typ", "= Ana Roe\n"), ("cv.org", "* Ana Roe\n")])
def test_a_folder_with_a_source_alone_says_that_it_is_to_be_built(ran: Call, clone: Path, name: str, text: str) -> None:
    (clone / "cv.md").unlink()
    (clone / name).write_text(text, encoding="utf-8")
    (clone / "lib.typ").write_text("#let x = 1\n", encoding="utf-8")
    said = ran("lint", ".")
    assert said.status == 2
    assert said.err == (
        f"ats-sim: no resumes found in .; {name}: it is to be built first: lint the PDF that is made from it\n"
    )


def test_what_a_judged_document_is_made_from_is_not_judged_again(
    ran: Call, clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ats_sim import read_resume
    from ats_sim.cli import lint_files

    (pdf,) = copy_fixtures(clone, "ml-engineer-latex")
    document = read_resume(pdf).document
    rows = "\\\\\n".join(document.line_text(line).replace("&", r"\&") for line in document.lines)
    (clone / "made.tex").write_text(f"\\documentclass{{article}}\\begin{{document}}\n{rows}\n\\end{{document}}\n")
    read: list[str] = []
    real = lint_files.judged
    monkeypatch.setattr(lint_files, "judged", lambda path, how: read.append(path.name) or real(path, how))
    said = json.loads(ran("lint", ".", "--format", "json").out)
    assert sorted(read) == ["cv.md", pdf.name]
    assert {"path": "made.tex", "cause": "source", "what": ""} in said["passed_over"]


def test_a_page_in_a_language_that_is_not_read_needs_somebody_whom_it_is_about(ran: Call, clone: Path) -> None:
    text = "作品集\n\n應該是要放我的照片的，但是這個網站是公開的，我怕被肉搜所以放貓貓。還有更多作品還沒放上來。\n" * 4
    (clone / "works.html").write_text(f"<html><body><p>{text}</p></body></html>", encoding="utf-8")
    (clone / "about.md").write_text(f"{text}\nana.roe@example.com\n", encoding="utf-8")
    said = json.loads(ran("lint", ".", "--format", "json").out)
    assert [file["path"] for file in said["files"]] == ["about.md", "cv.md"]


@pytest.mark.parametrize("format_", OFFICIAL)
def test_a_whole_run_is_as_the_official_schemas_have_it(ran: Call, clone: Path, format_: str) -> None:
    copy_fixtures(clone, "ml-engineer-latex", "accountant-docx", "scanned-nurse")
    ran("lint", ".", "--write-baseline", "--select", "HLT")
    text = (clone / "cv.md").read_text(encoding="utf-8")
    (clone / "cv.md").write_text(text.replace("Used Python and SQL", "Used Pythön and Excel"), encoding="utf-8")
    said = ran("lint", ".", "--baseline", "ats-sim-baseline.json", "--format", format_)
    assert said.status in (1, 3)
    check(format_, said.out)


def test_papers_beside_a_resume_are_passed_over_unless_they_are_called_one(ran: Call, clone: Path) -> None:
    for name in ("cover-letter.md", "Zeugnis.md", "cv and cover letter.md"):
        (clone / name).write_text(BAD, encoding="utf-8")
    said = json.loads(ran("lint", ".", "--format", "json").out)
    assert [file["path"] for file in said["files"]] == ["cv and cover letter.md", "cv.md"]
    told = {one["path"]: one["what"] for one in said["passed_over"]}
    assert told == {"cover-letter.md": "a letter", "Zeugnis.md": "a certificate"}


@pytest.mark.parametrize(
    ("name", "pages", "phone", "clear"),
    [
        ("works.pdf", 9, "", False),
        ("works.pdf", 9, "+1 555 010 0199", True),
        ("works.pdf", 6, "", True),
        ("Ana-CV.pdf", 9, "", True),
    ],
)
def test_a_long_paper_needs_a_name_or_a_telephone_number(name: str, pages: int, phone: str, clear: bool) -> None:
    from msgspec.structs import replace

    from ats_sim import pipeline, reading
    from ats_sim.cli.lint_files import _class
    from ats_sim.model.settings import Settings

    settings = Settings()
    text = re.sub(r"\| [+\d ]{9,}", f"| {phone}", BAD)
    parsed = pipeline.parse_resume(reading.read(text.encode(), "x.md", settings.limits, settings.reading), settings)
    paper = replace(parsed, document=replace(parsed.document, kind="pdf", pages=pages))
    assert (parsed.resume.basics.phone is not None) == bool(phone)
    assert _class(Path(name), paper).clear is clear


def test_a_page_that_a_program_fills_in_is_none(ran: Call, clone: Path) -> None:
    rows = "".join(
        f"## {{{{ {name} }}}}\n\n{{{{ {name}.text }}}}\n\n" for name in ("Experience", "Education", "Skills")
    )
    (clone / "layout.md").write_text(f"# Ana Roe\n\nana.roe@example.com | +1 555 010 0199\n\n{rows}", encoding="utf-8")
    said = json.loads(ran("lint", ".", "--format", "json").out)
    assert [file["path"] for file in said["files"]] == ["cv.md"]
