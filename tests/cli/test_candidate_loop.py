"""``check --watch`` and ``check --edit-posting``: the loop of whoever edits a resume."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ats_sim.cli.check_watching import Watched, watch
from ats_sim.model.settings import Settings
from tests.command import run
from tests.written import resume_text

DAY = ("--as-of", "2026-11-01")
POSTING = "Data Analyst\n\nRequirements\n- Python\n- SQL\n- Kafka\n- Tableau\n- 3+ years of experience\n"
OLD = ["Responsible for various reports", "Cut the cost of monthly reports by 40% with SQL"]
NEW = ["Built 14 Tableau reports that 900 people use each week", "Cut the cost of monthly reports by 40% with SQL"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    save(tmp_path, OLD)
    (tmp_path / "posting.txt").write_text(POSTING, encoding="utf-8")
    return tmp_path


def save(folder: Path, lines: list[str]) -> None:
    text = resume_text(("Data Analyst, Firm", "Jan 2018 - present", lines))
    (folder / "cv.md").write_text(text, encoding="utf-8")


def watched(folder: Path, saves: list[Callable[[], object]], *, blind: bool = False) -> None:
    """Watch, do one of the saves at each look, then press Ctrl-C."""
    waiting = iter(saves)

    def wait(_seconds: float) -> None:
        do = next(waiting, None)
        if do is None:
            raise KeyboardInterrupt
        do()
        stamp = os.stat(folder / "cv.md").st_mtime_ns if (folder / "cv.md").exists() else 0
        if stamp:
            os.utime(folder / "cv.md", ns=(stamp, stamp + 1_000_000))  # a save as late as a person's

    what = Watched(folder / "cv.md", folder / "posting.txt", Settings(), date(2026, 11, 1), (), blind)
    assert watch(what, wait) == 0


def test_a_save_prints_the_verdict_again_with_what_changed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    watched(folder, [lambda: save(folder, NEW)])
    first, again = capsys.readouterr().out.split("\n\n")
    assert len(first.splitlines()) == 5
    assert again.startswith("BETTER; ")
    assert "asked for: Tableau: missing -> literal" in again
    assert "{+Built 14 Tableau reports" in again
    assert len(again.splitlines()) <= 12
    assert all(len(line) <= 80 for line in again.splitlines())


def test_no_save_prints_nothing_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def same() -> None:
        os.utime(folder / "cv.md", ns=(1, os.stat(folder / "cv.md").st_mtime_ns))

    what = Watched(folder / "cv.md", folder / "posting.txt", Settings(), date(2026, 11, 1), (), False)
    looks = iter(range(5))

    def wait(_seconds: float) -> None:
        if next(looks, None) is None:
            raise KeyboardInterrupt
        same()

    watch(what, wait)
    assert capsys.readouterr().out.count("(simulated)") == 1


def test_only_what_changed_is_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ats_sim import evidence
    from ats_sim.cli import check_watching

    graded: list[str] = []
    postings: list[Path] = []
    real, read = evidence.assess, check_watching.read_posting_to_match
    monkeypatch.setattr(evidence, "assess", lambda one, settings: graded.append(one.text) or real(one, settings))
    monkeypatch.setattr(
        check_watching, "read_posting_to_match", lambda path, *rest: postings.append(path) or read(path, *rest)
    )
    watched(folder, [graded.clear, lambda: save(folder, [OLD[0], NEW[0]])])
    assert NEW[0] in graded
    assert OLD[0] not in graded
    assert len(postings) == 1


def test_half_a_save_and_a_vanished_file_are_waited_for(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    watched(
        folder,
        [(folder / "cv.md").unlink, lambda: (folder / "cv.md").write_bytes(b""), lambda: save(folder, NEW)],
    )
    out, err = capsys.readouterr()
    assert out.count("(simulated)") == 2
    assert "BETTER" in out
    assert err.count("waiting for the next save") == 2


def test_a_blind_watch_names_nobody(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    watched(folder, [lambda: save(folder, NEW)], blind=True)
    assert "cv.md" not in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ("--watch", "--format", "json"),
        ("--watch", "--full"),
        ("--watch", "--require", "advance"),
        ("--watch", "--edit-posting"),
        ("--watch", "--posting", "posting.txt"),
    ],
)
def test_what_goes_not_together_is_wrong_usage(folder: Path, words: tuple[str, ...]) -> None:
    done = run("check", "cv.md", "--posting", "posting.txt", *words, *DAY, cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    done = run("check", "-", "--posting", "posting.txt", "--watch", *DAY, cwd=folder)
    assert done.returncode == 2


def edit(folder: Path, *lines: str) -> tuple[str, str]:
    done = run(
        *("check", "cv.md", "--posting", "posting.txt", "--edit-posting", *DAY),
        stdin="".join(f"{line}\n" for line in lines).encode(),
        cwd=folder,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.decode(), done.stderr.decode()


def test_the_posting_is_shown_edited_and_then_judged(folder: Path) -> None:
    plain = run("check", "cv.md", "--posting", "posting.txt", *DAY, cwd=folder).stdout.decode()
    assert edit(folder, "")[0] == plain
    assert edit(folder)[0] == plain
    out, err = edit(folder, "-3", "~Tableau", "+COBOL", "w mine.toml", "")
    assert "Data Analyst (posting.txt): years 3 or more" in err
    assert "required: Python, SQL, COBOL; preferred: Tableau" in err
    required = out[out.index("What the posting requires") : out.index("Three questions")]
    assert "Kafka" not in required
    assert "COBOL" in required
    kept = run("check", "cv.md", "--posting", "mine.toml", *DAY, cwd=folder).stdout.decode()
    assert kept.partition("Three questions")[0] == out.partition("Three questions")[0]


@pytest.mark.parametrize("line", ["x", "-99", "~0", "-", "+", "-Fortran", "w", "w /nowhere/at/all.toml"])
def test_no_edit_is_said_and_asked_for_again(folder: Path, line: str) -> None:
    out, err = edit(folder, line, "-Kafka", "")
    assert "ats-sim: " in err
    assert "Traceback" not in err
    assert "Kafka" not in out[out.index("What the posting requires") : out.index("Three questions")]
