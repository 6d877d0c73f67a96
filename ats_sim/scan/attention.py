"""Which words the scan reaches, and when.

First the six anchors that eye-tracking found to take most of the first seconds, then the page from the top: headings,
the first statements of the latest positions, skills. Early words of a line cost more time than late ones, because late
ones are skipped over.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from ats_sim.domain.months import latest_first
from ats_sim.domain.remembered import remembered
from ats_sim.model.case import Case
from ats_sim.model.document import Document, Line, Quote, Span
from ats_sim.model.evidence import Evidence
from ats_sim.model.resume import Education, Field, Resume, Work
from ats_sim.model.settings import Scan
from ats_sim.model.verdict import Fixation, Visibility
from ats_sim.scan.words import Fixed, count_words, personal

_TOP_LINES = 12  # ours: lines of page one that a scan takes in before it looks for positions
_STATEMENTS_OF_ENTRY = (3, 2)  # facts of the model: first three of the latest position, two of the one before


class _Stop(Struct, frozen=True):
    span: Span
    why: str


def fixations(case: Case) -> tuple[Fixation, ...]:
    """The order in which a scan sees the resume, up to the budget; seconds are counted from 0."""
    return _seen(case.document, case.resume, case.settings.scan)


@remembered(4)
def _seen(document: Document, resume: Resume, settings: Scan) -> tuple[Fixation, ...]:
    found: list[Fixation] = []
    clock = 0.0
    anchors = list(_anchors(resume))
    for stop in anchors:
        clock += settings.anchor_seconds * settings.anchor_share / max(len(anchors), 1)
        found.append(Fixation(round(clock, 1), document.quote(stop.span), stop.why))
    taken, fixed = (
        [(fixation.quote.span.start, fixation.quote.span.end) for fixation in found],
        personal(document, resume),
    )
    for stop, page in _page(document, resume):
        first, last = stop.span.start, stop.span.end
        if not _has_words(document, stop.span) or _inside(first, last, taken):
            continue
        words = _words_reached(document, resume, stop.span, fixed, settings)
        clock += _cost(words, settings)
        late = clock > settings.budget_seconds * (1 - settings.page_two_share)
        if clock > settings.budget_seconds or (page > 1 and late):
            break
        taken.append((first, last))
        found.append(Fixation(round(clock, 1), document.quote(stop.span), stop.why))
    return tuple(found)


def missed(proofs: Sequence[Evidence], seen: Sequence[Fixation]) -> tuple[Quote, ...]:
    """The proving statements that the scan did not reach."""
    return tuple(proof.quote for proof in proofs if second_of(proof, seen) is None)


def second_of(proof: Evidence, seen: Sequence[Fixation]) -> float | None:
    """When the scan reached the first line of a statement; None if it did not."""
    start = proof.highlight.anchors[0][1]
    return next(
        (fixation.second for fixation in seen if fixation.quote.span.start <= start < fixation.quote.span.end), None
    )


def _inside(first: int, last: int, taken: Sequence[tuple[int, int]]) -> bool:
    for start, end in taken:  # noqa: SIM110 - a page asks thousands of times
        if start <= first and last <= end:
            return True
    return False


def _has_words(document: Document, span: Span) -> bool:
    return any(map(str.isalnum, document.text[span.start : span.end]))


def visibility(case: Case, seen: Sequence[Fixation]) -> Visibility:
    """How much of what matters lies in what was seen."""
    passed = [
        any(
            found.named and _second(found.quote.span, seen) is not None
            for match in group.members
            for found in match.where
        )
        for group in case.matches.required
    ]
    proofs = case.evidence
    metrics = [m.quote.span for proof in proofs for m in proof.metrics if m.kind in ("outcome", "scale")]
    uses = [quote.span for proof in proofs for quote in proof.deployment]
    return Visibility(
        required=sum(passed) / len(passed) if passed else None,
        metric=_first(metrics, seen),
        deployment=_first(uses, seen),
    )


def _first(spans: Sequence[Span], seen: Sequence[Fixation]) -> float | None:
    seconds = [second for span in spans if (second := _second(span, seen)) is not None]
    return min(seconds, default=None)


def _second(span: Span, seen: Sequence[Fixation]) -> float | None:
    return next((fixation.second for fixation in seen if fixation.quote.span.overlaps(span)), None)


def _anchors(resume: Resume) -> Iterator[_Stop]:
    if resume.basics.name:
        yield _Stop(resume.basics.name.span, "name")
    for work, which in zip(latest(resume.work), ("current", "previous"), strict=False):
        for field in (work.position, work.name):
            if field:
                yield _Stop(field.span, f"{which} position" if field is work.position else f"{which} employer")
        if work.dates:
            yield _Stop(work.dates.span, f"{which} dates")
    for education in resume.education[:1]:
        field = _degree(education)
        if field:
            yield _Stop(field.span, "education")


def latest(work: Sequence[Work]) -> list[Work]:
    """Positions, the latest first."""
    return [work[index] for index in latest_first(work)]


def _degree(education: Education) -> Field | None:
    return education.study_type or education.institution


def _page(document: Document, resume: Resume) -> Iterator[tuple[_Stop, int]]:
    """Stops after the anchors with their page: the top, the latest positions, headings, then the rest in order."""
    for line in document.lines[:_TOP_LINES]:
        yield _Stop(line.span, "top of page one"), line.page
    for work, count in zip(latest(resume.work), _STATEMENTS_OF_ENTRY, strict=False):
        for highlight in work.highlights[:count]:
            yield _Stop(highlight.span(), "first statements of a recent position"), _page_of(document, highlight.span())
    for section in resume.sections:
        if section.heading:
            yield _Stop(section.heading.span, "heading"), section.page
    for group in resume.skills:
        for span in [line.span for field in group.keywords[:1] for line in document.lines_of(field.span)]:
            yield _Stop(span, "skills"), _page_of(document, span)
    statements = {highlight.anchors[0][1]: highlight.span() for highlight in resume.highlights}
    for line, start in zip(document.lines, _first_in(document.lines, statements), strict=True):
        if line.span.end > line.span.start:
            yield _Stop(line.span if start is None else statements[start], "further down"), line.page


def _first_in(lines: Sequence[Line], statements: Iterable[int]) -> Iterator[int | None]:
    """For each line the first of the statements, by where they start, that starts in it."""
    given = list(statements)
    ordered = sorted(given)
    order = {start: number for number, start in enumerate(given)}
    for line in lines:
        inside = ordered[bisect_left(ordered, line.span.start) : bisect_left(ordered, line.span.end)]
        yield min(inside, key=order.__getitem__, default=None)


def _page_of(document: Document, span: Span) -> int:
    return document.location(span).page


def _words_reached(document: Document, resume: Resume, span: Span, fixed: Fixed, settings: Scan) -> int:
    words = count_words(document, resume, span, fixed)
    if words > settings.dense_words:
        first = next(document.lines_of(span), None)
        return len(document.line_text(first).split()) if first else words
    return words


def _cost(words: int, settings: Scan) -> float:
    """Seconds for a line or statement of so many words."""
    first = min(words, settings.first_words)
    following = min(max(words - settings.first_words, 0), settings.next_words)
    rest = max(words - settings.first_words - settings.next_words, 0)
    return (first + settings.next_weight * following + settings.rest_weight * rest) / settings.words_per_second
