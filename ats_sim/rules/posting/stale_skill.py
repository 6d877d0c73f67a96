"""A required skill was last used years ago.

## What it finds

Required skills that dated positions show, the last of them ended five years ago or more (`stale_years`). One finding a
skill.

## Why it matters

Searches can be narrowed to recent use, and a reader asks how much of it is left. Newer use that the resume does not
mention looks the same as none.

Source: Textkernel's parser reports for each skill when it was last used, and its search filters by it.

## Example

- Before:
  [posting] Terraform
  [past] Rebuilt 40 servers with Terraform in one weekend, with no outage
- After:
  [posting] Terraform
  Rebuilt 40 servers with Terraform in one weekend, with no outage
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.resume import PartialDate


def _check(case: Case) -> Iterator[Violation]:
    for group in case.matches.required:
        last = group.last_used
        if not isinstance(last, PartialDate) or not group.place:
            continue
        if case.as_of.year - last.year >= case.settings.rules.stale_years:
            yield Violation(
                group.place.quote.span,
                f'the posting requires "{group.strongest.requirement.skill}"; the last dated use is in {last.year}',
                "If you have used it since, say where and what came of it.",
            )


RULE = Rule("POS007", "stale-skill", "note", _check)
