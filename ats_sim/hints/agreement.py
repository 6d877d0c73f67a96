"""Whether a measure fits the trade of a resume, and not only the words of one line."""

from __future__ import annotations

from collections.abc import Collection

from ats_sim.hints.things import names_its_thing
from ats_sim.lexicon.fields import fields as all_fields
from ats_sim.lexicon.measures import Measure
from ats_sim.lexicon.skill import SOFTWARE_KINDS
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.trades import trades
from ats_sim.model.evidence import Evidence


def areas_of(fields: Collection[str]) -> frozenset[str]:
    """The areas of work that fields belong to."""
    return frozenset(all_fields()[name].area for name in fields if name in all_fields())


def agrees(measure: Measure, evidence: Evidence, fields: Collection[str]) -> bool:
    """Whether a measure may stand in a rewrite: a tool of its trade is named, or the position is of its trade.

    A measure for any statement of a trade needs the very field; one for a thing needs one of the same area.
    """
    trade = trades().get(measure.trade)
    if trade is None or not trade.fields:
        return bool(fields) or measure.trade == "claims"  # a line's own claim has its own unit
    tools = [skill for tool in evidence.tools if (skill := skills().get(tool.label))]
    if any(skill.table in trade.tables and skill.kind in SOFTWARE_KINDS for skill in tools):
        return True
    if not fields or not trade.fields.isdisjoint(fields):
        return bool(fields)
    return bool(measure.about) and not trade.areas.isdisjoint(areas_of(fields))


def may_ask(measure: Measure, text: str, fields: Collection[str]) -> bool:
    """Whether a measure may be asked for though it does not agree: no trade is known, or its thing is told."""
    return not fields or (bool(measure.about) and names_its_thing(measure, text))
