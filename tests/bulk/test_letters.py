"""Which applicant a letter belongs to, and that it is never guessed."""

from __future__ import annotations

import pytest

from ats_sim.bulk.letters import application_of, attached, owners_of
from ats_sim.bulk.ranking import ranked
from ats_sim.model.fits import Fit
from ats_sim.model.screening import NO_RESUME, Failure, Identity, Person, Screening


def resume(path: str, *, email: str = "", phone: str = "", name: str = "", score: float = 50.0) -> Screening:
    return Screening(
        path,
        fit=Fit(score),
        disposition="advance",
        filtered="pass",
        content=path,
        person=Person(name=name or None),
        identity=Identity(email, phone, name),
        document="resume",
    )


def letter(path: str, *, email: str = "", phone: str = "", document: str = "cover_letter") -> Screening:
    return Screening(
        path,
        Failure(NO_RESUME, ""),
        document=document,
        identity=Identity(email, phone),
        content=path,  # type: ignore[arg-type]
    )


ANA = resume("a.pdf", name="Ana Diaz", email="x")


@pytest.mark.parametrize(
    ("rows", "owners"),
    [
        ([resume("a.eml!/cv.pdf"), resume("b.eml!/cv.pdf"), letter("b.eml!/letter.pdf")], ["b.eml!/cv.pdf"]),
        ([resume("in.mbox!/1/cv.pdf"), resume("in.mbox!/2/cv.pdf"), letter("in.mbox!/2/l.pdf")], ["in.mbox!/2/cv.pdf"]),
        ([resume("in.zip!/a.pdf"), letter("in.zip!/letter.pdf")], []),
        ([resume("a.pdf", email="x"), resume("b.pdf", email="y"), letter("l.pdf", email="y")], ["b.pdf"]),
        ([resume("a.pdf", phone="1"), letter("l.pdf", phone="1", email="z")], ["a.pdf"]),
        (
            [resume("a.pdf", name="Ana Diaz"), resume("b.pdf", name="Bo Li"), letter("Diaz, Ana - letter.pdf")],
            ["a.pdf"],
        ),
        ([resume("a.pdf", name="Ana"), letter("Ana letter.pdf")], []),
        (
            [
                resume("a.pdf", name="Ana Diaz", email="x"),
                resume("b.pdf", name="Ana Diaz", email="y"),
                letter("ana diaz.pdf"),
            ],
            [],
        ),
        ([resume("a.pdf"), letter("l.pdf")], []),
        ([resume("a.eml!/cv.pdf"), letter("a.eml!/paper.pdf", document="certificate")], []),
        ([resume("a.eml!/one.pdf", email="x"), resume("a.eml!/two.pdf", email="y"), letter("a.eml!/l.pdf")], []),
        (
            [resume("a.eml!/old.pdf", email="x"), resume("a.eml!/new.pdf", email="x"), letter("a.eml!/l.pdf")],
            ["a.eml!/old.pdf"],
        ),
    ],
)
def test_a_letter_belongs_to_one_applicant_or_to_nobody(rows: list[Screening], owners: list[str]) -> None:
    assert list(owners_of(rows, {}).values()) == owners


def test_rows_of_an_export_belong_together() -> None:
    rows = [resume("files/a.pdf"), resume("files/b.pdf"), letter("files/l.pdf")]
    exported = {"files/b.pdf": "x.csv, line 3", "files/l.pdf": "x.csv, line 3", "files/a.pdf": "x.csv, line 2"}
    assert owners_of(rows, exported) == {"files/l.pdf": "files/b.pdf"}


def test_the_row_with_the_rank_names_the_letter_also_where_another_version_was_meant() -> None:
    old, new = resume("old.pdf", email="x", score=40.0), resume("new.pdf", email="x", score=60.0)
    pool = {row.path: (rank, row) for rank, row in attached(ranked([old, new, letter("l.pdf")]), {"l.pdf": "old.pdf"})}
    assert pool["new.pdf"][0] == 1
    assert pool["new.pdf"][1].letters == ("l.pdf",)
    assert pool["l.pdf"][1].letter_of == "new.pdf"
    assert pool["old.pdf"][1].letters == ()


@pytest.mark.parametrize(
    ("path", "application"),
    [
        ("in.zip!/ana.eml!/cv.pdf", "in.zip!/ana.eml"),
        ("in.zip!/cv.pdf", ""),
        ("cv.pdf", ""),
        ("a.MSG!/cv.pdf", "a.MSG"),
        ("in.mbox!/12/cv.pdf", "in.mbox!/12"),
        ("in.mbox!/files/cv.pdf", "in.mbox"),
    ],
)
def test_what_a_file_came_with(path: str, application: str) -> None:
    assert application_of(path, {}) == application
