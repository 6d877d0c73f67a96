"""Answers the questions of the desk's page."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from ats_sim.bulk.audit import audited, read_groups
from ats_sim.bulk.opening import Deciding, now
from ats_sim.bulk.paths import shown
from ats_sim.bulk.people import blinded
from ats_sim.bulk.run_key import RunKey
from ats_sim.desk import questions as ask
from ats_sim.desk.exports import cut_of, exported, pool_of
from ats_sim.desk.reading import Reading
from ats_sim.desk.reports import Reports, contents
from ats_sim.domain.reweighing import Weighing
from ats_sim.domain.weights import FIT_PARTS
from ats_sim.errors import ConfigError
from ats_sim.model.posting import Posting
from ats_sim.model.screening import HumanDecision, Screening
from ats_sim.page import Upload
from ats_sim.page.answering import Record, answered
from ats_sim.page.engine import mended_as
from ats_sim.page.questions import asked
from ats_sim.page.readers import Readers
from ats_sim.reporting import desk_json, page_json, posting_toml
from ats_sim.reporting.plain import printable

_SELECTED = {
    "advance": "every simulated advance",
    "yes": "everybody whom people decided to call (yes)",
    "yes or maybe": "everybody whom people decided yes or maybe",
}


class Desk:
    """One pool of files for one opening. ``blind``: nobody is ever named, whatever the page asks for."""

    def __init__(
        self,
        files: Sequence[str],
        run: RunKey,
        jobs: int,
        decisions: Deciding,
        readers: Readers,
        *,
        blind: bool,
        reading: Reading | None = None,
    ) -> None:
        self._files, self._blind = list(files), blind
        self._paths = {shown(file): file for file in self._files}
        self._posting = run.posting
        self._mended: Posting = run.posting
        self._lines: Mapping[int, str] = {}
        self._decisions = decisions
        self._reports = Reports(readers)
        self.reading = reading or Reading(1, self._files, run, jobs)
        self._work: dict[str, Callable[[Mapping[str, Any], Mapping[str, Upload]], Record]] = {
            "desk-open": self._open,
            "desk-rows": self._rows,
            "desk-order": self._order,
            "desk-decide": self._decide,
            "desk-report": self._report,
            "desk-file": self._file,
            "desk-export": self._export,
            "desk-audit": self._audit,
            "desk-posting": self._mend,
            "desk-again": self._again,
            "desk-stop": self._stop,
        }

    def start(self) -> None:
        """Begin to read."""
        self.reading.start()

    def stop(self) -> None:
        """Read no more."""
        self.reading.stop()

    def answer(self, operation: str, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        """The answer to a question, or ``{"error": {"kind", "message"}}`` with one line that says what to do."""
        return answered(self._work, operation, payload, files)

    def _open(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        del files
        asked(payload, ask.Nothing)
        run = self.reading.run
        return {
            "reading": self.reading.number,
            "title": printable(run.posting.title.text) if run.posting.title else "a posting without a title",
            "opening": printable(self._decisions.opening),
            "as_of": run.as_of.isoformat(),
            "blind": self._blind,
            "store": printable(str(run.store)) if run.store else "",
            "decisions": printable(self._decisions.place),
            "parts": [{"name": name, "weight": getattr(run.settings.fit, name)} for name in FIT_PARTS],
            "posting": self._scorecard(),
        }

    def _rows(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        del files
        given, reading = asked(payload, ask.Rows), self.reading
        since = given.since if given.reading == reading.number else 0
        finished, rows = reading.finished, list(reading.rows)
        kept = self._decisions.all()
        blind = given.blind or self._blind
        new = [
            desk_json.row(number, blinded(row) if blind else row, kept.get(row.content))
            for number, row in enumerate(rows[since:], since)
        ]
        left = reading.seconds_left
        return {
            "reading": reading.number,
            "since": since,
            "rows": new,
            "done": len(rows),
            "total": len(reading.files),
            "finished": finished,
            "seconds_left": None if left is None else round(left),
            "problem": printable(reading.error),
            "things": [{"name": one.name, "kind": one.kind, "weight": one.weight} for one in reading.things],
        }

    def _order(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        del files
        given = asked(payload, ask.Order)
        order = self.reading.order(_weighing(given.weights))
        fits = [fit.score if fit else None for fit in order.fits]
        return {
            "reading": self.reading.number,
            "order": [[index, rank, fits[index]] for index, rank in zip(order.indices, order.ranks, strict=True)],
            "others": [[first, others] for first, others in order.others.items()],
        }

    def _decide(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        del files
        given = asked(payload, ask.Decide)
        _, row = self._one(given.id, given.reading)
        if not row.content:
            raise ConfigError("decisions", f"{row.path}: it was not read, so no decision can be kept for its content")
        decision = HumanDecision(given.answer, given.reason.strip(), given.note.strip(), now(), given.rank, given.fit)
        if not (decision.answer or decision.reason or decision.note):
            self._decisions.forget(row.content)
            return {"decision": None, "content": row.content}
        self._decisions.keep(row.content, decision)
        return {"decision": desk_json.decided(decision), "content": row.content}

    def _report(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        given = asked(payload, ask.One)
        file, row = self._one(given.id, given.reading)
        blind = given.blind or self._blind
        row = blinded(row) if blind else row
        if row.error:
            raise ConfigError(row.error.kind, f"there is no report: {row.error.message}")
        data = self._contents(file, row, files)
        return {"id": given.id, "report": self._reports.report(file, data, row, self.reading.run, blind=blind)}

    def _file(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        given = asked(payload, ask.One)
        if given.blind or self._blind:
            raise ConfigError("blind", "a blind list opens no files: they name their person")
        data = self._contents(*self._one(given.id, given.reading), files)
        row = self.reading.rows[given.id]
        return {"name": Path(row.path).name, "data": base64.b64encode(data).decode()}

    def _export(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        del files
        given, reading = asked(payload, ask.Export), self.reading
        weighing = _weighing(given.weights)
        blind = given.blind or self._blind
        ranked = reading.ranked(weighing, blind=blind)
        cut = cut_of(weighing, len(ranked), len(reading.files))
        pool = pool_of(ranked, reading.run, self._decisions.all(), cut, blind=blind)
        return {"name": f"list.{given.format}", "data": base64.b64encode(exported(pool, given.format)).decode()}

    def _audit(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        given = asked(payload, ask.Audit)
        if "groups" not in files:
            raise ConfigError(
                "audit", "choose a CSV file first: a column file, and a column for each category of groups"
            )
        groups = read_groups(files["groups"].data, files["groups"].short_name)
        kept, rows = self._decisions.all(), list(self.reading.rows)
        if given.selected == "advance":
            selected = {row.path for row in rows if row.disposition == "advance"}
        else:
            answers = ("yes",) if given.selected == "yes" else ("yes", "maybe")
            selected = {row.path for row in rows if (one := kept.get(row.content)) and one.answer in answers}
        return desk_json.audit(audited(rows, groups, selected, _SELECTED[given.selected]))

    def _mend(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        del files
        given = asked(payload, ask.Again).posting
        self._lines = {line.index: line.now for line in given.lines}
        self._mended = mended_as(self._posting, given)
        return self._scorecard()

    def _again(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        self._mend(payload, files)
        self.reading.stop()
        run = replace(self.reading.run, posting=self._mended)
        self.reading = self.reading.again(run)
        self.reading.start()
        return {"reading": self.reading.number}

    def _stop(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        del files
        asked(payload, ask.Nothing)
        self.reading.stop()
        return {}

    def _contents(self, file: str, row: Screening, files: Mapping[str, Upload]) -> bytes:
        """The bytes of a file as its row was made of them: handed along, or where it was found."""
        return contents(files["resume"].data if "resume" in files else file, row, self.reading.run)

    def _scorecard(self) -> Record:
        record = page_json.scorecard(self._posting, self._mended, self._lines, None)
        return {**record, "profile": posting_toml.render(self._mended)}

    def _one(self, number: int, reading: int) -> tuple[str, Screening]:
        """A row by its number, and the file as it was found. Raises ``ConfigError`` for none."""
        rows = self.reading.rows
        if reading != self.reading.number or number >= len(rows):
            raise ConfigError("row", "this row is not in the list any more; load the page again")
        row = rows[number]
        return self._paths.get(row.path, row.path), row


def _weighing(given: ask.Weights) -> Weighing:
    return Weighing(given.parts, given.things)
