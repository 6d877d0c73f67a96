"""``bullet`` for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.domain.told_parts import Part, missing_parts
from ats_sim.model.evidence import Evidence
from ats_sim.model.hint import Hint
from ats_sim.reporting.plain import printable, reserved, shorten
from ats_sim.reporting.wrap import hanging

_SAID = {
    "evidenced": "shows a result or real use",
    "tool_only": "names a tool, and no result or use",
    "vague": "says nothing specific",
    "plain": "a specific deed without a result or use",
    "not_bullet": "not a statement about work done",
}


_PARTS: dict[Part, str] = {
    "problem": "the problem: what was wrong or wanted before",
    "approach": "the approach: what you did yourself",
    "effect": "the effect: what came of it",
}


def render(proof: Evidence, hint: Hint | None, *, explain: bool = False) -> str:
    """The grade, the words behind it, and the hint, as text of at most 80 columns; with ``explain`` also the patterns
    and word lists by which they were found."""
    lines = [*hanging(shorten(proof.highlight.text, 300) or "(empty line)")]
    for label, text in (*_items(proof, hint), *(_found(proof) if explain else ())):
        lines += hanging(printable(text), label=label, indent=2, gap=max(9, len(label) + 1))
    return "\n".join(lines) + "\n"


def said(proof: Evidence) -> str:
    if proof.exclusion == "foreign":
        return "not graded, because it is not in English; only names of tools were looked for"
    return _SAID[proof.grade] + (f" ({proof.exclusion})" if proof.exclusion else "")


def _found(proof: Evidence) -> Iterator[tuple[str, str]]:
    """The names that can be looked up in lexicon/files, each with its words."""
    for sign in proof.signs:
        yield "by", f'{sign.name}: "{sign.quote.text}"'


def _items(proof: Evidence, hint: Hint | None) -> Iterator[tuple[str, str]]:
    yield "grade", f"{proof.grade}: {said(proof)}"
    if proof.tools:
        yield "tools", ", ".join(tool.quote.text for tool in proof.tools)
    if proof.metrics:
        yield "numbers", "; ".join(f"{metric.quote.text} ({metric.kind})" for metric in proof.metrics)
    if proof.deployment:
        yield "in use", "; ".join(quote.text for quote in proof.deployment)
    if proof.minimizing_phrase:
        yield "shrinks", f'"{proof.minimizing_phrase.text}" makes your part small'
    parts = missing_parts(proof)
    if parts:
        yield "not told", "; ".join(_PARTS[part] for part in parts)
    if hint and hint.missing:
        yield "lacks", "; ".join(hint.missing)
    if hint:
        yield "ask yourself" if hint.kind == "question" else "try", reserved(hint)
