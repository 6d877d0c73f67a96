"""One finding for a position several of whose statements share a fault, in place of one a line.

Ten findings of one kind tell a writer no more than one that counts; the lines themselves stand in ``lines``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.evidence import Evidence
from ats_sim.model.finding import Severity, Violation
from ats_sim.model.resume import SectionKind
from ats_sim.rules.places import listed

Told = tuple[Evidence, Violation]
_CALLED: dict[str, str] = {"projects": "project"}


def by_position(
    case: Case,
    found: Iterable[Told],
    said: str | Callable[[Sequence[Told]], str],
    hint: str,
    alone: Callable[[Evidence], Severity | None] | None = None,
) -> Iterator[Violation]:
    """The findings of a rule, those of one position as one from ``group_lines`` on.

    ``said`` is what its lines do, behind "3 of 4 lines of this position". A milder one stays by itself: it is about
    something else. ``alone`` says how severe one is that stays alone, None for the rule's own.
    """
    groups: dict[tuple[SectionKind, int], list[Told]] = {}
    for evidence, violation in found:
        key = (evidence.highlight.section, evidence.highlight.entry)
        if key[1] < 0 or violation.severity:
            yield replace(violation, severity=violation.severity or (alone(evidence) if alone else None))
        else:
            groups.setdefault(key, []).append((evidence, violation))
    for (section, entry), told in groups.items():
        if len(told) < case.settings.rules.group_lines:
            yield from (replace(violation, severity=alone(evidence) if alone else None) for evidence, violation in told)
            continue
        of = sum(one.highlight.section == section and one.highlight.entry == entry for one in case.statements)
        words = said if isinstance(said, str) else said(told)
        yield Violation(
            _head(case, section, entry) or told[0][1].span,
            f"{len(told)} of {max(of, len(told))} lines of this {_CALLED.get(section, 'position')} {words}",
            hint,
            lines=tuple(evidence.highlight.span() for evidence, _ in told),
        )


def _head(case: Case, section: SectionKind, entry: int) -> Span | None:
    """Where the title of an entry stands, else its employer; None where neither was read."""
    if section == "projects":
        name = case.resume.projects[entry].name if entry < len(case.resume.projects) else None
        return name.span if name else None
    held = case.resume.volunteer if section == "volunteer" else case.resume.work
    field = (held[entry].position or held[entry].name) if entry < len(held) else None
    return field.span if field else None


def openings(told: Sequence[Told]) -> str:
    """The words that shrink the role in each line, each once, in quotation marks."""
    phrases = [one.minimizing_phrase for one, _ in told]
    words = dict.fromkeys(phrase.text.lower() for phrase in phrases if phrase)
    return listed([f'"{text}"' for text in words], 3)
