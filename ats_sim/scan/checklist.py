"""The three questions of the scan."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.domain.coverage import coverage
from ats_sim.lexicon.titles import parse_title
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.flag import RaisedFlag
from ats_sim.model.verdict import ChecklistItem, Fixation
from ats_sim.scan.attention import second_of
from ats_sim.scan.objections import kind_of_work
from ats_sim.scan.page import page_faults
from ats_sim.scan.proof import shown_statements

MODEL_LANES = ("ML engineer", "Data scientist", "MLOps engineer", "Applied scientist")
"""Lanes in which work with models is the work."""

_MODEL_WORK = frozenset({"features", "training", "evaluation", "retraining"})
"""Stages of work with models; one such system in production is enough for a switcher (requirement EDG-06)."""


def ask(
    case: Case, seen: Sequence[Fixation], flags: Sequence[RaisedFlag]
) -> tuple[ChecklistItem, ChecklistItem, ChecklistItem]:
    """The three questions with their answers: title, applied impact, clear and readable."""
    return _title(case), _impact(case, seen), _clear(case, flags)


def _title(case: Case) -> ChecklistItem:
    proofs = case.proofs
    wanted = case.posting.title.text if case.posting.title else None
    bar = case.settings.scan.title_similarity
    best = case.matches.nearest_title(bar)
    if wanted and best and best.similarity >= bar:
        when = "the latest title" if best.latest else "an earlier title"
        reason = f'{when}, "{best.title.text}", is close to "{wanted}"'
        return ChecklistItem("title", True, reason, "title", (Quote(best.title.text, best.title.span),))
    count = coverage(case.matches.required)
    if proofs and count.total and count.described / count.total >= case.settings.scan.equivalent_coverage:
        reason = f"equivalent experience: work shows {count.described} of {count.total} required things, with results"
        return ChecklistItem("title", True, reason, "equivalent", tuple(proof.quote for proof in proofs[:2]))
    kindred = best is not None and best.similarity >= case.settings.scan.kindred_title
    if best and kindred and proofs and case.matches.years_shown and not case.posting.ships:
        reason = f'equivalent experience: the years asked for are counted in such work; "{best.title.text}" is kindred'
        return ChecklistItem("title", True, reason, "equivalent", (Quote(best.title.text, best.title.span),))
    built = [proof for proof in proofs if case.posting.ships and proof.deployment and _is_model_work(proof, case)]
    if built and case.matches.posting_lane in MODEL_LANES:
        reason = "equivalent experience: work with models that is in use, in another job's title"
        return ChecklistItem("title", True, reason, "equivalent", tuple(proof.quote for proof in built[:2]))
    if not wanted:
        reason = "the posting states no title, and work shows too little of what it requires"
    elif best:
        near = f'"{best.title.text}" is kindred' if kindred else f'the nearest is "{best.title.text}"'
        reason = f'no title is worded like "{wanted}"; {near}'
    else:
        reason = f'no job title was found in the resume to hold against "{wanted}"'
    return ChecklistItem("title", False, reason, "unread" if kind_of_work(case) == "unknown" else "title")


def _is_model_work(proof: Evidence, case: Case) -> bool:
    """Whether a statement tells of work with models: a stage of it, or below a senior level a learned model that is
    the writer's to deploy."""
    if _MODEL_WORK & set(proof.lifecycle):
        return True
    own = proof.ownership is not None and not proof.minimized
    below = case.matches.posting_level in (None, "junior", "mid")
    return own and below and finder("model-in-use").search(proof.highlight.text) is not None


def _impact(case: Case, seen: Sequence[Fixation]) -> ChecklistItem:
    proofs = case.proofs
    times = [(second, proof) for proof in proofs if (second := second_of(proof, seen)) is not None]
    if times:
        quotes = tuple(proof.quote for _, proof in times[:3])
        told = len(case.statements)
        what = f"at least {len(proofs)} of {told} statements show a result or real use that fits this posting"
        reason = f"{what}, the first seen at second {min(second for second, _ in times):.0f}"
        return ChecklistItem("impact", True, reason, "proof", quotes)
    if proofs:
        reason = "the proving statements stand where a 30-second scan does not reach"
        return ChecklistItem("impact", False, reason, "unreached", (proofs[0].quote,))
    potential = _potential(case)
    if case.matches.posting_level == "junior" and potential:
        reason = "for a junior opening, a project, coursework or an internship is enough"
        return ChecklistItem("impact", True, reason, "potential", (potential,))
    papers = [
        proof
        for proof in case.statements
        if case.posting.research and finder("papers-told").search(proof.highlight.text)
    ]
    if papers:
        reason = "for a research opening papers are the result"
        return ChecklistItem("impact", True, reason, "proof", (papers[0].quote,))
    elsewhere = [proof for proof in case.evidence if proof.grade == "evidenced"]
    if elsewhere and not case.posting.ships and kind_of_work(case) != "other":
        reason = "there are results; whether they fit this posting, its words do not tell"
        return ChecklistItem("impact", True, reason, "elsewhere", (elsewhere[0].quote,))
    if elsewhere:
        reason = "there are results; none was seen to have to do with this posting"
        return ChecklistItem("impact", False, reason, "elsewhere", (elsewhere[0].quote,))
    return ChecklistItem("impact", False, _nothing(case), "nothing")


def _nothing(case: Case) -> str:
    """That no result was found, beside how many statements were read."""
    told = len(case.statements)
    return f"no result or real use was found in the {told} statement{'' if told == 1 else 's'} that were read"


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


def _clear(case: Case, flags: Sequence[RaisedFlag]) -> ChecklistItem:
    lost = [finding.message for finding in case.findings if finding.severity == "error" and finding.family in _PAGE]
    reasons = lost + [raised.sentence for raised in flags if "unreadable" in raised.effects]
    if reasons:
        return ChecklistItem("clear", False, "; ".join(reasons[:2]), "page" if lost else "clutter")
    spoiled = page_faults(case)
    if not any(entry.position and entry.highlights for entry in case.resume.work):
        said = "the text comes out in order; which lines belong to which job was not read"
        return ChecklistItem("clear", True, "; ".join([said, *(f"what spoils the look: {one}" for one in spoiled)]))
    said = f"; what spoils the look: {', '.join(spoiled)}" if spoiled else ""
    return ChecklistItem("clear", True, f"the text comes out whole and in order{said}")


_PAGE = ("DOC", "SEC")
