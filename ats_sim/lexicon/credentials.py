"""Licences, registrations, certificates, memberships and checks of all trades, by their names.

Table: ``files/credentials.tsv`` (its columns are explained there). Every name in it is also a name in the lexicon of
skills, so that a text is searched once (``Skills.find``); here stands what a credential is.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

from msgspec import Struct

from ats_sim.lexicon.spellings import key
from ats_sim.lexicon.table import rows, split

CredentialKind = Literal["licence", "registration", "certificate", "membership", "check"]


class Credential(Struct, frozen=True):
    """A credential. ``issuers`` and ``places`` may be empty; ``implies`` are names of others that its holder has too.

    ``superseded`` is the name of what is issued in its place today, or empty.
    """

    name: str
    aliases: tuple[str, ...]
    kind: CredentialKind
    trade: str
    issuers: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    implies: tuple[str, ...] = ()
    superseded: str = ""


@cache
def credentials() -> tuple[Credential, ...]:
    """All credentials, in the order of the table. Raises KeyError for a kind that is none of ``CredentialKind``."""
    kinds: dict[str, CredentialKind] = {kind: kind for kind in get_args(CredentialKind)}
    return tuple(
        Credential(
            row["name"],
            split(row["aliases"].replace("~", "")),
            kinds[row["kind"]],
            row["trade"],
            _list(row["issuer"]),
            _list(row["places"]),
            split(row["implies"]),
            row["superseded"],
        )
        for row in rows("credentials.tsv")
    )


def _list(cell: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in cell.split(";") if item.strip())


@cache
def _by_name() -> dict[str, Credential]:
    found: dict[str, Credential] = {}
    for one in credentials():
        for name in (one.name, *one.aliases):
            found.setdefault(key(name), one)
    return found


def credential(name: str) -> Credential | None:
    """The credential of that name or alias, whatever its spelling; None if there is none."""
    return _by_name().get(key(name))


@cache
def held_with(name: str) -> frozenset[str]:
    """The names of all credentials that the holder of one has: itself and what it implies, over any steps."""
    found: set[str] = set()
    todo = [name]
    while todo:
        one = credential(todo.pop())
        if one and one.name not in found:
            found.add(one.name)
            todo += one.implies
    return frozenset(found)
