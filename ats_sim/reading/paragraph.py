"""A paragraph of a word processor or a web page to rows: its runs with their looks, table cells beside each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.model.document import Loss
from ats_sim.model.settings import Reading
from ats_sim.reading import bullets
from ats_sim.reading.assemble import Piece, Row
from ats_sim.reading.characters import RAISED, clean, is_private, squeeze
from ats_sim.reading.disguise import broken_words
from ats_sim.reading.sight import BLACK, Colour, is_faint, is_tiny

_LINES: Final = 3  # ours: a cell of more lines is a text of its own
_SHORT: Final = 60  # characters; ours: a table row of cells up to this long reads as one line


class Look(Struct, frozen=True):
    """How text looks: ``size`` in points (0.0 unknown), ``level`` a heading's, ``listed`` a list paragraph's.

    ``shaded`` says that it states a ground of its own, whose colour is None where it is not known. ``marker`` is the
    list marker as the file writes it, where it does; ``depth`` says in how many list items it stands, ``raised`` that
    it is set above the line.
    """

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    colour: Colour | None = BLACK
    size: float = 0.0
    level: int = 0
    listed: bool = False
    shaded: bool = False
    ground: Colour | None = None
    marker: str = ""
    raised: bool = False
    depth: int = 0

    def is_unseen(self, ground: Colour | None, settings: Reading) -> bool:
        """Whether a person cannot see it on a page or in a cell of this colour."""
        behind = self.ground if self.shaded else ground
        return self.hidden or is_tiny(self.size, settings) or is_faint(self.colour, behind, settings)


Styled = tuple[Piece, Look]
"""A run of a paragraph and how it looks."""


def paragraph_rows(pieces: list[Styled], look: Look, block: int, losses: list[Loss]) -> list[Row]:
    """The lines of a paragraph: one, or more where it holds line breaks. Icons and tricks go to ``losses``."""
    losses.extend(broken_words("".join(piece.text for piece, _ in pieces)))
    lines: list[list[Styled]] = [[]]
    for piece, style in pieces:
        words = clean(piece.text)
        for number, text in enumerate((words.translate(RAISED) if style.raised else words).split("\n")):
            if number:
                lines.append([])
            if text:
                source = piece.source + number if piece.source else 0
                lines[-1].append((replace(piece, text=text, source=source), style))
    found: list[Row] = []
    for line in lines:
        row = _row(line, look, look.listed and not found, block, losses)
        if row is not None:
            found.append(row)
    return found


def _row(line: list[Styled], look: Look, listed: bool, block: int, losses: list[Loss]) -> Row | None:
    line = [(replace(piece, text=_without_icons(piece.text, losses)), style) for piece, style in line]
    text = squeeze("".join(piece.text for piece, _ in line))
    if not text:
        return None
    pieces = _fitted([piece for piece, _ in line])
    if not listed:
        cut = bullets.marker(text)
        listed = cut > 0
    else:
        cut = bullets.marker(text)
    if listed:
        pieces = [Piece(bullets.BULLET), *_without_start(pieces, cut)]
    sizes: Counter[float] = Counter()
    bold = letters = 0
    for piece, style in line:
        count = len(piece.text.strip())
        sizes[style.size] += count
        letters += count
        bold += count * style.bold
    size = max(sizes.items(), key=lambda item: (item[1], item[0]))[0]
    marker = look.marker or text[:cut].strip() if listed else ""
    heavy, depth = 2 * bold > letters, look.depth if listed else 0
    return Row(tuple(pieces), size=size, bold=heavy, level=look.level, block=block, marker=marker, depth=depth)


def _without_icons(text: str, losses: list[Loss]) -> str:
    icons = [character for character in text if is_private(character) and character not in bullets.ROUND]
    if not icons:
        return text
    losses.append(Loss("icon", " ".join(f"U+{ord(icon):04X}" for icon in icons)))
    return "".join(character for character in text if character not in icons)


def _fitted(pieces: list[Piece]) -> list[Piece]:
    """The pieces with the blanks of their joined text squeezed."""
    found: list[Piece] = []
    ended = "\t"
    for piece in pieces:
        lead = piece.text[: len(piece.text) - len(piece.text.lstrip())]
        trail = piece.text[len(piece.text.rstrip()) :]
        inner = squeeze(piece.text)
        gap = ("\t" if "\t" in lead or len(lead) > 2 else " ") if lead else ""
        if not inner:
            trail, gap = "", gap
        tail = ("\t" if "\t" in trail or len(trail) > 2 else " ") if trail else ""
        if ended in ("\t", " "):
            if gap == "\t" and ended == " " and found:
                found[-1] = replace(found[-1], text=found[-1].text.rstrip() + "\t")
            gap = ""
        text = gap + inner + tail
        if text:
            found.append(replace(piece, text=text))
            ended = text[-1] if text[-1] in " \t" else ""
    while found and not found[-1].text.rstrip():
        found.pop()
    if found:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return found


def _without_start(pieces: list[Piece], count: int) -> list[Piece]:
    found: list[Piece] = []
    for piece in pieces:
        text, count = piece.text[count:], max(0, count - len(piece.text))
        if text:
            found.append(replace(piece, text=text))
    return found


def beside(cells: Sequence[Sequence[Row]]) -> Row:
    """Cells of a line at most as one line with tabs; what is blank at its end is left out."""
    pieces: list[Piece] = []
    for number, cell in enumerate(cells[: max(at for at, cell in enumerate(cells, 1) if cell)]):
        pieces += [Piece("\t")] if number else []
        for row in cell:
            pieces += [Piece(" ")] if row is not cell[0] else []
            pieces += row.pieces
    full = [cell[0] for cell in cells if cell]
    return replace(full[0], pieces=tuple(pieces), bold=all(row.bold for row in full))


def is_short(cells: Sequence[Sequence[Row]]) -> bool:
    """Whether a table row is several cells of one short line each, so that it reads as one line; of three cells or more
    up to half may have a second line or a third."""
    alone = sum(len(cell) == 1 for cell in cells)
    if len(cells) < 2 or alone < (len(cells) if len(cells) == 2 else len(cells) / 2):
        return False
    if any(len(cell) > 1 and (len(cell) > _LINES or any(row.marker for row in cell)) for cell in cells):
        return False
    return all(sum(len(row.text) for row in cell) <= _SHORT for cell in cells)
