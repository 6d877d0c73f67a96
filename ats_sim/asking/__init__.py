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
    not_found,
    offline_score,
    only_listed,
    own_part,
    retrieval,
    switch,
    technique,
    years,
)
from ats_sim.asking.planning import plan
from ats_sim.asking.pools import pool, pool_for, read_pool
from ats_sim.asking.preparing import prepare
from ats_sim.model.case import Case
from ats_sim.model.question import Question, QuestionKind, Raised

__all__ = ["KINDS", "ask", "audit_loop", "plan", "pool", "pool_for", "prepare", "read_pool"]

KINDS: tuple[QuestionKind, ...] = (
    lapsed.KIND,
    years.KIND,
    only_listed.KIND,
    last_used.KIND,
    gate.KIND,
    retrieval.KIND,
    offline_score.KIND,
    counterpart.KIND,
    baseline.KIND,
    method.KIND,
    own_part.KIND,
    after_release.KIND,
    *by_words.KINDS,
    switch.KIND,
    helped.KIND,
    asked_line.KIND,
    cost_of_tool.KIND,
    technique.KIND,
    not_found.KIND,
    duty.KIND,
)
"""Every kind; where two are about the same words, the first one asks."""


def ask(case: Case) -> tuple[Question, ...]:
    """All questions that a case raises, in the order of ``KINDS``."""
    return tuple(_question(kind, raised) for kind in KINDS for raised in kind.find(case))


def _question(kind: QuestionKind, raised: Raised) -> Question:
    return Question(
        raised.about,
        raised.sentence,
        kind.why,
        kind.listen,
        kind.beware,
        kind.name,
        raised.asked,
        kind.bring,
        kind.room,
        raised.near,
        raised.within,
    )
