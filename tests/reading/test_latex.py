"""LaTeX by a walk: what it prints, at its line; what cannot be known from one file is refused."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.errors import ReadingError
from ats_sim.lexicon.table import rows, split
from ats_sim.model.document import Document
from ats_sim.model.settings import Limits, Reading
from ats_sim.pipeline import lint, outline_resume, parse_resume
from ats_sim.reading import read
from tests.cases import AS_OF


def _read(body: str, head: str = "") -> Document:
    text = f"\\documentclass{{article}}\n{head}\n\\begin{{document}}\n{body}\n\\end{{document}}\n"
    return read(text.encode(), "cv.tex", Limits(), Reading())


def _lines(body: str, head: str = "") -> list[str]:
    document = _read(body, head)
    return [document.line_text(line) for line in document.lines]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (r"Ana \textbf{Roe} % a note", ["Ana Roe"]),
        (r"one\\ two\par three \newline four", ["one", "two", "three", "four"]),
        ("one\n two\n\nthree", ["one two", "three"]),
        (r"\section*{Work} text", ["Work", "text"]),
        (r"\begin{itemize}[leftmargin=*] \item Cut costs \item[--] Led \end{itemize}", ["• Cut costs", "• Led"]),
        (r"\resumeItem{Cut costs by 40\%}", ["• Cut costs by 40%"]),
        (r"\resumeSubheading{Clinic}{Porto}{Nurse}{2019 -- 2020}", ["Clinic\tPorto", "Nurse\t2019 – 2020"]),
        (r"\cventry{2019}{Nurse}{Clinic}{}{}{Cut costs}", ["2019\tNurse", "Clinic\tCut costs"]),
        (r"\href{https://a.example/x}{Ana} \href{mailto:a@b.example}{\faEnvelope}", ["Ana a@b.example"]),
        (r"Ren\'ee Stra\ss{}e Gar\c{c}on \o re", ["Renée Straße Garçon øre"]),
        (r"\begin{tabular}{ll} Nurse & 2019 \\ Cook & 2018 \end{tabular}", ["Nurse\t2019", "Cook\t2018"]),
        (r"\begin{rSection}{Work} x \end{rSection}", ["Work", "x"]),
        (r"Nurse \hfill 2019 \vspace{-2pt} \textcolor{red}{now}", ["Nurse\t2019 now"]),
        (r"``one'' --- two\ldots{} \LaTeX{}", ["“one” — two… LaTeX"]),
        (r"\newcommand{\x}[1]{\textbf{#1}} a", ["a"]),
    ],
)
def test_what_is_printed(body: str, lines: list[str]) -> None:
    assert _lines(body) == lines


def test_the_head_that_a_class_prints() -> None:
    head = "\\name{Ana}{Roe}\n\\phone[mobile]{+1 555 010 0199}\n\\email{ana@roe.example}\n\\newcommand{\\title}[1]{#1}"
    assert _lines("x", head) == ["Ana Roe", "+1 555 010 0199 | ana@roe.example", "x"]


RESUME = r"""\section{Experience}
\resumeSubheading{Lakeside Clinic}{Porto}{Staff Nurse}{Mar 2019 -- Present}
\begin{itemize}
  \item Moved 12,000 patient files
    to the new system
  \item Responsible for the stock
\end{itemize}
\section{Education}
\resumeSubheading{Riverside University}{Porto}{BSc Nursing}{2014}"""


def test_lines_are_those_of_the_file_and_fields_are_found() -> None:
    document = _read(RESUME)
    assert [line.source for line in document.lines] == [4, 5, 5, 7, 9, 11, 12, 12]
    resume = outline_resume(document)
    (work,) = resume.work
    assert work.name
    assert work.name.text == "Lakeside Clinic"
    assert [highlight.text for highlight in resume.highlights] == [
        "Moved 12,000 patient files to the new system",
        "Responsible for the stock",
    ]


def test_nothing_is_missed_that_a_class_may_print() -> None:
    found = lint(parse_resume(_read(RESUME)), as_of=AS_OF)
    assert [(finding.code, finding.location.line) for finding in found if finding.code == "HLT011"] == [("HLT011", 9)]
    assert [finding.code for finding in found if not finding.quote.text] == []


@pytest.mark.parametrize(
    "text",
    [
        "\\documentclass{a}\\begin{document}\\input{work}\\end{document}",
        "\\documentclass{a}\\begin{document} x \\include{work}\\end{document}",
        "\\section{Work} a part",
    ],
)
def test_a_source_in_several_files_is_to_be_compiled(text: str) -> None:
    with pytest.raises(ReadingError, match="compile") as told:
        read(text.encode(), "cv.tex", Limits(), Reading())
    assert told.value.kind == "latex"


def test_what_the_preamble_takes_in_is_no_part_of_the_text() -> None:
    assert _lines("x", "\\input{glyphtounicode}") == ["x"]


def test_each_command_of_the_table_is_there_once() -> None:
    names = [(row["kind"], name.lower()) for row in rows("latex.tsv") for name in split(row["name"])]
    assert len(set(names)) == len(names)
    does = {row["does"] for row in rows("latex.tsv")}
    assert does == {"drop", "heading", "line", "item", "break", "gap", "second", "sign"}


_PARTS = [*"{}[]\\%$&~#^_ \n-'`ab", "\\item ", "\\textbf", "\\href", "\\begin{x}"]


@given(st.lists(st.sampled_from(_PARTS), max_size=300).map("".join))
def test_any_source_is_read_to_its_end(body: str) -> None:
    try:
        document = _read(body)
    except ReadingError:
        return
    assert all(1 <= line.source <= body.count("\n") + 5 for line in document.lines)


@pytest.mark.parametrize("piece", ["{", "\\textbf{", "\\begin{itemize}", "\\a{b}{", "[", "$", "\\\\"])
def test_deep_and_long_sources_end(piece: str) -> None:
    with contextlib.suppress(ReadingError):
        _read(piece * 20_000 + "word")
