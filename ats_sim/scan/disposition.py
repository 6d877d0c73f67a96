"""From what speaks against a call to advance, borderline or reject, and the second at which it was clear."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.model.case import Case
from ats_sim.model.flag import RaisedFlag, has_effect
from ats_sim.model.verdict import Disposition, Fixation, Objection
from ats_sim.scan.attention import second_of

_EARLY_EXIT = 10.0  # requirement CHK-07: a list of tools without use is put aside after about ten seconds


def dispose(
    case: Case, against: Sequence[Objection], flags: Sequence[RaisedFlag], seen: Sequence[Fixation]
) -> tuple[Disposition, float]:
    """The disposition, and the second of the simulated scan at which it was reached.

    Nothing against it: advance. Something to ask about: borderline. Something that ends it: reject. The source leaves
    two or three noes undefined, so which objections end a scan is ours (docs/scan.md).
    """
    end = seen[-1].second if seen else 0.0
    if any(one.ends for one in against):
        empty_handed = not case.proofs and has_effect(flags, "early-exit")
        return "reject", round(min(end, _EARLY_EXIT), 1) if empty_handed else end
    if against:
        return "borderline", end
    first = [second for proof in case.proofs if (second := second_of(proof, seen)) is not None]
    return "advance", max([case.settings.scan.anchor_seconds, *sorted(first)[:2]])
