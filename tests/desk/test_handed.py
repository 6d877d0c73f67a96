"""A pool whose files are handed in one by one is the pool that ``screen`` reads."""

from __future__ import annotations

import csv
import io
import sys
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

from ats_sim.bulk.here import screen_here
from ats_sim.bulk.ranking import ranked
from ats_sim.bulk.run_key import RunKey
from ats_sim.desk.handed import HandedPool
from ats_sim.desk.questions import HANDED
from ats_sim.model.settings import Settings
from ats_sim.page import Upload
from ats_sim.pipeline import read_posting
from tests.bulk.made import POSTING, copy_fixtures, write_pool
from tests.cases import AS_OF, READABLE

BEGIN = {"posting": {"text": POSTING}}


class Handed:
    """The pool with its files, asked as the page asks it."""

    def __init__(self, files: list[Path]) -> None:
        self.files, self.pool = files, HandedPool(Settings(), lambda: AS_OF)
        self.names = [file.name for file in files]
        self.kept: list[str] = []

    def ask(self, operation: str, payload: dict[str, Any], file: Path | None = None) -> dict[str, Any]:
        files = {"resume": Upload(file.name, file.read_bytes())} if file else {}
        told = self.pool.answer(operation, payload, files)
        assert "error" not in told, told
        return told

    def begin(self, **more: Any) -> None:
        self.ask("pool-begin", {**BEGIN, "names": self.names, **more})

    def read(self, first: int = 0, reading: int = 1) -> None:
        for number, file in enumerate(self.files[first:], first):
            self.kept.append(self.ask("pool-read", {"id": number, "reading": reading}, file)["row"])

    def rows(self, reading: int = 1) -> dict[str, Any]:
        return self.ask("desk-rows", {"reading": reading})


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Text and PDF, one that is damaged in the middle."""
    folder = tmp_path_factory.mktemp("handed")
    made = [*write_pool(folder, 4), *copy_fixtures(folder, READABLE[0].name)]
    broken = folder / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4 and nothing more")
    return [*made[:2], broken, *made[2:]]


def order(handed: Handed, reading: int = 1) -> list[tuple[int | None, str]]:
    paths = [row["path"] for row in handed.rows(reading)["rows"]]
    return [(rank, paths[index]) for index, rank, _ in handed.ask("desk-order", {})["order"]]


def test_the_list_is_that_of_screen_and_goes_on_after_a_bad_file(files: list[Path]) -> None:
    handed = Handed(files)
    handed.begin()
    assert handed.rows()["rows"] == []
    handed.read()
    told = handed.rows()
    assert (told["done"], told["total"], told["finished"]) == (6, 6, True)
    assert [bool(row["error"]) for row in told["rows"]] == [name == "broken.pdf" for name in handed.names]
    run = RunKey(read_posting(POSTING), Settings(), AS_OF)
    rows = ranked(screen_here(list(map(str, files)), run))
    assert order(handed) == [(rank, Path(row.path).name) for rank, row in rows]


def test_decisions_are_in_memory_and_in_the_export(files: list[Path]) -> None:
    handed = Handed(files)
    handed.begin()
    assert handed.ask("desk-open", {})["decisions"] == ""
    handed.read()
    handed.ask("desk-decide", {"id": 0, "reading": 1, "answer": "yes", "note": "call"})
    data = handed.ask("desk-export", {"format": "csv"})["data"]
    listed = list(csv.DictReader(io.StringIO(b64decode(data).decode("utf-8-sig"))))
    assert [(row["file"] if "file" in row else row["path"], row["decision"]) for row in listed if row["decision"]] == [
        (files[0].name, "yes")
    ]


def test_a_report_and_a_copy_come_of_the_file_that_is_handed_along(files: list[Path]) -> None:
    handed = Handed(files)
    handed.begin()
    handed.read()
    one = {"id": 0, "reading": 1}
    assert "<html" in handed.ask("desk-report", one, files[0])["report"]
    assert b64decode(handed.ask("desk-file", one, files[0])["data"]) == files[0].read_bytes()
    other = handed.pool.answer("desk-report", one, {"resume": Upload("x.md", b"# Another Person\n")})
    assert other["error"]["kind"] == "changed"


def test_after_an_engine_was_ended_it_goes_on_with_the_next_file(files: list[Path]) -> None:
    before = Handed(files)
    before.begin()
    before.read()
    told = before.ask("desk-decide", {"id": 1, "reading": 1, "answer": "no"})
    again = Handed(files)
    again.begin(rows=before.kept[:3], decisions={told["content"]: told["decision"]})
    again.ask("pool-lost", {"id": 3, "reading": 1, "kind": "time", "message": "it took too long"})
    again.read(4)
    rows = again.rows()
    assert rows["finished"]
    assert [row["error"] for row in rows["rows"]][3] == "time: it took too long"
    assert rows["rows"][1]["decision"]["answer"] == "no"
    assert rows["rows"][4:] == before.rows()["rows"][4:]


def test_a_mended_posting_is_read_again_without_a_second_look_at_the_bytes(files: list[Path]) -> None:
    handed = Handed(files)
    handed.begin()
    handed.read()
    posting = {"text": "", "added": [{"words": "COBOL", "now": "required"}]}
    assert handed.ask("desk-again", {"posting": posting}) == {"reading": 2}
    assert handed.ask("pool-read", {"id": 0, "reading": 1}, files[0]) == {"row": None}  # nobody waits for it any more
    handed.read(reading=2)
    assert all("COBOL" in row["missing"] for row in handed.rows(2)["rows"] if not row["error"])
    handed.ask("desk-stop", {})
    assert handed.ask("pool-read", {"id": 0, "reading": 2}, files[0]) == {"row": None}


@pytest.mark.parametrize(
    ("operation", "payload"),
    [
        ("desk-rows", {"reading": 1}),
        ("pool-begin", {"posting": {"text": "  "}, "names": ["a.pdf"]}),
        ("pool-begin", {**BEGIN, "names": []}),
        ("pool-begin", {**BEGIN, "names": ["a.pdf"] * (HANDED + 1)}),
        ("pool-begin", {**BEGIN, "names": ["a.pdf"], "rows": ["no row"]}),
        ("pool-read", {"id": 0, "reading": 1}),
    ],
)
def test_what_cannot_be_meant_is_one_line(operation: str, payload: dict[str, Any]) -> None:
    told = HandedPool(Settings(), lambda: AS_OF).answer(operation, payload, {})
    assert "\n" not in told["error"]["message"]


def test_it_needs_no_processes_and_no_database() -> None:
    """What not every Python has is loaded by nothing that it is made of."""
    import subprocess

    names = ("multiprocessing", "sqlite3", "pebble", "_sqlite3")
    script = (
        f"import sys\nfor name in {names}: sys.modules[name] = None\n"
        "import datetime\nfrom ats_sim.desk.handed import HandedPool\nfrom ats_sim.model.settings import Settings\n"
        "from ats_sim.page import Upload\npool = HandedPool(Settings(), lambda: datetime.date(2026, 11, 1))\n"
        "posting = {'text': 'Data Analyst\\n\\nRequirements\\n\\n- SQL\\n'}\n"
        "print(pool.answer('pool-begin', {'posting': posting, 'names': ['a.md']}, {}))\n"
        "from ats_sim.bulk.warm import RESUME\nfile = Upload('a.md', RESUME)\n"
        "print(bool(pool.answer('pool-read', {'id': 0, 'reading': 1}, {'resume': file})['row']))\n"
        "print(bool(pool.answer('desk-export', {'format': 'csv'}, {})['data']))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == ["{'reading': 1}", "True", "True"], done.stderr
