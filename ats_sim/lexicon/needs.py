"""The letters of which a text must hold some, or a regular expression cannot match in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

from ats_sim.lexicon.expressions import ANY_CASE

_MOST_EXACT = 48  # texts that a part can match, spelled out; ours
_MOST = 400  # ours: with more letters to look for, looking is as dear as matching
_LETTERS = frozenset(map(chr, range(32, 127))) - {"|", ANY_CASE}
_WIDTH = 6  # ours: longer letters are no rarer

_Part = tuple[frozenset[str] | None, frozenset[str] | None]
"""All texts that a part can match, if they are few, and letters of which each text must hold one, if there are any."""
_ANYTHING: _Part = (None, None)
_NO_WIDTH: _Part = (frozenset([""]), None)


def needs(pattern: str, flags: int) -> tuple[str, ...]:
    """Letters of which each text must hold one, sorted; empty if nothing is sure.

    First stands ``ANY_CASE`` if the text is to be put in lower case for it.
    """
    parsed = _parser.parse(pattern, flags)
    folds = bool(parsed.state.flags & re.IGNORECASE) or _any_case(parsed)
    letters = _sequence(list(parsed), folds)[1]
    if not letters or len(letters) > _MOST:
        return ()
    kept = sorted(one for one in letters if not any(other != one and other in one for other in letters))
    return (ANY_CASE, *kept) if folds else tuple(kept)


def _any_case(items: Any) -> bool:
    """Whether some part of an expression takes capitals for small letters."""
    for item in items:
        if isinstance(item, _parser.SubPattern | list | tuple) and _any_case(item):
            return True
        if isinstance(item, tuple) and item and item[0] is _constants.SUBPATTERN and item[1][1] & re.IGNORECASE:
            return True
    return False


def _sequence(items: Iterable[Any], folds: bool) -> _Part:
    """Parts one after the other."""
    texts: frozenset[str] = frozenset([""])
    is_exact, candidates = True, []
    for item in items:
        exact, letters = _part(item, folds)
        if exact is not None and len(exact) * len(texts) <= _MOST_EXACT:
            texts = frozenset(one + other for one in texts for other in exact)
            continue
        candidates += [_usable(texts), letters if exact is None else _usable(exact)]
        is_exact = False
        texts = exact if exact is not None and len(exact) <= _MOST_EXACT else frozenset([""])
    candidates.append(_usable(texts))
    return texts if is_exact else None, max(filter(None, candidates), key=_worth, default=None)


def _worth(letters: frozenset[str]) -> tuple[int, int]:
    """How much is gained by looking for some letters: the rarer, and the fewer, the better."""
    return min(min(map(len, letters)), _WIDTH), -len(letters)


def _usable(texts: frozenset[str]) -> frozenset[str] | None:
    """The longest run of plain letters in each text; None if one has none worth looking for."""
    found = set()
    for text in texts:
        runs = "".join(char if char in _LETTERS else "\n" for char in text).split("\n")
        best = max(runs, key=len)
        if len(best) < 2 and (not best or best.isalnum() or best == " "):
            return None
        found.add(best)
    return frozenset(found)


def _part(item: tuple[Any, Any], folds: bool) -> _Part:
    kind, value = item
    match str(kind):
        case "LITERAL":
            char = chr(value).lower() if folds else chr(value)
            return frozenset([char]), None
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return _NO_WIDTH
        case "IN":
            return _of_set(value, folds)
        case "SUBPATTERN":
            return _sequence(value[3], folds)
        case "ATOMIC_GROUP":
            return _sequence(value, folds)
        case "BRANCH":
            return _one_of([_sequence(branch, folds) for branch in value[1]])
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, body = value
            return _repeated(least, most, body, folds)
    return _ANYTHING


def _of_set(members: Iterable[tuple[Any, Any]], folds: bool) -> _Part:
    chars = {chr(value) if str(kind) == "LITERAL" else "" for kind, value in members}
    if "" in chars or len(chars) > 8:
        return _ANYTHING
    return frozenset(char.lower() for char in chars) if folds else frozenset(chars), None


def _one_of(parts: list[_Part]) -> _Part:
    exact: frozenset[str] = frozenset().union(*(texts or () for texts, _ in parts))
    if all(texts is not None for texts, _ in parts) and len(exact) <= _MOST_EXACT:
        return exact, _usable(exact)
    letters = [_usable(texts) if texts is not None else found for texts, found in parts]
    known = [found for found in letters if found]
    return None, frozenset().union(*known) if len(known) == len(letters) else None


def _repeated(least: int, most: int, body: Any, folds: bool) -> _Part:
    exact, letters = _sequence(body, folds)
    if most == 1 and exact is not None:
        return exact if least else exact | {""}, None
    if not least:
        return _ANYTHING
    return None, _usable(exact) if exact is not None else letters
