"""All heads of a section are set alike: what one of them shows tells what the others say in unknown words."""

from __future__ import annotations

import pytest

from ats_sim.outline import outline
from ats_sim.outline.gates import may_title
from tests.outline.test_entries_in_the_wild import HEAD, work


def dates(document) -> list[tuple[str | None, str | None]]:
    return [
        (str(item.dates.start) if item.dates else None, str(item.dates.end) if item.dates else None)
        for item in outline(document).work
    ]


@pytest.mark.parametrize("strange", ["Assistant Program Chair", "Kasperi Vellonta", "Deputy of Thalm"])
@pytest.mark.parametrize("grade", [" (F5)", " (B2)", ""])
def test_positions_below_one_employer_whatever_their_words(page, strange: str, grade: str) -> None:
    titles = [f"Professor{grade}", strange, f"Lecturer{grade}"]
    rows = "".join(f"* {title}\\t{2021 - 3 * n} - {2024 - 3 * n}\n" for n, title in enumerate(titles))
    text = f"{HEAD}# Experience\n* Alder College, Boston, MA\n{rows}• Taught knots to two classes\n"
    assert work(page(text)) == [(title, "Alder College") for title in titles]


@pytest.mark.parametrize("title", ["Chair of the ADLR Student Board", "Head of the Tolvanet Circle"])
def test_a_verb_before_of_is_a_noun(title: str) -> None:
    assert may_title(title)


@pytest.mark.parametrize("name", ["Tolvanet", "Haru Ostrella", "T. Vellonta Associates"])
def test_a_name_with_a_place_behind_it_is_the_employer(page, name: str) -> None:
    rows = f"Software Developer\\t{name}, Portland, Oregon\nJuly 2019 - May 2022\\tEngineering Support Services\n"
    assert work(page(f"{HEAD}# Experience\n{rows}• Drew curves for two programs\n")) == [("Software Developer", name)]


@pytest.mark.parametrize("joint", ["at", "bei", "chez"])
def test_a_period_said_again_before_the_employer_opens_no_entry(plain, joint: str) -> None:
    heads = [("Stores Clerk", "Harbour Ltd", 2015), ("Stores Officer", "Alder Works Ltd", 2012)]
    rows = "".join(
        f"{title} (April {year} to March {year + 2})\nFrom April {year} to March {year + 2} {joint} {name}\n"
        "Kept the stores of two halls in order and counted them.\n"
        for title, name, year in heads
    )
    assert work(plain(f"Zora Fenwick\nzora@example.com\n\nEXPERIENCE\n{rows}")) == [
        (title, name) for title, name, _ in heads
    ]


def test_the_same_years_of_two_positions_are_of_two(page) -> None:
    rows = "2018 - 2019\\tClerk, Harbour Ltd\n2018 - 2019\\tSurveyor, Alder Works Ltd\n"
    assert work(page(f"{HEAD}# Experience\n{rows}")) == [("Clerk", "Harbour Ltd"), ("Surveyor", "Alder Works Ltd")]


def test_a_date_below_the_employer_that_stands_below_the_title(page) -> None:
    first = "* Administrative Officer\nMinistry of Tolvanet, Central Coordination Unit\nJanuary 2021 - Present\n"
    last = "* Clerk\nHarbour Ltd\nJune 2016 - August 2018\n"
    text = f"{HEAD}# Experience\n{first}• Kept the books\n\n{last}• Filed forms\n"
    assert [title for title, _ in work(page(text))] == ["Administrative Officer", "Clerk"]
    assert dates(page(text)) == [("2021-01", "None"), ("2016-06", "2018-08")]


def test_rows_right_below_the_dated_ones_that_are_set_alike_are_heads(page) -> None:
    heads = [("Pasante", "Tolvanet", 1998), ("Clerk", "Haru, C.A.", 2001), ("Surveyor", "Vellonta y Ostrella", 2004)]
    rows = "".join(
        f"* {year} - {year + 2} | {title}\n{name} | Ravensmere-Elm.\n\n  • Kept the books of two halls\n\n"
        for title, name, year in heads
    )
    assert [name for _, name in work(page(f"{HEAD}# Experience\n{rows}"))] == [name for _, name, _ in heads]
