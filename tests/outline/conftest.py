"""Small documents written by hand: plain text, or a page with sizes, bold and indentation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ats_sim.model.document import Box, Document, Line, Span

Build = Callable[[str], Document]


@pytest.fixture
def plain() -> Build:
    """A text without any style, as a .txt file gives it; an empty line is a gap."""

    def build(text: str) -> Document:
        lines = []
        at = block = 0
        rows = [row.replace("\\t", "\t") for row in text.strip("\n").split("\n")]
        for row in rows:
            block += not row.strip()
            lines.append(Line(Span(at, at + len(row)), block=block))
            at += len(row) + 1
        return Document("resume.txt", "text", "\n".join(rows), tuple(lines))

    return build


@pytest.fixture
def page() -> Build:
    """A page: "# " opens a large bold line, "* " a bold one, leading blanks indent by 6 points, "\\t" is a wide gap.

    Empty lines are white space. Letters are 5 points wide, lines 12 points high and 14 apart.
    """

    def build(text: str) -> Document:
        lines: list[Line] = []
        rows: list[str] = []
        at, top = 0, 40.0
        for row in text.strip("\n").replace("\\t", "\t").split("\n"):
            if not row.strip():
                top += 14
                continue
            indent = len(row) - len(row.lstrip(" "))
            words = row.strip()
            size, bold = (14.0, True) if words.startswith("# ") else (10.0, words.startswith("* "))
            words = words[2:] if bold else words
            left = 50.0 + 6 * indent
            right = 550.0 if "\t" in words else left + 5 * len(words)
            lines.append(Line(Span(at, at + len(words)), 1, Box(left, top, right, top + 12), size, bold))
            rows.append(words)
            at += len(words) + 1
            top += 14
        return Document("resume.pdf", "pdf", "\n".join(rows), tuple(lines))

    return build
