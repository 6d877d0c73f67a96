"""OpenDocument text (ODT, ODF 1.3): the package is checked, its XML walked in document order."""

from __future__ import annotations

import io
import zipfile
from typing import Any, Final

from lxml import etree
from msgspec.structs import replace

from ats_sim.errors import ReadingError
from ats_sim.model.document import Document, Loss
from ats_sim.model.settings import Limits, Reading
from ats_sim.reading.assemble import Piece, Row, assemble
from ats_sim.reading.characters import clean
from ats_sim.reading.paragraph import Look, Styled, beside, is_short, paragraph_rows
from ats_sim.reading.sight import BLACK, WHITE, Colour, colour_of
from ats_sim.reading.zipped import check

_NAMES: Final = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TEXT, _STYLE, _TABLE, _DRAW = (_NAMES % name for name in ("text", "style", "table", "drawing"))
_OFFICE: Final = _NAMES % "office"
_FO: Final = _NAMES % "xsl-fo-compatible"
_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_LEFT_OUT: Final = frozenset(
    (
        _OFFICE + "annotation",
        _TEXT + "tracked-changes",
        _TEXT + "sequence-decls",
        _OFFICE + "forms",
        _TEXT + "ruby-text",
    )
)


def read_odt(data: bytes, name: str, limits: Limits, settings: Reading) -> Document:
    """Read an OpenDocument text. Raises ReadingError ("broken", "encrypted", "no-text") and LimitError ("zip-...")."""
    try:
        check(data, name, limits)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
                raise ReadingError("encrypted", f"{name}: the file needs a password; save it without one.")
            content = _tree(archive.read("content.xml"))
            styles = _tree(archive.read("styles.xml")) if "styles.xml" in names else None
        walk = _Walk(content, styles, settings)
        rows = walk.rows(content, styles)
    except ReadingError:
        raise
    except Exception as error:  # zipfile and lxml let many kinds through on damaged files
        raise ReadingError(
            "broken", f"{name}: the OpenDocument file is damaged; open it and save it again, or as a PDF."
        ) from error
    return assemble(name, "odt", rows, limits, size=len(data), losses=walk.losses)


def _tree(data: bytes) -> Any:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


