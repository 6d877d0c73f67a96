"""The branch that an opening is in, and the one that the latest position tells of, where the two are not the same."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ats_sim.domain.months import latest_work
from ats_sim.lexicon.skill import Skill
from ats_sim.lexicon.skills import skills
from ats_sim.model.case import Case
from ats_sim.model.document import Quote

_SUBJECTS = frozenset({"skills/nlp-llm.tsv", "skills/computer-vision.tsv"})
"""Tables whose methods say what a model is about, where no branch is named."""


class BranchGap(Struct, frozen=True):
    """What the posting asks for, in its words, and words of the latest position about another branch."""

    asked: str
    done: Quote


def branch_gap(case: Case) -> BranchGap | None:
    """The two branches; None where none is asked for, the resume names it, or the latest position tells none."""
    asked = [group for group in case.matches.groups if group.is_domain and group.kind in ("required", "preferred")]
    if not asked or any(group.status != "missing" for group in asked):
        return None
    done = next(_branches(case), None)
    return BranchGap(asked[0].short_name, done) if done else None


def _branches(case: Case) -> Iterator[Quote]:
    """The words of the latest position that name a branch, those of a subject behind them."""
    if not case.resume.work:
        return
    latest = case.resume.work[latest_work(case.resume.work)]
    found = [
        (mention.skill, Quote(highlight.text[mention.start : mention.end], highlight.span(mention.start, mention.end)))
        for highlight in latest.highlights
        for mention in skills().find(highlight.text)
    ]
    yield from (quote for skill, quote in found if skill.kind == "domain")
    yield from (quote for skill, quote in found if _is_subject(skill))


def _is_subject(skill: Skill) -> bool:
    return skill.table in _SUBJECTS and skill.kind == "technique"
