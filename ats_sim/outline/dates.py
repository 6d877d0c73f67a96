"""Months and years as people write them in resumes: single dates and periods, kept to their written precision.

Neighbouring marks (a month with a year, a year, "present" ...) with "to" or a dash between them become a period, in
either order. Days are dropped. Two-digit years without an apostrophe count only inside a period. A stated length and a
remark behind a period ("2 years", "(full-time)") are taken in, so that nobody reads them as a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon import calendar
from ats_sim.lexicon.expressions import expression
from ats_sim.model.resume import PartialDate
from ats_sim.outline.date_marks import Mark, find_marks


class Period(Struct, frozen=True):
    """A date or period found at ``text[begin:finish]``; ``single`` when only one date was written."""

    begin: int
    finish: int
    start: PartialDate | None = None
    end: PartialDate | None = None
    current: bool = False
    single: bool = False
    expected: bool = False

    @property
    def precise(self) -> bool:
        """Whether it is more than a bare year, which may be a mere number."""
        return not self.single or self.expected or (self.end is not None and self.end.month is not None)


_DASH = r"(?:[-‐‑‒–—―−~～〜→»>]|â€“|â€”|\u2060)"
_LENGTH = (
    r"(?:\d{1,2}\+?\s*(?:years?|yrs?|(?-i:y|m)|months?|mos?|weeks?|wks?|jahre?|monate?|ans?|mois|años?|meses|anni|anno|mesi|anos?)"
    r"\b\.?[\s,&]*(?:and\s+|et\s+|und\s+|y\s+|e\s+)?){1,2}"
)
_ONLY_LENGTH = expression(rf"\(?(?:about |ca\.? )?{_LENGTH}\)?", re.IGNORECASE)
_LENGTH_OF = expression(rf"\W*{_LENGTH}(?:(?:as|als|comme|como|come)\s+(?:an?\s+)?)?(?=(?-i:[A-ZÀ-Ý]))", re.IGNORECASE)
_LONGER = expression(rf"\s*[(·•,|]?\s*{_LENGTH}\)?", re.IGNORECASE)
_HOURS = expression(
    r"(?:\d{1,3}(?:[.,–-]\d+)?\s*(?:%|h|hrs?|hours?|std\.?|stunden|heures|horas|ore|uur|fte)(?!\w)"
    r"(?:\s*(?:/|per|a|pro|par|por|à la|a la|p)\.?\s*(?:week|wk|w|woche|semaine|semana|settimana))?|\d{1,3}\s*%)",
    re.IGNORECASE,
)
_BRACKETS = expression(r"\s*[,·•|–-]?\s*[(\[]([^()\[\]]{2,60})[)\]]")
_TRAILING = expression(r"\s*[,·•|–—-]\s*([^\t,·•|()\[\]]{2,30}?)(?=\s*(?:$|[\t,·•|]))")
_MARKED = expression(
    r"(?<![\d./])\d{1,3}[.,]\d{1,3}\s*(?:/|out of|of)\s*"
    r"(?:4(?:[.,][03]0?)?|[567](?:[.,]00?)?|10(?:[.,]00?)?|20|100)(?![\d./])"
)
"""A mark out of the best one ("4.00/4.00"), which is no date."""
_OPEN = expression(rf"\s*{_DASH}\s*(?=$|[\t|)\]}}·•\n])")
_OPEN_BEFORE = expression(r"[–—]\s+(?=[A-ZÀ-Ý])")
_AND = expression(r"\s*(?:&|and|,|;|\+|/)\s*", re.IGNORECASE)


def _any(words: Sequence[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in words) + ")"


@cache
def _between() -> re.Pattern[str]:
    until = _any(calendar.words("until"))
    return expression(
        rf"[\s.]*(?:\(|\))?\s*(?:{_DASH}{{1,3}}>?|/|{until}(?!\w))\s*(?:{until}\s+|the\s+|la\s+|l['’]|o\s+)?",
        re.IGNORECASE,
    )


@cache
def _prefix() -> re.Pattern[str]:
    groups = {kind: _any(calendar.words(kind)) for kind in ("since", "until", "expected")}
    named = "|".join(rf"(?P<{kind}>{words})" for kind, words in groups.items())
    return expression(
        rf"(?<![\w.@/-])(?:(?P<from>from|von|de|du|del|van)|{named})\b\.?:?(?: +in)?[ ('’]*$", re.IGNORECASE
    )


@cache
def _expected_after() -> re.Pattern[str]:
    return expression(rf"\s*\(?\s*{_any(calendar.words('expected'))}\b\.?\s*\)?", re.IGNORECASE)


@lru_cache(maxsize=4096)
def find_periods(text: str, day_first: bool | None = None) -> tuple[Period, ...]:
    """Every date and period in a text, in order, without overlap. ``day_first``: see ``find_marks``."""
    if not expression(r"\d\d|\d\s*[年년]").search(text):
        return ()
    text = _MARKED.sub(lambda found: "#" * len(found.group()), text)
    return tuple(_united(text, list(_periods(text, find_marks(text, day_first)))))


def goes_on(text: str, below: str) -> bool:
    """Whether a period breaks off at the end of ``text`` and ``below`` is nothing but its rest."""
    rest = find_marks(below)
    if not rest or rest[0].begin > 2 or below[rest[-1].finish :].strip(" .)|"):
        return False
    here = find_marks(text)
    if not here or here[-1].present or len(here) > 2:
        return False
    tail = text[here[-1].finish :].strip()
    until = tail.casefold() in calendar.words("until")
    open_end = until or (bool(tail) and re.fullmatch(rf"{_DASH}{{1,3}}", tail) is not None)
    month_alone = not tail and here[-1].month is not None and here[-1].date is None and len(here) == 2
    return (open_end and here[-1].date is not None) or month_alone


def is_length(text: str) -> bool:
    """Whether words are only a length of time: "2 years, 3 months", "(about 5 yrs)"."""
    return _ONLY_LENGTH.fullmatch(text) is not None


def leading_length(text: str) -> int:
    """Where the length of time ends that stands before a title ("2 years as Head Chef": 11), 0 without one."""
    found = _LENGTH_OF.match(text)
    return found.end() if found else 0


def is_hours(text: str) -> bool:
    """Whether words only say how much was worked: "17 hrs/week", "(80 %)"."""
    return _HOURS.fullmatch(text.strip(" .;:()")) is not None


def is_remark(text: str) -> bool:
    """Whether words say only how a position was held: "full-time", "contract, remote", "2 years", "30 h/week"."""
    if is_hours(text):
        return True
    parts = [part.strip(" .;:()") for part in expression(r"[,/·•|;]|\s[–-]\s|\s+and\s+").split(text)]
    known = _remarks()
    return bool(parts) and all(part.casefold() in known or _HOURS.fullmatch(part) or is_length(part) for part in parts)


@cache
def _remarks() -> frozenset[str]:
    return frozenset(word.casefold() for word in calendar.words("remark"))


def _periods(text: str, marks: Sequence[Mark]) -> Iterator[Period]:
    index = 0
    while index < len(marks):
        mark = marks[index]
        after = marks[index + 1] if index + 1 < len(marks) else None
        joined = _joined(text, mark, after)
        if joined:
            index += 2
            yield _widened(text, joined)
            continue
        index += 1
        alone = _alone(text, mark)
        if alone:
            yield _widened(text, alone)


def _joined(text: str, first: Mark, second: Mark | None) -> Period | None:
    if second is None:
        return None
    if not _between().fullmatch(text, first.finish, second.begin) and not _to_now(text, first, second):
        return None
    if first.present:
        known = second.date is not None and not second.end
        return (
            Period(first.begin, second.finish, second.date, current=True)
            if known and _dashed(text, first, second)
            else None
        )
    start = first.date
    if start is None:
        if first.month is None or second.date is None or second.date.month is None:
            return None
        start = PartialDate(second.date.year, first.month)
    if second.present:
        return Period(first.begin, second.finish, start, current=True)
    if second.month is not None and second.date is None and start.month is None and _dashed(text, first, second):
        return Period(first.begin, second.finish, start, PartialDate(start.year, second.month))
    end = second.end or second.date
    if end is None or (first.end is not None and second.end is None):
        return None
    return Period(first.begin, second.finish, start, end)


def _to_now(text: str, first: Mark, second: Mark) -> bool:
    """Whether "until today" stands behind a date without a dash ("März 2019 bis heute")."""
    if not second.present or text[first.finish : second.begin].strip():
        return False
    return any(text[second.begin : second.finish].lower().startswith(f"{word} ") for word in calendar.words("until"))


def _dashed(text: str, first: Mark, second: Mark) -> bool:
    """Whether a dash, not a word, stands between two marks."""
    return not any(char.isalnum() for char in text[first.finish : second.begin])


def _alone(text: str, mark: Mark) -> Period | None:
    if mark.date is None:
        return None
    if mark.end is not None:
        return Period(mark.begin, mark.finish, mark.date, mark.end)
    before = _prefix().search(text, max(0, mark.begin - 30), mark.begin)
    kind = before.lastgroup if before else None
    begin = before.start() if before else mark.begin
    if kind in ("since", "from"):
        return None if mark.weak else Period(begin, mark.finish, mark.date, current=True)
    opened = _OPEN.match(text, mark.finish) or (_OPEN_BEFORE.match(text, mark.finish) if not begin else None)
    if opened and not kind:
        return Period(mark.begin, opened.end(), mark.date, current=True)
    if mark.weak:
        return None
    late = _expected_after().match(text, mark.finish)
    if kind == "expected" or late:
        return Period(begin, late.end() if late else mark.finish, end=mark.date, single=True, expected=True)
    if kind == "until":
        dashed = expression(r"(?:to|till|a|à|al|au|do|po)\b", re.IGNORECASE).match(text[begin:])
        return Period(mark.begin if dashed else begin, mark.finish, end=mark.date, single=bool(dashed))
    alone = not text[mark.finish :].strip(" \t)|,") or "–" in text[mark.begin : mark.finish]
    if mark.short and alone and not text[: mark.begin].strip(" \t(|,"):
        return Period(mark.begin, mark.finish, PartialDate(mark.date.year), PartialDate(mark.short))
    return Period(mark.begin, mark.finish, end=mark.date, single=True)


def _united(text: str, periods: list[Period]) -> Iterator[Period]:
    """Two full periods written one after the other ("Mar 2017 to May 2019 & Jan 2020 to Dec 2020") as one."""
    held: Period | None = None
    for period in periods:
        between = text[held.finish : period.begin] if held else ""
        if held and _AND.fullmatch(between) and between.strip() and _in_row(held, period):
            held = replace(held, finish=period.finish, end=period.end, current=period.current)
            continue
        if held:
            yield held
        held = period
    if held:
        yield held


def _in_row(first: Period, second: Period) -> bool:
    ends = first.start and first.end and second.start
    return bool(ends) and (first.end.year, first.end.month or 12) <= (second.start.year, second.start.month or 12)  # type: ignore[union-attr]


def _widened(text: str, period: Period) -> Period:
    """Takes in a stated length ("2 years 3 months") and a remark ("(full-time)") behind a period, and its "from"."""
    begin, finish = period.begin, period.finish
    before = _prefix().search(text, max(0, begin - 30), begin) if not period.single else None
    if before and before.lastgroup in ("from", "since", "expected"):
        begin = before.start()
    moved = True
    while moved:
        longer = _LONGER.match(text, finish)
        moved = bool(longer)
        finish = longer.end() if longer else finish
        for pattern in (_BRACKETS, _TRAILING) if not period.single else (_BRACKETS,):
            behind = pattern.match(text, finish)
            if behind and is_remark(behind.group(1)):
                finish, moved = behind.end(), True
    return replace(period, begin=begin, finish=finish)
