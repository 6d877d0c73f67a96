"""``screen`` at a recruiter's desk: openings, weights, what was struck, exports, letters, a folder that fills."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from tests.bulk.made import POSTING, write_pool
from tests.command import Done, run, start
from tests.reading.made_msg import outlook_mail

DAY = ("--as-of", "2026-11-01")
NURSE = "Staff Nurse\n\nRequirements\n\n- triage\n- wound care\n"
LETTER = """Dear hiring manager,

I am writing to apply for the position of Data Analyst at your company. I was excited to read your advertisement, and I
believe that my experience makes me a strong candidate. In my current position I prepare the monthly reports.

I would welcome the chance to discuss my application with you. Thank you for your time and consideration.

Yours sincerely,
Robin Quist
robin.quist1@example.com
"""


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    """Three analysts and two postings."""
    write_pool(tmp_path / "resumes", 3)
    (tmp_path / "analyst.txt").write_text(POSTING, encoding="utf-8")
    (tmp_path / "nurse.txt").write_text(NURSE, encoding="utf-8")
    return tmp_path


def screen(pool: Path, *words: object, posting: str = "analyst.txt") -> Done:
    cached = () if {"--store", "--no-cache"} & set(map(str, words)) else ("--no-cache",)
    given = () if "--posting" in words else ("--posting", posting)
    return run("screen", *words, *given, *DAY, *cached, "--jobs", "0", cwd=pool)


def rows(done: Done) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8-sig"))))


def test_several_openings_are_one_reading_and_a_list_each(pool: Path) -> None:
    both = ("--posting", "nurse.txt", "--posting", "analyst.txt")
    done = screen(pool, "resumes", *both, "--format", "csv")
    assert done.returncode == 0, done.stderr
    found = rows(done)
    assert [row["opening"] for row in found] == ["nurse.txt"] * 3 + ["analyst.txt"] * 3
    assert {row["best_opening"] for row in found} == {"analyst.txt"}
    alone = rows(screen(pool, "resumes", "--format", "csv"))
    for row, one in zip(found[3:], alone, strict=True):
        assert row == one | {"opening": "analyst.txt", "best_opening": "analyst.txt"}
    table = screen(pool, "resumes", *both).stdout.decode()
    assert table.index("Staff Nurse (nurse.txt)") < table.index("Data Analyst (analyst.txt)")
    assert table.count("fits better: analyst.txt") == 3
    lines = screen(pool, "resumes", *both, "--format", "jsonl").stdout.splitlines()
    assert len(lines) == 6
    assert {json.loads(line)["opening"] for line in lines} == {"nurse.txt", "analyst.txt"}
    told = screen(pool, "resumes", *both, "--explain", "resume-000.md").stdout.decode()
    assert told.count("rank 1 of 3") == 2
    html = screen(pool, "resumes", *both, "--format", "html")
    assert (html.returncode, html.stdout) == (2, b"")


def test_a_posting_that_cannot_be_read_is_said_and_the_others_go_on(pool: Path) -> None:
    done = screen(pool, "resumes", "--posting", "gone.txt", "--posting", "analyst.txt", "--format", "csv")
    assert done.returncode == 3
    assert [row["rank"] for row in rows(done)] == ["1", "2", "3"]
    assert done.stderr.decode().count("gone.txt: no such file") == 1
    none = screen(pool, "resumes", "--posting", "gone.txt", "--posting", "away.txt")
    assert (none.returncode, none.stdout) == (3, b"")


def test_postings_of_a_glob_are_no_resumes(pool: Path) -> None:
    done = screen(pool, ".", "--posting", "*.txt", "--format", "csv")
    assert {row["path"] for row in rows(done)} == {f"./resumes/resume-00{number}.md" for number in range(3)}
    assert [row["opening"] for row in rows(done)] == ["analyst.txt"] * 3 + ["nurse.txt"] * 3


def test_without_workers_nothing_of_other_processes_is_loaded(pool: Path) -> None:
    words = ("screen", pool / "resumes", "--posting", pool / "analyst.txt", "--jobs", "0", "--no-cache", *DAY)
    done, counts = start(*words)
    assert done.returncode == 0
    assert not {"multiprocessing", "pebble", "concurrent.futures", "subprocess", "sqlite3"} & counts.modules


def test_a_letter_finds_its_applicant_by_the_address(pool: Path) -> None:
    (pool / "resumes" / "letter.txt").write_text(LETTER, encoding="utf-8")
    found = {row["path"]: row["letters"] for row in rows(screen(pool, "resumes", "--format", "csv"))}
    assert found == {
        "resumes/resume-000.md": "",
        "resumes/resume-001.md": "resumes/letter.txt",
        "resumes/resume-002.md": "",
    }


def test_a_workbook_has_a_sheet_for_each_opening_and_one_that_holds_them_against_each_other(pool: Path) -> None:
    (pool / "third.txt").write_text(POSTING.replace("Data Analyst", "Data/Analyst: [x]?*"), encoding="utf-8")
    names = ("--posting", "analyst.txt", "--posting", "nurse.txt", "--posting", "third.txt")
    assert screen(pool, "resumes", *names, "--format", "xlsx", "-o", "out.xlsx").returncode == 0
    with zipfile.ZipFile(pool / "out.xlsx") as book:
        sheets = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
        words = book.read("xl/sharedStrings.xml").decode()
    assert sheets[:2] == ["Data Analyst", "Staff Nurse"]
    assert sheets[3:] == ["Openings", "Summary"]
    assert not set(sheets[2]) & set("[]:*?/\\")
    assert "best_opening" in words


def test_a_list_with_other_weights_is_held_against_the_one_without(pool: Path) -> None:
    store = ("--store", "store.sqlite")
    before = rows(screen(pool, "resumes", "--format", "csv", *store))
    done = screen(pool, "resumes", "--format", "csv", *store, "--weight", "Kafka=50", "--weight", "title=0")
    after = rows(done)
    assert {row["path"]: row["rank_before"] for row in after} == {row["path"]: row["rank"] for row in before}
    assert [row["fit"] for row in after] != [row["fit"] for row in before]
    assert "Held against the list without --weight Kafka=50 --weight title=0: the same order" in done.stderr.decode()


def test_a_struck_demand_counts_no_more_and_moves_are_told(pool: Path) -> None:
    asked = ("--must", "COBOL", "--weight", "COBOL=9")
    (pool / "resumes" / "cobol.md").write_text(
        (pool / "resumes" / "resume-001.md")
        .read_text(encoding="utf-8")
        .replace("Used Python", "Used COBOL")
        .replace("quist1@", "quist9@")
        .replace("7946 1001", "7946 1009"),
        encoding="utf-8",
    )
    done = screen(pool, "resumes", *asked)
    assert re.search(r"  3 -> 1 resumes/cobol.md", done.stdout.decode())
    assert re.search(r"^ *1 \(\d\)", done.stdout.decode(), re.MULTILINE)
    struck = screen(pool, "resumes", "--must", "COBOL", "--without", "cobol")
    assert "COBOL" not in struck.stdout.decode().replace("--without cobol", "")
    assert "Held against the list without --without cobol: " in struck.stdout.decode()
    plain = rows(screen(pool, "resumes", "--format", "csv"))
    back = rows(screen(pool, "resumes", "--must", "COBOL", "--without", "cobol", "--format", "csv"))
    for row in back:
        del row["rank_before"]
    assert back == plain


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--without", "Fortran"), "it asks for Python, SQL, Kafka"),
        (("--weight", "Fortran=2"), "it asks for Python, SQL, Kafka"),
        (("--weight", "Kafka"), "Kubernetes=3"),
        (("--weight", "Kafka=-1"), "Kubernetes=3"),
        (("--weight", "Kafka=nan"), "Kubernetes=3"),
        (("--bom",), "--format csv"),
        (("--format", "lever"), "--output"),
        (("--format", "lever", "-o", "x.zip", "--blind"), "--blind"),
        (("--watch", "--explain", "x"), "--watch"),
        (("--watch", "--format", "jsonl"), "--watch"),
        (("--top", "1", "--top", "2"), "given 2 times"),
        (("--explain", "other.md"), "other.md"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(pool: Path, words: tuple[str, ...], said: str) -> None:
    done = screen(pool, "resumes", *words)
    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert done.stdout == b""


def test_the_demands_stand_before_the_work_with_the_way_to_mend_them(pool: Path) -> None:
    text = screen(pool, "resumes", "--format", "csv").stderr.decode()
    assert text.startswith("Data Analyst (analyst.txt): years 3 or more; degree bachelor")
    assert "required: Python, SQL, Kafka" in text
    assert "--without" in text
    assert screen(pool, "resumes/resume-000.md", "--format", "csv").stderr.decode().startswith("1 file")


def test_csv_with_the_mark_of_excel(pool: Path) -> None:
    assert screen(pool, "resumes", "--format", "csv", "--bom").stdout.startswith(b"\xef\xbb\xbfrank,fit")
    assert screen(pool, "resumes", "--format", "csv").stdout.startswith(b"rank,fit")


@pytest.mark.parametrize(
    ("system", "name", "mail", "file"),
    [
        ("greenhouse", "First Name", "Email", "robin.quist0@example.com.md"),
        ("lever", "Full Name", "Email", "RobinQuist_Resume.md"),
        ("workable", "Full Name", "Email", "RobinQuist_Resume.md"),
    ],
)
def test_an_archive_for_another_system(pool: Path, system: str, name: str, mail: str, file: str) -> None:
    for _ in range(2):
        assert screen(pool, "resumes", "--format", system, "-o", f"{system}.zip").returncode == 0
    with zipfile.ZipFile(pool / f"{system}.zip") as archive:
        table = list(csv.DictReader(io.StringIO(archive.read(f"{system}.csv").decode("utf-8-sig"))))
        files = {one: archive.read(one) for one in archive.namelist() if one.startswith("resumes/")}
    assert len(table) == len(files) == 3
    assert table[0][name].startswith("Robin")
    assert table[0][mail] == "robin.quist0@example.com"
    assert table[0]["Phone"] == "+44 20 7946 1000"
    column = "Resume Filename" if system == "lever" else "Resume"
    assert table[0][column] == file
    assert {f"resumes/{row[column]}" for row in table} == set(files)
    assert files[f"resumes/{file}"] == (pool / "resumes" / "resume-000.md").read_bytes()
    assert len({row[column].lower() for row in table}) == 3


def test_a_mail_of_outlook_is_one_applicant_with_the_letter(pool: Path) -> None:
    cv = (pool / "resumes" / "resume-001.md").read_bytes()
    (pool / "in").mkdir()
    (pool / "in" / "robin.msg").write_bytes(outlook_mail({"cv.md": cv, "letter.txt": LETTER.encode()}))
    (found,) = rows(screen(pool, "in", "--format", "csv"))
    assert (found["rank"], found["path"]) == ("1", "in/robin.msg!/cv.md")
    assert (found["letters"], found["source"]) == ("in/robin.msg!/letter.txt", "in/robin.msg")
    lines = [json.loads(line) for line in screen(pool, "in", "--format", "jsonl", "-o", "x.jsonl").stdout.splitlines()]
    assert lines == []
    records = {one["path"]: one for one in map(json.loads, (pool / "x.jsonl").read_text().splitlines())}
    assert records["in/robin.msg!/letter.txt"]["letter_of"] == "in/robin.msg!/cv.md"
    blind = screen(pool, "in", "--format", "csv", "--blind").stdout.decode()
    assert "robin" not in blind.lower()
    assert re.search(r"resume-[0-9a-f]{16}.*resume-[0-9a-f]{16}", blind)


def test_an_export_of_another_system(pool: Path) -> None:
    (pool / "resumes" / "note.txt").write_text(LETTER.replace("robin.quist1@example.com", ""), encoding="utf-8")
    (pool / "resumes" / "export.csv").write_text("Name,Files\nRobin,resume-002.md;note.txt\nKim,\n", encoding="utf-8")
    done = screen(pool, "resumes/export.csv", "--format", "csv")
    (found,) = rows(done)
    assert (found["path"], found["letters"]) == ("resumes/resume-002.md", "resumes/note.txt")
    assert found["source"] == "resumes/export.csv, line 2"
    assert "1 without a file in export.csv" in done.stderr.decode()


@pytest.mark.parametrize("form", ["resume-001.md", "resumes/resume-001.md", "./resumes/../resumes/resume-001.md", ""])
def test_any_form_of_a_path_is_explained(pool: Path, form: str) -> None:
    path = form or str(pool / "resumes" / "resume-001.md")
    done = screen(pool, "resumes", "--explain", path)
    assert done.stdout.decode().startswith("resumes/resume-001.md: rank"), done.stderr


def test_a_name_of_several_files_is_not_guessed(pool: Path) -> None:
    write_pool(pool / "more", 1)
    done = screen(pool, "resumes", "more", "--explain", "resume-000.md")
    assert done.returncode == 2
    assert "several" in done.stderr.decode()


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a name be any bytes")
def test_names_that_are_no_unicode_stay_two(pool: Path) -> None:
    text = (pool / "resumes" / "resume-000.md").read_bytes()
    (pool / "odd").mkdir()
    for name, mail in ((b"\xff.md", b"a1"), (b"\xfe.md", b"b2")):
        Path(os.fsdecode(bytes(pool / "odd") + b"/" + name)).write_bytes(
            text.replace(b"robin.quist0", mail).replace(b"7946 1000", b"7946 9" + mail[1:] + b"01")
        )
    found = rows(screen(pool, "odd", "--format", "csv"))
    assert sorted(row["path"] for row in found) == ["odd/\\xfe.md", "odd/\\xff.md"]
    explained = screen(pool, "odd", "--explain", "odd/\\xff.md")
    assert explained.stdout.startswith(b"odd/\\xff.md: rank")


def test_a_broken_store_is_one_warning(pool: Path) -> None:
    (pool / "letter").write_text("Dear store", encoding="utf-8")
    done = screen(pool, "resumes", "--store", "letter", "--format", "csv")
    assert done.returncode == 0
    assert len(rows(done)) == 3
    assert done.stderr.decode().count("this run goes on") == 1
    assert (pool / "letter").read_text(encoding="utf-8") == "Dear store"


def test_groups_where_nobody_is_an_advance_are_told_by_the_first_fifth(pool: Path) -> None:
    (pool / "groups.csv").write_text("file,group\nresume-000.md,a\nresume-001.md,b\n", encoding="utf-8")
    text = screen(pool, "resumes", "--audit", "groups.csv", posting="nurse.txt").stdout.decode()
    assert "the first 1, a fifth: no simulated advance" in text


def _started(pool: Path, *words: str) -> subprocess.Popen[bytes]:
    root = str(Path(__file__).resolve().parents[2])
    return subprocess.Popen(
        [sys.executable, "-m", "ats_sim", "screen", *words, "--posting", "analyst.txt", *DAY, "--jobs", "0"],
        cwd=pool,
        env=os.environ | {"PYTHONPATH": root},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def _wait_for(path: Path, text: str) -> str:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        found = path.read_text(encoding="utf-8") if path.exists() else ""
        if text in found:
            return found
        time.sleep(0.05)
    raise AssertionError(text)


def test_a_watched_folder_lists_what_comes_and_goes(pool: Path) -> None:
    process = _started(pool, "resumes", "--watch", "--no-cache", "--format", "csv", "-o", "list.csv")
    try:
        _wait_for(pool / "list.csv", "resume-002.md")
        late = (pool / "resumes" / "resume-000.md").read_text(encoding="utf-8")
        (pool / "resumes" / "late.md").write_text(late.replace("quist0", "quist8").replace("1000", "1008"), "utf-8")
        (pool / "resumes" / "resume-001.md").unlink()
        found = _wait_for(pool / "list.csv", "late.md")
        until = time.monotonic() + 60
        while "resume-001.md" in found and time.monotonic() < until:
            time.sleep(0.05)
            found = (pool / "list.csv").read_text(encoding="utf-8")
        assert len(found.splitlines()) == 4
    finally:
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 0
    assert err.count(b"ats-sim: read resumes/late.md") == 1
    assert b"ats-sim: read resumes/resume-000.md" not in err
    assert b"Traceback" not in err


def test_the_word_to_end_ends_a_run_as_ctrl_c_does(pool: Path) -> None:
    write_pool(pool / "many", 60)
    process = _started(pool, "many", "--no-cache", "--format", "jsonl")
    assert process.stdout is not None
    process.stdout.readline()
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"interrupted" in err
    assert b"Traceback" not in err
