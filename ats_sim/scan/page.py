"""The page as an eye has it: walls of text, one kind of list mark, few sizes of type, and lines that say something."""

from __future__ import annotations

from ats_sim.model.case import Case

_WALL = "wall-of-text"
_CHECKS = {
    _WALL: "walls of text",
    "mixed-list-markers": "more than one kind of list mark",
    "too-many-font-sizes": "many sizes of type",
    "algorithms-listed": "a list of algorithms",
}
"""Rules about the page, and what each finds, in the middle of a sentence."""
_EMPTY = 0.5  # ours: the share of statements that are empty or piles of names, from which they spoil the look as well,
_FEW = 3  # ours: and the statements below which no share says anything
_MANY = 2  # ours: faults of different kinds that make clutter


def page_faults(case: Case) -> list[str]:
    """What spoils the look of the page."""
    blocks = any("dense" in weak for weak in case.weaknesses)
    found = [text for rule, text in _CHECKS.items() if case.found(rule) or (blocks and rule == _WALL)]
    empty = sum(bool({"vague", "tool_only"} & weak) for weak in case.weaknesses)
    told = len(case.statements)
    if told >= _FEW and empty >= _EMPTY * told:
        found.append(f"{empty} of {told} statements with empty words or names only")
    return found


def is_clutter(case: Case) -> bool:
    """Whether several faults of the page come together, and no statement tells a result or real use."""
    return len(page_faults(case)) >= _MANY and not any(proof.grade == "evidenced" for proof in case.evidence)
