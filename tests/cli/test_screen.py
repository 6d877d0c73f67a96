"""``screen`` and ``store`` as a user calls them."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import jsonschema
import pyarrow.parquet as pq
import pytest

from ats_sim.reporting.records import schemas
from tests.bulk.made import POSTING, copy_fixtures, write_pool
from tests.command import Done, run

DAY = ("--as-of", "2026-11-01")


@pytest.fixture(scope="module")
def pool(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of four resumes, a posting beside it."""
    folder = tmp_path_factory.mktemp("pool")
    write_pool(folder / "resumes", 3)
    copy_fixtures(folder / "resumes", "ml-engineer-latex")
    (folder / "posting.txt").write_text(POSTING, encoding="utf-8")
    return folder


def screen(pool: Path, *words: object, stdin: bytes = b"") -> Done:
    cached = () if {"--store", "--no-cache"} & set(map(str, words)) else ("--no-cache",)
    jobs = () if "--jobs" in words else ("--jobs", "0")
    return run("screen", *words, "--posting", "posting.txt", *DAY, *cached, *jobs, stdin=stdin, cwd=pool)


def _one_line(done: Done) -> str:
    text = done.stderr.decode()
    assert text.count("\n") == 1, text
    assert "Traceback" not in text
    return text


def test_the_table_ranks_says_the_pool_and_asks_for_human_review(pool: Path) -> None:
    done = screen(pool, "resumes")
    text = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert text.index("resume-000.md") < text.index("resume-001.md")
    assert "4 files, 4 read, 0 refused" in text
    assert "human review" in text
    assert re.search(r"Kafka +[23] of 4", text)
    assert "\x1b" not in text


def test_streamed_jsonl_has_a_valid_row_a_file_without_a_rank(pool: Path) -> None:
    done = screen(pool, "resumes", "--format", "jsonl")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    schema = json.loads(schemas()["screen.json"])
    for row in rows:
        jsonschema.validate(row, schema)
    assert sorted(row["path"] for row in rows) == sorted(
        f"resumes/{path.name}" for path in (pool / "resumes").iterdir()
    )
    assert {row["rank"] for row in rows} == {None}
    assert b"human review" in done.stderr


def test_jsonl_in_a_file_is_ranked_and_the_same_with_one_worker_two_and_the_store(pool: Path, tmp_path: Path) -> None:
    store = ("--store", tmp_path / "store.sqlite")
    texts = []
    for number, more in enumerate((("--jobs", "0"), ("--jobs", "1"), ("--jobs", "2"), store, store)):
        output = tmp_path / f"{number}.jsonl"
        assert screen(pool, "resumes", "--format", "jsonl", "-o", output, *more).returncode == 0
        texts.append(output.read_bytes())
    assert len(set(texts)) == 1
    assert [json.loads(line)["rank"] for line in texts[0].splitlines()] == [1, 2, 3, 4]
    streamed = screen(pool, "resumes", "--format", "jsonl").stdout
    unranked = re.sub(rb'"rank":\d+', b'"rank":null', texts[0])
    assert sorted(streamed.splitlines()) == sorted(unranked.splitlines())


@pytest.mark.parametrize(
    ("option", "listed"), [(("--top", "1"), 1), (("--share", "50%"), 2), (("--share", "0.26"), 2), (("--top", "99"), 4)]
)
def test_a_cut_lists_the_first(pool: Path, option: tuple[str, str], listed: int) -> None:
    done = screen(pool, "resumes", "--format", "jsonl", *option)
    assert [json.loads(line)["rank"] for line in done.stdout.splitlines()] == list(range(1, listed + 1))
    assert f"the first {listed}" in done.stderr.decode()


@pytest.mark.parametrize("share", ["0", "120%", "some", "nan"])
def test_a_share_that_is_none_is_wrong_usage(pool: Path, share: str) -> None:
    assert screen(pool, "resumes", "--share", share).returncode == 2


