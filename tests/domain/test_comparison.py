"""Two versions of a resume beside each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.domain.comparison import compare, outcome
from ats_sim.model.comparison import Noted, Position, Rewritten, StatusChange, Told, Version
from ats_sim.reporting.word_diff import word_diff

_CUT = Told("Cut the cost of monthly reports by 40% with SQL", "evidenced")
_JOB = Position("Data Analyst", "Nordbane", "2019-01", "2022-03")
WORDS = st.lists(
    st.sampled_from(["cut", "cost", "by", "40%", "with", "SQL", "and", "Python", "reports"]), max_size=8
).map(" ".join)
VERSIONS = st.builds(
    Version,
    st.just("v"),
    st.sampled_from(["advance", "borderline", "undecided", "reject"]),
    st.floats(0, 100),
    findings=st.lists(st.builds(Noted, WORDS, st.sampled_from(["error", "warning", "note"]), WORDS)).map(tuple),
    statements=st.lists(st.builds(Told, WORDS, st.sampled_from(["evidenced", "vague"])), max_size=5).map(tuple),
    positions=st.lists(
        st.builds(
            Position, st.sampled_from(["", "A", "B"]), st.sampled_from(["", "X", "Y"]), st.just("2019"), st.just("2020")
        ),
        max_size=3,
    ).map(tuple),
)


@given(VERSIONS)
def test_a_version_and_itself_differ_in_nothing(version: Version) -> None:
    result = compare(version, version)
    assert result.outcome == "same"
    assert (result.statuses, result.came, result.went, result.contradictions) == ((), (), (), ())
    assert all(one.before != one.after for one in result.statements)


@given(VERSIONS, VERSIONS)
def test_the_other_way_round_is_the_other_outcome(old: Version, new: Version) -> None:
    opposite = {"better": "worse", "worse": "better", "same": "same"}
    assert outcome(new, old) == opposite[outcome(old, new)]
    there, back = compare(old, new), compare(new, old)
    assert (there.came, there.went) == (back.went, back.came)


@given(WORDS, WORDS)
def test_the_words_of_a_diff_are_those_of_both_texts(before: str, after: str) -> None:
    changes = list(word_diff(before, after))
    assert " ".join(words for what, words in changes if what != "new") == before
    assert " ".join(words for what, words in changes if what != "gone") == after


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (_JOB, Position("Senior Data Analyst", "Nordbane", "2019-01", "2022-03"), "title"),
        (_JOB, Position("Data Analyst", "Havnelager", "2019-01", "2022-03"), "employer"),
        (_JOB, Position("Data Analyst", "Nordbane", "2018-01", "2022-03"), "dates"),
        (_JOB, Position("Data Analyst", "Nordbane", "2019-01", "2023-03"), "dates"),
        (_JOB, _JOB, None),
        (_JOB, Position("Nurse", "Ward", "2023-01", ""), None),
        (Position("Data Analyst", "Nordbane", "2019-01", "present"), _JOB, None),
        (Position("Data Analyst", "Nordbane", "", ""), _JOB, None),
    ],
)
def test_what_cannot_be_true_of_both(old: Position, new: Position, kind: str | None) -> None:
    found = compare(Version("a", positions=(old,)), Version("b", positions=(new,))).contradictions
    assert [one.kind for one in found] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("after", "contradicts"),
    [
        ("Cut the cost of monthly reports by 45% with SQL", True),
        ("Cut the cost of monthly reports with SQL", False),
        ("Cut the cost of 12 monthly reports by 40% with SQL", False),
        ("Taught 30 colleagues", False),
    ],
)
def test_another_number_contradicts_an_added_one_does_not(after: str, contradicts: bool) -> None:
    old, new = Version("a", statements=(_CUT,)), Version("b", statements=(Told(after, "evidenced"),))
    assert bool(compare(old, new).contradictions) == contradicts


def test_statements_are_told_as_changed_added_and_left_out() -> None:
    vague = Told("Responsible for various tasks", "vague")
    better = Told("Cut the cost of monthly reports by 40% with SQL and Python", "evidenced")
    new = Told("Taught 30 colleagues", "plain")
    result = compare(Version("a", statements=(_CUT, vague)), Version("b", statements=(new, better)))
    assert result.statements == (Rewritten(None, new), Rewritten(_CUT, better), Rewritten(vague, None))


def test_statuses_that_changed() -> None:
    old = Version("a", statuses=(("SQL", "literal"), ("Kafka", "missing")))
    new = Version("b", statuses=(("SQL", "literal"), ("Kafka", "alias")))
    assert compare(old, new).statuses == (StatusChange("Kafka", "missing", "alias"),)
