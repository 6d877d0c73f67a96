"""Fits by other weights, out of what was kept of them: nothing is read or matched again.

A pool of thousands is weighed while somebody turns a knob, so what is the same for all rows is worked out once.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from operator import mul

from msgspec import Struct

from ats_sim.domain.requirement_groups import group_requirements
from ats_sim.domain.weights import FIT_PARTS, weight_of
from ats_sim.model.fits import Credits, Fit
from ats_sim.model.posting import Posting, RequirementKind, joined, names_of
from ats_sim.model.settings import FitWeights, Settings


class Weighing(Struct, frozen=True):
    """How many times its own weight each part of a fit, and each thing asked for, is to count; 1 where nothing is said,
    0 leaves it out."""

    parts: Mapping[str, float] = {}
    things: Mapping[str, float] = {}

    @property
    def plain(self) -> bool:
        """Whether it changes nothing."""
        return all(factor == 1 for factor in (*self.parts.values(), *self.things.values()))


class Thing(Struct, frozen=True):
    """A thing that a posting asks for, alternatives as one: ``indices`` in ``Posting.requirements``, and its weight."""

    name: str
    kind: RequirementKind
    weight: float
    indices: tuple[int, ...]


def things_of(posting: Posting, settings: Settings) -> tuple[Thing, ...]:
    """What a posting asks for, as it is counted."""
    asked = posting.requirements
    return tuple(
        Thing(
            joined(names_of([asked[index] for index in unit])[:3]),
            asked[unit[0]].kind,
            max(weight_of(asked[index], settings.matching) for index in unit),
            unit,
        )
        for unit in group_requirements(asked)
    )


Shares = tuple[tuple[float, ...], tuple[float, ...]]
"""How far each thing is understood, and proven."""


def shares_of(credits_: Credits, things: Sequence[Thing]) -> Shares:
    """Of alternatives the best counts."""
    if not credits_.understood:
        return (0.0,) * len(things), (0.0,) * len(things)
    return (
        tuple(max(credits_.understood[index] for index in one.indices) for one in things),
        tuple(max(credits_.proven[index] for index in one.indices) for one in things),
    )


class Scale:
    """Makes fits by one weighing, of resumes that were held against one posting."""

    def __init__(self, things: Sequence[Thing], settings: FitWeights, weighing: Weighing) -> None:
        self._factors = [weighing.things.get(one.name, 1.0) * one.weight for one in things]
        self._whole = math.fsum(self._factors)
        self._parts = [weighing.parts.get(name, 1.0) * getattr(settings, name) for name in FIT_PARTS]

    def fit(self, fit: Fit, shares: Shares) -> Fit:
        """The fit that a resume has by this weighing; by the plain one it is the fit that it had."""
        parts = (fit.title, fit.field, self._mean(shares[0]), self._mean(shares[1]), fit.years)
        told = [(weight, part) for weight, part in zip(self._parts, parts, strict=True) if part is not None]
        whole = math.fsum(weight for weight, _ in told)
        reached = math.fsum(weight * part for weight, part in told)
        return Fit(round(100 * reached / whole, 1) if whole else 0.0, *parts)

    def _mean(self, shares: Sequence[float]) -> float | None:
        """To the tenth of a hundred that scores are told in; None where nothing counts."""
        if not self._whole:
            return None
        return round(100 * math.fsum(map(mul, self._factors, shares)) / self._whole, 1) / 100
