"""The desk's questions and answers, without a browser: rows, order, weights, decisions, exports, audit."""

from __future__ import annotations

import base64
import csv
import io
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from ats_sim.bulk.decisions import Decisions
from ats_sim.bulk.ranking import ranked
from ats_sim.bulk.run_key import RunKey
from ats_sim.desk import Desk
from ats_sim.desk.reading import Reading
from ats_sim.domain.reweighing import Weighing
from ats_sim.errors import ReadingError
from ats_sim.model.settings import Settings
from ats_sim.page import Upload
from ats_sim.page.readers import readers_here
from tests.bulk.made import copy_fixtures, made_run, write_pool
from tests.cases import AS_OF
from tests.command import run

Ask = Callable[..., dict[str, Any]]


class Asked:
    """A desk on a pool that was read."""

    def __init__(self, folder: Path, *, blind: bool = False, name: str = "d.sqlite", jobs: int = 1) -> None:
        self.files = sorted(str(path) for path in (folder / "pool").iterdir())
        self.run = made_run()
        self.decisions = Decisions(folder / name, "Analyst")
        self.desk = Desk(self.files, self.run, jobs, self.decisions, readers_here(Settings()), blind=blind)
        self.desk.start()
        wait(lambda: self.ask("desk-rows")["finished"])

    def ask(self, operation: str, _files: dict[str, Upload] | None = None, **payload: Any) -> dict[str, Any]:
        """An answer; it is plain JSON."""
        answer = self.desk.answer(operation, payload, _files or {})
        assert json.loads(json.dumps(answer)) == answer or operation == "desk-order"
        return answer

    def rows(self, **payload: Any) -> list[dict[str, Any]]:
        """All rows."""
        rows: list[dict[str, Any]] = self.ask("desk-rows", **payload)["rows"]
        return rows

    def one(self, part: str) -> dict[str, Any]:
        """The row of a file."""
        return next(row for row in self.rows() if part in row["path"])


