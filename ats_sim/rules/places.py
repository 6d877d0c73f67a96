"""Where a finding stands when the fault is that something is not there, or not in the text."""

from __future__ import annotations

from ats_sim.model.document import Document, Span

NOWHERE = Span(0, 0)
"""The place of what is missing: before the first word, so that such findings come first."""


def place_of(document: Document, text: str) -> Span:
    """Where a text stands in the document, ``NOWHERE`` if it does not."""
    start = document.text.find(text) if text else -1
    return Span(start, start + len(text)) if start >= 0 else NOWHERE


def shortened(text: str, limit: int = 60) -> str:
    """A text on one line, cut at a word when it is longer than ``limit`` characters."""
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    head, _, _ = flat[:limit].rpartition(" ")
    return (head or flat[:limit]) + " ..."


def listed(items: list[str], limit: int = 5) -> str:
    """Items with commas, the rest counted: "a, b and 3 more"."""
    if len(items) > limit:
        return f"{', '.join(items[:limit])} and {len(items) - limit} more"
    return ", ".join(items[:-1]) + " and " + items[-1] if len(items) > 1 else "".join(items)
