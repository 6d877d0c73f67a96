"""The words job postings are built from: headings of their parts, and words that carry no skill by themselves.

Tables: ``posting_headings.tsv`` (kind, phrase) and ``posting_words.tsv`` (kind, words with ``|`` between them; the
kinds are explained in the table). All in lower case with straight apostrophes.
"""

from __future__ import annotations

from functools import cache

from ats_sim.lexicon.table import rows, split


@cache
def headings() -> dict[str, str]:
    """Heading phrase to the kind of part it opens."""
    return {row["phrase"]: row["kind"] for row in rows("posting_headings.tsv")}


@cache
def headings_by_word() -> dict[str, tuple[str, ...]]:
    """First word of a heading to the headings that begin with it, longest first."""
    found: dict[str, list[str]] = {}
    for phrase in headings():
        found.setdefault(phrase.split()[0].split("/")[0].rstrip(","), []).append(phrase)
    return {word: tuple(sorted(phrases, key=len, reverse=True)) for word, phrases in found.items()}


@cache
def words(kind: str) -> frozenset[str]:
    """The words of one kind in ``posting_words.tsv``; empty for an unknown kind."""
    return frozenset(word for row in rows("posting_words.tsv") if row["kind"] == kind for word in split(row["words"]))


@cache
def _says(low: str) -> bool:
    kinds = ("function", "weak", "opener", "knows", "tail", "empty", "filler", "light", "no-item", "start", "generic")
    return not any(low in words(kind) for kind in kinds) and not low.isdigit() and len(low) > 1


def says_something(text: str) -> bool:
    """Whether a demand asks for anything at all: "must be able to" does not."""
    words_of = text.lower().replace("/", " ").split()
    return any(_says(word.strip(".,;:!?()[]\"'*•–—-&+")) for word in words_of)
