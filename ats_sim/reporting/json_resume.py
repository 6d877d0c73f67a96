"""A resume as JSON Resume (https://jsonresume.org/schema), with dates to their written precision."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ats_sim.model.resume import Basics, DateRange, Education, Entry, Field, Highlight, Project, Resume, Work
from ats_sim.reporting.records.view import SectionRecord

Json = dict[str, Any]


def resume_json(resume: Resume) -> Json:
    """The whole resume. Keys without a value are left out; a current position has ``current`` and no endDate."""
    lists: Json = {
        "work": [_work(item, "name") for item in resume.work],
        "volunteer": [_work(item, "organization") for item in resume.volunteer],
        "education": [_education(item) for item in resume.education],
        "skills": [
            _filled({"name": _text(group.name), "keywords": [word.text for word in group.keywords]})
            for group in resume.skills
        ],
        "projects": [_project(item) for item in resume.projects],
        "publications": [_entry(item, "name", "releaseDate") for item in resume.publications],
        "certificates": [_entry(item, "name", "date") for item in resume.certificates],
        "awards": [_entry(item, "title", "date") for item in resume.awards],
        "languages": [{"language": item.text} for item in resume.languages],
    }
    return {"basics": _basics(resume.basics), **{key: value for key, value in lists.items() if value}}


def sections_json(resume: Resume) -> list[SectionRecord]:
    """The sections in reading order: kind, heading (null if it has none) and page."""
    return [
        {"kind": section.kind, "heading": _text(section.heading), "page": section.page} for section in resume.sections
    ]


def _basics(basics: Basics) -> Json:
    profiles = [
        _filled({"network": item.network, "username": item.username, "url": item.url}) for item in basics.profiles
    ]
    named = {
        "name": basics.name, "label": basics.label, "email": basics.email, "phone": basics.phone, "url": basics.url,
        "summary": basics.summary,
    }  # fmt: skip
    found: Json = {key: _text(field) for key, field in named.items()}
    found["location"] = {"address": basics.location.text} if basics.location else None
    return _filled({**found, "profiles": profiles})


def _work(item: Work, employer: str) -> Json:
    return _filled(
        {
            employer: _text(item.name),
            "position": _text(item.position),
            "location": _text(item.location),
            **_dates(item.dates),
            "highlights": _paragraphs(item.highlights),
        }
    )


def _education(item: Education) -> Json:
    return _filled(
        {
            "institution": _text(item.institution),
            "studyType": _text(item.study_type),
            "area": _text(item.area),
            "score": _text(item.score),
            **_dates(item.dates),
        }
    )


def _project(item: Project) -> Json:
    return _filled(
        {
            "name": _text(item.name),
            **_dates(item.dates),
            "highlights": _paragraphs(item.highlights),
        }
    )


def _entry(item: Entry, name: str, date: str) -> Json:
    last = (item.dates.end or item.dates.start) if item.dates else None
    return _filled({name: item.text, date: str(last) if last else None})


def _dates(dates: DateRange | None) -> Json:
    if dates is None:
        return {}
    found: Json = {"startDate": str(dates.start) if dates.start else None}
    found["endDate"] = str(dates.end) if dates.end and not dates.current else None
    found["current"] = True if dates.current else None
    return found


def _paragraphs(statements: Sequence[Highlight]) -> list[str]:
    """The bullets and paragraphs; the sentences of a paragraph are one."""
    found: list[str] = []
    for item in statements:
        if item.goes_on and found:
            found[-1] += " " + item.text
        else:
            found.append(item.text)
    return found


def _text(field: Field | None) -> str | None:
    return field.text if field else None


def _filled(values: Json) -> Json:
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}
