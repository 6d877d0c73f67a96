"""The pages of a PDF as pdfminer gives them, with the measures and links of pdfplumber's pages.

pdfplumber reads pages by the same library; what it adds (tables, pictures, structure) costs a tenth of a short run to
load. It is loaded for a page that our device cannot read.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice
from numbers import Number
from types import SimpleNamespace
from typing import Any, NamedTuple

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text

_Edges = tuple[float, float, float, float]


class Page(NamedTuple):
    """One page: its place in the file, pdfminer's object, and its boxes with the origin at the top left.

    ``title`` is what the file calls itself, empty where it says nothing.
    """

    number: int
    resources: PDFResourceManager
    page_obj: PDFPage
    rotation: int
    mediabox: _Edges
    cropbox: _Edges
    title: str = ""

    @property
    def width(self) -> float:
        """The width of the whole page."""
        return self.mediabox[2] - self.mediabox[0]

    @property
    def height(self) -> float:
        """The height of the whole page."""
        return self.mediabox[3] - self.mediabox[1]

    def links(self) -> list[tuple[str, _Edges]]:
        """The addresses that annotations point to, each with its box. Raises whatever one that is broken makes."""
        noted = [self._noted(annotation) for annotation in _resolved(self.page_obj.annots) or []]
        return [(address, box) for address, box in noted if isinstance(address, str)]

    def _noted(self, annotation: Any) -> tuple[Any, _Edges]:
        a, b, c, d = annotation["Rect"]
        corners = (*self._turned((a, b)), *self._turned((c, d)))
        box = _downwards(_in_order(corners, 0), self.height)
        texts = annotation.get("A", {}).get("URI"), annotation.get("T"), annotation.get("Contents")
        address, _, _ = [_decoded(text) if text is not None else None for text in texts]
        return address, box

    def _turned(self, point: tuple[float, float]) -> tuple[float, float]:
        turns = self.rotation // 90
        for turn in range(turns):
            x, y = point
            point = y, (self.width if turn == turns % 2 else self.height) - x
        return point

    def by_pdfplumber(self) -> Any:
        """The same page by the library's own, slower way."""
        from pdfplumber.page import Page as Slow

        file: Any = SimpleNamespace(rsrcmgr=self.resources, laparams=None, unicode_norm=None)
        return Slow(file, self.page_obj, self.number)


def pages(data: bytes, most: int) -> list[Page] | None:
    """The pages of a file; None for more of them than ``most``. Raises whatever a broken file makes of pdfminer."""
    document = PDFDocument(PDFParser(io.BytesIO(data)), password="")
    found = list(islice(PDFPage.create_pages(document), most + 1))
    return list(_measured(found, PDFResourceManager(), _title(document))) if len(found) <= most else None


def _title(document: PDFDocument) -> str:
    """What the file calls itself; empty where it says nothing, or nothing that can be read."""
    for told in document.info:
        title = told.get("Title") if isinstance(told, dict) else None
        title = title.resolve() if isinstance(title, PDFObjRef) else title
        if isinstance(title, bytes):
            return " ".join(decode_text(title).split())
    return ""


def _measured(found: list[PDFPage], resources: PDFResourceManager, title: str) -> Iterator[Page]:
    for number, page in enumerate(found, start=1):
        turned = _resolved(page.attrs.get("Rotate"))
        rotation = 0 if turned is None else turned % 360
        whole = _in_order(_resolved(page.attrs.get("MediaBox")), rotation)
        height = whole[3] - whole[1]
        media = crop = _downwards(whole, height)
        for name in ("CropBox", "TrimBox", "BleedBox", "ArtBox"):
            if name in page.attrs:
                box = _downwards(_in_order(_resolved(page.attrs.get(name)), rotation), height)
                crop = box if name == "CropBox" else crop
        yield Page(number, resources, page, rotation, media, crop, title)


def _in_order(corners: Any, rotation: float) -> _Edges:
    """A box by its least and greatest edges, turned with its page. Raises ValueError for one without numbers."""
    if not all(isinstance(edge, Number) for edge in corners):
        raise ValueError("a box without numbers")
    (x0, x1), (y0, y1) = sorted((corners[0], corners[2])), sorted((corners[1], corners[3]))
    return (y0, x0, y1, x1) if rotation in (90, 270) else (x0, y0, x1, y1)


def _downwards(box: _Edges, height: float) -> _Edges:
    x0, y0, x1, y1 = box
    return x0, height - y1, x1, height - y0


def _decoded(text: bytes) -> str:
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("utf-16")


def _resolved(value: Any) -> Any:
    """A value with all that it refers to, but for pages, and for what an annotation belongs to."""
    if isinstance(value, PDFObjRef):
        target = value.resolve()
        return value if _kind(target) == "Page" else _resolved(target)
    if isinstance(value, (list, tuple)):
        return type(value)([_resolved(part) for part in value])
    if isinstance(value, dict):
        kept = ("Parent",) if _kind(value) == "Annot" else ()
        return {key: part if key in kept else _resolved(part) for key, part in value.items()}
    return value


def _kind(value: Any) -> Any:
    kind = value.get("Type") if isinstance(value, dict) else None
    return kind.name if isinstance(kind, PSLiteral) else kind
