"""Who a resume is of: what a list shows of a person, and which files are versions of one person's resume.

None of it is ever a part of a score or an order.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ats_sim.bulk.likeness import alike
from ats_sim.domain.months import latest_work
from ats_sim.lexicon.shapes import SIGNS
from ats_sim.model.resume import Field, Resume
from ats_sim.model.screening import Identity, Person, Screening

_DIGITS = 8  # ours: figures of a telephone number at its end, which are the same with and without the country


def person_of(resume: Resume) -> Person:
    """What the resume says of its person: who it is, how to reach them, and their latest title and employer."""
    basics, latest = resume.basics, latest_work(resume.work)
    work = resume.work[latest] if latest >= 0 else None
    links = [basics.url.text] if basics.url else [profile.url for profile in basics.profiles]
    return Person(
        name=_text(basics.name),
        email=_text(basics.email),
        phone=_text(basics.phone),
        title=_text(work.position if work else None) or _text(basics.label),
        employer=_text(work.name if work else None),
        location=_text(basics.location),
        url=next(filter(None, links), None),
    )


def identity_of(person: Person) -> Identity:
    """What tells that two resumes are of one person, as hashes that can only be compared, "" where it is not said.

    Of an address capitals and what follows a plus sign in its first part do not count, of a number its country, of a
    name the order of its parts.
    """
    own, at, host = (person.email or "").strip().lower().partition("@")
    email = own.partition("+")[0] + at + host if at else own
    digits = "".join(filter(str.isdecimal, person.phone or ""))
    name = " ".join(sorted(SIGNS.findall((person.name or "").casefold())))
    return Identity(_hash(email), _hash(digits[-_DIGITS:] if len(digits) >= _DIGITS else ""), _hash(name))


def blinded(row: Screening) -> Screening:
    """The row without its person, under a name that says nothing of them."""
    name = row.content or hashlib.sha256(row.path.encode()).hexdigest()
    return replace(row, path=f"resume-{name[:16]}", person=None, file_date=None, source=None)


def newest_of(resume: Resume) -> str:
    """The latest date of its positions and studies, "2024-03", which tells a newer version; "" without a date."""
    entries = [*(work.dates for work in resume.work), *(study.dates for study in resume.education)]
    periods = [period for period in entries if period]
    dates = [date for dates in periods for date in (dates.start, dates.end) if date]
    return str(max(dates, key=lambda date: date.last_month)) if dates else ""


def versions(rows: Sequence[Screening]) -> tuple[tuple[int, ...], ...]:
    """The rows by index that are of one person, those of the newest dates first, then those that fit best.

    They have the same bytes; or the same e-mail address, or telephone number, and no different names; or the same name,
    nearly the same text and no different addresses.
    """
    leader = list(range(len(rows)))

    def head(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    for a, b in _pairs(rows):
        first, second = sorted((head(a), head(b)))
        leader[second] = first
    members: dict[int, list[int]] = defaultdict(list)
    for index in range(len(rows)):
        members[head(index)].append(index)
    groups = (sorted(group, key=lambda index: rows[index].rank_key) for group in members.values() if len(group) > 1)
    return tuple(tuple(sorted(group, key=lambda index: _age(rows[index]))) for group in groups)


def _age(row: Screening) -> tuple[int, ...]:
    """The smaller, the newer."""
    year, _, month = row.newest.partition("-")
    return (-int(year), -int(month or 12)) if year else (1,)


def _pairs(rows: Sequence[Screening]) -> Iterator[tuple[int, int]]:
    for key in ("content", "email", "phone"):
        groups: dict[str, list[int]] = defaultdict(list)
        for index, row in enumerate(rows):
            value = row.content if key == "content" else getattr(row.identity, key)
            if value:
                groups[value].append(index)
        for group in groups.values():
            for index in group[1:]:
                if key == "content" or _agree(rows[group[0]].identity.name, rows[index].identity.name):
                    yield group[0], index
    for a, b in alike([row.sketch for row in rows]):
        one, other = rows[a].identity, rows[b].identity
        if one.name and one.name == other.name and _agree(one.email, other.email):
            yield a, b


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def _text(field: Field | None) -> str | None:
    return (" ".join(field.text.split()) or None) if field else None


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:24] if text else ""
