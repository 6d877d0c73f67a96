"""Every row of a section ends in an entry, a statement, a heading or a loss that is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim.errors import ReadingError
from ats_sim.model.document import Document, Line, Span
from ats_sim.model.resume import Resume
from ats_sim.model.settings import Limits, Reading
from ats_sim.outline import outline
from ats_sim.outline.contents import settled
from ats_sim.outline.headings import find_headings
from ats_sim.outline.parts import cut_parts
from ats_sim.outline.rows import read_rows
from ats_sim.outline.unwrapping import whole_rows
from ats_sim.reading import read_file

FIXTURES = sorted(
    path
    for path in (Path(__file__).parents[2] / "fixtures").rglob("*")
    if path.suffix in {".txt", ".md", ".docx", ".pdf", ".html", ".odt", ".rtf"} and "posting" not in path.name
)


def lost(document: Document, resume: Resume) -> list[str]:
    """The rows of sections that are nowhere: no entry, statement, heading or loss has them."""
    spans = [section.span for section in resume.sections if section.kind == "other"]
    spans += [entry.span for entry in (*resume.work, *resume.volunteer, *resume.education, *resume.projects)]
    lists = (resume.publications, resume.certificates, resume.awards, resume.languages)
    spans += [entry.span for entries in lists for entry in entries]
    spans += [field.span for group in resume.skills for field in (group.name, *group.keywords) if field]
    spans += [Span(place, place + 1) for item in resume.prose for _, place in item.anchors]
    basics = resume.basics
    spans += [field.span for field in (basics.summary, basics.name, basics.phone, basics.email) if field]
    spans += [field.span for field in (basics.location, basics.label) if field]
    told = " ".join(loss.text for loss in resume.losses)
    rows = whole_rows(read_rows(document))
    parts = settled(cut_parts(rows, find_headings(rows)))
    rows = [row for part in parts if part.kind is not None for row in part.rows]
    return [
        row.text
        for row in rows
        if not any(span.start < row.span.end and row.span.start < span.end for span in spans)
        and " ".join(row.text.split()) not in told
    ]


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_no_row_of_a_fixture_is_lost_in_silence(path: Path) -> None:
    try:
        document = read_file(path, Limits(), Reading())
    except ReadingError:  # a scan, a page without words
        return
    if not document.marks and not document.unread_language:
        assert lost(document, outline(document)) == []


HEADINGS = ["EXPERIENCE", "EDUCATION", "SKILLS", "PROJECTS", "LANGUAGES", "CERTIFICATIONS", "AWARDS", "REFERENCES"]
ROWS = [
    "Harbour Ltd, Welder, 2015 - 2018",
    "• welded long seams on pipes for the new harbour",
    "and kept the records of each of them",
    "Elm College, Diploma in Welding, 2014",
    "Older",
    "Junior Dev, Foxglove Ltd (2011-2013)",
    "Python, SQL, Excel",
    "Reporting: SQL, Tableau",
    "(see the list)",
    "I like to work with people who know what they want.",
    "2019",
    "German (native)",
]


@given(st.lists(st.tuples(st.sampled_from(HEADINGS), st.lists(st.sampled_from(ROWS), max_size=5)), max_size=5))
@settings(max_examples=200, deadline=None)
def test_no_row_of_a_made_document_is_lost_in_silence(content: list[tuple[str, list[str]]]) -> None:
    texts = ["Zora Fenwick", "zora@example.com"]
    for heading, rows in content:
        texts += ["", heading, *rows]
    lines, at, block = [], 0, 0
    for text in texts:
        block += not text
        lines.append(Line(Span(at, at + len(text)), block=block))
        at += len(text) + 1
    document = Document("resume.txt", "text", "\n".join(texts), tuple(lines))
    assert lost(document, outline(document)) == []
