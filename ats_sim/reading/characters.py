"""Which characters of a file reach the text, and as what."""

from __future__ import annotations

import unicodedata
from typing import Final

from ats_sim.lexicon.expressions import expression
from ats_sim.reading.mojibake import mended

LIGATURES: Final = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
"""The Latin ligatures of Unicode's presentation forms, U+FB00 to U+FB06."""

_BLANKS = dict.fromkeys(
    [0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x0B, 0x0C], " "
)
_HYPHENS = dict.fromkeys([0x2010, 0x2011, 0xFE63, 0xFF0D], "-")
_TABLE: Final = {
    **{code: None for code in [*range(0x20), *range(0x7F, 0xA0)] if code not in (0x09, 0x0A)},
    # soft hyphen, zero-width and bidi marks, byte order mark, replacement character
    **dict.fromkeys([0xAD, 0x034F, 0x061C, 0x180E, 0xFEFF, 0xFFFC, 0xFFFD], None),
    **dict.fromkeys([*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)], None),
    **dict.fromkeys([*range(0xD800, 0xE000), *range(0xE0000, 0xE0080)], None),  # surrogates, tags
    **{ord(ligature): letters for ligature, letters in LIGATURES.items()},
    **_BLANKS,
    **_HYPHENS,
}


def clean(text: str) -> str:
    """``text`` in composed form (NFC) with plain blanks and hyphens, without control, zero-width and tag characters,
    damaged characters mended.

    Tabs and line feeds stay; Latin ligatures are written out.
    """
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", mended(text).translate(_TABLE))


RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Figures that are set raised, as such: "10⁶" is no 106, and "Acme¹" no Acme1."""


def is_private(character: str) -> bool:
    """Whether a character is of a private-use area: an icon or a symbol font's bullet."""
    code = ord(character)
    return 0xE000 <= code <= 0xF8FF or code >= 0xF0000


_WIDE = expression(r"[ \t]*\t[ \t]*|[ ]{3,}")
_DOUBLE = expression(r" {2,}")


def squeeze(line: str) -> str:
    """One line without blanks at its ends, a wide gap (a tab, three blanks or more) as one tab, others as one blank."""
    return _DOUBLE.sub(" ", _WIDE.sub("\t", line.strip()))
