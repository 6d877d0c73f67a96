"""The table of a person specification: which column a mark stands in says how firmly the row asks."""

from __future__ import annotations

import pytest

from ats_sim.posting import read_posting
from ats_sim.posting.strength_columns import without_codes

ROWS = (("Experience of stock control", True), ("Knowledge of SQL", True), ("Knowledge of Sage", False))
HEADS = (("Essential", "Desirable"), ("Required", "Preferred"), ("ESSENTIAL", "DESIRABLE"), ("Desirable", "Essential"))
MARKS = ("x", "X", "✓", "*", "•", "Yes")


def aligned(heads: tuple[str, str], mark: str) -> str:
    firm = 0 if heads[0].lower() in ("essential", "required") else 1
    lines = [" " * 40 + f"{heads[0]:<14}{heads[1]}"]
    for words, needed in ROWS:
        column = firm if needed else 1 - firm
        lines.append(f"{words:<{44 + 14 * column}}{mark}")
    return "\n".join(lines)


def stripped(heads: tuple[str, str], mark: str) -> str:
    return "\n".join(line.strip() for line in aligned(heads, mark).splitlines())


def piped(heads: tuple[str, str], mark: str) -> str:
    firm = 0 if heads[0].lower() in ("essential", "required") else 1
    lines = [f"{'Criteria':<30} | {heads[0]:<12} | {heads[1]:<12} |"]
    for words, needed in ROWS:
        cells = [mark if (needed == (column == firm)) else " " for column in (0, 1)]
        lines.append(f"{words:<30} | {cells[0]:<12} | {cells[1]:<12} |")
    return "\n".join(lines)


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("heads", HEADS, ids=lambda heads: heads[0] + heads[1])
@pytest.mark.parametrize("layout", [aligned, stripped, piped], ids=lambda layout: layout.__name__)
def test_the_column_of_the_mark_says_how_firmly_a_row_asks(layout: object, heads: tuple[str, str], mark: str) -> None:
    found = read_posting(f"Stores Clerk\n\nPerson specification\n\n{layout(heads, mark)}\n\nApply by Friday.\n")  # type: ignore[operator]
    kinds = {one.skill: one.kind for one in found.requirements}
    assert (kinds["stock control"], kinds["SQL"], kinds["Sage"]) == ("required", "required", "preferred")
    assert all(not one.quote.text.rstrip().endswith((" " + mark, "|")) for one in found.demands)


def test_two_headings_on_one_line_without_marks_are_no_table() -> None:
    text = "Stores Clerk\n\nEssential   Desirable\n\nExperience of stock control\nKnowledge of Sage\n"
    assert {one.skill for one in read_posting(text).requirements} >= {"stock control", "Sage"}


@pytest.mark.parametrize("heads", [("Required", "Preferred"), ("Essential", "Desirable"), ("REQUIRED:", "PREFERRED:")])
def test_a_label_in_the_first_column_holds_for_the_lines_that_leave_it_empty(heads: tuple[str, str]) -> None:
    first, second = (f"{head:<12}" for head in heads)
    blank = " " * 12
    text = (
        "Title       Buyer II         Department     Supply\n\nQUALIFICATIONS\n"
        f"{first}Knowledge of Excel.\n{blank}Knowledge of SAP.\n"
        f"{second}Knowledge of SQL.\n{blank}Knowledge of Tableau.\nWe are an equal opportunity employer.\n"
    )
    found = read_posting(text)
    assert found.title is not None
    assert found.title.text == "Buyer II"
    assert {one.skill: one.kind for one in found.requirements} == {
        "Excel": "required",
        "SAP": "required",
        "SQL": "preferred",
        "Tableau": "preferred",
    }


@pytest.mark.parametrize("form", ["{}{}  ", "{}{}. ", "{} {}\t", "{}{}) "])
def test_the_codes_of_a_person_specification_are_no_words_and_say_how_firmly_a_line_asks(form: str) -> None:
    codes = iter(form.format(letter, number) for letter, number in (("E", 1), ("D", 1), ("E", 2), ("D", 2)))
    lines = "Knowledge of SQL", "Sage or Xero", "Excel, stock control", "Forklift licence"
    text = "Stores Clerk\n\nPerson specification\n\n" + "\n".join(next(codes) + line for line in lines)
    kinds = {one.skill: one.kind for one in read_posting(text).requirements}
    liked = dict.fromkeys(("Sage", "Xero", "Forklift licence"), "preferred")
    assert kinds == dict.fromkeys(("SQL", "Excel", "stock control"), "required") | liked


def test_letters_with_numbers_that_do_not_count_on_are_words() -> None:
    text = "Translator\n\nRequirements\nB2 English is needed\nC1 German is needed\nA1 French is needed\n"
    assert without_codes(text) == (text, ())
