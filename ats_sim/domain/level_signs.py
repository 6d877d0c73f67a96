"""What a level is asked to show, and the statement that shows it. It informs; no verdict rests on it.

Entry: an internship, coursework or a project. Middle: work of one's own, and one thing in use or with a result.
Senior: people led or taught, something designed or built up, a direction that others followed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.posting import LEVELS


class LevelSign(Struct, frozen=True):
    """A sign of a level, and the first statement that has it; None where none does."""

    name: str
    quote: Quote | None


def level_signs(case: Case) -> tuple[LevelSign, ...]:
    """The signs of the level that the posting states, else of the one that the resume reads as; () where neither."""
    level = case.matches.posting_level or case.matches.level
    return tuple(_signs(case, LEVELS.index(level))) if level else ()


def _signs(case: Case, rank: int) -> Iterator[LevelSign]:
    if rank == 0:
        learned = (work.position for work in case.resume.work if work.position)
        title = next((one for one in learned if finder("learned-work").search(one.text)), None)
        yield LevelSign("an internship", Quote(title.text, title.span) if title else None)
        yield _first(
            case, "a project or coursework", lambda proof: proof.highlight.section == "projects" or bool(proof.academic)
        )
        return
    if rank < LEVELS.index("senior"):
        yield _first(case, "work of one's own", lambda proof: proof.ownership is not None and not proof.minimized)
        yield _first(case, "something in use, or with a result", lambda proof: proof.grade == "evidenced")
        return
    yield _first(case, "people led or taught", lambda proof: _has(proof, "claim-people", "senior-leads"))
    yield _first(case, "something designed or built up", lambda proof: _has(proof, "senior-design"))
    yield _first(case, "a direction that others followed", lambda proof: _has(proof, "senior-direction"))


def _first(case: Case, name: str, holds: Callable[[Evidence], bool]) -> LevelSign:
    return LevelSign(name, next((proof.quote for proof in case.statements if holds(proof)), None))


def _has(proof: Evidence, *words: str) -> bool:
    return finder(*words).search(proof.highlight.text) is not None