def wait(holds: Callable[[], object]) -> None:
    """Until it holds."""
    end = time.monotonic() + 120
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pool: made resumes, a PDF, a Word file, one that is broken, one twice."""
    made = tmp_path_factory.mktemp("desk")
    write_pool(made / "pool", 4)
    copy_fixtures(made / "pool", "data-analyst-chromium", "accountant-docx")
    (made / "pool" / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    (made / "pool" / "again.md").write_bytes((made / "pool" / "resume-000.md").read_bytes())
    return made


@pytest.fixture
def desk(folder: Path, tmp_path: Path) -> Iterator[Asked]:
    """A desk whose decisions nobody else has."""
    (tmp_path / "pool").symlink_to(folder / "pool")
    made = Asked(tmp_path)
    yield made
    made.desk.stop()


def test_every_file_has_its_row_and_the_order_is_that_of_screen(desk: Asked) -> None:
    rows = {row["id"]: row for row in desk.rows()}
    assert len(rows) == len(desk.files)
    assert "broken" in next(row["path"] for row in rows.values() if row["error"])
    told = desk.ask("desk-order")
    expected = [(rank, row.path) for rank, row in ranked(desk.desk.reading.rows)]
    assert [(rank, rows[id_]["path"]) for id_, rank, _ in told["order"]] == expected


def test_rows_come_in_parts_and_only_once(desk: Asked) -> None:
    told = desk.ask("desk-rows", reading=1, since=3)
    assert [row["id"] for row in told["rows"]] == list(range(3, len(desk.files)))
    assert desk.ask("desk-rows", reading=1, since=len(desk.files))["rows"] == []
    assert len(desk.ask("desk-rows", reading=7, since=3)["rows"]) == len(desk.files)


def test_other_weights_change_the_order_and_no_weights_give_it_back(desk: Asked) -> None:
    plain = desk.ask("desk-order")
    heavy = desk.ask("desk-order", weights={"parts": {}, "things": {"Kafka": 5.0, "Python": 0.0}})
    assert [one[2] for one in heavy["order"]] != [one[2] for one in plain["order"]]
    assert sorted(one[0] for one in heavy["order"]) == sorted(one[0] for one in plain["order"])
    assert desk.ask("desk-order", weights={"parts": {"title": 1.0}, "things": {}}) == plain


def test_a_decision_is_kept_by_content_and_survives_another_reading(desk: Asked) -> None:
    row = desk.one("resume-000")
    told = desk.ask("desk-decide", id=row["id"], reading=1, answer="yes", reason="r", note="n", rank=2, fit=50.0)
    assert told["content"] == row["content"]
    assert {"answer": "yes", "reason": "r", "note": "n", "rank": 2}.items() <= told["decision"].items()
    assert desk.one("again")["decision"]["answer"] == "yes"  # the same bytes under another name
    mended = {"lines": [{"index": 0, "now": "struck"}], "added": [{"words": "Terraform", "now": "required"}]}
    assert desk.ask("desk-again", posting=mended)["reading"] == 2
    wait(lambda: desk.ask("desk-rows")["finished"])
    assert desk.one("resume-000")["decision"]["answer"] == "yes"
    assert "Terraform" in desk.one("resume-000")["missing"]
    assert "not in the list" in desk.ask("desk-decide", id=0, reading=1, answer="no")["error"]["message"]


def test_a_decision_is_taken_back(desk: Asked) -> None:
    row = desk.one("resume-001")
    desk.ask("desk-decide", id=row["id"], reading=1, answer="maybe")
    assert desk.ask("desk-decide", id=row["id"], reading=1)["decision"] is None
    assert desk.decisions.all() == {}


def test_nothing_decides_by_itself(desk: Asked) -> None:
    for operation in ("desk-open", "desk-rows", "desk-order", "desk-posting"):
        desk.ask(operation)
    desk.ask("desk-export", format="csv")
    assert desk.decisions.all() == {}
    assert not desk.decisions.path.exists()


def exported(desk: Asked, format_: str, **more: Any) -> bytes:
    """The list as a file."""
    told = desk.ask("desk-export", format=format_, **more)
    assert told["name"] == f"list.{format_}"
    return base64.b64decode(told["data"])


def test_every_format_has_the_decision_beside_the_computed_rank(desk: Asked) -> None:
    row = desk.one("resume-002")
    desk.ask("desk-decide", id=row["id"], reading=1, answer="maybe", reason="=ask(1)", note="<b>later</b>")
    rows = list(csv.DictReader(io.StringIO(exported(desk, "csv").decode("utf-8-sig"))))
    here = next(one for one in rows if "resume-002" in one["path"])
    assert (here["decision"], here["reason"], here["decision_note"]) == ("maybe", "'=ask(1)", "<b>later</b>")
    assert int(here["rank"]) > 0
    assert [int(one["rank"]) for one in rows if one["rank"]] == sorted(int(one["rank"]) for one in rows if one["rank"])
    records = [json.loads(line) for line in exported(desk, "jsonl").decode().splitlines()]
    told = next(one for one in records if "resume-002" in one["path"])
    assert told["decision"]["answer"] == "maybe"
    assert told["rank"] == int(here["rank"])
    assert next(one for one in records if "resume-003" in one["path"])["decision"] is None
    page = exported(desk, "html").decode()
    assert "&lt;b&gt;later&lt;/b&gt;" in page
    assert "<b>later" not in page
    assert exported(desk, "xlsx").startswith(b"PK")
    import pyarrow.parquet as pq

    table = pq.read_table(io.BytesIO(exported(desk, "parquet"))).to_pylist()
    assert next(one["decision"] for one in table if "resume-002" in one["path"]) == "maybe"


def test_the_command_line_exports_the_same_decisions(desk: Asked, tmp_path: Path) -> None:
    posting = tmp_path / "posting.txt"
    posting.write_text(desk.run.posting.text, encoding="utf-8")
    row = desk.one("resume-002")
    desk.ask("desk-decide", id=row["id"], reading=1, answer="no", reason="no Kafka")
    rest = ("--as-of", AS_OF, "--no-cache", "--jobs", "0")
    options = ("--decisions", desk.decisions.path, "--opening", "Analyst", *rest)
    for format_ in ("csv", "jsonl", "html", "table"):
        out = run("screen", tmp_path / "pool", "--posting", posting, "--format", format_, *options).stdout.decode()
        assert "no Kafka" in out, format_
    bare = run("screen", tmp_path / "pool", "--posting", posting, "--format", "csv", *rest).stdout.decode()
    assert "decision" not in bare.splitlines()[0]


def test_weights_are_said_in_the_export(desk: Asked) -> None:
    page = exported(desk, "html", weights={"parts": {}, "things": {"Kafka": 3.0}}).decode()
    assert "Kafka counts 3 times" in page


def test_a_blind_desk_names_nobody(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "pool").symlink_to(folder / "pool")
    made = Asked(tmp_path, blind=True)
    try:
        text = json.dumps([made.ask("desk-rows"), made.ask("desk-order")])
        read = next(row for row in made.rows() if row["fit"] is not None)
        report = made.ask("desk-report", id=read["id"], reading=1)["report"]
        files = [exported(made, format_).decode("utf-8-sig") for format_ in ("csv", "jsonl", "html")]
        for words in ("Robin", "Quist", "@example", "resume-000", "broken.pdf", str(tmp_path)):
            assert words not in text, words
            assert words not in report, words
            assert not any(words in file for file in files), words
        assert "blind" in made.ask("desk-file", id=read["id"], reading=1)["error"]["message"]
    finally:
        made.desk.stop()


def test_blind_can_be_chosen_for_a_while(desk: Asked) -> None:
    assert "Robin" not in json.dumps(desk.rows(blind=True))
    assert "Robin" in json.dumps(desk.rows())
    read = desk.one("resume-000")
    assert "Robin" not in desk.ask("desk-report", id=read["id"], reading=1, blind=True)["report"]
    assert "Robin" in desk.ask("desk-report", id=read["id"], reading=1)["report"]


def test_the_report_is_that_of_the_command_line(desk: Asked, tmp_path: Path) -> None:
    posting = tmp_path / "posting.txt"
    posting.write_text(desk.run.posting.text, encoding="utf-8")
    row = desk.one("data-analyst-chromium")
    told = desk.ask("desk-report", id=row["id"], reading=1)["report"]
    printed = run("check", row["path"], "--posting", posting, "--format", "html", "--as-of", AS_OF).stdout.decode()
    assert told.rstrip() == printed.rstrip()
    assert base64.b64decode(desk.ask("desk-file", id=row["id"], reading=1)["data"]) == Path(row["path"]).read_bytes()


@pytest.mark.parametrize("change", ["gone", "other"])
def test_a_file_that_vanished_or_changed_is_one_line(tmp_path: Path, change: str) -> None:
    write_pool(tmp_path / "pool", 2)
    made = Asked(tmp_path)
    try:
        path = Path(made.one("resume-000")["path"])
        path.unlink() if change == "gone" else path.write_text("# Other", encoding="utf-8")
        for operation in ("desk-report", "desk-file"):
            told = made.ask(operation, id=made.one("resume-000")["id"], reading=1)
            assert "\n" not in told["error"]["message"]
        assert "report" in made.ask("desk-report", id=made.one("resume-001")["id"], reading=1)
    finally:
        made.desk.stop()


def test_audit_of_advances_and_of_decisions(desk: Asked) -> None:
    groups = "file,sex\n" + "".join(f"resume-00{number}.md,{'fm'[number % 2]}\n" for number in range(4))
    file = {"groups": Upload("groups.csv", groups.encode())}
    desk.ask("desk-decide", id=desk.one("resume-001")["id"], reading=1, answer="yes")
    told = desk.ask("desk-audit", file, selected="yes")
    assert [(rate["group"], rate["selected"]) for rate in told["rates"]] == [("f", 0), ("m", 1)]
    assert desk.ask("desk-audit", file)["selected_by"] == "every simulated advance"
    assert "choose a CSV" in desk.ask("desk-audit")["error"]["message"]
    assert "CSV" in desk.ask("desk-audit", {"groups": Upload("x.csv", b"\xff\xfe\0")})["error"]["message"]


@pytest.mark.parametrize(
    ("operation", "payload"),
    [
        ("desk-rows", {"since": -1}),
        ("desk-rows", {"path": "/etc/passwd"}),
        ("desk-report", {"id": 10_000, "reading": 1}),
        ("desk-report", {"id": "../../etc/passwd", "reading": 1}),
        ("desk-file", {"id": -1, "reading": 1}),
        ("desk-decide", {"id": 0, "reading": 1, "answer": "reject"}),
        ("desk-decide", {"id": 0, "reading": 1, "answer": "yes", "note": "x" * 5_001}),
        ("desk-export", {"format": "exe"}),
        ("desk-order", {"weights": {"parts": {"title": -1}}}),
        ("desk-order", {"weights": {"parts": {"title": 1e9}}}),
        ("desk-nothing", {}),
    ],
)
def test_bad_questions_get_one_line(desk: Asked, operation: str, payload: dict[str, Any]) -> None:
    told = desk.desk.answer(operation, payload, {})
    assert "\n" not in told["error"]["message"]
    assert "root:" not in json.dumps(told)


def test_stopping_keeps_what_was_read(tmp_path: Path) -> None:
    write_pool(tmp_path / "pool", 40)
    files = sorted(str(path) for path in (tmp_path / "pool").iterdir())
    reading = Reading(1, files, made_run(), 1)
    reading.start()
    wait(lambda: len(reading.rows) > 1)
    reading.stop()
    wait(lambda: reading.finished)
    assert 1 < len(reading.rows) < 40
    assert reading.error == ""


def test_a_reading_that_cannot_go_on_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> Iterator[None]:
        raise ReadingError("store", "the store cannot be used; use another")

    monkeypatch.setattr("ats_sim.desk.reading.screened", fails)
    reading = Reading(1, ["a.md"], made_run(), 1)
    reading.start()
    wait(lambda: reading.finished)
    assert reading.error == "the store cannot be used; use another"


def test_the_order_of_a_reading_is_that_of_the_pool_also_among_versions(tmp_path: Path) -> None:
    write_pool(tmp_path / "pool", 6)
    for number in (1, 3):
        text = (tmp_path / "pool" / f"resume-00{number}.md").read_text(encoding="utf-8")
        (tmp_path / "pool" / f"older-{number}.md").write_text(text.replace("2018", "2016"), encoding="utf-8")
    files = sorted(str(path) for path in (tmp_path / "pool").iterdir())
    reading = Reading(1, files, RunKey(made_run().posting, Settings(), AS_OF), 1)
    reading.start()
    wait(lambda: reading.finished)
    assert reading.ranked(Weighing()) == list(ranked(reading.rows))
    heavier = Weighing(parts={"title": 3.0})
    told = [replace(row, fit=None) for _, row in reading.ranked(heavier)]
    assert sorted(row.path for row in told) == sorted(row.path for row in reading.rows)
