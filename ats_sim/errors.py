"""The errors a user can cause, each one clear line that says what to do."""

from __future__ import annotations


class AtsSimError(Exception):
    """Base of every error this package raises on purpose.

    ``message`` is one line for a person: what is wrong and what to do about it.
    ``kind`` is a short stable word for programs (``encrypted``, ``empty`` ...).
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message


class ReadingError(AtsSimError):
    """A file could not be read as a resume or a posting (exit status 3)."""


class LimitError(ReadingError):
    """A file is over one of the documented limits (exit status 3)."""


class ConfigError(AtsSimError):
    """A setting or an argument is wrong (exit status 2)."""
