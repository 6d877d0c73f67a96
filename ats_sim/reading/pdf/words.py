"""A word: its characters, with accents and ligatures put right, and its style."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.wordlists import words
from ats_sim.reading.characters import clean, is_private
from ats_sim.reading.pdf.glyphs import Glyph

UNMAPPED = "\ufffd"
"""The text of a glyph whose character the file does not tell."""


_ACCENTS = {
    "´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "˜": "\u0303", "¨": "\u0308", "¯": "\u0304", "˘": "\u0306",
    "˙": "\u0307", "˚": "\u030a", "¸": "\u0327", "˝": "\u030b", "˛": "\u0328", "ˇ": "\u030c", "^": "\u0302",
    "~": "\u0303", "\u02ca": "\u0301", "\u02cb": "\u0300",
}  # fmt: skip

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


def _bare(font: str) -> str:
    """The name of a font without the tag of its subset ("ABCDEF+")."""
    tag, plus, name = font.partition("+")
    return name if plus and len(tag) == 6 and tag.isascii() and tag.isalpha() and tag.isupper() else font


@cache
def _signs(font: str) -> Symbol:
    """What all glyphs of a font are, by its name, if they are no plain characters."""
    name = regex("word-begins").sub(" ", _bare(font)).lower()
    if regex("icon-font-name").search(name) or any(part in name for part in words("icon-font")):
        return "icon"
    run = name.replace(" ", "")
    signs = run.startswith(("fmvr", "pzdr")) or (run.startswith("mvs") and run[3:].strip("0123456789") == "")
    if signs or any(part in run for part in words("dingbat-font")):
        return "dingbat"
    return ""


@cache
def symbol_of(text: str, font: str) -> Symbol:
    """What a glyph is if it is no plain character."""
    of_font = _signs(font)
    if of_font:
        return of_font
    return "unknown" if text == "\x00" or text.startswith("(cid:") or is_private(text[0]) else ""


@cache
def _style(font: str) -> tuple[bool, bool]:
    """Whether a font is bold and whether it is italic, from its name."""
    name = _bare(font)
    return bool(regex("bold-font").search(name)), bool(regex("italic-font").search(name))


def word_of(run: Sequence[Glyph], spaced: bool) -> Word:
    """The word that a run of glyphs of one style makes."""
    first = run[0]
    text = "".join([glyph.text for glyph in run])
    symbol = symbol_of(first.text, first.font)
    if not text.isascii():
        text = clean(text.replace("\xad", "-")) or UNMAPPED  # a soft hyphen that is drawn is a hyphen
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


def composed(glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
    """The glyphs with accents that are drawn over a letter, before or after it, composed with it."""
    if _ACCENTS.keys().isdisjoint([glyph.text for glyph in glyphs]):
        return glyphs
    found: list[Glyph] = []
    index = 0
    while index < len(glyphs):
        glyph = glyphs[index]
        accent = _ACCENTS.get(glyph.text)
        after = glyphs[index + 1] if index + 1 < len(glyphs) else None
        if accent and after and _over(glyph, after) and after.text.isalpha():
            letter = {"ı": "i", "ȷ": "j"}.get(after.text, after.text)
            found.append(after._replace(text=unicodedata.normalize("NFC", letter + accent)))
            index += 1
        elif accent and found and _over(glyph, glyphs[index - 1]) and found[-1].text.isalpha():
            found[-1] = found[-1]._replace(text=unicodedata.normalize("NFC", found[-1].text + accent))
        else:
            found.append(glyph)
        index += 1
    return found


def _over(accent: Glyph, letter: Glyph) -> bool:
    """Whether two glyphs stand over each other for at least half of the narrower one."""
    shared = min(accent.x1, letter.x1) - max(accent.x0, letter.x0)
    if abs(accent.base - letter.base) > 0.5 * letter.size:
        return False
    return shared > 0.5 * min(accent.x1 - accent.x0, letter.x1 - letter.x0)
