"""The order of a pool."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from ats_sim.bulk.ranking import explained, ranked, reaches, share_of
from ats_sim.model.screening import Failure, Screening

_ROW = Screening(
    "m.pdf",
    disposition="borderline",
    filtered="unknown",
    literal_score=40.0,
    understood_score=60.0,
    answers=(True, False, True),
)


@pytest.mark.parametrize(
    "better",
    [
        {"disposition": "advance", "filtered": "fail", "answers": (False, False, False), "understood_score": 0.0},
        {"filtered": "pass", "answers": (False, False, False), "understood_score": 0.0},
        {"answers": (True, True, True), "understood_score": 0.0},
        {"understood_score": 60.1, "literal_score": 0.0},
        {"literal_score": 40.1},
        {"path": "a.pdf"},
    ],
)
def test_each_key_decides_only_after_those_before_it(better: dict[str, Any]) -> None:
    other = replace(_ROW, **{"path": "z.pdf"} | better)
    assert [row for _, row in ranked([_ROW, other])] == [other, _ROW]


def test_files_without_a_result_come_last_and_have_no_rank() -> None:
    bad = Screening("a.pdf", Failure("empty", "the file is empty"))
    worst = replace(_ROW, disposition="reject", filtered="fail", understood_score=None, literal_score=None)
    assert ranked([bad, worst]) == ((1, worst), (None, bad))


@pytest.mark.parametrize(("share", "rows"), [(0.2, 2), (0.21, 3), (1.0, 10), (0.1, 1), (0.01, 1), (0.3, 3)])
def test_a_share_is_of_what_was_read_rounded_up(share: float, rows: int) -> None:
    pool = ranked([*(replace(_ROW, path=f"{n}") for n in range(10)), Screening("bad", Failure("empty", ""))])
    assert share_of(pool, share) == rows


def test_require_means_that_and_better() -> None:
    rejected = replace(_ROW, disposition="reject")
    advanced = replace(_ROW, disposition="advance")
    assert [reaches(row, "borderline") for row in (advanced, _ROW, rejected)] == [True, True, False]
    assert [reaches(row, "advance") for row in (advanced, _ROW, rejected)] == [True, False, False]


def test_an_explanation_names_the_keys_and_what_sets_the_neighbours_apart() -> None:
    first = replace(_ROW, path="first.pdf", filtered="pass")
    last = replace(_ROW, path="last.pdf", understood_score=12.0)
    text = explained(ranked([last, _ROW, first]), "m.pdf")
    assert text is not None
    assert "m.pdf: rank 2 of 3" in text
    assert "The row above, first.pdf, differs first in filter: pass" in text
    assert "The row below, last.pdf, differs first in understood score: 12.0" in text
    assert "human review" in text
    assert explained(ranked([_ROW]), "other.pdf") is None
