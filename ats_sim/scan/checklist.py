"""The three questions of the scan."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.lexicon.titles import parse_title
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.finding import Finding
from ats_sim.model.verdict import ChecklistItem, Fixation
from ats_sim.scan.attention import second_of
from ats_sim.scan.flag import RaisedFlag
from ats_sim.scan.proof import shown_statements
from ats_sim.scan.requirements import coverage

MODEL_LANES = ("ML engineer", "Data scientist", "MLOps engineer", "Applied scientist")
"""Lanes in which work with models is the work."""

_MODEL_WORK = frozenset({"features", "training", "evaluation", "retraining"})
"""Stages of work with models; one such system in production is enough for a switcher (requirement EDG-06)."""


def ask(
    case: Case,
    findings: Sequence[Finding],
    proofs: Sequence[Evidence],
    seen: Sequence[Fixation],
    flags: Sequence[RaisedFlag],
) -> tuple[ChecklistItem, ChecklistItem, ChecklistItem]:
    """The three questions with their answers: title, applied impact, clear and readable."""
    return _title(case, proofs), _impact(case, proofs, seen), _clear(case, findings, flags)


def _title(case: Case, proofs: Sequence[Evidence]) -> ChecklistItem:
    question = "Relevant title, or equivalent experience?"
    wanted = case.posting.title.text if case.posting.title else None
    bar = case.settings.scan.title_similarity
    best = max(case.matches.titles, key=lambda match: (match.similarity, match.latest), default=None)
    if wanted and best and best.similarity >= bar:
        when = "the latest title" if best.latest else "an earlier title"
        reason = f'{when}, "{best.title.text}", is close to "{wanted}"'
        return ChecklistItem(question, True, reason, (Quote(best.title.text, best.title.span),))
    count = coverage(case.matches)
    if proofs and count.total and count.proved / count.total >= case.settings.scan.equivalent_coverage:
        reason = f"equivalent experience: results or real use show {count.proved} of {count.total} required things"
        return ChecklistItem(question, True, reason, tuple(proof.quote for proof in proofs[:2]))
    built = [
        proof for proof in proofs if case.posting.ships and proof.deployment and _MODEL_WORK & set(proof.lifecycle)
    ]
    if built and case.matches.posting_lane in MODEL_LANES:
        reason = "equivalent experience: work with models that is in use, in another job's title"
        return ChecklistItem(question, True, reason, tuple(proof.quote for proof in built[:2]))
    if not wanted:
        reason = "the posting states no title, and work shows too little of what it requires"
    elif best:
        reason = f'no title like "{wanted}"; the nearest is "{best.title.text}"'
    else:
        reason = f'no job title was found in the resume to hold against "{wanted}"'
    return ChecklistItem(question, False, reason)


def _impact(case: Case, proofs: Sequence[Evidence], seen: Sequence[Fixation]) -> ChecklistItem:
    question = "Evidence of applied impact?"
    times = [(second, proof) for proof in proofs if (second := second_of(proof, seen)) is not None]
    if times:
        quotes = tuple(proof.quote for _, proof in times[:3])
        told = sum(proof.is_statement for proof in case.evidence)
        what = f"{len(proofs)} of {told} statements show a result or real use that fits this posting"
        reason = f"{what}, the first seen at second {min(second for second, _ in times):.0f}"
        return ChecklistItem(question, True, reason, quotes)
    if proofs:
        reason = "the proving statements stand where a 30-second scan does not reach"
        return ChecklistItem(question, False, reason, (proofs[0].quote,))
    potential = _potential(case)
    if case.matches.posting_level == "junior" and potential:
        return ChecklistItem(
            question, True, "for a junior opening, a project, coursework or an internship is enough", (potential,)
        )
    elsewhere = [proof for proof in case.evidence if proof.grade == "evidenced"]
    if elsewhere:
        reason = "there are results, but none that has to do with this posting"
        return ChecklistItem(question, False, reason, (elsewhere[0].quote,))
    return ChecklistItem(question, False, "no statement shows a result or real use")


def _potential(case: Case) -> Quote | None:
    """A project, coursework or an internship of the kind asked for: what stands in for impact on a junior's resume."""
    shown = shown_statements(case)
    for index, proof in enumerate(case.evidence):
        tried = proof.highlight.section == "projects" or proof.academic
        if tried and index in shown and proof.grade not in ("vague", "not_bullet"):
            return proof.quote
    near = {match.title.span for match in case.matches.titles if match.similarity >= case.settings.scan.kindred_title}
    for work in case.resume.work:
        position = work.position
        if position and position.span in near and parse_title(position.text).seniority == "junior":
            return Quote(position.text, position.span)
    return None


def _clear(case: Case, findings: Sequence[Finding], flags: Sequence[RaisedFlag]) -> ChecklistItem:
    question = "Clear and readable by a machine?"
    reasons = [finding.message for finding in findings if finding.severity == "error" and finding.family in _PAGE]
    reasons += [raised.text for raised in flags if "unreadable" in raised.effects]
    if reasons:
        return ChecklistItem(question, False, "; ".join(reasons[:2]))
    count = coverage(case.matches)
    if count.share(count.own) < case.settings.scan.literal_coverage:
        few = f"a literal search finds {count.own} of {count.total} required things"
        more = f", a knowing reader {count.named}" if count.named > count.own else ""
        return ChecklistItem(question, False, f"{PAGE_READS_WELL}; what is missing is words: {few}{more}")
    return ChecklistItem(question, True, "the text comes out whole and in order")


PAGE_READS_WELL = "the page itself reads well"
"""How the reason begins where the third answer is no for words and not for the page."""


_PAGE = ("DOC", "SEC", "BAS")
