"""Every month and every word for "now" of the tables dates a period, in every language."""

import pytest

from ats_sim.lexicon import calendar
from ats_sim.outline.dates import find_periods, goes_on, is_length, is_remark

MONTHS = sorted(calendar.months().items())


@pytest.mark.parametrize(("word", "month"), MONTHS)
def test_every_month_begins_and_ends_a_period(word: str, month: int) -> None:
    (period,) = find_periods(f"{word} 2017 – {word} 2019")
    assert (str(period.start), str(period.end)) == (f"2017-{month:02}", f"2019-{month:02}")


@pytest.mark.parametrize("word", calendar.words("present"))
def test_every_word_for_now_leaves_a_period_open(word: str) -> None:
    (period,) = find_periods(f"03/2017 – {word}")
    assert (str(period.start), period.end, period.current) == ("2017-03", None, True)


@pytest.mark.parametrize("word", calendar.words("since"))
def test_every_word_for_since_leaves_a_period_open(word: str) -> None:
    (period,) = find_periods(f"{word} 2017")
    assert (str(period.start), period.current) == ("2017", True)


@pytest.mark.parametrize("remark", calendar.words("remark"))
@pytest.mark.parametrize("shape", ["{} ({})", "{} [{}]", "{}, {}", "{} | {}"])
def test_every_remark_behind_a_period_belongs_to_it(remark: str, shape: str) -> None:
    text = shape.format("Jan 2020 - Present", remark)
    (period,) = find_periods(text)
    assert (str(period.start), period.current) == ("2020-01", True)
    assert text[period.begin : period.finish] == text


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2009–12", "2009", "2012"),
        ("2008-12", "2008", "2012"),
        ("5/17–7/19", "2017-05", "2019-07"),
        ("5.17 - 7.19", "2017-05", "2019-07"),
        ("'09-'12", "2009", "2012"),
        ("Summers 2016, 2017 and 2018", "2016", "2018"),
        ("1Q17 – 3Q19", "2017", "2019"),
        ("FY2017–FY2019", "2017", "2019"),
        ("201701–201902", "2017-01", "2019-02"),
        ("2017/18 – 2019/20", "2017", "2020"),
        ("{03.2017–05.2019}", "2017-03", "2019-05"),
        ("March 2017 â€“ May 2019", "2017-03", "2019-05"),
        ("mid 2017 – early 2019", "2017", "2019"),
        ("2017 – Dec", "2017", "2017-12"),
        ("1947–1949", "1947", "1949"),
        ("Mar 2017 to May 2019 & Jan 2020 to Dec 2020", "2017-03", "2020-12"),
        ("2017年4月～2019年5月", "2017-04", "2019-05"),
        ("平成29年4月～令和1年5月", "2017-04", "2019-05"),
    ],
)
def test_further_forms(written: str, start: str, end: str) -> None:
    (period,) = find_periods(written)
    assert (str(period.start), str(period.end), period.single) == (start, end, False)


def test_a_period_may_be_written_backwards() -> None:
    (period,) = find_periods("Present – Mar 2017")
    assert (str(period.start), period.current) == ("2017-03", True)


@pytest.mark.parametrize("text", ["3M", "S7", "1947", "201701", "room 2019b"])
def test_names_and_numbers_are_no_dates(text: str) -> None:
    assert find_periods(text) == ()
    assert not is_length(text)


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("Field Officer Oct 2009 – Jul", "2014", True),
        ("Jan 2013 -", "Present", True),
        ("2016 – 2018", "2019", False),
        ("Oct 2009 – Jul 2012", "2014", False),
        ("Reduced waste in May", "2019", False),
    ],
)
def test_a_period_broken_over_two_lines(above: str, below: str, joined: bool) -> None:
    assert goes_on(above, below) is joined


@pytest.mark.parametrize("text", ["Contract Manager", "Remote Sensing Ltd", "Freelance Union"])
def test_a_remark_is_nothing_but_a_remark(text: str) -> None:
    assert not is_remark(text)
