"""Positions told over lines, employers that stand alone, numbers before heads, what stands below the last entry."""

import pytest

from ats_sim.outline import outline

HEAD = "# Zora Fenwick\nzora@example.com\n\n# Experience\n"
PLAIN = "Zora Fenwick\nzora@example.com\n\nEXPERIENCE\n"


def work(document) -> list[tuple[str | None, str | None, str | None]]:
    return [
        (w.position and w.position.text, w.name and w.name.text, str(w.dates.start) if w.dates else None)
        for w in outline(document).work
    ]


TOLD = {
    "as, then with": ("Worked as a Fitter with Harbour Cranes Ltd. in", "Redditch from May 2012 to June 2014."),
    "with, then as": (
        "Two years worked with Harbour Cranes Ltd, Redditch as a Fitter from 01st May,",
        "2012 to June 2014.",
    ),
    "quoted": ("Presently working as “Fitter” in M/s. Harbour Cranes Ltd, from", "May 2012 to June 2014."),
}


@pytest.mark.parametrize("way", list(TOLD))
@pytest.mark.parametrize("mark", ["", "• ", "1. "])
def test_a_position_told_over_two_lines(way: str, mark: str, page) -> None:
    first, rest = TOLD[way]
    assert work(page(f"{HEAD}{mark}{first}\n{'  ' if mark else ''}{rest}")) == [
        ("Fitter", "Harbour Cranes Ltd", "2012-05")
    ]


@pytest.mark.parametrize("names", [("Harbour Ltd", "Mill Inc", "Quorl"), ("Quorl", "Mill Inc", "Harbour Ltd")])
def test_an_unknown_employer_alone_is_told_by_the_others(names: tuple[str, ...], page) -> None:
    text = "\n\n".join(f"* {name}\\t20{10 + n} - 20{11 + n}\n• Kept the books" for n, name in enumerate(names))
    assert [(position, name) for position, name, _ in work(page(HEAD + text))] == [(None, name) for name in names]


def test_a_title_alone_beside_employers_alone_is_no_employer(page) -> None:
    names = ("Harbour Ltd", "Mill Inc", "Fitter", "Quorl")
    text = "\n\n".join(f"* {name}\\t20{10 + n} - 20{11 + n}\n• Kept the books" for n, name in enumerate(names))
    assert all(name != "Fitter" for _, name, _ in work(page(HEAD + text)))


@pytest.mark.parametrize("number", ["%d. ", "%d) ", "(%d) "])
def test_a_number_before_a_head_is_no_part_of_its_names(number: str, page) -> None:
    heads = (("Fitter", "Harbour Ltd"), ("Clerk", "Mill Inc"))
    text = "\n".join(f"* {number % n}{b} (May 201{n} - June 201{n + 1})\n{a}" for n, (a, b) in enumerate(heads, 1))
    assert [(position, name) for position, name, _ in work(page(HEAD + text))] == list(heads)


@pytest.mark.parametrize("title", ["School Business Manager", "Hospital Porter", "Bank Clerk"])
def test_the_word_of_an_employer_in_a_title_is_no_employer(title: str, plain) -> None:
    text = f"{title}, Quorl Green, 2012 - 2014\n• Kept the books"
    assert [found[:2] for found in work(plain(PLAIN + text))] == [(title, "Quorl Green")]


@pytest.mark.parametrize("below", ["Word, Excel and a driving licence", "Happy to start at once. Own car."])
def test_lines_apart_below_the_last_of_listed_entries_are_no_statements_of_it(below: str, plain) -> None:
    entries = "Fitter, Harbour Ltd, 2014 - 2016\n• Kept the cranes\n\nClerk, Mill Inc, 2012 - 2014\n• Kept the books"
    found = outline(plain(f"{PLAIN}{entries}\n\n{below}")).work
    assert [[item.text for item in entry.highlights] for entry in found] == [["Kept the cranes"], ["Kept the books"]]


@pytest.mark.parametrize("employer", ["Summit Hill Hospital", "Quorl Community College", "Fenwick Ltd"])
def test_what_a_town_stands_behind_is_the_employer_and_the_line_below_the_position(employer: str, plain) -> None:
    text = f"2016 - 2020, {employer}, Redditch\nEnvironmental services, surgery floor\n• Kept the floor clean"
    assert work(plain(PLAIN + text)) == [("Environmental services, surgery floor", employer, "2016")]
