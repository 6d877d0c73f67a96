"""The fingerprint of a finding: the same wherever its words move, and no two of one run alike."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from ats_sim.model.linted import Linted, Reported, repository_path


def fingerprinted(files: Iterable[Linted], prefix: str) -> tuple[Linted, ...]:
    """The files with a fingerprint for each finding, of rule, file, quoted words and the statement around them.

    ``prefix`` is the path of the working folder below the top of the repository. Where a rule finds the same
    words in a file more than once, the second and further ones count.
    """
    seen: Counter[tuple[str, ...]] = Counter()

    def one(file: Linted, reported: Reported) -> Reported:
        finding = reported.finding
        words = (_normal(finding.quote.text), _normal(reported.statement))
        key = (repository_path(file.path, prefix), finding.code, *words)
        seen[key] += 1
        text = "\0".join((*key, str(seen[key])))
        return replace(reported, fingerprint=hashlib.sha256(text.encode()).hexdigest()[:32])

    return tuple(replace(file, reported=tuple(one(file, reported) for reported in file.reported)) for file in files)


def _normal(text: str) -> str:
    """Words in small letters with single blanks: a line that wraps elsewhere is the same."""
    return " ".join(text.casefold().split())
