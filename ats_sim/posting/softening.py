"""Demands whose words stand in what is only liked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ats_sim.model.document import Span
from ats_sim.model.posting import Demand


def softened(demands: Sequence[Demand], places: Sequence[Span]) -> Iterator[Demand]:
    """The demands, those preferred whose terms, or whose words where they name nothing, stand in what is only liked."""
    begins = [one.start for one in places]
    for one in demands:
        at = [term.span.start for term in one.terms] or [one.quote.span.start]
        soft = [n for n, place in enumerate(at) if _inside(places, begins, place)]
        if one.kind == "preferred" or not soft:
            yield one
        elif len(soft) == len(at) or one.logic != "all":
            yield replace(one, kind="preferred") if len(soft) == len(at) else one
        else:
            yield replace(one, terms=tuple(term for n, term in enumerate(one.terms) if n not in soft))
            yield replace(one, kind="preferred", terms=tuple(one.terms[n] for n in soft), years=None)


def _inside(places: Sequence[Span], begins: Sequence[int], at: int) -> bool:
    number = bisect_right(begins, at) - 1
    return number >= 0 and at < places[number].end
