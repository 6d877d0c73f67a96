"""How much of a resume is weak, and in which way.

A weakness is many of all statements, or many of those that have it or none: another weak statement must not thin it
out, or padding a list of tools with empty phrases would better the verdict.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence, Weakness


class Ratio(Struct, frozen=True):
    """The statements with one weakness, of ``total``; ``strong`` of the total have none."""

    weakness: Weakness
    found: Sequence[Evidence]
    total: int
    strong: int
    bar: float

    @property
    def exceeds_of_all(self) -> bool:
        """Whether they are many of all."""
        return bool(self.found) and len(self.found) >= self.bar * self.total

    @property
    def exceeds_of_strong_and_weak(self) -> bool:
        """Whether they are many beside those without a weakness; so are they always where they are many of all."""
        return bool(self.found) and len(self.found) >= self.bar * (len(self.found) + self.strong)

    @property
    def count(self) -> str:
        """The count in words, in front of what these statements are: "3 of 5"."""
        return f"{len(self.found)} of {self.total}"

    @property
    def remark(self) -> str:
        """What has to be said of the others, where they are not many of all."""
        others = self.total - self.strong - len(self.found)
        return "" if self.exceeds_of_all else f"; {others} more are weak in another way"


def prevailing(case: Case, weakness: Weakness) -> Ratio | None:
    """The ratio of a weakness that marks the resume; None where it does not.

    Many may be many of all. Where none is, the first that is many beside the strong statements marks it.
    """
    ratios = _ratios(case)
    many = [ratio for ratio in ratios if ratio.exceeds_of_all]
    many = many or [ratio for ratio in ratios if ratio.exceeds_of_strong_and_weak][:1]
    return next((ratio for ratio in many if ratio.weakness == weakness), None)


def reads_vague(case: Case) -> bool:
    """Whether statements that say nothing are many beside those that say something, however many lists pad them."""
    return any(ratio.exceeds_of_strong_and_weak for ratio in _ratios(case) if ratio.weakness == "vague")


def is_mostly_vague(case: Case) -> bool:
    """Likewise, where there are enough of them to judge by: one line that says nothing may be all that was read."""
    few = case.settings.scan.few_statements
    vague = (ratio for ratio in _ratios(case) if ratio.weakness == "vague")
    return any(ratio.exceeds_of_strong_and_weak and len(ratio.found) >= few for ratio in vague)


def dense_ratio(case: Case) -> Ratio:
    """The blocks that a scan skips after their first line, among all statements."""
    return _ratio("dense", list(zip(case.evidence, case.weaknesses, strict=True)), case.settings.scan.clutter_share)


def _ratios(case: Case) -> tuple[Ratio, ...]:
    bars = case.settings.scan
    weak = [one for one in zip(case.evidence, case.weaknesses, strict=True) if one[0].is_statement]
    in_work = [one for one in weak if one[0].highlight.section == "work"]
    return (
        _ratio("vague", weak, bars.vague_share),
        _ratio("tool_only", weak, bars.tool_only_share),
        _ratio("undersold", in_work, bars.undersold_share),
    )


def _ratio(weakness: Weakness, weak: Sequence[tuple[Evidence, frozenset[Weakness]]], bar: float) -> Ratio:
    found = [proof for proof, weaknesses in weak if weakness in weaknesses]
    return Ratio(weakness, found, len(weak), sum(not weaknesses for _, weaknesses in weak), bar)
