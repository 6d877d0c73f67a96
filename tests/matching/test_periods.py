import pytest

from ats_sim.domain.months import last_used, latest_work, months_of, years_of
from ats_sim.model.document import Span
from ats_sim.model.resume import DateRange, PartialDate, Work
from tests.matching.made import AS_OF, dates


@pytest.mark.parametrize(
    ("ranges", "months"),
    [
        ([dates("2020-01", "2020-12")], 12),
        ([dates("2020", "2020")], 12),
        ([dates("2020", "2021")], 24),
        ([dates("2020-03", "2020-03")], 1),
        ([dates("2025-07", "now")], 12),  # July 2025 to June 2026
        ([dates("2020-01", "2020-06"), dates("2020-04", "2020-12")], 12),  # overlap once
        ([dates("2020-01", "2020-03"), dates("2020-07", "2020-09")], 6),  # a gap is no work
        ([dates("2020-01", "2020-12"), dates("2020-03", "2020-04")], 12),  # one inside the other
        ([dates("2019", "")], 12),  # a single year
        ([dates("", "2019-05")], 1),
        ([dates("2026-01", "2027-12")], 6),  # the future does not count yet
        ([dates("2027-01", "now")], None),
        ([dates("2021-05", "2020-05")], None),  # reversed
        ([dates("", "now")], None),
        ([None], None),
        ([], None),
    ],
)
def test_months(ranges: list[DateRange | None], months: int | None) -> None:
    assert months_of(ranges, AS_OF) == months


def test_years_come_from_dates_to_a_tenth() -> None:
    work = [Work(Span(0, 0), dates=dates("2020-01", "2021-06")), Work(Span(0, 0))]
    assert years_of(work, AS_OF) == 1.5
    assert years_of([Work(Span(0, 0))], AS_OF) is None


def test_last_use() -> None:
    old, new = dates("2018", "2019-03"), dates("2019-01", "2020")
    assert last_used([new, old], AS_OF) == PartialDate(2020)
    assert last_used([old, dates("2020-01", "now")], AS_OF) == "present"
    assert last_used([None], AS_OF) is None


def test_latest_position() -> None:
    def work(when: DateRange | None) -> Work:
        return Work(Span(0, 0), dates=when)

    assert latest_work([work(dates("2018", "2019")), work(dates("2020", "now")), work(dates("2021", "2022"))]) == 1
    assert latest_work([work(dates("2018", "2019")), work(dates("2020", "2021"))]) == 1
    assert latest_work([work(None), work(None)]) == 0
    assert latest_work([]) == -1
