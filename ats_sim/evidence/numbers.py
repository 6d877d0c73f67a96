"""Numbers in a text, in digits and in words: how much, of which form, and where. What they state is not asked here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ats_sim.evidence.exclusions import excluded

Form = Literal["money", "percent", "times", "change", "rank", "zero", "fraction", "plain"]
"""``times``: 2x, threefold. ``change``: doubled, halved. ``fraction``: a third, half. ``plain``: any other number."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number at ``text[start:end]``; of a range ("10-15 %") the larger value counts."""

    value: float
    form: Form
    start: int
    end: int


_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SPELLED = {word: float(value) for value, word in enumerate(_ONES.split(), 1)}
_SPELLED |= {word: 10.0 * value for value, word in enumerate(_TENS.split(), 2)}
_SPELLED |= {
    "dozen": 12,
    "dozens": 24,
    "hundred": 100,
    "hundreds": 200,
    "thousand": 1e3,
    "thousands": 2e3,
    "million": 1e6,
}
_SPELLED |= {"millions": 2e6, "billion": 1e9, "billions": 2e9, "lakh": 1e5, "lakhs": 2e5, "crore": 1e7, "crores": 2e7}
_SCALES = {
    "k": 1e3,
    "m": 1e6,
    "mm": 1e6,
    "mn": 1e6,
    "mio": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "t": 1e12,
    "tn": 1e12,
    "trillion": 1e12,
}
_SCALES |= {"l": 1e5, "lac": 1e5, "lacs": 2e5, "cr": 1e7, "cr.": 1e7, "mil": 1e6, "hundred": 100.0}
_SCALES |= {
    word: _SPELLED[word] for word in ("thousand", "million", "billion", "lakh", "lakhs", "crore", "crores", "dozen")
}

