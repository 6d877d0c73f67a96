"""The tokenizer of content streams against pdfminer's own, token for token."""

import random
from collections.abc import Sequence
from itertools import islice
from typing import Any

import pdfplumber
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdfminer.pdfinterp import PDFContentParser
from pdfminer.pdfparser import PDFStreamParser
from pdfminer.pdftypes import PDFStream, stream_value
from pdfminer.psparser import PSEOF, PSBaseParser, PSKeyword

from ats_sim.reading.pdf import unpacking  # noqa: F401 - it is what changes the parser
from ats_sim.reading.pdf.content import run
from tests.cases import FIXTURES

PATH = (("do", b"m"), ("do", b"l"), ("do", b"c"))
PDFS = sorted(FIXTURES.glob("resumes/*/*.pdf"))


def ours(data: bytes) -> tuple[list[Any], int]:
    """Our operands and operators, and how far they reach."""
    found: list[Any] = []

    def call(word: bytes, given: Sequence[Any]) -> None:
        found.extend((*given, ("do", word)))

    def draw(operators: str, numbers: list[float]) -> None:
        each = iter(numbers)
        for operator in operators:
            call(operator.encode(), list(islice(each, {"c": 6, "h": 0}.get(operator, 2))))

    end = run(data, found.append, call, draw)
    return found, end


def theirs(data: bytes) -> list[Any]:
    """pdfminer's operands and operators."""
    found: list[Any] = []
    try:
        parser = PDFContentParser([PDFStream({}, data)])
        while True:
            item = parser.nextobject()[1]
            found.append(("do", item.name) if isinstance(item, PSKeyword) else item)
    except PSEOF:
        return found


def agree(data: bytes) -> int:
    """Check that both read the same; returns how far ours reaches."""
    mine, end = ours(data)
    other = theirs(data[:end] + b" ")
    assert mine == other
    assert types(mine) == types(other)
    return end


def types(found: list[Any]) -> list[type]:
    """The types of operands; in a path, where every number is taken for one with a point, those are all the same."""
    kinds = [type(item) for item in found]
    for at, item in enumerate(found):
        while item in PATH and at and kinds[at - 1] in (int, float):
            at -= 1
            kinds[at] = float
    return kinds


def test_every_page_of_the_fixtures_reads_the_same() -> None:
    assert len(PDFS) >= 7
    for path in PDFS:
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                data = b"\n".join(stream_value(part).get_data() for part in page.page_obj.contents)
                assert agree(data) == len(data), path


@pytest.mark.parametrize(
    "data",
    [
        b"1 0 0 1 72 720 Tm (Jane) Tj T* (Roe) ' 1 2 (x) \"",
        b"[(ker) -120.5(ned) .5 -.5 +3 4.]TJ[<4142 43><414>[1]]TJ",
        rb"(a\(b\)c\\d\n\101\7\0533) Tj (nested (one) here) Tj",
        b"(cut\\\r\nhere and\r\nthere) Tj",
        b"/Span <</ActualText <FEFF00660069>/MCID 3>> BDC /F1 9 Tf/Name[ ]/ d",
        b"q\rQ\tq\x00Q\x0cBT ET",
        b"1-2 3 w 1.2.3 c 1..5",
        b"0.00000001 -0 +0.0 m",
        b"0 0 m 1 2 l\n.5 6 7 8 9 -1. c h 2 2 m 3 3 l h S 1 1 m 2 2 l 3 3 lx 4 4 l 5 l 6 6 l",
        b"5 0 0 m h 1 1 l (a)Tj<62>Tj(c\\()Tj",
        b"",
        b"  \x00 ",
    ],
)
def test_the_plain_grammar_is_read_to_its_end(data: bytes) -> None:
    assert agree(data) == len(data)


@pytest.mark.parametrize(
    ("data", "end"),
    [
        (b"q 5 % comment\nQ", 3),
        (b"q BI /W 1 /H 1 ID x EI Q", 1),
        (b"1 [2 3", 1),
        (b"1 << /A >> Q", 1),
        (b"1 ] Q", 1),
        (b"q /A#42 gs", 1),
        (b"q --5 w", 1),
        (b"q (open", 1),
        (rb"q (\777) Tj", 1),
        (b"q true Q", 1),
        (b"q {1} Q", 1),
        (b"q " + b"9" * 30 + b" w", 1),
    ],
)
def test_anything_else_is_left_to_pdfminer(data: bytes, end: int) -> None:
    assert agree(data) == end


@given(
    st.lists(
        st.sampled_from([*(bytes((code,)) for code in b"()<>[]{}/%\\'\"#.+-019afTQ* \n\r\x00"), b"<<", b">>", b"Tj "])
    )
)
def test_any_bytes_read_the_same(parts: list[bytes]) -> None:
    data = b"".join(parts)
    _, end = ours(data)
    assert 0 <= end <= len(data)
    agree(data)


def test_a_long_stream_of_random_text_reads_the_same() -> None:
    chance = random.Random(5)  # noqa: S311
    words = [
        b"BT",
        b"ET",
        b"1 0 0 1 5.5 6 Tm",
        b"(Jane) Tj",
        b"[(a)-20(b)]TJ",
        b"/F0 9 Tf",
        b"0 0 m",
        b"0 1.5 l",
        b"h",
        b"1 2 3 4 .5 6 c",
        b"<4a> Tj",
        b"\n",
    ]
    data = b" ".join(chance.choice(words) for _ in range(3_000))
    assert agree(data) == len(data)


class Slow(PDFStreamParser):
    """pdfminer's own parser of objects."""

    nexttoken = PSBaseParser.nexttoken


def objects(parser: PDFStreamParser) -> list[str]:
    """Its objects with their places, and the error at which it ends."""
    found: list[str] = []
    try:
        while True:
            found.append(repr(parser.nextobject()))
    except Exception as error:
        return [*found, repr(error)]


PARTS = rb"<< >> [ ] { } < > ( ) # ' /N /A#42 / true R obj 12 -3 +4.5 -.5 5. - . (a) (a\(b) (\101) <41> <4x>".split()
PARTS += [b"%c\n", b"\x00", b"\n", b" ", b"a\x80", b"/\xc3\xa9", b"/\xff", b"9" * 25, b"<4 1\n4>", b" " * 4_090]


@given(st.lists(st.sampled_from(PARTS), max_size=30))
def test_objects_of_a_file_read_the_same(parts: list[bytes]) -> None:
    assert objects(PDFStreamParser(b" ".join(parts))) == objects(Slow(b" ".join(parts)))
    assert objects(PDFStreamParser(b"".join(parts))) == objects(Slow(b"".join(parts)))
