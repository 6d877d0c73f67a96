"""What a page repeats: running headers, footers and page numbers, and the credit of the tool that made it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ats_sim.lexicon.patterns import regex
from ats_sim.model.document import Loss
from ats_sim.reading.assemble import Row

_MARGIN = 0.1  # of the page's height, at its top and bottom


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
        names = ("page-number", "page-credit-told") if zone > 0 else ("page-number",)
        bare = any(regex(name).fullmatch(row.text.strip()) for name in names)
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
    return regex("figures").sub("0", row.text).casefold()
