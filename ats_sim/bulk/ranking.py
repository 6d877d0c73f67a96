"""The order of a pool, how many of it to look at first, and why a row stands where it does."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from ats_sim.model.screening import RANK_KEYS, Screening

Ranked = tuple[int | None, Screening]
"""A rank from 1, None for a file without a result, and its row."""


def ranked(rows: Iterable[Screening]) -> tuple[Ranked, ...]:
    """The rows in the order of ``Screening.rank_key``; files without a result come last, by path."""
    ordered = sorted(rows, key=lambda row: row.rank_key)
    return tuple((None if row.error else rank, row) for rank, row in enumerate(ordered, 1))


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
    read = sum(other is not None for other, _ in pool)
    lines = [f"{row.path}: rank {rank} of {read}. {row.note}", "", "It is ranked by these keys, the first one first:"]
    lines += [f"  {name + ':':31}{value}" for name, value in zip(RANK_KEYS, values(row), strict=True)]
    for other, where in ((at - 1, "above"), (at + 1, "below")):
        if 0 <= other < len(pool) and not pool[other][1].error:
            lines.append(_beside(row, pool[other][1], where))
    lines += ["", f"Not shown, though required: {', '.join(row.missing) or 'nothing'}"]
    lines.append("A simulated order to read in, not a decision: each resume needs human review.")
    return "\n".join(lines)


def values(row: Screening) -> tuple[str, ...]:
    """The keys of a row in words, in the order of ``RANK_KEYS``."""
    answers = ", ".join("yes" if answer else "no" for answer in row.answers)
    scores = (
        "nothing to match" if score is None else f"{score:.1f}" for score in (row.understood_score, row.literal_score)
    )
    return (str(row.disposition), str(row.filtered), f"{sum(row.answers)} ({answers})", *scores, row.path)


def _beside(row: Screening, other: Screening, where: str) -> str:
    first = next(index for index, (a, b) in enumerate(zip(row.rank_key, other.rank_key, strict=True)) if a != b)
    return f"The row {where}, {other.path}, differs first in {RANK_KEYS[first]}: {values(other)[first]}"
