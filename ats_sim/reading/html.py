"""HTML as browsers and word processors save it: headings, lists, tables, links; what is not shown is left out.

Nothing is run and nothing is fetched: no script, no style sheet, no picture.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from typing import Any, Final

from lxml import html as parser

from ats_sim.errors import LimitError, ReadingError
from ats_sim.model.document import Document, Loss
from ats_sim.model.settings import Limits, Reading
from ats_sim.reading.assemble import Piece, Row, assemble
from ats_sim.reading.characters import clean
from ats_sim.reading.css import Sheet, declarations, styled
from ats_sim.reading.paragraph import Look, Styled, beside, is_short, paragraph_rows
from ats_sim.reading.sight import WHITE

_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_DROPPED: Final = frozenset(
    [
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "map",
        "select",
        "datalist",
        "textarea",
    ]
)
_INLINE: Final = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "meter",
        "nobr",
        "output",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
        "input",
        "picture",
        "source",
    ]
)
_BOLD: Final = frozenset(("b", "strong", "th"))
_ITALIC: Final = frozenset(("i", "em", "cite", "dfn", "var"))
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}


def read_html(data: bytes, name: str, limits: Limits, settings: Reading) -> Document:
    """Read a web page. Raises ReadingError ("broken", "no-text") and LimitError ("characters", "markup")."""
    if data.count(b"<") > limits.characters:
        raise LimitError(
            "markup", f"{name}: more markup than any resume has; save it again as PDF, or raise limits.characters."
        )
    try:
        root = parser.document_fromstring(data, parser=parser.HTMLParser(encoding=_encoding(data), no_network=True))
        page = _Page(root, settings)
        rows = page.rows(root)
    except Exception as error:  # libxml2 refuses what it cannot make a tree of
        raise ReadingError("broken", f"{name}: the web page is damaged; print it to PDF from a browser.") from error
    return assemble(name, "html", rows, limits, size=len(data), losses=page.losses)


def _encoding(data: bytes) -> str:
    """The encoding of a page: by its byte order mark, else UTF-8, else what it states, else Windows-1252."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        stated = _CHARSET.search(data[:4096])
        try:
            return codecs.lookup(stated[1].decode("ascii")).name if stated else "cp1252"
        except (LookupError, UnicodeDecodeError):
            return "cp1252"
    return "utf-8"


class _Page:
    """One walk over the elements of a page in their order; ``losses`` is what it does not show."""

    def __init__(self, root: Any, settings: Reading) -> None:
        self.losses: list[Loss] = []
        self._settings = settings
        self._sheet = Sheet("\n".join(element.text or "" for element in root.iter("style")))
        self._block = 0
        self._rows: list[Row] = []
        self._open: list[Styled] = []

    def rows(self, element: Any, look: Look | None = None, url: str = "") -> list[Row]:
        """The rows of all that is in an element."""
        before, self._rows = self._rows, []
        self._inside(element, look or Look(), url, False)
        self._flush(look or Look())
        found, self._rows = self._rows, before
        return found

    def _flush(self, look: Look) -> None:
        """End the paragraph that is open."""
        if self._open:
            self._rows.extend(paragraph_rows(self._open, look, self._block, self.losses))
            self._open = []

    def _inside(self, element: Any, look: Look, url: str, kept: bool) -> None:
        self._text(element.text, look, url, kept)
        for child in element:
            if isinstance(child.tag, str):
                self._element(child, look, url, kept)
            self._text(child.tail, look, url, kept)

    def _text(self, text: str | None, look: Look, url: str, kept: bool) -> None:
        if not text:
            return
        words = text if kept else " ".join(part for part in re.split(r"[ \t\r\n\f]+", text))
        if look.is_unseen(WHITE, self._settings):
            if words.strip():
                self.losses.append(Loss("hidden", clean(words).strip()))
        elif words and (self._open or words.strip()):
            self._open.append((Piece(words, look.bold or look.italic, url), look))

    def _element(self, element: Any, look: Look, url: str, kept: bool) -> None:
        tag = element.tag.lower()
        if tag in _DROPPED:
            return
        if tag == "br":
            self._open.append((Piece("\n"), look))
            return
        inner = self._look(element, tag, look)
        url = (element.get("href") or "").strip() if tag == "a" else url
        if tag in _INLINE:
            self._inside(element, inner, url, kept)
        elif tag == "table":
            self._flush(replace(look, listed=False))
            self._table(element, inner, url)
        else:
            self._flush(look)
            self._inside(element, inner, url, kept or tag == "pre")
            self._flush(inner)

    def _look(self, element: Any, tag: str, look: Look) -> Look:
        look = replace(
            look,
            bold=look.bold or tag in _BOLD or tag in _HEADINGS,
            italic=look.italic or tag in _ITALIC,
            level=_HEADINGS.get(tag, look.level),
            listed=tag in ("li", "summary") or (look.listed and tag in ("p", "div", *_INLINE)),
            hidden=look.hidden or element.get("hidden") is not None,
        )
        for rule in self._sheet.rules_of(tag, element.get("class") or "", element.get("id") or ""):
            look = styled(look, rule)
        if tag == "font" and element.get("color"):
            look = styled(look, {"color": element.get("color")})
        return styled(look, declarations(element.get("style") or ""))

    def _table(self, table: Any, look: Look, url: str) -> None:
        """A table: a row of short cells is one line, longer cells follow each other."""
        for line in table.iter("tr"):
            if next(line.iterancestors("table"), None) is not table:
                continue
            inner = self._look(line, "tr", replace(look, listed=False))
            cells: list[list[Row]] = []
            for cell in line:
                if cell.tag in ("td", "th"):
                    self._block += 1
                    cells.append(self.rows(cell, self._look(cell, cell.tag, inner), url))
            cells = [cell for cell in cells if cell]
            self._rows.extend([beside(cells)] if is_short(cells) else [row for cell in cells for row in cell])
        self._block += 1
