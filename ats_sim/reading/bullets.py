"""List markers: the many glyphs that open a list item become one."""

from __future__ import annotations

import re
from typing import Final

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.patterns import regex

BULLET: Final = "• "

ROUND: Final = (
    "•‣▪▫◦●○■□◆◇►▸▹▶▷▻⊳➢➤➔→✓✔✦✧★☆❖⁃∙⦁⬤⚫·❯›»\u25aa\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf071\uf075\uf0e0\uf06e\uf0be"
)
"""Glyphs that are list markers wherever they open a line (the last ones: Symbol and Wingdings, private use)."""

_ROUND = expression(rf"(?:[{re.escape(ROUND)}][ \t]*){{1,3}}(?=\S)")


def marker(line: str) -> int:
    """The length of the list marker that opens ``line``, 0 for none. A dash before a date or number is no marker."""
    found = _ROUND.match(line) or regex("dash-marker").match(line)
    if found is None or regex("range-dash").match(line):
        return 0
    return found.end()


def normalise(line: str) -> str:
    """``line`` with its list marker, if it has one, written as "• "."""
    end = marker(line)
    return BULLET + line[end:] if end else line
