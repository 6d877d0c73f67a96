"""The simulated recruiter: what 30 seconds show of a page, three questions, a disposition and a note.

A model, not a measurement. Real recruiters differ; the constants and their sources stand in ``model/settings.py``.
"""

from __future__ import annotations

from msgspec.structs import asdict, replace

from ats_sim.model.case import Case
from ats_sim.model.posting import NO_POSTING
from ats_sim.model.verdict import Decision, Verdict
from ats_sim.scan.alignments import alignments
from ats_sim.scan.attention import fixations, missed, visibility
from ats_sim.scan.checklist import ask
from ats_sim.scan.disposition import dispose
from ats_sim.scan.flags import FLAGS, raise_flags
from ats_sim.scan.note import question, recommend, risks, strengths
from ats_sim.scan.objections import objections
from ats_sim.scan.pillars import pillars
from ats_sim.scan.proof import relevant_proofs
from ats_sim.scan.summary import funnel_stage, pitch, summary_lines
from ats_sim.scan.unknown import cannot_know
from ats_sim.scan.unread import unread
from ats_sim.scan.weakness import weaknesses_of

__all__ = ["FLAGS", "FLAG_RULES", "PAGE_RULES", "decide", "prepare", "scan", "tell"]

PAGE_RULES = ("BAS", "DOC", "SEC")
"""The families of rules about the page, at whose findings the scan looks."""

FLAG_RULES = tuple(sorted({rule for flag in FLAGS for rule in flag.rules}))
"""The names of the rules from whose findings flags are built."""


def scan(case: Case) -> Verdict:
    """What a 30-second scan of this resume for this posting ends in, by what its rules found.

    Raises ValueError when the case has no posting.
    """
    return tell(case, decide(case))


def decide(case: Case) -> Decision:
    """How the scan ends. Raises ValueError when the case has no posting."""
    if case.posting is NO_POSTING:
        raise ValueError("the scan needs a posting")
    case = prepare(case)
    seen, raised = fixations(case), raise_flags(case)
    checklist = ask(case, seen, raised)
    against = objections(case, checklist, raised)
    disposition, seconds = dispose(case, against, raised, seen)
    if case.matches.filtered_out:
        disposition, seconds = "reject", 0.0  # a filter that knocks out leaves nobody to read it
    missing = unread(case)
    if missing:
        disposition = "undecided"
    why = against[0].cause if against and disposition in ("borderline", "reject") else None
    return Decision(disposition, seconds, checklist, raised, case.proofs, seen, why, missing, against)


def prepare(case: Case) -> Case:
    """The case with the statements that prove applied work for its posting, and with how others are weak."""
    weaknesses = weaknesses_of(case.evidence, case.findings, case.settings.scan.dense_words)
    return replace(case, proofs=relevant_proofs(case), weaknesses=weaknesses)


def tell(case: Case, decision: Decision) -> Verdict:
    """A decision put into words."""
    case = replace(case, proofs=decision.proofs)
    sides = pillars(case)
    return Verdict(
        **asdict(decision),
        note=recommend(case, decision),
        strengths=strengths(case, decision),
        risks=risks(case, decision),
        question=question(decision),
        level=case.matches.level,
        lane=case.matches.lane,
        budget=case.settings.scan.budget_seconds,
        missed=missed(decision.proofs, decision.seen),
        visibility=visibility(case, decision.seen),
        lens=case.settings.scan.lens or None,
        funnel_stage=funnel_stage(case, decision),
        summary_lines=summary_lines(case),
        pitch=pitch(case, decision.disposition),
        alignments=alignments(case, decision, sides),
        pillars=sides,
        unknown=cannot_know(case),
    )
