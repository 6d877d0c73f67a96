"""A rate that moved without its counterpart.

## What it finds

A rate that fell or rose where another one pays for it: fewer alarms and missed ones, shorter calls and solved ones,
smaller stocks and empty shelves. The table ``counterparts.tsv`` names the pairs.

## Why it matters

Most rates can be had by giving up another. Who watched both tells of both.

Source: recruiters' and managers' own accounts; the pairs are ours.

## Example

- Before:
  Reviewed every false alarm each month; ignored alerts went from 40% to 12%
- After:
  Reviewed every false alarm each month; ignored alerts went from 40% to 12% with no missed one
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from ats_sim.asking.lines import raised, statements
from ats_sim.domain.clauses import clause_of
from ats_sim.lexicon.shapes import NUMBER
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.wordlists import Finder, finder
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised


class _Pair(Struct, frozen=True):
    """A measure, the way it moved, what is asked then, and the words that answer it."""

    measure: Finder
    way: str
    asks: str
    told: Finder


@cache
def _pairs() -> tuple[_Pair, ...]:
    return tuple(
        _Pair(Finder(split(row["measure"])), row["way"], row["asks"], Finder(split(row["told"])))
        for row in rows("counterparts.tsv")
    )


def _find(case: Case) -> Iterator[Raised]:
    asked: set[str] = set()
    for proof in statements(case):
        for metric in proof.metrics:
            if metric.kind != "outcome":
                continue
            part = clause_of(proof, metric.quote)
            way = _way(part.text, metric.quote.text)
            pair = next((pair for pair in _pairs() if pair.way == way and pair.measure.search(part.text)), None)
            if pair and pair.asks not in asked and not pair.told.search(proof.highlight.text):
                asked.add(pair.asks)
                yield raised(proof, part, pair.asks)
                break


def _way(text: str, amount: str) -> str:
    """Which way a rate moved, "" where that is not sure: by its two values, else by the verb."""
    values = [float(found.replace(",", "")) for found in NUMBER.findall(amount)]
    if "from" in amount and len(values) == 2 and values[0] != values[1]:
        return "down" if values[1] < values[0] else "up"
    down, up = finder("change-down").search(text), finder("change-up").search(text)
    return "down" if down and not up else "up" if up and not down else ""


KIND = QuestionKind(
    "counterpart",
    _find,
    why="one side is told; the other may have paid for it",
    bring="the other side: before <amount>, after <amount>, or that nobody measured it",
    listen=("knows the other side", "says so where it was not measured"),
    beware=("has never thought of it", "both got better, without a number"),
)
