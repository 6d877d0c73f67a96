"""What a page repeats: running headers, footers and page numbers, and the credit of the tool that made it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.wordlists import any_of
from ats_sim.model.document import Loss
from ats_sim.reading.assemble import Row

_MARGIN = 0.1  # of the page's height, at its top and bottom


@cache
def _page_number() -> re.Pattern[str]:
    word, of = any_of("page-word"), any_of("page-of")
    return expression(
        rf"(?:{word}\s*)?[-–—(\[]?\s*\d{{1,3}}\s*(?:(?:/|{of}|\|)\s*\d{{1,3}})?\s*[-–—)\]]?", re.IGNORECASE
    )


@cache
def _credit() -> re.Pattern[str]:
    """What the tool that made the page says of itself."""
    made = any_of("page-credit")
    return expression(rf"\W*(?:proudly |lovingly )?{made}\s+(?:with|by|using|in|from)\b.{{0,60}}", re.IGNORECASE)


def without_furniture(rows: Sequence[Row], heights: Sequence[float], losses: list[Loss]) -> list[Row]:
    """The rows without page numbers and without headers and footers that every page repeats; these go to ``losses``.

    The first of the repeated headers or footers stays where it holds more than a page number.
    """
    places: defaultdict[str, set[int]] = defaultdict(set)
    zones = _zones(rows, heights)
    for row, zone in zip(rows, zones, strict=True):
        if zone:
            places[_shape(row)].add(row.page)
    kept: list[Row] = []
    seen: set[str] = set()
    for row, zone in zip(rows, zones, strict=True):
        shape = _shape(row)
        bare = bool(_page_number().fullmatch(row.text.strip())) or (
            zone > 0 and bool(_credit().fullmatch(row.text.strip()))
        )
        repeated = len(heights) > 1 and len(places[shape]) == len(heights)
        if zone and (bare or repeated):
            losses.append(Loss("header" if zone < 0 else "footer", row.text, row.page))
            numbered = zone > 0 and any(character.isdigit() for character in row.text) and "@" not in row.text
            if bare or shape in seen or numbered:
                continue
        seen.add(shape)
        kept.append(row)
    return kept


def _zones(rows: Sequence[Row], heights: Sequence[float]) -> list[int]:
    """For each row -1 at the top of its page, 1 at the bottom, 0 between. The first and last line are always there."""
    tops: dict[int, float] = {}
    bottoms: dict[int, float] = {}
    for row in rows:
        if row.box is not None:
            tops[row.page] = min(row.box.top, tops.get(row.page, row.box.top))
            bottoms[row.page] = max(row.box.bottom, bottoms.get(row.page, row.box.bottom))
    zones: list[int] = []
    for row in rows:
        zone = 0
        if row.box is not None:
            height = heights[row.page - 1]
            if row.box.top == tops[row.page] or row.box.bottom < _MARGIN * height:
                zone = -1
            elif row.box.bottom == bottoms[row.page] or row.box.top > (1 - _MARGIN) * height:
                zone = 1
        zones.append(zone)
    return zones


def _shape(row: Row) -> str:
    return expression(r"\d+").sub("0", row.text).casefold()
