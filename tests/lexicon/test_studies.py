"""Fields of study: what fits, what is another, and what is neither shown to fit nor to be another."""

from __future__ import annotations

from itertools import product

import pytest

from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.studies import field_fit
from ats_sim.lexicon.table import rows, split

ROWS = [(row["family"], row["alike"], split(row["fields"])) for row in rows("studies.tsv")]
FIELDS = sorted({field for _, _, fields in ROWS for field in fields})


def _key(field: str) -> tuple[str, ...]:
    return tuple(map(stem, field.replace(".", " ").replace("-", " ").split()))


FAMILIES = {field: {name for name, _, fields in ROWS if _key(field) in map(_key, fields)} for field in FIELDS}
SAME = {field: FAMILIES[field] & {name for name, alike, _ in ROWS if alike == "same"} for field in FIELDS}
OPEN, CLOSED = "Degree in {} or a related field", "Degree in {}"


def test_every_field_fits_itself_whatever_the_degree_is_called() -> None:
    for field in FIELDS:
        for held in (field, f"BSc (Hons) {field.title()}", f"Master of Science in {field}"):
            assert field_fit([held], [field], CLOSED.format(field)) == "fits"


def test_a_related_field_fits_where_the_posting_opens_to_it_and_only_there() -> None:
    for held, asked in product(FIELDS[::3], FIELDS[::5]):
        if held in asked or asked in held or set(held.split()) & set(asked.split()):
            continue
        shared = FAMILIES[held] & FAMILIES[asked]
        assert (field_fit([held], [asked], OPEN.format(asked)) == "fits") == bool(shared), (held, asked)
        closed = field_fit([held], [asked], CLOSED.format(asked))
        assert closed == ("fits" if SAME[held] & SAME[asked] else "not shown" if shared else "another"), (held, asked)


@pytest.mark.parametrize("held", ["", "Bachelor of Arts", "BSc (Hons), first class", "MSc Puppetry"])
@pytest.mark.parametrize("field", FIELDS[::7])
def test_what_the_table_does_not_know_neither_fits_nor_is_another(field: str, held: str) -> None:
    for quote in (OPEN, CLOSED):
        assert field_fit([held] if held else [], [field], quote.format(field)) == "not shown"


@pytest.mark.parametrize(
    ("held", "asked", "quote", "fit"),
    [
        (
            "MSc Digital Media",
            ["economics", "statistics"],
            "Degree in economics, statistics or a related field",
            "another",
        ),
        ("BS Psychology", ["HR"], "Bachelor's degree in HR or related field", "fits"),
        ("BSc Software Engineering", ["computer science"], "Degree in computer science", "fits"),
        ("BEng Civil Engineering", ["mechanical engineering"], "Degree in mechanical engineering", "not shown"),
        ("BA Politics", ["nursing"], "Degree in nursing", "not shown"),
        ("BSc Physics", ["quantitative"], "Degree in a quantitative field", "fits"),
    ],
)
def test_degrees_of_people(held: str, asked: list[str], quote: str, fit: str) -> None:
    assert field_fit([held], asked, quote) == fit


def test_one_of_several_degrees_is_enough() -> None:
    assert field_fit(["BA History", "MSc Nursing"], ["nursing"], "Degree in nursing") == "fits"
    assert field_fit(["BA History", "MSc Geology"], ["nursing"], "Degree in nursing") == "another"


@pytest.mark.parametrize("degree", ["B.S.", "Bachelor of Science in", "M.Eng."])
def test_the_initials_of_a_field_are_the_field(degree: str) -> None:
    for field, initials in (
        ("Electrical Engineering", "EE"),
        ("Computer Science", "CS"),
        ("Mechanical Engineering", "ME"),
    ):
        assert field_fit([f"{degree} {field}"], [initials], "") == "fits"
        assert field_fit([f"{degree} {field}"], ["XQ"], "") != "fits"
