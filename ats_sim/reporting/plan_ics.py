"""``prepare --plan`` as a calendar (RFC 5545): a day for the beginning of each phase, and each task due at its end."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from ats_sim.model.document import Document
from ats_sim.model.preparation import Plan
from ats_sim.reporting.plain import printable
from ats_sim.reporting.plan_parts import phase_title, told

_LIMIT = 73  # octets of a line beside the blank that continues it; RFC 5545, 3.1


def render(plan: Plan, document: Document) -> str:
    """The calendar; the same plan gives the same bytes, so the stamp is the day it begins."""
    return "".join(f"{part}\r\n" for line in _lines(plan, document) for part in _folded(line))


def _lines(plan: Plan, document: Document) -> Iterator[str]:
    stamp = f"{plan.phases[0].first:%Y%m%d}T000000Z"
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ats-sim//prepare//EN")
    for phase in plan.phases:
        title = phase_title(phase)
        yield from ("BEGIN:VEVENT", f"UID:{_id(title, stamp)}", f"DTSTAMP:{stamp}",
                    f"DTSTART;VALUE=DATE:{phase.first:%Y%m%d}", f"SUMMARY:{_text(title)}", "END:VEVENT")  # fmt: skip
        for task in phase.tasks:
            words, place = told(task, document)
            said = f"{task.area}: {words}" + (f" ({place})" if place else "")
            yield from ("BEGIN:VTODO", f"UID:{_id(title + said, stamp)}", f"DTSTAMP:{stamp}",
                        f"DTSTART;VALUE=DATE:{phase.first:%Y%m%d}", f"DUE;VALUE=DATE:{phase.last:%Y%m%d}",
                        f"SUMMARY:{_text(said)}", "END:VTODO")  # fmt: skip
    yield "END:VCALENDAR"


def _id(words: str, stamp: str) -> str:
    return f"{hashlib.sha256(f'{stamp} {words}'.encode()).hexdigest()[:24]}@ats-sim"


def _text(words: str) -> str:
    """A text value: printable, with what has a meaning of its own escaped."""
    escaped = printable(words).replace("\\", "\\\\")
    return escaped.replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets, none of them through a character."""
    piece, size, lead = "", 0, ""
    for character in line:
        length = len(character.encode())
        if size + length > _LIMIT:
            yield lead + piece
            piece, size, lead = "", 0, " "
        piece, size = piece + character, size + length
    yield lead + piece
