"""Signs among the words: list markers become one glyph, icons and pictures made of signs are taken out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import Final

from ats_sim.lexicon import calendar
from ats_sim.lexicon.patterns import regex
from ats_sim.model.document import Loss
from ats_sim.model.settings import Reading
from ats_sim.reading import bullets
from ats_sim.reading.pdf.glyphs import Shape
from ats_sim.reading.pdf.words import UNMAPPED, Word

_RATING: Final = frozenset("●○◐◯★☆✩✭⭐■□▪▫◼◻•◦")
MARK: Final = "•"


def dots(shapes: Sequence[Shape]) -> list[Word]:
    """Small round or square shapes as signs: browsers draw list markers as shapes. Those on a line drawn down the page
    are stations of a timeline and left out."""
    lines = [box for _, box, _, _ in shapes if box.x1 - box.x0 < 3 and box.bottom - box.top > 30]
    found: list[Word] = []
    for kind, box, _, _ in shapes:
        if kind != "fill":
            continue
        width, height = box.x1 - box.x0, box.bottom - box.top
        if not (1.0 <= width <= 8 and 1.0 <= height <= 8 and 0.6 < width / height < 1.7):
            continue
        if any(
            line.x0 < box.x1 and box.x0 < line.x1 and line.top < box.bottom and box.top < line.bottom for line in lines
        ):
            continue
        found.append(Word(MARK, box.x0, box.top, box.x1, box.bottom, box.bottom, height, symbol="drawn"))
    return found


def settled(words: Sequence[Word], page: int, settings: Reading, losses: list[Loss]) -> list[Word]:
    """The words with list markers on the baseline of their text, and without icons, which go to ``losses``."""
    plain = sorted((word for word in words if not _is_sign(word)), key=lambda word: word.base)
    bases = [word.base for word in plain]
    texts = {id(word): _text_of(word, plain, bases, settings) for word in words if _is_sign(word)}
    opened = Counter(
        (word.text, word.font, round(word.x0 / 3)) for word in words if word.symbol and texts[id(word)] is not None
    )
    found: list[Word] = []
    lost: list[Word] = []
    unmapped: list[Word] = []
    starts: dict[int, float] = {}  # words that take the place of the icon before them, so that no gap opens
    for word in words:
        if id(word) not in texts:
            found.append(word)
            continue
        text = texts[id(word)]
        if text is not None and _is_marker(word, text, opened):
            found.append(word._replace(text=MARK, base=text.base, symbol=""))
        elif word.symbol == "drawn":
            continue
        elif word.text == UNMAPPED and _is_between_dates(word, plain, bases):
            found.append(word._replace(text="–", symbol=""))
            unmapped.append(word)
        elif word.symbol or _is_rating(word):
            lost.append(word)
            if text is not None and text.x0 - word.x1 < settings.tab_gap * text.size:
                starts[id(text)] = min(word.x0, starts.get(id(text), text.x0))
        else:
            found.append(word)
    _record([*lost, *unmapped], page, losses)
    return [word._replace(x0=starts[id(word)]) if id(word) in starts else word for word in found]


def _is_sign(word: Word) -> bool:
    return bool(word.symbol) or (len(word.text) == 1 and word.text in bullets.ROUND) or _is_rating(word)


def _is_rating(word: Word) -> bool:
    """Whether a word is a row of dots or stars that stands for a grade."""
    return len(word.text) > 2 and _RATING.issuperset(word.text)


def _is_marker(word: Word, text: Word, opened: Counter[tuple[str, str, int]]) -> bool:
    if word.symbol == "icon" or len(word.text) > 1:
        return False
    if word.symbol == "drawn":
        # A marker is smaller than its letters and one of several of a kind.
        return word.size < 0.6 * text.size and opened[word.text, word.font, round(word.x0 / 3)] >= 2
    if word.symbol == "unknown" and word.text not in bullets.ROUND:
        # The same sign at the same place before several lines marks a list; icons differ from line to line.
        return opened[word.text, word.font, round(word.x0 / 3)] >= 2
    return True


def _text_of(sign: Word, plain: list[Word], bases: list[float], settings: Reading) -> Word | None:
    """The word that a sign opens: the nearest one beside it to the right, if none stands close before it."""
    reach = max(1.2 * sign.size, 15.0)
    near = plain[bisect_left(bases, sign.base - reach) : bisect_right(bases, sign.base + reach)]
    middle = (sign.top + sign.bottom) / 2
    beside = [word for word in near if word.top < middle < word.bottom]
    if any(word.x0 < sign.x0 and sign.x0 - word.x1 < settings.segment_gap * word.size for word in beside):
        return None
    after = [word for word in beside if -0.3 * sign.size < word.x0 - sign.x1 < settings.marker_gap * word.size]
    return min(after, key=lambda word: (word.x0, abs(word.base - sign.base)), default=None)


def _is_between_dates(sign: Word, plain: list[Word], bases: list[float]) -> bool:
    """Whether a glyph without a character stands between a year and another date: only a dash stands there."""
    near = plain[bisect_left(bases, sign.base - 0.3 * sign.size) : bisect_right(bases, sign.base + 0.3 * sign.size)]
    before = max((word for word in near if word.x0 < sign.x0), key=lambda word: word.x0, default=None)
    after = min((word for word in near if word.x0 > sign.x0), key=lambda word: word.x0, default=None)
    if before is None or after is None or not regex("year-at-end").search(before.text):
        return False
    close = sign.x0 - before.x1 < before.size and after.x0 - sign.x1 < after.size
    return close and (bool(regex("year-at-end").search(after.text)) or _opens_a_date(after.text))


def _opens_a_date(text: str) -> bool:
    low = text.casefold().strip(".,")
    return low in calendar.months() or low in calendar.words("present")


def _record(lost: Sequence[Word], page: int, losses: list[Loss]) -> None:
    unmapped = sum(1 for word in lost if word.text == UNMAPPED)
    if unmapped:
        losses.append(Loss("unmapped", f"{unmapped} glyphs without a character", page))
    icons = sorted({character for word in lost for character in word.text if word.text != UNMAPPED})
    if icons:
        losses.append(Loss("icon", " ".join(f"U+{ord(icon):04X}" for icon in icons), page))
