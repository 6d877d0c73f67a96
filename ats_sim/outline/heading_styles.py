"""Whether the style of known headings makes headings of rows with unknown words too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.headings import Heading, heading
from ats_sim.lexicon.organisations import school_score
from ats_sim.lexicon.titles import title_score
from ats_sim.lexicon.wordlists import any_of
from ats_sim.model.resume import SectionKind
from ats_sim.outline.rows import Row, is_note

Style = tuple[int, float, bool, bool]
_DATED: tuple[SectionKind, ...] = ("work", "education", "volunteer")
_LARGE = 1.35  # ours: letters so much larger than the body's are a heading's
_MOSTLY = 0.7  # ours: so many of the rows in a style must look like headings
_FEW = 0.4  # ours: so many known headings there must be for each unknown one


def is_telling(rows: Sequence[Row], main: Style, sure: Mapping[int, Heading], usual: float) -> bool:
    """Whether the style of the known headings stands out, and few other rows have it, so that it makes a heading."""
    if not (main[0] or main[3] or main[2] or main[1] > usual + 0.8):
        return False
    alike = [number for number, row in enumerate(rows) if row.style == main and not row.bullet]
    least = 0.25 if main[1] > _LARGE * usual else 0.5
    if main[0] or sum(number in sure for number in alike) >= least * len(alike):
        return True
    known = [number for number in alike if heading(rows[number].text)]
    others = [number for number in alike if number > min(known, default=0) and number not in known]
    dated = [
        number for number in others if any(row.periods and is_note(row.text) for row in rows[number + 1 : number + 4])
    ]
    lone = [number for number in others if [row.style for row in rows[number + 1 : number + 2]] != [main]]
    alone = sum((rows[number].gap >= 0.35 or not rows[number].line.box) and is_unknown(rows, number) for number in lone)
    return not dated and len(known) > max(1, _FEW * len(others)) and alone >= _MOSTLY * len(others)


def titled(rows: Sequence[Row]) -> Style | None:
    """The style of the headings that a file marks as such, where no known one shares a style."""
    levels = Counter(row.style for row in rows if row.line.level and not row.bullet)
    return min((style for style, count in levels.items() if count > 1), default=None)


def is_unknown(rows: Sequence[Row], number: int) -> bool:
    """Whether a row with unknown words in heading style is a heading."""
    row = rows[number]
    if (
        row.bullet
        or row.periods
        or len(row.cells) > 1
        or len(row.text) > 60
        or len(row.text.split()) > (11 if row.caps else 7)
    ):
        return False
    if row.text.rstrip()[-1:] in ".,;" or not row.text[:1].isupper():
        return False
    if re.fullmatch(rf"{any_of('document-title')}\.?", row.text, re.IGNORECASE):
        return False
    return not looks_like_entry(rows, number)


def looks_like_entry(rows: Sequence[Row], number: int) -> bool:
    """Whether a row in heading style is the head of an entry ("Senior Engineer, Acme"), not of a section."""
    row = rows[number]
    below = rows[number + 1] if number + 1 < len(rows) else None
    if heading(row.text) and (heading(row.text) or Heading("other", 0)).sure == 1.0:
        return False
    if row.periods or title_score(row.text) >= 0.6 or find_degrees(row.text) or school_score(row.text):
        return True
    if below is None or below.bullet or not below.periods or not below.periods[0].precise:
        return False
    if _heads_differ(rows, row.style) and _opens_several(rows, number):
        return False
    period = below.periods[0]
    return len((below.text[: period.begin] + below.text[period.finish :]).split()) <= 4


def _heads_differ(rows: Sequence[Row], style: Style) -> bool:
    """Whether entries begin in another style than headings: the known headings above entries stand above such rows."""
    words = [(number, heading(row.text)) for number, row in enumerate(rows[:-1]) if row.style == style]
    below = [rows[number + 1] for number, word in words if word and word.sure >= 0.9 and word.kind in _DATED]
    return bool(below) and all(row.style != style for row in below)


def _opens_several(rows: Sequence[Row], number: int) -> bool:
    """Whether several dates come before the next row in the style of a row, or the resume ends below it."""
    below = rows[number + 1 :]
    end = next((at for at, row in enumerate(below) if row.style == rows[number].style), len(below))
    return sum(1 for row in below[:end] if row.periods and not row.bullet) > 1
