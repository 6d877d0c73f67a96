"""Labels of sections in the left margin: of several lines, or set at half the height of what they stand beside."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ats_sim.lexicon.headings import heading
from ats_sim.reading.pdf.segments import Segment, by_row, is_date_part, is_mark, text_of

_WORDS = 5  # ours: a label of a section has no more
_LEAST = 3  # ours: so many labels make a rail
_KNOWN = 0.5  # ours: so many of them must be known headings
_NEAR = 2.0  # points: labels share their left or their right edge
_LEAD = 1.6  # of the font size; ours: the lines of one label stand no further apart
_FIRST = 0.8  # of the font size; ours: so much white is thought above the first row of a page
_MIDDLE = 1.5  # of the font size; ours: a label set at half height stands no further from the middle


def sections(segments: list[Segment]) -> list[list[Segment]]:
    """The segments of a page; where labels stand in a margin at half the height of their sections, each label is
    moved above its section, and each section is a region of its own."""
    labels = _rail(segments)
    if not labels:
        return [segments]
    taken = {id(part) for label in labels for part in label}
    whole = [_whole(label) for label in labels]
    text = [segment for segment in segments if id(segment) not in taken]
    tops = _tops(whole, by_row(text))
    if not tops:
        return [sorted([*text, *whole], key=lambda segment: (segment.row, segment.x0))]
    found = [[segment for segment in text if segment.top < tops[0]]]
    for label, (begin, end) in zip(whole, pairwise([*tops, float("inf")]), strict=True):
        region = [segment for segment in text if begin <= segment.top < end]
        found += [[_moved(label, region[0].top)], region] if region else [[label]]
    return found


def _rail(segments: Sequence[Segment]) -> list[list[Segment]]:
    """The labels of a rail, each with its lines from the top down; empty where there is none."""
    named = [s for s in segments if len(s.words) <= _WORDS and _is_known(text_of([s]))]
    if len(named) < _LEAST - 1:
        return []
    first = min(named, key=lambda s: s.x0)
    sides = ([s for s in named if abs(s.x0 - first.x0) < _NEAR], [s for s in named if abs(s.x1 - first.x1) < _NEAR])
    named = max(sides, key=len)
    left, right, top = first.x0, max(s.x1 for s in named), min(s.top for s in named)
    top = min(top, *(s.top for s in segments if abs(s.x0 - left) < _NEAR and 0 < top - s.top < _LEAD * s.size), top)
    inside = [s for s in segments if s.x0 < right and top - 1 <= s.top <= max(label.top for label in named) + 1]
    flush = all(abs(s.x0 - left) < _NEAR for s in inside) or all(abs(s.x1 - right) < _NEAR for s in inside)
    if len(named) < _LEAST - 1 or not flush or any(s.x1 > right + 4 * s.size for s in inside):
        return []
    labels: list[list[Segment]] = []
    for segment in sorted(inside, key=lambda s: s.top):
        last = labels[-1][-1] if labels else None
        if last and segment.top - last.top < _LEAD * segment.size and abs(segment.size - last.size) < 0.3:
            labels[-1].append(segment)
        else:
            labels.append([segment])
    if any(len(text_of(label).split()) > _WORDS for label in labels):
        return []
    if any(is_mark(part.words[0]) or is_date_part(text_of([part])) for label in labels for part in label):
        return []
    known = sum(1 for label in labels if _is_known(text_of(label)))
    return labels if len(labels) >= _LEAST and known >= _KNOWN * len(labels) else []


def _is_known(text: str) -> bool:
    known = heading(text) if len(text) < 60 else None
    return known is not None and known.sure >= 0.6


def _whole(label: Sequence[Segment]) -> Segment:
    """The lines of a label as one piece in the row of the first."""
    first = label[0].words[0]
    words = [
        word._replace(base=first.base, top=first.top, bottom=first.bottom, spaced=True)
        for segment in label
        for word in segment.words
    ]
    return label[0]._replace(words=tuple(words), x1=max(s.x1 for s in label), bottom=label[-1].bottom)


def _tops(labels: Sequence[Segment], rows: Sequence[Sequence[Segment]]) -> list[float]:
    """Where the sections begin whose labels stand at half height; empty where labels stand beside first lines.

    Between two labels the widest white space parts their sections.
    """
    tops = [row[0].top for row in rows]
    whites = [_FIRST * labels[0].size, *(row[0].top - _end(above) for above, row in pairwise(rows))]
    middles = [(label.top + label.bottom) / 2 for label in labels]
    cuts: list[float] = []
    for above, middle in pairwise([float("-inf"), *middles]):
        between = [number for number, top in enumerate(tops) if above < top < middle + 0.6 * labels[0].size]
        if not between:
            return []
        cuts.append(tops[max(between, key=lambda number: whites[number])])
    halfway = several = 0
    for middle, label, begin, end in zip(middles, labels, cuts, [*cuts[1:], float("inf")], strict=True):
        region = [row for row in rows if begin <= row[0].top < end]
        if len(region) > 1 and _end(region[-1]) - begin > 2 * label.size:
            several += 1
            centre = (begin + _end(region[-1])) / 2
            halfway += abs(centre - middle) < _MIDDLE * label.size and label.top - begin > 0.5 * label.size
    return cuts if several > 1 and halfway > 0.5 * several else []


def _end(row: Sequence[Segment]) -> float:
    return max(segment.bottom for segment in row)


def _moved(label: Segment, top: float) -> Segment:
    """A label right above the first line of its section."""
    step = top - 1.2 * label.size - label.top
    words = tuple(
        word._replace(top=word.top + step, bottom=word.bottom + step, base=word.base + step) for word in label.words
    )
    return label._replace(words=words, top=label.top + step, bottom=label.bottom + step)
