"""Changes of a source that change no claim."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ats_sim import pipeline
from ats_sim.model.linted import Reported
from ats_sim.model.settings import Settings
from ats_sim.reading import read
from ats_sim.repository.fixes import Fix, fixed, fixes
from ats_sim.repository.own_place import own_place
from ats_sim.repository.placed import Placed
from ats_sim.repository.source_text import SourceText

DAY = datetime.date(2026, 1, 31)
SETTINGS = Settings()
HEAD = "# Ana Roe\n\nana.roe@example.com | +1 555 010 0199\n\n## Experience\n\n"
FOOT = "\n## Education\n\nBSc Nursing, Riverside University, 2014\n\n## Skills\n\nTriage, Excel\n"
ENTRY = "### Staff Nurse, Lakeside Clinic\nMar 2019 - Present\n\n"
OLD = "\n### Nurse, River Clinic\n01/2016 - 02/2019\n\n"


def _fixes(text: str, name: str = "cv.md") -> tuple[Fix, ...]:
    parsed = pipeline.parse_resume(read(text.encode(), name, SETTINGS.limits, SETTINGS.reading), SETTINGS)
    document, source = parsed.document, SourceText(name, text)
    found = pipeline.lint(parsed, as_of=DAY)

    def statement(one: Reported) -> Reported:
        span = one.finding.quote.span
        return replace(one, statement=next((row.text for row in parsed.resume.highlights if span in row.span()), ""))

    reported = tuple(statement(Reported(one, own_place(source, one.location, one.quote))) for one in found)
    placed = Placed(reported, (source,), lambda span: own_place(source, document.location(span), document.quote(span)))
    return fixes(document, parsed.resume, placed)


def _mended(text: str, name: str = "cv.md") -> str:
    return fixed(text, _fixes(text, name))


def _bullets(*rows: str) -> str:
    return HEAD + ENTRY + "".join(f"{row}\n" for row in rows) + FOOT


@pytest.mark.parametrize(
    ("row", "new"),
    [
        ("- Cut the  stock of the ward by 20 %", "- Cut the stock of the ward by 20 %"),
        ("- Ran the stock of the ward with Excel, Access, etc.", "- Ran the stock of the ward with Excel, Access"),
        ("- Ran the stock of the ward with Excel and so on", "- Ran the stock of the ward with Excel"),
        ("- Trained 12 nurses (Excel, SAP, etc.) in May", "- Trained 12 nurses (Excel, SAP) in May"),
        # what goes on behind the words needs a person
        ("- Ran Excel, Access, etc. for three wards in 2020", "- Ran Excel, Access, etc. for three wards in 2020"),
        ("- Cut the stock by 20 %  <!-- a note -->", "- Cut the stock by 20 %  <!-- a note -->"),
        ("- Cut the stock by 20 %  ", "- Cut the stock by 20 %  "),
    ],
)
def test_a_statement(row: str, new: str) -> None:
    assert _mended(_bullets(row)) == _bullets(new)


def test_a_full_stop_stays_where_the_others_have_one() -> None:
    rows = ("- Cut the stock by 20 %.", "- Trained 12 nurses in May.", "- Ran Excel, Access, etc.")
    assert _mended(_bullets(*rows)) == _bullets(*rows[:2], "- Ran Excel, Access.")


def test_list_markers_become_what_most_are() -> None:
    rows = ("- Cut the stock by 20 %", "- Trained 12 nurses", "- Moved 12,000 files", "* Served 80 people a day")
    assert _mended(_bullets(*rows, "* Led 3 wards")) == _bullets(*rows[:3], "- Served 80 people a day", "- Led 3 wards")


def test_dates_are_written_as_the_first_one() -> None:
    text = HEAD + ENTRY + "- Cut the stock by 20 %\n" + OLD + "- Trained 12 nurses in 01/2016\n" + FOOT
    assert _mended(text) == text.replace("01/2016 - 02/2019", "Jan 2016 - Feb 2019")


def test_dates_of_two_meanings_are_left_alone() -> None:
    text = HEAD + ENTRY + "- Cut the stock by 20 %\n" + OLD.replace("01/2016 - 02/2019", "2005-08") + FOOT
    assert _mended(text) == text


def test_columns_of_a_text_are_no_double_blanks() -> None:
    text = "Ana Roe\nana.roe@example.com\n\nEXPERIENCE\nStaff Nurse, Lakeside Clinic  Mar 2019 - Present\n"
    text += "• Cut the stock by 20 %\n\nSKILLS\nExcel  Access\n"
    assert _mended(text, "cv.txt") == text


@given(
    st.lists(
        st.sampled_from(
            [
                "- Cut the  stock by 20 %",
                "* Ran Excel, Access, etc.",
                "+ Trained 12 nurses  (SAP, and so on)",
                "- Moved 12,000 files; etc. and more",
                "* Served 80 people  a day.",
            ]
        ),
        min_size=1,
        max_size=6,
    )
)
def test_nothing_is_claimed_that_was_not_there_and_once_is_enough(rows: list[str]) -> None:
    text = _bullets(*rows)
    new = _mended(text)
    before, after = (re.findall(r"\w+", re.sub(r"\b(?:etc|and so on)\b", "", one)) for one in (text, new))
    assert before == after
    assert len(text.splitlines()) == len(new.splitlines())
    assert _mended(new) == new


def test_changes_stand_apart(tmp_path: Path) -> None:
    assert fixed("a  b", [Fix("x", 1, 2, 4, " ")]) == "a b"
    del tmp_path
