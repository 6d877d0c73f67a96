"""More frameworks are listed than the work shows.

## What it finds

More than four different frameworks in the skills section, most of which no statement names. The number is the setting
`rules.frameworks`. Languages, databases and other tools are not counted.

## Why it matters

A framework takes months to learn well. A reader who knows them takes a long list for a list of tutorials, and asks
about the one that is known least.

Source: recruiters' own accounts: list the strongest three or four, each with an example of its use.

## Example

- Before: [skills] Angular, Django, Flask, Spring Boot, TensorFlow, PyTorch
- After:
  [skills] Angular, Django
  Moved the booking pages from Django templates to Angular, which cut drop-outs by 12%
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import listed
from ats_sim.rules.shown import framework_pile, listed_skills


def _check(case: Case) -> Iterator[Violation]:
    pile = framework_pile(case, listed_skills(case))
    if pile:
        most = case.settings.rules.frameworks
        unshown = [item.name for item in pile if not item.shown]
        yield Violation(
            pile[0].field.span,
            f"{len(pile)} frameworks are listed, and no statement shows {listed(unshown)}",
            f"Keep the {most} you know best, those of the posting among them, and show each at work in a bullet.",
        )


RULE = Rule("SKL002", "too-many-frameworks", "note", _check)
