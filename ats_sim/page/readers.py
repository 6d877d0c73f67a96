"""How the page reads the files dropped on it: in this process, or wherever the one who carries the questions says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from msgspec import Struct

from ats_sim import pipeline, reading
from ats_sim.errors import AtsSimError, ReadingError
from ats_sim.model.case import ParsedResume
from ats_sim.model.posting import Posting
from ats_sim.model.settings import Settings


class Readers(Struct, frozen=True):
    """What makes a resume and a posting of a file's bytes and name. Both raise ``AtsSimError`` only."""

    resume: Callable[[bytes, str], ParsedResume]
    posting: Callable[[bytes, str], Posting]


def readers_here(settings: Settings) -> Readers:
    """Readers that work in this process, without limits of time and memory."""
    return Readers(
        lambda data, name: read_resume(data, name, settings), lambda data, name: read_posting(data, name, settings)
    )


def read_resume(data: bytes, name: str, settings: Settings) -> ParsedResume:
    """The resume in a file. Raises ``ReadingError``."""
    with _whole(name):
        document = reading.read(data, name, settings.limits, settings.reading)
        return pipeline.parse_resume(document, settings)


def read_posting(data: bytes, name: str, settings: Settings) -> Posting:
    """The posting in a file, also a saved profile. Raises ``ReadingError``, ``ConfigError`` for a bad profile."""
    with _whole(name):
        reading.check_size(len(data), name, settings.limits)
        return pipeline.parse_posting_file(data, name, settings)


@contextmanager
def _whole(name: str) -> Iterator[None]:
    """Whatever a format library trips over is one line."""
    try:
        yield
    except AtsSimError:
        raise
    except ImportError as error:  # inside a browser not every library is there
        message = f"{name}: this kind of file cannot be read here; open it, save it as PDF and try that file"
        raise ReadingError("not-here", message) from error
    except Exception as error:
        what = type(error).__name__
        message = f"{name}: the file broke the reader ({what}); save it again from its program and try that file"
        raise ReadingError("broken", message) from error
