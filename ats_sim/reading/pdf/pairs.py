"""Entries whose heads stand in one column and whose bodies stand beside them in another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ats_sim.lexicon.headings import heading
from ats_sim.reading.pdf.grids import Rows
from ats_sim.reading.pdf.segments import Segment, by_row, is_date, is_dated, text_of

_OVER = 1.3  # ours: of the usual lead; so much further apart do two paragraphs stand
_LEVEL = 0.6  # of the font size; ours: tops of two paragraphs that begin together
_MOSTLY = 0.7  # ours: so many of the paragraphs of a side begin beside one of the other


def paragraphs(rows: Rows) -> list[Rows]:
    """The rows of one side of a gutter, cut where more white than usual stands between two of them."""
    if not rows:
        return []
    leads = [below[0].top - above[0].top for above, below in pairwise(rows)]
    usual = min(sorted(leads)[len(leads) // 3], 2 * rows[0][0].size) if leads else 0.0
    cuts = [number for number, lead in enumerate(leads, 1) if lead > _OVER * usual]
    return [rows[begin:end] for begin, end in pairwise([0, *cuts, len(rows)])]


def paired(left: list[Segment], right: list[Segment]) -> list[tuple[list[Segment], list[Segment]]]:
    """Two columns cut across where an entry begins on both sides of the gutter; one pair where they go their own ways.

    "Engineer / Acme / 2019 - 2021" stands left, what was done there right of it: most of the heads begin level with
    a body, most of them are dated, and none is the heading of a section.
    """
    title = _title(left, right)
    if title:
        rest = paired(left, [segment for segment in right if segment not in title])
        return [(title, []), *rest] if len(rest) > 1 else [(left, right)]
    tops = pair_tops(by_row(left), by_row(right))
    if not tops:
        return [(left, right)]
    cuts = [float("-inf"), *(top - _LEVEL * left[0].size for top in tops), float("inf")]
    return [
        ([s for s in left if begin <= s.top < end], [s for s in right if begin <= s.top < end])
        for begin, end in pairwise(cuts)
    ]


def pair_tops(lefts: Rows, rights: Rows) -> list[float]:
    """Where entries but the first begin on both sides; empty where the sides go their own ways."""
    heads, bodies = paragraphs(lefts), paragraphs(rights)
    tops = [part[0][0].top for part in heads[1:] if _begins_beside(part, bodies[1:])]
    dated = sum(1 for part in heads if any(is_dated(text_of(row)) for row in part))
    if len(tops) < 2 or len(tops) < _MOSTLY * len(heads[1:]) or dated < _MOSTLY * len(heads):
        return []
    return [] if any(_is_section(part[0]) for part in (*heads, *bodies)) else tops


def _title(left: list[Segment], right: list[Segment]) -> list[Segment]:
    """The heading of a section above both columns, if it stands on the right side of the gutter, as one that is
    centred does."""
    rows, top = by_row(right), min(segment.top for segment in left)
    return rows[0] if len(rows) > 1 and rows[0][0].bottom < top and _is_section(rows[0]) else []


def are_dates_beside(lefts: Rows, rights: Rows) -> bool:
    """Whether the right side holds the dates of the paragraphs left of it, places and links perhaps below each."""
    heads, notes = paragraphs(lefts), paragraphs(rights)
    if len(notes) < 2 or any(len(segment.words) > 6 for row in rights for segment in row):
        return False
    dated = sum(1 for part in notes if is_date(text_of(part[0])) and _begins_beside(part, heads))
    return dated >= _MOSTLY * len(notes)


def _begins_beside(part: Rows, others: Sequence[Rows]) -> bool:
    """Whether a paragraph on the other side begins at the same height."""
    top, size = part[0][0].top, part[0][0].size
    return any(abs(other[0][0].top - top) <= _LEVEL * size for other in others)


def _is_section(row: Sequence[Segment]) -> bool:
    """Whether a row is the heading of a section."""
    known = heading(text_of(row)) if len(text_of(row)) < 60 else None
    return known is not None and known.sure == 1.0
