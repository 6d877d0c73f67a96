"""The years of experience that a resume states of itself ("over nine years of experience"), which no filter counts.

They are read from the summary and the headline only: a statement of one position tells of that position.
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon import patterns
from ats_sim.model.document import Quote, Span
from ats_sim.model.fits import StatedYears
from ats_sim.model.resume import Resume

_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_NUMBERS = {word: number for number, word in enumerate(_WORDS)}


def stated_years(resume: Resume) -> StatedYears | None:
    """The largest number of years that the summary or the headline states, with its place; None if none does."""
    return max(_stated(resume), key=lambda stated: (stated.years, -stated.quote.span.start), default=None)


def _stated(resume: Resume) -> Iterator[StatedYears]:
    for item in resume.prose:
        for match in patterns.regex("years-stated").finditer(item.text) if item.section in ("summary", "other") else ():
            yield StatedYears(_number(match.group(1)), Quote(match.group(), item.span(*match.span())))
    label = resume.basics.label
    if label:
        for match in patterns.regex("years-stated").finditer(label.text):
            place = Span(label.span.start + match.start(), label.span.start + match.end())
            yield StatedYears(_number(match.group(1)), Quote(match.group(), place))


def stated_matters(resume: Resume) -> Iterator[tuple[StatedYears, str]]:
    """Years that the summary states of something ("five years in freight"), each with the words for what it is."""
    for item in resume.prose:
        for match in patterns.regex("years-of-matter").finditer(item.text) if item.section == "summary" else ():
            word = match[1].lower()
            if word in _NUMBERS or word.isdigit():
                yield StatedYears(_number(word), Quote(match[0].rstrip(), item.span(*match.span()))), match[2]


def _number(word: str) -> float:
    known = _NUMBERS.get(word.lower())
    return float(word) if known is None else float(known)
