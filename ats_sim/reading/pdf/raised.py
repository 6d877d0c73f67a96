"""Raised and lowered letters ("1st" with a small "st", "LaTeX") put back beside the words they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ats_sim.reading import bullets
from ats_sim.reading.characters import RAISED
from ats_sim.reading.pdf.words import Word

_LETTERS: Final = 4  # ours: "th", "nd", "-1", "2+"; what is longer is a line of its own
_SMALL: Final = 0.85  # of the size of the word beside; ours: TeX sets superscripts at 0.7
_AWAY: Final = 0.65  # of the size of the word beside; ours: how far the baselines may lie apart
_GAP: Final = 0.25  # of the size; ours: how far it may stand behind its word
_KERN: Final = 0.4  # of the size; ours: how far it may stand under or over its neighbours


def with_raised(rows: Sequence[list[Word]]) -> list[list[Word]]:
    """Rows of words, from the top down, without those that only hold raised or lowered letters of the rows beside."""
    found = [list(row) for row in rows]
    for number, row in enumerate(found):
        if not row or any(len(word.text) > _LETTERS or word.text in bullets.ROUND for word in row):
            continue
        for near in (number + 1, number - 1):
            if not 0 <= near < len(found) or not found[near] or not row:
                continue
            for word in list(row):
                base = _base_of(word, found[near])
                if base is not None:
                    row.remove(word)
                    power = word.base < base and len(word.text) < _LETTERS  # four digits are a year
                    text = word.text.translate(RAISED) if power else word.text
                    found[near].append(word._replace(base=base, text=text))
            found[near].sort(key=lambda word: word.x0)
    return [row for row in found if row]


def _base_of(word: Word, row: Sequence[Word]) -> float | None:
    """The baseline of the row whose word a raised or lowered one belongs to, None if to none."""
    left = max((other for other in row if other.x0 < word.x0), key=lambda other: other.x0, default=None)
    right = min((other for other in row if other.x0 >= word.x0), key=lambda other: other.x0, default=None)
    if left is None or abs(word.base - left.base) > _AWAY * left.size:
        return None
    behind = -_KERN * left.size < word.x0 - left.x1 < _GAP * left.size
    if behind and word.size < _SMALL * left.size:
        return left.base
    between = right is not None and -_KERN * right.size < right.x0 - word.x1 < 0.1 * right.size
    close = -_KERN * left.size < word.x0 - left.x1 < 0.1 * left.size
    return left.base if behind and close and between and word.size <= 1.05 * left.size else None
