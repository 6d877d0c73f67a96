"""Content streams to operators and operands: the plain grammar by one regular expression, token for token as pdfminer
reads it.

pdfminer's own tokenizer takes two thirds of all time that a page costs. This one does the same for what producers
write; it stops at anything else (an inline picture, a comment, a broken string) and says where, so that pdfminer can go
on from there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from pdfminer.psparser import LIT, literal_name

from ats_sim.reading.pdf.unpacking import TooComplexError

_TOKEN: Final = re.compile(
    rb"[\s\x00]*+(?:"
    rb"([-+]?[0-9]{1,20}+)(?![.0-9])"  # 1: an integer
    rb"|([-+]?(?:[0-9]{1,40}+\.[0-9]{0,400}+|\.[0-9]{1,400}+))(?![0-9])"  # 2: a number with a point
    rb"|([A-Za-z][^#/%\[\]()<>{}\s]{0,40}+(?=[#/%\[\]()<>{}\s]|\Z)|['\"])"  # 3: an operator
    rb"|\(([^()\\]*+)\)"  # 4: a string as it stands
    rb"|/([^#/%\[\]()<>{}\s]{0,200}+)(?=[/%\[\]()<>{}\s]|\Z)"  # 5: a name
    rb"|(\[)"  # 6
    rb"|(\])"  # 7
    rb"|<([0-9A-Fa-f\s]*+)>"  # 8: a string in hexadecimal digits
    rb"|\(((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.)*+\))*+)\)"  # 9: a string with escapes, or brackets inside
    rb"|(<<)"  # 10
    rb"|(>>)"  # 11
    rb")",
    re.DOTALL,
)
_END: Final = re.compile(rb"[\s\x00]*")
_ESCAPE: Final = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED: Final = dict(zip((b"b", b"t", b"n", b"f", b"r"), (b"\b", b"\t", b"\n", b"\f", b"\r"), strict=True))
_ITSELF: Final = (b"(", b")", b"\\")
_OTHER: Final = frozenset((b"true", b"false", b"BI", b"ID"))
_DEPTH: Final = 50
_ITEMS: Final = 500_000  # ours: of an array


class _OddError(Exception):
    """Something that this module leaves to pdfminer."""


def run(data: bytes, push: Callable[[Any], None], call: Callable[[bytes], None]) -> int:
    """Hand every operand of ``data`` to ``push`` and every operator to ``call``, in their order.

    Returns the length of what was read: all of ``data``, or up to the first token that is none of the plain grammar.
    Raises TooComplexError for an array without end.
    """
    at = 0
    open_: list[tuple[str, list[Any]]] = []
    into: list[Any] = []
    # As re.Scanner of the standard library does: one match after the other, and none is searched for further on.
    for found in iter(_TOKEN.scanner(data).match, None):  # type: ignore[attr-defined]
        kind = found.lastindex
        if kind == 3:
            word = found[3]
            if open_ or word in _OTHER:
                return at
            call(word)
        elif kind in (6, 10):
            if len(open_) > _DEPTH:
                return at
            into = []
            open_.append(("[" if kind == 6 else "<", into))
            continue
        else:
            try:
                value = _closed(kind, open_) if kind in (7, 11) else _value(kind, found)
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


def _value(kind: int | None, found: re.Match[bytes]) -> Any:
    if kind == 1:
        return int(found[1])
    if kind == 2:
        return float(found[2])
    if kind == 4:
        return found[4]
    if kind == 5:
        return _name(found[5])
    if kind == 8:
        return _hexadecimal(found[8])
    return _ESCAPE.sub(_escaped, found[9])


def _closed(kind: int, open_: list[tuple[str, list[Any]]]) -> Any:
    """The array or dictionary that a closing bracket ends."""
    if not open_ or open_[-1][0] != ("[" if kind == 7 else "<"):
        raise _OddError
    items = open_.pop()[1]
    if kind == 7:
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
