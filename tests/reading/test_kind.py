import io
import zipfile

import pytest

from ats_sim.errors import LimitError, ReadingError
from ats_sim.model.settings import Limits, Reading
from ats_sim.reading import read, read_file
from ats_sim.reading.kind import kind_of
from tests.reading.drawn import pdf, refusal, show


def package(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.text" if name == "mimetype" else "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"%PDF-1.7\n", "resume.docx", "pdf"),
        (b"\r\n  %PDF-1.4\n", "resume", "pdf"),
        (package("[Content_Types].xml", "word/document.xml"), "resume.pdf", "docx"),
        (b"Jane Roe\nWelder\n", "resume.txt", "text"),
        (b"Jane Roe\nWelder\n", "-", "text"),
        (b"Jane Roe\n", "resume.md", "markdown"),
        (b"# Jane Roe\n", "-", "markdown"),
        (b"# one comment\nmore\n", "notes.txt", "text"),
        (b"# Jane Roe\n\n## Work\n", "notes.txt", "markdown"),
        (b'{"basics": {}}', "resume.json", "json"),
        (b'  {"basics": {}}', "-", "json"),
        ("Zoë Äkers".encode("utf-16"), "resume.txt", "text"),
        (b"{\\rtf1 Jane}", "resume.doc", "rtf"),
        (package("mimetype", "content.xml"), "resume.docx", "odt"),
        (b"<!DOCTYPE html><html><body>Jane</body></html>", "resume.pdf", "html"),
        (b"<?xml version='1.0'?>\n<html xmlns='x'>", "-", "html"),
        (b"<p>Jane Roe", "resume.htm", "html"),
    ],
)
def test_kind_by_content_then_suffix(data: bytes, name: str, kind: str) -> None:
    assert kind_of(data, name) == kind


@pytest.mark.parametrize(
    ("data", "name", "kind", "advice"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "resume.pdf", "image", "PDF with text"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "resume.pdf", "image", "JPEG"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 100, "resume.doc", "doc", ".docx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "r.docx",
            "encrypted",
            "password",
        ),
        (package("[Content_Types].xml", "xl/workbook.xml"), "resume.xlsx", "office", ".docx"),
        (package("Index/Document.iwa"), "resume.pages", "apple-pages", "PDF"),
        (package("a.txt"), "resume.docx", "archive", "unpack"),
        (b"PK\x03\x04 broken", "resume.docx", "broken", "again"),
        (b"\\documentclass{article}", "resume.txt", "latex", "compile"),
        (b"\x1f\x8b\x08rest", "resume.gz", "archive", "unpack"),
        (b"plain words", "resume.pdf", "broken", "PDF"),
        (b"plain words", "resume.docx", "broken", "DOCX"),
        (b"ab\x00\x01cd", "resume.bin", "unknown-kind", "Markdown"),
        (b" \n\t ", "resume.txt", "empty", "empty"),
        (b"", "resume.pdf", "empty", "empty"),
    ],
)
def test_foreign_files_are_refused_with_advice(data: bytes, name: str, kind: str, advice: str) -> None:
    error = refusal(data, name)
    assert error.kind == kind
    assert advice in error.message


def test_files_on_disk(tmp_path: object) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path))
    good = folder / "resume.txt"
    good.write_text("Jane Roe\nWelder", encoding="utf-8")
    assert read_file(good, Limits(), Reading()).text == "Jane Roe\nWelder"
    cases = {folder: "folder", folder / "none.pdf": "missing", folder / "a\x00b": "unreadable"}
    for path, kind in cases.items():
        with pytest.raises(ReadingError) as caught:
            read_file(path, Limits(), Reading())
        assert caught.value.kind == kind
    with pytest.raises(LimitError) as caught_limit:
        read_file(good, Limits(file_bytes=10), Reading())
    assert caught_limit.value.kind == "file-size"


@pytest.mark.parametrize(
    ("limits", "kind"),
    [(Limits(file_bytes=100), "file-size"), (Limits(pages=1), "pages"), (Limits(characters=20), "characters")],
)
def test_limits_have_their_own_errors(limits: Limits, kind: str) -> None:
    data = pdf(show(50, 50, "Jane Roe, pipe welder"), show(50, 50, "second page"))
    with pytest.raises(LimitError) as caught:
        read(data, "resume.pdf", limits, Reading())
    assert caught.value.kind == kind
