"""A logistic regression over signs, in Python alone: the same examples give the same weights everywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

SCALE = 20
LEAST = 2  # steps; measured: from 3 on names are lost


def power(x: float) -> float:
    """e to the power of x by products alone, so that every machine finds the same."""
    y = 1.0 + max(-30.0, min(30.0, x)) / 4096
    for _ in range(12):
        y *= y
    return y


class Logistic:
    """A logistic regression over signs. With one label it says yes above 0."""

    def __init__(self, labels: Sequence[str], decay: float = 0.05, rate: float = 0.1) -> None:
        self.labels = list(labels)
        self.known: frozenset[str] = frozenset()
        self.rows: dict[str, list[float]] = {}
        self.seen: dict[str, list[float]] = {}
        self.decay, self.rate = decay, rate

    def scores(self, signs: Iterable[str]) -> list[float]:
        """The sum for each label."""
        rows = [row for sign in signs if (row := self.rows.get(sign)) is not None]
        return [sum(column) for column in zip(*rows, strict=True)] if rows else [0.0] * len(self.labels)

    def score(self, signs: Iterable[str]) -> float:
        """The sum of a model with one label."""
        return self.scores(signs)[0]

    def learn(self, signs: Sequence[str], right: int) -> int:
        """See one example; the label that was thought. ``right`` of a model with one label is 1 or 0."""
        signs = [sign for sign in signs if sign in self.known]
        width = len(self.labels)
        for sign in signs:
            if sign not in self.rows:
                self.rows[sign], self.seen[sign] = [0.0] * width, [1e-2] * width
        scores = self.scores(signs)
        if width == 1:
            off = [1 / (1 + power(-scores[0])) - right]
            best = int(scores[0] > 0)
        else:
            top = max(scores)
            raised = [power(score - top) for score in scores]
            whole = sum(raised)
            off = [value / whole - (n == right) for n, value in enumerate(raised)]
            best = scores.index(top)
        moved = [(n, by) for n, by in enumerate(off) if by > 0.004 or by < -0.004]
        if moved:
            for sign in signs:
                row, seen = self.rows[sign], self.seen[sign]
                for n, by in moved:
                    slope = by + self.decay * row[n]
                    seen[n] += slope * slope
                    row[n] -= self.rate * slope / seen[n] ** 0.5
        return best

    def whole(self) -> dict[str, dict[int, int]]:
        """The weights in steps of 1/SCALE; those below LEAST decide nothing on unseen postings and are left out."""
        found = {}
        for sign, row in self.rows.items():
            if kept := {n: value for n, weight in enumerate(row) if abs(value := round(SCALE * weight)) >= LEAST}:
                found[sign] = kept
        return found


def often(seen: Iterable[tuple[int, Iterable[str]]], least: int) -> frozenset[str]:
    """The signs that at least so many postings show, of signs with the number of their posting."""
    first: dict[str, int] = {}
    count: Counter[str] = Counter()
    for number, signs in seen:  # those of one posting stand together
        for sign in signs:
            if first.get(sign) != number:
                first[sign] = number
                count[sign] += 1
    return frozenset(sign for sign, times in count.items() if times >= least)
