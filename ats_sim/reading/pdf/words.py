"""Glyphs to words: grouping in proportion to the font size, letter-spaced text, accents, ligatures."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from ats_sim.model.settings import Reading
from ats_sim.reading.characters import clean, is_private
from ats_sim.reading.pdf.glyphs import Glyph

UNMAPPED = "\ufffd"
"""The text of a glyph whose character the file does not tell."""

_ICON_FONT = re.compile(
    r"awesome|icon|glyphs|phosphor|feather|lucide|material|octicon|fontello|devicon|typicons|emoji|"
    r"(?:^|\+)fa-?(?:solid|brands|regular)",
    re.IGNORECASE,
)
_DINGBATS = re.compile(r"wingdings|webdings|dingbats|marvosym|bullet|pifont|(?:^|\+)(?:fm|mv|pzd)", re.IGNORECASE)

_ACCENTS = {
    "´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "˜": "\u0303", "¨": "\u0308", "¯": "\u0304", "˘": "\u0306",
    "˙": "\u0307", "˚": "\u030a", "¸": "\u0327", "˝": "\u030b", "˛": "\u0328", "ˇ": "\u030c", "^": "\u0302",
    "~": "\u0303", "\u02ca": "\u0301", "\u02cb": "\u0300",
}  # fmt: skip
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD = re.compile(
    r"[Bb]old|BOLD|(?:[Bb]lack|[Hh]eavy|[Uu]ltra|[Dd]emi|DEMI|Medi)(?![a-z])|[Dd]emi[Bb]"
    r"|^(?:CMBX|CMSSBX|SFBX|SFSX|LMB|LMSSB)|^[a-z]{3}b[0-9xo]|[-_,](?:Bd|BD|B|BI|Sb|SB)$"
)
_ITALIC = re.compile(r"[Ii]tal|ITAL|[Oo]bli|[Ss]lant|^(?:CMTI|CMSL|SFTI|SFSL|LMRI|LMRoman.*[Ii]t)|[-_,](?:It|IT|I|BI)$")

Symbol = Literal["", "icon", "dingbat", "unknown", "drawn"]
"""What a sign without a plain character is: of an icon font, of a font of signs, private or unmapped, a drawn shape."""


class Word(NamedTuple):
    """Characters drawn together. ``spaced`` says that the file puts a blank after it, ``size`` is in points."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    bold: bool = False
    italic: bool = False
    font: str = ""
    spaced: bool = False
    symbol: Symbol = ""


@cache
def _symbol(text: str, font: str) -> Symbol:
    """What a glyph is if it is no plain character."""
    if _ICON_FONT.search(font):
        return "icon"
    if _DINGBATS.search(font):
        return "dingbat"
    return "unknown" if text == "\x00" or text.startswith("(cid:") or is_private(text[0]) else ""


@cache
def _style(font: str) -> tuple[bool, bool]:
    """Whether a font is bold and whether it is italic, from its name."""
    name = _SUBSET.sub("", font)
    return bool(_BOLD.search(name)), bool(_ITALIC.search(name))


def words(glyphs: Iterable[Glyph], settings: Reading) -> list[Word]:
    """The words of a page in the order of the file. Blanks separate words and are not kept."""
    found: list[Word] = []
    run: list[Glyph] = []
    for glyph in glyphs:
        text = glyph.text
        if not text or text.isspace():
            if run:
                _close(run, True, found, settings)
                run = []
            elif found and text:
                found[-1] = found[-1]._replace(spaced=True)
            continue
        if run and not _continues(run[-1], glyph):
            if _is_double(run[-1], glyph):
                continue
            _close(run, False, found, settings)
            run = []
        run.append(glyph)
    if run:
        _close(run, False, found, settings)
    return _without_copies(_respaced(found))


def _continues(last: Glyph, glyph: Glyph) -> bool:
    """Whether a glyph goes on with the run of ``last``: same style, same line, next to it."""
    if glyph.font != last.font or glyph.mode != last.mode or abs(glyph.base - last.base) > 0.1 * last.size:
        return False
    if (
        abs(glyph.size - last.size) > 0.05 * last.size
        or _symbol(glyph.text, glyph.font)
        or _symbol(last.text, last.font)
    ):
        return False
    gap = glyph.x0 - last.x1
    return -0.6 * last.size < gap < 1.2 * last.size and not _is_double(last, glyph)


def _is_double(last: Glyph, glyph: Glyph) -> bool:
    """Whether a glyph is drawn once more over itself (imitated bold type)."""
    return (
        glyph.text == last.text
        and abs(glyph.x0 - last.x0) < 0.12 * (last.x1 - last.x0)
        and abs(glyph.base - last.base) < 0.1 * last.size
    )


