"""The shapes of all JSON output. The schemas in docs/schema are generated from these types (``schemas``)."""

from __future__ import annotations

from inspect import cleandoc
from typing import Any

import msgspec

from ats_sim.model.interview import QuestionPool, Sheet
from ats_sim.reporting.records.answer import AnswerRecord
from ats_sim.reporting.records.bullet import BulletRecord
from ats_sim.reporting.records.check import CheckRecord
from ats_sim.reporting.records.compare import CompareRecord
from ats_sim.reporting.records.interview import LoopAuditRecord, ScoreRecord
from ats_sim.reporting.records.lint import LintRecord
from ats_sim.reporting.records.openings import OpeningsRecord
from ats_sim.reporting.records.posting import PostingRecord
from ats_sim.reporting.records.prepare import PrepareRecord
from ats_sim.reporting.records.screen import ScreenRecord
from ats_sim.reporting.records.view import ViewRecord

_PUBLISHED: dict[str, Any] = {
    "answer": AnswerRecord,
    "bullet": BulletRecord,
    "check": CheckRecord,
    "check-several": OpeningsRecord,
    "compare": CompareRecord,
    "interview-audit": LoopAuditRecord,
    "interview-score": ScoreRecord,
    "lint": LintRecord,
    "pool": QuestionPool,
    "posting": PostingRecord,
    "prepare": PrepareRecord,
    "screen": ScreenRecord,
    "sheet": Sheet,
    "view": ViewRecord,
}


def schemas() -> dict[str, str]:
    """File name to JSON Schema text, one for each command that prints JSON."""
    return {
        f"{name}.json": msgspec.json.format(
            msgspec.json.encode(_dedented(msgspec.json.schema(type_))), indent=2
        ).decode()
        + "\n"
        for name, type_ in _PUBLISHED.items()
    }


def _dedented(value: Any) -> Any:
    """A schema with its descriptions dedented: versions of Python and msgspec differ in whether they do it."""
    if isinstance(value, dict):
        return {key: _dedented(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_dedented(item) for item in value]
    return cleandoc(value) if isinstance(value, str) else value
