"""Skills are listed that no statement uses.

## What it finds

Skills of the skills section of which no statement about work, projects or volunteering says anything. Qualities and
spoken languages are left out, and so are those that a posting requires (only-claimed reports them) and a pile of
frameworks (too-many-frameworks). One finding a resume, from three such skills on that make more than half of the list;
the numbers are the settings `rules.unshown_skills` and `rules.unshown_share`.

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

from collections.abc import Iterator

from ats_sim.lexicon.verbs import verbs
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import listed
from ats_sim.rules.shown import Listed, framework_pile, listed_skills


def _check(case: Case) -> Iterator[Violation]:
    if not case.evidence:
        return
    rules, skills_listed = case.settings.rules, listed_skills(case)
    told = {item.field.span for item in framework_pile(case, skills_listed)}
    required = _required(case)
    unshown = [
        item
        for item in skills_listed
        if _is_name(case, item) and not item.shown and item.name.lower() not in required and item.field.span not in told
    ]
    if len(unshown) >= rules.unshown_skills and len(unshown) > rules.unshown_share * len(skills_listed):
        yield Violation(
            unshown[0].field.span,
            f"listed, but used in no statement: {listed([item.name for item in unshown])}",
            "Show the ones you would be asked about in a bullet; take out those you would not like to be asked about.",
        )


_HYPHENS = ("-", "\u00ad", "\u2010")


def _is_name(case: Case, item: Listed) -> bool:
    """Whether an item can be a skill: what the lexicon knows, else no heading, no deed ("Filed a patent") and no rest
    of a word that was cut at the end of the line before."""
    if item.skill:
        return True
    headings = {section.heading.text.lower() for section in case.resume.sections if section.heading}
    start = item.field.span.start
    first, _, rest = item.name.partition(" ")
    verb = verbs().get(first)
    deed = verb is not None and rest != "" and first.lower() not in (verb.base, *verb.nouns)
    cut = case.document.text[max(0, start - 4) : start].rstrip().endswith(_HYPHENS) and item.name[:1].islower()
    return not (deed or cut or item.name.lower() in headings)


def _required(case: Case) -> set[str]:
    """What only-claimed reports: what the posting requires and the resume only lists, in the words of either."""
    claimed = [group for group in case.matches.required if group.named and group.proof == "claimed"]
    members = [member for group in claimed for member in group.members if member.named]
    quoted = {found.quote.text.lower() for member in members for found in member.where}
    return quoted | {member.requirement.skill.lower() for member in members}


RULE = Rule("SKL001", "skill-only-listed", "note", _check)
