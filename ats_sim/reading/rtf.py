"""Rich text (RTF): its words by striprtf, with bold type, sizes and heading levels carried through as marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from ats_sim.errors import LimitError, ReadingError
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.patterns import regex
from ats_sim.model.document import Document, Loss
from ats_sim.model.settings import Limits, Reading
from ats_sim.reading.assemble import Piece, Row, assemble
from ats_sim.reading.characters import clean
from ats_sim.reading.paragraph import Look, Styled, paragraph_rows
from ats_sim.reading.sight import WHITE

_CONTROL: Final = expression(r"\\([a-z]{1,32})(-?\d{1,6})? ?|\\[^a-z]|[{}]")
_STYLE: Final = expression(r"\{\\s(\d{1,4})(?!\d)([^{}]{0,1000}+)\}")
_MARK: Final = expression("([\U000f0000-\U000fffff])")
_FIRST: Final = 0xF0000
_LONG: Final = 200_000  # characters; ours: no producer writes a longer line once its pictures are taken out


def read_rtf(data: bytes, name: str, limits: Limits, settings: Reading) -> Document:
    """Read rich text. Raises ReadingError ("rtf-missing" where striprtf is not installed, "broken", "no-text")
    and LimitError ("markup", "characters")."""
    try:
        from striprtf.striprtf import rtf_to_text
    except ImportError:
        raise ReadingError(
            "rtf-missing", f'{name}: to read rich text (RTF), pip install "ats-sim[formats]", or save it as .docx.'
        ) from None
    if data.count(b"\\") + data.count(b"{") > 2 * limits.characters:
        raise LimitError(
            "markup", f"{name}: more markup than any resume has; save it again as PDF, or raise limits.characters."
        )
    losses: list[Loss] = []
    try:
        source = _marked(regex("rtf-picture").sub("", _MARK.sub("", data.decode("cp1252", "replace"))))
        if any(len(line) > _LONG for line in source.split("\n")):
            raise ValueError
        text: str = rtf_to_text(source, errors="ignore")  # type: ignore[no-untyped-call]
    except Exception as error:  # striprtf lets any of Python's errors through
        raise ReadingError("broken", f"{name}: the rich text is damaged; save it again as .docx or PDF.") from error
    rows = _rows(text, settings, losses)
    return assemble(name, "rtf", rows, limits, size=len(data), losses=losses)


def _marked(source: str) -> str:
    """The source with a mark after each change of style, and each group on a line of its own.

    The line breaks mean nothing in RTF; with them no pattern of striprtf can run over the whole file.
    """
    headings = _headings(source)
    look = Look(size=12.0)
    open_: list[Look] = []
    parts: list[str] = []
    at = 0
    for found in _CONTROL.finditer(source):
        before, sign = look, found[0]
        parts.append(source[at : found.start()])
        at = found.end()
        if sign == "{":
            open_.append(look)
            sign = "\n{"
        elif sign == "}":
            look = open_.pop() if open_ else look
        elif found[1] == "pntext":
            sign = "\\listtext "
        else:
            look = _changed(look, found[1] or "", found[2] or "", headings)
        parts.append(sign if look == before else sign + _mark(look))
    return "".join(parts) + source[at:]


def _changed(look: Look, word: str, number: str, headings: dict[str, int]) -> Look:
    """``look`` after a control word."""
    if word == "b":
        return replace(look, bold=number != "0")
    if word == "i":
        return replace(look, italic=number != "0")
    if word == "v":
        return replace(look, hidden=number != "0")
    if word == "fs" and number.isdecimal():
        return replace(look, size=min(int(number), 800) / 2)
    if word == "plain":
        return Look(size=12.0, level=look.level)
    if word in ("pard", "s"):
        return replace(look, level=headings.get(number, 0) if word == "s" else 0)
    if word == "outlinelevel" and number.isdecimal():
        return replace(look, level=int(number) + 1 if int(number) < 9 else 0)
    return look


def _headings(source: str) -> dict[str, int]:
    """The numbers of paragraph styles that are headings, with their level."""
    found: dict[str, int] = {}
    for number, body in _STYLE.findall(source):
        name = regex("rtf-style-name").search(body)
        if name:
            found[number] = int(name[1] or 1)
    return found


def _mark(look: Look) -> str:
    """A private character that says a style: level, hidden, italic, bold and size."""
    flags = look.hidden << 2 | look.italic << 1 | look.bold
    return chr(_FIRST + (min(look.level, 7) << 13 | flags << 10 | min(int(2 * look.size), 1023)))


def _look(mark: str) -> Look:
    code = ord(mark) - _FIRST
    size, flags, level = (code & 1023) / 2, code >> 10 & 7, code >> 13
    return Look(bool(flags & 1), bool(flags & 2), bool(flags & 4), size=size, level=level)


def _rows(text: str, settings: Reading, losses: list[Loss]) -> Iterator[Row]:
    """The lines of the text that striprtf gives, cells of a table as one line with tabs."""
    look = Look(size=12.0)
    for line in text.rstrip().split("\n"):
        pieces: list[Styled] = []
        level = 0
        for part in _MARK.split(line):
            if _MARK.fullmatch(part):
                look = _look(part)
            elif look.is_unseen(WHITE, settings):
                if part.strip():
                    losses.append(Loss("hidden", clean(part).strip()))
            elif part:
                words = part.replace("|", "\t") if line.rstrip().endswith("|") else part
                pieces.append((Piece(words, look.bold or look.italic), look))
                level = level or (look.level if part.strip() else 0)
        yield from paragraph_rows(pieces, replace(look, level=level, listed=False), 0, losses)
