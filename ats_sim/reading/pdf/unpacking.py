"""Bounds on what pdfminer unpacks: a small file can hold more than any memory does. Importing it sets them.

All streams of one file share an allowance; over it TooComplexError ends the reading of the file.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, Final

from pdfminer import pdffont, pdftypes, psparser
from pdfminer.ascii85 import ascii85decode
from pdfminer.cmapdb import CMapParser
from pdfminer.lzw import LZWDecoder
from pdfminer.pdffont import Type1FontHeaderParser
from pdfminer.pdfparser import PDFParser
from pdfminer.psparser import HEX_PAIR, KWD, LIT, PSKeyword, PSStackParser
from pdfminer.utils import nunpack

from ats_sim.model.settings import Limits

_ASCII: Final = 5_000_000  # bytes; ours: producers compress what is larger
_OBJECTS: Final = 1_000_000  # ours: of an array, or before an operator
_DEPTH: Final = 1_000  # ours: arrays and dictionaries inside each other
_CODES: Final = 70_000  # ours: a font of two-byte codes has 65,536 at most


class TooComplexError(Exception):
    """A file draws or unpacks to more than any resume does."""


_left: ContextVar[int] = ContextVar("bytes that a file may still unpack to", default=Limits().zip_bytes)


def allow(count: int) -> None:
    """Begin a file: its streams may unpack to so many bytes together."""
    _left.set(count)


def _spend(count: int) -> None:
    left = _left.get() - count
    _left.set(left)
    if left < 0:
        raise TooComplexError


class _BoundedZlib:
    """What pdfminer uses of zlib, but it ends at the allowance."""

    error = zlib.error
    decompressobj = staticmethod(zlib.decompressobj)

    @staticmethod
    def decompress(data: bytes) -> bytes:
        """The unpacked data. Raises TooComplexError over the limit, zlib.error where the data is damaged."""
        unpacker = zlib.decompressobj()
        unpacked = unpacker.decompress(data, max(_left.get(), 1))
        if unpacker.unconsumed_tail:
            raise TooComplexError
        if not unpacker.eof:
            raise zlib.error("the stream ends too early")
        _spend(len(unpacked))
        return unpacked


def _recovered(data: bytes) -> bytes:
    """What can be unpacked of a stream that is cut off or has a wrong checksum. Raises zlib.error for any other."""
    unpacker = zlib.decompressobj()
    found = unpacker.decompress(data[:-4], max(_left.get(), 1))
    _spend(len(found))
    try:
        return found + unpacker.decompress(data[-4:], 1_000_000)
    except zlib.error:
        return found


def _lzw(data: bytes) -> bytes:
    parts: list[bytes] = []
    for part in LZWDecoder(io.BytesIO(data)).run():
        parts.append(part)
        _spend(len(part))
    return b"".join(parts)


def _ascii85(data: bytes) -> bytes:
    """Data in ASCII base 85. Decoding it takes Python many times its size."""
    if len(data) > _ASCII:
        raise TooComplexError
    return ascii85decode(data)


def _run_length(data: bytes) -> bytes:
    """Run-length data (ISO 32000-2, 7.4.5): a count below 128 copies bytes, one above repeats the next byte."""
    parts: list[bytes] = []
    at = 0
    while at < len(data) and data[at] != 128:
        count = data[at]
        part = data[at + 1 : at + 2 + count] if count < 128 else data[at + 1 : at + 2] * (257 - count)
        at += 2 + count if count < 128 else 2
        parts.append(part)
        _spend(len(part))
    return b"".join(parts)


def _no_pictures(_data: bytes, _params: object = None) -> bytes:
    """Fax pictures are not unpacked: no text is in them, and their stated width can be anything."""
    return b""


_ENDS: Final = {b"char": CMapParser.KEYWORD_ENDBFCHAR, b"range": CMapParser.KEYWORD_ENDBFRANGE}
_BLANK: Final = rb"[ \t\r\n\f]"
_SECTION: Final = re.compile(
    rb"(?<![^ \t\r\n\f])\d{1,9}%b+beginbf(char|range)((?:%b*<(?:[0-9A-Fa-f]{2})*>)*)%b+endbf\1(?=%b)" % ((_BLANK,) * 4)
)
"""A section of a table in which all is written as hexadecimal strings of whole bytes, as most programs do."""
_SAID: Final = re.compile(rb"%[^\r\n]*(?:[\r\n]|\Z)|(\([\w.-]*\))")
"""Comments, and names in strings, which no font needs."""
_NESTS: Final = re.compile(rb"<<|>>|[\[\]]")
_OTHERWISE: Final = re.compile(rb"[(%]|beginbf|endbf|cid(?:char|range)|usecmap|notdef")


def _is_inside(data: bytes, place: int) -> bool:
    """Whether a place of a table lies in a dictionary or an array that is open there."""
    depth = 0
    for mark in _NESTS.finditer(data, 0, place):
        depth = max(0, depth + (1 if mark[0] in (b"<<", b"[") else -1))
    return depth > 0


class _BoundedCMap(CMapParser):
    """A font's table from codes to characters, without ranges that no font has."""

    def run(self) -> None:
        """Read the table: the plain sections of a usual one by one expression, anything else a token at a time."""
        data = self.fp.read()
        plain = _SAID.sub(lambda found: b" 0 " if found[1] else b"\n", data)
        sections, rest = list(_SECTION.finditer(plain)), _SECTION.sub(b"", plain)
        end = plain.find(b"endcmap")
        usual = not _OTHERWISE.search(rest) and (end < 0 or all(section.end() <= end for section in sections))
        usual = usual and not any(_is_inside(plain, section.start()) for section in sections)
        for section in sections if usual else ():
            for text in section[2].split(b"<")[1:]:
                self.push((0, bytes.fromhex(text.partition(b">")[0].decode())))
            self.do_keyword(0, _ENDS[section[1]])
        self.fp = io.BytesIO(rest if usual else data)
        super().run()

    def do_keyword(self, pos: int, token: PSKeyword) -> None:
        if token in (self.KEYWORD_ENDBFRANGE, self.KEYWORD_ENDCIDRANGE):
            ends: list[Any] = [item for _, item in self.curstack]
            sizes = [
                nunpack(high) - nunpack(low)
                for low, high in zip(ends[::3], ends[1::3], strict=False)
                if isinstance(low, bytes) and isinstance(high, bytes)
            ]
            if sum(size for size in sizes if size > 0) > _CODES:
                self.popall()
                return
        super().do_keyword(pos, token)


