"""What the statements of a resume come to, counted: nothing here decides."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from ats_sim.domain.result_kinds import result_kind
from ats_sim.lexicon.lenses import signals
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence


class Count(Struct, frozen=True):
    """How many statements, of all, of which something is true; ``name`` says of what."""

    name: str
    statements: int
    of: int


def counts(case: Case) -> tuple[Count, ...]:
    """The counts of a case, none without a statement; those of software only where the opening ships it."""
    told = case.statements
    if not told:
        return ()
    return tuple(Count(name, sum(map(holds, told)), len(told)) for name, holds in _questions(case))


def _questions(case: Case) -> Iterator[tuple[str, Callable[[Evidence], bool]]]:
    if case.posting.ships:
        yield "deployed", lambda proof: bool(proof.deployment) or "deployment" in proof.lifecycle
        yield "monitored", lambda proof: bool({"monitoring", "retraining"}.intersection(proof.lifecycle))
        yield "at a stated scale", lambda proof: any(metric.kind == "scale" for metric in proof.metrics)
        if not case.posting.research:
            yield (
                "research and papers",
                lambda proof: finder("papers-told", "research-told").search(_of(proof)) is not None,
            )
    yield "a result", lambda proof: any(metric.kind == "outcome" for metric in proof.metrics)
    yield "of them in money or for people", lambda proof: result_kind(proof) == "business"
    yield "in speed or load", lambda proof: result_kind(proof) == "performance"
    yield "in a score", lambda proof: result_kind(proof) == "score"
    yield "in time won", lambda proof: result_kind(proof) == "time"
    if not case.posting.ships:
        yield "a stated size", lambda proof: any(metric.kind == "scale" for metric in proof.metrics)
    yield "a test score only", lambda proof: proof.metric == "offline"
    yield "a bare count only", lambda proof: proof.metric == "count"
    yield "an own deed first", lambda proof: proof.ownership is not None and not proof.minimized
    yield "applied, not coursework", lambda proof: proof.grade == "evidenced" and not proof.academic
    yield "for users or customers", _for_people
    yield "a number, its effect, no hedge", _whole
    yield "a case: who or what, and how it ended", _is_case


def _for_people(proof: Evidence) -> bool:
    return any(one.pattern.search(proof.highlight.text) for one in signals() if one.name == "customers")


def _of(proof: Evidence) -> str:
    return proof.highlight.text


def _is_case(proof: Evidence) -> bool:
    """Whether a statement tells one case: a deed of one's own with its result or use, or an incident."""
    told = proof.ownership is not None and not proof.minimized and proof.grade == "evidenced"
    return told or (proof.is_statement and finder("incident-told").search(proof.highlight.text) is not None)


def _whole(proof: Evidence) -> bool:
    hedged = finder("hedged").search(proof.highlight.text) is not None
    return proof.metric == "outcome" and not proof.minimized and not hedged
