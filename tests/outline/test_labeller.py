"""Kinds of rows by learned weights: positions that no heading opens, and what such a reading must never do."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim.lexicon.row_weights import NEVER, row_weights
from ats_sim.model.document import Document
from ats_sim.outline import outline
from ats_sim.outline.conservation import touches
from ats_sim.outline.gates import may_employ
from ats_sim.outline.headings import find_headings
from ats_sim.outline.labeller import groups_of, labelled_rows
from ats_sim.outline.rows import read_rows
from ats_sim.pipeline import DEFAULTS
from ats_sim.reading import read
from tests.outline.test_entries_in_the_wild import work
from tests.outline.test_properties import ROW, STYLE, document

JOBS = (("Surveyor", "Harbour Ltd", "2017 - 2019"), ("Nurse", "Alder Clinic", "2014 - 2016"))
PAIRS = [(title, name) for title, name, _ in JOBS]
ABOVE = {
    "skills": "# Skills\nRigging, Splicing, First aid\n\n",
    "a study": "# Education\nBSc in Geology, Alder University\\t2012\n\n",
}
HEADS = {
    "title, employer, date": "{0}\n{1}\n{2}\n",
    "title - employer + date": "{0} - {1}\\t{2}\n",
    "employer, title + date": "{1}\n{0}\\t{2}\n",
}
BODY = "• Kept the stores of the whole harbour in order\n• Measured the quay twice a year\n\n"


def made(above: str, head: str) -> str:
    jobs = "".join(HEADS[head].format(*job) + BODY for job in JOBS)
    return f"# Zora Fenwick\nzora@example.com\n\n{ABOVE[above]}{jobs}"


@pytest.mark.parametrize(("above", "head"), list(product(ABOVE, HEADS)))
def test_positions_without_a_heading_below_another_section_are_work(page, above: str, head: str) -> None:
    found = work(page(made(above, head)))
    if (above, head) == ("a study", "employer, title + date"):  # a name right below a study may be a detail of it
        found = [(title, name or dict(PAIRS)[title]) for title, name in found]
    assert found == PAIRS


@pytest.mark.parametrize("above", ABOVE)
def test_what_a_position_holds_is_nothing_else(page, above: str) -> None:
    found = outline(page(made(above, "title, employer, date")))
    spans = [entry.span for entry in found.work]
    assert not any(touches(spans, field.span) for group in found.skills for field in group.keywords)
    assert not any(touches(spans, entry.span) for entry in (*found.education, *found.languages))
    assert not any(touches(spans, item.span()) for item in found.prose)
    assert [len(entry.highlights) for entry in found.work] == [2, 2]
    assert all(item.entry == number for number, entry in enumerate(found.work) for item in entry.highlights)


@pytest.mark.parametrize(
    "text",
    [
        "# Awards\nBest surveyor of the coast\\t2016 - 2018\nPrize of the Harbour Ltd\\t2014 - 2015\n",
        "# Volunteering\nNurse\nAlder Clinic\n2014 - 2016\n\nSurveyor\nHarbour Ltd\n2012 - 2014\n",
        "# Education\nBSc in Geology\nAlder University\n2009 - 2012\n\nMSc in Physics\nElm University\n2012 - 2014\n",
    ],
)
def test_entries_of_other_sections_are_no_work(page, text: str) -> None:
    assert work(page(f"# Zora Fenwick\nzora@example.com\n\n{text}")) == []


def test_a_surer_reading_of_the_laws_stands(page) -> None:
    text = f"# Zora Fenwick\nzora@example.com\n\n# Work\n{HEADS['title - employer + date'].format(*JOBS[0])}{BODY}"
    text += "# Talks\nThe knots of the north\\t2018 - 2019\n"
    assert work(page(text)) == PAIRS[:1]


def test_the_table_has_the_kinds_and_forbids_what_no_resume_does() -> None:
    weights = row_weights()
    assert set(weights.kinds.lower()) == set("chjklwvgbmefdson")
    assert len(weights.steps) == len(weights.kinds) == len(set(weights.kinds))
    at = weights.kinds.index
    for here, after in ("bo", "vs", "fs", "wV", "Wb", "ov", "sb", "cb", "Hc"):
        assert weights.steps[at(here)][at(after)] == NEVER
    assert weights.steps[at("w")][at("v")] > NEVER
    assert weights.steps[at("v")][at("b")] > NEVER


def kinds_of(made_document: Document) -> tuple[list[int], str]:
    rows = read_rows(made_document)
    return [row.start for row in rows], labelled_rows(rows, find_headings(rows))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(ROW, STYLE), max_size=25), st.booleans())
def test_each_row_has_one_kind_and_stands_in_one_group_at_most(rows, boxed: bool) -> None:
    found = read_rows(document(rows, boxed))
    kinds = labelled_rows(found, find_headings(found))
    assert len(kinds) == len(found)
    assert set(kinds) <= set("cHJKLwvgbmefdson")
    grouped = [row for section in groups_of(found, kinds) for group in section for row in (*group.head, *group.body)]
    assert grouped == [row for row, kind in zip(found, kinds, strict=True) if kind in "wvgbm" and row in grouped]
    assert all(group.head for section in groups_of(found, kinds) for group in section)


def test_the_same_document_has_the_same_kinds(page) -> None:
    document_ = page(made("skills", "title, employer, date"))
    assert kinds_of(document_) == kinds_of(document_)
    assert labelled_rows((), {}) == ""


@pytest.mark.parametrize(
    ("head", "position", "name"),
    [
        ("2 years as Head Cook, Alder Hotel\\t2017 - 2019", "Head Cook", "Alder Hotel"),
        ("1 year Nurse at Alder Clinic\\t2017 - 2019", "Nurse", "Alder Clinic"),
        ("SURVEYOR / Harbour Ltd | Ostend\\t2017 - 2019", "SURVEYOR", "Harbour Ltd"),
        ("Harbour Ltd / Surveyor\\t2017 - 2019", "Surveyor", "Harbour Ltd"),
        ("Actor / Director, Alder Theatre\\t2017 - 2019", "Actor / Director", "Alder Theatre"),
        ("* Alder Clinic | Internship\nSurveyor\\t2017 - 2019", "Surveyor", "Alder Clinic"),
        ("* Alder Clinic\nIntern\\t2017 - 2019", "Intern", "Alder Clinic"),
    ],
)
def test_lengths_slashes_and_remarks_in_heads(page, head: str, position: str, name: str) -> None:
    assert work(page(f"# Zora Fenwick\nzora@example.com\n\n# Work\n{head}\n{BODY}")) == [(position, name)]


@pytest.mark.parametrize("text", ["Worked as Surveyor in Harbour Ltd during", "Curriculum Vitae", "Employed as cook"])
def test_what_names_no_employer(text: str) -> None:
    assert not may_employ(text)


@pytest.mark.parametrize("above", ["", "Objective:  Operator at a plant with digesters.\n\n\n"])
def test_a_plain_text_without_a_heading_for_work_keeps_its_positions(above: str) -> None:
    jobs = (
        "2022 - now     OPERATOR II\n               Alder Water Reclamation Plant\n"
        "               - Rounds, sampling and microscopy on every shift\n"
        "               - Rebuilt two cavity pumps and a grit auger\n\n"
        "2016 - 2020    CELLAR HAND\n               Hollow Oak Winery\n"
        "               - Washed tanks, pumps and hoses with caustic\n\n"
    )
    after = "CERTIFICATES   Grade II Plant Operator\n\nSCHOOL         Alder High School, diploma 2015\n"
    text = f"Zora Fenwick\nzora@example.com\n\n\n{above}{jobs}{after}"
    found = outline(read(text.encode(), "resume.txt", DEFAULTS.limits, DEFAULTS.reading))
    assert [entry.position and entry.position.text for entry in found.work] == ["OPERATOR II", "CELLAR HAND"]
