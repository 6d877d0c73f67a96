"""One walk over the elements of a web page in their order."""

from __future__ import annotations

from typing import Any, Final

from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.model.document import Link, Loss
from ats_sim.model.settings import Reading
from ats_sim.reading.assemble import Piece, Row
from ats_sim.reading.characters import clean
from ats_sim.reading.html.css import Sheet, declarations, styled
from ats_sim.reading.html.furniture import is_furniture
from ats_sim.reading.paragraph import Look, Styled, beside, is_short, paragraph_rows
from ats_sim.reading.sight import WHITE

_SILENT: Final = frozenset(("head", "script", "style", "template", "math", "svg", "map"))
"""Elements whose text is none of the page's."""
_UNSHOWN: Final = frozenset(
    ("noscript", "iframe", "object", "canvas", "audio", "video", "select", "datalist", "textarea")
)
"""Elements whose text is shown where something else fails, or is a form's."""
_INLINE: Final = frozenset(
    ("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
     "input", "ins", "kbd", "label", "mark", "meter", "nobr", "output", "picture", "q", "s", "samp", "small", "source",
     "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr")
)  # fmt: skip
_BOLD: Final = frozenset(("b", "strong", "th"))
_ITALIC: Final = frozenset(("i", "em", "cite", "dfn", "var"))
_BOXED: Final = frozenset(("code", "kbd"))
"""Elements drawn as boxes of their own: two beside each other are two things."""
_CHIPS: Final = 60  # ours: what holds more is a text of its own
_CHIP: Final = 40  # characters; ours: the longest text in a chip
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_BLANKS: Final = expression(r"[ \t\r\n\f]+")


def _is_boxed(element: Any, tag: str) -> bool:
    """Whether an inline element is drawn as a box of its own: code, or one of several of a class that are all their
    parent holds (chips, tags)."""
    if tag in _BOXED:
        return True
    parent, name = element.getparent(), element.get("class")
    if not name or parent is None or tag not in ("span", "a") or not 3 <= len(parent) <= _CHIPS:
        return False
    texts = [parent.text, *(child.tail for child in parent)]
    if not all(child.tag == element.tag and child.get("class") == name for child in parent):
        return False
    short = all(2 <= len("".join(child.itertext()).strip()) <= _CHIP for child in parent)
    return short and not any(text and text.strip() for text in texts)


