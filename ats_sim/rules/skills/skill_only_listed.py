"""Skills are listed that no statement uses.

## What it finds

Skills of the skills section of which no statement about work, projects or volunteering says anything. Qualities and
spoken languages are left out, and so are those that a posting requires: only-claimed reports them. One finding a
resume, from three such skills on; the number is the setting `rules.unshown_skills`.

## Why it matters

Parsers count months of use by the positions in which a skill appears; a skill that is only listed has none and no last
use. A reader asks the same question: where?

Source: Textkernel's resume quality code 112 (a skills section that stands alone) and its field MonthsExperience.

## Example

- Before: [skills] Triage, Telemetry, Phlebotomy, Ventilator care
- After:
  [skills] Triage, Telemetry
  Introduced telemetry rounds on two wards, which cut alarms by 30%
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.words import words
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import listed

_UNPROVABLE = frozenset({"soft", "spoken"})  # kinds of the lexicon
_QUALITIES = frozenset(words("qualities"))
_REMARK = re.compile(r"\s*\(.*")
_LONGEST = 5  # words; what is longer is a sentence and no name of a skill


def _check(case: Case) -> Iterator[Violation]:
    text = "\n".join(evidence.highlight.text for evidence in case.evidence)
    if not text:
        return
    named = {mention.skill.label for mention in skills().find(text)}
    named |= {tool.label for evidence in case.evidence for tool in evidence.tools}
    known = [skill for label in sorted(named) if (skill := skills().get(label))]
    broader = {wide.lower() for skill in known for wide in skill.broader}
    required = _required(case)
    listed_names = [(_REMARK.sub("", field.text), field) for group in case.resume.skills for field in group.keywords]
    unshown = [
        (name, field)
        for name, field in listed_names
        if name and _counts(name) and not _shown(name, text, named, broader) and name.lower() not in required
    ]
    if len(unshown) >= case.settings.rules.unshown_skills:
        yield Violation(
            unshown[0][1].span,
            f"listed, but used in no statement: {listed([name for name, _ in unshown])}",
            "Show the ones you would be asked about in a bullet; take out those you would not like to be asked about.",
        )


def _counts(name: str) -> bool:
    skill, parts = skills().get(name), name.lower().split()
    if len(parts) > _LONGEST or any(quality in parts for quality in _QUALITIES):
        return False
    return skill is None or skill.kind not in _UNPROVABLE


def _shown(name: str, text: str, named: set[str], broader: set[str]) -> bool:
    skill = skills().get(name)
    if skill and (skill.label in named or skill.label.lower() in broader):
        return True
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None


def _required(case: Case) -> set[str]:
    """What only-claimed reports: what the posting requires and the resume only lists, in the words of either."""
    claimed = [
        match
        for match in (case.matches.requirements if case.matches else ())
        if match.requirement.kind == "required" and match.proof == "claimed" and match.status != "related"
    ]
    quoted = {found.quote.text.lower() for match in claimed for found in match.where}
    return quoted | {match.requirement.skill.lower() for match in claimed}


RULE = Rule("SKL001", "skill-only-listed", "note", _check)