def _close(run: Sequence[Glyph], spaced: bool, found: list[Word], settings: Reading) -> None:
    """Cut a run of glyphs of one style into words where the gaps are wide, and add these to ``found``."""
    size = run[0].size
    limit = settings.word_gap * size
    gaps = [after.x0 - before.x1 for before, after in pairwise(run)]
    if gaps and max(gaps) > limit:
        tracking = sorted(gaps)[len(gaps) // 4] if len(gaps) >= 3 else 0.0
        if tracking < settings.word_gap / 3 * size:
            tracking = 0.0
        limit += tracking
        start = 0
        for index, gap in enumerate(gaps, 1):
            if gap > limit:
                found.append(_widened(word_of(run[start:index], False), tracking))
                start = index
        found.append(_widened(word_of(run[start:], spaced), tracking))
    else:
        found.append(word_of(run, spaced))


def _widened(word: Word, tracking: float) -> Word:
    """A letter-spaced word with the spacing of its last letter and of the blank after it as a part of it, so that what
    remains of the gap is an ordinary blank."""
    return word._replace(x1=word.x1 + 2 * tracking, spaced=True) if tracking else word


def word_of(run: Sequence[Glyph], spaced: bool) -> Word:
    """The word that a run of glyphs of one style makes."""
    first = run[0]
    text = "".join([glyph.text for glyph in run])
    symbol = _symbol(first.text, first.font)
    if not text.isascii() or "`" in text or "^" in text or "~" in text:
        text = _composed(run)
    if text == "\x00" or text.startswith("(cid:"):
        text = UNMAPPED
    bold, italic = _style(first.font)
    return Word(
        text,
        first.x0,
        min([glyph.top for glyph in run]),
        max([glyph.x1 for glyph in run]),
        max([glyph.bottom for glyph in run]),
        first.base,
        first.size,
        bold or first.mode == 2,  # filled and stroked: imitated bold type
        italic,
        first.font,
        spaced,
        symbol,
    )


def _composed(run: Sequence[Glyph]) -> str:
    """The text of a run with accents that are drawn over a letter composed with it, and plain hyphens."""
    parts: list[str] = []
    index = 0
    while index < len(run):
        glyph = run[index]
        accent = _ACCENTS.get(glyph.text)
        after = run[index + 1] if index + 1 < len(run) else None
        if accent and after and _over(glyph, after) and after.text.isalpha():
            letter = {"ı": "i", "ȷ": "j"}.get(after.text, after.text)
            parts.append(unicodedata.normalize("NFC", letter + accent))
            index += 2
            continue
        if accent and index and parts and _over(glyph, run[index - 1]) and parts[-1].isalpha():
            parts[-1] = unicodedata.normalize("NFC", parts[-1] + accent)
        else:
            # A soft hyphen that is drawn is a hyphen.
            parts.append(glyph.text.replace("\xad", "-"))
        index += 1
    return clean("".join(parts)) or UNMAPPED


def _over(accent: Glyph, letter: Glyph) -> bool:
    """Whether two glyphs stand over each other for at least half of the narrower one."""
    shared = min(accent.x1, letter.x1) - max(accent.x0, letter.x0)
    return shared > 0.5 * min(accent.x1 - accent.x0, letter.x1 - letter.x0)


def _respaced(found: list[Word]) -> list[Word]:
    """Letters typed with blanks between them ("S K I L L S") joined; a gap wider than theirs ends a word."""
    result: list[Word] = []
    start = 0
    while start < len(found):
        end = start
        while end < len(found) and _is_letter(found[end]) and (end == start or _next_to(found[end - 1], found[end])):
            end += 1
        if end - start >= 4:
            result.extend(_joined(found[start:end]))
        else:
            end = max(end, start + 1)
            result.extend(found[start:end])
        start = end
    return result


def _is_letter(word: Word) -> bool:
    return len(word.text) == 1 and (word.text.isalnum() or word.text == "&") and not word.symbol


def _next_to(last: Word, word: Word) -> bool:
    return (
        word.font == last.font
        and abs(word.base - last.base) < 0.1 * last.size
        and 0 <= word.x0 - last.x1 < 2.5 * last.size
    )


def _joined(letters: list[Word]) -> list[Word]:
    gaps = [after.x0 - before.x1 for before, after in pairwise(letters)]
    usual = sorted(gaps)[len(gaps) // 4]
    limit = max(1.5 * usual, usual + 0.15 * letters[0].size)
    result = [letters[0]]
    for gap, letter in zip(gaps, letters[1:], strict=True):
        if gap > limit:
            result[-1] = _widened(result[-1], usual)
            result.append(letter)
        else:
            last = result[-1]
            result[-1] = last._replace(
                text=last.text + letter.text,
                x1=letter.x1,
                top=min(last.top, letter.top),
                bottom=max(last.bottom, letter.bottom),
                spaced=letter.spaced,
            )
    result[-1] = _widened(result[-1], usual)
    return result


def _without_copies(found: list[Word]) -> list[Word]:
    """The words without those drawn once more at nearly the same place (shadows, imitated bold type)."""
    seen: dict[str, list[Word]] = {}
    result: list[Word] = []
    for word in found:
        twins = seen.setdefault(word.text, [])
        near = 0.15 * word.size
        if any(abs(word.x0 - twin.x0) < near and abs(word.base - twin.base) < near for twin in twins[-20:]):
            continue
        twins.append(word)
        result.append(word)
    return result
