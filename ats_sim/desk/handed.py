"""A desk whose files are handed in one after the other by whoever has them: the page without a server.

Nothing is kept but in memory. Should the engine be ended over a file, what was made so far can be handed in again.
"""

from __future__ import annotations

import base64
import datetime
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from ats_sim.bulk.cache import Remembered
from ats_sim.bulk.opening import DecisionsInMemory, opening_of
from ats_sim.bulk.run_key import RunKey
from ats_sim.desk import questions as ask
from ats_sim.desk.desk import Desk
from ats_sim.desk.reading import HandedReading
from ats_sim.errors import ConfigError
from ats_sim.model.screening import Failure, HumanDecision, Screening
from ats_sim.model.settings import Settings
from ats_sim.page import Upload
from ats_sim.page.answering import Record, answered
from ats_sim.page.engine import check_asks, mended_as, posting_given
from ats_sim.page.questions import asked
from ats_sim.page.readers import readers_here


class HandedPool:
    """Answers what the desk's page asks, once "pool-begin" has named the files and the posting."""

    def __init__(self, settings: Settings, today: Callable[[], datetime.date]) -> None:
        self._settings, self._today = settings, today
        self._readers = readers_here(settings)
        self._kept = Remembered()
        self._pool: Desk | None = None
        self._work = {"pool-begin": self._begin, "pool-read": self._read, "pool-lost": self._lost}

    def answer(self, operation: str, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        """The answer to a question, or ``{"error": {"kind", "message"}}`` with one line that says what to do."""
        if operation.startswith("desk-") and self._pool:
            return self._pool.answer(operation, payload, files)
        return answered(self._work, operation, payload, files)

    def _begin(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        given = asked(payload, ask.Begin)
        posting = self._readers.posting(*posting_given(given.posting, files))
        check_asks(posting)
        run = RunKey(posting, self._settings, self._today())
        mended = replace(run, posting=mended_as(posting, given.posting))
        reading = HandedReading(given.reading, given.names, mended, self._kept)
        for row in given.rows[: len(given.names)]:
            reading.put(_opened(row))
        made = {content: msgspec.convert(one, HumanDecision) for content, one in given.decisions.items()}
        decisions = DecisionsInMemory(opening_of(posting), made)
        desk = Desk(given.names, run, 0, decisions, self._readers, blind=False, reading=reading)
        desk.answer("desk-posting", {"posting": msgspec.to_builtins(given.posting)}, {})
        self._pool = desk
        return {"reading": reading.number}

    def _read(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        given = asked(payload, ask.One)
        if "resume" not in files:
            raise ConfigError("question", "the page handed in no file; load it again")
        return self._taken(given.id, given.reading, files["resume"].data)

    def _lost(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        del files
        given = asked(payload, ask.Lost)
        return self._taken(given.id, given.reading, Failure(given.kind, given.message))

    def _taken(self, number: int, reading: int, data: bytes | Failure) -> Record:
        """What was made of a file; nothing of one that nobody waits for any more."""
        wanted = self._pool.reading if self._pool else None
        if not isinstance(wanted, HandedReading) or wanted.number != reading:
            return {"row": None}
        row = wanted.take(number, data)
        return {"row": base64.b64encode(msgspec.msgpack.encode(row)).decode() if row else None}


def _opened(row: str) -> Screening:
    """A row as "pool-read" gave it. Raises ``ConfigError`` for anything else."""
    try:
        return msgspec.msgpack.decode(base64.b64decode(row), type=Screening)
    except ValueError as error:  # msgspec's and base64's errors are of that kind
        raise ConfigError("question", "the page handed in what is no row; load it again") from error
