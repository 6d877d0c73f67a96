"""The file is larger than some parsers take.

## What it finds

A file of more than 2.5 MB. The number is the setting `rules.file_bytes`.

## Why it matters

The file is attached to the application, but its fields stay empty and nobody finds it by its words. It is nearly
always a picture that makes it so large.

Source: Greenhouse, "Unsuccessful resume parse": files over 2.5 MB are not parsed.

## Example

- Before: [bytes] 6000000
- After: [bytes] 300000
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE


def _check(case: Case) -> Iterator[Violation]:
    size, most = case.document.size, case.settings.rules.file_bytes
    if size > most:
        yield Violation(
            NOWHERE,
            f"the file has {size / 1e6:.1f} MB; some parsers stop at {most / 1e6:.1f} MB",
            "Take out pictures or save them smaller, and export the file again.",
        )


RULE = Rule("DOC010", "file-too-large", "warning", _check)
