"""The simulated recruiter: what 30 seconds show of a page, three questions, a disposition and a note.

A model, not a measurement. Real recruiters differ; the constants and their sources stand in ``model/settings.py``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.finding import Finding
from ats_sim.model.posting import NO_POSTING
from ats_sim.model.verdict import Verdict
from ats_sim.scan.alignments import alignments
from ats_sim.scan.attention import fixations, missed, visibility
from ats_sim.scan.checklist import ask
from ats_sim.scan.disposition import decide
from ats_sim.scan.flag import Flag
from ats_sim.scan.flags import raise_flags
from ats_sim.scan.note import question, recommend, risks, strengths
from ats_sim.scan.pillars import pillars
from ats_sim.scan.proof import relevant_proofs
from ats_sim.scan.summary import cause, funnel_stage, pitch, summary_lines
from ats_sim.scan.unknown import cannot_know

__all__ = ["scan", "weigh"]


def scan(case: Case, findings: Sequence[Finding]) -> Verdict:
    """What a 30-second scan of this resume for this posting ends in.

    Raises ValueError when the case has no posting.
    """
    _needs_posting(case)
    proofs = relevant_proofs(case)
    verdict, flags = _weighed(case, findings, proofs)
    disposition, checklist, seen = verdict.disposition, verdict.checklist, verdict.seen
    sides, why = pillars(case, proofs), cause(case, disposition, checklist, flags, proofs)
    return replace(
        verdict,
        note=recommend(case, disposition, checklist, flags, proofs),
        strengths=strengths(case, checklist, flags, proofs),
        risks=risks(checklist, flags),
        question=question(flags, checklist) if disposition == "borderline" else None,
        level=case.matches.level,
        lane=case.matches.lane,
        budget=case.settings.scan.budget_seconds,
        missed=missed(proofs, seen),
        visibility=visibility(case, seen),
        lens=case.settings.scan.lens or None,
        funnel_stage=funnel_stage(case, disposition, why),
        cause=why,
        summary_lines=summary_lines(case, proofs),
        pitch=pitch(disposition, case, proofs),
        alignments=alignments(case, checklist, flags, sides),
        pillars=sides,
        unknown=cannot_know(case),
    )


def weigh(case: Case, findings: Sequence[Finding]) -> Verdict:
    """Only the disposition of ``scan`` with its second, its three answers and its flags; nothing is put into words.

    Raises ValueError when the case has no posting.
    """
    _needs_posting(case)
    return _weighed(case, findings, relevant_proofs(case))[0]


def _weighed(case: Case, findings: Sequence[Finding], proofs: Sequence[Evidence]) -> tuple[Verdict, tuple[Flag, ...]]:
    seen = fixations(case)
    flags = raise_flags(case, proofs)
    checklist = ask(case, findings, proofs, seen, flags)
    disposition, seconds = decide(case, checklist, flags, proofs, seen)
    if case.matches.filtered_out:
        disposition, seconds = "reject", 0.0  # a filter that knocks out leaves nobody to read it
    names = tuple(flag.name for flag in flags)
    return Verdict(disposition, seconds, "", checklist, flags=names, seen=seen), flags


def _needs_posting(case: Case) -> None:
    if case.posting is NO_POSTING:
        raise ValueError("the scan needs a posting")
