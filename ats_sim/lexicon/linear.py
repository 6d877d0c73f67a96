"""Linear models in whole numbers: what each sign of a text weighs for each label.

Table: ``files/reader.txt``, made by ``bench/build_reader.py``. A line ``=name label ...`` begins a model; each line
below holds a sign, a tab, and the weights that are not 0 as ``label:weight`` by the label's number.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ats_sim.lexicon.table import text

NAME = "reader.txt"
Pairs = tuple[tuple[int, int], ...]


class Linear:
    """One model: its labels, and the weights of each sign, made from their line when they are first looked up."""

    def __init__(self, labels: tuple[str, ...], lines: dict[str, str]) -> None:
        self.labels = labels
        self._lines = lines
        self._known: dict[str, Pairs] = {}
        self._single: dict[str, int] = {}

    def pairs(self, sign: str) -> Pairs:
        """The labels by number, each with its weight, of a sign."""
        found = self._known.get(sign)
        if found is None:
            line = self._lines.get(sign, "")
            pairs = (cell.split(":") for cell in line.split())
            found = self._known[sign] = tuple((int(label), int(weight)) for label, weight in pairs)
        return found

    def scores(self, signs: Iterable[str]) -> list[int]:
        """The sum for each label."""
        total = [0] * len(self.labels)
        known, lines = self._known, self._lines
        for sign in signs:
            pairs = known.get(sign)
            if pairs is None:
                if sign not in lines:
                    continue
                pairs = self.pairs(sign)
            for label, weight in pairs:
                total[label] += weight
        return total

    def score(self, signs: Iterable[str]) -> int:
        """The sum of a model with one label."""
        total = 0
        single, lines = self._single, self._lines
        for sign in signs:
            weight = single.get(sign)
            if weight is None:
                line = lines.get(sign)
                weight = single[sign] = int(line[2:]) if line else 0
            total += weight
        return total


@cache
def _models() -> dict[str, Linear]:
    found: dict[str, Linear] = {}
    for block in text(NAME).split("\n=")[1:]:
        head, _, body = block.partition("\n")
        name, *labels = head.split()
        cells = body.rstrip("\n").replace("\n", "\t").split("\t")
        found[name] = Linear(tuple(labels), dict(zip(cells[::2], cells[1::2], strict=True)))
    return found


def model(name: str) -> Linear:
    """A model of the table."""
    return _models()[name]
