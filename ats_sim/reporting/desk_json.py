"""Rows of a screened pool as the desk shows them: what a list needs, without what nobody looks at."""

from __future__ import annotations

from typing import Any

from ats_sim.model.audit import Audit
from ats_sim.model.screening import HumanDecision, Person, Screening
from ats_sim.reporting.plain import printable, shorten
from ats_sim.reporting.screen_columns import mail_address, web_address

Record = dict[str, Any]


def row(number: int, one: Screening, decision: HumanDecision | None) -> Record:
    """One file; ``number`` is its place among those that were read, by which the page asks for it."""
    person = one.person or Person()
    answers = ["yes" if answer else "no" for answer in one.answers] or ["", "", ""]
    return {
        "id": number,
        "content": one.content,
        "path": printable(one.path),
        "error": f"{one.error.kind}: {printable(one.error.message)}" if one.error else "",
        "name": printable(person.name or ""),
        "current_title": printable(person.title or ""),
        "employer": printable(person.employer or ""),
        "email": printable(person.email or ""),
        "mail": mail_address(person.email) or "",
        "phone": printable(person.phone or ""),
        "location": printable(person.location or ""),
        "url": printable(person.url or ""),
        "web": web_address(person.url) or "",
        "newest": one.newest,
        "fit": one.fit.score if one.fit else None,
        "disposition": one.disposition or "",
        "filter": one.filtered or "",
        "literal": one.literal_score,
        "understood": one.understood_score,
        "title": answers[0],
        "impact": answers[1],
        "clear": answers[2],
        "years": one.years,
        "level": one.level or "",
        "missing": [printable(name) for name in one.missing],
        "strength": shorten(one.strength, 300),
        "risk": shorten(one.risk, 300),
        "note": shorten(one.note, 800),
        "flags": [flag.replace("_", " ") for flag in one.flags],
        "hidden": one.hidden,
        "pages": one.pages,
        "decision": decided(decision),
    }


def decided(decision: HumanDecision | None) -> Record | None:
    """What a person decided."""
    if decision is None:
        return None
    return {
        "answer": decision.answer,
        "reason": printable(decision.reason),
        "note": decision.note,
        "made": decision.made,
        "rank": decision.rank,
        "fit": decision.fit,
    }


def audit(told: Audit) -> Record:
    """The rates of groups as a table."""
    return {
        "read": told.read,
        "selected_by": told.selected_by,
        "rates": [
            {
                "category": shorten(rate.category, 60),
                "group": shorten(rate.group, 60),
                "size": rate.size,
                "selected": rate.selected,
                "rate": round(rate.selection_rate, 3),
                "impact": None if rate.impact_ratio is None else round(rate.impact_ratio, 3),
                "flagged": rate.flagged,
                "small": rate.small,
            }
            for rate in told.rates
        ],
        "unknown": [{"category": shorten(label, 60), "count": count} for label, count in told.unknown],
        "absent": told.absent,
    }
