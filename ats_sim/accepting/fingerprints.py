"""The fingerprint of a finding: the same wherever its words move, and no two of one run alike."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from ats_sim.model.linted import Linted, Reported, repository_path


def fingerprinted(files: Iterable[Linted], prefix: str) -> tuple[Linted, ...]:
    """The files with a fingerprint for each finding, of rule, file, quoted words and the statement around them.

    The file is the source where one is known: a document that is built elsewhere makes no other finding of it.

    ``prefix`` is the path of the working folder below the top of the repository. Where a rule finds the same
    words in a file more than once, the second and further ones count.
    """
    seen: Counter[tuple[str, ...]] = Counter()

    def one(file: Linted, reported: Reported) -> Reported:
        finding = reported.finding
        words = (_normal(finding.quote.text), _normal(reported.statement))
        key = (path_of(file, reported, prefix), finding.code, *words)
        seen[key] += 1
        text = "\0".join((*key, str(seen[key])))
        return replace(reported, fingerprint=hashlib.sha256(text.encode()).hexdigest()[:32])

    return tuple(replace(file, reported=tuple(one(file, reported) for reported in file.reported)) for file in files)


def path_of(file: Linted, one: Reported, prefix: str) -> str:
    """The file that a finding is told in, as the repository names it."""
    return repository_path(one.source.path if one.source else file.path, prefix)


def without_repeats(files: Iterable[Linted]) -> tuple[Linted, ...]:
    """The files without what a file before them told of the same words of a source: a document and its source that are
    both resumes, or two documents of one source."""
    told: set[tuple[str, int, int, str]] = set()
    kept = []
    for file in files:
        own = [(one, _place(one)) for one in file.reported]
        kept.append(replace(file, reported=tuple(one for one, place in own if place not in told)))
        told.update(place for _, place in own if place)
    return tuple(kept)


def _place(one: Reported) -> tuple[str, int, int, str] | None:
    place = one.source
    return (place.path, place.line, place.column, one.finding.code) if place else None


def _normal(text: str) -> str:
    """Words in small letters with single blanks: a line that wraps elsewhere is the same."""
    return " ".join(text.casefold().split())
