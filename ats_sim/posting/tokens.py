"""The words and marks of a posting, and what stands between them: blanks, lost or kept line breaks, marks of lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ats_sim.lexicon.expressions import expression

_TOKEN = expression(
    r"(?P<word>(?:(?<![^\s(,/])\.(?=[A-Z]))?[^\W_](?:[^\W_]|['.&+#-](?=[^\W_]))*(?:\+\+|#|\+)?)|[.,;:!?()\[\]/&\"$£€%]"
)
_LIST_MARKS = "•●▪◦‣∙·➢✓✔►■§*+>~"


class Token(NamedTuple):
    """A word or mark at ``[start:end]``; ``gap`` names what stands before it, ``whole`` is the run of letters it is a
    part of where two words may have been glued together, ``shape`` says how it is written."""

    start: int
    end: int
    word: str
    low: str
    gap: str
    shape: str
    whole: str = ""


def tokens_of(text: str) -> list[Token]:
    """All of them in order."""
    found: list[Token] = []
    last = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        gap = "first" if not found else _gap(text[last:start])
        if match["word"] is None:
            found.append(Token(start, end, match[0], match[0], gap, match[0]))
        elif end - start > 3 and _mixed(match[0]) and (seams := list(_seams(match[0]))):
            at = 0
            for left, right in (*seams, (end - start, end - start)):
                found.append(_token(start + at, match[0][at:left], "glue" if at else gap, match[0]))
                if right > left:
                    found.append(Token(start + left, start + right, ".", ".", "glue", "."))
                at = right
        else:
            found.append(_token(start, match[0], gap, ""))
        last = end
    return found


def _seams(word: str) -> Iterator[tuple[int, int]]:
    """Where two words may have been glued together, each place with the full stop that stands there, if any."""
    for at in range(1, len(word)):
        left = word[at - 1]
        stop = at + (word[at] == ".")
        right = word[stop : stop + 3]
        capital = right[:1] in _CAPITALS and right != ""
        named = capital and right[1:2] in _SMALL and len(right) > 1
        if left in _SMALL:
            sharp = capital and len(right) > 1 and (named or right[1] == "'" or right[1] in _CAPITALS)
            spelled = stop > at and len(word) >= stop + 4 and all(char in _SMALL for char in word[stop : stop + 4])
            number = word[stop:].removesuffix("+")
            counted = 0 < len(number) < 3 and number.isascii() and number.isdigit()
            cut = sharp or spelled or counted
        else:
            behind = at > 1 and left in _HARD and word[at - 2] in _HARD
            single = left in _CAPITALS and (at == 1 or not (word[at - 2].isalnum() or word[at - 2] == "_"))
            cut = named and len(right) > 2 and right[2] in _SMALL and (behind or single)
            if not cut and left.isdigit() and stop == at:
                cut = named
        if cut:
            yield at, stop


_SMALL = frozenset("abcdefghijklmnopqrstuvwxyz")
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_HARD = _CAPITALS | frozenset("0123456789+#")


def _mixed(word: str) -> bool:
    """Whether a word holds anything but small letters behind its first one, or is all capitals."""
    return not (word.isalpha() and (word[1:].islower() or word.isupper()))


def _token(start: int, word: str, gap: str, whole: str) -> Token:
    return Token(start, start + len(word), word, word.lower(), gap, _shape(word), whole)


def _shape(word: str) -> str:
    if word.islower():
        return "x"
    if word.isupper():
        return "X" if len(word) == 1 else "XX" if word.isalpha() else "X9"
    if word[0].isdigit():
        return "9"
    return "Xx" if word[0].isupper() and word[1:].islower() else "xX"


def _gap(between: str) -> str:
    """The kind of what stands between two tokens."""
    if between == " ":
        return "blank"
    if not between:
        return "glue"
    marks = between.strip()
    breaks = between.count("\n")
    mark = ""
    if marks:
        mark = "*" if any(char in _LIST_MARKS for char in marks) else "-" if any(c in "-–—" for c in marks) else "#"
    if breaks:
        return ("break" if breaks == 1 else "empty") + mark
    if mark:
        return "in" + mark
    return "wide" if len(between) > 1 else "blank"
