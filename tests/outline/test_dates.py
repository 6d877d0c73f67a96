import pytest

from ats_sim.outline.dates import find_periods

PERIODS = [
    # written, start, end, current
    ("03/2022 - 05/2023", "2022-03", "2023-05", False),
    ("3/2022–5/2023", "2022-03", "2023-05", False),
    ("2022-03 – 2023-05", "2022-03", "2023-05", False),
    ("2022/03 - 2023/05", "2022-03", "2023-05", False),
    ("2019.03 - 2020.05", "2019-03", "2020-05", False),
    ("Jan '19 - Dec '20", "2019-01", "2020-12", False),
    ("Jan ’19 – now", "2019-01", None, True),
    ("Sep 18 - Dec 20", "2018-09", "2020-12", False),
    ("07/14 - 09/15", "2014-07", "2015-09", False),
    ("2019 -", "2019", None, True),
    ("2019 –", "2019", None, True),
    ("2019 - present", "2019", None, True),
    ("2019-now", "2019", None, True),
    ("May 2019 – till date", "2019-05", None, True),
    ("May 2019 to till now", "2019-05", None, True),
    ("Mar 2020 - Current", "2020-03", None, True),
    ("June 2022 to present", "2022-06", None, True),
    ("2020 to today", "2020", None, True),
    ("Sept 2019 - ongoing", "2019-09", None, True),
    ("AUG 2018 - PRESENT", "2018-08", None, True),
    ("since 2020", "2020", None, True),
    ("Since March 2020", "2020-03", None, True),
    ("seit 03/2020", "2020-03", None, True),
    ("depuis janvier 2020", "2020-01", None, True),
    ("desde mayo de 2021", "2021-05", None, True),
    ("Janv. 2019 - Févr. 2020", "2019-01", "2020-02", False),
    ("avril 2021 – aujourd’hui", "2021-04", None, True),
    ("août 2017 à décembre 2018", "2017-08", "2018-12", False),
    ("03.2019 – heute", "2019-03", None, True),
    ("März 2019 bis heute", "2019-03", None, True),
    ("05/2018 bis 06/2019", "2018-05", "2019-06", False),
    ("Jänner 2015 – Dezember 2016", "2015-01", "2016-12", False),
    ("septiembre de 2018 - actualidad", "2018-09", None, True),
    ("enero 2018 a marzo 2019", "2018-01", "2019-03", False),
    ("fev. 2018 - atual", "2018-02", None, True),
    ("março de 2016 até maio de 2017", "2016-03", "2017-05", False),
    ("mrt 2018 - heden", "2018-03", None, True),
    ("2019/20", "2019", "2020", False),
    ("2019–20", "2019", "2020", False),
    ("2016-2018", "2016", "2018", False),
    ("2016—2018", "2016", "2018", False),
    ("from 2019 to 2021", "2019", "2021", False),
    ("(2018 – present)", "2018", None, True),
    ("May - August 2019", "2019-05", "2019-08", False),
    ("06-08/2019", "2019-06", "2019-08", False),
    ("May2019-June2020", "2019-05", "2020-06", False),
    ("2020 Jan - 2021 Feb", "2020-01", "2021-02", False),
    ("July, 2015 – August, 2016", "2015-07", "2016-08", False),
    ("Jan/2019 – Mar/2020", "2019-01", "2020-03", False),
    ("Sept. 2014- Jan. 2015", "2014-09", "2015-01", False),
    ("March 12, 2020 - April 3, 2021", "2020-03", "2021-04", False),
    ("12 March 2020 — 1 April 2021", "2020-03", "2021-04", False),
    ("1st May 2020 to 30th June 2020", "2020-05", "2020-06", False),
    ("2021-03-15 - 2022-04-01", "2021-03", "2022-04", False),
    ("01/09/2015 - 31/08/2018", "2015-09", "2018-08", False),
    ("15.03.2015 - 01.12.2018", "2015-03", "2018-12", False),
    ("Fall 2018 - Spring 2020", "2018", "2020", False),
    ("Q3 2020 - Q1 2021", "2020", "2021", False),
    ("May 2019 to Aug 2020 (1 year 3 months)", "2019-05", "2020-08", False),
    ("Jan 2019 - Present · 5 yrs 2 mos", "2019-01", None, True),
    ("Oct. 2013 → Dec. 2014", "2013-10", "2014-12", False),
    ("until 2019", None, "2019", False),
]


@pytest.mark.parametrize(("written", "start", "end", "current"), PERIODS)
def test_periods(written: str, start: str | None, end: str | None, current: bool) -> None:
    (period,) = find_periods(written)
    said = (str(period.start) if period.start else None, str(period.end) if period.end else None, period.current)
    assert said == (start, end, current)
    assert not period.single


@pytest.mark.parametrize(
    ("written", "date", "expected"),
    [
        ("May 2020", "2020-05", False),
        ("2021", "2021", False),
        ("Summer 2021", "2021", False),
        ("Sommer 2019", "2019", False),
        ("05/2020", "2020-05", False),
        ("Expected May 2025", "2025-05", True),
        ("expected graduation: June 2026", "2026-06", True),
        ("May 2025 (Expected)", "2025-05", True),
        ("Anticipated 2026", "2026", True),
        ("Class of 2020", "2020", True),
        ("voraussichtlich 09/2025", "2025-09", True),
    ],
)
def test_single_dates(written: str, date: str, expected: bool) -> None:
    (period,) = find_periods(written)
    assert (str(period.end), period.start, period.single, period.expected) == (date, None, True, expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "+44 161 496 0143",
        "$2019 saved",
        "12345 users",
        "2019% more",
        "version 20.19",
        "may present results in march",
        "06 12 34 56 78",
        "ISO 27001",
        "May 20",
    ],
)
def test_numbers_that_are_no_dates(text: str) -> None:
    assert find_periods(text) == ()


def test_the_place_of_a_period_takes_in_its_stated_length() -> None:
    text = "Acme, Jan 2019 - Mar 2020 (1 yr 3 mos), Leeds"
    (period,) = find_periods(text)
    assert text[period.begin : period.finish] == "Jan 2019 - Mar 2020 (1 yr 3 mos)"


def test_two_periods_in_a_line() -> None:
    assert [str(period.start) for period in find_periods("2010 - 2012 and again 2014 - 2015")] == ["2010", "2014"]


def test_a_day_and_month_that_could_be_either_keep_the_order_that_makes_the_first_of_a_month() -> None:
    (period,) = find_periods("01/09/2015")
    assert str(period.end) == "2015-09"
