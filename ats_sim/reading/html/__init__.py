"""HTML as browsers and word processors save it: headings, lists, tables, links; what is not shown is left out.

Nothing is run and nothing is fetched: no script, no style sheet, no picture.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from lxml import html as parser

from ats_sim.errors import LimitError, ReadingError
from ats_sim.model.document import Document
from ats_sim.model.settings import Limits, Reading
from ats_sim.reading.assemble import assemble
from ats_sim.reading.html.page import Page

_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)


def read_html(data: bytes, name: str, limits: Limits, settings: Reading) -> Document:
    """Read a web page. Raises ReadingError ("broken", "no-text") and LimitError ("characters", "markup")."""
    page = walked(data, _encoding(data), name, limits, settings)
    return assemble(name, "html", page.rows, limits, size=len(data), losses=page.losses, links=page.links)


def walked(data: bytes, encoding: str, name: str, limits: Limits, settings: Reading, *, typed: bool = False) -> Page:
    """A page read: its rows, losses and links without words. ``typed``: it was made of a text, as Markdown is.

    Raises ReadingError ("broken") and LimitError ("markup").
    """
    if data.count(b"<") > limits.characters:
        raise LimitError(
            "markup", f"{name}: more markup than any resume has; save it again as PDF, or raise limits.characters."
        )
    try:
        # Without huge_tree, what is nested deeper than 256 elements is dropped without a word.
        reader = parser.HTMLParser(encoding=encoding, no_network=True, huge_tree=True)
        return Page(parser.document_fromstring(data, parser=reader), settings, typed=typed)
    except RecursionError as error:
        raise LimitError(
            "markup", f"{name}: its elements are nested deeper than those of any resume; save it again as PDF."
        ) from error
    except ImportError:  # inside a browser, where there is no libxml2
        raise
    except Exception as error:  # libxml2 refuses what it cannot make a tree of
        raise ReadingError("broken", f"{name}: the web page is damaged; print it to PDF from a browser.") from error


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