def _push(self: PSStackParser[Any], *items: Any) -> None:
    """Put objects on a parser's stack, as pdfminer does, but not without end."""
    self.curstack.extend(items)
    if len(self.curstack) > _OBJECTS:
        raise TooComplexError


_start_type = PSStackParser.start_type


def _open(self: PSStackParser[Any], pos: int, kind: str) -> None:
    """Open an array or dictionary, as pdfminer does, but not without end inside each other."""
    if len(self.context) > _DEPTH:
        raise TooComplexError
    _start_type(self, pos, kind)


_MARK: Final = rb"#/%\[\]()<>{}\s"
_PLAIN: Final = re.compile(
    rb"[\s\x00]*+(?:([-+]?[0-9]{1,20}+)(?=[^0-9.])|/([^%b]*+)(?=[^#])|([a-zA-Z][^%b]*+)(?=[%b])|(<<|>>|[\[\]])"
    rb"|\(([^()\\]*+)\)|<([0-9A-Fa-f\s]*+)>(?=[^>])|([-+]?(?:[0-9]{1,40}+\.[0-9]{0,40}+|\.[0-9]{1,40}+)(?=[^0-9])))"
    % ((_MARK,) * 3)
)
"""A token that ends within a parser's buffer: an integer, a name, a keyword, a bracket, a string as it stands or in
hexadecimal digits, a number with a point."""
_WORDS: Final[dict[bytes, bool]] = {b"true": True, b"false": False}
_KINDS: Final[tuple[Callable[[bytes], Any], ...]] = (
    int,
    lambda name: LIT(_utf8(name)),
    lambda word: _WORDS[word] if word in _WORDS else KWD(word),
    KWD,
    bytes,
    lambda digits: HEX_PAIR.sub(lambda pair: bytes((int(pair[0], 16),)), b"".join(digits.split())),
    float,
)


def _utf8(name: bytes) -> str | bytes:
    try:
        return name.decode()
    except UnicodeDecodeError:
        return name


def _token(self: PSStackParser[Any]) -> tuple[int, Any]:
    """The next token as pdfminer reads it: a plain one in one step, any other as it does."""
    if not self._tokens and self._parse1 == self._parse_main:
        found = _PLAIN.match(self.buf, self.charpos)
        if found and (kind := found.lastindex):
            self.charpos = found.end()
            return self.bufpos + found.start(kind) - (kind in (2, 5, 6)), _KINDS[kind - 1](found[kind])
    return PSStackParser.nexttoken(self)


for _parser in (PDFParser, Type1FontHeaderParser, _BoundedCMap):
    _parser.nexttoken = _token  # type: ignore[method-assign,assignment]
PSStackParser.push = _push  # type: ignore[method-assign]
PSStackParser.start_type = _open  # type: ignore[method-assign,assignment]
psparser.log.debug = lambda *_, **__: None  # type: ignore[method-assign] # it is called for each token
pdftypes.zlib = _BoundedZlib  # type: ignore[attr-defined,assignment]
pdftypes.decompress_corrupted = _recovered
pdftypes.lzwdecode = _lzw  # type: ignore[attr-defined]
pdftypes.ascii85decode = _ascii85  # type: ignore[attr-defined]
pdftypes.rldecode = _run_length  # type: ignore[attr-defined]
pdftypes.ccittfaxdecode = _no_pictures  # type: ignore[attr-defined,assignment]
pdffont.CMapParser = _BoundedCMap  # type: ignore[attr-defined]
