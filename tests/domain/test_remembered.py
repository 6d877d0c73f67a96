"""Results that are found again by the objects they were made of."""

from __future__ import annotations

from ats_sim.domain.remembered import remembered
from ats_sim.model.document import Span


def test_the_same_objects_are_worked_out_once_and_equal_ones_again() -> None:
    made: list[Span] = []

    @remembered(2)
    def start(span: Span, more: tuple[Span, ...]) -> int:
        made.append(span)
        assert more
        return span.start

    one, other = Span(1, 2), Span(3, 4)
    assert [start(one, (one, other)), start(one, (one, other))] == [1, 1]
    assert made == [one]
    assert start(Span(1, 2), (one, other)) == 1
    assert start(one, (other, one)) == 1
    assert len(made) == 3


def test_only_the_last_are_kept_and_none_behind_a_change_of_tables() -> None:
    made: list[object] = []

    @remembered(1)
    def said(value: object) -> object:
        made.append(value)
        return value

    a, b = object(), object()
    for value in (a, b, a, a):
        assert said(value) is value
    said.cache_clear()  # type: ignore[attr-defined]
    said(a)
    assert made == [a, b, a, a]
