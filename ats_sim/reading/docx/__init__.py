"""DOCX to a document: the package is checked, opened with python-docx and walked in document order."""

from __future__ import annotations

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
    except Exception as error:  # python-docx and lxml let many kinds through on damaged files
        raise ReadingError(
            "broken", f"{name}: the Word file is damaged; open it and save it again as .docx."
        ) from error
    return assemble(name, "docx", rows, limits, size=len(data), losses=walk.losses)
