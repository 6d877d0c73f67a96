"""What an English posting only likes, by the learned reader of ``bench/build_reader.py``: its units, which of them ask,
and how firmly. It speaks where the patterns found no word that weakens: below a heading that they do not know, or in
words that they do not have."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ats_sim.lexicon.linear import model
from ats_sim.lexicon.posting_patterns import Signs
from ats_sim.model.posting import Demand
from ats_sim.posting.roles import STRENGTH, History, best_of, unit_signs, units_of, view_of
from ats_sim.posting.segments import Parted, cuts
from ats_sim.posting.tokens import tokens_of

SURE = 12  # of the margin of what is liked; measured
Place = tuple[int, int]


def liked(text: str, known: Signs) -> list[Place]:
    """The places of the units that ask for what is only liked and hold no word of strength that the patterns know."""
    tokens = tokens_of(text)
    begins = list(cuts(tokens))
    whole = Parted(text, tokens, begins)
    units = units_of(whole.tokens, begins)
    view = view_of(whole.text, units)
    signs = known if view == known.text else Signs(view)
    role, strength, history = model("role"), model("strength"), History()
    found = []
    for at, unit in enumerate(units):
        own = unit_signs(whole.tokens, units, at, signs)
        said = own.heading or best_of(role, [*own.signs, *history.signs(own)])
        soft = said == "A" and strength.score(history.strength_signs(own)) > SURE
        history.add(said, soft)
        if soft and not STRENGTH.intersection(own.groups) - {"must"}:
            found.append((tokens[unit.first].start, tokens[unit.stop - 1].end))
    return found


def softened(demands: Sequence[Demand], signs: Signs) -> Iterator[Demand]:
    """The demands, those preferred whose terms, or whose words where they name nothing, stand in what is only liked."""
    places = liked(signs.text, signs)
    begins = [start for start, _ in places]
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


def _inside(places: Sequence[Place], begins: Sequence[int], at: int) -> bool:
    number = bisect_right(begins, at) - 1
    return number >= 0 and at < places[number][1]
