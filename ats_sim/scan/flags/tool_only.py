"""Many statements name a tool and no result.

## What it finds

Two fifths or more of the statements name tools or techniques, and neither a result nor a use
(`scan.tool_only_share`). Counted are those that a rule reports.

## Why it matters

A list of tools says what was at hand. The reader asks what came of it, whether anybody used it, and whether it
mattered; tools can be learned, results show that they were.

Source: recruiters' own accounts; the form "accomplished X as measured by Y by doing Z" that Google's recruiters made
known. The share is ours.

## Example

- Before:
  Used Excel for the plans of the ward
  Used SAP for orders
- After:
  Used Excel to plan the shifts of the ward; open shifts fell from 9 to 2 a month
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, Reason
from ats_sim.scan.weakness import RULES_OF
from ats_sim.scan.weakness_ratios import prevailing


def _check(case: Case) -> Iterator[Reason]:
    ratio = prevailing(case, "tool_only")
    if ratio:
        yield Reason(f"{ratio.count} statements name a tool and no result{ratio.remark}", ratio.found[0].quote)


FLAG = Flag(
    "tool_only",
    _check,
    "doubt",
    cause="outcome",
    question="What came of this work: who used it, and what changed?",
    effects=frozenset({"craft", "early-exit"}),
    rules=tuple(sorted(RULES_OF["tool_only"])),
)
