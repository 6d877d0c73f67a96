"""A kit in 80 columns of plain text."""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.reporting.kit import Kit, Row, Section
from ats_sim.reporting.plain import printable
from ats_sim.reporting.wrap import WIDTH, columns, hanging

_NOTE = 11  # columns of a note's label


def render(kit: Kit) -> str:
    """The kit as text."""
    lines = [*hanging(printable(kit.title)), *(line for text in kit.intro for line in hanging(text, indent=2))]
    for section in kit.sections:
        lines += ["", *_section(section)]
    lines += ["", *(line for text in kit.end for line in hanging(printable(text)))] if kit.end else []
    return "\n".join(lines) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield from hanging(printable(f"{section.title}: {section.lead}" if section.lead else section.title))
    width = max((columns(row.label) for row in section.rows), default=0)
    for row in section.rows:
        yield from _row(row, width + 2 if width else 0)
    for text in section.end:
        yield from hanging(printable(text), indent=2)


def _row(row: Row, width: int) -> Iterator[str]:
    yield from _placed(list(hanging(printable(row.text), label=row.label, indent=2, gap=width)), row.place)
    for label, text in row.notes:
        yield from hanging(printable(text), label=f"{label:{_NOTE}}", indent=2 + (width or 2), gap=_NOTE)


def _placed(lines: list[str], place: str) -> Iterator[str]:
    """The lines with the place at the right edge of the last one, or below it where it has no room."""
    if not place:
        yield from lines
        return
    *others, last = lines
    yield from others
    room = WIDTH - columns(last) - columns(place)
    if room >= 2:
        yield f"{last}{'':{room}}{place}"
        return
    yield last
    yield f"{place:>{WIDTH}}"
