"""Content streams to operators and operands: the plain grammar by one regular expression, token for token as pdfminer
reads it.

pdfminer's own tokenizer takes two thirds of all time that a page costs. This one does the same for what producers
write; it stops at anything else (an inline picture, a comment, a broken string) and says where, so that pdfminer can go
on from there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final

from pdfminer.psparser import LIT, literal_name

from ats_sim.reading.pdf.unpacking import TooComplexError

_NUMBER: Final = rb"[-+]?(?:[0-9]{1,20}+(?:\.[0-9]{0,20}+)?|\.[0-9]{1,20}+)"
_TOKEN: Final = re.compile(
    rb"[\s\x00]*+(?:"
    rb"((?:%b\s++){1,9}+)(?!BI|ID)([A-Za-z]{1,3}\*?)(?=[#/%%\[\]()<>{}\s]|\Z)"  # 1, 2: numbers and their operator
    rb"|([-+]?[0-9]{1,20}+)(?![.0-9])"  # 3: an integer
    rb"|([-+]?(?:[0-9]{1,40}+\.[0-9]{0,400}+|\.[0-9]{1,400}+))(?![0-9])"  # 4: a number with a point
    rb"|([A-Za-z][^#/%%\[\]()<>{}\s]{0,40}+(?=[#/%%\[\]()<>{}\s]|\Z)|['\"])"  # 5: an operator
    rb"|\(([^()\\]*+)\)"  # 6: a string as it stands
    rb"|/([^#/%%\[\]()<>{}\s]{0,200}+)(?=[/%%\[\]()<>{}\s]|\Z)"  # 7: a name
    rb"|\[((?:\([^()\\]*+\)|<(?:[0-9A-Fa-f]{2})++>|%b(?=[\s(<\]])|\s++)*+)\]\s*+TJ"  # 8: strings, shown with gaps
    rb"(?=[#/%%\[\]()<>{}\s]|\Z)"
    rb"|(\[)"  # 9
    rb"|(\])"  # 10
    rb"|<([0-9A-Fa-f\s]*+)>"  # 11: a string in hexadecimal digits
    rb"|\(((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.)*+\))*+)\)"  # 12: a string with escapes, or brackets inside
    rb"|(<<)"  # 13
    rb"|(>>)"  # 14
    rb")" % (_NUMBER, _NUMBER),
    re.DOTALL,
)
_SHOWN: Final = re.compile(rb"\(([^()\\]*+)\)|<([0-9A-Fa-f]++)>|([-+.0-9]++)")
"""The parts of what is shown with gaps: a string, one in hexadecimal digits, a number."""
_END: Final = re.compile(rb"[\s\x00]*")
_ESCAPE: Final = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED: Final = dict(zip((b"b", b"t", b"n", b"f", b"r"), (b"\b", b"\t", b"\n", b"\f", b"\r"), strict=True))
_ITSELF: Final = (b"(", b")", b"\\")
_CALLS: Final = (2, 5, 8)
_OTHER: Final = frozenset((b"true", b"false", b"BI", b"ID"))
_PATH: Final = frozenset((b"m", b"l", b"c"))
"""Operators that take nothing but numbers with a point, and of which a drawing has thousands."""
_DEPTH: Final = 50
_ITEMS: Final = 500_000  # ours: of an array


class _OddError(Exception):
    """Something that this module leaves to pdfminer."""


def run(data: bytes, push: Callable[[Any], None], call: Callable[[bytes, Sequence[Any]], None]) -> int:
    """Hand every operator of ``data`` to ``call``, in their order, each with operands right before it, and every other
    operand before it to ``push``.

    Returns the length of what was read: all of ``data``, or up to the first token that is none of the plain grammar.
    Raises TooComplexError for an array without end.
    """
    at = 0
    open_: list[tuple[str, list[Any]]] = []
    into: list[Any] = []
    # As re.Scanner of the standard library does: one match after the other, and none is searched for further on.
    for found in iter(_TOKEN.scanner(data).match, None):  # type: ignore[attr-defined]
        kind = found.lastindex
        if kind in _CALLS:
            word, given = _called(kind, found)
            if open_ or word in _OTHER:
                return at
            call(word, given)
        elif kind in (9, 13):
            if len(open_) > _DEPTH:
                return at
            into = []
            open_.append(("[" if kind == 9 else "<", into))
            continue
        else:
            try:
                value = _closed(kind, open_) if kind in (10, 14) else _value(kind, found)
            except _OddError:
                return at
            if open_:
                items = open_[-1][1]
                items.append(value)
                if len(items) > _ITEMS:
                    raise TooComplexError
                continue
            push(value)
        at = found.end()
    if open_:
        return at
    end = _END.match(data, at)
    return at if end is None or end.end() < len(data) else len(data)


def _called(kind: int, found: re.Match[bytes]) -> tuple[bytes, Sequence[Any]]:
    """An operator and the operands that were read with it."""
    if kind == 2:
        if found[2] in _PATH:
            return found[2], list(map(float, found[1].split()))
        return found[2], [float(part) if b"." in part else int(part) for part in found[1].split()]
    return (b"TJ", [_shown(found[8])]) if kind == 8 else (found[5], ())


def _shown(parts: bytes) -> list[Any]:
    """The strings and gaps of an array."""
    found = [
        (float(gap) if b"." in gap else int(gap)) if gap else bytes.fromhex(code.decode()) if code else plain
        for plain, code, gap in _SHOWN.findall(parts)
    ]
    if len(found) > _ITEMS:
        raise TooComplexError
    return found


def _value(kind: int | None, found: re.Match[bytes]) -> Any:
    if kind == 3:
        return int(found[3])
    if kind == 4:
        return float(found[4])
    if kind == 6:
        return found[6]
    if kind == 7:
        return _name(found[7])
    if kind == 11:
        return _hexadecimal(found[11])
    return _ESCAPE.sub(_escaped, found[12])


def _closed(kind: int, open_: list[tuple[str, list[Any]]]) -> Any:
    """The array or dictionary that a closing bracket ends."""
    if not open_ or open_[-1][0] != ("[" if kind == 10 else "<"):
        raise _OddError
    items = open_.pop()[1]
    if kind == 10:
        return items
    if len(items) % 2:
        raise _OddError
    return {literal_name(key): value for key, value in zip(items[::2], items[1::2], strict=True)}


def _name(raw: bytes) -> Any:
    try:
        return LIT(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return LIT(raw)


def _hexadecimal(digits: bytes) -> bytes:
    plain = b"".join(digits.split())
    if len(plain) % 2:  # pdfminer takes a last single digit as it is
        return bytes.fromhex(plain[:-1].decode()) + bytes((int(plain[-1:], 16),))
    return bytes.fromhex(plain.decode())


def _escaped(found: re.Match[bytes]) -> bytes:
    """What a backslash and the characters after it stand for. pdfminer drops a character that needs no backslash."""
    mark = found[1]
    if b"0" <= mark[:1] <= b"7":
        code = int(mark, 8)
        if code > 255:
            raise _OddError
        return bytes((code,))
    return mark if mark in _ITSELF else _ESCAPED.get(mark, b"")
