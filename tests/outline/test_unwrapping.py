"""Names that the end of a line breaks are shown whole, wherever they are broken."""

from __future__ import annotations

import pytest

from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.headings import heading
from ats_sim.lexicon.organisations import is_school_noun, school_score
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.wordlists import words
from ats_sim.model.document import Box, Document, Line, Span
from ats_sim.outline import outline

NAMES = ["Konstvik University of Arts, Crafts and Design", "University of Alder, Upper-Marsh", "Elm Hill College"]


def narrow(name: str, cut: int) -> Document:
    """A page with a school in a column that is ``cut`` words wide for it, below a degree and above a date."""
    parts = name.split()
    texts = ["Zora Fenwick", "zora@example.com", "EDUCATION", "BA"]
    texts += [" ".join(parts[:cut]), " ".join(parts[cut:]), "2015 - 2018"]
    width = 5.0 * len(" ".join(parts[:cut]))
    lines, at, top = [], 0, 40.0
    for number, text in enumerate(texts):
        top += 26 if number in (2, 3) else 13
        right = 50.0 + (width if number == 4 else min(5.0 * len(text), width))
        lines.append(Line(Span(at, at + len(text)), 1, Box(50, top, right, top + 12), 10.0, number == 2))
        at += len(text) + 1
    return Document("resume.pdf", "pdf", "\n".join(texts), tuple(lines))


@pytest.mark.parametrize("name", NAMES)
def test_a_school_broken_anywhere_is_whole(name: str) -> None:
    for cut in range(1, len(name.split())):
        rest = " ".join(name.split()[cut:])
        if school_score(rest) and not is_school_noun(rest):  # a name of its own: it stays one
            continue
        document = narrow(name, cut)
        (course,) = outline(document).education
        assert course.institution is not None
        assert course.institution.text == name, cut
        quoted = document.text[course.institution.span.start : course.institution.span.end]
        assert quoted.replace("\n", " ") == name


@pytest.mark.parametrize("prefix", words("degree-prefix"))
@pytest.mark.parametrize("degree", ["Master of Education", "Bachelor of Arts", "Diploma in Nursing"])
def test_a_word_before_a_degree_belongs_to_it(prefix: str, degree: str) -> None:
    name = f"{prefix.title()} {degree}"
    found = find_degrees(f"Alder University, {name}")
    assert found[0].start == len("Alder University, ")


def test_every_listed_wording_opens_a_section_in_capitals_and_in_small_letters() -> None:
    listed = [wording for row in rows("headings.tsv") if row["part"] == "whole" for wording in split(row["wordings"])]
    assert [wording for wording in listed if len(wording) > 1 and heading(wording) is None] == []
    assert [w for w in listed if len(w) > 1 and (heading(w.upper()) or heading(w)) != heading(w)] == []


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "nl", "pt", "pl"])
def test_each_language_has_words_for_each_section(language: str) -> None:
    kinds = {row["kind"] for row in rows("headings.tsv") if row["language"] == language}
    assert kinds >= {"summary", "work", "education", "skills", "projects", "certifications", "languages", "interests"}
