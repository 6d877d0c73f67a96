"""Several openings for one resume, as a table for people."""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.openings import Opening, Openings
from ats_sim.reporting.plain import printable, shorten
from ats_sim.reporting.wrap import hanging

_NAMED = 6  # ours: things that are lacking, named for one opening
_GAP = 18  # columns of fit and disposition


def render(result: Openings) -> str:
    """The report as text of 80 columns."""
    return "\n".join(line.rstrip() for line in _lines(result)) + "\n"


def _lines(result: Openings) -> Iterator[str]:
    read = [opening for opening in result.openings if opening.error is None]
    count = f"{len(read)} opening{'' if len(read) == 1 else 's'}"
    yield f"{printable(result.resume)}: {count}, the best fit first (simulated)"
    yield ""
    for opening in result.openings:
        yield from _opening(opening)
    yield ""
    for helpful in result.helps:
        text = (
            f"{printable(helpful.name)}: {len(helpful.paths)} of {len(read)} require it and do not find it. "
            "If you have it, say where; only if true."
        )
        yield from hanging(text, label="Helps most:" if helpful == result.helps[0] else "", gap=12)
    if read:
        example = printable(read[0].path)
        yield from hanging(f"Everything about one of them: ats-sim check RESUME --posting {example}")
    yield "The fit is the share of what a posting says that the resume shows, so it compares postings."
    yield "A simulation: real systems rank and search, seldom reject."


def _opening(opening: Opening) -> Iterator[str]:
    if opening.error:
        yield from hanging(printable(opening.error.message), label="not read", gap=_GAP)
        return
    fit = f"{opening.fit.score:5.1f}" if opening.fit else "    ?"
    title = printable(opening.title or "no title")
    name = shorten(f"{title} ({printable(opening.path)})", 400)
    yield from hanging(name, label=f"{fit}  {opening.disposition}", gap=_GAP)
    if opening.missing:
        lacks = ", ".join(map(printable, opening.missing[:_NAMED]))
        more = f" and {len(opening.missing) - _NAMED} more" if len(opening.missing) > _NAMED else ""
        yield from hanging(f"lacks {len(opening.missing)} of {opening.asked}: {lacks}{more}", indent=_GAP)
    elif opening.asked:
        yield from hanging(f"names all {opening.asked} required things", indent=_GAP)
