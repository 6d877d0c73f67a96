"""Rows as they come from the workers, given to the openings they are for."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ats_sim.cli.lists import Opening
from ats_sim.cli.screen_inputs import warn_unkept
from ats_sim.model.screening import Screening


def take(openings: Sequence[Opening], rows: Sequence[Screening]) -> list[Screening]:
    """Give each opening its row of one file; the rows as the openings weigh them.

    ``rows`` are of the postings as changed, then of the postings as they were, if any was changed. The first row that
    could not be kept is told.
    """
    if rows[0].unkept and not openings[0].warned:
        openings[0].warned = True
        warn_unkept(rows[0].unkept)
    count = len(openings)
    before = rows[count:] or (None,) * count
    several = count > 1
    return [
        replace(opening.take(row, was), opening=opening.name if several else None)
        for opening, row, was in zip(openings, rows[:count], before, strict=True)
    ]
