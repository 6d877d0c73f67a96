"""The parts of dates in a text: a month with a year, a year, a month alone, "present"; each to its written precision.

A text is cut into words, numbers and marks; what stands at each word is read by its first token, longest reading first.
Words come from tables, so no pattern holds a name of a month.
"""

from __future__ import annotations

from msgspec import Struct

from ats_sim.lexicon import calendar
from ats_sim.lexicon.expressions import expression
from ats_sim.model.resume import PartialDate

FIRST_YEAR, LAST_YEAR = 1930, 2049
SURE_YEAR = 1950
"""Years before it are dates only as part of a period."""

_TOKEN = expression(r"\d+|[^\W\d_]+|\S")
_ORDINAL = frozenset({"st", "nd", "rd", "th", "er", "º", "."})
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
"""Japanese eras: the year before their first."""
_SEPARATORS = frozenset("-–./")
_APOSTROPHES = frozenset("'’‘`´")
_NO_YEAR_AFTER = frozenset("$€£#")


_THREE = expression(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(?:19|20)?\d\d(?![\d./-])")


class Mark(Struct, frozen=True):
    """A part of a date at ``text[begin:finish]``.

    ``end`` is set where it is a period by itself (2019/20), ``month`` for a month without a year ("May - Aug 2019"),
    ``weak`` where it is a date only beside another one (05/19), ``short`` is the year that "12" of "2008-12" may be.
    """

    begin: int
    finish: int
    date: PartialDate | None = None
    end: PartialDate | None = None
    month: int | None = None
    present: bool = False
    weak: bool = False
    short: int | None = None


class _Token(Struct, frozen=True):
    text: str
    begin: int
    finish: int

    @property
    def number(self) -> int | None:
        """Its value, if it is a number of at most six digits."""
        return int(self.text) if self.text.isdecimal() and len(self.text) <= 6 else None


def find_marks(text: str, day_first: bool | None = None) -> list[Mark]:
    """Every part of a date in a text, in order, without overlap.

    ``day_first``: which of two small numbers is the day, None where only the date itself may tell.
    """
    return _Reader(text, day_first).marks()


def reads_day_first(text: str) -> bool | None:
    """Whether the dates of a whole text give the day first, by those that can be read in one way; None if none can."""
    found = [(int(date[1]), int(date[3])) for date in _THREE.finditer(text)]
    day, month = (sum(pair[at] > 12 >= pair[1 - at] for pair in found) for at in (0, 1))
    return None if bool(day) == bool(month) else bool(day)


class _Reader:
    def __init__(self, text: str, day_first: bool | None) -> None:
        self.day_first = day_first
        self.tokens = [_Token(found.group(), found.start(), found.end()) for found in _TOKEN.finditer(text)]

    def marks(self) -> list[Mark]:
        found: list[Mark] = []
        place = 0
        while place < len(self.tokens):
            read = self._mark(place) if self._begins(place) else None
            if read:
                found.append(read[0])
                place = read[1]
            else:
                place += 1
        return found

    def _begins(self, place: int) -> bool:
        """Whether a date may begin at a token: not inside a word, a number or an amount of money."""
        if not place or not self._glued(place):
            return True
        before = self.tokens[place - 1].text
        if before in _NO_YEAR_AFTER or before == "_":
            return False
        here, apart = self.tokens[place].text, before[-1].isalnum()
        return (
            not apart or here in _ERAS or (before.isdecimal() != here.isdecimal() and here.lower() in calendar.months())
        )

    def _mark(self, place: int) -> tuple[Mark, int] | None:
        token = self.tokens[place]
        if token.text.isdecimal():
            return self._numeric(place)
        if token.text in _APOSTROPHES:
            year, after = self._year(place)
            return (
                (self._made(place, after, PartialDate(year), weak=True), after) if year and after == place + 2 else None
            )
        if token.text in _ERAS:
            return self._eastern(place + 1, _ERAS[token.text], place)
        if token.text[:1].isalpha():
            return self._worded(place)
        return None

    def _made(self, begin: int, after: int, date: PartialDate | None = None, **more: object) -> Mark:
        return Mark(self.tokens[begin].begin, self.tokens[after - 1].finish, date, **more)  # type: ignore[arg-type]

    def _glued(self, place: int) -> bool:
        """Whether a token stands right behind the one before it."""
        return 0 < place < len(self.tokens) and self.tokens[place].begin == self.tokens[place - 1].finish

    def _text(self, place: int) -> str:
        return self.tokens[place].text.lower() if 0 <= place < len(self.tokens) else ""

    def _number(self, place: int, low: int, high: int, *, glued: bool = True) -> int | None:
        """The value of a number of one or two digits between two bounds."""
        if not 0 <= place < len(self.tokens) or (glued and not self._glued(place)):
            return None
        token = self.tokens[place]
        value = token.number
        return value if value is not None and len(token.text) <= 2 and low <= value <= high else None

    def _ends(self, after: int) -> bool:
        """Whether a number ends here: no digit of a decimal, no percent sign, plus or letter follows it."""
        if not self._glued(after):
            return True
        text = self._text(after)
        if text in ("%", "+") or text.isdecimal():
            return False
        return not (text in (".", ",") and self._glued(after + 1) and self._text(after + 1).isdecimal())

    def _year(self, place: int, *, bare: bool = False) -> tuple[int | None, int]:
        """A year of four digits, or of two behind an apostrophe (``bare``: also without), and the token after it."""
        token = self.tokens[place] if place < len(self.tokens) else None
        if token is None:
            return None, place
        value = token.number
        if value is not None and len(token.text) == 4 and FIRST_YEAR <= value <= LAST_YEAR:
            return value, place + 1
        if token.text in _APOSTROPHES and (short := self._number(place + 1, 0, 99, glued=False)) is not None:
            return (_century(short), place + 2) if len(self._text(place + 1)) == 2 else (None, place)
        if bare and value is not None and len(token.text) == 2:
            return _century(value), place + 1
        return None, place

    def _numeric(self, place: int) -> tuple[Mark, int] | None:
        token = self.tokens[place]
        value, size = token.number, len(token.text)
        if value is None:
            return None
        if size == 4 and FIRST_YEAR <= value <= LAST_YEAR:
            return self._year_first(place, value)
        if size == 6 and SURE_YEAR <= value // 100 <= LAST_YEAR and 1 <= value % 100 <= 12:
            return self._made(place, place + 1, PartialDate(value // 100, value % 100), weak=True), place + 1
        if size <= 2:
            return (
                self._day_month_year(place) or self._month_year(place) or self._day_named(place) or self._quarter(place)
            )
        return None

    def _year_first(self, place: int, year: int) -> tuple[Mark, int] | None:
        """What begins with a year of four digits."""
        eastern = self._eastern(place, 0, place)
        if eastern:
            return eastern
        dashed = self._text(place + 1) in _SEPARATORS and self._glued(place + 1)
        month = self._number(place + 2, 1, 12) if dashed else None
        separator, digits = self._text(place + 1), self._text(place + 2)
        if month is not None and (len(digits) == 2 or separator in "./") and self._ends(place + 3):
            day = self._text(place + 3) in ("-", ".", "/") and self._number(place + 4, 1, 31) is not None
            if separator in "/–" and month == (year + 1) % 100:
                return self._made(place, place + 3, PartialDate(year), end=PartialDate(year + 1)), place + 3
            after = place + 5 if day and self._glued(place + 3) else place + 3
            short = _later(year, month) if after == place + 3 and len(digits) == 2 else None
            return self._made(place, after, PartialDate(year, month), short=short, weak=year < SURE_YEAR), after
        paired = self._pair(place, year)
        if paired:
            return paired
        named = self._year_named(place, year)
        if named:
            return named
        if not self._ends(place + 1) or (self._glued(place + 1) and self._text(place + 1)[:1].isalpha()):
            return None
        return self._made(place, place + 1, PartialDate(year), weak=year < SURE_YEAR), place + 1

    def _pair(self, place: int, year: int) -> tuple[Mark, int] | None:
        """A period of two years written as one: 2019/20, 2019 - 23."""
        if self._text(place + 1) not in ("-", "–", "—", "/"):
            return None
        short = self._number(place + 2, 0, 99, glued=False)
        if short is None or len(self._text(place + 2)) != 2 or not self._ends(place + 3) or self._is_date(place + 2):
            return None
        end = _later(year, short)
        return (self._made(place, place + 3, PartialDate(year), end=PartialDate(end)), place + 3) if end else None

    def _is_date(self, place: int) -> bool:
        """Whether a number of two digits begins a date of its own ("2019 - 12/2020")."""
        return self._text(place + 1) in ("/", ".") and self._glued(place + 1) and self._glued(place + 2)

    def _year_named(self, place: int, year: int) -> tuple[Mark, int] | None:
        """A year before its month: "2020 Jan", unless the month goes with a year or day behind it."""
        at = place + 1
        if self._text(at) in (",", ".", "-"):
            at += 1
        month = calendar.months().get(self._text(at))
        if month is None or self._year(at + 1)[0] or self._number(at + 1, 1, 31, glued=False):
            return None
        after = at + 2 if self._text(at + 1) == "." else at + 1
        return (self._made(place, after, PartialDate(year, month)), after) if not self._year(after)[0] else None

    def _eastern(self, place: int, offset: int, begin: int) -> tuple[Mark, int] | None:
        """A date with the signs for year and month: 2017年4月, 2017년 4월; ``offset`` is the year before an era."""
        value = 1 if self._text(place) == "元" else self.tokens[place].number if place < len(self.tokens) else None
        if value is None or self._text(place + 1)[:1] not in ("年", "년"):
            return None
        month = self._number(place + 2, 1, 12, glued=False)
        if month is not None and self._text(place + 3)[:1] in ("月", "월"):
            return self._made(begin, place + 4, PartialDate(offset + value, month)), place + 4
        return self._made(begin, place + 2, PartialDate(offset + value)), place + 2

    def _day_month_year(self, place: int) -> tuple[Mark, int] | None:
        """A date of three numbers, in the order of the text's other dates. Where none tells, the 1st of a month is the
        day, and the day stands first before a point."""
        first, second = self._number(place, 0, 31, glued=False), self._number(place + 2, 0, 31)
        separator = self._text(place + 1)
        if first is None or second is None or separator not in (".", "/", "-") or self._text(place + 3) != separator:
            return None
        if not (self._glued(place + 1) and self._glued(place + 3) and self._glued(place + 4)):
            return None
        year, after = self._year(place + 4, bare=True)
        guess = first != second and (first == 1 or (second != 1 and separator == "."))
        day_first = first > 12 or (second <= 12 and (guess if self.day_first is None else self.day_first))
        month, day = (second, first) if day_first else (first, second)
        if year is None or not 1 <= month <= 12 or not 1 <= day <= 31 or not self._ends(after):
            return None
        return self._made(place, after, PartialDate(year, month), weak=len(self._text(place + 4)) == 2), after

    def _month_year(self, place: int) -> tuple[Mark, int] | None:
        """A month in figures with its year ("03/2022", "05/19"), or the first month of "06-08/2019"."""
        month = self._number(place, 1, 12, glued=False)
        separator = self._text(place + 1)
        if month is None or separator not in (*_SEPARATORS, *_APOSTROPHES):
            return None
        year = self.tokens[place + 2].number if place + 2 < len(self.tokens) else None
        if (
            year is not None
            and len(self._text(place + 2)) == 4
            and FIRST_YEAR <= year <= LAST_YEAR
            and self._ends(place + 3)
        ):
            return self._made(place, place + 3, PartialDate(year, month), weak=year < SURE_YEAR), place + 3
        if separator in "-–":
            second = self._number(place + 2, 1, 12, glued=False)
            dated = second is not None and self._text(place + 3) in ("/", ".") and self._year(place + 4)[0]
            return (self._made(place, place + 1, month=month), place + 1) if dated else None
        at = place + 2 if self._text(place + 2) not in _APOSTROPHES else place + 3
        marked = separator in _APOSTROPHES or at > place + 2
        short = self._number(at, 0, 99)
        if (
            short is None
            or len(self._text(at)) != 2
            or not self._ends(at + 1)
            or not (marked or self._glued(place + 1))
        ):
            return None
        return self._made(place, at + 1, PartialDate(_century(short), month), weak=True), at + 1

    def _day_named(self, place: int) -> tuple[Mark, int] | None:
        """A day before a named month: "12 March 2020", "1er mai", "3 de mayo de 2018"."""
        if self._number(place, 1, 31, glued=False) is None:
            return None
        at = place + 1
        if self._text(at) in _ORDINAL and self._glued(at):
            at += 1
        if self._text(at) in ("de", "of"):
            at += 1
        read = self._named(at) if self._text(at) in calendar.months() else None
        return (
            (self._made(place, read[1], read[0].date, month=read[0].month, weak=read[0].weak), read[1])
            if read
            else None
        )

    def _quarter(self, place: int) -> tuple[Mark, int] | None:
        """A quarter before its year: "1Q17"."""
        if self._text(place + 1) not in ("q", "h") or not self._glued(place + 1) or not self._glued(place + 2):
            return None
        year, after = self._year(place + 2, bare=True)
        return (self._made(place, after, PartialDate(year), weak=True), after) if year else None

    def _worded(self, place: int) -> tuple[Mark, int] | None:
        if self._text(place) in calendar.months():
            return self._named(place)
        for kind in ("present", "season", "fiscal"):
            after = self._phrase(kind, place)
            if after and kind == "present":
                return self._made(place, after, present=True), after
            if after and (read := self._within_year(place, after)):
                return read
        return None

    def _phrase(self, kind: str, place: int) -> int:
        """The token after the longest phrase of a kind that stands at a token, 0 if none does."""
        for phrase in calendar.phrases(kind).get(self._text(place), ()):
            if tuple(self._text(place + step) for step in range(len(phrase))) == phrase:
                after = place + len(phrase)
                if not (self._glued(after) and self._text(after).isalpha()):
                    return after
        return 0

    def _within_year(self, place: int, after: int) -> tuple[Mark, int] | None:
        """A season, quarter or school year with its year ("Fall 2018", "Q3 2020", "FY17", "Summers 2016 and 2018")."""
        at = after
        if self._text(place) in ("q", "h") and (number := self._number(at, 1, 4)) is not None:
            at += 1 if number else 0
        while self._text(at) in (".", "-", "/", "of", "de", ",") and self._text(at):
            at += 1
        year, finish = self._year(at, bare=self._glued(at) and at == after)
        if year is None or not self._ends(finish):
            return None
        read = self._pair(at, year) if len(self._text(at)) == 4 else None
        if read:
            return self._made(place, read[1], read[0].date, end=read[0].end), read[1]
        last, end = finish, year
        while self._text(last) in (",", "and", "&", "/"):
            again = last + 2 if self._text(last) == "," and self._text(last + 1) in ("and", "&") else last + 1
            later, beyond = self._year(again)
            if not later or later <= end:
                break
            last, end = beyond, later
        if end > year:
            return self._made(place, last, PartialDate(year), end=PartialDate(end)), last
        return self._made(place, finish, PartialDate(year)), finish

    def _named(self, place: int) -> tuple[Mark, int]:
        """A month by its name, with its year or alone."""
        month, at = calendar.months()[self._text(place)], place + 1
        if self._text(at) == ".":
            at += 1
        alone = at
        day = self._number(at, 1, 31, glued=False)
        if day is not None:
            behind = at + 2 if self._text(at + 1) in _ORDINAL else at + 1
            if self._text(behind) == "," and self._year(behind + 1)[0]:
                at = behind
        while self._text(at) in (",", "/", ".", "-", "–", "of", "de") and at - alone < 3:
            at += 1
        year, after = self._year(at, bare=True)
        joined = at == alone or self.tokens[at - 1].text not in "-–" or self._glued(at) == self._glued(at - 1)
        if year is None or not joined or not self._year_ends(after):
            return self._made(place, alone, month=month), alone
        return self._made(
            place, after, PartialDate(year, month), weak=len(self._text(after - 1)) == 2 and at == after - 1
        ), after

    def _year_ends(self, after: int) -> bool:
        return not (self._glued(after) and self._text(after)[:1].isdigit())


def _century(short: int) -> int:
    return 2000 + short if short < 50 else 1900 + short


def _later(year: int, short: int) -> int | None:
    """The year that two digits behind a year stand for: at most twelve years later; None if there is none."""
    end = year - year % 100 + short
    return end if year < end <= year + 12 else None
