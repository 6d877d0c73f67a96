"""``check`` as one HTML file that needs nothing else: no script, no network, and a policy that forbids both.

Everything goes through ``_clean`` and jinja's escaping, so that no word of a resume or posting can become markup.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ats_sim.domain.coverage import coverage
from ats_sim.model.action_plan import ActionPlan
from ats_sim.model.simulation import Simulation
from ats_sim.model.whatif import WhatIf
from ats_sim.reporting import check_actions, check_gates, check_parts, check_places
from ats_sim.reporting.page_drawing import Drawing, drawings
from ats_sim.reporting.page_marks import MarkedLine, marked
from ats_sim.reporting.plain import printable, shorten, single, spot

if TYPE_CHECKING:
    from jinja2 import Template


def render(result: Simulation, whatif: WhatIf, plan: ActionPlan) -> str:
    """The page as text."""
    verdict, document = result.verdict, result.case.document
    flags = check_places.flagged(result)
    lines = marked(document, verdict, flags)
    drawn = drawings(document, lines)
    style, counted = _file("check.css"), coverage(result.matches.searched)
    return _template().render(
        style=style,
        digest=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        name=Path(document.name).name,
        opening=check_parts.opening(result),
        as_of=result.case.as_of.isoformat(),
        verdict=verdict,
        matches=result.matches,
        document=document,
        kept=check_parts.kept(result.matches),
        scores=check_parts.scores(result.matches),
        copied=check_parts.copied(result),
        found=check_parts.found_said(result.matches),
        unmet=check_parts.unmet(result),
        read=check_parts.posting_read(result),
        spoken=check_parts.spoken_said(result),
        firm=check_parts.firm(result.matches),
        asking=check_parts.asking(result),
        rows=check_parts.rows(result.matches),
        others=check_parts.others(result.matches),
        limits=check_parts.LIMITS,
        questions=check_parts.QUESTIONS,
        gates_title=check_gates.TITLE,
        gates=check_gates.rows(result),
        gates_form=check_gates.on_a_form(result),
        steps_title=check_actions.title(plan),
        steps=[check_actions.worded(action, document, counted) for action in plan.actions],
        steps_end=check_actions.end(verdict, whatif, plan) if plan.actions else check_actions.NOTHING,
        risks=check_parts.other_risks(verdict),
        summary_lines=check_parts.summary_lines(verdict),
        placeless=check_places.placeless(result),
        stretches=check_places.stretches(verdict),
        bands=check_places.bands(verdict.budget),
        sheets=_sheets(document.pages, lines, drawn, flags),
        laid_out=bool(drawn),
    )


def _sheets(
    pages: int, lines: tuple[MarkedLine, ...], drawn: tuple[Drawing, ...], flags: tuple[check_places.Flagged, ...]
) -> list[dict[str, Any]]:
    """What belongs to each page: its drawing (None without boxes), its lines, and what is flagged on it."""
    return [
        {
            "number": number,
            "drawing": drawn[number - 1] if drawn else None,
            "lines": [item for item in lines if item.line.page == number and item.line.span.end > item.line.span.start],
            "flags": [flag for flag in flags if flag.page == number],
        }
        for number in range(1, pages + 1)
    ]


@cache
def _file(name: str) -> str:
    return (resources.files("ats_sim.reporting") / "templates" / name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    from jinja2 import DictLoader, Environment, StrictUndefined

    environment = Environment(
        loader=DictLoader({name: _file(name) for name in ("check.html", "marks.html")}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_clean,
    )
    environment.filters["short"] = shorten
    environment.filters["points"] = _points
    environment.filters["single"] = single
    environment.globals["spot"] = spot
    for part in (check_places.band, check_parts.where, check_parts.used, check_parts.proof, check_parts.status,
                 check_parts.instead, check_parts.mark, check_parts.pillar_said, check_parts.proof_of):  # fmt: skip
        environment.globals[part.__name__] = part
    return environment.get_template("check.html")


def _clean(value: object) -> object:
    """A text without what could reorder or control a page; a blank at either end stays one blank."""
    if type(value) is not str:
        return value
    text = printable(value)
    if not text:
        return " " if value else ""
    return (" " if value[0].isspace() else "") + text + (" " if value[-1].isspace() else "")


def _points(value: float) -> str:
    """A length with at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
