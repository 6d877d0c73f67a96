"""Glyphs to words: grouping in proportion to the font size, letter-spaced type, type drawn twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from ats_sim.model.settings import Reading
from ats_sim.reading.pdf.glyphs import Glyph
from ats_sim.reading.pdf.words import Symbol, Word, composed, symbol_of, word_of


def words(glyphs: Iterable[Glyph], settings: Reading) -> list[Word]:
    """The words of a page in the order of the file. Blanks separate words and are not kept."""
    found: list[Word] = []
    phrase: list[_Run] = []
    for run in _runs(composed(list(glyphs))):
        if phrase and not _goes_on(phrase[-1], run):
            _cut(phrase, found, settings)
            phrase = []
        phrase.append(run)
    _cut(phrase, found, settings)
    return _without_copies(_respaced(found))


class _Run:
    """Glyphs of one style next to each other with the gaps between them; ``spaced``: a blank is drawn after them."""

    __slots__ = ("gaps", "glyphs", "sign", "spaced")

    def __init__(self, first: Glyph, sign: Symbol) -> None:
        self.glyphs = [first]
        self.gaps: list[float] = []
        self.sign = sign
        self.spaced = False


def _runs(glyphs: Iterable[Glyph]) -> Iterable[_Run]:
    """The runs of a page. A glyph that is drawn once more over itself (imitated bold type) is left out.

    What is asked of every glyph of a page is written out here, without calls.
    """
    run: _Run | None = None
    for glyph in glyphs:
        text, font, size, x0, _, _, _, base, _, mode, _, _ = glyph
        if not text or text.isspace():
            if run is not None and text:
                run.spaced = True
            continue
        sign = symbol_of(text, font)
        if run is not None:
            last_text, last_font, last_size, last_x0, _, last_x1, _, last_base, _, last_mode, _, _ = run.glyphs[-1]
            off, gap = abs(base - last_base), x0 - last_x1
            if not run.spaced:
                if text == last_text and off < 0.1 * last_size and abs(x0 - last_x0) < 0.12 * (last_x1 - last_x0):
                    continue
                alike = font == last_font and mode == last_mode and not sign and not run.sign
                level = off <= 0.1 * last_size and abs(size - last_size) <= 0.05 * last_size
                if alike and level and -0.6 * last_size < gap < 1.2 * last_size:
                    run.glyphs.append(glyph)
                    run.gaps.append(gap)
                    continue
            yield run
        run = _Run(glyph, sign)
    if run is not None:
        yield run


def _goes_on(last: _Run, run: _Run) -> bool:
    """Whether two runs are parts of one phrase: one style, one line."""
    before, after = last.glyphs[-1], run.glyphs[0]
    return after.font == before.font and abs(after.base - before.base) < 0.1 * before.size and last.spaced


def _cut(phrase: Sequence[_Run], found: list[Word], settings: Reading) -> None:
    """Cut the runs of a phrase into words where gaps are wider than its letter spacing, and add these to ``found``."""
    if not phrase:
        return
    size = phrase[0].glyphs[0].size
    inside = [gap for run in phrase for gap in run.gaps]
    limit = settings.word_gap * size
    if not inside or max(inside) <= limit:
        found.extend(word_of(run.glyphs, run.spaced) for run in phrase)
        return
    tracking = 0.0
    if len(inside) >= 3:
        usual = sorted(inside)[len(inside) // 4]
        tracking = usual if usual > settings.word_gap / 3 * size else 0.0
    limit += tracking
    for run in phrase:
        start = 0
        for index, gap in enumerate(run.gaps, 1):
            if gap > limit:
                found.append(_widened(word_of(run.glyphs[start:index], False), tracking))
                start = index
        found.append(_widened(word_of(run.glyphs[start:], run.spaced), tracking))


def _widened(word: Word, tracking: float) -> Word:
    """A letter-spaced word with the spacing of its last letter and of the blank after it as a part of it, so that what
    remains of the gap is an ordinary blank."""
    return word._replace(x1=word.x1 + 2 * tracking, spaced=True) if tracking else word


def _respaced(found: list[Word]) -> list[Word]:
    """Letters typed with blanks between them ("S K I L L S") joined; a gap wider than theirs ends a word."""
    result: list[Word] = []
    start = 0
    while start < len(found):
        end = start
        while end < len(found) and _is_letter(found[end]) and (end == start or _next_to(found[end - 1], found[end])):
            end += 1
        if end - start >= 4:
            result.extend(_joined(found[start:end]))
        else:
            end = max(end, start + 1)
            result.extend(found[start:end])
        start = end
    return result


def _is_letter(word: Word) -> bool:
    return len(word.text) == 1 and (word.text.isalnum() or word.text == "&") and not word.symbol


def _next_to(last: Word, word: Word) -> bool:
    return (
        word.font == last.font
        and abs(word.base - last.base) < 0.1 * last.size
        and 0 <= word.x0 - last.x1 < 2.5 * last.size
    )


def _joined(letters: list[Word]) -> list[Word]:
    gaps = [after.x0 - before.x1 for before, after in pairwise(letters)]
    usual = sorted(gaps)[len(gaps) // 4]
    limit = max(1.5 * usual, usual + 0.15 * letters[0].size)
    result = [letters[0]]
    for gap, letter in zip(gaps, letters[1:], strict=True):
        if gap > limit:
            result[-1] = _widened(result[-1], usual)
            result.append(letter)
        else:
            last = result[-1]
            result[-1] = last._replace(
                text=last.text + letter.text,
                x1=letter.x1,
                top=min(last.top, letter.top),
                bottom=max(last.bottom, letter.bottom),
                spaced=letter.spaced,
            )
    result[-1] = _widened(result[-1], usual)
    return result


def _without_copies(found: list[Word]) -> list[Word]:
    """The words without those drawn once more at nearly the same place (shadows, imitated bold type)."""
    seen: dict[str, list[Word]] = {}
    result: list[Word] = []
    for word in found:
        twins = seen.setdefault(word.text, [])
        near = 0.15 * word.size
        if any(abs(word.x0 - twin.x0) < near and abs(word.base - twin.base) < near for twin in twins[-20:]):
            continue
        twins.append(word)
        result.append(word)
    return result
