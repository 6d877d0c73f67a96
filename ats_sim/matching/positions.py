"""Which entries among the positions are no work held: leave, study, a course, a training.

Resumes list them in the same place and form, so that the reader of the page takes them for positions. They fill a gap;
they are no years of work and no title.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ats_sim.domain.remembered import remembered
from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.titles import parse_title
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.document import Document
from ats_sim.model.resume import PartialDate, Resume, Work

_STUDENT = "student"
_SEASON = 3
"""Months of a season; ours."""
_BESIDE = 24
"""Characters before dates in which a season is named; ours."""


def positions_held(work: Sequence[Work]) -> tuple[int, ...]:
    """The indices of the entries that are work."""
    return tuple(index for index, entry in enumerate(work) if is_position(entry))


def is_position(entry: Work) -> bool:
    """Whether an entry is work held, by its title, or by its only name where it has no title."""
    field = entry.position or entry.name
    if field is None:
        return True
    if finder("no-position").search(field.text):
        return parse_title(field.text).function not in (None, _STUDENT)
    function = parse_title(field.text).function
    if function not in (None, _STUDENT) or entry.position is None:
        return True
    alone = finder("no-position-alone")
    study = alone.fullmatch(field.text.strip()) if function else alone.search(field.text)
    return not study and (function is not None or not find_degrees(field.text))


def is_learned(entry: Work) -> bool:
    """Whether a position was one to learn in: an internship, an apprenticeship."""
    return entry.position is not None and finder("learned-work").search(entry.position.text) is not None


@remembered(4)
def by_seasons(resume: Resume, document: Document) -> Resume:
    """The resume with the months of work that was done only in a season of several years ("summers 2014-2017"): three
    a year, from the first one on."""
    work = tuple(_in_season(entry, document.text) for entry in resume.work)
    return resume if work == resume.work else replace(resume, work=work)


def _in_season(entry: Work, text: str) -> Work:
    dates = entry.dates
    if not (dates and dates.start and dates.end and dates.end.year > dates.start.year):
        return entry
    line = max(text.rfind("\n", 0, dates.span.start) + 1, dates.span.start - _BESIDE)
    if finder("season-work").search(text[line : dates.span.end]) is None:
        return entry
    first = dates.start.first_month
    last = first + _SEASON * (dates.end.year - dates.start.year + 1) - 1
    start, end = (PartialDate(month // 12, month % 12 + 1) for month in (first, last))
    return replace(entry, dates=replace(dates, start=start, end=end))
