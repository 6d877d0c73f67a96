"""The rounds after the call, and words heard in one, each with the lines that fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ats_sim.asking.lines import statements
from ats_sim.domain.clauses import clause
from ats_sim.lexicon.stems import stems_of
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.wordlists import Finder, word_set
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.preparation import Round

_LINES = 2  # lines a round or a cue; ours
_LETTERS = 3  # of a word that tells a matter; ours


def rounds(case: Case) -> Iterator[Round]:
    """The rounds of the opening's kind of work."""
    for row in rows("loop.tsv"):
        if row["work"] == "any" or case.posting.ships:
            words = split(row["words"])
            yield Round(row["round"], row["listens"], row["fails"], tuple(_lines(case, words)) if words else ())


def _lines(case: Case, words: Sequence[str]) -> list[Quote]:
    search = Finder(words)
    found = []
    for proof in statements(case):
        hit = search.search(proof.highlight.text)
        if hit:
            found.append(clause(proof, hit.start, hit.end))
    return found[:_LINES]


def results(case: Case) -> tuple[int, int]:
    """How many statements have a result or a size, of how many."""
    return sum(proof.metric in ("outcome", "scale") for proof in case.statements), len(case.statements)


def cue_lines(case: Case, cue: str) -> tuple[Quote, ...]:
    """The statements that have most words in common with what was heard; none without one in common."""
    wanted = _stems(cue)
    shared = [(len(wanted & _stems(proof.highlight.text)), proof) for proof in statements(case)]
    best = sorted((pair for pair in shared if pair[0]), key=lambda pair: -pair[0])
    return tuple(proof.quote for _, proof in best[:_LINES])


def _stems(text: str) -> set[str]:
    return stems_of(text, _LETTERS, word_set("small-word"))
