"""Shapes of characters that many rooms ask about, each by one name; no word stands here.

A figure is what ``str.isdecimal`` says, a blank what ``str.isspace`` says, and a sign of a word what ``str.isalnum``
says, or "_": where one character decides, these methods stand in place of an expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from ats_sim.lexicon.expressions import expression

LETTERS = expression(r"[^\W\d_]+")
"""A run of letters."""
WORD = expression(r"[^\W_]+")
"""A run of letters and figures."""
SPELLED = expression(r"[^\W_]+(?:\+\+|#)*")
"""A word without its apostrophes, or with the end of "C++" and "C#"."""
JOINED = expression(r"[^\W_]+(?:[-'’][^\W_]+)*")
"""A word with its hyphens and apostrophes."""
NAME = expression(r"[^\W_]+(?:[&'’.+#-][^\W_]+)*(?:\+\+|#)?")
"""A word as names have it: "AT&T", "Node.js", "C++"."""
TRADE_WORD = expression(r"[^\W_]+(?:['&.-][^\W_]+)*")
"""A word as the names of work and of its places have it: "children's", "A&E"."""
TERM = expression(r"[^\W_]+(?:\+\+|#|['’][^\W_]+)*")
"""A word with its apostrophes, or with the end of "C++" and "C#"."""
PROPER = expression(r"[^\W\d_][\w'’-]*")
"""A word that begins with a letter, with its figures, hyphens and apostrophes."""
SIGNS = expression(r"\w+")
"""A run of letters, figures and "_"."""
LOWER = expression(r"[a-z]+(?:-[a-z]+)*")
"""A word of plain small letters with its hyphens."""
PLAIN = expression(r"[a-z']+")
"""A run of plain small letters and apostrophes."""
INSERTED = expression(r"\{([a-z][a-z-]*)\}")
"""The name of what is put into a pattern of a table."""
NUMBER = expression(r"\d+(?:[.,]\d+)*")
"""A number with its points and commas."""
YEAR = expression(r"\b(?:19|20)\d\d\b")
"""A year of the last century or this one."""


def letters(text: str, least: int) -> list[str]:
    """The runs of letters that are so long."""
    return [run for run in LETTERS.findall(text) if len(run) >= least]


def line_starts(text: str) -> list[int]:
    """Where the lines of a text begin."""
    *whole_lines, _ = text.split("\n")
    return list(accumulate((len(line) + 1 for line in whole_lines), initial=0))


def has_digit(text: str) -> bool:
    """Whether a figure stands in a text."""
    return any(map(str.isdecimal, text))


def has_word(text: str) -> bool:
    """Whether a letter or a figure stands in a text, or a "_"."""
    return any(sign.isalnum() or sign == "_" for sign in text)


def last_word(text: str) -> str:
    """The word that a text ends in; empty where it ends in none."""
    at = len(text)
    while has_word(text[at - 1 : at]):
        at -= 1
    return text[at:]


def any_whole(listed: Iterable[str]) -> re.Pattern[str]:
    """Finds any of some words where it stands whole, whatever its capitals."""
    return expression(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)", re.IGNORECASE)


def whole(words: str, *, any_case: bool = False, before: str = r"\w", after: str = r"\w") -> re.Pattern[str]:
    """Finds words where they stand whole: none of the signs of one set before them, none of another behind."""
    flags = re.IGNORECASE if any_case else 0
    return re.compile(rf"(?<![{before}]){re.escape(words)}(?![{after}])", flags)


def whole_spans(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Where words stand whole in a text, as they are written."""
    at = text.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        if not has_word(text[at - 1 : at]) and not has_word(text[end : end + 1]):
            yield at, end
            at = text.find(words, end)
        else:
            at = text.find(words, at + 1)
