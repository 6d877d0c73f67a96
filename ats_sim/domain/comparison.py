"""Two versions of a resume: what changed, whether that betters it, and what cannot be true of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import product

from ats_sim.lexicon.shapes import NUMBER
from ats_sim.model.case import ParsedResume
from ats_sim.model.comparison import (
    Comparison,
    Contradiction,
    Noted,
    Outcome,
    Position,
    Rewritten,
    StatusChange,
    Told,
    Version,
)
from ats_sim.model.finding import Finding
from ats_sim.model.matches import Matches
from ats_sim.model.simulation import Simulation
from ats_sim.model.verdict import DISPOSITIONS

_ALIKE = 0.5  # ours: share of words two statements have in common, from which one is the other rewritten
_MOST = 400  # ours: statements of one version that are paired; no resume has more
_WEIGHT = {"error": 100, "warning": 10, "note": 1}
"""What findings weigh against each other, where there is no posting or the fit is the same; ours."""


def version_of(parsed: ParsedResume, findings: Sequence[Finding], result: Simulation | None) -> Version:
    """A version in short; ``result`` is what it came to against a posting, None without one."""
    resume, matches = parsed.resume, result.matches if result else Matches()
    return Version(
        name=parsed.document.name,
        disposition=result.verdict.disposition if result else None,
        fit=matches.fit.score if result and result.verdict.unread is None else None,
        statuses=tuple({one.requirement.skill: one.status for one in matches.requirements}.items()),
        findings=tuple(Noted(one.name, one.severity, one.message) for one in findings),
        statements=tuple(Told(one.highlight.text, one.grade) for one in parsed.evidence if one.is_statement),
        positions=tuple(
            Position(
                work.position.text if work.position else "",
                work.name.text if work.name else "",
                str(work.dates.start or "") if work.dates else "",
                ("present" if work.dates.current else str(work.dates.end or "")) if work.dates else "",
            )
            for work in resume.work
        ),
    )


def compare(old: Version, new: Version) -> Comparison:
    """Everything that changed from the old to the new version."""
    pairs = _paired([one.text for one in old.statements[:_MOST]], [one.text for one in new.statements[:_MOST]])
    statements = tuple(_rewritten(old.statements[:_MOST], new.statements[:_MOST], pairs))
    before, after = Counter(old.findings), Counter(new.findings)
    return Comparison(
        old,
        new,
        outcome(old, new),
        tuple(_statuses(dict(old.statuses), dict(new.statuses))),
        tuple((after - before).elements()),
        tuple((before - after).elements()),
        statements,
        (*_positions(old.positions, new.positions), *_numbers(statements)),
    )


def outcome(old: Version, new: Version) -> Outcome:
    """Whether the new version is better: by disposition, then fit, then findings and what its statements prove."""
    before, after = _worth(old), _worth(new)
    return "same" if before == after else "better" if after > before else "worse"


def _worth(version: Version) -> tuple[int, float, int, int]:
    judged = DISPOSITIONS.index(version.disposition) if version.disposition else 0
    faults = sum(_WEIGHT[finding.severity] for finding in version.findings)
    return judged, version.fit or 0.0, -faults, sum(one.grade == "evidenced" for one in version.statements)


def _statuses(before: dict[str, object], after: dict[str, object]) -> Iterator[StatusChange]:
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) != after.get(name):
            yield StatusChange(name, before.get(name), after.get(name))  # type: ignore[arg-type]


def _paired(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Old statements with the new ones they became, by index, the most alike first, each once."""
    words = [text.lower().split() for text in old], [text.lower().split() for text in new]
    pairs = _kept(*words)
    left = [index for index in range(len(old)) if index not in pairs]
    open_ = sorted(set(range(len(new))).difference(pairs.values()))
    bags = {a: Counter(words[0][a]) for a in left}, {b: Counter(words[1][b]) for b in open_}
    found: list[tuple[float, int, int, int]] = []
    for a, b in product(left, open_):
        size = len(words[0][a]) + len(words[1][b])
        if size and 2 * (bags[0][a] & bags[1][b]).total() >= _ALIKE * size:
            alike = SequenceMatcher(None, words[0][a], words[1][b], False).ratio()
            found.append((-alike, abs(a - b), a, b))
    return _chosen((one for one in sorted(found) if -one[0] >= _ALIKE), pairs)


def _kept(old: Sequence[Sequence[str]], new: Sequence[Sequence[str]]) -> dict[int, int]:
    """The statements whose words stayed, the nearest of equal ones first: no others are as much alike."""
    places: dict[tuple[str, ...], list[int]] = {}
    for index, words in enumerate(new):
        places.setdefault(tuple(words), []).append(index)
    same = [(a, b) for a, words in enumerate(old) if words for b in places.get(tuple(words), ())]
    return _chosen(sorted((0.0, abs(a - b), a, b) for a, b in same), {})


def _chosen(found: Iterable[tuple[float, int, int, int]], pairs: dict[int, int]) -> dict[int, int]:
    """Each statement once, out of pairs in their order."""
    taken = set(pairs.values())
    for _, _, a, b in found:
        if a not in pairs and b not in taken:
            pairs[a] = b
            taken.add(b)
    return pairs


def _rewritten(old: Sequence[Told], new: Sequence[Told], pairs: dict[int, int]) -> Iterator[Rewritten]:
    """In the order of the new version, what was left out behind."""
    back = {b: a for a, b in pairs.items()}
    for index, told in enumerate(new):
        before = old[back[index]] if index in back else None
        if before != told:
            yield Rewritten(before, told)
    yield from (Rewritten(told, None) for index, told in enumerate(old) if index not in pairs)


def _positions(old: Sequence[Position], new: Sequence[Position]) -> Iterator[Contradiction]:
    """Of one position, which employer and beginning or title and beginning tell, two titles, employers or dates.

    A position that ran on and has ended since, or an end where there was none, contradicts nothing.
    """
    for one in old:
        other = _same_position(one, new)
        if other is None:
            continue
        if _differ(one.title, other.title):
            yield Contradiction("title", str(one), str(other))
        elif _differ(one.employer, other.employer):
            yield Contradiction("employer", str(one), str(other))
        elif _differ(one.start, other.start) or (one.end != "present" and _differ(one.end, other.end)):
            yield Contradiction("dates", str(one), str(other))


def _same_position(one: Position, others: Sequence[Position]) -> Position | None:
    """The position that shares two of title, employer and beginning with it; an equal one is no contradiction."""
    if one in others:
        return None

    def shared(other: Position) -> int:
        pairs = ((one.title, other.title), (one.employer, other.employer), (one.start, other.start))
        return sum(bool(a) and a.casefold() == b.casefold() for a, b in pairs)

    return next((other for other in others if shared(other) >= 2), None)


def _differ(one: str, other: str) -> bool:
    return bool(one) and bool(other) and one.casefold() != other.casefold()


def _numbers(statements: Sequence[Rewritten]) -> Iterator[Contradiction]:
    """Statements whose numbers are others than before; a number that was added or left out contradicts nothing."""
    for one in statements:
        if one.before and one.after:
            before, after = (Counter(NUMBER.findall(told.text)) for told in (one.before, one.after))
            if before - after and after - before:
                yield Contradiction("number", one.before.text, one.after.text)
