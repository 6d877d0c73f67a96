"""The recruiter's note: strengths, risks, recommendation, the question to ask. Plain words, no name, no invention."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.domain.coverage import coverage
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.flag import has_effect
from ats_sim.model.verdict import Decision, Point, Question
from ats_sim.scan.lifecycle import whole_way
from ats_sim.scan.listed import stuffed
from ats_sim.scan.path import alone, growth, other_work, switches, teamwork
from ats_sim.scan.pillars import plain_words
from ats_sim.scan.proof import strength
from ats_sim.scan.remarks import many_projects, no_language, years_alone
from ats_sim.scan.requirements import counted
from ats_sim.scan.summary import NOT_READ
from ats_sim.scan.voice import short, voiced

_HALF = 0.5  # ours: the share of what is required from which having it named speaks for a resume
_REMEDIES: dict[Question, str] = {
    "title": "What have you done that is nearest to this role?",
    "impact": "What was the result of your work, did it go into use, and who noticed?",
    "clear": "Could you send the resume as a plain one-column file?",
}


def strengths(case: Case, decision: Decision) -> tuple[Point, ...]:
    """What speaks for the resume, the strongest three statements first. Titles that are in doubt show no growth."""
    doubted = has_effect(decision.raised, "title-in-doubt")
    found = [Point(_kind(proof), proof.quote) for proof in decision.proofs[:_STRONGEST]]
    found += _elsewhere(case, decision.proofs)[: _STRONGEST - len(found)]
    title = decision.checklist[0]
    if title.answer:
        found.append(Point(title.reason))
    count = coverage(case.matches.required)
    if count.named >= _HALF * count.total > 0 and not stuffed(case):
        found.append(Point(counted(count)))
    plain = plain_words(case) if decision.proofs else None
    found += [plain] if plain else []
    found += [point for point in (whole_way(case), None if doubted else growth(case), teamwork(case)) if point]
    return tuple(found)


def _elsewhere(case: Case, proofs: Sequence[Evidence]) -> list[Point]:
    """Results that a reader would not pass over, though they have nothing to do with this posting."""
    others = [
        proof
        for proof in case.evidence
        if proof not in proofs and not proof.academic and (proof.grade == "evidenced" or proof.metric == "outcome")
    ]
    return [
        Point(f"{_kind(proof)}, though in work that this posting does not ask for", proof.quote)
        for proof in sorted(others, key=strength)
    ]


_STRONGEST = 3  # ours: statements among the strengths


def risks(case: Case, decision: Decision) -> tuple[Point, ...]:
    """What speaks against it: the questions answered no, the flags, then what a reader asks about the way."""
    found = [Point(one.sentence, one.quote) for one in decision.against]
    found += [Point(item.reason) for item in decision.checklist if not item.answer]
    found += [Point(flag.sentence, flag.quote) for flag in decision.raised]
    remarks = (stuffed, other_work, switches, alone, many_projects, no_language, years_alone)
    found += [point for remark in remarks if (point := remark(case))]
    return tuple({point.sentence: point for point in found}.values())


def question(decision: Decision) -> str | None:
    """The question that would settle a borderline resume; None for another."""
    if decision.disposition != "borderline":
        return None
    asked = next((one.question for one in decision.against if one.question), None)
    if asked:
        return asked
    refused = next((item for item in decision.checklist if not item.answer), None)
    if refused is None:
        return "What should I know beyond this?"
    return _REMEDIES[refused.name]


def recommend(case: Case, decision: Decision) -> str:
    """One or two sentences as a recruiter would jot them down."""
    who = _who(case)
    if decision.unread:
        return f"{who}. Nothing can be decided: {NOT_READ[decision.unread]}."
    if decision.disposition == "advance":
        return f"{who}. {voiced(case, decision)}"
    cause = "; ".join(dict.fromkeys(one.sentence for one in decision.against[:2]))
    if decision.disposition == "borderline":
        speaks = f' For it: "{short(decision.proofs[0].highlight.text)}"' if decision.proofs else ""
        return f"{who}. Worth a short call before the hiring manager sees it: {cause}.{speaks}"
    return f"{who}. Not for this opening as written: {cause}."


def _who(case: Case) -> str:
    latest, years = case.matches.latest_title, case.matches.years
    untitled = "No title found" if not any(work.position for work in case.resume.work) else "The latest title not read"
    title = short(latest.text, 60) if latest else untitled
    return f"{title}, {years:.1f} years in dated positions" if years is not None else f"{title}, years not shown"


def _kind(proof: Evidence) -> str:
    if proof.metric == "outcome":
        return "a result with a number, in use" if proof.deployment else "a result with a number"
    if proof.metric == "scale":
        return "use at a stated scale"
    return "work that is in use; with a number, if there is one, it says how much: <how many> or <X%>"
