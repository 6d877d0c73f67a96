"""What the position of a statement says about how to word it: the tense of its neighbours, and the field of work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ats_sim.hints.action import Tense
from ats_sim.hints.agreement import areas_of
from ats_sim.hints.wording import opening_verb, tidy
from ats_sim.lexicon.fields import fields_of, title_words
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.resume import Work

_SURE = 1.0  # from here on a title tells its field by itself; ours: "Field Technician" may be of any
_AROUND = 0.4  # what a field, or its area, named by another title counts beside one's own; ours


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


def fields_of_position(case: Case, evidence: Evidence) -> tuple[str, ...]:
    """The fields of work that the title of a statement's position names, the surest first: the titles of the other
    positions and of the posting decide between them. Where it names none, or none surely, those that
    the others name count too."""
    work = _position(case, evidence)
    own = _named(work.position.text) if work and work.position else {}
    around, areas = defaultdict[str, float](float), defaultdict[str, float](float)
    for title in _titles(case):
        for name, weight in _named(title).items():
            around[name] += weight
            for area in areas_of([name]):
                areas[area] += weight
    sure = max(own.values(), default=0.0) >= _SURE
    known = own if sure else {name: own.get(name, 0.0) + around[name] for name in around}

    def points(name: str) -> float:
        return known[name] + _AROUND * (around[name] + sum(areas[area] for area in areas_of([name])))

    return tuple(sorted(known, key=lambda name: (-points(name), name)))


def _named(title: str) -> dict[str, float]:
    return fields_of(title_words(title))


def _titles(case: Case) -> Iterator[str]:
    """The titles of the positions, the latest first, then that of the posting."""
    yield from (work.position.text for work in case.resume.work if work.position)
    if case.posting.title:
        yield case.posting.title.text


def _position(case: Case, evidence: Evidence) -> Work | None:
    here = evidence.highlight
    held = here.section == "work" and 0 <= here.entry < len(case.resume.work)
    return case.resume.work[here.entry] if held else None
