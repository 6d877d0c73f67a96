"""Positions told as sentences: "From 2017 to 2020 I was Chef de Partie at Brasserie Hvidløg in Copenhagen."

A sentence tells one if it names a period, a verb of being employed, a title, and an employer behind "at" or "in".
The sentences that follow it say what was done there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.titles import title_score
from ats_sim.lexicon.wordlists import any_of
from ats_sim.model.document import Span
from ats_sim.model.resume import DateRange, Field, Highlight, SectionKind, Work
from ats_sim.outline.dates import Period, find_periods
from ats_sim.outline.gates import may_employ
from ats_sim.outline.highlights import highlights, join
from ats_sim.outline.rows import Row, number_of

_QUOTES = " \t\"“”‘’'"
_PARTED = 0.6  # lines; ours: white space between two sentences that tell a position each
_BEHIND = expression(
    r"\s+(?:in|à|en|i|w)\s+(?=[A-ZÀ-Ý])|\s*[(,;]|(?<!Pvt)(?<!M/s)\.(?:\s|$)"
    r"|\s+(?i:from|since|until|with effect|w\.e\.f|where|and|to)\b"
    r"|\s+(?=[(\[]?(?:19|20)\d\d)"
)


@cache
def _employed() -> re.Pattern[str]:
    lead, joint = any_of("employed-as"), any_of("employed-with")
    return expression(
        rf"\b{lead}(?:\s+{lead})?\s+(?:an?\s+|the\s+|un\s+|une\s+)?[\"“]?(?P<title>[^.;:\"“”]{{3,70}}?)[\"”]?,?"
        rf"\s+{joint}\s+[\"“]?(?:M/s\.?\s+)?(?P<name>(?-i:[A-ZÀ-Ý0-9]).{{1,80}})",
        re.IGNORECASE,
    )


@cache
def _engaged() -> re.Pattern[str]:
    """The same with the employer first: "worked with Acme Ltd, Leeds as a Fitter from"."""
    return expression(
        rf"\b(?:work(?:ed|ing)|employed)\s+{any_of('employed-with')}\s+(?P<name>(?-i:[A-ZÀ-Ý0-9])[^;:]{{1,80}}?)\s+as\s+"
        r"(?:an?\s+|the\s+)?[\"“]?(?P<title>[^.;:,\"“”]{3,70}?)\s*(?=from\b|since\b|[.,(\"”])",
        re.IGNORECASE,
    )


def told_work(rows: Sequence[Row], section: SectionKind, first: int) -> tuple[Work, ...]:
    """The positions that the sentences of a part tell, in order, each with the statements behind it."""
    found: list[Work] = []
    for item in _sentences(rows, section, first):
        entry = _told(item, rows[0].day_first)
        if entry:
            found.append(entry)
        elif found:
            last = found.pop()
            more = replace(item, entry=first + len(found))
            span = Span(last.span.start, max(last.span.end, more.span().end))
            found.append(replace(last, span=span, highlights=(*last.highlights, more)))
    return tuple(found)


def _sentences(rows: Sequence[Row], section: SectionKind, first: int) -> Iterator[Highlight]:
    """The statements of rows; a sentence of several lines that tells a position is whole, also where a date begins one
    of its lines."""
    part: list[Row] = []
    for row in [*rows, None]:
        if part and (row is None or row.bullet or row.gap >= _PARTED or number_of(row.text)):
            text, anchors = join([line.body for line in part])
            whole = Highlight(text, anchors, section, first)
            yield from [whole] if len(part) > 1 and _told(whole, None) else highlights(part, section, first)
            part = []
        part += [row] if row else []


def _told(item: Highlight, day_first: bool | None) -> Work | None:
    text = item.text
    period = next((period for period in find_periods(text, day_first) if not period.single), None)
    match = _employed().search(text) or _engaged().search(text)
    if period is None or match is None or not _names_title(match.group("title").strip(_QUOTES)):
        return None
    end = _BEHIND.search(match.group("name"))
    name = (match.group("name")[: end.start()] if end else match.group("name")).strip(_QUOTES)
    date = find_periods(name)
    name = name[: date[0].begin].strip(_QUOTES + "(,") if date else name
    if not name or not may_employ(name) or place_score(name) >= 0.8:
        return None
    begin = match.start("name") + match.group("name").find(name)
    return Work(
        item.span(),
        _field(item, match.start("title"), match.group("title").strip(_QUOTES)),
        Field(name, item.span(begin, begin + len(name)), 0.7),
        None,
        _dates(item, period),
    )


def _names_title(words: str) -> bool:
    """Whether words behind "worked as" are a title, known or written like one."""
    return title_score(words) >= 0.5 or (words[:1].isupper() and len(words.split()) <= 5)


def _field(item: Highlight, start: int, words: str) -> Field:
    begin = item.text.find(words, start)
    return Field(words, item.span(begin, begin + len(words)), 0.7)


def _dates(item: Highlight, period: Period) -> DateRange:
    return DateRange(item.span(period.begin, period.finish), period.start, period.end, period.current)
