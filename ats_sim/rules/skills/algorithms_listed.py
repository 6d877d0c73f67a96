"""The list of skills is a list of algorithms.

## What it finds

Eight or more algorithms in the skills section. The number is the setting `rules.listed_algorithms`.

## Why it matters

It is the table of contents of a course. A reader wants to know which of them was chosen for a real question, and
finds that in a bullet or nowhere.

Source: recruiters' own accounts of the first screen. The number is ours.

## Example

- Before: [skills] Linear regression, Logistic regression, Decision trees, Random forest, SVM, KNN, Naive Bayes,
  K-means, PCA
- After:
  [skills] Random forest
  Cut false alarms by 30% with a random forest
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.skills import Skill, skills
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import listed


def _check(case: Case) -> Iterator[Violation]:
    fields = [field for group in case.resume.skills for field in group.keywords]
    methods = [field for field in fields if _is_algorithm(skills().get(field.text))]
    if len(methods) >= case.settings.rules.listed_algorithms:
        yield Violation(
            methods[0].span,
            f"{len(methods)} algorithms are listed: {listed([field.text for field in methods], 4)}",
            "Keep those you chose for a real question, and show one of them at work in a bullet.",
        )


def _is_algorithm(skill: Skill | None) -> bool:
    """Whether a skill is an algorithm, or a library for one alone (XGBoost)."""
    if skill is None or skill.kind == "algorithm":
        return skill is not None
    return any(broader.kind == "algorithm" for name in skill.broader if (broader := skills().get(name)))


RULE = Rule("SKL008", "algorithms-listed", "note", _check, trade="machine-learning")
