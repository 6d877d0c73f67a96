"""What is said of a pool as a whole."""

from __future__ import annotations

from msgspec.structs import replace

from ats_sim.bulk.likeness import sketch
from ats_sim.bulk.summary import summed_up
from ats_sim.model.screening import Failure, Identity, Occurrences, RequirementCount, Screening, Twins
from ats_sim.pipeline import read_posting
from tests.bulk.made import POSTING

_LONG = sketch(" ".join(f"word{n}" for n in range(300)))


def _row(path: str, **more: object) -> Screening:
    row = Screening(path, disposition="advance", filtered="pass", answers=(True, True, True), content=path)
    return replace(row, **more)  # type: ignore[arg-type]


def test_counts_by_disposition_reason_and_refusal() -> None:
    rows = [
        _row("a", flags=("near_miss_wording",)),
        _row("b", disposition="reject", flags=("vague", "missing_required")),
        _row("c", disposition="borderline", flags=("vague",)),
        Screening("d", Failure("encrypted", "")),
    ]
    summary = summed_up(rows, read_posting(POSTING), {".csv": 2})
    assert (summary.files, summary.read) == (4, 3)
    assert summary.refused == (Occurrences("encrypted", 1),)
    assert summary.dispositions == (
        Occurrences("advance", 1),
        Occurrences("borderline", 1),
        Occurrences("undecided", 0),
        Occurrences("reject", 1),
    )
    assert summary.reasons == (Occurrences("vague", 2), Occurrences("missing_required", 1))
    assert summary.passed_over == (Occurrences(".csv", 2),)


def test_required_things_are_counted_over_the_pool_the_rarest_first() -> None:
    rows = [_row("a", missing=("Kafka", "SQL")), _row("b", missing=("Kafka",)), _row("c")]
    asked = summed_up(rows, read_posting(POSTING)).asked
    assert asked[:2] == (RequirementCount("Kafka", 1), RequirementCount("SQL", 2))
    assert RequirementCount("Python", 3) in asked


def test_files_of_one_person_then_of_different_people_with_one_text() -> None:
    rows = [
        _row("a", content="1", identity=Identity("p")),
        _row("b", content="1", identity=Identity("p")),
        _row("c", content="2", identity=Identity("p"), sketch=_LONG),
        _row("d", content="3", identity=Identity("q"), sketch=_LONG),
        _row("e", content="4"),
        _row("f", content="4"),
    ]
    assert summed_up(rows, read_posting(POSTING)).twins == (
        Twins("person", ("a", "b", "c")),
        Twins("bytes", ("e", "f")),
    )
    rows[2] = _row("c", content="2", identity=Identity("r"), sketch=_LONG)
    assert summed_up(rows, read_posting(POSTING)).twins == (
        Twins("bytes", ("a", "b")),
        Twins("bytes", ("e", "f")),
        Twins("text", ("c", "d")),
    )


def test_hidden_text_is_named() -> None:
    assert summed_up([_row("a", hidden=4), _row("b")], read_posting(POSTING)).hidden == ("a",)


def test_an_empty_pool_has_a_summary() -> None:
    summary = summed_up([], read_posting("Hello there. Please log in."))
    assert (summary.files, summary.twins, summary.asked) == (0, (), ())
