"""Splits a posting into parts under headings, and each part into sentences.

Headings stand on lines of their own, before a colon, or, where the line breaks were lost, inside the running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ats_sim.lexicon.skills import lower
from ats_sim.model.document import Quote, Span
from ats_sim.posting.headings import STORY, PartKind, heading_before_list, heading_of, inline
from ats_sim.posting.sentences import sentences

__all__ = ["STORY", "PartKind", "Sentence", "plain", "read_parts"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or list item, with the kind of the part it stands in and the heading above it (empty if none)."""

    quote: Quote
    part: PartKind
    heading: str = ""
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    bullet: bool
    gap: bool
    marked: bool
    leads: bool = False
    """Whether a list item follows, though it is none itself."""


_BULLET = re.compile(r"[ \t]*(?:[•●▪◦‣∙·➢✓✔►■§~*+>–—-]\s*(?=\S)|\d{1,2}[.)]\s+|[a-h][.)]\s+|o\s+(?=[A-Z]))")
_MARKDOWN = re.compile(r"\s*(?:#{1,6}\s+|\*\*|__)")
_MARKUP = re.compile(r"<!--[^<>]{0,2000}-->|<![A-Za-z][^<>]{0,300}>|</?[a-zA-Z][^<>]{0,2000}>|&(?:nbsp|amp);")
_PLAIN = str.maketrans("\u2019\u2018\u0060\u00b4\u00a0\u2007\u202f\r\x0b\x0c", "''''" + " " * 5 + "\n")
_BOLD = 7  # a level below those of Markdown's six
_LOOSE = 8  # that of a heading without a mark
_LEAD = 120  # characters of a sentence that opens a list; ours
_ROW = 80  # characters; ours: a longer line is prose
_BLOCK = re.compile(r"</?(?:p|br|li|ul|ol|div|h[1-6]|tr|td|section|article|header|footer)\b", re.IGNORECASE)


def plain(text: str) -> str:
    """The text with markup blanked, straight apostrophes and plain blanks; every character keeps its place."""
    view = text.translate(_PLAIN)
    if view.count("</") < 3:
        return view
    for tag in ("script", "style"):
        view = _without(view, f"<{tag}", f"</{tag}>")
    return _MARKUP.sub(_blank, view)


def _without(text: str, opening: str, closing: str) -> str:
    """The text with everything from each ``opening`` to its ``closing`` blanked."""
    low = lower(text)
    pieces: list[str] = []
    at = 0
    while (start := low.find(opening, at)) >= 0 and (end := low.find(closing, start)) >= 0:
        end += len(closing)
        pieces += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*pieces, text[at:]])


def _blank(match: re.Match[str]) -> str:
    if match[0] == "&amp;":
        return "&    "
    room = len(match[0])
    return "\n" + " " * (room - 1) if _BLOCK.match(match[0]) else " " * room


def read_parts(text: str) -> tuple[Sentence, ...]:
    """Every sentence of a posting with the part it belongs to. ``text`` as given by ``plain``."""
    kind: PartKind = "role"
    heading = ""
    listed = False
    depth = _LOOSE  # of the heading above; a deeper one divides its part
    rows = 0  # short lines without a full stop so far: a list without marks
    found: list[Sentence] = []
    for line in _joined(text):
        marker = _BULLET.match(text, line.start, line.end) if line.bullet else None
        start = marker.end() if marker else line.start
        head = None if line.bullet and not _ends_colon(text, line) else heading_of(text, start, line.end, line.marked)
        over = line.gap and not line.bullet and not line.marked
        if head is None and over and (listed or (rows > 1 and text[line.end - 1] in ".!")):
            kind, heading, listed, rows = "role", "", False, 0  # a paragraph after a list: the list's heading is over
        if head is None and line.leads:
            head = heading_before_list(text, line.start, line.end)
        now, name = kind, heading
        level = _level(text, line)
        if head is None and level and level <= depth:
            kind, heading, listed, rows = "role", "", False, 0  # a heading that the table lacks: another part
            now, name, depth = kind, heading, level
        if head is not None:
            depth = level or _LOOSE
            now, start = head[0], head[1]
            name = head[2]
            if now != "facts":
                kind, heading, listed, rows = now, name, False, 0
        listed = listed or line.bullet
        rows = rows + 1 if line.end - line.start < _ROW and text[line.end - 1] not in ".!?:;" else 0
        for piece_kind, piece_name, span in inline(text, start, line.end, now, name):
            for s in sentences(text, span):
                found.append(Sentence(Quote(text[s.start : s.end], s), piece_kind, piece_name, line.bullet))
                leads = _leads(text, s)
                if leads and s.end - s.start < line.end - line.start:  # "He should have the following skills:"
                    piece_kind, piece_name = leads
            if piece_name != name:
                kind, heading = piece_kind, piece_name
    return tuple(found)


