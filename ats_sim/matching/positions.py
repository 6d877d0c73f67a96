"""Which entries among the positions are no work held: leave, study, a course, a training.

Resumes list them in the same place and form, so that the reader of the page takes them for positions. They fill a gap;
they are no years of work and no title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.titles import parse_title
from ats_sim.lexicon.wordlists import any_of, finder
from ats_sim.model.resume import Work

_STUDENT = "student"


def positions_held(work: Sequence[Work]) -> tuple[int, ...]:
    """The indices of the entries that are work."""
    return tuple(index for index, entry in enumerate(work) if is_position(entry))


def is_position(entry: Work) -> bool:
    """Whether an entry is work held, by its title, or by its only name where it has no title."""
    field = entry.position or entry.name
    if field is None:
        return True
    away, alone = _patterns()
    if away.search(field.text):
        return parse_title(field.text).function not in (None, _STUDENT)
    function = parse_title(field.text).function
    if function not in (None, _STUDENT) or entry.position is None:
        return True
    study = alone.fullmatch(field.text.strip()) if function else alone.search(field.text)
    return not study and (function is not None or not find_degrees(field.text))


def is_learned(entry: Work) -> bool:
    """Whether a position was one to learn in: an internship, an apprenticeship."""
    return entry.position is not None and finder("learned-work").search(entry.position.text) is not None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words of leave and study anywhere in a name, and words that stand for a course where no head noun is there."""
    return (
        expression(rf"\b{any_of('no-position')}\b", re.IGNORECASE),
        expression(rf"\b{any_of('no-position-alone')}\b", re.IGNORECASE),
    )
