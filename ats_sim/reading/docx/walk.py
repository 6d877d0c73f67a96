"""One walk over the XML of a Word document in document order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from ats_sim.model.document import Loss
from ats_sim.model.settings import Reading
from ats_sim.reading.assemble import Piece, Row
from ats_sim.reading.characters import clean
from ats_sim.reading.docx.boxes import in_reading_order
from ats_sim.reading.docx.package import Parts
from ats_sim.reading.docx.styles import Styles, W, shade
from ats_sim.reading.paragraph import Look, Styled, beside, is_short, paragraph_rows
from ats_sim.reading.portrait import is_portrait
from ats_sim.reading.sight import WHITE, Colour

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_POINT: Final = 12_700  # units of a drawing in a point
_DIGITS: Final = 12
_THROUGH: Final = frozenset(
    W + name for name in ("ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo")
)
_GONE: Final = frozenset(W + name for name in ("del", "moveFrom"))


class Walk:
    """Collects the rows of a document; ``losses`` is what a simpler reader, or this one, leaves out."""

    def __init__(self, parts: Parts, settings: Reading) -> None:
        self.losses: list[Loss] = []
        self._parts = parts
        self._styles = Styles(parts.styles)
        self._block = 0
        self._settings = settings
        self._ground: Colour | None = WHITE  # None inside a shape or a cell whose fill its own style may state

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
        ground = self._ground
        found: list[Row] = []
        for line in table.iter(W + "tr"):
            if next(line.iterancestors(W + "tbl")) is not table:
                continue
            cells = []
            for cell in line.iter(W + "tc"):
                if next(cell.iterancestors(W + "tr")) is line:
                    self._block += 1
                    self._ground = shade(cell.find(W + "tcPr")).get("ground")
                    cells.append(self._content(cell))
            cells = [cell for cell in cells if cell]
            if is_short(cells):
                found.append(beside(cells))
            else:
                found.extend(row for cell in cells for row in cell)
        self._ground = ground
        self._block += 1
        if found:
            self.losses.append(Loss("table", _text(found)))
        return found

    def _paragraph(self, paragraph: Any) -> list[Row]:
        properties = paragraph.find(W + "pPr")
        look = self._styles.paragraph(properties)
        pieces: list[Styled] = []
        shapes: list[Any] = []
        self._inline(paragraph, look, "", pieces, shapes)
        rows = paragraph_rows(pieces, look, self._block, self.losses)
        for shape in in_reading_order(shapes):
            ground, self._ground = self._ground, None
            self._block += 1
            inside = self._content(shape)
            self._ground = ground
            if inside:
                self.losses.append(Loss("text-box", _text(inside)))
                rows.extend(inside)
                self._block += 1
        return rows

    def _inline(self, parent: Any, look: Look, url: str, pieces: list[Styled], shapes: list[Any]) -> None:
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

    def _run(self, run: Any, paragraph: Look, url: str, pieces: list[Styled], shapes: list[Any]) -> None:
        look = self._styles.run(run.find(W + "rPr"), paragraph)
        text = "".join(self._characters(run, shapes))
        if not text:
            return
        if look.is_unseen(self._ground, self._settings):
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
                if _is_photo(child) and all(loss.kind != "photo" for loss in self.losses):
                    self.losses.append(Loss("photo", ""))

    def _hide(self, text: str) -> None:
        if text.strip():
            self.losses.append(Loss("hidden", clean(text).strip()))


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


def _is_photo(drawing: Any) -> bool:
    """Whether a drawing is a picture of the size of a portrait."""
    extent, picture = next(drawing.iter(_WP + "extent"), None), next(drawing.iter(_A + "blip"), None)
    if extent is None or picture is None:
        return False
    sides = [extent.get(name) or "" for name in ("cx", "cy")]
    wide, high = (int(side) / _POINT if side.isdecimal() and len(side) < _DIGITS else 0.0 for side in sides)
    return is_portrait(wide, high)


def _symbol(element: Any) -> str:
    """A character of a symbol font: "•" for a list marker of Symbol or Wingdings."""
    code = element.get(W + "char") or ""
    try:
        return chr(int(code[:6], 16))
    except ValueError:
        return ""
