"""What a PDF page draws, as plain records that nothing of a PDF library shows in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from msgspec import Struct

from ats_sim.model.document import Box

Paint = tuple[float, float, float] | None
"""A colour as red, green, blue from 0 to 1; None where it is a pattern or unknown."""


class Glyph(NamedTuple):
    """One character as drawn. Lengths in points, origin at the top left; ``base`` is the height of its baseline.

    ``mode`` is the text render mode of ISO 32000 (3 and 7 leave no ink), ``paint`` the fill colour. ``slanted`` says
    that it runs neither along the page nor up or down.
    """

    text: str
    font: str
    size: float
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    upright: bool = True
    mode: int = 0
    paint: Paint = (0.0, 0.0, 0.0)
    slanted: bool = False


def edges(glyphs: Sequence[Glyph]) -> list[tuple[float, ...]]:
    """The left edges of glyphs, their tops, right edges, bottoms and baselines; empty where there is no glyph."""
    columns: list[tuple[Any, ...]] = list(zip(*glyphs, strict=True))
    return columns[3:8]


class Shape(NamedTuple):
    """A path or picture: its box, its fill colour, and how many glyphs were drawn before it."""

    kind: Literal["fill", "stroke", "image"]
    box: Box
    paint: Paint
    before: int


class Sheet(Struct, frozen=True):
    """One page: its size, its glyphs in the order of the file, its shapes, its links, and the part that is shown.

    ``disguised`` are replacement texts beside the drawn text that they stand for. ``title`` is the title of the file.
    """

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    shapes: tuple[Shape, ...] = ()
    links: tuple[tuple[str, Box], ...] = ()
    shown: Box | None = None
    disguised: tuple[tuple[str, str], ...] = ()
    title: str = ""

    @property
    def rules(self) -> list[Box]:
        """The lines drawn across the page."""
        return [box for _, box, _, _ in self.shapes if box.bottom - box.top < 3 and box.x1 - box.x0 > 60]
