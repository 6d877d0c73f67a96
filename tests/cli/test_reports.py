"""``screen --reports``: a page for each listed resume, linked from the list, all of it or nothing."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from ats_sim import counterfactual
from ats_sim.bulk.pool import in_workers
from ats_sim.cli import reports
from ats_sim.model.settings import Limits, Settings
from ats_sim.reporting import check_html, screen_html
from tests.bulk import poison
from tests.bulk.made import POSTING, copy_fixtures, made_run, write_pool
from tests.cli.test_screen import DAY, _one_line, screen
from tests.command import run


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    """A folder of three resumes and a file that cannot be read, a posting beside it."""
    write_pool(tmp_path / "resumes", 2)
    copy_fixtures(tmp_path / "resumes", "ml-engineer-latex")
    (tmp_path / "resumes" / "broken.pdf").write_bytes(b"%PDF-1.4 and no more")
    (tmp_path / "posting.txt").write_text(POSTING, encoding="utf-8")
    return tmp_path


def _screen(pool: Path, *words: object, folder: object = "reports", output: object = "list.html") -> Any:
    return screen(pool, "resumes", "--format", "html", "-o", output, "--reports", folder, *words)


def _linked(page: Path) -> dict[str, Path]:
    """The shown path of each row that has a link, and the file that it leads to."""
    rows = re.findall(r"<tr>.*?</tr>", page.read_text(encoding="utf-8"), re.DOTALL)
    found = {}
    for row in rows:
        for link in re.findall(r'<a href="([^"]*)"', row):
            [name] = re.findall(r"<summary>(.*?)</summary>", row)
            assert not re.match(r"[a-zA-Z]+:|/", link)
            found[unescape(name)] = (page.parent / unquote(unescape(link))).resolve()
    return found


def _everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("more", [("--jobs", "0"), ("--jobs", "1"), ("--jobs", "0", "--store", "store.sqlite")])
def test_each_row_leads_to_the_page_that_check_writes(pool: Path, more: tuple[str, ...]) -> None:
    assert _screen(pool, *more).returncode == 3
    linked = _linked(pool / "list.html")
    readable = {f"resumes/{path.name}" for path in (pool / "resumes").iterdir()} - {"resumes/broken.pdf"}
    assert set(linked) == readable
    assert set(linked.values()) == {path.resolve() for path in (pool / "reports").iterdir()}
    for path, page in linked.items():
        words = ("check", path, "--posting", "posting.txt", *DAY, "--format", "html", "-o", "one.html")
        assert run(*words, cwd=pool).returncode == 0
        assert page.read_text(encoding="utf-8").rstrip("\n") == (pool / "one.html").read_text("utf-8").rstrip("\n")


def test_pages_are_named_by_rank_and_content_and_only_the_listed_are_made(pool: Path) -> None:
    assert _screen(pool, "--top", "2").returncode == 3
    linked = _linked(pool / "list.html")
    assert len(linked) == 2
    for rank, (path, page) in enumerate(linked.items(), 1):
        digest = hashlib.sha256((pool / path).read_bytes()).hexdigest()
        assert page.name == f"{rank:04}-{digest[:16]}.html"
    assert {path.resolve() for path in (pool / "reports").iterdir()} == set(linked.values())


def test_hostile_names_of_files_and_folders_are_no_markup_and_no_path(pool: Path) -> None:
    evil = pool / "resumes" / '"><img src=x onerror=alert(1)>&..%2f.md'
    (pool / "resumes" / "resume-000.md").rename(evil)
    folder, output = pool / 'a "b" <i>#?%41:', pool / "lists"
    output.mkdir()
    assert _screen(pool, folder=folder, output=output / "list.html").returncode == 3
    text = (output / "list.html").read_text(encoding="utf-8")
    assert "<img" not in text
    assert "<i>" not in text
    linked = _linked(output / "list.html")
    assert f"resumes/{evil.name}" in linked
    assert set(linked.values()) == {path.resolve() for path in folder.iterdir()}
    for page in linked.values():
        assert re.fullmatch(r"\d{4}-[0-9a-f]{16}\.html", page.name)
        assert "<img" not in page.read_text(encoding="utf-8")


def test_the_same_bytes_under_two_names_have_one_page(pool: Path) -> None:
    twin = pool / "resumes" / "twin.md"
    twin.write_bytes((pool / "resumes" / "resume-000.md").read_bytes())
    _screen(pool)
    assert not {"resumes/twin.md", "resumes/resume-000.md"} <= set(_linked(pool / "list.html"))
    assert "Other files of this person: resumes/" in (pool / "list.html").read_text(encoding="utf-8")


def test_a_second_run_replaces_the_pages_and_does_not_screen_them(pool: Path) -> None:
    words = (".", "--format", "html", "-o", "list.html", "--reports", "reports")
    assert screen(pool, *words).returncode == 3
    before = _everything(pool)
    assert screen(pool, *words).returncode == 3
    assert _everything(pool) == before
    assert screen(pool, *words, "--top", "1").returncode == 3
    assert len(list((pool / "reports").iterdir())) == 1
    assert sorted(path.name for path in pool.iterdir()) == ["list.html", "posting.txt", "reports", "resumes"]


@pytest.mark.parametrize("fails", ["page", "list"])
@pytest.mark.parametrize("stop", [KeyboardInterrupt, OSError(28, "No space left on device")])
def test_all_or_nothing(pool: Path, monkeypatch: pytest.MonkeyPatch, fails: str, stop: BaseException) -> None:
    def failing(*_: object) -> str:
        raise stop

    made, kept = 0, reports._write

    def write(*words: Any) -> Any:
        nonlocal made
        written = kept(*words)
        made = len(written.names)
        if fails == "page":
            raise stop
        return written

    monkeypatch.setattr(reports, "_write", write)
    if fails == "list":
        monkeypatch.setattr(screen_html, "render", failing)
    before = _everything(pool)
    assert _screen(pool).returncode != 0
    assert made == 3
    assert _everything(pool) == before
    assert sorted(path.name for path in pool.iterdir()) == ["posting.txt", "resumes"]

    monkeypatch.undo()
    _screen(pool, "--top", "2")
    before = _everything(pool)
    monkeypatch.setattr(reports, "_write", write)
    if fails == "list":
        monkeypatch.setattr(screen_html, "render", failing)
    assert _screen(pool).returncode != 0
    assert _everything(pool) == before


def test_a_resume_whose_report_fails_costs_only_its_link(pool: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    find = counterfactual.what_if

    def faulty(result: Any) -> Any:
        if result.case.document.name.endswith("resume-001.md"):
            raise ZeroDivisionError
        return find(result)

    monkeypatch.setattr(counterfactual, "what_if", faulty)
    (pool / "resumes" / "broken.pdf").unlink()
    done = _screen(pool)
    assert done.returncode == 3
    assert b"resumes/resume-001.md: there is no report of it" in done.stderr
    assert set(_linked(pool / "list.html")) == {"resumes/resume-000.md", "resumes/ml-engineer-latex.pdf"}
    assert "none (fault)" in (pool / "list.html").read_text(encoding="utf-8")


def test_a_file_that_was_changed_meanwhile_has_no_report(pool: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = reports.made

    def late(*words: Any) -> Iterator[reports.Report]:
        with (pool / "resumes" / "resume-001.md").open("a", encoding="utf-8") as file:
            file.write("\nMore\n")
        (pool / "resumes" / "resume-000.md").unlink()
        return make(*words)

    monkeypatch.setattr(reports, "made", late)
    assert _screen(pool).returncode == 3
    assert set(_linked(pool / "list.html")) == {"resumes/ml-engineer-latex.pdf"}
    text = (pool / "list.html").read_text(encoding="utf-8")
    assert text.count("none (changed)") == text.count("none (missing)") == 1


def test_a_page_that_takes_too_long_or_kills_its_worker_costs_only_itself(pool: Path) -> None:
    names = ("burn.md", "kill.md", "resume-000.md", "resume-001.md")
    files = [str(pool / "resumes" / name) for name in names]
    for file in files[:2]:
        Path(file).write_text("# Poison\n", encoding="utf-8")
    made = in_workers(files, made_run(settings=Settings(limits=Limits(seconds=1.5))), 1, poison.report, reports.lost)
    kinds = {Path(one.path).name: one.error.kind if one.error else one.page[:15] for one in made}
    assert kinds == dict(zip(names, ("time", "crash", "<!DOCTYPE html>", "<!DOCTYPE html>"), strict=True))


@pytest.mark.parametrize(
    "words",
    [
        ("--format", "csv", "-o", "list.csv", "--reports", "new"),
        ("--format", "html", "--reports", "new"),
        ("--format", "html", "-o", "list.html", "--reports", "new", "--blind"),
        ("--format", "html", "-o", "list.html", "--reports", "new", "--explain", "resumes/resume-000.md"),
        ("--format", "html", "-o", "list.html", "--reports", "resumes"),
        ("--format", "html", "-o", "list.html", "--reports", "posting.txt"),
        ("--format", "html", "-o", "list.html", "--reports", "link"),
        ("--format", "html", "-o", "empty/list.html", "--reports", "empty"),
        ("--format", "html", "-o", "list.html", "--reports", "no/where"),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_is(
    pool: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    (pool / "empty").mkdir()
    (pool / "link").symlink_to(pool / "empty")
    before = _everything(pool)
    monkeypatch.setattr(check_html, "render", lambda *_: pytest.fail("work was done"))
    done = screen(pool, "resumes", *words)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "reports" in done.stderr.decode().splitlines()[-1]
    assert "files," not in done.stderr.decode()
    assert _everything(pool) == before
    if "--blind" not in words and "--explain" not in words and "csv" not in words:
        _one_line(done)
