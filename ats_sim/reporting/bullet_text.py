"""``bullet`` for the terminal."""

from __future__ import annotations

from ats_sim.model.evidence import Evidence
from ats_sim.model.hint import Hint
from ats_sim.reporting.plain import printable, shorten
from ats_sim.reporting.terminal import Page

_SAID = {
    "evidenced": "shows a result or real use",
    "tool_only": "names a tool, and no result or use",
    "vague": "says nothing specific",
    "plain": "a specific deed without a result or use",
    "not_bullet": "not a statement about work done",
}


def render(proof: Evidence, hint: Hint | None) -> str:
    """The grade, the words behind it, and the hint."""
    page = Page()
    page.line(shorten(proof.highlight.text, 300) or "(empty line)", indent=0)
    page.item("grade", f"{proof.grade}: {_SAID[proof.grade]}", width=9)
    if proof.tools:
        page.item("tools", ", ".join(printable(tool.quote.text) for tool in proof.tools), width=9)
    if proof.metrics:
        page.item("numbers", "; ".join(f"{printable(m.quote.text)} ({m.kind})" for m in proof.metrics), width=9)
    if proof.deployment:
        page.item("in use", "; ".join(printable(quote.text) for quote in proof.deployment), width=9)
    if proof.undersold:
        page.item("shrinks", f'"{printable(proof.undersold.text)}" makes your part small', width=9)
    if hint:
        if hint.missing:
            page.item("lacks", printable("; ".join(hint.missing)), width=9)
        page.item("try", printable(hint.rewrite), width=9)
    return page.text()
