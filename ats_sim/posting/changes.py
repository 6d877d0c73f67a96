"""A posting as a person mends the reading of it: lines struck, made firm or merely liked, things added."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from msgspec.structs import replace

from ats_sim.errors import ConfigError
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Demand, DemandKind, EducationAsked, ExperienceAsked, Posting, Term
from ats_sim.posting.overrides import with_musts
from ats_sim.posting.requirements import requirements_of

Mended = Literal["required", "preferred", "struck"]
"""What becomes of a line of the scorecard."""


def with_changes(
    posting: Posting,
    lines: Mapping[int, Mended],
    added: Sequence[tuple[str, DemandKind]] = (),
    *,
    gates: Collection[int] = (),
    years: bool = True,
    degree: bool = True,
) -> Posting:
    """The posting with changed lines (by index in ``demands``), without the gates at these indices, without its years
    or its degree where these are False, and with further things asked for. Its text stays: every quote has its place.

    Raises ``ConfigError`` for an added thing that is no name.
    """
    demands = tuple(
        replace(demand, kind=kind) if kind else demand
        for index, demand in enumerate(posting.demands)
        if (kind := lines.get(index)) != "struck"
    )
    if demands != posting.demands:
        posting = replace(posting, demands=demands, requirements=requirements_of(demands, _mentions(posting)))
        posting = replace(posting, soft=tuple(quote for quote in posting.soft if _stands(quote.span, demands)))
    if gates:
        posting = replace(posting, gates=tuple(one for at, one in enumerate(posting.gates) if at not in gates))
    posting = posting if years else replace(posting, experience=ExperienceAsked())
    posting = posting if degree else replace(posting, education=EducationAsked())
    for name, kind in added:
        if not any(character.isalnum() for character in name):
            raise ConfigError("added", f"what is added needs a name with a letter or a figure, not {name[:40]!r}")
        posting = with_musts(posting, (name,))
        posting = posting if kind == "required" else _liked(posting)
    return posting


def _liked(posting: Posting) -> Posting:
    """The demand that was added last, as one that is merely liked."""
    last = len(posting.demands) - 1
    demands = (*posting.demands[:last], replace(posting.demands[last], kind="preferred"))
    requirements = tuple(replace(one, kind="preferred") if one.demand == last else one for one in posting.requirements)
    return replace(posting, demands=demands, requirements=requirements)


def _mentions(posting: Posting) -> list[tuple[Term, Quote]]:
    """The names that are only mentioned."""
    return [
        (Term(one.skill, one.quote.span, one.label, one.category), one.quote)
        for one in posting.requirements
        if one.kind == "mentioned"
    ]


def _stands(span: Span, demands: Sequence[Demand]) -> bool:
    return any(demand.quote.span.overlaps(span) for demand in demands)
