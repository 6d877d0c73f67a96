"""What the position of a statement says about how to word it: the tense of its neighbours, and the field of work."""

from __future__ import annotations

from ats_sim.hints.action import Tense
from ats_sim.hints.wording import opening_verb, tidy
from ats_sim.lexicon.fields import fields, fields_of, title_words
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.resume import Work


def tense_around(case: Case, evidence: Evidence) -> Tense:
    """The tense in which most statements of the same position open; without one, the present in a current position."""
    here = evidence.highlight
    past = present = 0
    for other in case.evidence:
        if (other.highlight.section, other.highlight.entry) != (here.section, here.entry) or other is evidence:
            continue
        text = tidy(other.highlight.text)
        verb, word = opening_verb(text), text.split(" ", 1)[0].lower()
        if verb and word in (verb.base, verb.base + "s"):
            present += 1
        elif verb and word.endswith("ed"):
            past += 1
    if past != present:
        return "present" if present > past else "past"
    work = _position(case, evidence)
    return "present" if work and work.dates and work.dates.current else "past"


def fields_of_position(case: Case, evidence: Evidence) -> frozenset[str]:
    """The fields of work that the title of a statement's position names, and their areas."""
    work = _position(case, evidence)
    names = fields_of(title_words(work.position.text)) if work and work.position else {}
    return frozenset(names) | {fields()[name].area for name in names if name in fields()}


def _position(case: Case, evidence: Evidence) -> Work | None:
    here = evidence.highlight
    held = here.section == "work" and 0 <= here.entry < len(case.resume.work)
    return case.resume.work[here.entry] if held else None
