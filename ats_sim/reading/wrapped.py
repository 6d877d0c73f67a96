"""Words that the end of a line breaks: put together in the line in which they begin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.wordlists import word_set
from ats_sim.reading import bullets
from ats_sim.reading.assemble import Piece, Row

_TYPED: Final = 40  # characters; ours: a shorter line of a typed text was not broken for want of room


def unbroken(rows: Sequence[Row]) -> list[Row]:
    """The rows of a page with broken words and addresses whole. A row that only held the rest of one is gone."""
    found: list[Row] = []
    for row in rows:
        above = found[-1] if found else None
        if above is None or not above.text or not _is_below(above, row):
            found.append(row)
            continue
        if _is_address(above, row):
            found[-1] = replace(above, pieces=(*above.pieces, *_alike(above, row.pieces)))
            continue
        rest = rest_of_word(above.text, row.text)
        if rest is None:
            found.append(row)
            continue
        second, keeps = rest
        found[-1] = _with_end(above, second, keeps)
        left = _without_start(row, len(second))
        if left.text.strip():
            found.append(left)
    return found


def _is_below(above: Row, row: Row) -> bool:
    """Whether a row is the next line of the same text."""
    if above.page != row.page or above.block != row.block:
        return False
    if above.box is None or row.box is None:
        return row.source == above.source + 1 and len(above.text) > _TYPED
    gap = row.box.top - above.box.bottom
    close = -0.5 * row.size < gap < 1.2 * max(row.size, above.size)
    return close and abs(above.size - row.size) < 0.6 and row.box.x0 < above.box.x1 and "\t" not in row.text


def _is_address(above: Row, row: Row) -> bool:
    """Whether an address ends in a hyphen at the end of a line, or its link covers both lines, and goes on below."""
    if not regex("address-at-end").search(above.text) or not regex("address-rest").fullmatch(row.text):
        return False
    last, first = above.pieces[-1], row.pieces[0]
    whole = last.url.rpartition("://")[2].removeprefix("www.").removesuffix("/")
    linked = (
        bool(last.url)
        and last.url == first.url
        and whole.endswith(above.text.split()[-1].rpartition("/")[2] + row.text)
    )
    return linked or above.text.endswith("-")


def _alike(above: Row, pieces: Sequence[Piece]) -> list[Piece]:
    last = above.pieces[-1]
    return [replace(piece, strong=last.strong, url=last.url or piece.url) for piece in pieces]


def rest_of_word(text: str, below: str) -> tuple[str, bool] | None:
    """The second half of a word broken at a hyphen with the marks after it, and whether the hyphen is the word's own;
    None where no word is broken."""
    first, second = regex("word-part").search(text), regex("word-rest").match(below)
    if first is None or second is None or not second[1].islower() or below.startswith(bullets.BULLET):
        return None
    if second[1] in ("and", "or", "und", "oder", "et", "ou", "y", "o", "e", "en"):  # "front- and back-end"
        return None
    opens = first[1].lower() in word_set("hyphen-prefix") and first[1].lower() not in word_set("closed-prefix")
    own = first[1].isupper() or opens or "-" in text.split()[-1][:-1]
    return second[0], own and not text.endswith("\u00ad")


def _with_end(row: Row, end: str, keeps: bool) -> Row:
    last = row.pieces[-1]
    text = last.text if keeps else last.text[:-1]
    return replace(row, pieces=(*row.pieces[:-1], replace(last, text=text + end)))


def _without_start(row: Row, count: int) -> Row:
    found: list[Piece] = []
    for piece in row.pieces:
        text, count = piece.text[count:], max(0, count - len(piece.text))
        text = text if found else text.lstrip()
        if text:
            found.append(replace(piece, text=text))
    return replace(row, pieces=tuple(found))
