"""How far two job titles name the same job.

Four things are compared: the field of work (a vector over the fields of the lexicon, their neighbours and areas), the
occupations in whose titles the words stand (``title_profiles``), the words themselves by their roots (rank words and
head nouns count little), and the head noun. So "Songwriter" is near "Composer" without a shared word, and "Sales
Engineer" is not near "Software Engineer". The rank is no part of it: ``matching.level`` compares that.
"""

from __future__ import annotations

import math
from functools import lru_cache

from msgspec import Struct

from ats_sim.lexicon.fields import fields, fields_of, root, title_words
from ats_sim.lexicon.occupations import Occupation, occupations
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.title_profiles import Profile, likeness, profile
from ats_sim.lexicon.titles import head_of, is_generic, is_link, parse_title, ranks, specific_words
from ats_sim.model.settings import Titles

_DEFAULT = Titles()
_ROOT = 6  # ours: letters of a long word's root that its forms share


class _Sight(Struct, frozen=True):
    """What a comparison needs of a title, worked out once: words with weights, fields, the same with what is near
    them (scaled so that the product of the two is 1 for a title and itself), occupations, head noun."""

    words: dict[str, float]
    field: dict[str, float]
    around: dict[str, float]
    work: Profile
    function: str | None


@lru_cache(maxsize=20_000)
def title_similarity(a: str, b: str, settings: Titles = _DEFAULT) -> float:
    """How far two job titles name the same job, 0 to 100; 100 for the same words.

    It is symmetric, and 0 when either has no word. Where a title has no head noun ("Talent Acquisition") the other
    parts count for the whole. A name of work and the same with its sort or place ("Receptionist", "Medical
    Receptionist") are kindred where the tables have them side by side. Where nothing is known of its field ("Lead
    Technician"), a title that says all of its words and more ("Automotive Technician") is near it: unknown is not
    another.
    """
    one, two = _sight(a, settings), _sight(b, settings)
    if not one.words or not two.words:
        return 0.0
    alike = _overlap(one.words, two.words)
    total, whole = settings.words * alike, settings.words
    if one.field and two.field:
        near = (_shared(one.field, two.around) + _shared(two.field, one.around)) / 2
        total += settings.field * min(near, 1.0)
        whole += settings.field
    if one.function and two.function:
        total += settings.function * (one.function == two.function)
        whole += settings.function
    if one.work and two.work:
        total += settings.occupation * likeness(one.work, two.work)
        whole += settings.occupation
    alike = total / whole
    same = one.function is not None and one.function == two.function
    if same and likeness(one.work, two.work) >= settings.same_work and _contained(one.words, two.words):
        alike = max(alike, settings.contained)
    if same and not (one.field and two.field):
        alike = max(alike, settings.unknown_field * _contained(one.words, two.words))
    return round(100 * alike, 3)


def _known(words: tuple[str, ...]) -> tuple[Occupation, ...]:
    """The occupations that the words name with as few ranks left out as need be: what reads as a rank may be part of a
    name ("head hunter", "metrologist assistant"), so that they go one by one, from the front and from the end."""
    at = [i for i, word in enumerate(words) if word in ranks()]
    for count in range(len(at) + 1):
        for gone in (at[:count], at[len(at) - count :]):
            found = occupations(" ".join(word for i, word in enumerate(words) if i not in gone))
            if found:
                return found
    return ()


def _shared(field: dict[str, float], around: dict[str, float]) -> float:
    return sum(value * around.get(name, 0.0) for name, value in field.items())


def _contained(a: dict[str, float], b: dict[str, float]) -> bool:
    """Whether all that the one says the other says as well, ranks apart."""
    fewer, more = sorted((a, b), key=lambda words: sum(words.values()))
    return all(word in more or word in ranks() for word in fewer)


def _overlap(a: dict[str, float], b: dict[str, float]) -> float:
    """The share of the words' weight that both have."""
    shared = sum(min(weight, b[word]) for word, weight in a.items() if word in b)
    return shared / (sum(a.values()) + sum(b.values()) - shared)


@lru_cache(maxsize=50_000)
def _sight(text: str, settings: Titles) -> _Sight:
    title = parse_title(text)
    front = len(title.words) - title.behind
    words, behind = title_words(" ".join(title.words[:front])), title_words(" ".join(title.words[front:]))
    weights = {word_root(word): settings.behind * _weight(word, settings) for word in behind if not is_link(word)}
    weights |= {word_root(word): _weight(word, settings) for word in words if not is_link(word)}
    known = () if is_generic(words) else _known(words)
    field = _field(words, title.ranks, known, settings) or _field(behind, (), (), settings)
    around = _around(field, settings)
    length = math.sqrt(sum(value * around[name] for name, value in field.items())) or 1.0
    work = profile(specific_words(text))
    return _Sight(weights, _scaled(field, length), _scaled(around, length), work, title.function)


@lru_cache(maxsize=20_000)
def word_root(word: str) -> str:
    """What the forms of a word share: "accountant" and "accounting", "marketer" and "marketing"."""
    return word if word in ranks() else root(stem(word))[:_ROOT]


def _weight(word: str, settings: Titles) -> float:
    """How much a word says of the work: rank words least, head nouns of any field little."""
    if word in ranks():
        return settings.rank_word
    return settings.head_word if head_of(word) and not fields_of((word,)) else 1.0


def _field(
    words: tuple[str, ...], rank: tuple[str, ...], known: tuple[Occupation, ...], settings: Titles
) -> dict[str, float]:
    """The fields and areas that the words tell, else those of the occupations it names; empty if nothing is known.

    What a word of rank tells by itself ("principal": a school) counts only where nothing else tells a field.
    """
    told = fields_of(words)
    by_rank = {field for word in rank for field in fields_of((word,))}
    work = {field: weight for field, weight in told.items() if field not in by_rank}
    told = work or {occupation.field: 1.0 for occupation in known if occupation.field} or told
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
