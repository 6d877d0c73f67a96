"""Sections that are plain lists: publications, certificates, awards, languages; and prose statements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ats_sim.lexicon.expressions import expression
from ats_sim.model.document import Document, Span
from ats_sim.model.resume import DateRange, Entry, Highlight, SectionKind
from ats_sim.outline.dates import find_periods
from ats_sim.outline.highlights import highlights, join
from ats_sim.outline.roles import continues
from ats_sim.outline.rows import Row, is_note

_BRACKETS = expression(r"\s*\([^()]*\)")
_EXPIRY = expression(
    r"\b(?:exp(?:ires?|iry|iration|\.)?|valid (?:until|through|to|till)|renew(?:al|s|ed)?(?: due| by)?|good through)"
    r"\b[^\d,;]*$",
    re.IGNORECASE,
)
_SEVERAL = expression(r"\s*[;|•·]\s+|\.\s+(?=[A-ZÀ-Ý])|,\s+(?![^()]*\))")


def read_list(document: Document, rows: Sequence[Row], *, short: bool = False) -> tuple[Entry, ...]:
    """The items of a list section. ``short`` items (languages, certificates in one line) are parted by commas too."""
    found: list[Entry] = []
    for block in _blocks(rows):
        text, _ = join([row.body for row in block])
        if short and len(block) == 1 and (not block[0].periods or _holds_several(text)):
            found += _several(block[0])
        else:
            span = Span(block[0].start, block[-1].span.end)
            found.append(Entry(text, span, _dates(document.text[span.start : span.end], span.start)))
    return tuple(entry for entry in found if any(char.isalnum() for char in entry.text))


def _blocks(rows: Sequence[Row]) -> Iterator[list[Row]]:
    edge = max((row.line.box.x1 for row in rows if row.line.box), default=0.0)
    block: list[Row] = []
    for number, row in enumerate(rows):
        more = (
            bool(block)
            and not row.bullet
            and not (row.text.endswith(")") and block[-1].text.endswith(")"))  # "Swedish (native)", "English (fluent)"
            and (
                (is_note(row.text) and not block[-1].periods)
                or continues(row, rows[number - 1], rows, number, edge)
                or (
                    block[0].line.bold
                    and not row.line.bold
                    and row.gap < 0.35
                    and row.line.block == block[0].line.block
                )
            )
        )
        if more:
            block.append(row)
        else:
            if block:
                yield block
            block = [row]
    if block:
        yield block


def _holds_several(text: str) -> bool:
    """Whether a dated row lists several things: each with its bracket, or short ones with commas between."""
    if text.count(")") > 1 or ";" in text:
        return True
    parts = [part for part in _SEVERAL.split(_BRACKETS.sub("", text)) if part]
    return len(parts) > 2 and all(len(part.split()) <= 4 and not find_periods(part) for part in parts)


def _several(row: Row) -> Iterator[Entry]:
    at = 0
    for match in [*_SEVERAL.finditer(row.text), None]:
        end = match.start() if match else len(row.text)
        field = row.field(at, end)
        text = field.text.rstrip(".")
        if text:
            span = Span(field.span.start, field.span.start + len(text))
            yield Entry(text, span, _dates(text, span.start))
        at = match.end() if match else end


def _dates(text: str, start: int) -> DateRange | None:
    periods = find_periods(text.replace("\n", " "))
    if not periods:
        return None
    last = periods[-1]
    if last.single and _EXPIRY.search(text[: last.begin]):
        earned = [period for period in periods[:-1] if not _EXPIRY.search(text[: period.begin])]
        if not earned:
            return None  # the day it ends is not the day it was earned
        last = earned[-1]
    return DateRange(Span(start + last.begin, start + last.finish), last.start, last.end, last.current)


def read_prose(rows: Sequence[Row], section: SectionKind) -> tuple[Highlight, ...]:
    """Statements of a section that belong to no entry."""
    return highlights(rows, section, -1)
