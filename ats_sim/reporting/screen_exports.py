"""A screened pool as the table that another system imports, with the name each resume must have beside it.

The columns are those that the makers' help pages name (read in 2026); a system that calls one otherwise asks which
column is which when the table is loaded. What the resume does not say stays empty for whoever imports it.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Callable
from pathlib import PurePath

from msgspec import Struct

from ats_sim.lexicon.patterns import regex
from ats_sim.model.screening import Person, Pool, Screening
from ats_sim.reporting.screen_columns import mail_address, safe, web_address

_LONGEST = 60  # ours: letters of a name in a file's name


class Exported(Struct, frozen=True):
    """The table, and for each resume and letter its path and the name it has in the archive."""

    table: str
    files: tuple[tuple[str, str], ...]


class _Entry(Struct, frozen=True):
    """A row of a list with what a table needs of it."""

    row: Screening
    rank: int
    title: str
    resume: str
    letters: tuple[str, ...]

    @property
    def person(self) -> Person:
        return self.row.person or Person()

    @property
    def note(self) -> str:
        """Where the row stood, so that the order is not lost; it decides nothing."""
        fit = f", fit {self.row.fit.score:g} of 100" if self.row.fit else ""
        return f"simulated rank {self.rank}{fit}; a person decides"


_Column = tuple[str, Callable[[_Entry], str]]


def _first(entry: _Entry) -> str:
    return " ".join((entry.person.name or "").split()[:-1]) or (entry.person.name or "")


def _last(entry: _Entry) -> str:
    words = (entry.person.name or "").split()
    return words[-1] if len(words) > 1 else ""


def _email(entry: _Entry) -> str:
    return (mail_address(entry.person.email) or "").removeprefix("mailto:")


def _said(field: str) -> Callable[[_Entry], str]:
    return lambda entry: getattr(entry.person, field) or ""


def _link(entry: _Entry) -> str:
    return web_address(entry.person.url) or ""


def _nothing(entry: _Entry) -> str:
    del entry
    return ""


SYSTEMS: dict[str, tuple[_Column, ...]] = {
    "greenhouse": (
        ("First Name", _first),
        ("Last Name", _last),
        ("Company", _said("employer")),
        ("Title", _said("title")),
        ("Email", _email),
        ("Phone", _said("phone")),
        ("Address", _said("location")),
        ("Website", _link),
        ("Social Media", _nothing),
        ("Source", _nothing),
        ("Who gets credit", _nothing),
        ("Job", lambda entry: entry.title),
        ("Milestone", _nothing),
        ("Notes", lambda entry: entry.note),
        ("Resume", lambda entry: entry.resume),
    ),
    "lever": (
        ("Full Name", _said("name")),
        ("Email", _email),
        ("Phone", _said("phone")),
        ("Headline", _said("title")),
        ("Company", _said("employer")),
        ("Location", _said("location")),
        ("Links", _link),
        ("Lever Posting URL", _nothing),
        ("Stage", _nothing),
        ("Sources", _nothing),
        ("Origin", lambda _: "Applied"),
        ("Tags", _nothing),
        ("Note", lambda entry: entry.note),
        ("IsSecretNote", _nothing),
        ("Resume Filename", lambda entry: entry.resume),
    ),
    "workable": (
        ("Full Name", _said("name")),
        ("First Name", _first),
        ("Last Name", _last),
        ("Email", _email),
        ("Phone", _said("phone")),
        ("Address", _said("location")),
        ("Headline", _said("title")),
        ("Company", _said("employer")),
        ("Social Profiles", _link),
        ("Job", lambda entry: entry.title),
        ("Stage", _nothing),
        ("Source", _nothing),
        ("Comments", lambda entry: entry.note),
        ("Resume", lambda entry: entry.resume),
        ("Cover Letter", lambda entry: "; ".join(entry.letters)),
    ),
}
"""The columns of each system's import."""


def exported(pool: Pool, system: str) -> Exported:
    """The table of all listed people who have a rank."""
    taken: set[str] = set()
    entries = [_entry(rank, row, pool, system, taken) for rank, row in pool.rows if rank is not None]
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\r\n")
    columns = SYSTEMS[system]
    sheet.writerow([name for name, _ in columns])
    for entry in entries:
        sheet.writerow([_cell(cell(entry)) for _, cell in columns])
    files = [
        (path, name)
        for entry in entries
        for path, name in zip((entry.row.path, *entry.row.letters), (entry.resume, *entry.letters), strict=True)
    ]
    return Exported(out.getvalue(), tuple(files))


def _cell(text: str) -> str:
    """A cell that is no formula; a telephone number stays as it is, since the other system reads it as it stands."""
    return text if regex("international-phone").fullmatch(text) else safe(text)


def _entry(rank: int, row: Screening, pool: Pool, system: str, taken: set[str]) -> _Entry:
    person = row.person or Person()
    mail = (mail_address(person.email) or "").removeprefix("mailto:")
    who = mail if system == "greenhouse" and mail else _plain(person.name or PurePath(row.path).stem)
    resume = _free(who if system == "greenhouse" and mail else f"{who}_Resume", _suffix(row.path), taken)
    letters = tuple(_free(f"{_plain(who)}_CoverLetter", _suffix(path), taken) for path in row.letters)
    return _Entry(row, rank, pool.title or "", resume, letters)


def _plain(text: str) -> str:
    """Letters, figures, dashes and underscores, which every system takes in the name of a file."""
    ascii_ = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    cased = ascii_.title() if ascii_.islower() else ascii_
    return "".join(sign for sign in cased if sign.isalnum() or sign == "-")[:_LONGEST] or "Candidate"


def _suffix(path: str) -> str:
    signs = PurePath(path).suffix.lower()
    return "".join(sign for sign in signs if sign == "." or (sign.isascii() and sign.isalnum()))


def _free(stem: str, suffix: str, taken: set[str]) -> str:
    name, number = f"{stem}{suffix}", 1
    while name.lower() in taken:
        number += 1
        name = f"{stem}_{number}{suffix}"
    taken.add(name.lower())
    return name