class _Walk:
    """Collects the rows of a document; ``losses`` is what a simpler reader, or this one, leaves out."""

    def __init__(self, content: Any, styles: Any | None, settings: Reading) -> None:
        self.losses: list[Loss] = []
        self._settings = settings
        self._block = 0
        self._ground: Colour | None = WHITE
        self._elements: dict[tuple[str, str], Any] = {}
        for root in (styles, content):
            for style in () if root is None else root.iter(_STYLE + "style"):
                self._elements[style.get(_STYLE + "family") or "", style.get(_STYLE + "name") or ""] = style

    def rows(self, content: Any, styles: Any | None) -> list[Row]:
        """The rows of the document: headers, body, footers."""
        for deleted in content.iter(_TEXT + "deletion"):
            self._hide("".join(deleted.itertext()))
        headers = self._margins(styles, "header")
        body = [row for text in content.iter(_OFFICE + "text") for row in self._content(text, Look())]
        return [*headers, *body, *self._margins(styles, "footer")]

    def _margins(self, styles: Any | None, kind: str) -> list[Row]:
        """The rows of page headers or footers, each text once, without lone page numbers."""
        found: list[Row] = []
        seen: set[str] = set()
        for element in () if styles is None else styles.iter(_STYLE + kind, f"{_STYLE}{kind}-first"):
            self._block += 1
            rows = [row for row in self._content(element, Look()) if not row.text.strip().isdecimal()]
            text = "\n".join(row.text for row in rows)
            if text.strip() and text not in seen:
                seen.add(text)
                self.losses.append(Loss("header" if kind == "header" else "footer", text))
                found.extend(rows)
        self._block += 1
        return found

    def _content(self, element: Any, look: Look) -> list[Row]:
        found: list[Row] = []
        for child in element.iterchildren():
            tag = child.tag
            if tag in (_TEXT + "p", _TEXT + "h"):
                level = child.get(_TEXT + "outline-level") or "1"
                heading = min(int(level), 9) if tag == _TEXT + "h" and level.isdecimal() and len(level) < 3 else 0
                found.extend(self._paragraph(child, replace(look, level=heading, listed=look.listed and not found)))
            elif tag == _TABLE + "table":
                found.extend(self._table(child))
            elif tag in (_TEXT + "list-item", _TEXT + "list-header"):
                found.extend(self._content(child, replace(look, listed=tag == _TEXT + "list-item")))
            elif tag in (_DRAW + "frame", _DRAW + "g", _DRAW + "custom-shape", _DRAW + "text-box"):
                found.extend(self._box(child))
            elif isinstance(tag, str) and tag not in _LEFT_OUT:
                found.extend(self._content(child, look))
        return found

    def _table(self, table: Any) -> list[Row]:
        ground, self._ground = self._ground, None
        found: list[Row] = []
        for line in table.iter(_TABLE + "table-row"):
            if next(line.iterancestors(_TABLE + "table")) is not table:
                continue
            cells: list[list[Row]] = []
            for cell in line.iterchildren(_TABLE + "table-cell"):
                self._block += 1
                cells.append(self._content(cell, Look()))
            cells = [cell for cell in cells if cell]
            found.extend([beside(cells)] if is_short(cells) else [row for cell in cells for row in cell])
        self._ground = ground
        self._block += 1
        if found:
            self.losses.append(Loss("table", "\n".join(row.text for row in found)))
        return found

    def _box(self, shape: Any) -> list[Row]:
        """The text of a drawn shape or text box."""
        ground, self._ground = self._ground, None
        self._block += 1
        found = self._content(shape, Look())
        self._ground = ground
        if found and shape.tag != _DRAW + "text-box":
            self.losses.append(Loss("text-box", "\n".join(row.text for row in found)))
        self._block += 1
        return found

    def _paragraph(self, paragraph: Any, look: Look) -> list[Row]:
        look = self._styled("paragraph", paragraph, look)
        pieces: list[Styled] = []
        shapes: list[Any] = []
        self._inline(paragraph, look, "", pieces, shapes)
        rows = paragraph_rows(pieces, look, self._block, self.losses)
        return [*rows, *(row for shape in shapes for row in self._box(shape))]

    def _inline(self, parent: Any, look: Look, url: str, pieces: list[Styled], shapes: list[Any]) -> None:
        self._run(parent.text, look, url, pieces)
        for child in parent.iterchildren():
            tag = child.tag
            if tag == _TEXT + "tab":
                self._run("\t", look, url, pieces)
            elif tag == _TEXT + "line-break":
                self._run("\n", look, url, pieces)
            elif tag == _TEXT + "s":
                count = child.get(_TEXT + "c") or "1"
                self._run(
                    " " * (min(int(count), 200) if count.isdecimal() and len(count) < 6 else 1), look, url, pieces
                )
            elif tag == _TEXT + "hidden-text":
                self._hide(child.get(_TEXT + "string-value") or "".join(child.itertext()))
            elif isinstance(tag, str) and tag.startswith(_DRAW):
                shapes.append(child)
            elif isinstance(tag, str) and tag not in _LEFT_OUT:
                target = (child.get(_HREF) or "") if tag == _TEXT + "a" else ""
                self._inline(child, self._styled("text", child, look), target or url, pieces, shapes)
            self._run(child.tail, look, url, pieces)

    def _run(self, text: str | None, look: Look, url: str, pieces: list[Styled]) -> None:
        if not text:
            return
        words = text if text in "\t\n" else " ".join(text.split("\n")) if text.strip() else " " * len(text)
        if look.is_unseen(self._ground, self._settings) and words.strip():
            self._hide(words)
        else:
            pieces.append((Piece(words, look.bold or look.italic, url), look))

    def _hide(self, text: str) -> None:
        if text.strip():
            self.losses.append(Loss("hidden", " ".join(clean(text).split())))

    def _styled(self, family: str, element: Any, look: Look) -> Look:
        """``look`` with what the style of a paragraph or a run changes in it, after all inheritance."""
        chain: list[Any] = []
        name = element.get(_TEXT + "style-name") or ""
        while name and len(chain) < 20 and (family, name) in self._elements:
            chain.append(self._elements[family, name])
            name = chain[-1].get(_STYLE + "parent-style-name") or ""
        for style in reversed(chain):
            for properties in style.iterchildren(_STYLE + "text-properties", _STYLE + "paragraph-properties"):
                look = _changed(look, properties)
        return look


def _changed(look: Look, properties: Any) -> Look:
    changes: dict[str, Any] = {}
    weight, posture = properties.get(_FO + "font-weight"), properties.get(_FO + "font-style")
    if weight:
        changes["bold"] = weight == "bold" or (weight.isdecimal() and int(weight[:4]) >= 600)
    if posture:
        changes["italic"] = posture in ("italic", "oblique")
    size = properties.get(_FO + "font-size") or ""
    if size.endswith("pt") and size[:-2].replace(".", "", 1).isdecimal():
        changes["size"] = float(size[:-2])
    colour, ground = properties.get(_FO + "color"), properties.get(_FO + "background-color")
    if properties.get(_STYLE + "use-window-font-color") == "true":
        changes["colour"] = BLACK
    elif colour:
        changes["colour"] = colour_of(colour)
    if ground and ground != "transparent":
        changes.update(shaded=True, ground=colour_of(ground))
    if properties.get(_TEXT + "display") == "none":
        changes["hidden"] = True
    return replace(look, **changes) if changes else look
