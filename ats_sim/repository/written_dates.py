"""The ways in which months are written, and a date of one way in another."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from ats_sim.lexicon.calendar import months
from ats_sim.lexicon.patterns import regex

_YEAR = r"(?:19|20)\d\d"
_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WHOLE = frozenset(name.lower() for name in _LONG if name != "May")
_ENGLISH = {name.lower(): number for names in (_SHORT, _LONG) for number, name in enumerate(names, 1)} | {"sept": 9}


class Form(Enum):
    """A way to write a month and its year; UNSURE for one that may be read in two ways, or is in another language."""

    SHORT = "Mar 2019"
    LONG = "March 2019"
    MONTH_FIRST = "03/2019"
    YEAR_FIRST = "2019-03"
    UNSURE = ""


_NAMED = (Form.SHORT, Form.LONG)


def same(one: Form, other: Form) -> bool:
    """Whether two ways are one to a reader: names of months, short or long."""
    return one == other or (one in _NAMED and other in _NAMED)


def form_of(text: str) -> Form | None:
    """How the first date of a text is written, None for years alone."""
    forms = list(_forms(text))
    return Form.UNSURE if Form.UNSURE in forms else next(iter(forms), None)


def rewritten(text: str, wanted: Form) -> Iterator[tuple[int, int, str]]:
    """The dates of a text in another way: from where to where each stands, and what it becomes."""
    for found in regex("written-month").finditer(text):
        name = (found["name"] or "").lower()
        if found["whole"] or (name and (name not in _ENGLISH or wanted in _NAMED)):
            continue
        year = found["year"] or found["iso_year"] or found["named_year"]
        month = int(found["month"] or found["iso_month"] or _ENGLISH[name])
        new = {
            Form.SHORT: f"{_SHORT[month - 1]} {year}",
            Form.LONG: f"{_LONG[month - 1]} {year}",
            Form.MONTH_FIRST: f"{month:02}/{year}",
            Form.YEAR_FIRST: f"{year}-{month:02}",
        }[wanted]
        if new != found.group():
            yield found.start(), found.end(), new


def _forms(text: str) -> Iterator[Form]:
    for found in regex("written-month").finditer(text):
        if found["whole"] or "." in (found["sep"], found["iso_sep"]):
            yield Form.UNSURE
        elif found["month"]:
            yield Form.MONTH_FIRST
        elif found["iso_year"]:
            # "2005-08" may be the years 2005 to 2008
            yield Form.YEAR_FIRST if int(found["iso_month"]) <= int(found["iso_year"][2:]) else Form.UNSURE
        elif (name := found["name"].lower()) in _ENGLISH:
            yield Form.LONG if name in _WHOLE else Form.SHORT
        elif name in months():
            yield Form.UNSURE
