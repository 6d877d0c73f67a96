"""From the bytes of a file to a `Document`: one text, its lines with place and style, and what was lost on the way."""

from __future__ import annotations

from pathlib import Path

from ats_sim.errors import LimitError, ReadingError
from ats_sim.model.document import Document
from ats_sim.model.opinion import NaiveOrder, SecondOpinion
from ats_sim.model.settings import Limits, Reading
from ats_sim.reading.kind import kind_of

__all__ = ["check_size", "inside", "load", "naive", "read", "read_file", "second_opinion"]


def read(data: bytes, name: str, limits: Limits, settings: Reading, *, ocr: bool = False) -> Document:
    """Read a resume or posting from the bytes of a file. ``ocr``: pages of a PDF without text by character recognition.

    ``name`` is the file name as the user gave it: it is used in messages, and its suffix only where the content leaves
    the kind open. Raises ReadingError (LimitError over a limit) with one line for the user, and nothing else.
    """
    if not data.strip():
        raise ReadingError("empty", f"{name}: the file is empty; export the document again.")
    check_size(len(data), name, limits)
    kind = kind_of(data, name)
    if kind == "pdf":
        from ats_sim.reading.pdf import read_pdf

        return read_pdf(data, name, limits, settings, ocr)
    if kind == "docx":
        from ats_sim.reading.docx import read_docx

        return read_docx(data, name, limits, settings)
    if kind == "odt":
        from ats_sim.reading.odt import read_odt

        return read_odt(data, name, limits, settings)
    if kind == "rtf":
        from ats_sim.reading.rtf import read_rtf

        return read_rtf(data, name, limits, settings)
    if kind == "html":
        from ats_sim.reading.html import read_html

        return read_html(data, name, limits, settings)
    if kind == "json":
        from ats_sim.reading.json_resume import read_json_resume

        return read_json_resume(data, name, limits)
    if kind == "latex":
        from ats_sim.reading.latex import read_latex

        return read_latex(data, name, limits)
    if kind == "yaml":
        from ats_sim.reading.yaml_resume import read_yaml_resume

        return read_yaml_resume(data, name, limits)
    if kind == "markdown":
        from ats_sim.reading.markdown import read_markdown

        return read_markdown(data, name, limits, settings)
    from ats_sim.reading.text import read_text

    return read_text(data, name, limits)


def read_file(path: str | Path, limits: Limits, settings: Reading) -> Document:
    """Read the file at ``path``; its size is checked before it is read. Raises ReadingError, also for a bad path."""
    return read(load(path, limits), str(path), limits, settings)


def naive(data: bytes, document: Document, limits: Limits, settings: Reading) -> NaiveOrder:
    """The orders in which simple machines read a file that was read before. Raises ReadingError as ``read`` does."""
    from ats_sim.reading import across

    return across.naive(data, document, limits, settings)


def second_opinion(data: bytes, document: Document) -> SecondOpinion:
    """Where PDFium reads a PDF differently that was read before. Raises ReadingError for other formats."""
    from ats_sim.reading import another_engine

    return another_engine.second_opinion(data, document)


def load(path: str | Path, limits: Limits) -> bytes:
    """The bytes of the file at ``path``, if it is not too large, also of one inside an archive or a mail
    ("cvs.zip!/ana.pdf"). Raises ReadingError, also for a bad path."""
    place = Path(path)
    name = str(path)
    if "!/" in name and not place.exists():
        from ats_sim.reading import container

        return container.load(name, lambda outer: load(outer, limits), limits)
    try:
        if place.is_dir():
            raise ReadingError("folder", f"{name}: this is a folder; name a file in it.")
        check_size(place.stat().st_size, name, limits)
        with place.open("rb") as file:
            data = file.read(limits.file_bytes + 1)  # a device has no size, and no end
        check_size(len(data), name, limits)
        return data
    except FileNotFoundError:
        raise ReadingError("missing", f"{name}: no such file; check the path.") from None
    except PermissionError:
        raise ReadingError("permission", f"{name}: no permission to read it; change its access rights.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the path is not valid"
        raise ReadingError("unreadable", f"{name}: cannot be opened ({reason}); check the path.") from None


def inside(path: str | Path, limits: Limits) -> list[tuple[str, int]]:
    """The paths and sizes of the documents inside an archive or a mail, none for any other file.

    Raises ReadingError for one that cannot be opened.
    """
    from ats_sim.reading import container

    name = str(path)
    if not container.is_container(name):
        return []
    found = container.members(load(path, limits), name, limits)
    return [(f"{name}{container.INSIDE}{member.path}", member.size) for member in found]


def check_size(size: int, name: str, limits: Limits) -> None:
    """Raise LimitError for a file of more bytes than the limit."""
    if size > limits.file_bytes:
        raise LimitError(
            "file-size",
            f"{name}: {size / 1e6:.1f} MB is over the limit of {limits.file_bytes / 1e6:.0f} MB; "
            "export it with smaller pictures or raise limits.file_bytes.",
        )
