"""What a save changed, in a few lines above the verdict."""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.comparison import Comparison
from ats_sim.reporting import compare_parts as parts
from ats_sim.reporting.compare_text import changed
from ats_sim.reporting.plain import printable, shorten

_WIDTH = 80
_EACH = 4  # ours: changes of one kind that are named


def lines(result: Comparison) -> Iterator[str]:
    """What changed since the last save, each on one line of at most 80 characters."""
    told = list(_changes(result))
    yield shorten("; ".join([parts.OUTCOMES[result.outcome], *parts.verdicts(result)]), _WIDTH)
    for sign, group in told:
        for item in group[:_EACH]:
            yield "  " + shorten(f"{sign} {printable(item)}", _WIDTH - 2)
        if len(group) > _EACH:
            yield f"  {sign} and {len(group) - _EACH} more"
    if not told:
        yield "  nothing that is looked at changed"


def _changes(result: Comparison) -> Iterator[tuple[str, list[str]]]:
    groups = (
        ("asked for:", [parts.status(one) for one in result.statuses]),
        ("gone:", [one.message for one in result.went]),
        ("come:", [one.message for one in result.came]),
        ("line:", [f"({parts.grades(one)}) {changed(one)}" for one in result.statements]),
        ("cannot both be true:", [f"{one.before} / {one.after}" for one in result.contradictions]),
    )
    return ((sign, group) for sign, group in groups if group)
