"""Many statements open as a helper's.

## What it finds

Half or more of the statements about positions open with words that shrink the writer's part: "helped with", "involved
in", "responsible for" (`scan.undersold_share`). Counted are those that a rule reports.

## Why it matters

Who hires wants to know what this person did, and a helper's words leave it open. The own part is often larger than the
words.

Source: career guides' lists of weak openers (College Central's among them); the share is ours.

## Example

- Before:
  Helped with the training of 12 new nurses
  Assisted in the move of 40 patients to a new house
- After:
  Trained 12 new nurses
  Moved 40 patients to a new house
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, Reason
from ats_sim.scan.weakness import RULES_OF
from ats_sim.scan.weakness_ratios import prevailing


def _check(case: Case) -> Iterator[Reason]:
    ratio = prevailing(case, "undersold")
    if ratio:
        text = f"{ratio.count} statements open as a helper's; the own part is unclear{ratio.remark}"
        yield Reason(text, ratio.found[0].quote)


FLAG = Flag(
    "undersold",
    _check,
    "doubt",
    cause="outcome",
    question="What in these results was your own part?",
    rules=tuple(sorted(RULES_OF["undersold"])),
    effects=frozenset({"craft"}),
)
