"""Years of experience a posting asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from ats_sim.model.document import Quote, Span
from ats_sim.posting.parts import STORY, Sentence

_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "a": 1,
}
_NUMBER = r"(?:\d{1,2}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen)"
_YEARS = re.compile(
    rf"(?<![\w.,$€£-])(?P<low>{_NUMBER}|(?<=at least )a|(?<=minimum of )a)\s?(?:\(\s?\d{{1,2}}\s?\))?\s?\+?\s?"
    rf"(?:(?:-|–|—|to|or|/)\s?(?P<high>{_NUMBER})\s?\+?\s?)?(?:or more\s|plus\s|full\s|solid\s|complete\s)?"
    r"(?:-(?=years?\b))?(?P<unit>years?|yrs?\b|months?|mos\b)\.?['’]?",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"experien|qualif|\bph\.?d|\bdegree|\bbachelor|\bmaster|background|track record|practice\b|post-?qualif|\bPQE\b"
    r"|years?['’]?(?: or more| plus| minimum)? (?:in|as|of|with)\b"
    r"(?! (?:business|operation|existence|the market|a row|the making|age|growth|history))"
    r"|\bas (?:a|an)\b|working\b|work\b|building|developing|leading|managing|performing|using|selling|teaching"
    r"|nursing|industry|hands-on|professional|similar (?:role|position)|relevant|in (?:the )?field|recruit|required"
    r"|minimum|at least|\+",
    re.IGNORECASE,
)
_STORY = re.compile(
    r"\b(?:founded|established|for (?:over|more than|the (?:last|past|next))|over the (?:next"
    r"|past|last)|(?:in|over) the (?:past|last|next)|"
    r"next|past|history|anniversary|contract|fixed[- ]term|ago|old\b|years of age|within|every"
    r"|per|each|tenure|growth|has been|"
    r"have been|heritage|organi[sz]ation with|company with|we have|our company|warranty|vesting"
    r"|after|initial|assignment|duration)\b",
    re.IGNORECASE,
)
_PATH = re.compile(r"^\W*(?:or\b|alternatively\b)", re.IGNORECASE)
_SOFT = re.compile(
    r"\b(?:preferred|preferably|ideally|nice to have|a plus|desirable|advantage|asset|bonus)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Years:
    """A number of years named in a sentence, at ``start`` to ``end`` of its text."""

    least: float
    start: int
    end: int


def years_in(text: str) -> tuple[Years, ...]:
    """Every minimum of years of experience in a sentence, in order; ages, durations, company history left out."""
    found = []
    for match in _YEARS.finditer(text):
        around = text[max(0, match.start() - 45) : match.end() + 14]
        after = text[match.end() : match.end() + 60]
        if _STORY.search(around) and not re.match(r"['’]?\s?(?:of\s)?(?:\w+\s){0,3}experience", after):
            continue
        if not _WORK.search(text[max(0, match.start() - 60) : match.end() + 80]):
            continue
        least = _value(match["low"])
        if match["unit"].lower().startswith("mo"):
            least = round(least / 12, 1)
        if least <= 25:
            found.append(Years(least, match.start(), match.end()))
    return tuple(found)


def _value(word: str) -> float:
    return float(_WORDS[word.lower()]) if word.lower() in _WORDS else float(word)


def min_years(parts: Iterable[Sentence]) -> tuple[float | None, Quote | None]:
    """The least years that any way into the job needs, and the words that say so.

    Ways joined by "or" count by the shortest; separate demands by the longest, since each must be met.
    """
    demands: list[tuple[float, Quote]] = []
    for sentence in parts:
        if sentence.part in STORY - {"apply"} or sentence.part == "preferred":
            continue
        text = sentence.quote.text
        if sentence.part == "facts" and "experien" not in text.lower():
            continue  # how long a contract lasts
        found = [
            y
            for y in years_in(text)
            if not _SOFT.search(
                text[max(0, y.start - 25) : y.end] + re.split(r"[,;.(]|\bwith\b", text[y.end : y.end + 70])[0]
            )
        ]
        if not found:
            continue
        best = _least_path(text, found)
        at = sentence.quote.span.start
        quote = Quote(text[best.start : best.end], Span(at + best.start, at + best.end))
        if demands and _PATH.match(text):
            demands[-1] = min(demands[-1], (best.least, quote), key=lambda demand: demand[0])
        else:
            demands.append((best.least, quote))
    if not demands:
        return None, None
    least, quote = max(demands, key=lambda demand: demand[0])
    return least, quote


def _least_path(text: str, found: list[Years]) -> Years:
    """Within a sentence: the shortest of the ways joined by "or", otherwise the longest demand."""
    ways: list[list[Years]] = [[found[0]]]
    for before, after in pairwise(found):
        if re.search(
            r"\b(?:or|alternatively)\b", re.split(r"[,;:]", text[before.end : after.start])[-1], re.IGNORECASE
        ):
            ways.append([])
        ways[-1].append(after)
    return min((max(way, key=lambda y: y.least) for way in ways), key=lambda y: y.least)
