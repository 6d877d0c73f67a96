"""Which fields of work a resume and a posting speak of: vectors over the fields and areas of the lexicon.

A posting is told by its title, and in part by what it asks for and what there is to do. A resume is told by its titles,
its headline, its employers, its statements and its certificates. Lists of skills, schools, names and addresses are left
out; so are lines outside of all sections that are no prose, which may be a name or an address.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from ats_sim.domain.remembered import remembered
from ats_sim.lexicon.fields import fields, fields_of, title_words
from ats_sim.lexicon.languages import has_function_word
from ats_sim.lexicon.shapes import NAME
from ats_sim.lexicon.titles import parse_title
from ats_sim.matching.searchable_text import Passage
from ats_sim.model.posting import Posting
from ats_sim.model.resume import Resume, SectionKind, Work
from ats_sim.model.settings import FitWeights

Vector = dict[str, float]
"""Fields and areas ("area health") with weights above 0."""

_SECTIONS: frozenset[SectionKind] = frozenset({"work", "projects", "volunteer", "summary", "certifications"})
_MOST = 2.0  # ours: what one line says of a field at most, so that a line of names of one trade is one line
_PROSE = 5  # ours: words of a line outside of all sections that is a sentence


@remembered(8)
def posting_field(posting: Posting, settings: FitWeights) -> Vector:
    """What a posting is about: its title, and less its duties and demands; empty where nothing tells."""
    title = _scaled(_counted([_written_out(posting.title.text)] if posting.title else []))
    quotes = [*(quote.text for quote in posting.responsibilities), *(demand.quote.text for demand in posting.demands)]
    body = _scaled({name: math.sqrt(weight) for name, weight in _counted(quotes).items()})
    for name, weight in body.items():
        title[name] = title.get(name, 0.0) + settings.posting_text * weight
    return title


def resume_field(
    passages: Sequence[Passage],
    resume: Resume,
    positions: Sequence[Work],
    asked: Vector,
    like: Collection[str],
    settings: FitWeights,
) -> Vector:
    """What a resume is about, by the lines of ``passages`` and its titles and employers.

    Titles that are ``like`` the posting's tell what the posting is about (``asked``), whatever words they use for it.
    """
    names = frozenset(NAME.findall(resume.basics.name.text)) if resume.basics.name else frozenset()
    told = _counted([text for passage in passages if (text := _counted_text(passage, names))])
    titles = [work.position.text for work in positions if work.position]
    if resume.basics.label:
        titles.append(resume.basics.label.text)
    for title in titles:
        own = _counted([_written_out(title)])
        if title in like:
            _add(told, _scaled(asked), settings.title_lines * (_length(own) or 1.0))
        else:
            _add(told, own, settings.title_lines)
    _add(told, _counted(work.name.text for work in positions if work.name), 1.0)
    return told


def field_likeness(resume: Vector, posting: Vector, settings: FitWeights) -> float | None:
    """How far the two speak of the same work, 0 to 1: the cosine, neighbouring fields in part; None without a field.

    It is measured by what the posting's own words have, and from ``settings.field_full`` of that on it is 1, so that
    one more title like the posting's never lowers it.
    """
    wanted, shown = _with_areas(posting, settings), _with_areas(resume, settings)
    if not wanted:
        return None
    around = dict(wanted)
    for name, weight in wanted.items():
        for near in fields()[name].near if name in fields() else ():
            around[near] = around.get(near, 0.0) + settings.near_field * weight
    whole = settings.field_full * _cosine(wanted, around)
    return min(_cosine(shown, around) / whole, 1.0)


def _cosine(one: Vector, other: Vector) -> float:
    length = _length(one) * _length(other)
    return math.fsum(weight * other.get(name, 0.0) for name, weight in one.items()) / length if length else 0.0


def _add(total: Vector, more: Vector, times: float) -> None:
    for name, weight in more.items():
        total[name] = total.get(name, 0.0) + times * weight


def _counted_text(passage: Passage, names: frozenset[str]) -> str:
    """The words of a passage that may tell a field, without the writer's name; empty where they do not count."""
    said = passage.text
    if not names.isdisjoint(NAME.findall(said)):
        said = NAME.sub(lambda match: "" if match[0] in names else match[0], said)
    if passage.section == "other":
        words = said.lower().split()
        return said if len(words) >= _PROSE and has_function_word(words) else ""
    return said if passage.section in _SECTIONS else ""


def _written_out(title: str) -> str:
    return " ".join(parse_title(title).words)


def _counted(texts: Iterable[str]) -> Vector:
    """What lines say together."""
    total: Vector = {}
    for text in texts:
        for name, weight in _told(text):
            total[name] = total.get(name, 0.0) + min(weight, _MOST)
    return total


@lru_cache(maxsize=4_096)
def _told(text: str) -> tuple[tuple[str, float], ...]:
    words = " ".join(match.group() for match in NAME.finditer(text))
    return tuple(fields_of(title_words(words)).items())


def _with_areas(vector: Vector, settings: FitWeights) -> Vector:
    whole = dict(vector)
    for name, weight in vector.items():
        area = f"area {fields()[name].area}"
        whole[area] = whole.get(area, 0.0) + settings.area * weight
    return whole


def _scaled(vector: Vector) -> Vector:
    length = _length(vector) or 1.0
    return {name: weight / length for name, weight in vector.items()}


def _length(vector: Vector) -> float:
    return math.sqrt(math.fsum(weight * weight for weight in vector.values()))
