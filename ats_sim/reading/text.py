"""Plain text."""

from __future__ import annotations

import codecs

from ats_sim.errors import LimitError
from ats_sim.model.document import Document
from ats_sim.model.settings import Limits
from ats_sim.reading import bullets
from ats_sim.reading.assemble import Piece, Row, assemble
from ats_sim.reading.characters import clean, squeeze
from ats_sim.reading.disguise import broken_words
from ats_sim.reading.wrapped import unbroken

_SLACK = 10_000  # bytes; ours: blank lines and marks


def decode(data: bytes) -> str:
    """The clean text of ``data`` (``raw``), line breaks as line feeds."""
    return clean(raw(data).replace("\r\n", "\n").replace("\r", "\n"))


def raw(data: bytes) -> str:
    """The characters of ``data``: by its byte order mark, else UTF-8, else Windows-1252."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def check_length(data: bytes, name: str, limits: Limits) -> None:
    """Raise LimitError for data of a plain text format that cannot be within the limit, before time is spent on it.

    No encoding takes more than four bytes a character.
    """
    if len(data) > 4 * limits.characters + _SLACK:
        raise LimitError(
            "characters",
            f"{name}: more than {limits.characters} characters; this is no resume, or raise limits.characters.",
        )


def read_text(data: bytes, name: str, limits: Limits) -> Document:
    """Read plain text; its lines are the file's lines, so that line numbers agree. Raises ReadingError."""
    check_length(data, name, limits)
    rows: list[Row] = []
    block = 0
    for number, line in enumerate(decode(data).rstrip().split("\n"), 1):
        plain = squeeze(line)
        text = bullets.normalise(plain)
        block += not text
        marker = plain[: bullets.marker(plain)].strip()
        rows.append(Row((Piece(text, source=number),), block=block, marker=marker))
    return assemble(name, "text", unbroken(rows), limits, size=len(data), losses=broken_words(raw(data)))
