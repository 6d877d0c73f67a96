"""Glyphs that a person cannot see on the page."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from msgspec.structs import replace

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.shapes import letters
from ats_sim.model.document import Box, Loss
from ats_sim.model.settings import Reading
from ats_sim.reading.disguise import broken_words
from ats_sim.reading.pdf.glyphs import Glyph, Paint, Shape, Sheet, edges
from ats_sim.reading.portrait import is_portrait
from ats_sim.reading.sight import WHITE, is_faint, is_tiny

_WITHOUT_INK: Final = (3, 7)  # ISO 32000-2, 9.3.6: neither filled nor stroked; only added to the clipping path
_STROKED: Final = (1, 2, 5, 6)
_BAND: Final = 24.0  # points; ours: the bands of the page in which shapes are looked up
_QUOTES: Final = 50  # ours: hidden passages of a page that are quoted one by one; the rest comes in one piece
_LABEL: Final = 40  # characters; ours: a longer replacement of one sign is no label of an icon
_LETTERS: Final = 3  # ours: a word that is read aloud has as many


def seen(sheet: Sheet, settings: Reading, losses: list[Loss]) -> list[Glyph]:
    """The glyphs of a page without hidden ones, whose text goes to ``losses``, passage by passage.

    The invisible text layer over a scan is kept: it is how scanned pages are made searchable.
    """
    scanned = _is_scan(sheet, settings)
    plain = list(sheet.glyphs)
    unseen: list[int] = []
    tiny = _tiny(sheet.glyphs, settings)
    ground = _Ground(sheet.shapes)
    outlines: dict[int, list[Box]] | None = None
    looks = {(glyph.mode, glyph.paint) for glyph in sheet.glyphs}
    faint = frozenset(
        paint for paint in {paint for _, paint in looks} if any(is_faint(paint, one, settings) for one in ground.paints)
    )  # most colours are told from every ground of their page
    pale = frozenset(filter(_is_light, faint))
    doubtful = {look for look in looks if look[1] in pale or (look[0] in _WITHOUT_INK and not scanned)}
    outside = _some_outside(sheet)
    for index, glyph in enumerate(sheet.glyphs) if doubtful or outside or tiny else ():
        if glyph.mode in _WITHOUT_INK and not scanned:
            outlines = _outlines(sheet) if outlines is None else outlines
            if _is_outlined(glyph, outlines):
                plain[index] = glyph = glyph._replace(mode=2)
        if (
            (glyph.mode in _WITHOUT_INK and not scanned)
            or index in tiny
            or (outside and _is_outside(glyph, sheet.shown))
            or (glyph.paint in pale and _is_faint_there(glyph, index, ground, settings))
        ):
            unseen.append(index)
    dark = faint - pale
    lost = {*unseen, *([] if scanned else _buried(plain, set(unseen), ground, dark, settings))}
    losses.extend(_quoted(plain, sorted(lost), sheet.number))
    losses.extend(Loss("hidden", text, sheet.number) for text in _disguised(sheet.disguised))
    losses.extend(replace(loss, page=sheet.number) for loss in _broken(plain))
    return [glyph for index, glyph in enumerate(plain) if index not in lost] if lost else plain


def pictured(sheet: Sheet, settings: Reading) -> list[Loss]:
    """A loss for a picture that may carry text: a large one on a page with little text of its own."""
    if len(sheet.glyphs) > settings.image_letters:
        return []
    shares = [_share(shape.box, sheet) for shape in sheet.shapes if shape.kind == "image" and shape.box.x1 < 1e8]
    large = [share for share in shares if share >= settings.image_share]
    return [Loss("image", f"a picture over {round(100 * max(large))} % of the page", sheet.number)] if large else []


def portraits(sheet: Sheet) -> list[Loss]:
    """A loss for a picture on the first page that has the size of a portrait."""
    boxes = [shape.box for shape in sheet.shapes if shape.kind == "image" and sheet.number == 1 and sheet.glyphs]
    found = any(is_portrait(box.x1 - box.x0, box.bottom - box.top) for box in boxes)
    return [Loss("photo", "", sheet.number)] if found else []


def _quoted(glyphs: Sequence[Glyph], lost: Sequence[int], page: int) -> Iterator[Loss]:
    """The text of hidden glyphs, one loss for each passage that the file writes in one go."""
    passages: list[list[int]] = []
    for index in lost:
        last = passages[-1][-1] if passages else -1
        blank = not any(glyph.text.strip() for glyph in glyphs[last + 1 : index])
        if passages and blank and _is_near(glyphs[last], glyphs[index]):
            passages[-1].append(index)
        else:
            passages.append([index])
    texts = [_text([glyphs[index] for index in passage]) for passage in passages]
    texts = [text for text in texts if text]
    yield from (Loss("hidden", text, page) for text in texts[:_QUOTES])
    if texts[_QUOTES:]:
        yield Loss("hidden", " ".join(texts[_QUOTES:]), page)


def _is_near(last: Glyph, glyph: Glyph) -> bool:
    """Whether two glyphs are of one passage: on one line or on lines below each other."""
    return abs(glyph.base - last.base) < 2 * max(glyph.size, last.size, 1.0)


def _text(glyphs: Sequence[Glyph]) -> str:
    parts: list[str] = []
    for index, glyph in enumerate(glyphs):
        last = glyphs[index - 1] if index else glyph
        if abs(glyph.base - last.base) > 0.3 * glyph.size or glyph.x0 - last.x1 > 0.2 * max(glyph.size, 0.5):
            parts.append(" ")
        parts.append("" if glyph.text.startswith("(cid:") else glyph.text)
    return " ".join("".join(parts).split())


def _tiny(glyphs: Sequence[Glyph], settings: Reading) -> frozenset[int]:
    """The glyphs too small to be read, in runs of some length: a lone small sign is an index or a mark.

    Where most of a page is that small, the page itself is drawn to another scale.
    """
    sizes = {size for size in {glyph.size for glyph in glyphs} if is_tiny(size, settings)}
    small = [index for index, glyph in enumerate(glyphs) if glyph.size in sizes and glyph.upright] if sizes else []
    if 2 * len(small) > len(glyphs) and any(glyphs[index].size >= 1 for index in small):
        return frozenset()
    runs = ([index for _, index in group] for _, group in groupby(enumerate(small), key=lambda pair: pair[1] - pair[0]))
    return frozenset(index for run in runs if len(run) >= 4 or glyphs[run[0]].size < 1 for index in run)


class _Ground:
    """What lies under and over the glyphs of a page, by bands of the page."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        self._bands: dict[int, list[tuple[int, Shape]]] = {}
        self._wide: list[tuple[int, Shape]] = []
        self.paints = {WHITE, *(shape.paint for shape in shapes if shape.kind != "stroke")}
        """All colours that may lie under a glyph."""
        self.last = max((shape.before for shape in shapes if shape.paint is not None), default=0)
        for number, shape in enumerate(shapes):
            if shape.kind == "stroke":
                continue
            first, last = shape.box.top // _BAND, shape.box.bottom // _BAND
            if last - first > 8:
                self._wide.append((number, shape))
                continue
            for band in range(int(first), int(last) + 1):
                self._bands.setdefault(band, []).append((number, shape))

    def _at(self, glyph: Glyph) -> list[tuple[int, Shape]]:
        """The shapes at the middle of a glyph, with the numbers of their order."""
        x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
        return [
            numbered
            for shapes in (self._wide, self._bands.get(int(y // _BAND), ()))
            for numbered in shapes
            if (box := numbered[1].box).x0 <= x <= box.x1 and box.top <= y <= box.bottom
        ]

    def under(self, glyph: Glyph, index: int) -> Paint:
        """The colour of the last shape under a glyph, white where there is none, None where it is not known."""
        under = [numbered for numbered in self._at(glyph) if numbered[1].before <= index]
        return max(under, key=lambda numbered: numbered[0])[1].paint if under else WHITE

    def over(self, glyph: Glyph, index: int) -> bool:
        """Whether a shape of a known colour is painted over a whole glyph later."""
        return index < self.last and any(
            shape.before > index
            and shape.paint is not None
            and shape.box.x0 <= glyph.x0
            and glyph.x1 <= shape.box.x1
            and shape.box.top <= glyph.top + 0.2 * glyph.size
            and glyph.bottom - 0.2 * glyph.size <= shape.box.bottom
            for _, shape in self._at(glyph)
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing is painted but text and lines."""
        return not self._bands and not self._wide


def _is_light(paint: Paint) -> bool:
    return paint is not None and min(paint) > 0.9


def _is_faint_there(glyph: Glyph, index: int, ground: _Ground, settings: Reading) -> bool:
    """Whether a glyph cannot be told from what lies under it where it stands."""
    return glyph.mode not in _STROKED and is_faint(glyph.paint, ground.under(glyph, index), settings)


def _buried(
    glyphs: Sequence[Glyph], unseen: set[int], ground: _Ground, faint: frozenset[Paint], settings: Reading
) -> Iterable[int]:
    """The glyphs in the colour of a dark ground, one of ``faint``, and those that a later shape covers.

    Both are told by boxes, which say less than what is painted; where they tell of most of a page, they tell nothing.
    """
    if ground.is_empty:
        return ()
    found = [
        index
        for index, glyph in enumerate(glyphs if faint else glyphs[: ground.last])
        if (index < ground.last or glyph.paint in faint)
        and index not in unseen
        and glyph.text.strip()
        and (ground.over(glyph, index) or (glyph.paint in faint and _is_faint_there(glyph, index, ground, settings)))
    ]
    return found if 2 * len(found) < len(glyphs) - len(unseen) else ()


def _disguised(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Replacement texts with words that are not drawn. The address of a link and a label for an icon are innocent."""
    for text, drawn in pairs:
        shown = _folded(drawn)
        if len(shown) < 2 and len(text) <= _LABEL:
            continue
        parts = [part for part in text.split() if not regex("link-begins").match(part)]
        unshown = [part for part in parts if letters(part, _LETTERS) and _folded(part) not in shown]
        if len(unshown) > 1 or (unshown and len(text.split()) == 1 and letters(drawn, _LETTERS)):
            yield f'"{" ".join(text.split())}" behind "{" ".join(drawn.split())}"'


def _folded(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text).casefold() if letter.isalnum())


def _broken(glyphs: Sequence[Glyph]) -> list[Loss]:
    """Words with invisible or damaged characters. Such a character is rare; without one nothing is put together."""
    if "".join([glyph.text for glyph in glyphs]).isascii():
        return []
    odd = [
        index
        for index, glyph in enumerate(glyphs)
        if not glyph.text.isascii() and (not glyph.text.isprintable() or glyph.text in "âÂÃ")
    ]
    found: list[Loss] = []
    for index in odd[:200]:
        near = glyphs[max(0, index - 40) : index + 40]
        found.extend(broken_words("".join(glyph.text for glyph in near)))
    return list(dict.fromkeys(found))


def _outlines(sheet: Sheet) -> dict[int, list[Box]]:
    """Low painted shapes by the band of the page that their middle is in."""
    found: dict[int, list[Box]] = {}
    for _, box, _, _ in sheet.shapes:
        if box.bottom - box.top < 3 * _BAND:
            found.setdefault(int((box.top + box.bottom) / 2 / _BAND), []).append(box)
    return found


def _is_outlined(glyph: Glyph, outlines: dict[int, list[Box]]) -> bool:
    """Whether a glyph without ink is painted as a shape instead, as browsers do with imitated bold type."""
    if not glyph.text.strip():
        return True
    x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
    band = int(y / _BAND)
    return any(
        box.x0 - 1 <= x <= box.x1 + 1 and box.top < glyph.bottom and glyph.top < box.bottom
        for near in (band - 1, band, band + 1)
        for box in outlines.get(near, ())
    )


def _is_scan(sheet: Sheet, settings: Reading) -> bool:
    """Whether the page is a picture with an invisible text layer over it."""
    unseen = sum(1 for glyph in sheet.glyphs if glyph.mode == 3)
    if not unseen or unseen <= 0.9 * len(sheet.glyphs):
        return False
    return any(shape.kind == "image" and _share(shape.box, sheet) > settings.scan_share for shape in sheet.shapes)


def _share(box: Box, sheet: Sheet) -> float:
    """The share of the page that a box covers."""
    wide = min(box.x1, sheet.width) - max(box.x0, 0.0)
    high = min(box.bottom, sheet.height) - max(box.top, 0.0)
    return max(wide, 0.0) * max(high, 0.0) / max(sheet.width * sheet.height, 1.0)


def _some_outside(sheet: Sheet) -> bool:
    """Whether any glyph reaches over the part of the page that is shown."""
    shown = sheet.shown
    if shown is None or not sheet.glyphs:
        return False
    x0, top, x1, bottom, _ = edges(sheet.glyphs)
    across = min(min(x0), min(x1)) < shown.x0 or max(max(x0), max(x1)) > shown.x1
    return across or min(min(top), min(bottom)) < shown.top or max(max(top), max(bottom)) > shown.bottom


def _is_outside(glyph: Glyph, shown: Box | None) -> bool:
    if shown is None:
        return False
    x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
    return not (shown.x0 - 1 <= x <= shown.x1 + 1 and shown.top - 1 <= y <= shown.bottom + 1)
