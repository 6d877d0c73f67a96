"""More frameworks are listed than anybody commands.

## What it finds

More than four different frameworks in the skills section. The number is the setting `rules.frameworks`. Languages,
databases and other tools are not counted.

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

from ats_sim.lexicon.skills import skills
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.resume import Field
from ats_sim.rules.places import listed


def _check(case: Case) -> Iterator[Violation]:
    most = case.settings.rules.frameworks
    frameworks: dict[str, Field] = {}
    for group in case.resume.skills:
        for field in group.keywords:
            skill = skills().get(field.text)
            if skill and skill.kind == "framework":
                frameworks.setdefault(skill.label, field)
    if len(frameworks) > most:
        fields = list(frameworks.values())
        yield Violation(
            fields[0].span,
            f"{len(fields)} frameworks are listed: {listed([field.text for field in fields], 8)}",
            f"Keep the {most} you know best, those of the posting among them, and show each at work in a bullet.",
        )


RULE = Rule("SKL002", "too-many-frameworks", "note", _check)
