"""A check as the page on one's own machine shows it: the verdict in five lines, what to do next, each statement with
its grade, the posting as it was read. The words are those of the other formats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ats_sim.domain.coverage import coverage
from ats_sim.domain.demands import demand_status
from ats_sim.model.action_plan import ActionPlan
from ats_sim.model.comparison import Comparison
from ats_sim.model.evidence import Evidence
from ats_sim.model.hint import Hint
from ats_sim.model.matches import Matches
from ats_sim.model.posting import Demand, Posting
from ats_sim.model.simulation import Simulation
from ats_sim.model.whatif import WhatIf
from ats_sim.reporting import check_actions, check_parts, check_places, compare_parts
from ats_sim.reporting.bullet_text import said
from ats_sim.reporting.plain import printable, reserved, shorten, spot, visible
from ats_sim.reporting.posting_text import degree, read, years
from ats_sim.reporting.word_diff import word_diff

Record = dict[str, Any]

_QUOTE, _LINE = 240, 600  # ours: characters of a line of the posting, and of a sentence


def verdict(result: Simulation, whatif: WhatIf, plan: ActionPlan) -> Record:
    """The verdict in five lines, and what to do next."""
    told, matches, document = result.verdict, result.matches, result.case.document
    counted = coverage(matches.searched)
    steps = [check_actions.worded(action, document, counted) for action in plan.actions]
    first = " ".join([steps[0].text, *steps[0].items[:1]]) if steps else check_actions.NOTHING
    asks = ("A recruiter would ask", told.question) if told.question else ("Posting", check_parts.posting_read(result))
    return {
        "name": shorten(Path(document.name).name, 80),
        "opening": shorten(check_parts.opening(result), 120),
        "disposition": told.disposition,
        "fit": None if told.unread else matches.fit.score,
        "counted": {"total": counted.total, "literal": counted.literal, "named": counted.named},
        "as_of": result.case.as_of.isoformat(),
        "lines": [
            {"label": "Verdict", "text": f"{told.disposition.capitalize()} (simulated)"},
            {"label": "Why", "text": shorten(told.funnel_stage, _LINE)},
            {"label": "Found", "text": shorten(check_parts.found_said(matches), _LINE)},
            {"label": "Next", "text": shorten(first, _LINE)},
            {"label": asks[0], "text": shorten(asks[1], _LINE)},
        ],
        "notes": [shorten(text, _LINE) for text in (check_parts.copied(result), *check_parts.unmet(result)) if text],
        "limit": f"{check_parts.MODEL}: {check_parts.SIMULATED}. {check_parts.LIMITS}",
        "steps_title": check_actions.title(plan),
        "steps": [
            {
                "text": shorten(step.text, _LINE),
                "items": [shorten(item, 300) for item in step.items],
                "label": step.label,
                "advice": shorten(step.advice, 400),
                "effect": step.effect,
                "statement": _started(action.about.span.start if action.about else -1, result.case.evidence),
            }
            for action, step in zip(plan.actions, steps, strict=True)
        ],
        "steps_end": check_actions.end(told, whatif, plan) if plan.actions else check_actions.NOTHING,
    }


def _started(place: int, evidence: Sequence[Evidence]) -> int | None:
    """The statement (by where it begins) that a place lies in; None for a place outside."""
    spans = [proof.highlight.span() for proof in evidence if proof.is_statement]
    return next((span.start for span in spans if span.start <= place < span.end), None)


def statements(result: Simulation) -> list[Record]:
    """Every statement with its grade in words, its place, and what it leaves open."""
    case = result.case
    hints = {hint.about.span: hint for hint in result.hints if hint.of_statement}
    return [
        {
            "start": proof.highlight.span().start,
            "text": visible(proof.highlight.text),
            "place": spot(case.document, proof.highlight.span()),
            "entry": _entry(result, proof),
            "grade": proof.grade,
            "said": said(proof),
            **_hint(hints.get(proof.highlight.span())),
        }
        for proof in case.evidence
        if proof.is_statement
    ]


def _hint(hint: Hint | None) -> Record:
    if hint is None:
        return {"asks": [], "label": "", "rewrite": "", "words": ""}
    return {
        "asks": [printable(check_places.short_question(text)) for text in hint.missing],
        "label": check_actions.ASK if hint.kind == "question" else check_actions.TRY,
        "rewrite": printable(reserved(hint)),
        "words": printable(hint.rewrite) if hint.rewrites else "",
    }


def _entry(result: Simulation, proof: Evidence) -> str:
    """The position or project that a statement stands in, as a heading; its section where there is none."""
    resume, item = result.case.resume, proof.highlight
    if item.section in ("work", "volunteer") and item.entry >= 0:
        work = (resume.work if item.section == "work" else resume.volunteer)[item.entry]
        parts = [field.text for field in (work.position, work.name) if field]
    elif item.section == "projects" and item.entry >= 0 and (name := resume.projects[item.entry].name):
        parts = [name.text]
    else:
        parts = []
    return shorten(", ".join(parts) or item.section.capitalize(), 120)


def scorecard(posting: Posting, mended: Posting, lines: Mapping[int, str], matches: Matches | None) -> Record:
    """How a posting was read, line by line. ``lines`` says what became of each by its index in ``posting.demands``,
    ``mended`` is the posting after it, which ``matches`` holds a resume against."""
    kept = [index for index in range(len(posting.demands)) if lines.get(index) != "struck"]
    added = mended.demands[len(kept) :]
    now = {index: number for number, index in enumerate(kept)}
    return {
        "title": shorten(posting.title.text, 120) if posting.title else None,
        "organization": shorten(posting.organization.text, 120) if posting.organization else None,
        "level": posting.rank,
        "read": read(posting),
        "years": years(posting.experience) if posting.experience != type(posting.experience)() else None,
        "degree": degree(posting) if posting.education != type(posting.education)() else None,
        "demands": [
            {
                "index": index,
                **_demand(mended.demands[now[index]] if index in now else demand),
                "read_as": demand.kind,
                "now": lines.get(index) or demand.kind,
                **_standing(matches, now.get(index)),
            }
            for index, demand in enumerate(posting.demands)
        ],
        "added": [
            {
                **_demand(demand),
                "now": demand.kind,
                **_standing(matches, len(kept) + number),
            }
            for number, demand in enumerate(added)
        ],
        "gates": [
            {"index": index, "kind": gate.kind, "quote": shorten(gate.quote.text, _QUOTE), "answer": gate.answer}
            for index, gate in enumerate(posting.gates)
        ],
        "unread": [shorten(quote.text, _QUOTE) for quote in posting.unread],
        "mentioned": [printable(one.skill) for one in posting.requirements if one.kind == "mentioned"],
    }


def _demand(demand: Demand) -> Record:
    names = [printable(term.text) for term in demand.terms]
    lead = {"all": "", "any": "any of: ", "examples": "for example: "}[demand.logic] if len(names) > 1 else ""
    return {"words": lead + ", ".join(names), "quote": shorten(demand.quote.text, _QUOTE), "facet": demand.facet}


def _standing(matches: Matches | None, number: int | None) -> Record:
    """How a demand (index in the mended posting) stands in the resume: the weakest of its things, and by name those
    that are there and those that are not."""
    if matches is None or number is None:
        return {"status": None, "there": [], "lacking": []}
    groups = [group for group in matches.groups if any(member.requirement.demand == number for member in group.members)]
    return {
        "status": demand_status(matches, number),
        "there": [printable(group.short_name) for group in groups if group.named],
        "lacking": [printable(group.short_name) for group in groups if not group.named],
    }


def changes(comparison: Comparison) -> Record:
    """What another version changes, as ``compare`` has it."""
    return {
        "outcome": comparison.outcome,
        "headline": compare_parts.headline(comparison),
        "verdicts": list(compare_parts.verdicts(comparison)),
        "statuses": [
            {"name": printable(one.name), "before": one.before, "after": one.after} for one in comparison.statuses
        ],
        "lists": [
            {"title": title, "items": [printable(compare_parts.noted(one)) for one in noted]}
            for title, noted in (("Gone", comparison.went), ("Come", comparison.came))
            if noted
        ],
        "statements": [
            {
                "before": one.before.grade if one.before else None,
                "after": one.after.grade if one.after else None,
                "words": [
                    [what, printable(words)]
                    for what, words in word_diff(
                        one.before.text if one.before else "", one.after.text if one.after else ""
                    )
                ],
            }
            for one in comparison.statements
        ],
        "contradictions": [
            {
                "kind": compare_parts.contradiction(one),
                "before": printable(one.before),
                "after": printable(one.after),
            }
            for one in comparison.contradictions
        ],
        "contradicted": compare_parts.CONTRADICTED,
        "limit": compare_parts.LIMIT,
    }
