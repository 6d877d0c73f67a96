"""Periods in months, to the precision in which they were written."""

from __future__ import annotations

import datetime

import pytest

from ats_sim.model.document import Span
from ats_sim.model.resume import DateRange, PartialDate
from ats_sim.rules.periods import widest, written

AS_OF = datetime.date(2026, 1, 15)
PLACE = Span(0, 0)


@pytest.mark.parametrize(
    ("start", "end", "current", "period"),
    [
        (PartialDate(2019, 3), PartialDate(2021, 2), False, ("2019-03", "2021-02")),
        (PartialDate(2019), PartialDate(2021), False, ("2019-01", "2021-12")),
        (PartialDate(2019), None, False, ("2019-01", "2019-12")),
        (PartialDate(2019, 3), None, True, ("2019-03", "2026-01")),
    ],
)
def test_a_period_is_taken_at_its_longest(
    start: PartialDate, end: PartialDate | None, current: bool, period: tuple[str, str]
) -> None:
    months = widest(DateRange(PLACE, start, end, current), AS_OF)
    assert months is not None
    assert (written(months[0]), written(months[1])) == period


def test_no_beginning_or_an_end_before_it_is_no_period() -> None:
    assert widest(None, AS_OF) is None
    assert widest(DateRange(PLACE, None, PartialDate(2021)), AS_OF) is None
    assert widest(DateRange(PLACE, PartialDate(2021), PartialDate(2019)), AS_OF) is None
