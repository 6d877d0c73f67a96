"""What resumes say in place of the names that postings use: tables, phrases, bags of words."""

from __future__ import annotations

import pytest

from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.table import names, rows, split
from ats_sim.lexicon.told import FOLDER, stems_of, told_rows

TABLES = names(FOLDER)
ROWS = [(name, row) for name in TABLES for row in rows(name)]


def test_there_are_many_and_their_cells_are_tidy() -> None:
    assert len(ROWS) > 2_500
    for name, row in ROWS:
        assert tuple(row) == ("label", "told")
        assert all(cell and cell == cell.strip() for cell in (row["label"], *row["told"].split("|"))), (name, row)


def test_a_phrase_has_two_words_and_more_than_the_name() -> None:
    said = [(row["label"], phrase, frozenset(stems_of(phrase))) for _, row in ROWS for phrase in split(row["told"])]
    assert [(label, phrase) for label, phrase, stems in said if len(stems) < 2] == []
    assert [(label, phrase) for label, phrase, stems in said if stems >= set(stems_of(label))] == []


def test_no_label_stands_twice_in_a_table() -> None:
    for name in TABLES:
        labels = [row["label"].lower() for row in rows(name)]
        assert len(labels) == len(set(labels)), name


def test_every_phrase_is_in_the_index() -> None:
    for label, phrases in told_rows():
        assert set(phrases) <= set(skills().told(label)), label


@pytest.mark.parametrize(
    ("phrase", "stems"), [("pay suppliers", ("pay", "suppli+")), ("closed the books", ("clos", "book"))]
)
def test_who_does_it_is_not_what_is_done(phrase: str, stems: tuple[str, ...]) -> None:
    assert stems_of(phrase) == stems


def test_a_rare_word_weighs_more_in_a_bag() -> None:
    bag = skills().bag("month-end close")
    assert bag["accru"] > bag["book"] > 0
    assert skills().bag("Kubernetes") == skills().bag("nothing that anybody asks for") == {}
