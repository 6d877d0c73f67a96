"""The ZIP package of a Word document: its limits, and its parts as XML."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import Any

from ats_sim.errors import LimitError, ReadingError
from ats_sim.model.settings import Limits

_RATIO_FROM = 1_000_000  # bytes; Apache Tika, SecureContentHandler: ratios of small files mean nothing
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Parts:
    """The XML of a document: its body, its styles (None if it has none), and what its relationships lead to."""

    body: Any
    styles: Any | None
    headers: tuple[Any, ...]
    footers: tuple[Any, ...]
    urls: dict[str, str]


def check(data: bytes, name: str, limits: Limits) -> None:
    """Raise LimitError where unpacking would cost too much, ReadingError where a part declares a document type."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        if len(entries) > limits.zip_entries:
            raise LimitError("zip-entries", f"{name}: {len(entries)} parts are over the limit of {limits.zip_entries}.")
        total = sum(entry.file_size for entry in entries)
        packed = max(sum(entry.compress_size for entry in entries), 1)
        if total > limits.zip_bytes:
            raise LimitError(
                "zip-bytes", f"{name}: unpacks to {total / 1e6:.0f} MB, over {limits.zip_bytes / 1e6:.0f} MB."
            )
        if total > _RATIO_FROM and total / packed > limits.zip_ratio:
            raise LimitError(
                "zip-ratio", f"{name}: unpacks to {total // packed} times its size, over {limits.zip_ratio}."
            )
        for entry in entries:
            if entry.filename.endswith((".xml", ".rels")):
                content = archive.read(entry)
                if any(mark in content for mark in _DOCTYPES):
                    raise ReadingError("doctype", f"{name}: a part declares a document type; save it again in Word.")


def parts(data: bytes) -> Parts:
    """Open the package with python-docx. Nothing outside the file is opened. Raises what python-docx raises."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.package import OpcPackage

    main = OpcPackage.open(io.BytesIO(data)).main_document_part
    body = _element(main)
    styles = None
    urls: dict[str, str] = {}
    linked: dict[str, Any] = {}
    for key, relation in main.rels.items():
        if relation.is_external:
            urls[key] = relation.target_ref
        elif relation.reltype == RELATIONSHIP_TYPE.STYLES:
            styles = _element(relation.target_part)
        elif relation.reltype in (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER):
            linked[key] = relation.target_part
    return Parts(body, styles, _referenced(body, "header", linked), _referenced(body, "footer", linked), urls)


def _element(part: Any) -> Any:
    """The root element of a part; python-docx has parsed it unless its content type is a template's or a macro's."""
    from docx.oxml.parser import parse_xml

    element = getattr(part, "element", None)
    return parse_xml(part.blob) if element is None else element


def _referenced(body: Any, kind: str, linked: dict[str, Any]) -> tuple[Any, ...]:
    """The headers or footers that sections show, each once, those of first pages first."""
    found: dict[str, str] = {}
    for section in body.iter("{*}sectPr"):
        titled = any(True for _ in section.iterchildren("{*}titlePg"))
        for reference in section.iterchildren(f"{{*}}{kind}Reference"):
            key = next((value for name, value in reference.attrib.items() if name.endswith("}id")), "")
            which = next((value for name, value in reference.attrib.items() if name.endswith("}type")), "default")
            if key in linked and (which != "first" or titled):
                found.setdefault(key, which)
    order = sorted(found, key=lambda key: (found[key] != "first", found[key] == "even"))
    return tuple(_element(linked[key]) for key in order)
