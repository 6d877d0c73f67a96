"""Phrases that say something about a statement whatever its subject: the role is shrunk, the amount is left vague.

Table: ``files/openers.tsv`` with the columns ``phrase`` (lower case, every inflection in a row of its own) and
``kind``, one of ``KINDS``. A phrase may have several kinds. Weak openers and buzzwords are those that guides for
applicants warn of, arranged and extended by us.
"""

from __future__ import annotations

from functools import cache

from ats_sim.lexicon.table import rows

KINDS = frozenset(
    {
        "undersold",  # shrinks the own part: helped, took part in, gained experience
        "duty",  # names a duty, not a deed: responsible for, duties included; shrinks the role like ``undersold``
        "hedge",  # takes back what is said: maybe, sort of, tried to
        "padding",  # an open end: etc., and so on
        "buzzword",  # praise that nobody can check: team player, proven track record
        "intensifier",  # stands where a number could: significantly, advanced
        "comparative",  # compares without saying with what: faster, improved performance
        "vague_quantity",  # various, several, a wide range of
        "first_person",
        "ownership",  # claims the whole: end-to-end, in charge of, single-handedly
        "partner_team",  # people and teams outside the own one
        "academic",  # work for a class, a thesis, a competition, or on a practice dataset
    }
)


@cache
def phrases(kind: str) -> tuple[str, ...]:
    """The phrases of one kind in lower case, the longest first, so that an alternation of them takes the longest.

    Raises KeyError for a word that is no kind.
    """
    if kind not in KINDS:
        raise KeyError(kind)
    found = (row["phrase"] for row in rows("openers.tsv") if row["kind"] == kind)
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))
