"""Lists use different markers.

## What it finds

List items of one level that open with different marks: a dash here, an arrow there. One finding a resume, at the
first mark that differs. A mark that stands only once, where there are but two kinds, or that indents a list below
another stays silent.

## Why it matters

A reader looks for a reason behind the difference and finds none. Unusual marks are also the ones that parsers take
for letters.

Source: guides for applicants ask for one plain mark throughout; no study known to us.

## Example

- Before:
  [markers] •➢
  Welded 300 joints a week
  Served 80 guests a night
  Drove 900 parcels a week
- After: [markers] •
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.document import Line
from ats_sim.model.finding import Rule, Violation

_MANY = {"pdf": 3, "docx": 3, "text": 4}  # ours: kinds of marks from which one that stands once is no slip,
_DEEPER = frozenset({"o", "▪", "◦", "§", "‣"})  # without those that word processors give to deeper lists


def _check(case: Case) -> Iterator[Violation]:
    marked = [
        line for line in case.document.lines if line.marker and not line.marker[0].isalnum() and line.marker[0] != "("
    ]
    outer = [line for line in marked if _is_outer(line, marked)]
    counts = Counter(line.marker for line in outer)
    usual = next((mark for mark, _ in counts.most_common(1)), "")
    many = len(set(counts) - _DEEPER) >= _MANY.get(case.document.kind, len(marked) + 1)
    other = next((line for line in outer if line.marker != usual and (many or counts[line.marker] > 1)), None)
    if other:
        yield Violation(
            other.span,
            f'this list opens its items with "{other.marker}", others with "{usual}"',
            'Use one plain mark for all lists, such as "•" or "-".',
        )


def _is_outer(line: Line, marked: list[Line]) -> bool:
    """Whether no list item of the same column stands further left: where the format has no boxes, every one is."""
    if line.box is None:
        return True
    lefts = [other.box.x0 for other in marked if other.box and (other.page, other.block) == (line.page, line.block)]
    return line.box.x0 <= min(lefts) + line.size


RULE = Rule("DOC012", "mixed-list-markers", "note", _check)
