"""The branch that an opening is in, and the one that the latest position tells of, where the two are not the same."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec import Struct

from ats_sim.domain.months import latest_work
from ats_sim.lexicon.skill import Skill
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.trades import signs_of, trade_of
from ats_sim.model.case import Case
from ats_sim.model.document import Quote

_SUBJECTS = frozenset({"skills/nlp-llm.tsv", "skills/computer-vision.tsv"})
"""Tables whose methods say what a model is about, where no branch is named."""

_OF_ALL = frozenset({"it", "science", "business", "office", "executive", "hr", "legal"})
"""Areas of work that every branch has: their words tell none."""


class BranchGap(Struct, frozen=True):
    """What the posting asks for, in its words, and words of the latest position about another branch."""

    asked: str
    done: Quote


def branch_gap(case: Case) -> BranchGap | None:
    """The two branches; None where none is asked for, the resume names it, or the latest position tells none."""
    asked = [group for group in case.matches.groups if group.is_domain and group.kind in ("required", "preferred")]
    named = [group.short_name for group in asked]
    if not asked:
        named = [domain.text for domain in case.posting.domain[:1]]
    if not named or any(group.status != "missing" for group in asked) or _tells(case, named):
        return None
    done = next(_branches(case), None)
    return BranchGap(named[0], done) if done else None


def _tells(case: Case, branches: Collection[str]) -> bool:
    """Whether any statement has the words of a branch."""
    return any(name.lower() in highlight.text.lower() for name in branches for highlight in case.resume.highlights)


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
    for highlight in latest.highlights:
        trade = trade_of(highlight.text)
        if trade and trade.areas.isdisjoint(_OF_ALL):
            sign = signs_of(trade, highlight.text)[0]
            yield Quote(sign.text, highlight.span(sign.start, sign.end))


def _is_subject(skill: Skill) -> bool:
    return skill.table in _SUBJECTS and skill.kind == "technique"
