"""One walk over the XML of a Word document in document order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from ats_sim.model.document import Loss
from ats_sim.reading import bullets
from ats_sim.reading.assemble import Piece, Row
from ats_sim.reading.characters import clean, is_private, squeeze
from ats_sim.reading.docx.package import Parts
from ats_sim.reading.docx.styles import Look, Styles, W

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SHORT: Final = 60  # characters; ours: a table row of cells up to this long reads as one line
_THROUGH: Final = frozenset(
    W + name for name in ("ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo")
)
_GONE: Final = frozenset(W + name for name in ("del", "moveFrom"))


class Walk:
    """Collects the rows of a document; ``losses`` is what a simpler reader, or this one, leaves out."""

    def __init__(self, parts: Parts) -> None:
        self.losses: list[Loss] = []
        self._parts = parts
        self._styles = Styles(parts.styles)
        self._block = 0
        self._covered = False  # inside a table or a shape, whose fill this reader does not know

    def rows(self) -> list[Row]:
        """The rows of the document: headers, body, footers."""
        headers = self._margins(self._parts.headers, "header")
        body = self._content(self._parts.body)
        return [*headers, *body, *self._margins(self._parts.footers, "footer")]

    def _margins(self, elements: Iterable[Any], kind: str) -> list[Row]:
        found: list[Row] = []
        seen: set[str] = set()
        for element in elements:
            self._block += 1
            rows = [row for row in self._content(element) if not row.text.strip().isdecimal()]
            text = _text(rows)
            if text and text not in seen:
                seen.add(text)
                self.losses.append(Loss("header" if kind == "header" else "footer", text))
                found.extend(rows)
        self._block += 1
        return found

    def _content(self, element: Any) -> list[Row]:
        """The rows of paragraphs and tables below an element."""
        found: list[Row] = []
        for child in element.iterchildren():
            if child.tag == W + "p":
                found.extend(self._paragraph(child))
            elif child.tag == W + "tbl":
                found.extend(self._table(child))
            elif child.tag == W + "body" or child.tag in _THROUGH:
                found.extend(self._content(child))
            elif child.tag == _MC + "AlternateContent":
                for branch in _chosen(child):
                    found.extend(self._content(branch))
        return found

    def _table(self, table: Any) -> list[Row]:
        covered, self._covered = self._covered, True
        found: list[Row] = []
        for line in table.iter(W + "tr"):
            if next(line.iterancestors(W + "tbl")) is not table:
                continue
            cells = []
            for cell in line.iter(W + "tc"):
                if next(cell.iterancestors(W + "tr")) is line:
                    self._block += 1
                    cells.append(self._content(cell))
            cells = [cell for cell in cells if cell]
            if len(cells) > 1 and all(len(cell) == 1 and len(cell[0].text) <= _SHORT for cell in cells):
                found.append(_beside(cells))
            else:
                found.extend(row for cell in cells for row in cell)
        self._covered = covered
        self._block += 1
        if found:
            self.losses.append(Loss("table", _text(found)))
        return found

    def _paragraph(self, paragraph: Any) -> list[Row]:
        properties = paragraph.find(W + "pPr")
        look = self._styles.paragraph(properties)
        pieces: list[tuple[Piece, Look]] = []
        shapes: list[Any] = []
        self._inline(paragraph, look, "", pieces, shapes)
        rows = list(self._split(pieces, look))
        for shape in shapes:
            covered, self._covered = self._covered, True
            self._block += 1
            inside = self._content(shape)
            self._covered = covered
            if inside:
                self.losses.append(Loss("text-box", _text(inside)))
                rows.extend(inside)
                self._block += 1
        return rows

    def _inline(self, parent: Any, look: Look, url: str, pieces: list[tuple[Piece, Look]], shapes: list[Any]) -> None:
        for child in parent.iterchildren():
            tag = child.tag
            if tag == W + "r":
                self._run(child, look, url, pieces, shapes)
            elif tag == W + "hyperlink":
                target = self._parts.urls.get(child.get(_R + "id") or "", "")
                self._inline(child, look, target or url, pieces, shapes)
            elif tag in _THROUGH:
                self._inline(child, look, url, pieces, shapes)
            elif tag in _GONE:
                self._hide("".join(part.text or "" for part in child.iter(W + "delText", W + "t")))
            elif tag == _MC + "AlternateContent":
                for branch in _chosen(child):
                    self._inline(branch, look, url, pieces, shapes)

    def _run(self, run: Any, paragraph: Look, url: str, pieces: list[tuple[Piece, Look]], shapes: list[Any]) -> None:
        look = self._styles.run(run.find(W + "rPr"), paragraph)
        text = "".join(self._characters(run, shapes))
        if not text:
            return
        unseen = look.white and not look.shaded and not self._covered
        if look.hidden or unseen or 0 < look.size <= 1:
            self._hide(text)
        else:
            pieces.append((Piece(text, look.bold or look.italic, url), look))

    def _characters(self, run: Any, shapes: list[Any]) -> Iterable[str]:
        for child in run.iterchildren():
            tag = child.tag
            if tag == W + "t":
                yield child.text or ""
            elif tag in (W + "tab", W + "ptab"):
                yield "\t"
            elif tag in (W + "br", W + "cr"):
                yield "\n"
            elif tag == W + "noBreakHyphen":
                yield "-"
            elif tag == W + "sym":
                yield _symbol(child)
            elif tag == _MC + "AlternateContent":
                for branch in _chosen(child):
                    shapes.extend(_boxes(branch))
            elif tag in (W + "drawing", W + "pict", W + "object"):
                shapes.extend(_boxes(child))

    def _hide(self, text: str) -> None:
        if text.strip():
            self.losses.append(Loss("hidden", clean(text).strip()))

    def _split(self, pieces: list[tuple[Piece, Look]], look: Look) -> Iterable[Row]:
        """The lines of a paragraph: one, or more where it holds line breaks."""
        lines: list[list[tuple[Piece, Look]]] = [[]]
        for piece, style in pieces:
            for number, text in enumerate(clean(piece.text).split("\n")):
                if number:
                    lines.append([])
                if text:
                    lines[-1].append((replace(piece, text=text), style))
        first = True
        for line in lines:
            row = self._row(line, look, look.listed and first)
            if row is not None:
                first = False
                yield row

    def _row(self, line: list[tuple[Piece, Look]], look: Look, listed: bool) -> Row | None:
        line = [(replace(piece, text=self._without_icons(piece.text)), style) for piece, style in line]
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
        return Row(tuple(pieces), size=size, bold=2 * bold > letters, level=look.level, block=self._block)

    def _without_icons(self, text: str) -> str:
        icons = [character for character in text if is_private(character) and character not in bullets.ROUND]
        if not icons:
            return text
        self.losses.append(Loss("icon", " ".join(f"U+{ord(icon):04X}" for icon in icons)))
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


def _beside(cells: list[list[Row]]) -> Row:
    """Single lines of cells as one line with tabs."""
    pieces: list[Piece] = []
    for number, (row,) in enumerate(cells):
        pieces += [Piece("\t"), *row.pieces] if number else row.pieces
    first = cells[0][0]
    return replace(first, pieces=tuple(pieces), bold=all(cell[0].bold for cell in cells))


def _text(rows: Iterable[Row]) -> str:
    return "\n".join(row.text for row in rows).strip()


def _chosen(alternate: Any) -> list[Any]:
    """The branch of alternative content to read: the first choice, or the fallback where it holds no text."""
    choices = list(alternate.iterchildren(_MC + "Choice"))
    fallbacks = list(alternate.iterchildren(_MC + "Fallback"))
    if choices and (next(choices[0].iter(W + "t"), None) is not None or not fallbacks):
        return choices[:1]
    return fallbacks[:1] or choices[:1]


def _boxes(shape: Any) -> list[Any]:
    """The text boxes inside a drawing, outermost only, without the copies for old readers."""
    found = []
    for box in shape.iter(W + "txbxContent"):
        above = [parent.tag for parent in box.iterancestors()]
        depth = above.index(shape.tag) if shape.tag in above else len(above)
        inside = above[:depth]
        if W + "txbxContent" in inside:
            continue
        if _MC + "Fallback" in inside and _MC + "Choice" not in inside:
            continue
        found.append(box)
    return found


def _symbol(element: Any) -> str:
    """A character of a symbol font: "•" for a list marker of Symbol or Wingdings."""
    code = element.get(W + "char") or ""
    try:
        return chr(int(code[:6], 16))
    except ValueError:
        return ""
