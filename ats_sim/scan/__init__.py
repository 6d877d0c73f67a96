"""The simulated recruiter: what 30 seconds show of a page, three questions, a disposition and a note.

A model, not a measurement. Real recruiters differ; the constants and their sources stand in ``model/settings.py``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ats_sim.model.case import Case
from ats_sim.model.finding import Finding
from ats_sim.model.posting import NO_POSTING
from ats_sim.model.verdict import Verdict
from ats_sim.scan.alignments import alignments
from ats_sim.scan.attention import fixations, missed, visibility
from ats_sim.scan.case import ScanCase, scan_case
from ats_sim.scan.checklist import ask
from ats_sim.scan.disposition import decide
from ats_sim.scan.flag import RaisedFlag
from ats_sim.scan.flags import FLAGS, raise_flags
from ats_sim.scan.note import question, recommend, risks, strengths
from ats_sim.scan.pillars import pillars
from ats_sim.scan.summary import cause, funnel_stage, pitch, summary_lines
from ats_sim.scan.unknown import cannot_know

__all__ = ["FLAGS", "FLAG_RULES", "PAGE_RULES", "scan", "weigh"]

PAGE_RULES = ("BAS", "DOC", "SEC")
"""The families of rules about the page, at whose findings the scan looks."""

FLAG_RULES = tuple(sorted({rule for flag in FLAGS for rule in flag.rules}))
"""The names of the rules from whose findings flags are built."""


def scan(case: Case, findings: Sequence[Finding]) -> Verdict:
    """What a 30-second scan of this resume for this posting ends in.

    Raises ValueError when the case has no posting.
    """
    scanned = _prepared(case, findings)
    proofs = scanned.proofs
    verdict, flags = _weighed(scanned)
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
    return _weighed(_prepared(case, findings))[0]


def _weighed(case: ScanCase) -> tuple[Verdict, tuple[RaisedFlag, ...]]:
    seen = fixations(case)
    flags = raise_flags(case)
    checklist = ask(case, case.findings, case.proofs, seen, flags)
    disposition, seconds = decide(case, checklist, flags, seen)
    if case.matches.filtered_out:
        disposition, seconds = "reject", 0.0  # a filter that knocks out leaves nobody to read it
    names = tuple(flag.name for flag in flags)
    return Verdict(disposition, seconds, "", checklist, flags=names, seen=seen), flags


def _prepared(case: Case, findings: Sequence[Finding]) -> ScanCase:
    if case.posting is NO_POSTING:
        raise ValueError("the scan needs a posting")
    return scan_case(case, findings)
