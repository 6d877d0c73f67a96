"""Lines with Hebrew or Arabic, which stand on the page as seen from left to right, put into the order of speech.

The reverse of Unicode's rules (UAX #9) as far as lines of a resume need them: a line of a page in such a script runs
from right to left; in it, words of other scripts and numbers run from left to right.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.shapes import LETTERS
from ats_sim.reading.assemble import Piece

_R: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
RIGHT_TO_LEFT: Final = expression(f"[{_R}]")
_NUMBER: Final = r"[+$€£₪]?\d+(?:[.,:/+-]\d+)*%?"
_LEFT: Final = expression(rf"(?:(?![{_R}])[^\W\d_]|{_NUMBER}(?=[^{_R}\t|]*(?![{_R}])[^\W\d_]))"
                          rf"(?:[^{_R}\t|]*(?:(?![{_R}])[^\W_]|[+#%]))?|{_NUMBER}")  # fmt: skip
_RIGHT: Final = expression(f'[{_R}](?:(?:[^{_R}A-Za-z\t])*[{_R}]"?)*')
_MIRRORED: Final = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def is_right_to_left(texts: Iterable[str]) -> bool:
    """Whether most letters of a page belong to a script that runs from right to left."""
    right = letters = 0
    for text in texts:
        if not text.isascii():
            right += len(RIGHT_TO_LEFT.findall(text))
        letters += sum(map(len, LETTERS.findall(text)))
    return 2 * right > letters


def spoken(pieces: Sequence[Piece], from_right: bool) -> list[Piece]:
    """The pieces of a line in the order of speech. ``from_right``: the page runs from right to left."""
    text = "".join(piece.text for piece in pieces)
    if RIGHT_TO_LEFT.search(text) is None and not from_right:
        return list(pieces)
    owners = [number for number, piece in enumerate(pieces) for _ in piece.text]
    order = _order(text, from_right)
    found: list[Piece] = []
    last = -1
    for at in order:
        character = text[at].translate(_MIRRORED) if _turned(text, at, from_right) else text[at]
        if owners[at] == last:
            found[-1] = replace(found[-1], text=found[-1].text + character)
        else:
            found.append(replace(pieces[owners[at]], text=character))
            last = owners[at]
    return [replace(piece, text=_plain(piece.text)) for piece in found]


def _order(text: str, from_right: bool) -> list[int]:
    """The offsets of the characters as seen, in the order of speech."""
    if from_right:
        return _reversed(text, 0, len(text))
    order: list[int] = []
    at = 0
    for run in _RIGHT.finditer(text):
        order.extend(range(at, run.start()))
        order.extend(_reversed(text, run.start(), run.end()))
        at = run.end()
    order.extend(range(at, len(text)))
    return order


def _reversed(text: str, start: int, end: int) -> list[int]:
    """The offsets of a stretch from its right to its left, but words of other scripts and numbers as they are."""
    order: list[int] = []
    at = end
    for run in reversed(list(_LEFT.finditer(text, start, end))):
        order.extend(range(at - 1, run.end() - 1, -1))
        order.extend(range(run.start(), run.end()))
        at = run.start()
    order.extend(range(at - 1, start - 1, -1))
    return order


def _turned(text: str, at: int, from_right: bool) -> bool:
    """Whether a bracket stands in text that runs from right to left, where it is drawn as its mirror image."""
    if text[at] not in "()[]{}<>«»":
        return False
    spans = [(0, len(text))] if from_right else [run.span() for run in _RIGHT.finditer(text)]
    return any(start <= at < end for start, end in spans) and not any(
        run.start() <= at < run.end() for run in _LEFT.finditer(text)
    )


def _plain(text: str) -> str:
    """Arabic letters drawn in their joined forms as the letters they are."""
    return "".join(
        unicodedata.normalize("NFKC", character) if "\ufb50" <= character <= "\ufefc" else character
        for character in text
    )
