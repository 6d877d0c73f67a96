"""What can be said of a pool as a whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ats_sim.bulk.likeness import alike
from ats_sim.bulk.people import versions
from ats_sim.domain.requirement_groups import group_requirements
from ats_sim.model.posting import Posting, joined, names_of
from ats_sim.model.screening import NO_RESUME, Occurrences, RequirementCount, Screening, Summary, Twins
from ats_sim.model.verdict import DISPOSITIONS


def summed_up(rows: Sequence[Screening], posting: Posting, passed_over: Mapping[str, int] | None = None) -> Summary:
    """The summary of all rows of a pool, in any order."""
    rows = sorted(rows, key=lambda row: row.path)
    read = [row for row in rows if row.error is None]
    dispositions = Counter(row.disposition for row in read)
    return Summary(
        files=len(rows),
        read=len(read),
        refused=_tallied(row.error.kind for row in rows if row.error and row.error.kind != NO_RESUME),
        others=_tallied(row.document or "" for row in rows if row.error and row.error.kind == NO_RESUME),
        dispositions=tuple(Occurrences(name, dispositions[name]) for name in reversed(DISPOSITIONS)),
        reasons=_tallied(flag for row in read if row.disposition != "advance" for flag in row.flags),
        asked=_asked(read, posting),
        twins=tuple(_twins(rows)),
        unjudged=tuple(row.path for row in read if row.fit is None),
        hidden=tuple(row.path for row in read if row.hidden),
        passed_over=_tallied(name or "no suffix" for name, count in (passed_over or {}).items() for _ in range(count)),
    )


def _tallied(names: Iterable[str]) -> tuple[Occurrences, ...]:
    counted = Counter(names)
    return tuple(
        Occurrences(name, count) for name, count in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    )


def _asked(read: Sequence[Screening], posting: Posting) -> tuple[RequirementCount, ...]:
    """Every required thing with the resumes that show it, the rarest first."""
    missing = Counter(name for row in read for name in row.missing)
    names = dict.fromkeys((*required(posting), *missing))
    rare = sorted(names, key=lambda name: -missing[name])
    return tuple(RequirementCount(name, len(read) - missing[name]) for name in rare)


def required(posting: Posting) -> list[str]:
    """What a posting requires, alternatives as one, by the names that ``Screening.missing`` uses."""
    groups = [[posting.requirements[at] for at in indices] for indices in group_requirements(posting.requirements)]
    return [
        joined(names_of(group)[:3])
        for group in groups
        if group[0].kind == "required" and any(one.category != "soft" for one in group)
    ]


def _twins(rows: Sequence[Screening]) -> Iterator[Twins]:
    """Groups of files of one person, then files of different people with nearly the same text."""
    older: set[int] = set()
    for group in versions(rows):
        older |= set(group[1:])
        same = "bytes" if len({rows[index].content or rows[index].path for index in group}) == 1 else "person"
        yield Twins(same, tuple(rows[index].path for index in sorted(group)))
    distinct = [row for index, row in enumerate(rows) if index not in older]
    for paths in _joined(alike([row.sketch for row in distinct]), [row.path for row in distinct]):
        yield Twins("text", paths)


def _joined(pairs: Iterable[tuple[int, int]], names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The groups that pairs of indices make, as names."""
    leader = list(range(len(names)))

    def head(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    for a, b in pairs:
        first, second = sorted((head(a), head(b)))
        leader[second] = first
    members: dict[int, list[str]] = defaultdict(list)
    for index, name in enumerate(names):
        members[head(index)].append(name)
    return (tuple(group) for group in members.values() if len(group) > 1)
