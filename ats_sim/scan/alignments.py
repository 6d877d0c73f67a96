"""Whether a resume points where the opening does: craft, role, people, direction."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.domain.branches import branch_gap
from ats_sim.domain.coverage import coverage
from ats_sim.model.case import Case
from ats_sim.model.flag import RaisedFlag, has_effect
from ats_sim.model.verdict import Alignment, Decision, Pillar
from ats_sim.scan.attention import latest
from ats_sim.scan.path import growth
from ats_sim.scan.requirements import counted


def alignments(case: Case, decision: Decision, pillars: Sequence[Pillar]) -> tuple[Alignment, ...]:
    """Four rows. That of people is weak evidence: a page says little of how somebody works with others."""
    return _craft(case), _role(decision), _people(pillars), _direction(case, decision.raised)


def _craft(case: Case) -> Alignment:
    count = coverage(case.matches.required)
    if not count.total:
        return Alignment("craft", None, "the posting names nothing to hold the work against")
    return Alignment("craft", count.named / count.total >= case.settings.scan.remark_coverage, counted(count))


def _role(decision: Decision) -> Alignment:
    title = decision.checklist[0]
    if not title.answer:
        return Alignment("role", False, "no title of the opening's kind, and no work that stands in for it")
    held, other = "a title held is of the opening's kind", "work of the kind under other titles"
    return Alignment("role", True, held if title.cause == "title" else other)


def _people(pillars: Sequence[Pillar]) -> Alignment:
    told = next(pillar for pillar in pillars if pillar.name == "collaboration")
    return Alignment("people", True if told.score else None, f"weak evidence from a resume: {told.said}")


def _direction(case: Case, flags: Sequence[RaisedFlag]) -> Alignment:
    """Where the way leads: the lane and the level of the latest work against those of the opening."""
    elsewhere = [raised.sentence for raised in flags if "off-direction" in raised.effects]
    if elsewhere:
        return Alignment("direction", False, elsewhere[-1])
    gap = branch_gap(case)
    if gap:
        why = f'the posting asks for "{gap.asked}", the latest work is about "{gap.done.text}"; say why you turn to it'
        return Alignment("direction", None, why)
    risen = growth(case)
    if risen and not has_effect(flags, "title-in-doubt"):
        return Alignment("direction", True, risen.sentence)
    bar = case.settings.scan.title_similarity
    near = [match.similarity >= bar for match in case.matches.titles if match.latest]
    if near and near[0]:
        return Alignment("direction", True, "the latest title is of the opening's kind")
    if any(match.similarity >= bar for match in case.matches.titles):
        return Alignment("direction", False, "an earlier title is of the opening's kind, the latest is not")
    if not latest(case.resume.work):
        return Alignment("direction", None, "no position tells where the way leads")
    return Alignment("direction", None, "no title is of the opening's kind; say in the summary why you turn to it")
