"""Section headings of resumes: which section a short text opens.

Table: ``files/headings.tsv`` with the columns ``kind`` (a ``SectionKind``), ``language``, ``part`` (``whole``: the
entire heading; ``head``: its last word; ``first``: its first word) and ``wordings``.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import get_args

from msgspec import Struct

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.resume import SectionKind


class Heading(Struct, frozen=True):
    """What a text means as a heading. ``sure``: 1.0 for a listed wording, less for a built one."""

    kind: SectionKind
    sure: float


_MOST = 6  # words, "and" among them; ours
_CONTAINERS = ("summary", "details", "profile", "overview", "information", "history", "record", "section")
_LONG = 7  # letters; ours: a shorter noun ends words of other meanings too; words: no heading has more


@cache
def _table() -> dict[str, dict[str, SectionKind]]:
    found: dict[str, dict[str, SectionKind]] = {"whole": {}, "head": {}, "first": {}}
    kinds: tuple[SectionKind, ...] = get_args(SectionKind)
    by_name = {str(kind): kind for kind in kinds}
    for row in rows("headings.tsv"):
        for wording in split(row["wordings"]):
            found[row["part"]].setdefault(regex("heading-and").sub(" and ", wording.casefold()), by_name[row["kind"]])
    return found


def join_spaced(text: str) -> str:
    """A letter-spaced text ("S K I L L S") with its letters joined; any other text as it is."""
    tokens = text.split()
    if len(tokens) < 3 or sum(len(token) == 1 for token in tokens) < 0.75 * len(tokens):
        return text
    words = regex("word-gap").split(text.strip())
    return " ".join("".join(word.split()) for word in words)


def normal(text: str) -> str:
    """The form in which wordings are compared: lower case, "and" for its signs, no marks or numbers at the ends."""
    low = join_spaced(text).casefold().replace("’", "'").replace("‘", "'")
    low = regex("heading-continued").sub("", regex("heading-edge").sub("", " ".join(low.split())))
    return " ".join(regex("heading-and").sub(" and ", low).split())


@lru_cache(maxsize=4096)
def heading(text: str) -> Heading | None:
    """The section that ``text`` opens if it is a heading, by its wording alone; None for anything else."""
    if not 2 <= len(text.strip()) <= 70:
        return None
    low = normal(text)
    table = _table()
    exact = (
        table["whole"].get(low) or table["whole"].get(low.replace(" ", ""))
        if " " not in low[1:-1]
        else table["whole"].get(low)
    )
    exact = exact or table["whole"].get(low.replace("-", " and "))
    if exact:
        return Heading(exact, 1.0)
    parts = [part.strip() for part in regex("heading-parts").split(low) if part.strip()]
    if 1 < len(parts) <= 4:
        kinds = [table["whole"].get(part) or _built(part.split()) for part in parts]
        if all(kinds):
            named = [kind for kind in kinds if kind and kind != "other"]
            return Heading(named[0] if named else "other", 0.9)
        titled = [table["whole"][part] for part in regex("heading-titles").split(low) if part in table["whole"]]
        if len(set(titled)) == 1:
            return Heading(titled[0], 0.8)
    kind = _contained(low) or _built(low.split()) or _compound(low) or _led(low)
    return Heading(kind, 0.6) if kind else None


def _led(text: str) -> SectionKind | None:
    """The kind of a heading whose first words are a listed one ("Berufserfahrung im Ausland")."""
    words = text.split(" ")
    joint = next((at for at, word in enumerate(words[1:-1], 1) if word in word_set("heading-joint")), 0)
    lead = " ".join(words[:joint])
    return _table()["whole"].get(lead) if len(lead) >= _LONG and len(text.split()) <= _LONG else None


def _contained(text: str) -> SectionKind | None:
    """The kind of a listed heading with a word behind it that says only that it is a section ("Academics summary")."""
    lead, _, last = text.rpartition(" ")
    return _table()["whole"].get(lead) if last in _CONTAINERS else None


def _compound(word: str) -> SectionKind | None:
    """The kind of a heading of one word that ends in a known noun ("Anwendungskenntnisse")."""
    if " " in word or not word.isalpha():
        return None
    ends = (end for end in _table()["head"] if len(end) >= _LONG and word.endswith(end) and len(word) > len(end) + 2)
    return next((_table()["head"][end] for end in ends), None)


def _built(words: list[str]) -> SectionKind | None:
    """The kind of a heading made of modifiers and a known noun ("Relevant Nursing Experience")."""
    if (
        not 2 <= len(words) <= 4 + words.count("and")
        or len(words) > _MOST
        or not all(regex("heading-word").fullmatch(word) for word in words)
    ):
        return None
    table = _table()
    last = table["head"].get(" ".join(words[-2:])) or table["head"].get(words[-1])
    return last or table["first"].get(words[0])