_DIGITS = r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d{1,3}(?:[.'’]\d{3}){2,}|\d{1,3}(?: \d{3})+(?![\d.])|\d+(?:\.\d+)?"
_SCALE = (
    r"(?:\s?(?:thousand|million|billion|trillion|lakhs?|lacs?|crores?|cr|hundred|dozen|mio|mn|mil|bn|tn)\b"
    r"|k\b|mm?\b|b\b|t(?=\b))"
)
_SIGN = (
    r"(?:(?:us|ca|au|nz|hk|c|a|r|s|nt|mx)?[$€£¥₹₽₩₺₴₦₱]|\b(?:usd|eur|gbp|inr|cad|aud|chf|sgd|aed|sar|qar|zar|jpy|cny|"
    r"rmb|sek|nok|dkk|"
    r"pln|brl|mxn|ngn|kes|php|myr|rub|uah|huf|czk|try|egp|pkr|bdt|rs\.?|kshs?\.?|us\s?dollars?)(?![a-z]))"
)
_MONEY_AFTER = (
    r"\s?(?:[$€£¥₹₽]|(?:usd|eur|gbp|inr|cad|aud|chf|sgd|aed|sar|zar|jpy|cny|rmb|sek|nok|dkk|pln|brl|mxn|rub|uah|huf|"
    r"czk|dollars?|"
    r"euros?|pounds? sterling|rupees?|francs?|pesos?|yen|naira|zlotys?)\b)"
)
_PERCENT = r"\s?(?:%|per\s?cents?\b|pct\b|percentage points?\b|pp\b|bps\b|basis points?\b|p\.p\.)"
_TIMES = r"(?:\s?[x×](?![\w])|[\s-]?fold\b|\s+times\b(?!\s+(?:a|per|each|every|daily|weekly)\b))"
_WORDS = "|".join(sorted(_SPELLED, key=lambda word: (-len(word), word)))
_TO = r"\s?(?:-|–|—|~)\s?"

_MONEY = re.compile(
    rf"{_SIGN}\s?(?P<a>{_DIGITS})(?P<as>{_SCALE})?(?:{_TO}{_SIGN}?\s?(?:{_DIGITS}){_SCALE}?)?\+?"
    rf"|(?<![\w.])(?P<b>{_DIGITS})(?P<bs>{_SCALE})?\+?{_MONEY_AFTER}"
)
_FIGURE = re.compile(
    rf"(?<![\w.])(?:(?P<low>{_DIGITS})(?:{_SCALE})?(?:{_PERCENT})?{_TO})?(?P<n>{_DIGITS})"
    rf"(?:(?P<percent>{_PERCENT})|(?P<times>{_TIMES})|(?P<scale>{_SCALE}))?(?P<plus>\+?)(?P<percent2>{_PERCENT})?"
)
_RANK = re.compile(
    rf"\b(?:ranked|placed|rank|ranking|finished|came|stood|position(?:ed)?)\s+(?:in\s|as\s|"
    rf"among\s)?(?:the\s)?(?:number\s|no\.?\s?|#\s?)?"
    rf"(?:\d+(?:st|nd|rd|th)?\b|first|second|third|fourth|fifth|one|top\b(?:[\s-]\d+\s?(?:%|"
    rf"percent)?)?)(?:\s+(?:out\s)?of\s+[\d,]+)?"
    rf"|\bfrom\s+\d+(?:st|nd|rd|th)(?:\s+place)?\s+to\s+(?:\d+(?:st|nd|rd|th)|first|second|third)\b"
    rf"|\b(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th))\s+(?:out\s+)?of\s+(?:all\s+|the\s+)?\d[\d,]*"
    rf"|\b\d+(?:st|nd|rd|th)\s+(?:place|rank|position|out of\s+[\d,]+|of\s+\d[\d,]*|among\s+[\d,]+)"
    rf"|(?<!\w)#\s?1\b|\bnumber one\b|\bno\.?\s?1\b|\b(?:first|second|third)[\s-](?:place|prize|rank)\b"
    rf"|\btop[\s-](?:{_DIGITS})\s?(?:%|percent|percentile|of\s+\d+)|\b\d+(?:st|nd|rd|th) percentile"
)
_CHANGE = re.compile(
    r"\bsub-?(?:second|minute|millisecond)\b|"
    r"\b(?:(?:doubl|tripl|trebl|quadrupl|quintupl)(?:ed|ing)(?!\s+(?:as|up|checked|down)\b)|halv(?:ed|ing)|(?:doubl|"
    r"tripl|quadrupl|halv)es?"
    r"(?=\s+(?:the|our|its|sales|revenue|output|throughput|production|capacity|conversion|profit|traffic))"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|twenty|fifty)[\s-]?fold)\b"
)
_ZERO = re.compile(
    r"\b(?:zero|no|without(?:\s+a\s+single|\s+any|\s+an?)?|0)[\s-]+(?:(?:un)?planned[\s-]|unscheduled[\s-]|critical[\s-]|"
    r"major[\s-]|reported[\s-]|"
    r"customer[\s-]|service[\s-]|production[\s-]|data[\s-]|lost[\s-]time[\s-]|preventable[\s-]|post[\s-]\w+[\s-]|"
    r"safety[\s-]|compliance[\s-]|audit[\s-]|"
    r"at-fault[\s-]|failed[\s-]|missed[\s-]|late[\s-]|medication[\s-]|security[\s-]|chargeable[\s-]|quality[\s-]|workplace[\s-]|recordable[\s-]){0,3}"
    r"(?:downtime|defects?|incidents?|accidents?|injur(?:y|ies)|outages?|errors?|complaints?|violations?|findings?|"
    r"rework|data loss|"
    r"escapes?|regressions?|breaches|churn|escalations?|failures?|discrepanc(?:y|ies)|loss(?:es)?|delays?|fatalities|"
    r"non-?conformances?|"
    r"deficienc(?:y|ies)|citations?|infections?|attrition|turnover|bugs|leaks?|interruptions?|disruptions?|"
    r"collisions?|shortages?|claims?|stoppages?|strikes?|casualt(?:y|ies)|"
    r"variances?|exceptions?|write-?offs?|penalt(?:y|ies)|cases)\b"
)
_ZERO_ANY = re.compile(
    r"\b(?:errors|complaints|accidents|incidents|injuries|claims|defects|failures|outages|findings|returns|losses|delays|"
    r"falls|breaches|escapes|rejects|disputes)\s?[:,–—-]\s?(?:none|nil|zero)\b|"
    r"\bzero[\s-](?!(?:trust|day|based|knowledge|shot|touch|waste|tolerance|emission|carbon|copy|config\w*|sum|hour|"
    r"one|to|in|bus|-)\b)"
    r"[a-z]+(?:[\s-][a-z]+){0,3}|\bnot\s+(?:a\s+single|one)\s+(?!of\b|person\b|to\b|who\b|that\b)"
    r"[a-z-]+(?:\s[a-z-]+){0,2}"
)
_FRACTION = re.compile(
    r"\b(?:by|in|(?:of|was|were)\s+(?:almost|nearly|about|over))\s+(?:almost |nearly |about |over |"
    r"more than )?(?:half|a third|a quarter|a fifth|"
    r"two[\s-]thirds|three[\s-]quarters|one[\s-](?:third|half|quarter|fifth))\b|\bhalf (?:the|as much|as many|"
    r"of the) \w+"
)
_SPELLED_FIGURE = re.compile(
    rf"\b(?:a\s+(?=dozen|hundred|thousand|million|couple))?(?P<n>(?:{_WORDS})(?:[\s-](?:{_WORDS}))*)"
    rf"(?:(?P<percent>\s(?:percent|per cent|percentage points?))|(?P<times>[\s-]?fold\b|\s+times\b))?(?!\w)"
)


