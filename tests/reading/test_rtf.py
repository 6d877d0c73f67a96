import builtins
from typing import Any

import pytest

from ats_sim.model.document import Loss
from tests.reading.drawn import answer, lines, refusal, typed

HEAD = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Calibri;}{\f1\fnil\fcharset2 Symbol;}}"
    rb"{\stylesheet{\s0 Normal;}{\s1\sbasedon0\b heading 1;}}"
)


def rtf(body: bytes) -> bytes:
    return HEAD + body + b"}"


def test_words_bold_type_headings_and_lists() -> None:
    document = typed(
        rtf(
            rb"\pard\plain\s1\b\fs32 Jane Roe\par\pard\plain\fs22 Leeds\tab jane@example.com\par"
            rb"\pard\plain\fs22 {\b Welder}, Acme \u8211? Hull\par"
            rb"\pard{\pntext\f1\'B7\tab}Welded pipes\par{\listtext\f1\'B7\tab}Trained 4 {\i welders}\par"
            rb"\pard\plain\outlinelevel1\b Skills\par\pard\plain TIG, MIG\par"
        ),
        "resume.rtf",
    )
    assert document.kind == "rtf"
    assert lines(document) == [
        "Jane Roe",
        "Leeds\tjane@example.com",
        "Welder, Acme – Hull",
        "• Welded pipes",
        "• Trained 4 welders",
        "Skills",
        "TIG, MIG",
    ]
    assert [(line.level, line.bold) for line in document.lines] == [
        (1, True), (0, False), (0, False), (0, False), (0, False), (2, True), (0, False),
    ]  # fmt: skip
    assert document.lines[0].size == 16.0
    assert [document.quote(span).text for span in document.lines[2].strong] == ["Welder"]


def test_tables_become_lines_with_tabs() -> None:
    document = typed(rtf(rb"\trowd Welder\cell 2019 - 2021\cell\row\pard after\par"), "resume.rtf")
    assert lines(document) == ["Welder\t2019 - 2021", "after"]


@pytest.mark.parametrize("run", [rb"{\v unseen}", rb"{\fs4 unseen}", rb"\v unseen\v0 "])
def test_hidden_runs(run: bytes) -> None:
    document = typed(rtf(rb"Jane " + run + rb"Roe\par"), "resume.rtf")
    assert lines(document) == ["Jane Roe"]
    assert document.losses == (Loss("hidden", "unseen"),)


def test_pictures_and_links_do_not_reach_the_text() -> None:
    body = (
        rb"{\pict\pngblip 89504e47}Jane {\field{\*\fldinst{HYPERLINK "
        + b'"https://example.com"'
        + rb"}}{\fldrslt site}}\par"
    )
    assert lines(typed(rtf(body), "resume.rtf")) == ["Jane site"]


@pytest.mark.parametrize(
    "data",
    [
        b"{\\rtf1",
        b"{\\rtf1 " + b"{" * 5_000,
        b"{\\rtf1 " + b"}" * 5_000,
        b"{\\rtf1 \\u99999999 \\uc\\u \\'zz \\bin99",
        b"{\\rtf1 \\ansicpg99999 Jane}",
        HEAD + b"\\f1" * 100_000 + b" Jane",
        b"{\\rtf1 {\\field{\\*\\fldinst{" + b"HYPERLINK " * 3_000,
    ],
)
def test_odd_files_end_in_an_answer(data: bytes) -> None:
    answer(data, "resume.rtf")


def test_a_missing_library_is_said_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name.startswith("striprtf"):
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    error = refusal(rtf(b"Jane"), "resume.rtf")
    assert error.kind == "rtf-missing"
    assert "ats-sim[formats]" in error.message
