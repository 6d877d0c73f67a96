"""The baseline: findings that were there when it was written, which do not count. A JSON list, an entry a finding.

An entry is known by its fingerprint (rule, file, quoted words, the statement around them), not by its line. Where a
statement was reworded, an entry of the same rule and quoted words that is met nowhere else stands for it.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from ats_sim.accepting.fingerprints import path_of
from ats_sim.errors import ConfigError
from ats_sim.model.linted import BaselineEntry, Linted, Reported

_BYTES = 20_000_000  # ours: a larger file is no baseline
_QUOTE = 80  # ours: characters of the words that are written down for people


def read(path: Path) -> tuple[BaselineEntry, ...]:
    """The entries of a baseline. Raises ``ConfigError`` for one that is not there or cannot be used."""
    try:
        with path.open("rb") as file:
            data = file.read(_BYTES + 1)
    except OSError as error:
        raise ConfigError(
            "baseline", f"{path}: cannot be read ({error.strerror}); write it with --write-baseline"
        ) from error
    try:
        if len(data) > _BYTES:
            raise msgspec.DecodeError("it is too long")
        return tuple(msgspec.json.decode(data, type=list[BaselineEntry]))
    except (msgspec.DecodeError, RecursionError) as error:
        reason = str(error)[:1].lower() + str(error)[1:]
        raise ConfigError(
            "baseline", f"{path}: this is no baseline of lint: {reason}; delete it and write it with --write-baseline"
        ) from error


def apply(
    files: Sequence[Linted], entries: Sequence[BaselineEntry], judged: Collection[str], prefix: str
) -> tuple[tuple[Linted, ...], tuple[BaselineEntry, ...]]:
    """The files with what the baseline holds marked, and its entries about these files, or about files that are gone,
    that occur no more. ``judged`` are the paths of the files and their sources, ``prefix`` is the path of the working
    folder below the top of the repository."""
    left = {entry.fingerprint: entry for entry in entries}
    met = {one.fingerprint for file in files for one in file.reported if one.fingerprint in left}
    spare = [entry for entry in left.values() if entry.fingerprint not in met]

    def marked(path: str, one: Reported) -> Reported:
        if one.accepted or one.fingerprint in met:
            return one if one.accepted else replace(one, accepted="baseline")
        moved = next((entry for entry in spare if _key(entry) == (path, one.finding.code, _short(one))), None)
        if moved is None:
            return one
        spare.remove(moved)
        return replace(one, accepted="baseline")

    done = tuple(
        replace(file, reported=tuple(marked(path_of(file, one, prefix), one) for one in file.reported))
        for file in files
    )
    return done, tuple(entry for entry in spare if _is_done(entry, judged, prefix))


def entries(
    files: Sequence[Linted], before: Sequence[BaselineEntry], judged: Collection[str], prefix: str
) -> list[BaselineEntry]:
    """What a baseline of a run holds: its findings, and the entries before it about files that it did not judge."""
    kept = [entry for entry in before if not _is_done(entry, judged, prefix)]
    new = [
        BaselineEntry(
            path_of(file, one, prefix),
            one.finding.code,
            _short(one),
            one.fingerprint,
        )
        for file in files
        for one in file.reported
        if one.accepted != "comment"
    ]
    unique = {entry.fingerprint: entry for entry in (*kept, *new)}
    return sorted(unique.values(), key=lambda entry: (entry.path, entry.code, entry.quote, entry.fingerprint))


def rendered(entries: Sequence[BaselineEntry]) -> str:
    """A baseline as text, an entry below the other, so that changes of it can be read."""
    return msgspec.json.format(msgspec.json.encode(entries), indent=2).decode() + "\n"


def _short(one: Reported) -> str:
    return " ".join(one.finding.quote.text.split())[:_QUOTE]


def _key(entry: BaselineEntry) -> tuple[str, str, str]:
    return entry.path, entry.code, entry.quote


def _is_done(entry: BaselineEntry, judged: Collection[str], prefix: str) -> bool:
    """Whether a run says all about an entry: its file was judged, or is gone."""
    return entry.path in judged or not os.path.exists(os.path.relpath(entry.path, prefix or os.curdir))
