"""Markdown as people write resumes in it: headings, lists, emphasis, links, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ats_sim.model.document import Document
from ats_sim.model.settings import Limits
from ats_sim.reading import bullets
from ats_sim.reading.assemble import Piece, Row, assemble
from ats_sim.reading.characters import squeeze
from ats_sim.reading.disguise import broken_words
from ats_sim.reading.text import check_length, decode, raw

_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_SETEXT = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = re.compile(r"[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_QUOTE = re.compile(r" {0,3}>[ \t]?")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_COMMENT = re.compile(
    r"<!--.*?-->|</?(?:br|hr|div|span|p|b|i|strong|em|center|img|a|u|sub|sup|small)\b[^<>]{0,300}>", re.IGNORECASE
)
_INLINE = re.compile(
    r"\\([!-/:-@\[-`{-~])"  # 1: an escaped mark
    r"|!\[([^\]\n]{0,500})\]\([^()\s]{0,1000}\)"  # 2: a picture's words
    r"|\[([^\[\]\n]{1,500})\]"  # 3: a link's words
    r"\(<?([^()<>\s]{0,1000}(?:\([^()\s]{0,200}\))?[^()<>\s]{0,200})>?(?:\s+\"[^\"\n]{0,200}\")?\)"  # 4: its target
    r"|<((?:https?://|mailto:)[^<>\s]{1,1000}|[^<>\s@]{1,100}@[^<>\s@]{1,200})>"  # 5: a bare link
    r"|(`+)(.+?)\6"  # 6, 7: code
    r"|(\*{1,3}|_{1,3}|~~)"  # 8: emphasis
)


def read_markdown(data: bytes, name: str, limits: Limits) -> Document:
    """Read Markdown; its lines are the file's lines (marks taken out), so that line numbers agree.

    Raises ReadingError.
    """
    check_length(data, name, limits)
    lines = decode(data).rstrip().split("\n")
    return assemble(name, "markdown", _rows(lines), limits, size=len(data), losses=broken_words(raw(data)))


def _rows(lines: list[str]) -> Iterator[Row]:
    block = 0
    fenced = False
    front = _front_matter(lines)
    for number, line in enumerate(lines):
        below = lines[number + 1] if number + 1 < len(lines) else ""
        above = lines[number - 1] if number else ""
        if not line.strip():
            block += 1
        if number < front or not line.strip():
            yield Row((), block=block)
        elif _FENCE.match(line):
            fenced = not fenced
            yield Row((), block=block)
        elif fenced:
            yield Row((Piece(squeeze(line)),), block=block)
        else:
            yield _row(line, above, below, block)


def _front_matter(lines: list[str]) -> int:
    """How many lines of front matter (between two lines of three dashes) the file begins with."""
    if lines[0].rstrip() != "---":
        return 0
    end = next((number for number, line in enumerate(lines[1:200], 1) if line.rstrip() in ("---", "...")), 0)
    return end + 1 if end and all(":" in line or line[:1] in " -#" or not line for line in lines[1:end]) else 0


def _row(line: str, above: str, below: str, block: int) -> Row:
    heading = _ATX.match(line)
    if heading:
        return Row(tuple(_inline(heading[2] or "")), level=len(heading[1]), block=block)
    if _SETEXT.match(line) and _is_paragraph(above) and not _TABLE_RULE.match(above):
        return Row((), block=block)
    if _RULE.match(line) or ("|" in line and _TABLE_RULE.match(line)):
        return Row((), block=block)
    quoted = _QUOTE.match(line)
    line = line[quoted.end() :] if quoted else line
    item = _ITEM.match(line)
    if item:
        return Row((Piece(bullets.BULLET), *_inline(line[item.end() :])), block=block, marker=item[0].strip()[0])
    if line.count("|") >= 2 and line.strip().startswith("|"):
        line = "\t".join(cell.strip() for cell in line.strip().strip("|").split("|"))
    level = 0
    underline = _SETEXT.match(below)
    if underline and _is_paragraph(line):
        level = 1 if underline[1].startswith("=") else 2
    return Row(tuple(_inline(bullets.normalise(squeeze(line)))), level=level, block=block)


def _is_paragraph(line: str) -> bool:
    """Whether a line is running text, so that a line of dashes below it makes a heading of it."""
    return bool(line.strip()) and not (
        _ATX.match(line) or _RULE.match(line) or _ITEM.match(line) or _QUOTE.match(line) or _FENCE.match(line)
    )


def _inline(text: str) -> Iterator[Piece]:
    """The pieces of a line without its marks. A mark that closes nothing, or stands alone, is a plain character."""
    text = _COMMENT.sub("", text)
    marks = _emphasis(text)
    strong = 0
    at = 0
    for found in _INLINE.finditer(text):
        mark = found[8]
        if mark and found.start() not in marks:
            continue
        if found.start() > at:
            yield Piece(text[at : found.start()], strong > 0)
        at = found.end()
        if mark:
            strong += marks[found.start()]
        elif found[3] is not None:
            inner = "".join(piece.text for piece in _inline(found[3]))
            yield Piece(inner, strong > 0, url=found[4])
        elif found[5] is not None:
            url = found[5] if ":" in found[5] else "mailto:" + found[5]
            yield Piece(found[5].removeprefix("mailto:"), strong > 0, url=url)
        else:
            yield Piece(found[1] or found[2] or (found[7] or "").strip(), strong > 0)
    if at < len(text):
        yield Piece(text[at:], strong > 0)


def _emphasis(text: str) -> dict[int, int]:
    """Where the marks of emphasis stand that have a partner: offset to +1 (opens) or -1 (closes), 0 for "~~"."""
    waiting: dict[str, int] = {}
    found: dict[int, int] = {}
    for match in _INLINE.finditer(text):
        mark = match[8]
        if not mark:
            continue
        before = text[match.start() - 1 : match.start()] or " "
        after = text[match.end() : match.end() + 1] or " "
        inside_word = "_" in mark and before.isalnum() and after.isalnum()
        if mark in waiting and not before.isspace() and not inside_word:
            step = 0 if mark == "~~" else 1
            found[waiting.pop(mark)] = step
            found[match.start()] = -step
        elif not after.isspace() and not inside_word:
            waiting[mark] = match.start()
    return found
