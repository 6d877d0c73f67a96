"""A recording device for pdfminer's interpreter: notes each glyph, and the few other marks that words need.

pdfminer's own devices build a layout object a glyph; this one keeps plain tuples, and the text render mode with them.
"""

# ruff: noqa: ARG002 - the names and arguments of the methods are pdfminer's

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.utils import Matrix, apply_matrix_rect, mult_matrix

from ats_sim.model.document import Box
from ats_sim.reading.pdf.glyphs import Glyph, Paint, Shape
from ats_sim.reading.pdf.unpacking import TooComplexError

_FIGURES: Final = 20_000  # ours: forms inside forms can multiply without end
_SHAPES: Final = 20_000  # ours: drawings of maps and plots; what comes after is not noted
_SLANT: Final = 0.2  # ours: 11 degrees
_REPLACEMENT: Final = 12  # characters; ours: "telephone" for an icon; more is a text that nobody sees


class _Face(NamedTuple):
    """What a font says about its glyphs; ``known`` maps a code to its text and its width for size 1."""

    font: Any
    name: str
    descent: float
    multibyte: bool
    known: dict[int, tuple[str, float]]


class Recorder(PDFDevice):
    """Notes the glyphs and shapes of one page in the page's own measure, origin at the top left."""

    def __init__(self, resources: Any, left: float, height: float, most: int) -> None:
        super().__init__(resources)
        self.glyphs: list[Glyph] = []
        self.shapes: list[Shape] = []
        self.opacity: float = 1.0
        self.mixed = False  # a blend mode or a soft mask: what is painted shows what lies below it
        self.disguised: list[tuple[str, str]] = []  # what replacement text says, and what is drawn
        self._clip: tuple[float, float, float, float] | None = None
        self._left = left
        self._height = height
        self._most = most
        self._figures = 0
        self._faces: dict[int, _Face] = {}
        self._color: Any = self  # the last colour, and how it shows
        self._shown: Paint = None
        self._spans: list[tuple[int, str] | None] = []

    # -- text

    def render_string(self, textstate: Any, seq: Iterable[Any], ncs: Any, graphicstate: Any) -> None:
        """Note the glyphs of one string and move the text position behind it."""
        font = textstate.font
        if font is None or self.ctm is None:
            return
        if len(self.glyphs) > self._most:
            raise TooComplexError
        matrix = mult_matrix(textstate.matrix, self.ctm)
        color = graphicstate.ncolor
        if color is not self._color or isinstance(color, list):
            self._color, self._shown = color, _paint(color)
        paint = self._shown
        if font.is_vertical():
            textstate.linematrix = self._down(textstate, seq, matrix, paint)
        else:
            textstate.linematrix = self._along(textstate, seq, matrix, paint)

    def _along(self, state: Any, seq: Iterable[Any], matrix: Matrix, paint: Paint) -> tuple[float, float]:
        a, b, c, d, e, f = matrix
        face = self._face(state.font)
        size, rise = state.fontsize, state.rise
        mode = state.render if self.opacity > 0.02 else 3
        scaling = state.scaling * 0.01
        charspace, wordspace = state.charspace * scaling, 0 if face.multibyte else state.wordspace * scaling
        step = 0.001 * size * scaling
        x, y = state.linematrix
        low = face.descent * size + rise
        high = low + size
        straight = b == 0 and c == 0
        upright = a * d * scaling > 0 and b * c <= 0
        looks = upright, mode, paint, not straight and _is_slanted(a, b)
        left, top, name, known = self._left, self._height, face.name, face.known
        note, new = self.glyphs.append, tuple.__new__  # what a Glyph makes of itself, without its own call
        spaced = False
        for part in seq:
            if isinstance(part, (int, float)):
                x -= part * step
                spaced = True
                continue
            if not isinstance(part, bytes):
                continue
            for code in face.font.decode(part):
                if spaced:
                    x += charspace
                text, width = known.get(code) or self._learn(face, code)
                advance = width * size * scaling
                ex, fy = x * a + y * c + e, x * b + y * d + f
                if straight:
                    x0, x1, y0, y1 = ex, ex + a * advance, fy + d * low, fy + d * high
                else:
                    x0, y0, x1, y1 = apply_matrix_rect((a, b, c, d, ex, fy), (0, low, advance, high))
                if x1 < x0:
                    x0, x1 = x1, x0
                if y1 < y0:
                    y0, y1 = y1, y0
                note(new(Glyph, (text, name, y1 - y0, x0 + left, top - y1, x1 + left, top - y0, top - fy, *looks)))
                x += advance
                if code == 32 and wordspace:
                    x += wordspace
                spaced = True
        return x, y

    def _down(self, state: Any, seq: Iterable[Any], matrix: Matrix, paint: Paint) -> tuple[float, float]:
        """Glyphs of a vertical font, as pdfminer places them."""
        a, b, c, d, e, f = matrix
        face = self._face(state.font)
        size, rise = state.fontsize, state.rise
        scaling = state.scaling * 0.01
        x, y = state.linematrix
        spaced = False
        for part in seq:
            if isinstance(part, (int, float)):
                y -= part * 0.001 * size * scaling
                spaced = True
                continue
            if not isinstance(part, bytes):
                continue
            for code in face.font.decode(part):
                if spaced:
                    y += state.charspace * scaling
                text, width = face.known.get(code) or self._learn(face, code)
                advance = width * size * scaling
                place = (a, b, c, d, x * a + y * c + e, x * b + y * d + f)
                vx, vy = face.font.char_disp(code)
                vx = size * 0.5 if vx is None else vx * size * 0.001
                vy = (1000 - vy) * size * 0.001
                x0, y0, x1, y1 = apply_matrix_rect(place, (-vx, vy + rise + advance, -vx + size, vy + rise))
                upright = a * d * scaling > 0 and b * c <= 0
                box = (x0 + self._left, self._height - y1, x1 + self._left, self._height - y0)
                self.glyphs.append(
                    Glyph(text, face.name, x1 - x0, *box, self._height - place[5], upright, state.render, paint)
                )
                y += advance
                spaced = True
        return x, y

    def _face(self, font: Any) -> _Face:
        face = self._faces.get(id(font))
        if face is None:
            name = font.fontname
            if isinstance(name, bytes):
                name = name.decode("latin-1")
            face = _Face(font, str(name), font.get_descent(), font.is_multibyte(), {})
            self._faces[id(font)] = face
        return face

    def _learn(self, face: _Face, code: int) -> tuple[str, float]:
        try:
            text = face.font.to_unichr(code)
        except PDFUnicodeNotDefined:
            text = f"(cid:{code})"
        entry = (text if isinstance(text, str) else f"(cid:{code})", face.font.char_width(code))
        face.known[code] = entry
        return entry

    # -- replacement text

    def begin_tag(self, tag: Any, props: Any = None) -> None:
        """Begin marked content; its ActualText tells what glyphs without a character stand for."""
        actual = props.get("ActualText") if isinstance(props, dict) else None
        self._spans.append((len(self.glyphs), _decoded(actual)) if isinstance(actual, bytes) else None)

    def end_tag(self) -> None:
        """End marked content: glyphs without a character take the span's replacement text."""
        span = self._spans.pop() if self._spans else None
        if span is None:
            return
        start, text = span
        inside = self.glyphs[start:]
        if not inside or not text:
            return
        if len(inside) <= 4 and len(text) <= _REPLACEMENT and any(_is_unknown(glyph.text) for glyph in inside):
            self.glyphs[start] = inside[0]._replace(text=text, x1=max(glyph.x1 for glyph in inside))
            del self.glyphs[start + 1 :]
        elif len(self.disguised) < _SHAPES:
            self.disguised.append((text, "".join(glyph.text for glyph in inside)))

    # -- state

    def state(self) -> tuple[Any, ...]:
        """What a saved graphics state keeps of ours."""
        return self.opacity, self.mixed, self._clip

    def restore(self, state: tuple[Any, ...]) -> None:
        """Take back what ``state`` gave."""
        self.opacity, self.mixed, self._clip = state

    def clip_to(self, path: Sequence[Any]) -> None:
        """Bound what is painted by the box of a path as well."""
        found = self._box(_numbers(path))
        if found is None:
            return
        before = self._clip
        if before is not None:
            found = (
                max(found[0], before[0]),
                max(found[1], before[1]),
                min(found[2], before[2]),
                min(found[3], before[3]),
            )
        self._clip = found

    # -- shapes

    def begin_figure(self, name: str, bbox: Any, matrix: Matrix) -> None:
        """A form or picture begins."""
        self._figures += 1
        if self._figures > _FIGURES:
            raise TooComplexError

    def render_image(self, name: str, stream: Any) -> None:
        """A picture fills the unit square."""
        self._note((0, 0, 1, 1, 0, 1, 1, 0), "image", None)

    def shapes_unknown(self) -> None:
        """Something was painted that may lie anywhere."""
        self.shapes.append(Shape("image", Box(-1e9, -1e9, 1e9, 1e9), None, len(self.glyphs)))

    def paint_path(self, graphicstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Sequence[Any]) -> None:
        """A path is drawn; its corners and control points give its box."""
        if not (stroke or fill) or not path:
            return
        plain = fill and self.opacity > 0.95 and not self.mixed and _is_rectangle(path)
        self._note(_numbers(path), "fill" if fill else "stroke", _paint(graphicstate.ncolor) if plain else None)

    def _note(self, numbers: Sequence[float], kind: Any, paint: Paint) -> None:
        found = self._box(numbers) if len(self.shapes) < _SHAPES else None
        if found is None:
            return
        x0, top, x1, bottom = found
        if self._clip is not None:
            x0, top = max(x0, self._clip[0]), max(top, self._clip[1])
            x1, bottom = min(x1, self._clip[2]), min(bottom, self._clip[3])
            if x0 > x1 or top > bottom:
                return
        self.shapes.append(Shape(kind, Box(x0, top, x1, bottom), paint, len(self.glyphs)))

    def _box(self, numbers: Sequence[float]) -> tuple[float, float, float, float] | None:
        """The box around points of the drawing, in the page's measure."""
        if not numbers or self.ctm is None:
            return None
        a, b, c, d, e, f = self.ctm
        xs, ys = numbers[::2], numbers[1::2]
        if b == 0 and c == 0:
            xs, ys = (a * min(xs) + e, a * max(xs) + e), (d * min(ys) + f, d * max(ys) + f)
        else:
            xs, ys = zip(*((a * x + c * y + e, b * x + d * y + f) for x, y in zip(xs, ys, strict=True)), strict=True)
        return min(xs) + self._left, self._height - max(ys), max(xs) + self._left, self._height - min(ys)


