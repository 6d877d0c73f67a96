"""``answer`` as JSON (docs/output.md)."""

from __future__ import annotations

from ats_sim.model.answer import Answer
from ats_sim.model.document import Document
from ats_sim.reporting.check_json import quote_record
from ats_sim.reporting.encode import SCHEMA_VERSION
from ats_sim.reporting.records.answer import AnswerRecord


def answer_json(answer: Answer, document: Document | None) -> AnswerRecord:
    """What was counted as plain values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": answer.kind,
        "words": answer.words,
        "seconds": answer.seconds,
        "limit": answer.limit,
        "sentences": answer.sentences,
        "too_short": answer.too_short,
        "parts": [
            {"name": part.name, "first": part.first or None, "last": part.last or None, "number": part.numbered}
            for part in answer.parts
        ],
        "numbers": [
            {"number": one.number, "held": one.held, "resume": one.resume or None,
             "line": quote_record(one.line, document) if one.line and document else None}
            for one in answer.numbers
        ],
        "hedges": list(answer.hedges),
        "we": answer.we,
        "i": answer.i,
        "with_we": list(answer.with_we),
        "crowded": [{"tools": list(one.tools), "outcomes": one.outcomes} for one in answer.crowded],
        "spots": [{"words": one.words, "found_by": one.found_by} for one in answer.spots],
        "jargon": list(answer.jargon),
        "unused": [quote_record(quote, document) for quote in answer.unused] if document else [],
        "speaker": answer.speaker or None,
        "turns": [{"number": one.number, "words": one.words, "seconds": one.seconds} for one in answer.turns],
    }  # fmt: skip
