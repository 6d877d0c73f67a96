"""Months and years as people write them in resumes: single dates and periods, kept to their written precision.

A text is first cut into marks (a month with a year, a year, "present" ...), then neighbouring marks with "to" or a dash
between them become a period. Days are dropped. Two-digit years without an apostrophe count only inside a period.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from ats_sim.lexicon import calendar
from ats_sim.model.resume import PartialDate

FIRST_YEAR, LAST_YEAR = 1950, 2049


@dataclass(frozen=True, slots=True)
class Period:
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


@dataclass(frozen=True, slots=True)
class _Mark:
    begin: int
    finish: int
    date: PartialDate | None = None
    end: PartialDate | None = None  # of a mark that is a period by itself: 2019/20
    month: int | None = None  # of a month without a year: "May - Aug 2019"
    present: bool = False
    weak: bool = False


_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_DASH = r"[-‐‑‒–—―−~→»]"
_LONGER = re.compile(
    r"\s*[(·•,|]?\s*(?:\d{1,2}\+?\s*(?:years?|yrs?|months?|mos?|ans?|mois|jahre?|monate?|años?|meses|anos?)\b\.?[\s,&]*"
    r"(?:and\s+|et\s+|und\s+|y\s+|e\s+)?){1,2}\)?",
    re.IGNORECASE,
)


def _any(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in words) + ")"


@cache
def _marks() -> re.Pattern[str]:
    month = _any(tuple(sorted(calendar.months(), key=lambda word: (-len(word), word))))
    day = r"(?:[0-3]?\d(?:st|nd|rd|th|er|\.|º)?\s*(?:de\s+|of\s+)?)?"
    year = rf"(?:{_YEAR}|['’‘`´]\s?\d\d|(?P<bare>\d\d))"
    inner = r"(?:\s+(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?,|\s+of\b|\s+de\b)?[\s,/.\-–]{0,3}"
    named = rf"{day}(?P<name>{month})(?![^\W\d_])\.?{inner}(?P<year>{year})(?!\d)"
    parts = [
        rf"(?P<ymd>(?P<iy>{_YEAR})(?P<isep>[-–./])(?P<im>0[1-9]|1[0-2]|[1-9](?=[./\s]|$))(?:[-./]\d\d)?(?![\d/]))",
        rf"(?P<dmy>(?P<d1>[0-3]?\d)(?P<ds>[./-])(?P<d2>[0-3]?\d)(?P=ds)(?P<dy>{_YEAR}|\d\d)(?!\d))",
        rf"(?P<first>(?:0?[1-9]|1[0-2])(?=\s?[-–]\s?(?:0?[1-9]|1[0-2])[/.]{_YEAR}))",
        rf"(?P<my>(?P<mm>0?[1-9]|1[0-2])\s?[/.\-–]\s?(?P<mmy>{_YEAR})(?!\d))",
        rf"(?P<named>{named})",
        rf"(?P<yname>(?P<yy>{_YEAR})[\s,.-]{{1,2}}(?P<ynm>{month})\b\.?(?!\s?(?:{_YEAR}|\d\d?,)))",
        rf"(?P<season>{_any(calendar.words('season'))}\s?(?:of\s)?(?P<sy>{_YEAR}|['’]\d\d)(?!\d))",
        rf"(?P<quarter>[QH][1-4][\s/-]?(?P<qy>{_YEAR}|['’]\d\d)(?!\d))",
        rf"(?P<pair>(?P<py>{_YEAR})\s?[-–—/]\s?(?P<pe>\d\d)(?![\d/.]|\s?%))",
        r"(?P<short>(?P<shm>0[1-9]|1[0-2])\s?[/.'’]\s?['’]?(?P<shy>\d\d)(?![\d/.%]))",
        rf"(?P<only>(?<![\d$€£#]){_YEAR}(?![\d%+])(?![.,]\d))",
        rf"(?P<lone>{day}(?P<lmonth>{month})\b\.?)",
        rf"(?P<now>(?:{_any(calendar.words('present'))})(?!\w))",
    ]
    return re.compile(r"(?<![\w$€£#])(?:" + "|".join(parts) + ")", re.IGNORECASE)


@cache
def _between() -> re.Pattern[str]:
    until = _any(calendar.words("until"))
    return re.compile(
        rf"[\s.]*(?:\(|\))?\s*(?:{_DASH}{{1,3}}>?|/|{until}(?!\w))\s*(?:{until}\s+|the\s+|la\s+|l['’]|o\s+)?",
        re.IGNORECASE,
    )


@cache
def _prefix() -> re.Pattern[str]:
    groups = {kind: _any(calendar.words(kind)) for kind in ("since", "until", "expected")}
    named = "|".join(rf"(?P<{kind}>{words})" for kind, words in groups.items())
    return re.compile(
        rf"(?<![\w.@/-])(?:{named}|(?P<from>from|von|de|du|del|van))\b\.?:?(?: +in)?[ (]*$", re.IGNORECASE
    )


_OPEN = re.compile(rf"\s*{_DASH}\s*(?=$|[\t|)\]•·\n])")
_EXPECTED_AFTER = re.compile(r"\s*\(?\s*(?:expected|anticipated|projected|est\.?|exp\.?)\b\.?\s*\)?", re.IGNORECASE)


@lru_cache(maxsize=4096)
def find_periods(text: str) -> tuple[Period, ...]:
    """Every date and period in a text, in order, without overlap."""
    if not any(char.isdigit() for char in text):
        return ()
    marks = [mark for match in _marks().finditer(text) if (mark := _mark(match))]
    return tuple(_periods(text, marks))


def _mark(match: re.Match[str]) -> _Mark | None:
    begin, finish, kind = match.start(), match.end(), match.lastgroup or ""
    group = match.group
    for outer in (
        "ymd",
        "dmy",
        "first",
        "my",
        "named",
        "yname",
        "season",
        "quarter",
        "pair",
        "short",
        "only",
        "lone",
        "now",
    ):
        if group(outer):
            kind = outer
            break
    if kind == "now":
        return _Mark(begin, finish, present=True)
    if kind == "lone":
        return _Mark(begin, finish, month=_month(group("lmonth")))
    if kind == "first":
        return _Mark(begin, finish, month=int(group("first")))
    if kind == "pair" or (kind == "ymd" and group("isep") in "/–" and int(group("im")) == (int(group("iy")) + 1) % 100):
        first, second = (group("py"), group("pe")) if kind == "pair" else (group("iy"), group("im"))
        end = int(first[:2] + second)
        if not int(first) < end <= int(first) + 12:
            return _Mark(begin, begin + 4, PartialDate(int(first)))
        return _Mark(begin, finish, PartialDate(int(first)), PartialDate(end))
    if kind == "dmy":
        return _day_mark(match)
    years = {
        "ymd": "iy",
        "my": "mmy",
        "named": "year",
        "yname": "yy",
        "season": "sy",
        "quarter": "qy",
        "short": "shy",
        "only": "only",
    }
    date = PartialDate(_year(group(years[kind])), _month_of(match, kind))
    return _Mark(begin, finish, date, weak=kind == "short" or bool(group("bare")))


def _month_of(match: re.Match[str], kind: str) -> int | None:
    numbers = {"ymd": "im", "my": "mm", "short": "shm"}
    names = {"named": "name", "yname": "ynm"}
    if kind in numbers:
        return int(match.group(numbers[kind]))
    return _month(match.group(names[kind])) if kind in names else None


def _day_mark(match: re.Match[str]) -> _Mark | None:
    """A date with a day. Where both orders are possible the 1st of a month is the day; a point means day first."""
    first, second = int(match.group("d1")), int(match.group("d2"))
    day_first = first > 12 or (
        second <= 12 and first != second and (first == 1 or (second != 1 and "." in match.group()))
    )
    month = second if day_first else first
    if not 1 <= month <= 12 or not 1 <= (first if day_first else second) <= 31:
        return None
    return _Mark(
        match.start(), match.end(), PartialDate(_year(match.group("dy")), month), weak=len(match.group("dy")) == 2
    )


def _month(word: str) -> int:
    return calendar.months()[word.lower()]


def _year(text: str) -> int:
    digits = re.sub(r"\D", "", text)
    if len(digits) == 4:
        return int(digits)
    short = int(digits)
    return 2000 + short if short < 50 else 1900 + short


def _periods(text: str, marks: list[_Mark]) -> Iterator[Period]:
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


def _joined(text: str, first: _Mark, second: _Mark | None) -> Period | None:
    if second is None or first.present or not _between().fullmatch(text, first.finish, second.begin):
        return None
    start = first.date
    if start is None:
        if first.month is None or second.date is None or second.date.month is None:
            return None
        start = PartialDate(second.date.year, first.month)
    if second.present:
        return Period(first.begin, second.finish, start, current=True)
    end = second.end or second.date
    if end is None or first.end is not None:
        return None
    return Period(first.begin, second.finish, start, end)


def _alone(text: str, mark: _Mark) -> Period | None:
    if mark.date is None:
        return None
    if mark.end is not None:
        return Period(mark.begin, mark.finish, mark.date, mark.end)
    before = _prefix().search(text, max(0, mark.begin - 30), mark.begin)
    kind = before.lastgroup if before else None
    begin = before.start() if before else mark.begin
    if kind in ("since", "from"):
        return None if mark.weak else Period(begin, mark.finish, mark.date, current=True)
    opened = _OPEN.match(text, mark.finish)
    if opened and not kind:
        return Period(mark.begin, opened.end(), mark.date, current=True)
    if mark.weak:
        return None
    late = _EXPECTED_AFTER.match(text, mark.finish)
    if kind == "expected" or late:
        return Period(begin, late.end() if late else mark.finish, end=mark.date, single=True, expected=True)
    if kind == "until":
        dashed = re.match(r"(?:to|till|a|à|al|au)\b", text[begin:], re.IGNORECASE)
        return Period(mark.begin if dashed else begin, mark.finish, end=mark.date, single=bool(dashed))
    return Period(mark.begin, mark.finish, end=mark.date, single=True)


def _widened(text: str, period: Period) -> Period:
    """Takes in a stated length ("2 years 3 months") so that it is not read as a part of the entry's names."""
    longer = _LONGER.match(text, period.finish)
    begin = period.begin
    before = _prefix().search(text, max(0, begin - 30), begin) if not period.single else None
    if before and before.lastgroup in ("from", "since", "expected"):
        begin = before.start()
    if not longer and begin == period.begin:
        return period
    finish = longer.end() if longer else period.finish
    return Period(begin, finish, period.start, period.end, period.current, period.single, period.expected)
