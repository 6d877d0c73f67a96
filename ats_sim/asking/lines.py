"""The statements that questions are about."""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.domain.clauses import clause
from ats_sim.domain.months import latest_first
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence


def statements(case: Case) -> list[Evidence]:
    """The statements about work done: those of the latest position first, then as they stand."""
    order = {("work", index): place for place, index in enumerate(latest_first(case.resume.work))}

    def key(proof: Evidence) -> tuple[int, int]:
        highlight = proof.highlight
        return (order.get((highlight.section, highlight.entry), len(order)), highlight.anchors[0][1])

    return sorted(case.statements, key=key)


def open_lines(case: Case, asked: str, told: str, *, counted: bool = False) -> Iterator[Quote]:
    """The clauses that hold a word of the list ``asked``, of statements without one of the list ``told``.

    ``counted``: only where a number stands in the clause.
    """
    for proof in statements(case):
        text = proof.highlight.text
        hit = finder(asked).search(text)
        if hit and not finder(told, "course-taken").search(text):
            part = clause(proof, hit.start, hit.end)
            if not counted or any(metric.quote.text in part.text for metric in proof.metrics):
                yield part
