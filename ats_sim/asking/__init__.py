"""The questions that a resume raises: what its lines claim and leave open, and what the posting will ask for.

One module a kind of question (``kinds/``) or a row of a table (``by_words``), and one tuple of them.
"""

from __future__ import annotations

from ats_sim.asking import by_words
from ats_sim.asking.auditing import audit_loop
from ats_sim.asking.kinds import (
    after_release,
    asked_line,
    baseline,
    cost_of_tool,
    counterpart,
    duty,
    gate,
    helped,
    lapsed,
    last_used,
    method,
    near,
    new_duty,
    not_found,
    of_title,
    offline_score,
    only_listed,
    own_part,
    retrieval,
    switch,
    technique,
    years,
)
from ats_sim.asking.lines import asked_words, recent, telling
from ats_sim.asking.planning import plan
from ats_sim.asking.pools import pool, pool_for, read_pool, shows_trade
from ats_sim.asking.preparing import prepare
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.question import Question, QuestionKind, Raised

__all__ = ["KINDS", "ask", "audit_loop", "plan", "pool", "pool_for", "prepare", "read_pool"]

KINDS: tuple[QuestionKind, ...] = (
    lapsed.KIND,
    years.KIND,
    only_listed.KIND,
    last_used.KIND,
    gate.KIND,
    switch.KIND,
    of_title.KIND,
    near.KIND,
    retrieval.KIND,
    offline_score.KIND,
    counterpart.KIND,
    baseline.KIND,
    method.KIND,
    own_part.KIND,
    after_release.KIND,
    *by_words.KINDS,
    helped.KIND,
    asked_line.KIND,
    cost_of_tool.KIND,
    technique.KIND,
    not_found.KIND,
    duty.KIND,
    new_duty.KIND,
)
"""Every kind; where two are about the same words, the first one asks."""


_BESIDE = frozenset({"gate", "switch", "of_title", "near", "not_found", "duty", "new_duty", "asked_line"})
"""Kinds that begin with the posting; all others begin with a line, which must be of such work."""
_SHARED = 2  # words of a line that the posting has too, where the resume shows other work; ours


def ask(case: Case) -> tuple[Question, ...]:
    """All questions that a case raises, in the order of ``KINDS``."""
    found = [_question(kind, raised) for kind in KINDS for raised in kind.find(case)]
    own = [one.about.span for one in found if one.source not in _BESIDE and one.room != "mend" and one.about]
    foreign = _foreign(case) if own and case.posting.text else set()
    return tuple(one for one in found if one.source in _BESIDE or one.room == "mend" or one.about is None
                 or one.about.span not in foreign)  # fmt: skip


def _foreign(case: Case) -> set[Span]:
    """The statements that raise nothing for this opening: of an older position, or of other work than its own, and with
    hardly a word of the posting in them."""
    at_home = shows_trade(case, pool_for(case.posting, case.matches.latest_title).name)
    late, asked = recent(case), asked_words(case)
    return {
        proof.quote.span
        for proof in case.statements
        if not (at_home and (proof.highlight.section != "work" or proof.highlight.entry in late))
        and len(telling(proof.highlight.text) & asked) < _SHARED
    }


def _question(kind: QuestionKind, raised: Raised) -> Question:
    return Question(
        raised.about,
        raised.sentence,
        raised.why or kind.why,
        raised.listen or kind.listen,
        raised.beware or kind.beware,
        kind.name,
        raised.asked,
        raised.bring or kind.bring,
        kind.room,
        raised.near,
        raised.within,
    )
