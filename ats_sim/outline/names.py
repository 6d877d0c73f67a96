"""The grammar of a line with a person's name: titles before it, letters behind it, "Last, First", particles."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.headings import heading
from ats_sim.lexicon.organisations import school_score
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.titles import title_score
from ats_sim.lexicon.wordlists import word_set

_WORD = expression(r"[^\W\d_](?:[^\W\d_]|['’.`-])*")
_TOKEN = expression(r"\S+")
_EDGE = "\"“”'’()[],;:|•·*–—_®™"
_LETTERS = expression(r"[A-Z][A-Za-z]{0,3}(?:[./-]?[A-Z][A-Za-z]{0,3}){0,4}\.?|[A-Z]{2,6}(?:-[A-Z]{1,3})?")
"""What letters behind a name look like: RN, Ph.D., LEED, CPHQ, MSN-Ed."""
_ASIDE = expression(r"\s*\(([^()]{2,40})\)\s*$")
_LONGEST_LETTERS = 4  # ours: unlisted letters behind a name are no more
_SIGNS = expression(r"^[^\w(\"“]+|[^\w).\"”]+$")


class PersonName(Struct, frozen=True):
    """A name at ``text[begin:finish]``; ``said`` is how it is spoken: first name first."""

    begin: int
    finish: int
    said: str


def read_name(text: str, title: float, *, opens: bool = False) -> PersonName | None:
    """The name that a line is, without titles and letters; None for any other line.

    ``title``: from which score on the words are taken for a job title. ``opens``: the line is the first one, with ways
    to reach the person below, so that the only word of it is a name even if a country has it too ("Jordan").
    """
    if opens and len(text.split()) == 1 and text.strip().istitle() and place_score(text) and not heading(text):
        return PersonName(0, len(text.rstrip()), text.strip())
    begin, finish = _bare(text, 0, len(text))
    aside = _ASIDE.search(text, begin, finish)
    if aside:
        inner = read_name(aside.group(1), title)
        outer = text[begin : aside.start()]
        if _foreign(outer) and inner and len(inner.said.split()) > 1 and not _foreign(inner.said):
            return PersonName(begin, finish, inner.said)
        finish = aside.start()
    head, comma, tail = text[begin:finish].partition(",")
    if comma and tail.strip():
        return _parted(text, begin, begin + len(head), finish, title)
    found = _without_titles(text, begin, finish)
    return _named(text, *found, title)


def _parted(text: str, begin: int, comma: int, finish: int, title: float) -> PersonName | None:
    """A line with a comma: letters or another thing behind a name, or the last name first."""
    tail = text[comma + 1 : finish]
    if all(_is_letters(token, sure=False) for token in expression(r"[\s,]+").split(tail.strip()) if token):
        return _named(text, *_without_titles(text, begin, comma), title)
    last, first = text[begin:comma].split(), tail.split(",")[0]
    particles = word_set("name-particle")
    core = [word for word in last if word.casefold() not in particles]
    given = _named(first, *_without_titles(first, *_bare(first, 0, len(first))), title)
    turned = len(core) == 1 or (text[begin:comma].isupper() and not first.isupper())
    if turned and given and len(given.said.split()) <= 3 and place_score(f"{text[begin:comma]}, {first.strip()}") < 0.9:
        before = _named(text, begin, comma, title)
        if before and "," not in tail.replace(first, "", 1):
            return PersonName(begin, finish, f"{given.said} {before.said}")
    return _named(text, *_without_titles(text, begin, comma), title)


def _bare(text: str, begin: int, finish: int) -> tuple[int, int]:
    """A part of a text without signs at its ends ("Alex Kim 🚀")."""
    part = text[begin:finish]
    lead, trail = _SIGNS.match(part), _SIGNS.search(part.rstrip())
    start = lead.end() if lead else 0
    stop = (
        trail.start() if trail and trail.start() >= start and trail.end() == len(part.rstrip()) else len(part.rstrip())
    )
    return begin + start, begin + stop


def _without_titles(text: str, begin: int, finish: int) -> tuple[int, int]:
    """A part of a text without the titles before and the letters behind a name; two words stay a name."""
    tokens = [(begin + m.start(), begin + m.end(), m.group()) for m in _TOKEN.finditer(text[begin:finish])]
    first = 0
    while first < len(tokens) - 1 and _is_title(tokens[first][2]):
        first += 1
    last = len(tokens)
    capitals = all(token.isupper() for _, _, token in tokens[first:])
    while last - first > 2 and _is_letters(tokens[last - 1][2], sure=capitals or last - first == 2):
        last -= 1
    return (tokens[first][0], tokens[last - 1][1]) if tokens else (begin, finish)


def _is_title(token: str) -> bool:
    word = token.casefold().strip(_EDGE)
    parts = [part for part in expression(r"[.-]").split(word) if part]
    known = word_set("name-title")
    return bool(parts) and (
        word.strip(".") in known or word.replace(".", "") in known or all(part in known for part in parts)
    )


def _is_letters(token: str, *, sure: bool) -> bool:
    """Whether a word behind a name is a degree, licence or rank; ``sure``: only listed ones."""
    bare = token.strip(_EDGE + ".")
    low = bare.casefold()
    suffixes = word_set("name-suffix")
    if len(bare) == 2 and bare.istitle() and low not in ("jr", "sr"):
        return False  # a last name ("Awa Ba")
    if low in suffixes or low.replace(".", "") in suffixes:
        return True
    if bare.isalpha() and bare.isupper() and len(bare) > _LONGEST_LETTERS:
        return False  # a last name in capitals ("Ines ORTEGA")
    return (
        not sure
        and len(bare) > 1
        and bare.upper() != bare.lower()
        and sum(c.isupper() for c in bare) > len(bare) / 2
        and bool(_LETTERS.fullmatch(bare))
    )


def _named(text: str, begin: int, finish: int, title: float) -> PersonName | None:
    """The words of a part of a text, if they can be a name."""
    words = text[begin:finish].strip(_EDGE + " ")
    if not _looks_like_name(words, title):
        return None
    start = begin + text[begin:finish].find(words)
    return PersonName(start, start + len(words), words)


def _looks_like_name(text: str, title: float) -> bool:
    words = text.split()
    if not 1 <= len(words) <= 6 or not 2 <= len(text) <= 50 or any(char.isdigit() for char in text):
        return False
    bare = [word.strip("\"“”()'") for word in words]
    if any(not _WORD.fullmatch(word) or word.casefold().strip(".") in _no_name() for word in bare):
        return False
    if not all(not word[:1].islower() or _particles(word) for word in words):
        return False
    found = heading(text)
    if found and found.sure >= 0.9:
        return False
    if title_score(text) >= title or place_score(text) >= 0.9 or school_score(text):
        return False
    return not (len(words) <= 2 and skills().get(text) is not None)


def _particles(word: str) -> bool:
    """Whether a word in small letters stands within names: "van", "al-Rashid"."""
    known = word_set("name-particle")
    low = word.casefold()
    return low in known or expression(r"['’-]").split(low)[0] in known


@cache
def _no_name() -> frozenset[str]:
    return frozenset(word_set("no-name"))


def _foreign(text: str) -> bool:
    """Whether a text is written in letters other than Latin ones."""
    letters = [char for char in text if char.isalpha()]
    return bool(letters) and all(ord(char) > 0x36F for char in letters)
