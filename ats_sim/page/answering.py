"""How a question of a page is answered: by its operation, and with one line where something is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ats_sim.errors import AtsSimError, ConfigError
from ats_sim.page.questions import Upload
from ats_sim.reporting.plain import printable

Record = dict[str, Any]
Work = Callable[[Mapping[str, Any], Mapping[str, Upload]], Record]


def answered(
    known: Mapping[str, Work], operation: str, payload: Mapping[str, Any], files: Mapping[str, Upload]
) -> Record:
    """The answer to a question, or ``{"error": {"kind", "message"}}`` with one line that says what to do."""
    work = known.get(operation)
    try:
        if work is None:
            raise ConfigError("question", f"the page asked for {operation[:40]!r}, which is not known; load it again")
        return work(payload, files)
    except AtsSimError as error:
        return {"error": {"kind": error.kind, "message": printable(error.message)}}
