"""Cover letters and what else came with an application: which applicant a letter belongs to.

A letter is judged by nobody. It belongs to the one resume that came in the same mail or the same row of an export; else
to the one person of the same e-mail address or telephone number; else to the one whose whole name its file bears.
Where two people may be meant, it stays by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath

from msgspec.structs import replace

from ats_sim.bulk.people import versions
from ats_sim.bulk.ranking import Ranked
from ats_sim.lexicon.shapes import LETTERS
from ats_sim.model.screening import Screening

_INSIDE = "!/"
_MAILS = (".eml", ".msg", ".mbox")
_LETTER = "cover_letter"


def owners_of(rows: Sequence[Screening], exported: Mapping[str, str]) -> dict[str, str]:
    """The path of the resume that each letter belongs to, by the letter's path.

    ``exported`` says of files that a row of an export names which row that was.
    """
    letters = [row for row in rows if row.document == _LETTER]
    if not letters:
        return {}
    resumes = [row for row in rows if row.error is None]
    person = _people(resumes)
    together, addresses, numbers = (defaultdict[str, list[int]](list) for _ in range(3))
    names: list[tuple[int, frozenset[str]]] = []
    for index, row in enumerate(resumes):
        together[application_of(row.path, exported)].append(index)
        addresses[row.identity.email].append(index)
        numbers[row.identity.phone].append(index)
        words = frozenset(_words((row.person.name if row.person else None) or ""))
        if len(words) > 1:
            names.append((index, words))
    found: dict[str, str] = {}
    for letter in letters:
        keys = (
            together.get(application_of(letter.path, exported) or "?", []),
            addresses.get(letter.identity.email or "?", []),
            numbers.get(letter.identity.phone or "?", []),
            [index for index, words in names if words <= set(_words(PurePath(letter.path).name))],
        )
        for indices in keys:
            if indices and len({person[index] for index in indices}) == 1:
                found[letter.path] = resumes[indices[0]].path
                break
    return found


def attached(pool: Iterable[Ranked], owners: Mapping[str, str]) -> tuple[Ranked, ...]:
    """The list with letters named in the row that has the person's rank, and that row named in theirs."""
    if not owners:
        return tuple(pool)
    pool = list(pool)
    head = {row.path: row.version_of or row.path for _, row in pool}
    letters: dict[str, list[str]] = defaultdict(list)
    for letter, owner in sorted(owners.items()):
        letters[head.get(owner, owner)].append(letter)
    return tuple(
        (
            rank,
            replace(
                row,
                letters=tuple(letters.get(row.path, ())),
                letter_of=head.get(owners[row.path], owners[row.path]) if row.path in owners else None,
            ),
        )
        for rank, row in pool
    )


def _people(resumes: Sequence[Screening]) -> list[int]:
    """Which person each resume is of, by a number."""
    person = list(range(len(resumes)))
    for group in versions(resumes):
        for index in group:
            person[index] = min(group)
    return person


def application_of(path: str, exported: Mapping[str, str]) -> str:
    """The mail or the row of an export that a file came with; "" for one that came by itself."""
    if path in exported:
        return exported[path]
    outer, inside, rest = path.rpartition(_INSIDE)
    if not inside or not outer.lower().endswith(_MAILS):
        return ""
    number, slash, _ = rest.partition("/")
    return f"{outer}{_INSIDE}{number}" if slash and number.isdigit() else outer


def _words(text: str) -> list[str]:
    return [word.casefold() for word in LETTERS.findall(text)]
