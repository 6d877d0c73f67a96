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
_ENDS: Final = rb"(?=[#/%\[\]()<>{}\s]|\Z)"
_TOKEN: Final = re.compile(
    rb"[\s\x00]*+(?:"
    rb"((?:%b\s++){1,9}+)(?!BI|ID)([A-Za-z]{1,3}\*?)%b"  # 1, 2: numbers and their operator
    rb"(?:(?<=\s[mlc])(\s++(?:(?:(?:%b\s++){2}[ml]|(?:%b\s++){6}c|h)\s++)++))?+"  # 3: the rest of a path
    rb"|([-+]?[0-9]{1,20}+)(?![.0-9])"  # 4: an integer
    rb"|([-+]?(?:[0-9]{1,40}+\.[0-9]{0,400}+|\.[0-9]{1,400}+))(?![0-9])"  # 5: a number with a point
    rb"|([A-Za-z][^#/%%\[\]()<>{}\s]{0,40}+%b|['\"])"  # 6: an operator
    rb"|\(([^()\\]*+)\)(\s*+Tj%b)?+"  # 7: a string as it stands; 8: that is shown
    rb"|/([^#/%%\[\]()<>{}\s]{0,200}+)(?=[/%%\[\]()<>{}\s]|\Z)"  # 9: a name
    rb"|\[((?:\([^()\\]*+\)|<(?:[0-9A-Fa-f]{2})++>|%b(?=[\s(<\]])|\s++)*+)\]\s*+TJ%b"  # 10: strings with gaps, shown
    rb"|(\[)"  # 11
    rb"|(\])"  # 12
    rb"|<([0-9A-Fa-f\s]*+)>(\s*+Tj%b)?+"  # 13: a string in hexadecimal digits; 14: that is shown
    rb"|\(((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.)*+\))*+)\)(\s*+Tj%b)?+"  # 15, 16: so, with escapes or brackets
    rb"|(<<)"  # 17
    rb"|(>>)"  # 18
    rb")" % (_NUMBER, _ENDS, _NUMBER, _NUMBER, *(_ENDS,) * 2, _NUMBER, *(_ENDS,) * 3),
    re.DOTALL,
)
_SHOWN: Final = re.compile(rb"\(([^()\\]*+)\)|<([0-9A-Fa-f]++)>|([-+.0-9]++)")
"""The parts of what is shown with gaps: a string, one in hexadecimal digits, a number."""
_END: Final = re.compile(rb"[\s\x00]*")
_ESCAPE: Final = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED: Final = dict(zip((b"b", b"t", b"n", b"f", b"r"), (b"\b", b"\t", b"\n", b"\f", b"\r"), strict=True))
_ITSELF: Final = (b"(", b")", b"\\")
_CALLS: Final = (2, 3, 6, 8, 10, 14, 16)
_OTHER: Final = frozenset((b"true", b"false", b"BI", b"ID"))
_PATH: Final = frozenset((b"m", b"l", b"c"))
"""Operators that take nothing but numbers with a point, and of which a drawing has thousands."""
_BLANKS: Final = bytes.maketrans(b"mlch", b"    ")
_NO_LETTERS: Final = b"0123456789.+- \t\r\n\x0b\x0c"
_DEPTH: Final = 50
_ITEMS: Final = 500_000  # ours: of an array


class _OddError(Exception):
    """Something that this module leaves to pdfminer."""


def run(
    data: bytes,
    push: Callable[[Any], None],
    call: Callable[[bytes, Sequence[Any]], None],
    draw: Callable[[str, list[float]], None],
) -> int:
    """Hand every operator of ``data`` to ``call``, in their order, each with operands right before it, and every other
    operand before it to ``push``; what a path goes on with to ``draw``, all operators in a row and all their numbers.

    Returns the length of what was read: all of ``data``, or up to the first token that is none of the plain grammar.
    Raises TooComplexError for an array without end.
    """
    at = 0
    open_: list[tuple[str, list[Any]]] = []
    into: list[Any] = []
    try:
        # As re.Scanner of the standard library does: one match after the other, and none is searched for further on.
        for found in iter(_TOKEN.scanner(data).match, None):  # type: ignore[attr-defined]
            kind = found.lastindex
            if kind in _CALLS:
                if open_:
                    return at
                call(*_called(kind, found))
                if kind == 3:
                    draw(*_drawn(found[3]))
            elif kind in (11, 17):
                if len(open_) > _DEPTH:
                    return at
                into = []
                open_.append(("[" if kind == 11 else "<", into))
                continue
            else:
                value = _closed(kind, open_) if kind in (12, 18) else _value(kind, found)
                if open_:
                    items = open_[-1][1]
                    items.append(value)
                    if len(items) > _ITEMS:
                        raise TooComplexError
                    continue
                push(value)
            at = found.end()
    except _OddError:
        return at
    if open_:
        return at
    end = _END.match(data, at)
    return at if end is None or end.end() < len(data) else len(data)


def _called(kind: int, found: re.Match[bytes]) -> tuple[bytes, Sequence[Any]]:
    """An operator and the operands that were read with it."""
    if kind in (2, 3):
        if found[2] in _PATH:
            return found[2], list(map(float, found[1].split()))
        return found[2], [float(part) if b"." in part else int(part) for part in found[1].split()]
    if kind == 6:
        if found[6] in _OTHER:
            raise _OddError
        return found[6], ()
    return (b"TJ", [_shown(found[10])]) if kind == 10 else (b"Tj", [_value(kind - 1, found)])


def _drawn(rest: bytes) -> tuple[str, list[float]]:
    """The operators of a path in a row, and their numbers."""
    return rest.translate(None, _NO_LETTERS).decode(), list(map(float, rest.translate(_BLANKS).split()))


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
    if kind == 7:
        return found[7]
    if kind == 9:
        return _name(found[9])
    if kind == 4:
        return int(found[4])
    if kind == 5:
        return float(found[5])
    if kind == 13:
        return _hexadecimal(found[13])
    return _ESCAPE.sub(_escaped, found[15])


def _closed(kind: int, open_: list[tuple[str, list[Any]]]) -> Any:
    """The array or dictionary that a closing bracket ends."""
    if not open_ or open_[-1][0] != ("[" if kind == 12 else "<"):
        raise _OddError
    items = open_.pop()[1]
    if kind == 12:
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
