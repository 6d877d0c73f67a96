"""Positions by the learned kinds of rows, where these give a plainly surer reading than the laws of sections do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from ats_sim.model.document import Span
from ats_sim.model.resume import Education, Field, Resume, SkillGroup, Work
from ats_sim.model.settings import Outline
from ats_sim.outline.conservation import held, touches
from ats_sim.outline.dated import dated
from ats_sim.outline.headings import Found
from ats_sim.outline.labeller import groups_of, labelled_rows
from ats_sim.outline.rows import Row
from ats_sim.outline.work import read_groups

_PLAINLY = 2.0  # ours: about one position more, with its employer and dates
_MISSING = -0.3  # ours: what an entry without one of them is worth
_DATED = 0.6  # ours: what its dates are


def surer(found: Resume, rows: Sequence[Row], headings: Mapping[int, Found], settings: Outline) -> Resume:
    """The resume with its positions, or with those by the kinds of rows. These are looked at only for a period that
    nothing holds but the details of a study; entries of other sections stay what they are."""
    loose = replace(found, education=(), languages=())
    studies = [span for study in found.education for span in _said(study)]
    taken = [*held(loose), *studies] if found.work else []
    if not any(_lasts(row) and not touches(taken, row.span) for row in rows if row.periods):
        return found
    others = [*held(replace(loose, work=(), skills=(), prose=())), *studies]
    read: list[Work] = []
    for groups in groups_of(rows, labelled_rows(rows, headings)):
        own = [group for group in groups if not touches(others, group.head[0].span)]
        read += read_groups(own, "work", len(read), settings)
    return _with(found, tuple(read)) if _worth(read) >= _worth(found.work) + _PLAINLY else found


def _said(study: Education) -> Iterator[Span]:
    """The places of what a study says, without its details."""
    fields = (study.institution, study.study_type, study.area, study.dates)
    yield from (field.span for field in fields if field)


def _with(found: Resume, work: tuple[Work, ...]) -> Resume:
    """The resume with other positions, whose words are nothing else."""
    spans = [entry.span for entry in work]
    return replace(
        found,
        work=work,
        education=tuple(replace(study, span=_before(study.span, spans)) for study in found.education),
        skills=tuple(_without(found.skills, spans)),
        languages=tuple(entry for entry in found.languages if not touches(spans, entry.span)),
        prose=tuple(item for item in found.prose if not touches(spans, item.span())),
    )


def _before(span: Span, others: Sequence[Span]) -> Span:
    """The part of a place that stands before others."""
    return Span(span.start, min([span.end, *(other.start for other in others if other.start > span.start)]))


def _without(groups: Sequence[SkillGroup], spans: Sequence[Span]) -> Iterator[SkillGroup]:
    """The skills that stand in no position."""
    for group in groups:
        keywords = tuple(field for field in group.keywords if not touches(spans, field.span))
        if keywords:
            yield replace(group, keywords=keywords)


def _lasts(row: Row) -> bool:
    period = dated(row)
    return period is not None and not period.single


def _worth(entries: Sequence[Work]) -> float:
    """How much is known, and how surely."""
    return sum(
        _sure(entry.position) + _sure(entry.name) + (_DATED if entry.dates and entry.dates.start else _MISSING)
        for entry in entries
    )


def _sure(field: Field | None) -> float:
    return field.confidence if field else _MISSING
