"""The questions that a resume raises: what its lines claim and leave open, and what the posting will ask for.

One module a kind of question (``kinds/``) or a row of a table (``by_words``), and one tuple of them.
"""

from __future__ import annotations

from ats_sim.asking import by_words
from ats_sim.asking.auditing import audit_loop
from ats_sim.asking.kinds import (
    after_release,
    baseline,
    cost_of_tool,
    counterpart,
    day,
    duty,
    gap,
    gate,
    helped,
    last_used,
    line,
    method,
    not_found,
    offline_score,
    only_listed,
    own_part,
    place,
    rest,
    retrieval,
    switch,
    technique,
    years,
)
from ats_sim.asking.lines import strengths
from ats_sim.asking.planning import plan
from ats_sim.asking.pools import pool, pool_for, read_pool
from ats_sim.asking.preparing import prepare
from ats_sim.model.case import Case
from ats_sim.model.question import Question, QuestionKind, Raised

__all__ = ["KINDS", "ask", "audit_loop", "plan", "pool", "pool_for", "prepare", "read_pool"]

_TURNS = (gate.KIND, gap.KIND, place.KIND, switch.KIND, not_found.KIND)
"""On these the case turns, so they come first."""
_LINES = (
    retrieval.KIND,
    offline_score.KIND,
    counterpart.KIND,
    rest.KIND,
    baseline.KIND,
    method.KIND,
    own_part.KIND,
    after_release.KIND,
    *by_words.KINDS,
    helped.KIND,
    cost_of_tool.KIND,
    technique.KIND,
    line.KIND,
)
"""Of the kinds that are about the same line, the first one asks."""
KINDS: tuple[QuestionKind, ...] = (years.KIND, only_listed.KIND, last_used.KIND, *_TURNS, duty.KIND, day.KIND, *_LINES)
"""Every kind, in the order in which they are asked."""


def ask(case: Case) -> tuple[Question, ...]:
    """All questions that a case raises: in the order of ``KINDS``, those of the strongest lines first."""
    found = [_question(kind, raised) for kind in KINDS for raised in kind.find(case)]
    names = {kind.name for kind in _LINES}
    strong = strengths(case)
    lines = [one for one in found if one.source in names and one.about and one.about.span in strong]
    lines.sort(key=lambda one: -strong[one.about.span] if one.about else 0)
    return (*(one for one in found if one.source not in names), *lines)


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
