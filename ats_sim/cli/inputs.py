"""Files and standard input as documents and postings."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from ats_sim import reading
from ats_sim.cli.deadline import deadline
from ats_sim.errors import AtsSimError, ReadingError
from ats_sim.model.case import ParsedResume
from ats_sim.model.document import Document
from ats_sim.model.posting import Posting
from ats_sim.model.settings import Limits, Settings
from ats_sim.pipeline import parse_posting_file, parse_resume
from ats_sim.reading.costs import clock_seconds
from ats_sim.reporting.plain import no_resume


def read_input(path: Path, settings: Settings) -> Document:
    """The document at a path; ``-`` is standard input. Raises ``ReadingError``."""
    with _limited(path, settings.limits), whole(path):
        return reading.read(*load_input(path, settings), settings.limits, settings.reading)


def _limited(path: Path, limits: Limits) -> AbstractContextManager[None]:
    return deadline(limits.seconds, clock_seconds(limits), str(path))


def load_input(path: Path, settings: Settings) -> tuple[bytes, str]:
    """The bytes at a path and the name for messages; ``-`` is standard input. Raises ``ReadingError``."""
    if str(path) == "-":
        return sys.stdin.buffer.read(settings.limits.file_bytes + 1), "standard input"
    return reading.load(path, settings.limits), str(path)


@contextmanager
def whole(path: Path) -> Iterator[None]:
    """Turn whatever a format library trips over into a ``ReadingError``."""
    try:
        yield
    except AtsSimError:
        raise
    except Exception as error:
        raise _broken(path, error) from error


def _broken(path: Path, error: Exception) -> ReadingError:
    """A file is hostile until read: whatever a format library trips over must end in one line."""
    name = type(error).__name__
    message = f"{path}: the file broke the reader ({name}); save it again from its program and try that file"
    return ReadingError("broken", message)


def read_posting_input(path: Path, settings: Settings) -> Posting:
    """The posting at a path; ``-`` is standard input. Raises ``ReadingError``, ``ConfigError`` for a bad profile."""
    with _limited(path, settings.limits), whole(path):
        return parse_posting_file(*load_input(path, settings), settings)


def read_posting_to_match(path: Path, settings: Settings, must: Sequence[str] = ()) -> Posting:
    """The posting at a path, if there is anything to hold a resume against; ``must`` are demands of this run.

    Raises ``ReadingError`` also for a text that names neither a job nor anything asked for, such as a saved login page.
    """
    posting = read_posting_input(path, settings)
    if posting.title is None and not posting.requirements and not must and _readable(posting):
        message = f"{path}: no job posting was recognised in it (no title, nothing asked for); "
        raise ReadingError("no-posting", message + "give the whole text of the advertisement")
    return posting


def read_resume_to_ask(path: Path, settings: Settings) -> ParsedResume:
    """The resume at a path. Raises ``ReadingError`` also for a document that is surely none."""
    parsed = parse_resume(read_input(path, settings), settings)
    if not parsed.resume.is_resume:
        raise ReadingError("no-resume", f"{path}: {no_resume(parsed.resume.document)}; give the resume itself")
    return parsed


def _readable(posting: Posting) -> bool:
    """Whether its language is one that is read: a posting in another leaves a resume undecided."""
    from ats_sim.posting.languages import READ

    return posting.language in READ
