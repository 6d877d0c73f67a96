"""Years of experience are claimed with something that no statement shows.

## What it finds

"5 years of experience in Kubernetes" in a summary or statement of a resume none of whose statements names Kubernetes.
Only things that the lexicon knows as tools or techniques are held to it.

## Why it matters

Years say how long a chair was kept warm. Parsers do not count them from prose, and a reader looks below for the thing
that was built in them.

Source: Textkernel's SDK: months of experience come from date ranges, never from prose; recruiters' own accounts of
padded resumes.

## Example

- Before: [summary] Nurse with 6 years of experience in telemetry and ventilator care
- After:
  [summary] Nurse with 6 years of experience in telemetry
  Introduced telemetry rounds on two wards, which cut alarms by 30%
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon import patterns
from ats_sim.lexicon.skills import skills
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import listed


def _check(case: Case) -> Iterator[Violation]:
    told = "\n".join(
        evidence.highlight.text
        for evidence in case.evidence
        if not patterns.search("years-in-a-thing", evidence.highlight.text)
    )
    if not told:
        return
    shown = {mention.skill.label for mention in skills().find(told)}
    shown |= {wide for label in sorted(shown) if (skill := skills().get(label)) for wide in skill.broader}
    for highlight in (*case.resume.highlights, *case.resume.prose):
        found = patterns.search("years-in-a-thing", highlight.text)
        mentions = skills().find(found["what"]) if found else ()
        named = {item.skill.label: item for item in mentions if item.skill.is_tool}
        if found and named and not shown & set(named):
            unshown = [found["what"][item.start : item.end] for item in named.values()]
            yield Violation(
                highlight.span(found.start(), found.end()),
                f"years are claimed with {listed(unshown)}; no statement shows it at work",
                "Name it in the bullet of the work in which you used it, with what came of it, only if true.",
            )


RULE = Rule("HLT024", "years-without-work", "note", _check)
