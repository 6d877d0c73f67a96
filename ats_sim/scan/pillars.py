"""Five pillars of engineering work, as far as a page shows them: counts of statements, not judgements.

They inform; no disposition rests on them. Coding and system design are asked of occupations that ship software only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import get_args

from ats_sim.domain.jargon import jargon
from ats_sim.lexicon import patterns
from ats_sim.lexicon.wordlists import Finder, finder
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence, Stage
from ats_sim.model.verdict import Pillar, Point
from ats_sim.scan.checklist import MODEL_LANES
from ats_sim.scan.proof import shown_statements

_MOST = 4  # ours: from so many statements on a pillar is full
_ACADEMIC = 1  # ours: what coursework and competitions are worth at most (requirement PIL-02)
_UNPROVED = 1  # ours: what work of the kind without a result is worth; it is told before any course
_PROVED = 2  # ours: what a single result at work is worth at least
_PLAIN_WORDS = 40  # ours: about three lines of a page
_FEW, _ALMOST_ALL = 3, 0.9  # ours: statements, and the share of them, from which plain words are a strength
_QUOTES = 2  # ours: statements shown for a pillar
_STAGES: tuple[Stage, ...] = get_args(Stage)


def pillars(case: Case) -> tuple[Pillar, ...]:
    """Coding, applied work, system design, communication, collaboration, in this order."""
    said = case.statements
    return (
        _coding(case, said),
        _applied(case, said),
        _design(case, said),
        _communication(said),
        _collaboration(said),
    )


def _coding(case: Case, said: Sequence[Evidence]) -> Pillar:
    if not case.posting.ships:
        return Pillar("coding", None, "not counted: this occupation ships no software")
    found = _with(said, lambda proof: finder("pillar-coding").search(proof.highlight.text) is not None)
    return Pillar("coding", min(_MOST, len(found)), f"{_count(found, said)} of code written, tested or tuned",
                  evidence=_quotes(found))  # fmt: skip


def _applied(case: Case, said: Sequence[Evidence]) -> Pillar:
    """Results and real use that fit; else work of the kind; else courses, which never outrank work."""
    real = [proof for proof in case.proofs if not proof.academic]
    if real:
        text = f"{_count(real, said)} of results or real use that fit the posting"
        return Pillar("applied work", min(_MOST, max(_PROVED, len(real))), text, evidence=_quotes(real))
    shown = shown_statements(case)
    kind = [
        proof
        for number, proof in enumerate(case.evidence)
        if number in shown and proof.highlight.section == "work" and proof.is_statement and not proof.academic
    ]
    if kind:
        text = f"{_count(kind, said)} of work of this kind, none of a result or real use"
        return Pillar("applied work", _UNPROVED, text, evidence=_quotes(kind))
    tried = _with(said, lambda proof: bool(proof.academic))
    if tried:
        text = f"only courses or competitions ({len(tried)} of {len(said)}), which count as {_ACADEMIC} at most"
        return Pillar("applied work", _ACADEMIC, text, evidence=_quotes(tried))
    return Pillar("applied work", 0, "no statement tells of a result or real use that fits the posting")


def _design(case: Case, said: Sequence[Evidence]) -> Pillar:
    """Of work with models how many stages it names; of other software how often a system is thought through."""
    if not case.posting.ships:
        return Pillar("system design", None, "not counted: this occupation ships no software")
    clear = [proof for proof in said if proof.grade != "vague"]
    if case.matches.posting_lane in MODEL_LANES:
        named = [stage for stage in _STAGES if any(stage in proof.lifecycle for proof in clear)]
        left = [stage for stage in _STAGES if stage not in named]
        kept = sorted({hit.text.lower() for proof in clear for hit in _practices().finditer(proof.highlight.text)})
        text = f"{len(named)} of {len(_STAGES)} stages named" + (f"; not: {', '.join(left)}" if named and left else "")
        text += f"; kept in order by {', '.join(kept[:_MOST])}" if kept else ""
        shown = _with(clear, lambda proof: bool(proof.lifecycle or _practices().search(proof.highlight.text)))
        score = max(len(named) * _MOST // len(_STAGES), min(_MOST, len(kept)))
        return Pillar("system design", score, text, evidence=_quotes(shown))
    found = _with(clear, lambda proof: finder("pillar-design").search(proof.highlight.text) is not None)
    text = f"{_count(found, said)} of design, load, failure or change of a system"
    return Pillar("system design", min(_MOST, len(found)), text, evidence=_quotes(found))


def _practices() -> Finder:
    """Practices that keep models in use in order: a registry, rollbacks, drift detection."""
    return finder("pillar-practice")


def _communication(said: Sequence[Evidence]) -> Pillar:
    """The share of statements that anybody can follow: short, specific, without terms of a trade."""
    if not said:
        return Pillar("communication", None, "no statement to judge by", proxy=True)
    plain = _with(said, _is_plain)
    text = f"{_count(plain, said)} in short and plain words"
    return Pillar("communication", round(_MOST * len(plain) / len(said)), text, proxy=True, evidence=_quotes(plain))


def plain_words(case: Case) -> Point | None:
    """Where all statements but a few can be followed by anybody; else None."""
    said = case.statements
    plain = _with(said, _is_plain)
    if len(said) < _FEW or len(plain) < _ALMOST_ALL * len(said):
        return None
    return Point(f"{len(plain)} of {len(said)} statements are in short and plain words")


def _is_plain(proof: Evidence) -> bool:
    words = proof.highlight.text.split()
    return proof.grade != "vague" and len(words) <= _PLAIN_WORDS and not jargon(proof)


def _collaboration(said: Sequence[Evidence]) -> Pillar:
    """Statements that name others, or that lead or teach them. Credit to oneself is counted beside it, not against."""
    found = _with(said, lambda proof: bool(proof.partners or finder("claim-people").search(proof.highlight.text)))
    alone = _with(said, lambda proof: patterns.regex("self-named").search(proof.highlight.text) is not None)
    text = f"{_count(found, said)} of others by name" + (f'; {len(alone)} say "I" or "my"' if alone else "")
    return Pillar("collaboration", min(_MOST, len(found)), text, proxy=True, evidence=_quotes(found))


def _with(said: Sequence[Evidence], holds: Callable[[Evidence], bool]) -> list[Evidence]:
    return [proof for proof in said if holds(proof)]


def _count(found: Sequence[Evidence], said: Sequence[Evidence]) -> str:
    if not said:
        return "there are no statements that could tell"
    if not found:
        return f"none of {len(said)} statements tells"
    return f"{len(found)} of {len(said)} statements {'tells' if len(found) == 1 else 'tell'}"


def _quotes(found: Sequence[Evidence]) -> tuple[Quote, ...]:
    return tuple(proof.quote for proof in found[:_QUOTES])