_ANY = re.compile(
    rf"\d|\b(?:{_WORDS}|first|second|third|fourth|fifth|top|zero|no|not|none|nil|without|half|quarter|sub)\b|fold\b|doubl|tripl|"
    rf"trebl|quadrupl|"
    r"quintupl|halv"
)
_FORMS: tuple[tuple[Form, re.Pattern[str]], ...] = (
    ("rank", _RANK),
    ("zero", _ZERO),
    ("zero", _ZERO_ANY),
    ("change", _CHANGE),
    ("fraction", _FRACTION),
)
_GLUED = ("tb", "gb", "pb", "mb", "ms", "h", "s", "kg", "km", "min", "mw", "kw")  # units that may touch their number


def find_numbers(low: str) -> list[Number]:
    """The numbers of a lower-case text in order; digits that measure nothing are left out."""
    if not _ANY.search(low):
        return []
    found: list[Number] = []
    for match in _MONEY.finditer(low):
        value, scale = (match["a"], match["as"]) if match["a"] else (match["b"], match["bs"])
        found.append(Number(_value(value, scale), "money", *match.span()))
    for form, regex in _FORMS:
        found += [Number(0.0, form, *match.span()) for match in regex.finditer(low) if not _taken(found, match)]
    masks = [span for span in excluded(low) if not any(n.start < span[1] and span[0] < n.end for n in found)]
    for match in _FIGURE.finditer(low):
        number = _figure(match)
        if number and not _overlaps(masks, match) and not _taken(found, match):
            found.append(number)
    for match in _SPELLED_FIGURE.finditer(low):
        if not _taken(found, match) and not _overlaps(masks, match):
            found.append(Number(_spelled(match["n"]), _form(match), *match.span()))
    return sorted(found, key=lambda number: number.start)


def _form(match: re.Match[str]) -> Form:
    return "percent" if match["percent"] else "times" if match["times"] else "plain"


def _figure(match: re.Match[str]) -> Number | None:
    after = match.string[match.end() : match.end() + 1]
    if after.isalpha() and not match.string[match.end() :].startswith(_GLUED):
        return None
    form = "percent" if match["percent2"] else _form(match)
    return Number(_value(match["n"], match["scale"]), form, *match.span())


def _value(digits: str, scale: str | None) -> float:
    plain = digits.replace(",", "").replace(" ", "").replace("'", "").replace("’", "")
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    return float(plain) * _SCALES.get((scale or "").strip(), 1.0)


def _spelled(words: str) -> float:
    total = 0.0
    for word in re.split(r"[\s-]", words):
        value = _SPELLED.get(word, 0.0)
        total = max(total, 1.0) * value if value >= 100 or word in ("dozen", "dozens") else total + value
    return total


def _taken(found: list[Number], match: re.Match[str]) -> bool:
    return any(number.start < match.end() and match.start() < number.end for number in found)


def _overlaps(masks: list[tuple[int, int]], match: re.Match[str]) -> bool:
    return any(start < match.end() and match.start() < end for start, end in masks)
