"""Which of the listed skills the statements show at work, and which they do not."""

from __future__ import annotations

from msgspec import Struct

from ats_sim.lexicon.shapes import whole
from ats_sim.lexicon.skills import Skill, skills
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.case import Case
from ats_sim.model.resume import Field

_UNPROVABLE = frozenset({"soft", "spoken"})  # kinds of the lexicon
_LONGEST = 5  # words; what is longer is a sentence and no name of a skill


class Listed(Struct, frozen=True):
    """A listed skill that work could show: its name without a remark, and whether a statement shows it."""

    name: str
    field: Field
    skill: Skill | None
    shown: bool

    @property
    def is_framework(self) -> bool:
        return self.skill is not None and self.skill.kind == "framework"


def listed_skills(case: Case) -> list[Listed]:
    """The skills of the skills section; qualities and spoken languages, which no work shows, are left out."""
    text = "\n".join(evidence.highlight.text for evidence in case.evidence)
    named = {mention.skill.label for mention in skills().find(text)}
    named |= {tool.label for evidence in case.evidence for tool in evidence.tools}
    known = [skill for label in sorted(named) if (skill := skills().get(label))]
    near = named | {wide for skill in known for wide in skill.broader}
    found: list[Listed] = []
    for group in case.resume.skills:
        for field in group.keywords:
            name = field.text.partition("(")[0].rstrip()
            skill = skills().get(name)
            if name and _counts(name, skill):
                found.append(Listed(name, field, skill, _shown(name, skill, text, near)))
    return found


def framework_pile(case: Case, skills_listed: list[Listed]) -> list[Listed]:
    """The frameworks of a list with more of them than anybody commands, most of them shown nowhere; else none."""
    labels = {item.skill.label: item for item in skills_listed if item.skill and item.is_framework}
    frameworks = list(labels.values())
    unshown = sum(not item.shown for item in frameworks)
    if len(frameworks) > case.settings.rules.frameworks and unshown > len(frameworks) / 2:
        return frameworks
    return []


def _counts(name: str, skill: Skill | None) -> bool:
    parts = name.lower().split()
    if len(parts) > _LONGEST or any(quality in parts for quality in word_set("qualities")):
        return False
    return skill is None or skill.kind not in _UNPROVABLE


def _shown(name: str, skill: Skill | None, text: str, near: set[str]) -> bool:
    if skill and skill.label in near:
        return True
    return whole(name, any_case=True).search(text) is not None
