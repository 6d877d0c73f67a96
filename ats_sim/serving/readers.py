"""Files read in a worker process, limited in time and memory: one that hangs or swells costs its own answer only."""

from __future__ import annotations

import datetime
from threading import Lock

from msgspec import Struct

from ats_sim.bulk.pool import Workers
from ats_sim.bulk.run_key import RunKey
from ats_sim.errors import AtsSimError, ReadingError
from ats_sim.model.case import ParsedResume
from ats_sim.model.posting import NO_POSTING, Posting
from ats_sim.model.screening import Failure
from ats_sim.model.settings import Settings
from ats_sim.page import readers
from ats_sim.page.readers import Readers

_RESUME, _POSTING = b"r", b"p"


class Read(Struct, frozen=True):
    """What a worker made of a file; ``error`` where it made nothing."""

    resume: ParsedResume | None = None
    posting: Posting | None = None
    error: Failure | None = None


class LimitedReaders:
    """A worker process that stays for the next file, until it is stopped."""

    def __init__(self, settings: Settings) -> None:
        run = RunKey(NO_POSTING, settings, datetime.date.min)  # workers take no more of it than the settings
        self._workers = Workers(run, 1, read_one, lost)
        self._turn = Lock()

    def readers(self) -> Readers:
        """What reads resumes and postings there."""
        return Readers(self._resume, self._posting)

    def stop(self) -> None:
        """End the worker."""
        self._workers.stop()

    def _resume(self, data: bytes, name: str) -> ParsedResume:
        read = self._read(data, name, _RESUME)
        if read.resume is None:
            raise _failed(read, name)
        return read.resume

    def _posting(self, data: bytes, name: str) -> Posting:
        read = self._read(data, name, _POSTING)
        if read.posting is None:
            raise _failed(read, name)
        return read.posting

    def _read(self, data: bytes, name: str, what: bytes) -> Read:
        with self._turn:
            return next(iter(self._workers.each([name], {name: what + data})))


def _failed(read: Read, name: str) -> AtsSimError:
    error = read.error or Failure("broken", f"{name}: nothing was read; save it again and try that file")
    return ReadingError(error.kind, error.message)


def read_one(name: str, data: bytes) -> Read:
    """What is in a file, in a worker process. The first byte says what it is to be read as."""
    from ats_sim.bulk.pool import work_here

    settings = work_here().run.settings
    try:
        if data[:1] == _POSTING:
            return Read(posting=readers.read_posting(data[1:], name, settings))
        return Read(resume=readers.read_resume(data[1:], name, settings))
    except AtsSimError as error:
        return Read(error=Failure(error.kind, error.message))


def lost(name: str, kind: str, message: str) -> Read:
    """Why a file whose worker had to be ended was not read."""
    return Read(error=Failure(kind, f"{name}: {message}"))
