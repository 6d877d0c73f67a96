"""What a file is: by its content first, by its suffix only where the content leaves it open."""

from __future__ import annotations

import codecs
import io
import re
from pathlib import PurePath

from ats_sim.errors import ReadingError
from ats_sim.lexicon.patterns import regex
from ats_sim.model.document import Kind

_PICTURES = (
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"BM", "BMP"),
)
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh", b"\xfd7zXZ")
_UNFINISHED = (".crdownload", ".part", ".partial", ".download", ".opdownload")
_MARKUP = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_SAVE_AS = "open it in a word processor and save it as .docx or PDF."


def kind_of(data: bytes, name: str) -> Kind:
    """The kind of a file that can be read. Raises ReadingError for any other, with what to do instead."""
    suffix = PurePath(name).suffix.lower()
    if suffix in _UNFINISHED:
        raise ReadingError("unfinished", f"{name}: this download is not finished; download it again.")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _package(data, name)
    if data.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    if _MARKUP.match(data.removeprefix(codecs.BOM_UTF8)):
        return "html"
    _refuse_foreign(data, name)
    if suffix in (".pdf", ".docx"):
        raise ReadingError("broken", f"{name}: this is no {suffix[1:].upper()} file inside; export the document again.")
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not wide and b"\x00" in data[:8192]:
        raise ReadingError(
            "unknown-kind", f"{name}: this is no text; use PDF, DOCX, ODT, RTF, HTML, Markdown, text or JSON Resume."
        )
    if suffix == ".tex" or data.lstrip().startswith(b"\\documentclass"):
        return "latex"
    return _of_text(data, suffix)


def _of_text(data: bytes, suffix: str) -> Kind:
    """The kind of a text, by its suffix first."""
    if suffix in (".html", ".htm", ".xhtml"):
        return "html"
    if suffix in (".yaml", ".yml"):
        return "yaml"
    if suffix == ".json" or (suffix not in (".md", ".markdown", ".txt") and data.lstrip().startswith(b"{")):
        return "json"
    if suffix in (".md", ".markdown") or _looks_like_markdown(data, suffix):
        return "markdown"
    return "text"


def _looks_like_markdown(data: bytes, suffix: str) -> bool:
    """Two ATX headings make Markdown of any text; one is enough where the name does not say plain text."""
    return len(regex("atx-heading").findall(data.decode("utf-8", "replace"))) >= (2 if suffix == ".txt" else 1)


def _refuse_foreign(data: bytes, name: str) -> None:
    """Raise for the well-known formats that are not read, each with the way to one that is."""
    picture = next((label for magic, label in _PICTURES if data.startswith(magic)), None)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        picture = "WebP"
    if data[4:12] in (b"ftypheic", b"ftypmif1", b"ftypavif"):
        picture = "HEIC"
    if picture and b"\x00" in data[:64]:
        raise ReadingError("image", f"{name}: this is a {picture} picture; export the resume as a PDF with text.")
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        if name.lower().endswith(".msg"):
            raise ReadingError("mail", f"{name}: this is a mail of Outlook (.msg); save it as .eml, or its attachment.")
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise ReadingError("encrypted", f"{name}: the file needs a password; save it without one.")
        raise ReadingError("doc", f"{name}: this is an old Word file (.doc); {_SAVE_AS}")
    if data.startswith(_ARCHIVES):
        raise ReadingError("archive", f"{name}: this is an archive; unpack it and name the file inside.")
    lower = name.lower()
    if lower.endswith((".typ", ".org")):
        kind = "Typst" if lower.endswith(".typ") else "Org"
        raise ReadingError(
            "source", f"{name}: this is {kind} source; make the PDF and give that: lint tells the lines of both."
        )


def _package(data: bytes, name: str) -> Kind:
    """The kind of a ZIP file: a Word or OpenDocument text, or an error that names what it is."""
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            label = archive.open("mimetype").read(64) if "mimetype" in names else b""
    except Exception as error:  # zipfile lets struct, zlib and its own errors through on damaged files
        raise ReadingError("broken", f"{name}: the file is damaged; export the document again.") from error
    if "[Content_Types].xml" in names and any(part.startswith("word/") for part in names):
        return "docx"
    if label.startswith(b"application/vnd.oasis.opendocument.text") and "content.xml" in names:
        return "odt"
    if label.startswith(b"application/vnd.oasis") or any(part.startswith(("xl/", "ppt/")) for part in names):
        raise ReadingError("office", f"{name}: this is a spreadsheet or a slide show; {_SAVE_AS}")
    if any(part.endswith(".iwa") for part in names):
        raise ReadingError("apple-pages", f"{name}: this is an Apple Pages file; export it as PDF or Word.")
    raise ReadingError(
        "archive", f"{name}: this is a ZIP archive and no Word document; unpack it and name the file inside."
    )
