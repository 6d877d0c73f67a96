"""One person, one rank."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ats_sim.bulk.likeness import sketch
from ats_sim.bulk.people import identity_of, versions
from ats_sim.bulk.ranking import explained, ranked
from ats_sim.model.fits import Fit
from ats_sim.model.screening import Person, Screening

_TEXT = sketch(" ".join(f"word{n}" for n in range(300)))
_ONE = Person("Robin Quist", "robin.quist@example.com", "+44 20 7946 0102")


def _row(path: str, person: Person, *, fit: float = 50.0, newest: str = "", text: bytes = b"") -> Screening:
    return Screening(
        path,
        fit=Fit(fit),
        disposition="borderline",
        filtered="pass",
        content=path,
        person=person,
        identity=identity_of(person),
        newest=newest,
        sketch=text,
    )


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (Person("ROBIN QUIST", "Robin.Quist+jobs@Example.com"), True),
        (Person("Quist, Robin", phone="020 7946 0102"), True),
        (Person(None, "robin.quist@example.com"), True),
        (Person("Robin Quist", "robin@elsewhere.example"), False),
        (Person("Robin Quist"), False),
        (Person("Jo Lee", "robin.quist@example.com"), False),
        (Person("Jo Lee", phone="+44 20 7946 0102"), False),
        (Person(), False),
    ],
)
def test_an_address_or_a_number_tells_unless_the_names_differ(other: Person, same: bool) -> None:
    assert versions([_row("a", _ONE), _row("b", other)]) == (((0, 1),) if same else ())


def test_a_name_tells_only_with_nearly_the_same_text_and_no_other_address() -> None:
    nameless = Person("Robin Quist")
    assert versions([_row("a", _ONE, text=_TEXT), _row("b", nameless, text=_TEXT)]) == ((0, 1),)
    other = Person("Robin Quist", "robin@elsewhere.example")
    assert versions([_row("a", _ONE, text=_TEXT), _row("b", other, text=_TEXT)]) == ()
    assert versions([_row("a", Person(), text=_TEXT), _row("b", Person(), text=_TEXT)]) == ()


def test_the_newest_stands_for_the_person_and_the_others_have_no_rank() -> None:
    old = _row("old", _ONE, fit=90.0, newest="2019-06")
    new = _row("new", _ONE, fit=40.0, newest="2024-02")
    undated = _row("undated", _ONE, fit=95.0)
    else_ = _row("else", Person("Jo Lee"), fit=60.0)
    pool = ranked([old, new, undated, else_])
    assert pool == (
        (1, else_),
        (2, replace(new, versions=("old", "undated"))),
        (None, replace(undated, version_of="new")),
        (None, replace(old, version_of="new")),
    )
    assert "older version of new" in (explained(pool, "old") or "")
    assert "old, undated" in (explained(pool, "new") or "")


def test_of_the_same_dates_the_better_fit_stands_for_the_person() -> None:
    pool = ranked([_row("a", _ONE, fit=40.0, newest="2024"), _row("b", _ONE, fit=50.0, newest="2024")])
    assert [(rank, row.path) for rank, row in pool] == [(1, "b"), (None, "a")]
