"""``check --brief``: the verdict, its reason, the filter, the next edit, and where the rest is, a line each."""

from __future__ import annotations

from pathlib import Path

from ats_sim.model.simulation import Simulation
from ats_sim.model.whatif import WhatIf
from ats_sim.reporting.check_parts import chosen, kept, opening, spot
from ats_sim.reporting.plain import shorten
from ats_sim.reporting.wrap import WIDTH

_LABEL = 9


def render(result: Simulation, whatif: WhatIf) -> str:
    """Five lines of at most 80 characters."""
    verdict = result.verdict
    name = Path(result.case.document.name).name
    rows = (
        (f"{verdict.disposition.upper()} at second {verdict.seconds:.0f}:", f"{name} for {opening(result)}"),
        ("Why", _reason(result)),
        ("Filter", _filter(result)),
        ("Next", _next(result, whatif)),
        ("More", "run it without --brief; --format html draws the pages as they were seen"),
    )
    return "".join(_line(label, text) for label, text in rows)


def _line(label: str, text: str) -> str:
    lead = f"{label:{_LABEL}}" if len(label) < _LABEL else f"{label} "
    return lead + shorten(text, WIDTH - len(lead)) + "\n"


def _reason(result: Simulation) -> str:
    """What the note rests on: what speaks against it, or for it where it advances."""
    verdict = result.verdict
    points = verdict.strengths if verdict.disposition == "advance" else verdict.risks
    return "; ".join(point.text for point in points[:2]) or verdict.note


def _filter(result: Simulation) -> str:
    matches = result.matches
    literal, understood, proven = matches.literal_score, matches.understood_score, matches.proven_score
    says = kept(result.matches)
    if literal is None or understood is None or proven is None:
        return f"keywords unknown; {says}"
    return f"literal {literal:.0f}, understood {understood:.0f}, proven {proven:.0f} of 100; {says}"


def _next(result: Simulation, whatif: WhatIf) -> str:
    """The first edit of the smallest set, else the first hint."""
    document = result.case.document
    for change in chosen(whatif):
        return f'{change.fix} ({spot(document, change.about.span)}): "{change.about.text}"'
    order = ("bullet", "wording", "missing")
    for hint in sorted(result.hints, key=lambda hint: order.index(hint.kind)):
        if hint.kind == "missing":
            return f"add, only if true: {', '.join(hint.missing)}"
        return f"{spot(document, hint.about.span)}, only if true: {hint.rewrite.removesuffix(' (only if true)')}"
    return "nothing that this program knows of"
