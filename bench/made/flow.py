"""Items of a made page set as the lines of a ``Document``, with the truth about every line and word."""

from __future__ import annotations

from random import Random

from msgspec import Struct

from ats_sim.model.document import Box, Document, Kind, Line, Span

Segment = tuple[str, str, bool]
"""Words, their label ("T", "N" ...; "O" for none), and whether they are emphasised."""


class Item(Struct):
    """A line before it is set: what stands left and right in it, and what it is."""

    kind: str
    left: list[Segment]
    right: list[Segment] = []
    rail: list[Segment] = []
    size: float = 0.0
    bold: bool = False
    bullet: bool = False
    indent: float = 0.0
    gap: float = 0.0
    level: int = 0
    goes_on: str = ""
    """The label of its further lines where it is wrapped."""


class Made(Struct):
    """A document and its truth: a label a line (by where it starts), and labelled stretches of the text."""

    document: Document
    rows: dict[int, str]
    spans: list[tuple[int, int, str]]


class Column(Struct):
    """A block of items between two edges of the page."""

    items: list[Item]
    x0: float
    x1: float
    rail: float = 0.0
    top: float = 50.0


class Setter:
    """Sets columns as lines. ``kind``: "pdf" has boxes and sizes, "docx" sizes and no places, "text" neither."""

    def __init__(self, rng: Random, kind: Kind, size: float) -> None:
        self.rng, self.kind, self.size = rng, kind, size
        self.lines: list[Line] = []
        self.text: list[str] = []
        self.at = 0
        self.rows: dict[int, str] = {}
        self.spans: list[tuple[int, int, str]] = []
        self.block, self.page = 0, 1

    def column(self, column: Column) -> None:
        """Set one column below its top."""
        self.block += 1
        top = column.top
        for item in column.items:
            size = item.size or self.size
            top += item.gap * size
            top = self._item(column, item, size, top)
            if top > 780:
                top, self.page, self.block = 50.0, self.page + 1, self.block + 1

    def _item(self, column: Column, item: Item, size: float, top: float) -> float:
        letter = 0.5 * size
        x0 = column.x0 + item.indent + (column.rail if item.rail or column.rail else 0.0)
        room = int((column.x1 - x0) / letter) if self.kind == "pdf" else 10_000
        right = sum(len(words) for words, _, _ in item.right)
        if item.right and right > room - 12:
            right = 0
            item.left += [(", ", "O", False), *item.right]
            item.right = []
        lines = _wrapped(item.left, max(12, room - right - (2 if right else 0)))
        for number, segments in enumerate(lines):
            first = number == 0
            kind = item.kind if first else item.goes_on or item.kind
            parts: list[Segment] = []
            start = x0
            if first and item.rail:
                parts += [*item.rail, ("\t", "O", False)]
                start = column.x0
            if first and item.bullet:
                parts.append(("• ", "O", False))
            parts += segments
            width = sum(len(words) for words, _, _ in parts) * letter
            end = start + width
            if first and item.right:
                parts += [("\t", "O", False), *item.right]
                end = column.x1
            if self.kind != "pdf" and item.gap > 0.4 and first:
                self._blank()
            self._line(parts, kind, item, Box(start, top, end, top + size), size, number)
            top += size * 1.2
        return top

    def _blank(self) -> None:
        if self.kind == "text":
            self.block += 1

    def _line(self, parts: list[Segment], kind: str, item: Item, box: Box, size: float, number: int) -> None:
        start = self.at
        at = start
        strong: list[Span] = []
        for words, label, emphasised in parts:
            if label != "O":
                self.spans.append((at, at + len(words), label if number == 0 else label.lower()))
            if emphasised and words.strip():
                if strong and strong[-1].end == at:
                    strong[-1] = Span(strong[-1].start, at + len(words))
                else:
                    strong.append(Span(at, at + len(words)))
            at += len(words)
        self.rows[start] = kind
        styled = self.kind != "text"
        bold = item.bold and styled
        if strong and sum(span.end - span.start for span in strong) > 0.9 * (at - start):
            bold, strong = True, []
        self.lines.append(
            Line(
                Span(start, at),
                self.page,
                box if self.kind == "pdf" else None,
                size if styled else 0.0,
                bold,
                tuple(strong) if styled and not bold else (),
                item.level if self.kind == "docx" else 0,
                self.block,
                "•" if item.bullet and number == 0 else "",
            )
        )
        self.text.append("".join(words for words, _, _ in parts))
        self.at = at + 1

    def made(self, name: str = "made") -> Made:
        """The document with all columns."""
        document = Document(name, self.kind, "\n".join(self.text), tuple(self.lines), self.page)
        return Made(document, self.rows, self.spans)


def _wrapped(segments: list[Segment], room: int) -> list[list[Segment]]:
    """Segments as lines of at most ``room`` letters, broken at blanks; the same label goes on in the next line."""
    lines: list[list[Segment]] = [[]]
    used = 0
    for words, label, strong in segments:
        begin = 0
        while used + len(words) - begin > room and " " in words[begin:].strip():
            cut = words.rfind(" ", begin, begin + max(room - used, 1))
            if cut <= begin:
                if used == 0:
                    cut = words.find(" ", begin + 1)
                    if cut < 0:
                        break
                else:
                    lines.append([])
                    used = 0
                    continue
            lines[-1].append((words[begin:cut], label, strong))
            lines.append([])
            used, begin = 0, cut + 1
        if words[begin:]:
            lines[-1].append(
                (words[begin:] if used or begin or lines[-1] else words.lstrip(" ") or words, label, strong)
            )
            used += len(words) - begin
    return [line for line in lines if any(words.strip() for words, _, _ in line)] or [segments]
