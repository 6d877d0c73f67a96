"""How far two job titles name the same job.

Three things are compared: the field of work (a vector over the fields of the lexicon, their neighbours and areas, and
the occupations that the title is a name of), the words (rank words and head nouns count little), and the head noun.
So "Songwriter" is near "Composer" without a shared word, and "Sales Engineer" is not near "Software Engineer".
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from ats_sim.lexicon.fields import fields, fields_of, title_words
from ats_sim.lexicon.occupations import Occupation, occupations
from ats_sim.lexicon.titles import head_of, is_link, parse_title, ranks
from ats_sim.model.settings import Titles

_DEFAULT = Titles()


@dataclass(frozen=True, slots=True)
class _Sight:
    """What a comparison needs of a title, worked out once: words with weights, fields, the same with what is near
    them (scaled so that the product of the two is 1 for a title and itself), codes of occupations, head noun."""

    words: dict[str, float]
    field: dict[str, float]
    around: dict[str, float]
    codes: frozenset[str]
    function: str | None


def title_similarity(a: str, b: str, settings: Titles = _DEFAULT) -> float:
    """How far two job titles name the same job, 0 to 100; 100 for the same words.

    It is symmetric, and 0 when either has no word. Where a title has no head noun ("Talent Acquisition") or nothing is
    known of its field, the other parts count for the whole.
    """
    one, two = _sight(a, settings), _sight(b, settings)
    if not one.words or not two.words:
        return 0.0
    alike = _overlap(one.words, two.words)
    total, whole = settings.words * alike, settings.words
    if one.field and two.field:
        near = sum(value * two.around.get(name, 0.0) for name, value in one.field.items())
        near += settings.occupation if one.codes & two.codes else 0.0
        total += settings.field * min(near, 1.0)
        whole += settings.field
    if one.function and two.function:
        total += settings.function * (one.function == two.function)
        whole += settings.function
    return round(100 * total / whole, 3)


def _overlap(a: dict[str, float], b: dict[str, float]) -> float:
    """The share of the words' weight that both have."""
    shared = sum(weight for word, weight in a.items() if word in b)
    return shared / (sum(a.values()) + sum(b.values()) - shared)


@lru_cache(maxsize=50_000)
def _sight(text: str, settings: Titles) -> _Sight:
    title = parse_title(text)
    front = len(title.words) - title.behind
    words, behind = title_words(" ".join(title.words[:front])), title_words(" ".join(title.words[front:]))
    weights = {word: settings.behind * _weight(word, settings) for word in behind if not is_link(word)}
    weights |= {word: _weight(word, settings) for word in words if not is_link(word)}
    bare = " ".join(word for word in words if word not in ranks())
    known = occupations().get(" ".join(words)) or occupations().get(bare) or ()
    field = _field(words, known, settings) or _field(behind, (), settings)
    around = _around(field, settings)
    length = math.sqrt(sum(value * around[name] for name, value in field.items())) or 1.0
    codes = frozenset(occupation.code for occupation in known)
    return _Sight(weights, _scaled(field, length), _scaled(around, length), codes, title.function)


def _weight(word: str, settings: Titles) -> float:
    """How much a word says of the work: rank words least, head nouns of any field little."""
    if word in ranks():
        return settings.rank_word
    return settings.head_word if head_of(word) and not fields_of((word,)) else 1.0


def _field(words: tuple[str, ...], known: tuple[Occupation, ...], settings: Titles) -> dict[str, float]:
    """The fields and areas that the words tell, else those of the occupations it names; empty if nothing is known."""
    told = fields_of(words) or {occupation.field: 1.0 for occupation in known if occupation.field}
    for name in list(told):
        area = f"area {fields()[name].area}"
        told[area] = told.get(area, 0.0) + settings.area * told[name]
    return told


def _around(field: dict[str, float], settings: Titles) -> dict[str, float]:
    """A place among the fields with a part of its weight on the fields near it."""
    around = dict(field)
    for name, weight in field.items():
        for other in fields()[name].near if name in fields() else ():
            around[other] = around.get(other, 0.0) + settings.near_field * weight
    return around


def _scaled(vector: dict[str, float], length: float) -> dict[str, float]:
    return {name: value / length for name, value in vector.items()}
