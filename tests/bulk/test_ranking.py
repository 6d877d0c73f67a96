"""The order of a pool."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from ats_sim.bulk.ranking import explained, ranked, reaches, share_of
from ats_sim.model.fits import Fit
from ats_sim.model.screening import Failure, Screening

_ROW = Screening(
    "m.pdf",
    fit=Fit(50.0, title=0.5, field=0.5),
    disposition="borderline",
    filtered="unknown",
    literal_score=40.0,
    understood_score=60.0,
    answers=(True, False, True),
)


@pytest.mark.parametrize(
    "better",
    [
        {"fit": Fit(50.1), "disposition": "reject", "filtered": "fail", "answers": (False, False, False)},
        {"disposition": "advance", "filtered": "fail", "understood_score": 0.0},
        {"filtered": "pass", "answers": (False, False, False), "understood_score": 0.0},
        {"understood_score": 60.1, "literal_score": 0.0},
        {"literal_score": 40.1},
        {"path": "a.pdf"},
    ],
)
def test_each_key_decides_only_after_those_before_it(better: dict[str, Any]) -> None:
    other = replace(_ROW, **{"path": "z.pdf"} | better)
    assert [row for _, row in ranked([_ROW, other])] == [other, _ROW]


def test_what_was_not_judged_comes_behind_without_a_rank_and_files_without_a_result_last() -> None:
    bad = Screening("a.pdf", Failure("empty", "the file is empty"))
    unjudged = replace(_ROW, path="b.pdf", fit=None, disposition="undecided", note="UNDECIDED: not read.")
    worst = replace(_ROW, fit=Fit(0.0), disposition="reject", filtered="fail", understood_score=None)
    assert ranked([bad, unjudged, worst]) == ((1, worst), (None, unjudged), (None, bad))
    assert explained(ranked([unjudged, worst]), "b.pdf") == "b.pdf: not judged, so it has no rank. UNDECIDED: not read."


def test_how_many_questions_are_answered_yes_changes_no_rank() -> None:
    assert replace(_ROW, answers=(True, True, True)).rank_key == replace(_ROW, answers=(False,) * 3).rank_key


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
    assert "title:                         50 of 100" in text
    assert "years in such work:            not asked" in text
    assert "human review" in text
    assert explained(ranked([_ROW]), "other.pdf") is None
