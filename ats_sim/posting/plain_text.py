"""The text of a posting in one shape: markup blanked, straight apostrophes, plain blanks; every character in place."""

from __future__ import annotations

import re

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.skills import lower

_MARKUP = expression(r"<!--[^<>]{0,2000}-->|<![A-Za-z][^<>]{0,300}>|</?[a-zA-Z][^<>]{0,2000}>|&(?:nbsp|amp);")
_PLAIN = str.maketrans(
    "\u2019\u2018\u0060\u00b4\u00a0\u2007\u202f\u2009\u200b\ufeff\r\x0b\x0c", "''''" + " " * 6 + "\n\n\n"
)
_BLOCK = expression(r"</?(?:p|br|li|ul|ol|div|h[1-6]|tr|td|section|article|header|footer)\b", re.IGNORECASE)
_FEW_TAGS = 3  # ours: fewer closing tags are words in angle brackets


def plain(text: str) -> str:
    """The text in one shape, as long as before."""
    view = text.replace("\r\n", " \n").translate(_PLAIN)
    if view.count("</") < _FEW_TAGS:
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
