"""What a skill is a kind of, as far as naming it shows the wider thing.

The column ``broader`` of the tables leads from every tool up to whole sciences, and not every step of the way carries:
a chart is no proof of mathematics. Three rules, ours:

- three steps at most, and one of them at most from a field of work to the field around it;
- a subject (``files/subjects.tsv``: Mathematics, Computer science, Business) is shown only by what stands right below
  it and is no tool;
- a certificate shows only what stands right above it.

And a name of several words shows the entry that its last words name, and nothing above that: "model monitoring" is
monitoring, "cash flow forecasting" is forecasting. Never the other way: who asks for the wider thing is content with
the narrower one, not the reverse.
"""

from __future__ import annotations

from functools import cache

from ats_sim.lexicon.inflections import small_words
from ats_sim.lexicon.skill import Skill
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.spellings import key
from ats_sim.lexicon.table import rows

_SOFTWARE = frozenset({"language", "framework", "library", "platform", "tool", "database"})
_COMPOUNDS = frozenset({"concept", "technique", "field", "domain", "equipment", "standard"})
"""Kinds of entries whose names are made of words that say what they are."""

_STEPS = 3
_FIELDS = 1


@cache
def subjects() -> frozenset[str]:
    """The labels of whole subjects."""
    return frozenset(row["label"] for row in rows("subjects.tsv"))


@cache
def kinds_of(label: str) -> frozenset[str]:
    """The labels, in lower case, of everything that the skill of this label shows as a kind of it."""
    skill = skills().get(label, asked=True)
    found: set[str] = set()
    todo = [(skill, 0, 0)] if skill else []
    while todo:
        below, steps, fields = todo.pop(0)
        for above in (skills().get(label, asked=True) for label in below.broader):
            if above is None or (above.label in subjects() and (steps or below.kind in _SOFTWARE)):
                continue
            crossed = fields + (below.kind == above.kind == "field")
            if crossed > _FIELDS:
                continue
            found.add(above.label.lower())
            if steps + 1 < _reach(skill):
                todo.append((above, steps + 1, crossed))
    return frozenset(found | _heads(skill))


def _heads(skill: Skill | None) -> set[str]:
    """What the last words of a name that is no proper name are the name of."""
    if skill is None or skill.kind not in _COMPOUNDS or small_words() & set(skill.label.lower().split()):
        return set()
    words = skill.label.split()
    tails = (" ".join(words[at:]) for at in range(1, len(words)))
    found = (entry for tail in tails if (entry := skills().get(tail, asked=True)) and key(entry.label) == key(tail))
    return {entry.label.lower() for entry in found if entry.label not in subjects() and entry.kind in _COMPOUNDS}


def _reach(skill: Skill | None) -> int:
    return 1 if skill is not None and skill.kind == "certification" else _STEPS
