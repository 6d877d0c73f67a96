"""A store that never ends a run: what cannot be looked up is not there, and what cannot be kept is not kept. And one in
memory, where there is no disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ats_sim.errors import ConfigError
from ats_sim.model.case import ParsedResume
from ats_sim.model.screening import Screening

if TYPE_CHECKING:
    from ats_sim.bulk.store import Store

Found = TypeVar("Found")


class Cache:
    """The store of a run, if it has one; after its first failure it is left alone, and ``failure`` says what it was."""

    def __init__(self, path: Path | None) -> None:
        self.failure = ""
        self._store: Store | None = None
        if path is not None:
            from ats_sim.bulk.store import Store  # which not every Python can load

            try:
                self._store = Store(path)
            except ConfigError as error:
                self.failure = error.message

    @property
    def is_open(self) -> bool:
        """Whether anything is looked up and kept."""
        return self._store is not None

    def result(self, content: str, run: str) -> Screening | None:
        """A stored row, without its path."""
        return self._tried(lambda store: store.result(content, run))

    def parsed(self, content: str, version: str) -> ParsedResume | None:
        """A stored resume. Its document has no name."""
        return self._tried(lambda store: store.parsed(content, version))

    def keep_result(self, content: str, run: str, row: Screening) -> None:
        """Store a row."""
        self._tried(lambda store: store.keep_result(content, run, row))

    def keep_parsed(self, content: str, version: str, resume: ParsedResume) -> None:
        """Store a parsed resume."""
        self._tried(lambda store: store.keep_parsed(content, version, resume))

    def close(self) -> None:
        """Let go of the store."""
        if self._store:
            self._store.close()

    def _tried(self, work: Callable[[Store], Found]) -> Found | None:
        if self._store is None:
            return None
        try:
            return work(self._store)
        except ConfigError as error:
            self.failure = error.message
            self.close()
            self._store = None
            return None


class Remembered:
    """What was read of each file, in memory, so that another posting needs no second look at the bytes."""

    failure = ""

    def __init__(self) -> None:
        self._parsed: dict[tuple[str, str], ParsedResume] = {}

    def result(self, content: str, run: str) -> None:
        """Rows are not remembered: they are in the list."""

    def keep_result(self, content: str, run: str, row: Screening) -> None:
        """Rows are not remembered."""

    def parsed(self, content: str, version: str) -> ParsedResume | None:
        """A resume that was read before."""
        return self._parsed.get((content, version))

    def keep_parsed(self, content: str, version: str, resume: ParsedResume) -> None:
        """Remember a resume."""
        self._parsed[content, version] = resume

    def close(self) -> None:
        """Nothing is held open."""
