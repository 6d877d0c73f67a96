"""``prepare`` as JSON (docs/output.md)."""

from __future__ import annotations

from ats_sim.model.document import Document, Quote
from ats_sim.model.interview import PoolQuestion
from ats_sim.model.preparation import Pitch, Preparation, Said
from ats_sim.model.question import Question
from ats_sim.reporting.check_json import quote_record
from ats_sim.reporting.encode import SCHEMA_VERSION
from ats_sim.reporting.records.place import QuoteRecord
from ats_sim.reporting.records.prepare import PitchRecord, PoolQuestionRecord, PrepareRecord, QuestionRecord, SaidRecord


def prepare_json(preparation: Preparation, document: Document) -> PrepareRecord:
    """The kit as plain values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "path": document.name,
        "title": preparation.title or None,
        "organization": preparation.organization or None,
        "level": preparation.level or None,
        "persona": preparation.persona,
        "mend": [question_record(question, document) for question in preparation.mend],
        "call": [question_record(question, document) for question in preparation.call],
        "pitch": _pitch(preparation.pitch, document),
        "screen": [question_record(question, document) for question in preparation.screen],
        "stages": list(preparation.stages),
        "open_stages": list(preparation.open_stages),
        "pool": preparation.pool,
        "from_pool": list(map(_from_pool, preparation.from_pool)),
        "stories": [
            {
                "theme": story.theme,
                "action": quote_record(story.action, document),
                "results": [quote_record(quote, document) for quote in story.results],
            }
            for story in preparation.stories
        ],
        "untold": list(preparation.untold),
        "ask_them": list(preparation.ask_them),
        "shows": [
            {
                "name": shown.name,
                "lines": shown.lines,
                "quotes": [quote_record(quote, document) for quote in shown.quotes],
            }
            for shown in preparation.shows
        ],
        "scopes": [{"trade": name, "statements": count} for name, count in preparation.scopes],
        "acronyms": list(preparation.acronyms),
        "rounds": [
            {"name": one.name, "listens": one.listens, "lines": [quote_record(quote, document) for quote in one.quotes]}
            for one in preparation.rounds
        ],
        "results": {"with_result": preparation.results[0], "statements": preparation.results[1]},
        "cues": [
            {"cue": cue, "lines": [quote_record(quote, document) for quote in quotes]}
            for cue, quotes in preparation.cues
        ],
        "unread": list(preparation.unread),
        "lens_tasks": list(preparation.lens_tasks),
        "lenses": [
            {"lens": signal.lens, "asks": signal.asks, "line": _quote(signal.quote, document)}
            for signal in preparation.lenses
        ],
    }


def question_record(question: Question, document: Document) -> QuestionRecord:
    """A question as plain values."""
    return {
        "kind": question.source,
        "room": question.room,
        "about": _quote(question.about, document),
        "part": _quote(question.within, document),
        "asked": question.asked or None,
        "question": question.sentence,
        "why": question.why,
        "bring": question.bring,
        "listen": list(question.listen),
        "beware": list(question.beware),
    }


def _pitch(pitch: Pitch, document: Document) -> PitchRecord:
    return {
        "who": [_said(said, document) for said in pitch.who],
        "did": [_said(said, document) for said in pitch.did],
        "here": pitch.here or None,
        "words": pitch.words,
        "seconds": pitch.seconds,
        "left": pitch.left,
        "kept_back": list(pitch.kept_back),
        "terms": list(pitch.terms),
    }


def _from_pool(one: PoolQuestion) -> PoolQuestionRecord:
    return {
        "id": one.id,
        "title": one.title,
        "question": one.ask,
        "why": one.why,
        "listen": list(one.listen),
        "beware": list(one.beware),
    }


def _said(said: Said, document: Document) -> SaidRecord:
    return {"text": said.spoken, "line": quote_record(said.quote, document)}


def _quote(quote: Quote | None, document: Document) -> QuoteRecord | None:
    return quote_record(quote, document) if quote else None
