"""The simulated recruiter: what 30 seconds show of a page, three questions, a disposition and a note.

A model, not a measurement. Real recruiters differ; the constants and their sources stand in ``model/settings.py``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.finding import Finding
from ats_sim.model.verdict import Verdict
from ats_sim.scan.alignments import alignments
from ats_sim.scan.application import Application, application
from ats_sim.scan.attention import buried, glances, reach
from ats_sim.scan.checklist import ask
from ats_sim.scan.disposition import decide
from ats_sim.scan.flag import Flag
from ats_sim.scan.flags import raise_flags
from ats_sim.scan.note import question, recommend, risks, strengths
from ats_sim.scan.pillars import pillars
from ats_sim.scan.proof import relevant_proofs
from ats_sim.scan.summary import cause, handoff, signal, way
from ats_sim.scan.unknown import cannot_know

__all__ = ["scan", "weigh"]


def scan(case: Case, findings: Sequence[Finding]) -> Verdict:
    """What a 30-second scan of this resume for this posting ends in.

    Raises ValueError when the case has no posting.
    """
    sent = application(case)
    proofs = relevant_proofs(sent)
    verdict, flags = _weighed(sent, findings, proofs)
    disposition, checklist, seen = verdict.disposition, verdict.checklist, verdict.seen
    sides, why = pillars(sent, proofs), cause(sent, disposition, checklist, flags, proofs)
    return replace(
        verdict,
        note=recommend(sent, disposition, checklist, flags, proofs),
        strengths=strengths(sent, checklist, flags, proofs),
        risks=risks(checklist, flags),
        question=question(flags, checklist) if disposition == "borderline" else None,
        level=sent.matches.level,
        lane=sent.matches.lane,
        budget=sent.settings.budget_seconds,
        buried=buried(proofs, seen),
        reach=reach(sent, seen),
        lens=sent.settings.lens or None,
        way=way(sent, disposition, why),
        cause=why,
        signal=signal(sent, proofs),
        handoff=handoff(disposition, sent, proofs),
        alignments=alignments(sent, checklist, flags, sides),
        pillars=sides,
        unknown=cannot_know(case),
    )


def weigh(case: Case, findings: Sequence[Finding]) -> Verdict:
    """Only the disposition of ``scan`` with its second, its three answers and its flags; nothing is put into words.

    Raises ValueError when the case has no posting.
    """
    sent = application(case)
    return _weighed(sent, findings, relevant_proofs(sent))[0]


def _weighed(
    sent: Application, findings: Sequence[Finding], proofs: Sequence[Evidence]
) -> tuple[Verdict, tuple[Flag, ...]]:
    seen = glances(sent.case)
    flags = raise_flags(sent, proofs)
    checklist = ask(sent, findings, proofs, seen, flags)
    disposition, seconds = decide(sent, checklist, flags, proofs, seen)
    if sent.matches.aside:
        disposition, seconds = "reject", 0.0  # a filter that knocks out leaves nobody to read it
    names = tuple(flag.name for flag in flags)
    return Verdict(disposition, seconds, "", checklist, flags=names, seen=seen), flags
