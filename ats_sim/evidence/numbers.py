"""Numbers in a text, in digits and in words: how much, of which form, and where. What they state is not asked here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from ats_sim.lexicon import patterns
from ats_sim.lexicon.patterns import Find
from ats_sim.lexicon.shapes import has_digit
from ats_sim.lexicon.wordlists import finder

Form = Literal["money", "percent", "times", "change", "rank", "zero", "fraction", "plain"]
"""``times``: 2x, threefold. ``change``: doubled, halved. ``fraction``: a third, half. ``plain``: any other number."""


class Number(Struct, frozen=True):
    """A number at ``text[start:end]``; of a range ("10-15 %") the larger value counts. ``row`` names its pattern."""

    value: float
    form: Form
    start: int
    end: int
    row: str


_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SPELLED = {word: float(value) for value, word in enumerate(_ONES.split(), 1)}
SPELLED |= {word: 10.0 * value for value, word in enumerate(_TENS.split(), 2)}
SPELLED |= {"dozen": 12, "dozens": 24, "hundred": 100, "hundreds": 200, "thousand": 1e3, "thousands": 2e3}
SPELLED |= {"million": 1e6, "millions": 2e6, "billion": 1e9, "billions": 2e9}
SPELLED |= {"lakh": 1e5, "lakhs": 2e5, "crore": 1e7, "crores": 2e7}
"""The values of the list number-word; a plural without a number before it is two of them at least."""

SCALES = {"k": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6, "mil": 1e6, "b": 1e9, "bn": 1e9, "t": 1e12, "tn": 1e12}
SCALES |= {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "hundred": 100.0, "dozen": 12}
SCALES |= {"l": 1e5, "lac": 1e5, "lacs": 2e5, "lakh": 1e5, "lakhs": 2e5, "cr": 1e7, "crore": 1e7, "crores": 2e7}
"""What the list scale-word makes of the digits before it."""

_GLUED = ("tb", "gb", "pb", "mb", "ms", "h", "s", "kg", "km", "min", "mw", "kw")  # units that may touch their number
_WORDS: tuple[tuple[str, Form], ...] = (
    ("number-rank", "rank"),
    ("number-zero", "zero"),
    ("number-change", "change"),
    ("number-fraction", "fraction"),
)


def find_numbers(low: str) -> list[Number]:
    """The numbers of a lower-case text in order; digits that measure nothing are left out."""
    found: list[Number] = []
    digits, spelled = has_digit(low), finder("number-word").search(low) is not None
    if digits:
        signs = _new(found, low, "number-money")
        found += [_number(sign, _value(sign.match["digits"], sign.match["scale"]), "money") for sign in signs]
    for group, form in _WORDS:
        found += [_number(sign, 0.0, form) for sign in _new(found, low, group)]
    barred = excluded(low) if digits or spelled else []
    masks = [span for span in barred if not any(n.start < span[1] and span[0] < n.end for n in found)]
    for sign in _new(found, low, "number-plain", masks) if digits else ():
        form = "percent" if sign.match["percent2"] else _form(sign.match)
        if _stands_alone(sign.match):
            found.append(_number(sign, _value(sign.match["n"], sign.match["scale"]), form))
    if spelled:
        signs = _new(found, low, "number-spelled", masks)
        found += [_number(sign, _spelled(sign.match["n"]), _form(sign.match)) for sign in signs]
    return sorted(found, key=lambda number: number.start)


def excluded(low: str) -> list[tuple[int, int]]:
    """The parts of a lower-case text whose digits are no quantity."""
    return [found.span for found in patterns.find("no-quantity", low)]


def _new(found: list[Number], low: str, group: str, masks: Sequence[tuple[int, int]] = ()) -> Iterator[Find]:
    """What a group of patterns finds where no number was found before, and outside the masks."""
    taken = [*masks, *((number.start, number.end) for number in found)]
    for sign in patterns.find(group, low):
        start, end = sign.span
        if not any(s < end and start < e for s, e in taken):
            taken.append(sign.span)
            yield sign


def _number(sign: Find, value: float, form: Form) -> Number:
    return Number(value, form, *sign.span, sign.row)


def _form(match: re.Match[str]) -> Form:
    return "percent" if match["percent"] else "times" if match["times"] else "plain"


def _stands_alone(figure: re.Match[str]) -> bool:
    """Whether no letter is glued to it, a unit aside."""
    after = figure.string[figure.end() :]
    return not after[:1].isalpha() or after.startswith(_GLUED)


def _value(digits: str, scale: str | None) -> float:
    plain = digits.replace(",", "").replace(" ", "").replace("'", "").replace("’", "")
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    return float(plain) * SCALES.get((scale or "").strip(), 1.0)


def _spelled(words: str) -> float:
    total = 0.0
    for word in words.replace("-", " ").split():
        value = SPELLED.get(word, 0.0)
        total = max(total, 1.0) * value if value >= 100 or word in ("dozen", "dozens") else total + value
    return total
