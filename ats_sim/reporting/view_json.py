"""``view`` as JSON: one record a file, the resume as JSON Resume."""

from __future__ import annotations

from ats_sim.errors import AtsSimError
from ats_sim.model.document import Document
from ats_sim.model.resume import Resume
from ats_sim.reporting.encode import SCHEMA_VERSION
from ats_sim.reporting.json_resume import resume_json, sections_json
from ats_sim.reporting.records.view import ViewRecord


def record(path: str, document: Document, resume: Resume) -> ViewRecord:
    """What was read from one file."""
    return {
        "schema_version": SCHEMA_VERSION,
        "path": path,
        "error": None,
        "document": {"type": resume.document.type, "signs": list(resume.document.signs)},
        "pages": document.pages,
        "resume": resume_json(resume),
        "sections": sections_json(resume),
        "losses": [
            {"kind": loss.kind, "text": loss.text, "page": loss.page} for loss in (*document.losses, *resume.losses)
        ],
    }


def failure(path: str, error: AtsSimError) -> ViewRecord:
    """Why a file could not be read."""
    return {
        "schema_version": SCHEMA_VERSION,
        "path": path,
        "error": {"kind": error.kind, "message": error.message},
        "document": None,
        "pages": None,
        "resume": None,
        "sections": [],
        "losses": [],
    }
