"""Several openings for one resume as JSON."""

from __future__ import annotations

from ats_sim.model.openings import Opening, Openings
from ats_sim.reporting.encode import SCHEMA_VERSION, pretty
from ats_sim.reporting.records.openings import OpeningRecord, OpeningsRecord
from ats_sim.reporting.screen_json import fit_parts


def render(result: Openings) -> str:
    """The record as text."""
    return pretty(record(result))


def record(result: Openings) -> OpeningsRecord:
    """The whole result as plain values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "resume": result.resume,
        "openings": [_opening(opening) for opening in result.openings],
        "helps": [{"name": one.name, "paths": list(one.paths)} for one in result.helps],
    }


def _opening(opening: Opening) -> OpeningRecord:
    error = opening.error
    return {
        "path": opening.path,
        "error": {"kind": error.kind, "message": error.message} if error else None,
        "posting": opening.title,
        "fit": opening.fit.score if opening.fit else None,
        "fit_parts": fit_parts(opening.fit) if opening.fit else None,
        "disposition": opening.disposition,
        "required": opening.asked,
        "missing_required": list(opening.missing),
    }
