"""Words of a resume or posting made fit for a terminal or a line of JSON."""

from __future__ import annotations

import unicodedata

from ats_sim.model.document import Document, Span
from ats_sim.model.hint import Hint
from ats_sim.model.resume import DocumentClass

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def printable(text: str) -> str:
    """``text`` on one line, without control characters, escape sequences or direction overrides.

    A resume is untrusted: its words must not move the cursor, colour the screen or reverse a line.
    """
    return visible(" ".join(text.split()))


def visible(text: str) -> str:
    """``text`` without control characters, line breaks and direction overrides; blanks stay."""
    if text.isascii() and text.isprintable():
        return text
    kept = (
        character
        for character in text
        if character not in _BIDI and unicodedata.category(character) not in ("Cc", "Cs", "Co", "Zl", "Zp")
    )
    return "".join(kept)


def shorten(text: str, limit: int) -> str:
    """The first ``limit`` characters of ``printable(text)``, cut between words and marked with " ..."."""
    line = printable(text)
    if len(line) <= limit:
        return line
    cut = line.rfind(" ", 0, limit - 3)
    return line[: cut if cut > limit // 2 else limit - 4].rstrip(" ,;:") + " ..."


def quoted(text: str, limit: int) -> str:
    """Words of a resume or posting in quotation marks, their own as single ones, without marks of bold type."""
    return f'"{shorten(single(text).replace("**", ""), limit)}"'


def single(text: str) -> str:
    """``text`` with single quotation marks in place of its double ones, to stand between double ones."""
    return text.translate(_SINGLE)


_TYPES = {
    "cover_letter": "a cover letter",
    "reference_letter": "a reference",
    "certificate": "a certificate",
    "job_posting": "a job posting",
    "readme": "notes on a program",
    "error_page": "a page that stands for another",
    "thesis": "a thesis or paper",
    "note": "a note",
}


def is_a(type_: str) -> str:
    """What a document of some type is, in words."""
    return _TYPES.get(type_, "too little of a resume is in it")


def no_resume(found: DocumentClass) -> str:
    """What a document is that is no resume, and by which of its words."""
    signs = ", ".join(quoted(sign, 40) for sign in found.signs)
    kind = _TYPES.get(found.type)
    if kind is None:
        return "this is no resume: nothing of one is in it"
    return f"this is {kind}, no resume" + (f" (it says {signs})" if signs else "")


_SINGLE = str.maketrans(dict.fromkeys('"“”„‟«»', "'"))


def spot(document: Document, span: Span) -> str:
    """A place for people."""
    location = document.location(span)
    return place(location.page, location.line, document.pages)


def place(location_page: int, line: int, pages: int) -> str:
    """A place for people: the page only where there is more than one."""
    return f"line {line}" if pages <= 1 else f"page {location_page}, line {line}"


def reserved(hint: Hint) -> str:
    """A rewrite with its reservation, for where that is not said once for all."""
    return f"{hint.rewrite} (only if true)" if hint.rewrites else hint.rewrite
