"""What is counted as one thing, and the counts of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ats_sim.domain.coverage import coverage
from ats_sim.domain.requirement_groups import group_matches, group_requirements
from ats_sim.model.document import Quote, Span
from ats_sim.model.matches import PROOFS, STATUSES, Found, Proof, RequirementMatch, Status
from ats_sim.model.posting import KINDS, Requirement, RequirementKind

_HERE = Quote("words", Span(0, 5))


@st.composite
def _match(draw: st.DrawFn) -> RequirementMatch:
    kind: RequirementKind = draw(st.sampled_from(KINDS))
    requirement = Requirement(
        draw(st.sampled_from(["Python", "SQL", "sql", "Teamwork", "Rust"])),
        kind,
        _HERE,
        category=draw(st.sampled_from(["language", "soft", "certification"])),
        group=draw(st.sampled_from([None, None, 1, 2])),
    )
    status: Status = draw(st.sampled_from(STATUSES))
    proof: Proof = "none" if status == "missing" else draw(st.sampled_from(PROOFS[:-1]))
    where = () if status == "missing" else (Found(_HERE, "work", status=status),)
    months = draw(st.one_of(st.none(), st.integers(1, 90))) if status not in ("missing", "related") else None
    return RequirementMatch(requirement, status, proof, where, months)


_MATCHES = st.lists(_match(), max_size=9).map(tuple)


@given(_MATCHES)
def test_each_requirement_belongs_to_one_group_the_required_ones_first(matches: tuple[RequirementMatch, ...]) -> None:
    groups = group_matches(matches)
    assert sorted(index for group in groups for index in group.indices) == list(range(len(matches)))
    assert all(group.members == tuple(matches[index] for index in group.indices) for group in groups)
    kinds = [KINDS.index(group.kind) for group in groups]
    assert kinds == sorted(kinds)


@given(_MATCHES)
def test_a_group_is_as_good_as_the_best_of_it(matches: tuple[RequirementMatch, ...]) -> None:
    for group in group_matches(matches):
        named = [member for member in group.members if member.named]
        assert group.named == bool(named)
        assert STATUSES.index(group.status) == min(STATUSES.index(member.status) for member in group.members)
        assert group.months == max((one.months for one in named if one.months is not None), default=None)
        if named:
            assert PROOFS.index(group.proof) == min(PROOFS.index(member.proof) for member in named)


@given(_MATCHES)
def test_counts_hold_each_other(matches: tuple[RequirementMatch, ...]) -> None:
    count = coverage(group_matches(matches))
    assert count.proved <= count.described <= count.named <= count.total
    assert count.literal <= count.named
    assert count.named + count.related <= count.total
    assert count.near + count.described <= count.total


@given(_MATCHES, st.data())
def test_what_is_asked_for_twice_is_counted_once(matches: tuple[RequirementMatch, ...], data: st.DataObject) -> None:
    single = [match for match in matches if match.requirement.group is None]
    if not single:
        return
    again = data.draw(st.sampled_from(single))
    assert coverage(group_matches((*matches, again))) == coverage(group_matches(matches))


@given(_MATCHES, st.integers(3, 4))
def test_another_alternative_that_is_missing_changes_no_count(
    matches: tuple[RequirementMatch, ...], number: int
) -> None:
    one = RequirementMatch(Requirement("Kafka", "required", _HERE, group=number), "alias", "used")
    other = replace(one, requirement=replace(one.requirement, skill="RabbitMQ"), status="missing", proof="none")
    assert coverage(group_matches((*matches, one, other))) == coverage(group_matches((*matches, one)))


def test_a_name_asked_for_in_two_ways_is_of_the_stronger_kind() -> None:
    preferred = Requirement("SQL", "preferred", _HERE, label="SQL")
    required = Requirement("Structured Query Language", "required", _HERE, label="SQL")
    assert group_requirements([preferred, required]) == [(1, 0)]


def test_names_are_those_of_alternatives_and_repetitions_are_none() -> None:
    first = Requirement("SQL", "required", _HERE, label="SQL")
    again = replace(first, skill="sql queries")
    either = [
        replace(first, skill=skill, label=skill, group=1) for skill in ("Kafka", "RabbitMQ", "kafka", "NATS", "SQS")
    ]
    matches = tuple(RequirementMatch(one, "missing", "none") for one in (first, again, *either))
    twice, alternatives = group_matches(matches)
    assert (twice.name, twice.short_name) == ("SQL", "SQL")
    assert alternatives.names == ("Kafka", "RabbitMQ", "NATS", "SQS")
    assert alternatives.short_name == "Kafka or RabbitMQ or NATS"


def test_a_neighbour_brings_no_years_and_decides_nothing_beside_a_name() -> None:
    asked = Requirement("Kafka", "required", _HERE, group=1)
    related = RequirementMatch(asked, "related", "shipped", (Found(_HERE, "work", status="related"),))
    named = RequirementMatch(
        replace(asked, skill="NATS"), "alias", "claimed", (Found(_HERE, "skills", status="alias"),)
    )
    (alone,) = group_matches((related,))
    assert (alone.named, alone.near, alone.proved, alone.described, alone.months) == (False, True, False, False, None)
    (both,) = group_matches((related, named))
    assert (both.status, both.proof, both.proved, both.described) == ("alias", "claimed", False, False)