def _is_slanted(a: float, b: float) -> bool:
    """Whether a baseline of this direction is neither level nor plumb, by more than a crooked scan is."""
    return min(abs(a), abs(b)) > _SLANT * max(abs(a), abs(b))


def _numbers(path: Sequence[Any]) -> list[float]:
    """The corners and control points of a path, width and height in turn."""
    return [number for segment in path for number in segment[1:]]


def _is_rectangle(path: Sequence[Any]) -> bool:
    """Whether a path is one rectangle, its corners perhaps rounded, so that its box is what it fills."""
    shape = "".join(str(segment[0]) for segment in path)
    return shape.count("m") == 1 and 3 <= shape.count("l") <= 4 and shape.count("c") in (0, 4)


def _is_unknown(text: str) -> bool:
    return not text or text == "\x00" or text.startswith("(cid:") or "\ue000" <= text <= "\uf8ff"


def _decoded(raw: bytes) -> str:
    """A PDF text string: UTF-16 by its byte order mark, else Latin-1 (near enough to PDFDocEncoding for letters)."""
    return raw.decode("utf-16", "ignore") if raw[:2] in (b"\xfe\xff", b"\xff\xfe") else raw.decode("latin-1")


def _paint(color: Any) -> Paint:
    """A fill colour as red, green, blue from 0 to 1; None for patterns and unknown spaces."""
    if isinstance(color, (int, float)):
        return (color, color, color)
    if isinstance(color, (tuple, list)) and all(isinstance(part, (int, float)) for part in color):
        if len(color) == 1:
            return (color[0], color[0], color[0])
        if len(color) == 3:
            return (color[0], color[1], color[2])
        if len(color) == 4:
            black = 1 - color[3]
            return ((1 - color[0]) * black, (1 - color[1]) * black, (1 - color[2]) * black)
    return None
