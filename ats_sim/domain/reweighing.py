"""A fit by other weights, out of what was kept of it: nothing is read or matched again."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from operator import mul

from msgspec import Struct

from ats_sim.model.matches import Credit, Fit
from ats_sim.model.settings import FitWeights

PARTS = ("title", "field", "coverage", "proof", "years")
"""The parts of a fit, each with a weight in ``FitWeights``."""


class Weighing(Struct, frozen=True):
    """How many times its own weight each part of a fit, and each thing asked for, is to count; 1 where nothing is said,
    0 leaves it out."""

    parts: Mapping[str, float] = {}
    things: Mapping[str, float] = {}

    @property
    def plain(self) -> bool:
        """Whether it changes nothing."""
        return all(factor == 1 for factor in (*self.parts.values(), *self.things.values()))


class Scale:
    """Makes fits by one weighing, of resumes that were held against one posting: they have credits for the same things.

    ``things`` are those things with their own weights.
    """

    def __init__(self, things: Sequence[Credit], settings: FitWeights, weighing: Weighing) -> None:
        self._factors = [weighing.things.get(one.name, 1.0) * one.weight for one in things]
        self._whole = math.fsum(self._factors)
        self._parts = [weighing.parts.get(name, 1.0) * getattr(settings, name) for name in PARTS]

    def fit(self, fit: Fit, understood: Sequence[float], proven: Sequence[float]) -> Fit:
        """The fit that a resume has by this weighing; by the plain one it is the fit that it had."""
        parts = (fit.title, fit.field, self._mean(understood), self._mean(proven), fit.years)
        whole = reached = 0.0
        for weight, part in zip(self._parts, parts, strict=True):
            if part is not None:
                whole += weight
                reached += weight * part
        return Fit(round(100 * reached / whole, 1) if whole else 0.0, *parts)

    def _mean(self, shares: Sequence[float]) -> float | None:
        """To the tenth of a hundred that scores are told in; None where nothing counts."""
        if not self._whole:
            return None
        return round(100 * math.fsum(map(mul, self._factors, shares)) / self._whole, 1) / 100


def reweighed(fit: Fit, things: Sequence[Credit], settings: FitWeights, weighing: Weighing) -> Fit:
    """The fit of one resume by other weights."""
    scale = Scale(things, settings, weighing)
    return scale.fit(fit, [one.understood for one in things], [one.proven for one in things])
