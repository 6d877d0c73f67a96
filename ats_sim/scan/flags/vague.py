"""Many statements say nothing specific.

## What it finds

Half or more of the statements are vague (`scan.vague_share`): nothing in them that a reader could picture. Counted are
those that a rule reports.

## Why it matters

A scan rests on what can be passed on in a sentence. Where nothing can, the page is put aside after about ten seconds,
however good the work was.

Source: recruiters' own accounts of statements such as "worked on advanced solutions"; the share is ours.

## Example

- Before:
  Worked on various things for different people
  Involved in all kinds of tasks
- After:
  Moved the drugs of two wards into one store; 14 nurses use it each shift
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, Reason
from ats_sim.scan.weakness import RULES_OF
from ats_sim.scan.weakness_ratios import prevailing


def _check(case: Case) -> Iterator[Reason]:
    ratio = prevailing(case, "vague")
    if ratio:
        yield Reason(f"{ratio.count} statements say nothing specific{ratio.remark}", ratio.found[0].quote)


FLAG = Flag(
    "vague",
    _check,
    "doubt",
    cause="outcome",
    question="Of what you did there, what changed because of it, and how do you know?",
    effects=frozenset({"craft", "early-exit"}),
    rules=tuple(sorted(RULES_OF["vague"])),
)
