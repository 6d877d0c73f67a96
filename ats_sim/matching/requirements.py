"""Each requirement of a posting against the resume: in which words it is there, where, and how it is proved."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from ats_sim.lexicon.wordlists import finder
from ats_sim.matching.bearing import bearing_of
from ats_sim.matching.holding import is_credential, is_held, is_others
from ats_sim.matching.other_people import is_other_people
from ats_sim.matching.proof import proof_of
from ats_sim.matching.searchable_text import Everything, Passage
from ats_sim.matching.tellings import is_undone
from ats_sim.matching.wanted import Wanted, made_ready
from ats_sim.model.document import Quote, Span
from ats_sim.model.evidence import Evidence
from ats_sim.model.matches import PROOFS, STATUSES, Found, Proof, Status
from ats_sim.model.posting import Requirement


class Hit(Struct, frozen=True):
    """A place where a requirement is met, and what that place proves."""

    found: Found
    proof: Proof


def find_requirement(
    requirement: Requirement,
    passages: Sequence[Passage],
    together: Everything,
    evidence: Sequence[Evidence],
    short: str = "",
    as_of: datetime.date | None = None,
) -> tuple[Hit, ...]:
    """Every place that meets a requirement, the strongest first: what it proves, then how near its words are.

    Behind it come the others, best words first, then best proof, then by place. Empty: missing.
    A place that only shows something related comes behind all that name the thing. ``short`` is the posting's own short
    form of it.
    """
    wanted = made_ready(requirement, short)
    may_be = wanted.may_match(together, together.statement)
    hits = _held(wanted, passages, evidence, as_of, owned=is_credential(requirement)) if may_be else []
    if wanted.tellings.may_match(together.roots):
        named = [hit.found.quote.span for hit in hits if hit.found.named]
        hits += _told(wanted, passages, evidence, named, kindred=together.kindred)
    hits = hits or [hit for passage in passages if passage.hope.strip() for hit in _hoped(wanted, passage)]
    hits.sort(key=_rank)
    strongest = min(hits, key=_strength, default=None)
    return (strongest, *(hit for hit in hits if hit is not strongest)) if strongest else ()


def _held(
    wanted: Wanted,
    passages: Sequence[Passage],
    evidence: Sequence[Evidence],
    as_of: datetime.date | None,
    *,
    owned: bool,
) -> list[Hit]:
    """The places of one requirement. What is ``owned`` has no months and no result, and must be the writer's own; where
    one place says that it is not in force, no other shows that it is."""
    hits: list[Hit] = []
    spoken = wanted.skill is not None and wanted.skill.kind == "spoken"
    for passage in passages:
        places = wanted.places(passage.text, passage.source is not None, passage.section)
        if places is None:
            continue
        proof: Proof = "claimed" if owned else proof_of(passage, evidence)
        for status, start, end in places:
            if spoken and passage.highlight >= 0 and finder("language-others").search(passage.text):
                continue
            if owned and not is_held(passage.text, start, end, statement=passage.highlight >= 0):
                continue
            if is_others(wanted.requirement, passage, start, end) or (
                not owned and _is_met(wanted, passage, start, end)
            ):
                continue
            bearing = bearing_of(
                passage.text, start, end, paper=f"{wanted.words} {wanted.held_name}" if owned else "", as_of=as_of
            )
            if bearing is None:
                continue
            quote = Quote(passage.text[start:end], passage.span(start, end))
            nearest = status if bearing == "held" else "related"
            found = Found(quote, passage.section, -1 if owned else passage.work, passage.highlight, nearest, bearing)
            hits.append(Hit(found, proof))
        stage = wanted.stage(passage, evidence)
        if stage and not any(hit.found.highlight == passage.highlight for hit in hits):
            quote = Quote(passage.text[slice(*stage)], passage.span(*stage))
            found = Found(quote, passage.section, passage.work, passage.highlight, "kind")
            hits.append(Hit(found, proof))
    return _in_force(hits)


def _is_met(wanted: Wanted, passage: Passage, start: int, end: int) -> bool:
    """Whether a place only tells of other people; the name of a tool tells of nobody ("Altium Designer")."""
    if any(one.skill.is_tool and one.start <= start < end <= one.end for one in passage.words.mentions):
        return False
    return is_other_people(passage.text, start, end, wanted.low, statement=passage.highlight >= 0)


def _in_force(hits: list[Hit]) -> list[Hit]:
    """Without the places that name a thing without a word of its state, where another says that it is not in force;
    and without a lower one beside the one that is asked for."""
    out = [hit for hit in hits if hit.found.bearing in ("pending", "lapsed")]
    if out:
        return out
    return [hit for hit in hits if hit.found.bearing != "lower"] or hits


def _told(
    wanted: Wanted,
    passages: Sequence[Passage],
    evidence: Sequence[Evidence],
    named: Collection[Span],
    *,
    kindred: bool,
) -> Iterator[Hit]:
    """What is told in other words, one place a passage, where it is not named."""
    for passage in passages:
        for start, end in wanted.told(passage, kindred=kindred):
            span = passage.span(start, end)
            if any(span.overlaps(one) for one in named) or is_undone(passage.text, start, end):
                continue
            if passage.section == "references" or bearing_of(passage.text, start, end, paper="") != "held":
                continue
            quote = Quote(passage.text[start:end], span)
            yield Hit(
                Found(quote, passage.section, passage.work, passage.highlight, "alias"), proof_of(passage, evidence)
            )
            break


def _hoped(wanted: Wanted, passage: Passage) -> Iterator[Hit]:
    """What is only hoped for, as something near; what is near a hope is nothing."""
    for status, start, end in wanted.places(passage.hope, False, passage.section) or ():
        if status == "related":
            continue
        quote = Quote(passage.hope[start:end], passage.span(start, end))
        yield Hit(Found(quote, passage.section, -1, passage.highlight, "related", "wished"), "none")


def _strength(hit: Hit) -> tuple[bool, int, bool, int, Span]:
    """For the place that is shown first. A statement says more than a line of the same worth."""
    status, proof, span = _rank(hit)
    return hit.found.status == "related", proof, hit.found.highlight < 0, status, span


def _rank(hit: Hit) -> tuple[int, int, Span]:
    return STATUSES.index(hit.found.status), PROOFS.index(hit.proof), hit.found.quote.span


def best_status(hits: Sequence[Hit]) -> Status:
    """The status of a requirement with these hits: that of the nearest words."""
    return min((hit.found.status for hit in hits), key=STATUSES.index, default="missing")
