"""A bullet of a position tells no deed.

## What it finds

A bullet under a position that lists things or tools, gives a name or a number by itself, or claims a quality, and says
nothing that was done. Lists behind a label ("Tools: ...") are left alone, and so is a pile of tools, which the rule
buzzword-pile reports. Three lines of one position or more (the setting `rules.group_lines`) are one finding.

## Why it matters

A bullet is read as something you did. A list leaves the reader to guess which of it mattered, and a quality can be
claimed by anybody; the deed that shows it cannot.

Source: recruiters' own accounts of the first screen; no study known to us.

## Example

- Before: Router, panel saw, edgebander
- After: Cut and edged the panels of 30 kitchens a year on the panel saw and the edgebander
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.domain.untold import untold
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import primary_fault
from ats_sim.rules.groups import Told, by_position

_SAID = {
    "list": "lists, and tells no deed",
    "name": "gives a name, and tells no deed",
    "number": "gives a number, and not of what deed",
    "trait": "claims a quality, and tells no deed that shows it",
}
_HINT = "Say what you did, for whom, and what came of it; a bare list belongs in the skills section."
_CLAIM = "Say instead what you did that shows it, or take the line out."


def _check(case: Case) -> Iterator[Violation]:
    yield from by_position(case, _found(case), "tell no deed", _HINT)


def _found(case: Case) -> Iterator[Told]:
    pile = case.settings.rules.pile_listed
    for evidence in case.evidence:
        kind = untold(evidence)
        if kind not in _SAID or primary_fault(evidence, case.settings.rules) == "pile":
            continue
        if kind == "list" and not evidence.is_statement and len({tool.label for tool in evidence.tools}) >= pile:
            continue
        hint = _CLAIM if kind == "trait" else _HINT
        yield evidence, Violation(evidence.highlight.span(), _SAID[kind], hint)


RULE = Rule("HLT029", "no-deed", "note", _check)
