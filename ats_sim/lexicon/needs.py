"""The letters of which a text must hold some, or a regular expression cannot match in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

from ats_sim.lexicon.expressions import ALSO, ANY_CASE

_CHARS = 10  # characters that stand for one another; ours
_SETS = 3  # ours: what is looked for at most, all of which a text must hold
_MOST_EXACT = 100  # texts that a part can match, spelled out; ours
_MOST = 400  # ours: with more letters to look for, looking is as dear as matching
_LETTERS = frozenset(map(chr, range(32, 127))) - {"|", ALSO, ANY_CASE}
_WIDTH = 6  # ours: longer letters are no rarer

_Part = tuple[frozenset[str] | None, frozenset[str] | None]
"""All texts that a part can match, if they are few, and letters of which each text must hold one, if there are any."""
_ANYTHING: _Part = (None, None)
_NO_WIDTH: _Part = (frozenset([""]), None)


def needs(pattern: str, flags: int) -> tuple[str, ...]:
    """Letters of which each text must hold one, sorted, and more of them behind ``ALSO``; empty if nothing is sure.

    First stands ``ANY_CASE`` if the text is to be put in lower case for it.
    """
    parsed = _parser.parse(pattern, flags)
    folds = bool(parsed.state.flags & re.IGNORECASE) or _any_case(parsed)
    found = sorted((one for one in _needed(list(parsed), folds) if len(one) <= _MOST), key=_worth, reverse=True)
    parts: list[str] = [ANY_CASE] if folds and found else []
    for number, letters in enumerate(dict.fromkeys(found[:_SETS])):
        parts += [ALSO] if number else []
        parts += sorted(one for one in letters if not any(other != one and other in one for other in letters))
    return tuple(parts)


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
    texts, candidates = _run(items, folds)
    return texts, max(candidates, key=_worth, default=None)


def _needed(items: list[Any], folds: bool) -> list[frozenset[str]]:
    """All that is needed by parts one after the other."""
    if len(items) == 1 and str(items[0][0]) == "SUBPATTERN":
        return _needed(list(items[0][1][3]), folds)
    return _run(items, folds)[1]


def _run(items: Iterable[Any], folds: bool) -> tuple[frozenset[str] | None, list[frozenset[str]]]:
    texts: frozenset[str] = frozenset([""])
    is_exact = True
    candidates: list[frozenset[str] | None] = []
    for item in items:
        exact, letters = _part(item, folds)
        if exact is not None and len(exact) * len(texts) <= _MOST_EXACT:
            texts = frozenset(one + other for one in texts for other in exact)
            continue
        candidates += [_usable(texts), letters if exact is None else _usable(exact)]
        is_exact = False
        texts = exact if exact is not None and len(exact) <= _MOST_EXACT else frozenset([""])
    candidates.append(_usable(texts))
    return texts if is_exact else None, [letters for letters in candidates if letters]


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
    chars: set[str] = set()
    for kind, value in members:
        if str(kind) not in ("LITERAL", "RANGE"):
            return _ANYTHING
        first, last = (value, value) if str(kind) == "LITERAL" else value
        chars.update(map(chr, range(first, min(last, first + _CHARS) + 1)))
    if len(chars) > _CHARS:
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
