"""What the lines show beside results: marks of work that is kept running, its cost, prices told, whose trade it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ats_sim.asking.lines import statements
from ats_sim.domain.clauses import clause
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.trades import trade_of
from ats_sim.lexicon.wordlists import Finder
from ats_sim.model.case import Case
from ats_sim.model.preparation import Shown

_ACRONYM = expression(r"(?<![\w.-])(?<!\d )[A-Z]{2,5}s?(?![\w-])")
_LINES = 3  # quotes a row; ours
_OFTEN = 2  # statements from which a trade is named,
_SCOPES = 4  # statements whose trade is told, from which shares are shown; ours


def shown(case: Case) -> Iterator[Shown]:
    """Each thing that a line shows, with the lines."""
    for row in rows("shows.tsv"):
        if row["work"] == "software" and not case.posting.ships:
            continue
        search = Finder(split(row["words"]))
        found = []
        for proof in statements(case):
            hit = search.search(proof.highlight.text)
            if hit and (proof.metrics or not row["number"]):
                found.append(clause(proof, hit.start, hit.end))
        if found:
            yield Shown(row["name"], row["says"], tuple(found[:_LINES]), len(found))


def scopes(case: Case) -> tuple[tuple[str, int], ...]:
    """How many statements are of which trade, by their words; empty where too few tell."""
    told = [trade_of(proof.highlight.text) for proof in case.statements]
    counts = Counter(trade.name for trade in told if trade)
    often = tuple((name, count) for name, count in counts.most_common() if count >= _OFTEN)
    return often if sum(counts.values()) >= _SCOPES and len(often) > 1 else ()


def acronyms(case: Case) -> tuple[str, ...]:
    """The acronyms of the statements that are no names of tools, each once: a recruiter may know none."""
    found: dict[str, None] = {}
    for proof in case.statements:
        tools = " ".join(tool.quote.text for tool in proof.tools)
        found |= dict.fromkeys(word for word in _ACRONYM.findall(proof.highlight.text) if word not in tools)
    return tuple(found)
