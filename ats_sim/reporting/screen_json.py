"""A row of ``screen`` as JSON (docs/output.md)."""

from __future__ import annotations

from ats_sim.model.fits import Fit
from ats_sim.model.screening import HumanDecision, Person, Pool, Screening
from ats_sim.reporting.encode import SCHEMA_VERSION, line
from ats_sim.reporting.records.screen import DecisionRecord, FitRecord, MadeRecord, PersonRecord, ScreenRecord
from ats_sim.reporting.screen_columns import decision_of


def record(row: Screening, rank: int | None, made: MadeRecord, decision: HumanDecision | None = None) -> ScreenRecord:
    """One row; ``made`` is the same for all rows of a run, ``decision`` what a person decided about it."""
    error, answers = row.error, row.answers
    return {
        "schema_version": SCHEMA_VERSION,
        "rank": rank,
        "fit": row.fit.score if row.fit else None,
        "fit_parts": fit_parts(row.fit) if row.fit else None,
        "path": row.path,
        "person": _person(row.person) if row.person else None,
        "versions": list(row.versions),
        "version_of": row.version_of,
        "letters": list(row.letters),
        "letter_of": row.letter_of,
        "file_date": row.file_date,
        "source": row.source,
        "opening": row.opening,
        "best_opening": row.best_opening,
        "rank_before": row.rank_before,
        "error": {"kind": error.kind, "message": error.message} if error else None,
        "document": row.document,
        "disposition": row.disposition,
        "filter": row.filtered,
        "literal_score": row.literal_score,
        "understood_score": row.understood_score,
        "answers": {"title": answers[0], "impact": answers[1], "clear": answers[2]} if answers else None,
        "strength": row.strength or None,
        "risk": row.risk or None,
        "years": row.years,
        "level": row.level,
        "missing_required": list(row.missing),
        "flags": list(row.flags),
        "note": row.note,
        "pages": row.pages or None,
        "hidden_words": row.hidden,
        "content": row.content or None,
        "decision": _decision(decision) if decision else None,
        "made": made,
    }


def _decision(decision: HumanDecision) -> DecisionRecord:
    return {
        "answer": decision.answer or None,
        "reason": decision.reason or None,
        "note": decision.note or None,
        "made": decision.made,
        "rank": decision.rank,
        "fit": decision.fit,
    }


def fit_parts(fit: Fit) -> FitRecord:
    """The parts of a fit, to three places."""
    return {
        "title": _share(fit.title),
        "field": _share(fit.field),
        "coverage": _share(fit.coverage),
        "proof": _share(fit.proof),
        "years": _share(fit.years),
    }


def _person(person: Person) -> PersonRecord:
    return {
        "name": person.name,
        "email": person.email,
        "phone": person.phone,
        "title": person.title,
        "employer": person.employer,
        "location": person.location,
        "url": person.url,
    }


def _share(part: float | None) -> float | None:
    return None if part is None else round(part, 3)


def render(pool: Pool) -> str:
    """All listed rows, a line each, ranked; empty where none is listed."""
    made: MadeRecord = {
        "version": pool.version,
        "posting": pool.posting,
        "settings": pool.settings,
        "as_of": pool.as_of.isoformat(),
    }
    return "\n".join(line(record(row, rank, made, decision_of(pool, row))) for rank, row in pool.rows)