def test_require_lists_the_better_ones_and_leaves_with_one(pool: Path) -> None:
    done = screen(pool, "resumes", "--format", "jsonl", "--require", "advance")
    kept = [json.loads(line)["disposition"] for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert set(kept) == {"advance"}
    assert screen(pool, "resumes/resume-000.md", "--require", "advance").returncode == 0


def test_must_asks_for_more(pool: Path) -> None:
    done = screen(pool, "resumes", "--must", "COBOL")
    assert re.search(r"COBOL +0 of 4", done.stdout.decode())


def test_explain_says_the_keys(pool: Path) -> None:
    text = screen(pool, "resumes", "--explain", "resumes/resume-001.md").stdout.decode()
    assert re.search(r"resumes/resume-001.md: rank [34] of 4", text)
    assert "differs first in" in text
    missing = screen(pool, "resumes", "--explain", "other.md")
    assert missing.returncode == 2
    assert "other.md" in missing.stderr.decode()


def test_blind_names_nobody_by_the_file(pool: Path) -> None:
    done = screen(pool, "resumes", "--blind", "--format", "csv")
    assert b"resume-000" not in done.stdout + done.stderr
    assert len(re.findall(rb"resume-[0-9a-f]{16}", done.stdout)) == 4


def test_no_row_names_the_person(pool: Path, tmp_path: Path) -> None:
    text = (pool / "resumes" / "resume-000.md").read_text(encoding="utf-8")
    name = text.splitlines()[0].lstrip("# ")
    told = text.replace("\n- ", f"\n- {name} ")
    assert told != text
    (tmp_path / "told.md").write_text(told, encoding="utf-8")
    row = json.loads(screen(pool, tmp_path / "told.md", "--format", "jsonl").stdout)
    assert row.pop("person") == {
        "name": name,
        "email": "robin.quist0@example.com",
        "phone": "+44 20 7946 1000",
        "title": "Data Analyst",
        "employer": "Firm 0",
        "location": None,
        "url": None,
    }
    assert name not in json.dumps(row)


@pytest.mark.parametrize("format_", ["table", "jsonl", "csv", "html"])
def test_people_are_named_in_every_format_unless_blind(pool: Path, format_: str) -> None:
    told = (b"Robin Quist", b"robin.quist0@example.com", b"20 7946 1000")
    open_, blind = (screen(pool, "resumes", "--format", format_, *more).stdout for more in ((), ("--blind",)))
    flat = b" ".join(open_.split())
    assert all(one in flat for one in told)
    assert not any(one in b" ".join(blind.split()) for one in told)


def test_a_sheet_to_decide_in(pool: Path, tmp_path: Path) -> None:
    output = tmp_path / "list.xlsx"
    assert screen(pool, "resumes", "--format", "xlsx", "-o", output).returncode == 0
    with zipfile.ZipFile(output) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        links = book.read("xl/worksheets/_rels/sheet1.xml.rels").decode()
        words = book.read("xl/sharedStrings.xml").decode()
    assert '<formula1>"yes,maybe,no"</formula1>' in sheet
    assert {"conditionalFormatting", "fitToHeight", "landscape"} <= set(re.findall(r"\w+", sheet))
    assert "mailto:robin.quist0@example.com" in links
    assert "resume-000.md" in links
    assert re.search(r">decision<.*>reason<", words)
    assert screen(pool, "resumes", "--format", "xlsx", "-o", output, "--blind").returncode == 0
    with zipfile.ZipFile(output) as book:
        assert "xl/worksheets/_rels/sheet1.xml.rels" not in book.namelist()
        assert b">email<" not in book.read("xl/sharedStrings.xml")


def test_versions_of_one_person_are_one_row(pool: Path, tmp_path: Path) -> None:
    text = (pool / "resumes" / "resume-000.md").read_text(encoding="utf-8")
    (tmp_path / "old.md").write_text(text.replace("Jan 2018 - present", "Jan 2018 - Mar 2021"), encoding="utf-8")
    (tmp_path / "new.md").write_text(text.replace("Jan 2018 - present", "Jan 2018 - May 2024"), encoding="utf-8")
    (tmp_path / "else.md").write_bytes((pool / "resumes" / "resume-001.md").read_bytes())
    lines = screen(pool, tmp_path, "--format", "jsonl", "--share", "1").stdout.splitlines()
    assert [Path(row["path"]).name for row in map(json.loads, lines)] == ["new.md", "else.md"]
    sheet = screen(pool, tmp_path, "--format", "csv").stdout.decode()
    rows = list(csv.DictReader(io.StringIO(sheet)))
    assert [(row["rank"], Path(row["other_files"]).name) for row in rows] == [("1", "old.md"), ("2", "")]


def test_a_list_on_standard_input_and_globs(pool: Path) -> None:
    listed = screen(pool, "-", "--format", "jsonl", stdin=b"resumes/resume-000.md\nresumes/resume-001.md\n")
    assert len(listed.stdout.splitlines()) == 2
    assert len(screen(pool, "resumes/*.md", "--format", "jsonl").stdout.splitlines()) == 3


def test_urls_are_screened_without_their_secrets_and_by_workers(pool: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "pool.zip", "w") as archive:
        for path in (pool / "resumes").iterdir():
            archive.write(path, f"in/{path.name}")
        archive.writestr("../../up.md", "# Up")
        archive.writestr("in/.hidden.md", "# Hidden")
        archive.writestr("in/\x1b[31mred.md", "# Red")
    url = f"zip://in::{(tmp_path / 'pool.zip').as_uri()}"
    done = screen(pool, url, "--format", "csv", "--jobs", "1")
    here = screen(pool, "resumes", "--format", "csv")
    assert done.returncode == 0, done.stderr
    rows = {row["path"].partition("::")[0]: row for row in csv.DictReader(io.StringIO(done.stdout.decode()))}
    wanted = {row["path"]: row for row in csv.DictReader(io.StringIO(here.stdout.decode()))}
    assert sorted(rows) == sorted(["zip://in/[31mred.md", *(path.replace("resumes/", "zip://in/") for path in wanted)])
    own = {
        "path": "",
        "rank": "",
        "file_date": "",
    }  # the file without a word of a resume is undecided, above those that do not fit
    for path, row in wanted.items():
        assert rows[path.replace("resumes/", "zip://in/")] | own == row | own
    listed = screen(pool, "-", "--format", "jsonl", stdin=f"{url.replace('in::', 'in/*-000.md::')}\n".encode())
    assert len(listed.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("url", "hidden", "said"),
    [
        ("s3://sam:secret@bucket/x", "s3fs", "s3fs"),
        ("memory://sam", "fsspec.core", 'pip install "ats-sim[remote]"'),
        ("nosuch://sam:secret@x", "", "no protocol"),
    ],
)
def test_what_is_missing_for_a_url_is_one_line(
    pool: Path, monkeypatch: pytest.MonkeyPatch, url: str, hidden: str, said: str
) -> None:
    monkeypatch.setitem(sys.modules, hidden or "nothing", None)
    done = screen(pool, url)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in _one_line(done)
    assert "secret" not in _one_line(done)


def test_a_remote_folder_that_cannot_be_listed_is_one_line(pool: Path) -> None:
    done = screen(pool, "file:///nowhere/at/all/")
    assert done.returncode == 3
    assert "file:///nowhere/at/all" in _one_line(done)


def test_csv_and_xlsx_hold_no_formula(pool: Path, tmp_path: Path) -> None:
    folder = tmp_path / "resumes"
    folder.mkdir()
    for lead in "=+-@":
        text = (pool / "resumes" / "resume-000.md").read_text(encoding="utf-8")
        text = text.replace("robin.quist0@", f"robin{ord(lead)}@").replace("7946 1000", f"7946 10{ord(lead)}")
        (folder / f"{lead}cmd.md").write_text(text, encoding="utf-8")
    (tmp_path / "posting.txt").write_text(POSTING, encoding="utf-8")
    names = [f"{lead}cmd.md" for lead in "=+@"] + ["./-cmd.md"]
    words = ("screen", *names, "--posting", "../posting.txt", "--no-cache", "--jobs", "0", *DAY)
    rows = list(csv.DictReader(io.StringIO(run(*words, "--format", "csv", cwd=folder).stdout.decode())))
    assert sorted(row["path"] for row in rows) == ["'+cmd.md", "'=cmd.md", "'@cmd.md", "./-cmd.md"]
    assert all(not (cell or "").startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    assert run(*words, "--format", "xlsx", "-o", "../out.xlsx", cwd=folder).returncode == 0
    with zipfile.ZipFile(tmp_path / "out.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        words_of = book.read("xl/sharedStrings.xml").decode()
    assert "<f>" not in sheet
    assert "autoFilter" in sheet
    assert 'state="frozen"' in sheet
    assert "'=cmd.md" in words_of


def test_parquet_has_typed_columns_and_null_for_what_is_not_known(pool: Path, tmp_path: Path) -> None:
    output = tmp_path / "pool.parquet"
    names = ("resumes", "nowhere\x1b[31m.pdf")
    assert screen(pool, *names, "--format", "parquet", "-o", output).returncode == 3
    table = pq.read_table(output)
    number, text, texts, truth = "double", "string", "list<element: string>", "bool"
    assert {field.name: str(field.type) for field in table.schema} == {
        "rank": "int32",
        "fit": "double",
        "name": text,
        "current_title": text,
        "employer": text,
        "email": text,
        "phone": text,
        "location": text,
        "url": text,
        "path": text,
        "other_files": texts,
        "letters": texts,
        "file_date": text,
        "source": text,
        "disposition": text,
        "filter": text,
        "understood_score": number,
        "literal_score": number,
        "title": truth,
        "impact": truth,
        "clear": truth,
        "years": number,
        "level": text,
        "missing_required": texts,
        "strength": text,
        "risk": text,
        "note": text,
        "flags": texts,
        "hidden_words": "int32",
        "pages": "int32",
        "error": text,
        "content": text,
    }
    rows = table.to_pylist()
    lines = screen(pool, *names, "--format", "jsonl", "--share", "1").stdout.splitlines()
    assert len(lines) == len(rows) - 1 == 4
    for row, record in zip(rows, map(json.loads, lines), strict=False):
        answers = record.pop("answers")
        wanted = record | answers | {"note": record["note"] or None}
        made = wanted.pop("made")
        assert wanted.pop("schema_version") == 3
        assert max(wanted.pop("fit_parts").values()) <= 1
        assert wanted.pop("document") == "resume"
        person = wanted.pop("person")
        wanted |= {"current_title": person.pop("title"), "other_files": wanted.pop("versions")}
        for name in ("version_of", "letter_of", "opening", "best_opening", "rank_before", "decision"):
            assert wanted.pop(name) is None
        assert row == wanted | person
    metadata = {key.decode(): value.decode() for key, value in table.schema.metadata.items()}
    assert {key: metadata[key] for key in made} == made
    kept = {name: value for name, value in rows[-1].items() if value is not None}
    assert kept == {"path": "nowhere[31m.pdf", "error": "missing: no such file; check the path."}


def test_parquet_of_no_rows_has_its_columns(pool: Path, tmp_path: Path) -> None:
    output = tmp_path / "none.parquet"
    assert screen(pool, "nowhere.pdf", "--format", "parquet", "-o", output, "--require", "advance").returncode == 3
    assert pq.read_table(output).shape == (0, 32)


def test_parquet_needs_a_file_and_pyarrow(pool: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert screen(pool, "resumes", "--format", "parquet").returncode == 2
    monkeypatch.delitem(sys.modules, "ats_sim.reporting.screen_parquet", raising=False)
    monkeypatch.delattr("ats_sim.reporting.screen_parquet", raising=False)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    output = tmp_path / "pool.parquet"
    done = screen(pool, "resumes", "--format", "parquet", "-o", output)
    assert (done.returncode, done.stdout) == (2, b"")
    assert 'pip install "ats-sim[parquet]"' in _one_line(done)
    assert list(tmp_path.iterdir()) == []


def test_html_is_one_file_that_takes_nothing_for_markup(pool: Path, tmp_path: Path) -> None:
    evil = tmp_path / "<img src=x onerror=alert(1)>.md"
    evil.write_bytes((pool / "resumes" / "resume-000.md").read_bytes())
    page = screen(pool, "resumes", evil, "--format", "html").stdout.decode()
    assert "<img" not in page
    assert "&lt;img" in page
    assert not re.search(r"(?:src|href)\s*=\s*[\"']?(?:https?:)?//", page)
    assert page.count("<tr>") == 5


def test_a_file_that_cannot_be_read_has_its_row_and_status_three(pool: Path) -> None:
    done = screen(pool, "resumes/resume-000.md", "nowhere.pdf", "--format", "jsonl")
    rows = {row["path"]: row for row in map(json.loads, done.stdout.splitlines())}
    assert done.returncode == 3
    assert rows["nowhere.pdf"]["error"]["kind"] == "missing"
    assert rows["resumes/resume-000.md"]["error"] is None
    assert "nowhere.pdf: no such file" in done.stderr.decode()


def test_what_cannot_be_done_is_one_line(pool: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "no resumes found" in _one_line(none := screen(pool, empty))
    assert none.returncode == 3
    assert "--output" in _one_line(nowhere := screen(pool, "resumes", "-o", tmp_path / "no" / "x.csv"))
    assert nowhere.returncode == 2
    assert screen(pool, "resumes", "--format", "xlsx").returncode == 2


def test_a_posting_without_requirements_gives_unknown_scores(pool: Path, tmp_path: Path) -> None:
    posting = tmp_path / "posting.txt"
    posting.write_text("Data Analyst\n\nWe look forward to your application.\n", encoding="utf-8")
    done = run("screen", pool / "resumes", "--posting", posting, "--no-cache", "--format", "jsonl", "--jobs", "0", *DAY)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert rows
    assert {(row["literal_score"], row["understood_score"]) for row in rows} == {(None, None)}


def test_the_posting_and_the_output_in_the_folder_are_no_resumes(tmp_path: Path) -> None:
    write_pool(tmp_path, 1)
    (tmp_path / "posting.txt").write_text(POSTING, encoding="utf-8")
    for _ in range(2):
        done = screen(tmp_path, ".", "--format", "html", "-o", "list.html")
        assert done.returncode == 0, done.stderr
        assert b"1 file," in done.stderr


def test_store_info_prune_and_clear(pool: Path, tmp_path: Path) -> None:
    store = ("--store", tmp_path / "store.sqlite")
    assert b"nothing is kept" in run("store", "info", *store).stdout
    assert screen(pool, "resumes", *store).returncode == 0
    assert b"4 parsed resumes, 4 results" in run("store", "info", *store).stdout
    assert b"0 rows deleted" in run("store", "prune", *store).stdout
    assert b": deleted" in run("store", "clear", *store).stdout
    assert list(tmp_path.iterdir()) == []


def _rows_kept(store: Path) -> int:
    if not store.exists():
        return 0
    try:
        database = sqlite3.connect(store)
        count: int = database.execute("SELECT count(*) FROM result").fetchone()[0]
        database.close()
    except sqlite3.Error:
        return 0
    return count


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_after_an_end_in_mid_run_the_next_run_goes_on(tmp_path: Path, how: signal.Signals) -> None:
    write_pool(tmp_path / "resumes", 100)
    (tmp_path / "posting.txt").write_text(POSTING, encoding="utf-8")
    store = tmp_path / "store.sqlite"
    words = ["screen", "resumes", "--posting", "posting.txt", *DAY, "--store", str(store), "--jobs", "1"]
    root = str(Path(__file__).resolve().parents[2])
    first = subprocess.Popen(
        [sys.executable, "-m", "ats_sim", *words, "--format", "jsonl"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": root},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    until = time.monotonic() + 60
    while _rows_kept(store) < 10 and time.monotonic() < until:
        time.sleep(0.01)
    first.send_signal(how)
    out, err = first.communicate(timeout=60)
    kept = _rows_kept(store)
    assert 10 <= kept < 100
    if how is signal.SIGINT:
        assert first.returncode == 130
        assert b"interrupted" in err
        assert b"Traceback" not in err
    done = run(*words, "--format", "jsonl", "-o", "all.jsonl", cwd=tmp_path)
    assert done.returncode == 0
    whole = (tmp_path / "all.jsonl").read_bytes()
    assert len(whole.splitlines()) == 100
    early = {line["path"]: line | {"rank": 0} for line in map(json.loads, out.splitlines())}
    late = {line["path"]: line | {"rank": 0} for line in map(json.loads, whole.splitlines())}
    assert early.items() <= late.items()
    assert early


def test_audit_says_how_groups_fare(pool: Path, tmp_path: Path) -> None:
    groups = tmp_path / "groups.csv"
    groups.write_text("file,group\nresume-000.md,a\nresume-001.md,b\nresume-002.md,a\n", encoding="utf-8")
    done = screen(pool, "resumes", "--audit", groups, "--top", "2")
    text = done.stdout.decode()
    assert done.returncode == 0
    assert "listed: the first 2" in text
    assert re.search(r"group +b +1 +0 +0\.00 +0\.00 .*below 4/5", text)
    assert "group: 1 resumes of unknown group" in text
    assert screen(pool, "resumes", "--audit", tmp_path / "none.csv").returncode == 2


def test_a_pipe_is_written_to_and_not_replaced(pool: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE)
    assert screen(pool, "resumes", "--format", "csv", "-o", pipe).returncode == 0
    assert reader.communicate(timeout=30)[0].startswith(b"rank,fit,name")
    assert pipe.is_fifo()
