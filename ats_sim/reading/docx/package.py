"""The parts of a Word document as XML."""

from __future__ import annotations

import io
from typing import Any

from msgspec import Struct


class Parts(Struct, frozen=True):
    """The XML of a document: its body, its styles (None if it has none), and what its relationships lead to."""

    body: Any
    styles: Any | None
    headers: tuple[Any, ...]
    footers: tuple[Any, ...]
    urls: dict[str, str]


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
