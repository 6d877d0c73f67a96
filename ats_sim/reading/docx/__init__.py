"""DOCX to a document: the package is checked, opened with python-docx and walked in document order."""

from __future__ import annotations

import io

from ats_sim.errors import ReadingError
from ats_sim.model.document import Document
from ats_sim.model.settings import Limits, Reading
from ats_sim.reading.assemble import assemble
from ats_sim.reading.docx.package import parts
from ats_sim.reading.docx.walk import Walk
from ats_sim.reading.zipped import check


def read_docx(data: bytes, name: str, limits: Limits, settings: Reading) -> Document:
    """Read a Word document. Raises ReadingError ("broken", "no-text") and LimitError ("zip-...", "characters")."""
    try:
        check(data, name, limits)
        walk = Walk(parts(data), settings)
        rows = walk.rows()
    except ReadingError:
        raise
    except ImportError as error:  # inside a browser not every library is there
        message = f"{name}: Word files cannot be read here; open it, save it as PDF and try that."
        raise ReadingError("not-here", message) from error
    except Exception as error:  # python-docx and lxml let many kinds through on damaged files
        raise ReadingError(
            "broken", f"{name}: the Word file is damaged; open it and save it again as .docx."
        ) from error
    return assemble(name, "docx", rows, limits, size=len(data), losses=walk.losses)


def plain_paragraphs(data: bytes) -> list[str]:
    """What a simple reader takes: the paragraphs of the body, without tables, text boxes, headers and footers.

    The file was read before, so it opens. Source: ``Document.paragraphs`` of python-docx, on which such readers rest.
    """
    import docx

    texts = (" ".join(paragraph.text.split()) for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    return [text for text in texts if text]