class Page:
    """What is on a page: ``rows``, ``losses``, which it does not show, and ``links`` without words.

    ``typed``: the page was made of a text whose writer numbers lines and has no site around it.
    """

    def __init__(self, root: Any, settings: Reading, *, typed: bool = False) -> None:
        self.losses: list[Loss] = []
        self.links: list[Link] = []
        self._settings = settings
        self._typed = typed
        self._sheet = Sheet("\n".join(element.text or "" for element in root.iter("style")))
        self._block = 0
        self._line = 1
        self._rows: list[Row] = []
        self._open: list[Styled] = []
        self._boxed = False
        self.rows = self._within(root, Look())

    def _within(self, element: Any, look: Look, url: str = "") -> list[Row]:
        """The rows of all that is in an element."""
        before, self._rows = self._rows, []
        self._inside(element, look, url, False)
        self._flush(look)
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
            else:
                self._note(child)
            self._text(child.tail, look, url, kept)

    def _text(self, text: str | None, look: Look, url: str, kept: bool) -> None:
        if not text:
            return
        words = text if kept else _BLANKS.sub(" ", text)
        lead = text[: len(text) - len(text.lstrip())]
        line = self._line + (0 if kept else lead.count("\n"))
        self._line += text.count("\n")
        if look.is_unseen(WHITE, self._settings):
            self._lose(words)
        elif words and (self._open or words.strip()):
            self._boxed = self._boxed and not words.strip()
            self._open.append((Piece(words, look.bold or look.italic, url, source=line), look))

    def _note(self, comment: Any) -> None:
        """A comment: of a text its writer's, of a page its program's."""
        words = (comment.text or "") if comment.tag is not None else ""
        if self._typed and words.strip():
            self.losses.append(Loss("hidden", clean(words).strip(), note=True))
        self._line = max(self._line, comment.sourceline or 0)  # libxml2 gives the line in which a comment ends

    def _lose(self, words: str, *, note: bool = False) -> None:
        if words.strip():
            self.losses.append(Loss("hidden", clean(words).strip(), note=note))

    def _element(self, element: Any, look: Look, url: str, kept: bool) -> None:
        tag = element.tag.lower()
        self._line = max(self._line, element.sourceline or 0)
        if tag in _SILENT or tag in _UNSHOWN or (not self._typed and is_furniture(element, tag)):
            self._leave_out(element, tag)
        elif tag == "br":
            self._open.append((Piece("\n"), look))
        elif tag == "img":
            self._picture(element, look, url)
        elif tag in _INLINE:
            self._inline(element, tag, self._look(element, tag, look), url, kept)
        elif tag == "table":
            self._flush(replace(look, listed=False))
            self._table(element, self._look(element, tag, look), url)
        else:
            inner = self._look(element, tag, look)
            self._flush(look)
            self._inside(element, inner, url, kept or tag == "pre")
            self._flush(inner)

    def _leave_out(self, element: Any, tag: str) -> None:
        """What is none of the page's own text."""
        texts = list(element.itertext())
        if tag in _UNSHOWN:
            self._lose(_BLANKS.sub(" ", "".join(texts)), note=True)
        elif tag not in _SILENT:
            self.losses.append(Loss("furniture", clean(_BLANKS.sub(" ", " ".join(texts))).strip()))
        self._line += sum(text.count("\n") for text in texts)

    def _inline(self, element: Any, tag: str, look: Look, url: str, kept: bool) -> None:
        boxed = _is_boxed(element, tag)
        if boxed and self._boxed and self._open:
            blank = self._open[-1][0].text.isspace()
            if blank or tag not in _BOXED:
                self._open[len(self._open) - blank :] = [(Piece("\t"), look)]
        before = len(self._open)
        inner = (element.get("href") or "").strip() if tag == "a" else url
        self._inside(element, look, inner, kept)
        if inner and inner != url and not any(piece.text.strip() for piece, _ in self._open[before:]):
            self.links.append(Link(inner))
        self._boxed = boxed and len(self._open) > before

    def _picture(self, element: Any, look: Look, url: str) -> None:
        """The words that stand for a picture: of a text, or where they are all that a link has."""
        words = element.get("alt") or ""
        if words.strip() and (self._typed or url):
            self._text(words, look, url, False)

    def _look(self, element: Any, tag: str, look: Look) -> Look:
        look = replace(
            look,
            bold=look.bold or tag in _BOLD or (tag in _HEADINGS and not self._typed),
            italic=look.italic or tag in _ITALIC,
            level=_HEADINGS.get(tag, look.level),
            listed=tag == "li" or (look.listed and tag in ("p", "div", *_INLINE)),
            marker=(element.get("data-marker") or "")[:3] if tag == "li" else look.marker,
            raised=tag == "sup" or (look.raised and tag != "sub"),
            depth=look.depth + (tag == "li"),
            hidden=look.hidden or element.get("hidden") is not None,
        )
        for rule in self._sheet.rules_of(tag, element.get("class") or "", element.get("id") or ""):
            look = styled(look, rule)
        if tag == "font" and element.get("color"):
            look = styled(look, {"color": element.get("color")})
        return styled(look, declarations(element.get("style") or ""))

    def _table(self, table: Any, look: Look, url: str) -> None:
        """A table: a row of short cells is one line, longer cells follow each other.

        Where a row of titles says that its columns mean something, every row is one line, blank cells too.
        """
        titled = next((True for _ in table.iter("th")), False)
        for part in table:
            if part.tag in ("thead", "tbody", "tfoot"):
                inner = self._look(part, part.tag, look)
                for line in part:
                    self._table_row(line, inner, url, titled)
            else:
                self._table_row(part, look, url, titled)
        self._block += 1

    def _table_row(self, line: Any, look: Look, url: str, titled: bool) -> None:
        if line.tag != "tr":  # a caption, or what does not belong there
            if isinstance(line.tag, str):
                self._element(line, look, url, False)
                self._flush(look)
            return
        inner = self._look(line, "tr", replace(look, listed=False))
        cells: list[list[Row]] = []
        for cell in line:
            if isinstance(cell.tag, str):
                self._block += 1
                self._line = max(self._line, cell.sourceline or 0)
                cells.append(self._within(cell, self._look(cell, cell.tag, inner), url))
        if titled and all(len(cell) < 2 for cell in cells) and any(cells):
            self._rows.append(beside(cells))
            return
        cells = [cell for cell in cells if cell]
        self._rows.extend([beside(cells)] if is_short(cells) else [row for cell in cells for row in cell])
