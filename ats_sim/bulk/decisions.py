"""What people decided about the resumes of an opening, in one SQLite file: by the hash of a file's bytes, so that it
holds whatever the file is called and however often the pool is screened again.

It is a file of its own, not the store of results: that one may be cleared at any time, this one holds what nobody can
compute again. No program writes a decision into it; it only keeps what a person entered.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ats_sim.errors import ConfigError
from ats_sim.model.screening import HumanDecision

_APPLICATION = 0x41545344
_PATIENCE = 2.0  # seconds to wait for another program that writes; ours: somebody waits at the page
_SCHEMA = """CREATE TABLE IF NOT EXISTS decision (
    opening TEXT NOT NULL, content TEXT NOT NULL, answer TEXT NOT NULL, reason TEXT NOT NULL, note TEXT NOT NULL,
    made TEXT NOT NULL, rank INTEGER, fit REAL, PRIMARY KEY (opening, content)
)"""


def default_path() -> Path:
    """The decisions of this user, in the data folder of the platform."""
    from platformdirs import user_data_path

    return user_data_path("ats-sim", appauthor=False) / "decisions.sqlite"


class Decisions:
    """The decisions of one opening. Where the file cannot be used, ``ConfigError`` says what to do."""

    def __init__(self, path: Path, opening: str) -> None:
        self.path, self.opening = path, opening

    @property
    def place(self) -> str:
        """The path of their file."""
        return str(self.path)

    def all(self) -> dict[str, HumanDecision]:
        """Every decision by the content of its file; none where there is no file yet."""
        if not self.path.exists():
            return {}
        with self._open() as database:
            rows = database.execute(
                "SELECT content, answer, reason, note, made, rank, fit FROM decision WHERE opening = ?", (self.opening,)
            ).fetchall()
        return {content: HumanDecision(*rest) for content, *rest in rows}

    def keep(self, content: str, decision: HumanDecision) -> None:
        """Keep a decision in the place of an earlier one: whole, and on the disk when this returns."""
        values = (self.opening, content, decision.answer, decision.reason, decision.note, decision.made)
        with self._open() as database:
            database.execute(
                "INSERT OR REPLACE INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (*values, decision.rank, decision.fit),
            )

    def forget(self, content: str) -> None:
        """Delete a decision."""
        with self._open() as database:
            database.execute("DELETE FROM decision WHERE opening = ? AND content = ?", (self.opening, content))

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))  # notes on people are nobody else's to read
            database = sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)
            try:
                self._prepare(database)
                yield database
            finally:
                database.close()
        except (sqlite3.Error, OSError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            advice = "close the program that uses it and try again, or name another file with --decisions"
            raise ConfigError("decisions", f"{self.path}: decisions cannot be kept ({reason}); {advice}") from error

    def _prepare(self, database: sqlite3.Connection) -> None:
        """Make the table in an empty file. Another program's file is left alone."""
        mark = database.execute("PRAGMA application_id").fetchone()[0]
        if mark == _APPLICATION:
            return
        if database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise sqlite3.DatabaseError("it is the database of another program")
        database.execute(_SCHEMA)
        database.execute(f"PRAGMA application_id = {_APPLICATION}")
