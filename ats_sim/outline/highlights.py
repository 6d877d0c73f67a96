"""Statements: bullets and sentences joined over their wrapped lines, with the place of every part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.shapes import LETTERS
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.resume import Highlight, SectionKind
from ats_sim.outline.dated import is_link
from ats_sim.outline.roles import continues
from ats_sim.outline.rows import Cell, Row

_SENTENCE = expression(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý\"“])")
_SHORTENED = expression(
    r"(?:\b[A-Z]|\b(?:e\.g|i\.e|etc|vs|Inc|Ltd|Co|Corp|Dr|Mr|Ms|Mrs|Prof|St|No|approx|ca|incl|resp|bzw|z\.B))\.$"
)
_STEP = 6  # points that a point below a bullet stands further right; ours
_ITEMS, _ITEM = 3, 25  # ours: so many lines of so few words each are a list without marks
_LONGEST_GROUP = 40  # words of a bullet and the points below it that are one statement; ours


def highlights(rows: Sequence[Row], section: SectionKind, entry: int, edge: float = 0.0) -> tuple[Highlight, ...]:
    """The statements of an entry's body. ``edge`` is the right end of the column, where that is known."""
    found: list[Highlight] = []
    for block, bulleted in _with_unmarked(list(_blocks(rows, edge))):
        text, anchors = join(block)
        if is_link(text):
            continue
        if not bulleted:
            for number, part in enumerate(_sentences(text, anchors)):
                found.append(Highlight(*part, section, entry, bulleted=False, goes_on=number > 0))
        elif text:
            found.append(Highlight(text, anchors, section, entry))
    return tuple(item for item in found if len(item.text) > 2)


def _with_unmarked(blocks: Sequence[tuple[list[Cell], bool]]) -> Iterator[tuple[list[Cell], bool]]:
    """The blocks of a body, where several lines in a row stand each for itself as items of a list without marks."""
    alone = [not marked and len(block) == 1 and _is_item(block[0].text) for block, marked in blocks]
    for number, (block, marked) in enumerate(blocks):
        around = [alone[max(0, number + shift) : max(0, number + shift + _ITEMS)] for shift in range(1 - _ITEMS, 1)]
        yield block, marked or any(len(run) == _ITEMS and all(run) for run in around)


def _is_item(text: str) -> bool:
    return len(text.split()) <= _ITEM and not _SENTENCE.search(text)


def _blocks(rows: Sequence[Row], known: float) -> Iterator[tuple[list[Cell], bool]]:
    """The rows of each bullet or paragraph; short points below a bullet stay with it, as parts of what it says."""
    group: list[list[Cell]] = []
    for block, bulleted, nested in _parts(rows, known):
        if not nested:
            yield from _grouped(group)
            group = []
        if bulleted:
            group.append(block)
        else:
            yield block, False
    yield from _grouped(group)


def _grouped(group: Sequence[list[Cell]]) -> Iterator[tuple[list[Cell], bool]]:
    """A bullet and the points below it as one statement; where they are long, each by itself."""
    if sum(map(_length, group)) > _LONGEST_GROUP:
        yield from ((block, True) for block in group)
    elif group:
        points = [[Cell("- " + first.text, first.start - 2), *more] for first, *more in group[1:]]
        yield [*group[0], *(cell for point in points for cell in point)], True


def _length(block: Sequence[Cell]) -> int:
    return sum(len(cell.text.split()) for cell in block)


def _parts(rows: Sequence[Row], known: float) -> Iterator[tuple[list[Cell], bool, bool]]:
    """The rows of each bullet or paragraph, whether it is a bullet, and whether it is one below another."""
    edge = max([known, *(row.line.box.x1 for row in rows if row.line.box)])
    outer = min((row.left for row in rows if row.bullet), default=0.0)
    upper = min((row.line.depth for row in rows if row.bullet and row.line.depth), default=0)
    block: list[Cell] = []
    bulleted = nested = False
    for number, row in enumerate(rows):
        if number > 0 and block and not row.bullet and continues(row, rows[number - 1], rows, number, edge):
            block.append(row.body)
            continue
        if block:
            yield block, bulleted, nested
        below = row.line.depth > upper > 0 or (row.line.box is not None and row.left > outer + _STEP)
        block, nested, bulleted = [row.body], row.bullet and bulleted and below, row.bullet or row.ended
    if block:
        yield block, bulleted, nested


def join(cells: Sequence[Cell]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The words of wrapped lines as one text, with anchors; words broken at a line's end are made whole."""
    text = ""
    anchors: list[tuple[int, int]] = []
    for cell in cells:
        words = cell.text.rstrip()
        if text:
            if _is_broken(text, words):
                text = text[:-1]
            elif not (text.endswith("-") and words[:1].islower()) or text.endswith(" -"):
                text += " "
        anchors.append((len(text), cell.start))
        text += words
    return text, tuple(anchors)


@cache
def _known(word: str) -> bool:
    return skills().get(word) is not None


def _is_broken(text: str, after: str) -> bool:
    """Whether the hyphen at the end of ``text`` was put there by the line break ("log-" "ging")."""
    if not text.endswith(("-", "‐", "\u00ad")):
        return False
    broken = expression(r"([^\W\d_]+)[-‐\u00ad]$").search(text)
    rest = LETTERS.match(after)
    if not broken or not rest or not rest.group()[0].islower():
        return text.endswith("\u00ad")
    first, second = broken.group(1), rest.group()
    if _known(f"{first}-{second}".lower()):
        return False
    if expression(r"-\S*-$").search(text.split()[-1]) or (first[0].isupper() and first.isupper()):
        return False
    return first.lower() not in word_set("hyphen-prefix")


def _sentences(text: str, anchors: tuple[tuple[int, int], ...]) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
    """A paragraph as its sentences."""
    begin = 0
    for found in [*_SENTENCE.finditer(text), None]:
        stop = found.start() if found else len(text)
        if found and (_SHORTENED.search(text[:stop][-8:]) or stop - begin < 20):
            continue
        words = text[begin:stop].strip()
        if words:
            yield words, _shifted(anchors, begin, stop)
        begin = found.end() if found else stop


def _shifted(anchors: tuple[tuple[int, int], ...], begin: int, stop: int) -> tuple[tuple[int, int], ...]:
    """The anchors of ``text[begin:stop]``."""
    first = max((pair for pair in anchors if pair[0] <= begin), default=anchors[0])
    inner = [(at - begin, place) for at, place in anchors if begin < at < stop]
    return ((0, first[1] + begin - first[0]), *inner)
