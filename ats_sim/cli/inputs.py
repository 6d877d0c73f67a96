"""Files and standard input as documents and postings."""

from __future__ import annotations

import sys
from pathlib import Path

from ats_sim import reading
from ats_sim.cli.deadline import deadline
from ats_sim.errors import AtsSimError, ReadingError
from ats_sim.model.document import Document
from ats_sim.model.posting import Posting
from ats_sim.model.settings import Settings
from ats_sim.pipeline import read_posting

_SETTINGS = Settings()


def read_input(path: Path) -> Document:
    """The document at a path; ``-`` is standard input. Raises ``ReadingError``."""
    with deadline(_SETTINGS.limits.seconds, str(path)):
        return _read(path)


def _read(path: Path) -> Document:
    try:
        if str(path) == "-":
            data = sys.stdin.buffer.read(_SETTINGS.limits.file_bytes + 1)
            return reading.read(data, "standard input", _SETTINGS.limits, _SETTINGS.reading)
        return reading.read_file(path, _SETTINGS.limits, _SETTINGS.reading)
    except AtsSimError:
        raise
    except Exception as error:
        # A resume is hostile until read: whatever a format library trips over must end in one line.
        name = type(error).__name__
        message = f"{path}: the file broke the reader ({name}); save it again from its program and try that file"
        raise ReadingError("broken", message) from error


def read_posting_input(path: Path) -> Posting:
    """The posting at a path; ``-`` is standard input. Raises ``ReadingError``."""
    return read_posting(read_input(path).text)
