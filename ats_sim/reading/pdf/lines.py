"""Lines of words to rows of text: list markers, split ligatures, style."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from ats_sim.model.document import Box
from ats_sim.reading import bullets
from ats_sim.reading.assemble import Piece, Row
from ats_sim.reading.pdf.bidi import is_right_to_left, spoken
from ats_sim.reading.pdf.order import Strip
from ats_sim.reading.pdf.words import Word
from ats_sim.reading.wrapped import unbroken

_LIGATURES = frozenset({"fi", "fl", "ff", "ffi", "ffl"})
_SHORT = frozenset(
    (
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "is",
        "it",
        "my",
        "of",
        "on",
        "or",
        "our",
        "the",
        "to",
        "with",
    )
)


Links = Sequence[tuple[str, Box]]


def rows(strips: Iterable[Strip], page: int, block: int, links: Links = ()) -> list[Row]:
    """The rows of a page; ``block`` is the number of its first block, ``links`` are its hyperlinks with their boxes."""
    lines = list(strips)
    from_right = is_right_to_left(word.text for strip in lines for word in strip.words)
    return unbroken([_row(strip, page, block, links, from_right) for strip in lines])


def _row(strip: Strip, page: int, block: int, links: Links, from_right: bool) -> Row:
    box = Box(
        min(word.x0 for word in strip.words),
        min(word.top for word in strip.words),
        max(word.x1 for word in strip.words),
        max(word.bottom for word in strip.words),
    )
    near = [link for link in links if link[1].top < box.bottom and box.top < link[1].bottom]
    letters = bold = 0
    sizes: Counter[float] = Counter()
    for word in strip.words:
        count = len(word.text)
        letters += count
        bold += count * word.bold
        sizes[round(word.size, 1)] += count
    size = max(sizes.items(), key=lambda item: (item[1], item[0]))[0]
    pieces, marker = _marked(spoken(_pieces(strip, near), from_right))
    return Row(pieces, page, box, size, 2 * bold > letters, 0, block + strip.block, marker)


def _pieces(strip: Strip, links: Links) -> list[Piece]:
    """The words of a line with the blanks before them; those of one style and link in one piece."""
    found: list[Piece] = []
    for index, (gap, word) in enumerate(zip(strip.gaps, strip.words, strict=True)):
        if gap == " " and index and _is_split(strip.words[index - 1].text, word.text):
            gap = ""
        url = next((url for url, box in links if _covers(box, word)), "")
        strong = word.bold or word.italic
        last = found[-1] if found else None
        if last is not None and last.strong == strong and last.url == url:
            found[-1] = Piece(last.text + gap + word.text, strong, url)
        else:
            if gap:
                found.append(Piece(gap))
            found.append(Piece(word.text, strong, url))
    return found


def _covers(box: Box, word: Word) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def _marked(pieces: list[Piece]) -> tuple[tuple[Piece, ...], str]:
    """The pieces with their list marker, if they open with one, written as "• ", and that marker as it was."""
    text = "".join(piece.text for piece in pieces)
    end = bullets.marker(text)
    if not end:
        return tuple(pieces), ""
    marker = text[:end].strip()
    found = [Piece(bullets.BULLET)]
    for piece in pieces:
        text, end = piece.text[end:], max(0, end - len(piece.text))
        if text:
            found.append(replace(piece, text=text))
    return tuple(found), marker


def _is_split(last: str, text: str) -> bool:
    """Whether the blank between two words was left by a ligature drawn apart ("Snow fl ake")."""
    if last in _LIGATURES:
        return text[0].islower()
    return text in _LIGATURES and last[-1:].isalpha() and last.lower() not in _SHORT
