"""From three answers and the flags to advance, borderline or reject, and the second at which it was clear."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.verdict import ChecklistItem, Disposition, Fixation
from ats_sim.scan.attention import second_of
from ats_sim.scan.checklist import PAGE_READS_WELL
from ats_sim.scan.flag import Flag
from ats_sim.scan.lens import forgiven
from ats_sim.scan.requirements import Coverage, coverage
from ats_sim.scan.weakness_ratios import reads_vague

_EARLY_EXIT = 10.0  # requirement CHK-07: a list of tools without use is put aside after about ten seconds

DOUBTS = frozenset(
    {
        "too_broad",
        "too_academic",
        "level_mismatch_up",
        "level_mismatch_down",
        "missing_required",
        "vague",
        "tool_only",
        "undersold",
        "degree_short",
        "no_management",
        "licence_pending",
        "rag_mislabel",
    }
)
"""Flags that turn an advance into a borderline, because a person has to ask first."""


_SHORT = frozenset({"degree_short", "no_management"})
"""Conditions of the posting that the resume says it does not meet; each weighs as much as a no."""


def decide(
    case: Case,
    checklist: Sequence[ChecklistItem],
    flags: Sequence[Flag],
    proofs: Sequence[Evidence],
    seen: Sequence[Fixation],
) -> tuple[Disposition, float]:
    """The disposition, and the second of the simulated scan at which it was reached.

    All three yes: advance, unless a flag needs a question first. One thing against it: borderline. More: reject; the
    source leaves two or three undefined, so this is ours. Some things end the scan by themselves (``_ends_it``).
    """
    names = {flag.name for flag in flags}
    refused = sum(not item.answer for item in checklist)
    end = seen[-1].second if seen else 0.0
    if _against(case, checklist, names) > 1 or _ends_it(case, checklist, names, proofs):
        empty_handed = not proofs and names & {"tool_only", "vague", "too_academic", "cluttered"}
        return "reject", round(min(end, _EARLY_EXIT), 1) if empty_handed else end
    doubts = {name for name in names if name in DOUBTS or name.startswith("lens_")}
    if refused == 1 or doubts - forgiven(case.settings.scan.lens):
        return "borderline", end
    first = [second for proof in proofs if (second := second_of(proof, seen)) is not None]
    return "advance", max([case.settings.scan.anchor_seconds, *sorted(first)[:2]])


def _against(case: Case, checklist: Sequence[ChecklistItem], names: set[str]) -> int:
    """How many things speak against it: questions answered no, conditions not met, work that is not the opening's.

    A no for words alone waits for a call and adds nothing here: who reads understands what a literal search misses,
    and what nobody finds is counted as coverage.
    """
    title, impact, clear = checklist
    page = not clear.answer and not clear.reason.startswith(PAGE_READS_WELL)
    far = _far_short(case)
    conditions = len(names & _SHORT) + far + (far and "missing_required" in names)
    return (not title.answer) + (not impact.answer) + page + _other_work(case) + conditions


def _far_short(case: Case) -> bool:
    """Whether the dated years are far from the minimum; together with most of what is required, nobody asks."""
    years, minimum = case.matches.years, case.posting.min_years
    return bool(minimum) and years is not None and years < (minimum or 0.0) * case.settings.scan.years_far


def _other_work(case: Case) -> bool:
    """Whether little of what is required is named, or little of it told of in work; neighbours count in part.

    A junior opening asks for potential, so that a list will do. Where too little is required to count, the kind of work
    is that of the nearest title.
    """
    count, settings = coverage(case.matches), case.settings.scan
    if not count.total:
        nearest = max((match.similarity for match in case.matches.titles), default=100.0)
        return nearest < settings.kindred_title
    junior = case.matches.posting_level == "junior"
    listed = count.share(count.named) < settings.named_coverage
    return listed or (not junior and count.share(_told(case, count)) < settings.work_coverage)


def _nothing(case: Case) -> bool:
    """Whether next to nothing of what is required is named, or told of in work and made up for by a list."""
    count, settings = coverage(case.matches), case.settings.scan
    named, told = count.share(count.named), count.share(_told(case, count))
    if named < settings.named_coverage / 2:
        return True
    return told < settings.work_coverage / 2 and named < settings.enough_coverage


def _told(case: Case, count: Coverage) -> float:
    return count.used + count.near * case.settings.matching.related_credit


def _ends_it(case: Case, checklist: Sequence[ChecklistItem], names: set[str], proofs: Sequence[Evidence]) -> bool:
    """What leads to a reject by itself: nothing of what is required, or nothing to show for an experienced opening."""
    if _nothing(case):
        return True
    experienced = case.matches.posting_level in ("mid", "senior", "lead")
    impact = checklist[1].answer
    if not impact and not proofs and experienced and reads_vague(case):
        return True
    if not impact and "cluttered" in names:
        return True
    shown = [proof for proof in case.evidence if proof.grade == "evidenced"]
    tried = any("training" in proof.lifecycle and proof.grade != "evidenced" for proof in case.evidence)
    strict = "missing_required" in names or ("stops_at_model" in names and tried)
    shipped = any(proof.deployment for proof in shown) if strict else bool(shown)
    senior = case.matches.posting_level in ("senior", "lead") or case.matches.level in ("senior", "lead")
    return senior and case.posting.ships and not case.posting.research and not shipped
