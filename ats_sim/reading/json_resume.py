"""JSON Resume (jsonresume.org, schema 1.0.0): rendered as a readable text in which every field keeps its name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from msgspec.structs import replace

from ats_sim.errors import ReadingError
from ats_sim.model.document import Document, Loss
from ats_sim.model.settings import Limits
from ats_sim.reading import bullets
from ats_sim.reading.assemble import Piece, Row, assemble
from ats_sim.reading.characters import clean
from ats_sim.reading.json_schema import checked, lines
from ats_sim.reading.text import check_length, decode

SECTIONS: Final = (
    ("work", "Work Experience"),
    ("volunteer", "Volunteering"),
    ("education", "Education"),
    ("projects", "Projects"),
    ("skills", "Skills"),
    ("certificates", "Certifications"),
    ("awards", "Awards"),
    ("publications", "Publications"),
    ("languages", "Languages"),
    ("interests", "Interests"),
    ("references", "References"),
)
_TITLE: Final = {
    "work": ("position",),
    "volunteer": ("position",),
    "education": ("studyType", "area"),
    "projects": ("name",),
    "certificates": ("name",),
    "awards": ("title",),
    "publications": ("name",),
    "languages": ("language", "fluency"),
    "references": ("name", "reference"),
}
_BESIDE: Final = {
    "work": ("name", "company", "location"),
    "volunteer": ("organization",),
    "education": ("institution", "score", "gpa"),
    "projects": ("entity", "type"),
    "certificates": ("issuer",),
    "awards": ("awarder",),
    "publications": ("publisher",),
}
_DATES: Final = {"certificates": ("date",), "awards": ("date",), "publications": ("releaseDate",)}
_LISTED: Final = {
    "education": ("courses",),
    "projects": ("highlights",),
    "work": ("highlights",),
    "volunteer": ("highlights",),
}


def read_json_resume(data: bytes, name: str, limits: Limits) -> Document:
    """Read JSON Resume; each fault against its schema is a loss with its path.

    Raises ReadingError: "json" for what is no JSON, "no-resume" for JSON of another kind.
    """
    check_length(data, name, limits)
    text = decode(data)
    try:
        resume = json.loads(text)
    except (ValueError, RecursionError) as error:
        reason = getattr(error, "msg", "nested too deeply or a number too long")
        line = getattr(error, "lineno", 1)
        raise ReadingError("json", f"{name}: this is no valid JSON, line {line}: {reason}; correct it.") from error
    if not isinstance(resume, dict) or not any(resume.get(key) for key in ("basics", *(key for key, _ in SECTIONS))):
        raise ReadingError(
            "no-resume",
            f"{name}: this JSON is no JSON Resume: it has none of basics, work, education, skills; "
            "see jsonresume.org/schema.",
        )
    sound, faults = checked(resume)
    numbers = lines(text)
    losses = [Loss("schema", f"{path}: {what}", line=numbers.get(path, 0)) for path, what in faults]
    rows = (numbered(row, numbers) for row in rows_of(sound))
    return assemble(name, "json", rows, limits, size=len(data), losses=losses)


def numbered(row: Row, numbers: dict[str, int]) -> Row:
    """A row whose fields know their lines of the file."""
    pieces = (replace(piece, source=numbers.get(piece.path, 0)) if piece.path else piece for piece in row.pieces)
    return replace(row, pieces=tuple(pieces))


def _field(value: Any, path: str) -> Piece | None:
    """The piece of a field that holds words or a number, None for any other value."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    words = " ".join(clean(str(value)).split())
    return Piece(words, path=path) if words else None


def _joined(pieces: list[Piece | None], separator: str) -> list[Piece]:
    found: list[Piece] = []
    for piece in pieces:
        if piece is not None:
            found += [Piece(separator), piece] if found else [piece]
    return found


def rows_of(resume: dict[str, Any]) -> Iterator[Row]:
    """The lines of a resume in the shape of JSON Resume."""
    yield from _basics(resume.get("basics") or {})
    block = 1
    for key, heading in SECTIONS:
        entries = resume.get(key) or []
        if not entries:
            continue
        block += 1
        yield Row((Piece(heading),), level=1, block=block)
        for number, entry in enumerate(entries):
            path = f"{key}.{number}"
            shown = _group(entry, path) if key in ("skills", "interests") else _entry(entry, key, path)
            for pieces in shown:
                if pieces:
                    yield Row(tuple(pieces), block=block)


def _basics(basics: dict[str, Any]) -> Iterator[Row]:
    name = _field(basics.get("name"), "basics.name")
    if name:
        yield Row((name,), level=1)
    label = _field(basics.get("label"), "basics.label")
    if label:
        yield Row((label,))
    contact: list[Piece | None] = [
        _field(basics.get(key), f"basics.{key}") for key in ("email", "phone", "url", "website")
    ]
    place = basics.get("location")
    if isinstance(place, dict):
        parts = [place.get(key) for key in ("city", "region", "countryCode")]
        words = ", ".join(part for part in parts if isinstance(part, str) and part.strip())
        contact.append(_field(words, "basics.location"))
    row = _joined(contact, " | ")
    if row:
        yield Row(tuple(row))
    profiles = basics.get("profiles")
    for number, profile in enumerate(profiles if isinstance(profiles, list) else []):
        if isinstance(profile, dict):
            path = f"basics.profiles.{number}"
            shown = [_field(profile.get(key), f"{path}.{key}") for key in ("network", "url")]
            if shown[1] is None:
                shown[1] = _field(profile.get("username"), f"{path}.username")
            if any(shown):
                yield Row(tuple(_joined(shown, ": ")))
    summary = _field(basics.get("summary"), "basics.summary")
    if summary:
        yield Row((Piece("Summary"),), level=1, block=1)
        yield Row((summary,), block=1)


def _entry(entry: dict[str, Any], key: str, path: str) -> Iterator[list[Piece]]:
    def fields(names: tuple[str, ...]) -> list[Piece | None]:
        return [_field(entry.get(name), f"{path}.{name}") for name in names]

    title = _joined(fields(_TITLE[key]), ", ")
    dates = _joined(fields(_DATES.get(key, ("startDate", "endDate"))), " - ")
    if len(dates) == 1 and entry.get("startDate") and key in ("work", "volunteer"):
        dates.append(Piece(" - Present"))
    yield [*title, Piece("\t"), *dates] if title and dates else title or dates
    yield _joined(fields(_BESIDE.get(key, ())), ", ")
    for name in ("summary", "description", "url"):
        yield _joined(fields((name,)), "")
    for name in (*_LISTED.get(key, ()), "keywords", "roles"):
        for number, value in enumerate(entry.get(name) or []):
            piece = _field(value, f"{path}.{name}.{number}")
            if piece:
                yield [Piece(bullets.BULLET), piece]


def _group(entry: dict[str, Any], path: str) -> Iterator[list[Piece]]:
    """A line of skills: the name of the group, then its keywords."""
    name = _field(entry.get("name"), f"{path}.name")
    words = [_field(value, f"{path}.keywords.{number}") for number, value in enumerate(entry.get("keywords") or [])]
    listed = _joined(words, ", ")
    yield [name, Piece(": "), *listed] if name and listed else [name] if name else listed
