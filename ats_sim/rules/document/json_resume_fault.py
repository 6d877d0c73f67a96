"""A JSON Resume has a fault against its schema.

## What it finds

In a JSON Resume: keys that the schema does not know, dates that are none, an e-mail address that cannot be one, lists
that are no lists. One finding a kind of fault, with the path of the first value. What cannot be believed is not read.

## Why it matters

Programs that read the format pass such a value over without a word: a misspelt key loses a whole section.

Source: the schema of JSON Resume, version 1.0.0 (jsonresume.org/schema).

## Example

- Before: [schema] skils: the key "skils" is not of the schema and not read
- After: [pages] 1
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.document import Loss
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE


def _check(case: Case) -> Iterator[Violation]:
    faults: dict[str, list[Loss]] = {}
    for loss in case.document.losses:
        if loss.kind == "schema":
            faults.setdefault(loss.text.partition(": ")[2], []).append(loss)
    for same in faults.values():
        first = same[0]
        place = next((line.span for line in case.document.lines if 0 < first.line == line.source), NOWHERE)
        where = f"line {first.line}, " if first.line else ""
        more = f", and {len(same) - 1} more like it" if len(same) > 1 else ""
        yield Violation(place, f"{where}{first.text}{more}", "Correct it by the schema: jsonresume.org/schema.")


RULE = Rule("DOC020", "json-resume-fault", "warning", _check)
