"""``check`` as JSON (docs/output.md)."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.domain.counts import counts
from ats_sim.domain.demands import demand_status
from ats_sim.domain.wordings import CATEGORY
from ats_sim.model.action_plan import Action, ActionPlan
from ats_sim.model.document import Document, Location, Quote, Span
from ats_sim.model.evidence import Evidence
from ats_sim.model.finding import Finding
from ats_sim.model.hint import Hint
from ats_sim.model.matches import Matches, RequirementMatch
from ats_sim.model.posting import Demand
from ats_sim.model.resume import PartialDate
from ats_sim.model.simulation import Simulation
from ats_sim.model.verdict import Point, Verdict
from ats_sim.model.whatif import Change, WhatIf
from ats_sim.reporting.bullet_json import bullet_json
from ats_sim.reporting.check_beside import implied_records, level_records, setting_records, usual_records
from ats_sim.reporting.check_parts import QUESTIONS
from ats_sim.reporting.encode import SCHEMA_VERSION, pretty
from ats_sim.reporting.plain import reserved
from ats_sim.reporting.records.bullet import BulletRecord
from ats_sim.reporting.records.check import ActionRecord, ChangeRecord, CheckRecord, FindingRecord, HintRecord
from ats_sim.reporting.records.filter import FilterRecord, MatchRecord
from ats_sim.reporting.records.place import Place, QuoteRecord
from ats_sim.reporting.records.verdict import PointRecord, VerdictRecord


def record(result: Simulation, whatif: WhatIf, plan: ActionPlan) -> CheckRecord:
    """The whole result as plain values."""
    case = result.case
    document = case.document
    return {
        "schema_version": SCHEMA_VERSION,
        "resume": document.name,
        "posting": result.posting.title.text if result.posting.title else None,
        "as_of": case.as_of.isoformat(),
        "simulation": "real applicant tracking systems rank and search; they rarely reject by themselves",
        "verdict": _verdict(result.verdict, document),
        "filter": _filter(result.matches, result.posting.demands, document),
        "scan": {
            "budget_seconds": result.verdict.budget,
            "model": "a model, not a measurement",
            "seen": [
                {"second": fixation.second, "text": fixation.quote.text, "why": fixation.why}
                for fixation in result.verdict.seen
            ],
            "missed": [quote_record(quote, document) for quote in result.verdict.missed],
            "required_seen": _share(result.verdict.visibility.required),
            "first_metric": result.verdict.visibility.metric,
            "first_deployment": result.verdict.visibility.deployment,
        },
        "counts": [{"name": one.name, "statements": one.statements, "of": one.of} for one in counts(case)],
        "level_signs": level_records(result),
        "implied": implied_records(result),
        "usual_words": usual_records(result),
        "settings": setting_records(result),
        "evidence": [_evidence(proof, result) for proof in case.evidence],
        "findings": [finding_record(finding) for finding in result.findings],
        "hints": [_hint(hint, document) for hint in result.hints],
        "whatif": [_change(change, document) for change in whatif.changes],
        "smallest": {
            "changes": list(whatif.smallest),
            "disposition_after": whatif.reached,
            "earned": list(whatif.earned),
            "unnamed": list(whatif.unnamed),
            "if_true": list(whatif.if_true),
            "if_true_disposition_after": whatif.if_true_reached,
        },
        "steps": [_action(action, document) for action in plan.actions],
        "steps_together": list(plan.together),
    }


def render(result: Simulation, whatif: WhatIf, plan: ActionPlan) -> str:
    """The record as indented JSON."""
    return pretty(record(result, whatif, plan))


def location(document: Document, span: Span) -> Place:
    """A place: page and line from 1, the box of the first line in points or null."""
    place = document.location(span)
    box = place.box
    corners = [round(value, 1) for value in (box.x0, box.top, box.x1, box.bottom)] if box else None
    return {"page": place.page, "line": place.line, "box": corners}


def quote_record(quote: Quote, document: Document) -> QuoteRecord:
    """Words of the resume with their place."""
    return {"text": quote.text, "location": location(document, quote.span)}


def _point(point: Point, document: Document) -> PointRecord:
    return {"text": point.sentence, "quote": quote_record(point.quote, document) if point.quote else None}


def _verdict(verdict: Verdict, document: Document) -> VerdictRecord:
    return {
        "disposition": verdict.disposition,
        "seconds": round(verdict.seconds, 1),
        "note": verdict.note,
        "funnel_stage": verdict.funnel_stage,
        "cause": verdict.cause,
        "summary_lines": {
            "who": verdict.summary_lines.who,
            "did": quote_record(verdict.summary_lines.did, document) if verdict.summary_lines.did else None,
            "here": verdict.summary_lines.here,
        },
        "pitch": verdict.pitch,
        "question": verdict.question,
        "checklist": [
            {
                "question": QUESTIONS[item.name],
                "answer": item.answer,
                "reason": item.reason,
                "evidence": [quote_record(quote, document) for quote in item.evidence],
            }
            for item in verdict.checklist
        ],
        "strengths": [_point(point, document) for point in verdict.strengths],
        "risks": [_point(point, document) for point in verdict.risks],
        "flags": list(verdict.flags),
        "alignments": [{"name": row.name, "answer": row.answer, "why": row.why} for row in verdict.alignments],
        "pillars": [
            {
                "name": pillar.name,
                "score": pillar.score,
                "said": pillar.said,
                "proxy": pillar.proxy,
                "evidence": [quote_record(quote, document) for quote in pillar.evidence],
            }
            for pillar in verdict.pillars
        ],
        "level": verdict.level,
        "lane": verdict.lane,
        "lens": verdict.lens,
        "cannot_know": list(verdict.unknown),
    }


def _filter(matches: Matches, demands: Sequence[Demand], document: Document) -> FilterRecord:
    return {
        "passed": matches.passed,
        "mode": matches.mode,
        "filtered_out": matches.filtered_out,
        "copied": matches.copied,
        "fit": matches.fit.score,
        "literal_score": _score(matches.literal_score),
        "understood_score": _score(matches.understood_score),
        "proven_score": _score(matches.proven_score),
        "criteria": {item.name: {"answer": item.answer, "why": item.why} for item in matches.criteria},
        "years": _score(matches.years),
        "degree": matches.degree,
        "level": {"resume": matches.level, "posting": matches.posting_level, "bands": list(matches.bands)},
        "titles": [
            {"title": match.title.text, "similarity": round(match.similarity, 1), "latest": match.latest}
            for match in matches.titles
        ],
        "requirements": [_requirement(match, document) for match in (*matches.requirements, *matches.spoken)],
        "demands": [
            {
                "quote": " ".join(demand.quote.text.split()),
                "kind": demand.kind,
                "status": demand_status(matches, number),
                "requirements": [
                    index
                    for index, match in enumerate((*matches.requirements, *matches.spoken))
                    if match.requirement.demand == number
                ],
            }
            for number, demand in enumerate(demands)
        ],
        "gates": [
            {
                "kind": fit.gate.kind,
                "quote": " ".join(fit.gate.quote.text.split()),
                "answer": fit.gate.answer,
                "standing": fit.standing,
                "how": fit.how,
                "found": quote_record(fit.found, document) if fit.found else None,
                "relief": " ".join(fit.relief.text.split()) if fit.relief else None,
            }
            for fit in matches.gates
        ],
        "knockouts": [
            {"kind": fit.gate.kind, "quote": fit.gate.quote.text}
            for fit in matches.gates
            if fit.gate.answer == "form" or fit.standing != "met"
        ],
    }


def _score(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def _share(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _requirement(match: RequirementMatch, document: Document) -> MatchRecord:
    requirement = match.requirement
    last = match.last_used
    return {
        "skill": requirement.skill,
        "label": requirement.label,
        "kind": requirement.kind,
        "group": requirement.group,
        "counted": requirement.category != CATEGORY,
        "status": match.status,
        "evidence": match.proof,
        "months": match.months,
        "last_used": str(last) if isinstance(last, PartialDate) else last,
        "where": [
            {
                "section": found.section,
                "work": found.work if found.work >= 0 else None,
                "status": found.status,
                "bearing": found.bearing,
                "text": found.quote.text,
                "location": location(document, found.quote.span),
            }
            for found in match.where
        ],
    }


def _evidence(proof: Evidence, result: Simulation) -> BulletRecord:
    span = proof.highlight.span()
    record = bullet_json(proof, [hint for hint in result.hints if hint.of_statement and hint.about.span == span])
    record["location"] = location(result.case.document, span)
    return record


def finding_record(finding: Finding) -> FindingRecord:
    """Something a rule found, as a plain value."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "hint": finding.hint,
        "location": _spot(finding.location),
        "quote": finding.quote.text,
        "lines": [{"quote": line.quote.text, "location": _spot(line.location)} for line in finding.lines],
    }


