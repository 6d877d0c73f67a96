"""Makes the text of ``skill_index`` of the tables, once, by ``python bench/build_index.py``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from ats_sim.lexicon.inflections import Pattern, pattern
from ats_sim.lexicon.skill import SOFTWARE_KINDS, TOOL_KINDS, Skill, named
from ats_sim.lexicon.skill_index import HEADER, PLACES, STEP, escaped, head_of
from ats_sim.lexicon.spellings import spellings
from ats_sim.lexicon.told import Told


def index_text(
    skills: Iterable[Skill],
    told: Mapping[str, Iterable[Told]] = MappingProxyType({}),
    bags: Mapping[str, Mapping[str, float]] = MappingProxyType({}),
) -> str:
    """The index of some skills as text, with the phrases (``told``) and the words (``bags``) that tell things, by keys.
    Where two skills have a name in common, the first is the likelier meaning."""
    skills = tuple(skills)
    meanings: dict[str, str] = {}
    patterns: dict[Pattern, str] = {}
    neighbours: dict[str, list[str]] = {}
    for number, skill in enumerate(skills):
        own = named(skill)
        signs = [f"{number}.{at}{'' if name.sure else '?'}{'~' if name.asked else ''}" for at, name in enumerate(own)]
        forms = [pattern(name.written) if name.sure and skill.kind not in SOFTWARE_KINDS else None for name in own]
        for spelled, at in spellings([name.written for name in own]):
            if not (at and skill.layered and own[at].asked and forms[at]):  # its form finds it
                before = meanings.setdefault(spelled, signs[at])
                if not before.rpartition("|")[2].startswith(f"{number}."):
                    meanings[spelled] = f"{before}|{signs[at]}"
        for form, sign in zip(forms, signs, strict=True):
            if form:
                patterns.setdefault(form, sign)
        for label in skill.related:
            neighbours.setdefault(label, []).append(skill.label)
    tables = {name: str(number) for number, name in enumerate(dict.fromkeys(skill.table for skill in skills))}
    lines = [
        f"{tables[skill.table]}\t{_line(skill, (*skill.related, *neighbours.get(skill.label, ())))}" for skill in skills
    ]
    by_head: dict[str, list[str]] = {}
    for spelled in sorted(meanings):
        head = head_of(spelled)
        by_head.setdefault(head, []).extend((spelled[len(head) :], meanings[spelled]))
    phrases = {name: [" ".join(stems) for stems in said] for name, said in told.items()}
    words = {
        name: [cell for root, weight in bag.items() for cell in (root, str(round(10 * weight)))]
        for name, bag in bags.items()
    }
    return _file(tables, lines, (by_head, _by_object(patterns), phrases, words), _plain_words(skills))


def _file(
    tables: Iterable[str],
    skills: Sequence[str],
    looked_up: Iterable[Mapping[str, Sequence[str]]],
    plain: Iterable[str],
) -> str:
    """The blocks as one text. Lines are looked up by their bytes, so they are sorted by these."""
    first = [escaped("\n".join(tables)), escaped("\n".join(skills))]
    sorted_ones = ["\n".join(sorted(escaped("\t".join((word, *cells))) for word, cells in block.items()))
                   for block in looked_up]  # fmt: skip
    last = [*sorted_ones[:2], escaped("\n".join(sorted(plain))), *sorted_ones[2:]]
    begin = len(HEADER) + 1 + PLACES + len(first[0]) + 2
    places = [begin]
    for line in first[1].split("\n"):
        places.append(places[-1] + len(line) + 1)
    steps = " ".join(map(str, [*places[:-1:STEP], len(skills)]))
    blocks = [*first, steps, *last]
    begins, at = [], len(HEADER) + 1 + PLACES
    for block in blocks:
        begins.append(at)
        at += len(block) + 2
    head = " ".join(map(str, [*begins, at])).ljust(PLACES - 1)
    return "\n".join((HEADER, head, "\n\n".join(blocks))) + "\n\n"


def _plain_words(skills: Iterable[Skill]) -> set[str]:
    plain = (skill.label for skill in skills if skill.kind not in TOOL_KINDS and skill.label[1:].islower())
    return {word for label in plain for word in label.lower().split()}


def _by_object(patterns: Mapping[Pattern, str]) -> dict[str, list[str]]:
    """The cells of each first object."""
    found: dict[str, list[str]] = {}
    for form in sorted(patterns, key=lambda form: (form.objects, form.action)):
        first, *others = form.objects
        found.setdefault(first, []).extend(("".join(f" {word}" for word in others), form.action, patterns[form]))
    return found


def _line(skill: Skill, neighbours: Iterable[str]) -> str:
    lists = (skill.aliases, skill.broader, skill.related, skill.when, dict.fromkeys(neighbours))
    return "\t".join([skill.label, skill.kind, *("|".join(cells) for cells in lists)])
