"""How one kind of employer reads: a lens asks for signals of its own, and forgives others."""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.lenses import signals
from ats_sim.model.case import Case
from ats_sim.scan.flag import Flag

_FORGIVEN = {"startup": frozenset({"too_broad"})}  # requirement COM-05: several hats are wanted there


def lens_flags(case: Case) -> Iterator[Flag]:
    """A flag for each signal of the lens that no statement shows; nothing without a lens."""
    lens = case.settings.scan.lens
    for signal in signals():
        if signal.lens == lens and not any(signal.pattern.search(proof.highlight.text) for proof in case.evidence):
            yield Flag(f"lens_{signal.name}", f"seen through the {lens} lens, no statement shows {signal.asks}")


def forgiven(lens: str) -> frozenset[str]:
    """The flags that raise no doubt under a lens."""
    return _FORGIVEN.get(lens, frozenset())
