"""Ways to write a month and its year."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.repository.written_dates import Form, form_of, rewritten

SURE = [form for form in Form if form is not Form.UNSURE]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def _written(text: str, wanted: Form) -> str:
    for start, end, new in sorted(rewritten(text, wanted), reverse=True):
        text = text[:start] + new + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Mar 2019 - Present", Form.SHORT),
        ("March 2019 – June 2020", Form.LONG),
        ("03/2019 - 06/2020", Form.MONTH_FIRST),
        ("2019-03 to 2020-06", Form.YEAR_FIRST),
        ("2019 - 2020", None),
        ("2005-08", Form.UNSURE),
        ("2008-03", Form.YEAR_FIRST),
        ("15/03/2019", Form.UNSURE),
        ("2019-03-15", Form.UNSURE),
        ("03.2019", Form.UNSURE),
        ("März 2019", Form.UNSURE),
        ("Summer 2019", None),
        ("03/19", None),
    ],
)
def test_the_form_of_a_date(text: str, form: Form | None) -> None:
    assert form_of(text) == form


@pytest.mark.parametrize(
    ("text", "wanted", "new"),
    [
        ("01/2016-02/2019", Form.SHORT, "Jan 2016-Feb 2019"),
        ("2016-01 -- Present", Form.LONG, "January 2016 -- Present"),
        ("Jan 2016 to September 2019", Form.YEAR_FIRST, "2016-01 to 2019-09"),
        ("Jan 2016 to September 2019", Form.SHORT, "Jan 2016 to September 2019"),
        ("15/03/2019 - 04/2020", Form.SHORT, "15/03/2019 - Apr 2020"),
        ("Summer 2019", Form.MONTH_FIRST, "Summer 2019"),
    ],
)
def test_a_date_in_another_form(text: str, wanted: Form, new: str) -> None:
    assert _written(text, wanted) == new


@given(st.integers(1, 12), st.integers(2013, 2029), st.sampled_from(SURE), st.sampled_from(SURE))
def test_a_date_names_the_same_month_in_every_form(month: int, year: int, first: Form, second: Form) -> None:
    date = f"{MONTHS[month - 1]} {year}"
    there = _written(_written(date, first), second)
    assert _written(_written(there, Form.MONTH_FIRST), Form.MONTH_FIRST) == f"{month:02}/{year}"
