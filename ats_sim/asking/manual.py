"""The page of a kind of question, read from the docstring of its module."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from ats_sim.model.manual import Manual, markdown, read_manual
from ats_sim.model.question import QuestionKind, Room

_ROOMS: dict[Room, str] = {
    "mend": "It is told before the call, as something to mend.",
    "call": "It comes in the recruiter's call.",
    "screen": "It comes in the screen by people of the trade.",
}
_INDEX = """# Questions

What lines of a resume and duties of a posting make people ask ([interview](../interview.md)). A question arises only
where the line leaves it open, and always names the line.
"""


def manual(kind: QuestionKind) -> Manual:
    """The page of a kind in its parts. Raises ValueError if the docstring lacks one."""
    return kind.page or read_manual(kind.name, import_module(f"ats_sim.asking.kinds.{kind.name}").__doc__)


def page(kind: QuestionKind) -> str:
    """The page of a kind as Markdown."""
    facts = [_ROOMS[kind.room], f"Why it is asked: {kind.why}."]
    items = [f"Bring: {kind.bring}", f"Listen for: {'; '.join(kind.listen)}", f"Beware of: {'; '.join(kind.beware)}"]
    return markdown(manual(kind), kind.name, " ".join(facts) + "".join(f"\n- {item}" for item in items))


def index(kinds: Sequence[QuestionKind]) -> str:
    """The page in front of the others."""
    rows = [f"| [{kind.name}]({kind.name}.md) | {kind.room} | {manual(kind).title} |" for kind in kinds]
    table = "\n".join(["| Kind | Room | What it finds |", "|---|---|---|", *rows])
    return f"{_INDEX}\n{len(kinds)} kinds.\n\n{table}\n"
