"""ToUnicode tables by one expression: the same characters as pdfminer reads a token at a time, of any table."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pdfminer.cmapdb import CMapParser, FileUnicodeMap
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream, resolve1

from ats_sim.reading.pdf import unpacking
from ats_sim.reading.pdf.unpacking import _BoundedCMap, allow
from tests.cases import FIXTURES

HEAD = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) >> def\n"
TAIL = b"endcmap CMapName currentdict /CMap defineresource pop end end"


class _ByTokens(_BoundedCMap):
    def run(self) -> None:
        CMapParser.run(self)


def _read(parser: type[_BoundedCMap], data: bytes) -> tuple[object, ...]:
    found = FileUnicodeMap()
    try:
        parser(found, io.BytesIO(data)).run()
    except Exception as error:  # the same error is the same answer
        return type(error), found.cid2unichr
    return found.attrs.get("WMode"), found.cid2unichr


def _tables() -> list[bytes]:
    """The ToUnicode tables of all made resumes."""
    found = []
    for path in sorted(FIXTURES.rglob("*.pdf")):
        document = PDFDocument(PDFParser(io.BytesIO(path.read_bytes())))
        for number in (number for one in document.xrefs for number in one.get_objids()):
            font = document.getobj(number)
            stream = resolve1(font.get("ToUnicode")) if isinstance(font, dict) else None
            if isinstance(stream, PDFStream):
                found.append(stream.get_data())
    return found


def test_every_table_of_the_fixtures_gives_the_same_characters_without_tokens(monkeypatch: pytest.MonkeyPatch) -> None:
    allow(100_000_000)
    tables = _tables()
    assert len(tables) > 20
    wanted = [_read(_ByTokens, data) for data in tables]
    assert all(characters for _, characters in wanted)
    monkeypatch.setattr(_BoundedCMap, "_parse_hexstring", None, raising=False)  # of a section, none is parsed
    headless = [
        re.sub(rb"\d+\s+begincodespacerange.*?endcodespacerange", b"", data, flags=re.DOTALL) for data in tables
    ]
    assert [_read(_BoundedCMap, data) for data in headless] == wanted


_ODD = (
    b"<41>|<0041>|< 00 41 >|<004>|<>|<0043>|<D83DDE00>|[<0041> <0042>]|7|/WMode 1 def|<<|>>|%|(x-1.a)|(%)|(|)|"
    b"2 beginbfchar|endbfchar|3 beginbfrange|endbfrange|1 begincidchar|endcidchar|endcmap|begincmap|% endbfchar\n"
)
TOKENS = st.sampled_from(_ODD.split(b"|"))
PAIRS = st.lists(st.sampled_from([b"<41>", b"<0041>", b"<0045>", b"<0000>", b"<00410042>"]), max_size=7).map(b" ".join)
SECTIONS = st.one_of(
    PAIRS.map(lambda pairs: b"1 beginbfchar\n" + pairs + b"\nendbfchar\n"),
    PAIRS.map(lambda pairs: b"1 beginbfrange\n" + pairs + b"\nendbfrange\n"),
)


@example([b"/WMode 1 def", b"1 beginbfchar\n\nendbfchar\n"], b"")
@example([b"<<", b"<41>", b"1 beginbfchar\n\nendbfchar\n", b">>"], b" ")
@settings(max_examples=400)
@given(st.lists(st.one_of(TOKENS, SECTIONS), max_size=9), st.sampled_from([b" ", b"\n", b""]))
def test_any_table_gives_the_same_characters(parts: list[bytes], between: bytes) -> None:
    for data in (between.join(parts), HEAD + between.join(parts) + TAIL):
        assert _read(_BoundedCMap, data) == _read(_ByTokens, data)


def test_a_usual_table_of_ranges_without_end_is_left_out() -> None:
    table = HEAD + b"1 beginbfrange\n<0000> <FFFF> <0000>\n<0000> <FFFF> <0000>\nendbfrange\n" + TAIL
    assert unpacking._CODES < 2 * 65_535
    assert _read(_BoundedCMap, table) == (None, {})
