"""From three answers and the flags to advance, borderline or reject, and the second at which it was clear."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.domain.coverage import Coverage, coverage
from ats_sim.model.case import Case
from ats_sim.model.flag import RaisedFlag, has_effect
from ats_sim.model.verdict import ChecklistItem, Disposition, Fixation
from ats_sim.scan.attention import second_of
from ats_sim.scan.weakness_ratios import reads_vague

_EARLY_EXIT = 10.0  # requirement CHK-07: a list of tools without use is put aside after about ten seconds


def dispose(
    case: Case,
    checklist: Sequence[ChecklistItem],
    flags: Sequence[RaisedFlag],
    seen: Sequence[Fixation],
) -> tuple[Disposition, float]:
    """The disposition, and the second of the simulated scan at which it was reached.

    All three yes: advance, unless a flag needs a question first. One thing against it: borderline. More: reject; the
    source leaves two or three undefined, so this is ours. Some things end the scan by themselves (``_ends_it``).
    """
    refused = sum(not item.answer for item in checklist)
    end = seen[-1].second if seen else 0.0
    if _against(case, checklist, flags) > 1 or _ends_it(case, checklist, flags):
        empty_handed = not case.proofs and has_effect(flags, "early-exit")
        return "reject", round(min(end, _EARLY_EXIT), 1) if empty_handed else end
    if refused == 1 or any(flag.doubts(case.settings.scan.lens) for flag in flags):
        return "borderline", end
    first = [second for proof in case.proofs if (second := second_of(proof, seen)) is not None]
    return "advance", max([case.settings.scan.anchor_seconds, *sorted(first)[:2]])


def _against(case: Case, checklist: Sequence[ChecklistItem], flags: Sequence[RaisedFlag]) -> int:
    """How many things speak against it: questions answered no, conditions not met, work that is not the opening's.

    A no for words alone waits for a call and adds nothing here: who reads understands what a literal search misses,
    and what nobody finds is counted as coverage.
    """
    title, impact, clear = checklist
    page = not clear.answer and clear.cause != "words"
    far = case.matches.experience.standing == "far"
    short = sum(raised.flag.weight == "condition" for raised in flags)
    conditions = short + far + (far and has_effect(flags, "mostly-missing"))
    return (not title.answer) + (not impact.answer) + page + _other_work(case) + conditions


def _other_work(case: Case) -> bool:
    """Whether little of what is required is named, or little of it told of in work; neighbours count in part.

    A junior opening asks for potential, so that a list will do. Where too little is required to count, the kind of work
    is that of the nearest title.
    """
    count, settings = coverage(case.matches.required), case.settings.scan
    if not count.total:
        nearest = max((match.similarity for match in case.matches.titles), default=100.0)
        return nearest < settings.kindred_title
    junior = case.matches.posting_level == "junior"
    listed = count.share(count.named) < settings.named_coverage
    return listed or (not junior and count.share(_told(case, count)) < settings.work_coverage)


def _nothing(case: Case) -> bool:
    """Whether next to nothing of what is required is named, or told of in work and made up for by a list."""
    count, settings = coverage(case.matches.required), case.settings.scan
    named, told = count.share(count.named), count.share(_told(case, count))
    if named < settings.named_coverage / 2:
        return True
    return told < settings.work_coverage / 2 and named < settings.enough_coverage


def _told(case: Case, count: Coverage) -> float:
    return count.described + count.near * case.settings.matching.related_credit


def _ends_it(case: Case, checklist: Sequence[ChecklistItem], flags: Sequence[RaisedFlag]) -> bool:
    """What leads to a reject by itself: nothing of what is required, or nothing to show for an experienced opening."""
    if _nothing(case):
        return True
    experienced = case.matches.posting_level in ("mid", "senior", "lead")
    impact = checklist[1].answer
    if not impact and not case.proofs and experienced and reads_vague(case):
        return True
    if not impact and has_effect(flags, "unreadable"):
        return True
    shown = [proof for proof in case.evidence if proof.grade == "evidenced"]
    shipped = any(proof.deployment for proof in shown) if has_effect(flags, "wants-use") else bool(shown)
    senior = case.matches.posting_level in ("senior", "lead") or case.matches.level in ("senior", "lead")
    return senior and case.posting.ships and not case.posting.research and not shipped
