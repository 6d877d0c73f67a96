"""Parsed resumes and results kept between runs, in one SQLite file that several processes may use at once.

A resume is kept under the hash of its bytes and the version of the code that read it; a result also under the posting,
the settings and the day. Nothing is ever served that other code, words or settings would have made otherwise.
"""

from __future__ import annotations

import datetime
import os
import sqlite3
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ats_sim.errors import ConfigError
from ats_sim.model.case import ParsedResume
from ats_sim.model.screening import Screening

_APPLICATION = 0x41545353
_PATIENCE = 10.0  # seconds to wait for another process that writes; ours

_TURNS, _TURN_SECONDS = 100, 0.02  # ours: up to two seconds for other workers to let go of a new store
_SCHEMA = """
CREATE TABLE IF NOT EXISTS parsed (
    content TEXT NOT NULL, version TEXT NOT NULL, made TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (content, version)
);
CREATE TABLE IF NOT EXISTS result (
    content TEXT NOT NULL, run TEXT NOT NULL, made TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (content, run)
);
"""


class Holdings(Struct, frozen=True):
    """What a store holds: counts, bytes of its file, and the days of its oldest and newest rows."""

    path: Path
    size: int
    resumes: int
    results: int
    oldest: str | None
    newest: str | None


def default_path() -> Path:
    """The store of this user, in the cache folder of the platform."""
    from platformdirs import user_cache_path

    return user_cache_path("ats-sim", appauthor=False) / "screen.sqlite"


class Store:
    """One process's connection to a store; the file is made if it is not there.

    Every method raises ``ConfigError`` when the file cannot be used, with what to do.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with self._told():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # resumes are nobody else's to read
            self._database = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
            self._prepare()

    def result(self, content: str, run: str) -> Screening | None:
        """A stored row, without its path."""
        body = self._body("SELECT body FROM result WHERE content = ? AND run = ?", content, run)
        try:
            return None if body is None else msgspec.msgpack.decode(body, type=Screening)
        except msgspec.MsgspecError:
            return None

    def parsed(self, content: str, version: str) -> ParsedResume | None:
        """A stored resume. Its document has no name."""
        body = self._body("SELECT body FROM parsed WHERE content = ? AND version = ?", content, version)
        try:
            return None if body is None else msgspec.msgpack.decode(zlib.decompress(body), type=ParsedResume)
        except (msgspec.MsgspecError, zlib.error):
            return None

    def keep_result(self, content: str, run: str, row: Screening) -> None:
        """Store a row; it becomes part of the file at once or not at all."""
        body = msgspec.msgpack.encode(replace(row, path=""))
        self._write("INSERT OR REPLACE INTO result VALUES (?, ?, ?, ?)", content, run, _today(), body)

    def keep_parsed(self, content: str, version: str, resume: ParsedResume) -> None:
        """Store a parsed resume without the name of its file."""
        nameless = replace(resume, document=replace(resume.document, name=""))
        body = zlib.compress(msgspec.msgpack.encode(nameless), 1)
        self._write("INSERT OR REPLACE INTO parsed VALUES (?, ?, ?, ?)", content, version, _today(), body)

    def holdings(self) -> Holdings:
        """What is in it."""
        with self._told():
            resumes, results = (
                self._database.execute(query).fetchone()[0]
                for query in ("SELECT count(*) FROM parsed", "SELECT count(*) FROM result")
            )
            days = "SELECT min(made), max(made) FROM (SELECT made FROM parsed UNION ALL SELECT made FROM result)"
            oldest, newest = self._database.execute(days).fetchone()
            return Holdings(self.path, self.path.stat().st_size, resumes, results, oldest, newest)

    def prune(self, reader: str, whole: str, before: datetime.date) -> int:
        """Delete what other code made, which is never asked for again, and what was stored before a day.

        ``reader`` and ``whole`` are the versions of this code. Gives the room back; returns how many rows went.
        """
        day, gone = before.isoformat(), 0
        with self._told():
            for table, column, ours in (("parsed", "version", reader), ("result", "run", whole)):
                old = f"DELETE FROM {table} WHERE made < ? OR {column} NOT LIKE ?"  # noqa: S608 - both names are ours
                gone += self._database.execute(old, (day, f"{ours}-%")).rowcount
            self._database.execute("VACUUM")
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return gone

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _prepare(self) -> None:
        database = self._database
        if self._mark() != _APPLICATION:
            database.execute("BEGIN IMMEDIATE")  # another worker may be making the same store at this moment
            try:
                made_here = self._make()
            except sqlite3.Error:
                database.execute("ROLLBACK")
                raise
            database.execute("COMMIT")
            if made_here:
                self._keep_a_log()
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute("BEGIN IMMEDIATE")  # says now, and not after an hour, that it cannot be written
        database.execute("ROLLBACK")

    def _keep_a_log(self) -> None:
        """Let readers and a writer work at the same time. SQLite does not wait for others here, so we ask again;
        without it the store works as well, only with more waiting."""
        for _ in range(_TURNS):
            try:
                self._database.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError:
                time.sleep(_TURN_SECONDS)
            else:
                return

    def _mark(self) -> int:
        mark: int = self._database.execute("PRAGMA application_id").fetchone()[0]
        return mark

    def _make(self) -> bool:
        """Make the tables in an empty file, inside a transaction; False where another worker has made them."""
        if self._mark() == _APPLICATION:
            return False
        if self._database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise sqlite3.DatabaseError("it is the database of another program")
        for statement in filter(str.strip, _SCHEMA.split(";")):
            self._database.execute(statement)
        self._database.execute(f"PRAGMA application_id = {_APPLICATION}")
        return True

    def _body(self, query: str, *keys: str) -> bytes | None:
        with self._told():
            found = self._database.execute(query, keys).fetchone()
            return found[0] if found else None

    def _write(self, statement: str, *values: object) -> None:
        with self._told():
            self._database.execute(statement, values)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            message = f"{self.path}: the store cannot be used ({reason}); use --store FILE or --no-cache"
            raise ConfigError("store", message) from error


def clear(path: Path) -> bool:
    """Delete a store with all it holds; whether there was one. Raises ``ConfigError`` for another program's file."""
    if not path.exists():
        return False
    Store(path).close()  # refuses what is no store
    for suffix in ("-wal", "-shm", ""):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return True


def _today() -> str:
    return datetime.datetime.now(tz=datetime.UTC).date().isoformat()
