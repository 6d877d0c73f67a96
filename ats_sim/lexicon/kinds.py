"""What a skill is a kind of, as far as naming it shows the wider thing.

The column ``broader`` of the tables leads from every tool up to whole sciences, and not every step of the way carries:
a chart is no proof of mathematics. Rules, ours:

- three steps at most, and one of them at most from a field of work to the field around it;
- a subject (``files/subjects.tsv``: Mathematics, Computer science, Business) is shown only by what stands right below
  it and is no tool;
- a whole field or branch (Insurance, Nursing, Supply chain) is shown by the fields below it, and by a technique, a
  certificate, a licence or a piece of its main work (``files/main_work.tsv``) right below it; one tool or any other
  piece is no proof of the whole (``parts_of`` says what it is a piece of: two different ones are). Computing is the
  exception: there the tool is the work, and who trains with PyTorch does machine learning;
- a language is shown by its dialects and by the libraries, frameworks and databases that are used by writing it, and
  nothing above it: what is written in a language, builds or tests it is none, and pandas is no scripting language;
- a certificate shows only what stands right above it.

And a name of several words shows the entry that its last words name, and nothing above that: "model monitoring" is
monitoring, "cash flow forecasting" is forecasting. Never the other way: who asks for the wider thing is content with
the narrower one, not the reverse.
"""

from __future__ import annotations

from functools import cache

from ats_sim.lexicon.inflections import small_words
from ats_sim.lexicon.skill import SOFTWARE_KINDS, Skill
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.spellings import key
from ats_sim.lexicon.table import rows, split

_COMPOUNDS = frozenset({"concept", "technique", "field", "domain", "equipment", "standard"})
"""Kinds of entries whose names are made of words that say what they are."""

_WHOLE = frozenset({"field", "domain"})
_PARTS = frozenset({"technique", "algorithm", "certification", "license"})
"""Kinds of which one alone, right below a whole field, shows it."""

_WRITTEN = frozenset({"framework", "library", "database"})
"""Kinds that are used by writing their language: a relational database is asked in SQL."""

_COMPUTING = "Computing"
"""The field whose parts are shown by their tools."""

_STEPS = 3
_FIELDS = 1


@cache
def subjects() -> frozenset[str]:
    """The labels of whole subjects."""
    return frozenset(row["label"] for row in rows("subjects.tsv"))


@cache
def main_work() -> dict[str, frozenset[str]]:
    """The labels of the pieces of a field that are its work itself, by the label of the field."""
    return {row["field"]: frozenset(split(row["work"])) for row in rows("main_work.tsv")}


@cache
def kinds_of(label: str) -> frozenset[str]:
    """The labels, in lower case, of everything that the skill of this label shows as a kind of it."""
    skill = skills().get(label, asked=True)
    if skill is None:
        return frozenset()
    found: set[str] = set()
    todo = [(skill, 0, 0)]
    while todo:
        below, steps, fields = todo.pop(0)
        for above in (skills().get(label, asked=True) for label in below.broader):
            if above is None or not _carries(skill, below, above, steps):
                continue
            crossed = fields + (below.kind == above.kind == "field")
            if crossed > _FIELDS:
                continue
            found.add(above.label.lower())
            if steps + 1 < (1 if skill.kind == "certification" else _STEPS):
                todo.append((above, steps + 1, crossed))
    return frozenset(found | _heads(skill) - {skill.label.lower()})


@cache
def parts_of(label: str) -> frozenset[str]:
    """The labels, in lower case, of the whole fields that the skill of this label is one piece of, but does not show.

    One state inspection is no auto repair; inspections and drivetrains together are.
    """
    skill = skills().get(label, asked=True)
    above = (skills().get(wider, asked=True) for wider in (skill.broader if skill else ()))
    wholes = (one for one in above if one and one.kind in _WHOLE and one.label not in subjects())
    return frozenset(one.label.lower() for one in wholes) - kinds_of(label)


def _carries(skill: Skill, below: Skill, above: Skill, steps: int) -> bool:
    """Whether one step up, ``steps`` above the ``skill`` that was named, still shows what it leads to."""
    if above.label in subjects() and (steps or below.kind in SOFTWARE_KINDS):
        return False
    if "language" in (above.kind, below.kind) and skill.kind != "language":
        return above.kind == "language" and skill.kind in _WRITTEN and not steps
    return above.kind not in _WHOLE or _shows_whole(skill, above, steps)


def _shows_whole(skill: Skill, whole: Skill, steps: int) -> bool:
    if skill.kind in _WHOLE or of_computing(whole.label):
        return True
    return not steps and (skill.kind in _PARTS or skill.label in main_work().get(whole.label, ()))


@cache
def of_computing(label: str) -> bool:
    """Whether a field is a part of computing, by whatever way."""
    skill = skills().get(label, asked=True)
    above = skill.broader if skill else ()
    return _COMPUTING in above or any(of_computing(wider) for wider in above)


def _heads(skill: Skill) -> set[str]:
    """What the last words of a name that is no proper name are the name of."""
    if skill.kind not in _COMPOUNDS or small_words() & set(skill.label.lower().split()):
        return set()
    words = skill.label.split()
    tails = (" ".join(words[at:]) for at in range(1, len(words)))
    found = (entry for tail in tails if (entry := skills().get(tail, asked=True)) and key(entry.label) == key(tail))
    named = (entry for entry in found if entry.kind in _COMPOUNDS and entry.label not in subjects())
    return {entry.label.lower() for entry in named if _carries(skill, skill, entry, 0)}