def _level(text: str, line: _Line) -> int:
    """How deep a Markdown heading is (a line in bold is deepest); 0 for other lines."""
    if not line.marked:
        return 0
    words = text[text.rfind("\n", 0, line.start) + 1 : line.end].strip()
    if words.startswith("#"):
        return len(words) - len(words.lstrip("#"))
    return _BOLD if re.fullmatch(r"(\*\*|__)[^*_]{2,80}\1:?", words) else 0


def _leads(text: str, span: Span) -> tuple[PartKind, str] | None:
    """The part that a sentence with a colon at its end opens for what follows, and its name."""
    if text[span.end - 1] != ":" or span.end - span.start > _LEAD:
        return None
    head = heading_of(text, span.start, span.end, False)
    return (head[0], head[2]) if head and head[0] in ("required", "preferred", "duties") else None


def _ends_colon(text: str, line: _Line) -> bool:
    return text[line.start : line.end].rstrip(" *_").endswith(":")


def _lines(text: str) -> Iterator[_Line]:
    start, gap = 0, True
    for raw in text.split("\n"):
        end = start + len(raw)
        if raw.strip():
            marked = _MARKDOWN.match(raw) is not None
            bullet = not marked and _BULLET.match(raw) is not None and not raw.lstrip().startswith("**")
            yield _Line(start + len(raw) - len(raw.lstrip()), start + len(raw.rstrip()), bullet, gap, marked)
            gap = False
        else:
            gap = True
        start = end + 1


def _led(lines: Iterator[_Line]) -> Iterator[_Line]:
    """The lines, those marked that a list item follows."""
    last: _Line | None = None
    for line in lines:
        if last is not None:
            yield replace(last, leads=line.bullet and not last.bullet)
        last = line
    if last is not None:
        yield last


def _joined(text: str) -> Iterator[_Line]:
    """Lines, with the wrapped lines of one paragraph or list item joined."""
    last: _Line | None = None
    for line in _led(_lines(text)):
        if (
            last is not None
            and not (line.gap or line.bullet or line.marked or last.marked)
            and _wraps(text, last, line)
        ):
            last = _Line(last.start, line.end, last.bullet, last.gap, last.marked)
            continue
        if last is not None:
            yield last
        last = line
    if last is not None:
        yield last


def _wraps(text: str, last: _Line, line: _Line) -> bool:
    before, after = text[max(last.start, last.end - 200) : last.end], text[line.start : line.start + 20]
    if before.endswith((".", "!", "?", ":", ";")) or last.end - last.start > 5_000:
        return False
    item = text[last.start].islower() and "\n" not in before  # a list of lines in lower case
    if after[:1].islower() and not item and len(before) >= 25 and not re.match(r"https?:|www\.", after):
        return True
    open_end = before.endswith((",", "/", "&")) or re.search(
        r"\s(?:and|or|of|in|with|the|a|an|to|for|as|by|at|on|from)$", before
    )
    width = len(before) - (before.rfind("\n") + 1)
    return bool(open_end) and width >= 45