def _spot(place: Location) -> Place:
    box = place.box
    corners = [round(value, 1) for value in (box.x0, box.top, box.x1, box.bottom)] if box else None
    return {"page": place.page, "line": place.line, "box": corners}


def _hint(hint: Hint, document: Document) -> HintRecord:
    return {
        "kind": hint.kind,
        "about": quote_record(hint.about, document),
        "missing": list(hint.missing),
        "rewrite": reserved(hint),
        "reason": hint.reason,
        "model": quote_record(hint.model, document) if hint.model else None,
    }


def _change(change: Change, document: Document) -> ChangeRecord:
    return {
        "kind": change.kind,
        "about": quote_record(change.about, document),
        "fix": change.fix,
        "conditional": change.conditional,
        "disposition_after": change.disposition,
        "understood_after": _score(change.understood),
    }


def _action(action: Action, document: Document) -> ActionRecord:
    return {
        "kind": action.kind,
        "about": quote_record(action.about, document) if action.about else None,
        "advice": action.advice,
        "question": action.question,
        "pairs": [
            {
                "asked": pair.asked,
                "matched_span": quote_record(pair.matched_span, document) if pair.matched_span else None,
                "near": pair.near,
            }
            for pair in action.pairs
        ],
        "literal_after": action.found,
        "disposition_after": action.after,
    }
