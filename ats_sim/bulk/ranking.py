"""The order of a pool, how many of it to look at first, and why a row stands where it does."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from ats_sim.bulk.people import versions
from ats_sim.model.fits import Fit
from ats_sim.model.screening import RANK_KEYS, Screening

Ranked = tuple[int | None, Screening]
"""A rank from 1, None for a file without a result and a resume that was not judged, and its row."""


def ranked(rows: Iterable[Screening]) -> tuple[Ranked, ...]:
    """The rows in the order of ``Screening.rank_key``, one rank a person.

    Behind them come other versions of a person's resume, then what was not judged, and files without a result last.
    """
    ordered = sorted(rows, key=lambda row: row.rank_key)
    judged = [row for row in ordered if row.fit]
    older: dict[int, int] = {}
    for first, *rest in versions(judged):
        older |= dict.fromkeys(rest, first)
        judged[first] = replace(judged[first], versions=tuple(judged[index].path for index in rest))
    people = [row for index, row in enumerate(judged) if index not in older]
    others = [replace(row, version_of=judged[older[i]].path) for i, row in enumerate(judged) if i in older]
    unjudged = [row for row in ordered if row.fit is None]
    return (*enumerate(people, 1), *((None, row) for row in (*others, *unjudged)))


def share_of(pool: Sequence[Ranked], share: float) -> int:
    """How many rows a share (0 to 1) of the resumes that were read is, rounded up."""
    return math.ceil(round(share * sum(rank is not None for rank, _ in pool), 9))


def reaches(row: Screening, least: str) -> bool:
    """Whether a resume has at least a disposition ("borderline": that or "advance")."""
    return row.disposition == "advance" or row.disposition == least


def explained(pool: Sequence[Ranked], path: str) -> str | None:
    """Why the row of a file stands where it does, for people; None if the file is not in the pool."""
    at = next((index for index, (_, row) in enumerate(pool) if row.path == path), None)
    if at is None:
        return None
    rank, row = pool[at]
    if row.error:
        return f"{row.path}: not ranked ({row.error.kind}): {row.error.message}"
    if row.version_of is not None:
        return f"{row.path}: an older version of {row.version_of}, by one person, and without a rank of its own"
    if row.fit is None:
        return f"{row.path}: not judged, so it has no rank. {row.note}"
    read = sum(other is not None for other, _ in pool)
    lines = [f"{row.path}: rank {rank} of {read}. {row.note}", "", "It is ranked by these keys, the first one first:"]
    lines += [f"  {name + ':':31}{value}" for name, value in zip(RANK_KEYS, values(row), strict=True)]
    if row.versions:
        lines += ["", f"Other versions of the same person's resume: {', '.join(row.versions)}"]
    lines += ["", "The fit is the weighted mean of these parts (docs/matching.md):", *_parts(row.fit)]
    for other, where in ((at - 1, "above"), (at + 1, "below")):
        if 0 <= other < len(pool) and pool[other][0] is not None:
            lines.append(_beside(row, pool[other][1], where))
    lines += ["", f"Not shown, though required: {', '.join(row.missing) or 'nothing'}"]
    lines.append("A simulated order to read in, not a decision: each resume needs human review.")
    return "\n".join(lines)


def values(row: Screening) -> tuple[str, ...]:
    """The keys of a row in words, in the order of ``RANK_KEYS``."""
    scores = (
        "nothing to match" if score is None else f"{score:.1f}" for score in (row.understood_score, row.literal_score)
    )
    fit = f"{row.fit.score:.1f}" if row.fit else "not judged"
    return (fit, str(row.disposition), str(row.filtered), *scores, row.path)


def _parts(fit: Fit) -> Iterator[str]:
    """The parts of a fit in words; "not asked" where the posting says nothing about it."""
    for name, part in (
        ("title", fit.title),
        ("field of work", fit.field),
        ("coverage of what is asked for", fit.coverage),
        ("proof of it in work", fit.proof),
        ("years in such work", fit.years),
    ):
        yield f"  {name + ':':31}{'not asked' if part is None else f'{100 * part:.0f} of 100'}"


def _beside(row: Screening, other: Screening, where: str) -> str:
    keys = zip(row.rank_key[1:], other.rank_key[1:], strict=True)
    first = next(index for index, (a, b) in enumerate(keys) if a != b)
    return f"The row {where}, {other.path}, differs first in {RANK_KEYS[first]}: {values(other)[first]}"
