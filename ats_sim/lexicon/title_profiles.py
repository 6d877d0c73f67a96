"""What work the words of a title stand for, by the titles that O*NET and ESCO list for each occupation.

Tables, built by ``bench/build_titles.py`` (ATTRIBUTION.md stands beside them):

- ``files/titles/profiles.tsv``: a word, or two words side by side, and the groups of occupations in whose titles it
  stands: code and weight in hundredths, blanks between. A word of many groups ("specialist") weighs little;
- ``files/titles/related.tsv``: groups and the groups that O*NET calls related to them, with weights in tenths.

Codes are those of the SOC without its hyphen, and ISCO groups behind an "E". A line is read when its word is looked up.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from ats_sim.lexicon.sorted_lines import SortedLines, mapped

_BROAD, _MAJOR = 0.5, 0.2  # ours: what the group above a group counts, and the one above that
_RELATED = 0.3  # ours: what the nearest related group counts
_ESCO = 0.6  # ours: ESCO lists fewer titles in use than O*NET

Profile = dict[str, float]
"""Groups of occupations and their weights, of length 1."""


@cache
def _lines(name: str) -> SortedLines:
    return SortedLines(mapped(name))


def _line(name: str, cell: str) -> str:
    """What a table says of its first cell; "" if it has none of it."""
    return (_lines(name).get(cell.encode()) or b"").decode()


def _pairs(line: str) -> Iterator[tuple[str, float]]:
    parts = line.split(" ")
    return zip(parts[::2], map(float, parts[1::2]), strict=True)


@lru_cache(maxsize=20_000)
def _feature(words: str) -> tuple[tuple[str, float], ...]:
    line = _line("titles/profiles.tsv", words)
    return tuple((code, weight / 100) for code, weight in _pairs(line)) if line else ()


@cache
def _related(code: str) -> tuple[tuple[str, float], ...]:
    line = _line("titles/related.tsv", code)
    return tuple((other, weight / 10) for other, weight in _pairs(line)) if line else ()


def features(words: Sequence[str]) -> list[str]:
    """The words of a title in the singular, and each two side by side."""
    single = [singular(word) for word in words]
    return single + [f"{one} {other}" for one, other in pairwise(single)]


def singular(word: str) -> str:
    """A word without a plural ending."""
    if len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    endings = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("s", ""))
    return next((word[: -len(end)] + one for end, one in endings if word.endswith(end)), word)


def profile(words: Sequence[str]) -> Profile:
    """The work that the words of a title stand for, without its ranks; empty if none of them is known."""
    onet: Profile = {}
    esco: Profile = {}
    for feature in features(words):
        for code, weight in _feature(feature):
            side = esco if code[0] == "E" else onet
            side[code] = side.get(code, 0.0) + weight
    found: Profile = {}
    for side, share in ((onet, 1.0), (esco, _ESCO)):
        for code, weight in _unit(_widened(side)).items():
            found[code] = share * weight
    return _unit(found)


def _widened(side: Profile) -> Profile:
    """With the groups above each group, and those related to it."""
    wide: Profile = {}
    for code, weight in side.items():
        above = (code[:4], code[:3]) if code[0] == "E" else (f"{code[:4]}+", f"{code[:2]}+")
        for name, part in ((code, 1.0), (above[0], _BROAD), (above[1], _MAJOR)):
            wide[name] = wide.get(name, 0.0) + part * weight
        for other, part in _related(code):
            wide[other] = wide.get(other, 0.0) + _RELATED * part * weight
    return wide


def _unit(vector: Profile) -> Profile:
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {name: weight / length for name, weight in vector.items()}


def likeness(one: Profile, other: Profile) -> float:
    """How far two profiles stand for the same work, 0 to 1."""
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other.get(name, 0.0) for name, weight in one.items())
