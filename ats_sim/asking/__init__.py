"""The questions that a resume raises: what its lines claim and leave open, and what the posting will ask for.

One module a kind of question (``kinds/``), and one tuple of them.
"""

from __future__ import annotations

from ats_sim.asking.auditing import audit_loop
from ats_sim.asking.kinds import (
    after_release,
    audit,
    baseline,
    budget,
    busiest,
    campaign,
    caseload,
    classroom,
    complaint,
    contract,
    cost_of_tool,
    counterpart,
    drawing,
    duty,
    fault,
    gap,
    hardest,
    helped,
    hiring,
    lapsed,
    last_used,
    medicines,
    method,
    migration,
    month_end,
    new_business,
    offline_score,
    on_call,
    only_listed,
    other_branch,
    own_part,
    people_led,
    protection,
    quota,
    report_used,
    retrieval,
    safety,
    service_level,
    stock,
    switch,
    taught_others,
    technique,
    tests_written,
    tolerance,
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
    retrieval.KIND,
    offline_score.KIND,
    counterpart.KIND,
    baseline.KIND,
    method.KIND,
    own_part.KIND,
    after_release.KIND,
    safety.KIND,
    caseload.KIND,
    medicines.KIND,
    protection.KIND,
    classroom.KIND,
    month_end.KIND,
    audit.KIND,
    quota.KIND,
    new_business.KIND,
    campaign.KIND,
    service_level.KIND,
    complaint.KIND,
    budget.KIND,
    people_led.KIND,
    hiring.KIND,
    taught_others.KIND,
    stock.KIND,
    tolerance.KIND,
    fault.KIND,
    busiest.KIND,
    contract.KIND,
    drawing.KIND,
    tests_written.KIND,
    migration.KIND,
    on_call.KIND,
    report_used.KIND,
    switch.KIND,
    other_branch.KIND,
    helped.KIND,
    cost_of_tool.KIND,
    technique.KIND,
    hardest.KIND,
    gap.KIND,
    duty.KIND,
)
"""Every kind, in the order in which they are asked where two are about one line."""


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
