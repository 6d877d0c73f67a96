"""The places of a resume that a check says something about, and the stretches of its scan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.model.document import Quote, Span
from ats_sim.model.finding import Finding
from ats_sim.model.hint import Hint
from ats_sim.model.simulation import Simulation
from ats_sim.model.verdict import Fixation, Verdict
from ats_sim.reporting.plain import spot

RUNNING = ("top of page one", "first statements of a recent position", "heading", "skills", "further down")
"""What the scan goes over after the anchors, in its own words."""


class Flagged(Struct, frozen=True):
    """A place of the resume that the report says something about, numbered from 1 in the order of the text.

    ``rules`` are codes with names, ``said`` pairs of what was found and what to do, ``asks`` what a statement leaves
    open, ``rewrite`` another wording or, by ``label``, a question to ask oneself; empty where there is none.
    """

    number: int
    quote: Quote
    page: int
    spot: str
    rules: tuple[str, ...] = ()
    said: tuple[tuple[str, str], ...] = ()
    asks: tuple[str, ...] = ()
    rewrite: str = ""
    label: str = "try"


class Stretch(Struct, frozen=True):
    """A part of the scan, from second to second: what the eye went over, and the words first seen in it."""

    start: float
    end: float
    what: str
    words: tuple[str, ...]


def flagged(result: Simulation) -> tuple[Flagged, ...]:
    """Statements and words with a hint, and the places of findings that stand in none of them, in order."""
    hints = [hint for hint in result.hints if (hint.of_statement or hint.kind == "wording") and hint.about.text]
    inside = [hint.about.span for hint in hints if hint.of_statement]
    loose = [finding for finding in _placed(result) if not any(touches(finding, span) for span in inside)]
    by_span: dict[Span, list[Finding]] = {}
    for finding in loose:
        by_span.setdefault(finding.quote.span, []).append(finding)
    drafts = [_of_hint(result, hint) for hint in hints]
    drafts += [_of_findings(result, found) for found in by_span.values()]
    ordered = sorted(drafts, key=lambda item: (item.quote.span, item.rules, item.rewrite))
    return tuple(replace(item, number=number) for number, item in enumerate(ordered, 1))


def touches(finding: Finding, place: Span) -> bool:
    """Whether a finding is about words of a place."""
    return any(span.overlaps(place) for span in finding.spans)


def placeless(result: Simulation) -> tuple[Finding, ...]:
    """Findings about the whole file, without words to point at; those against the posting are said elsewhere."""
    return tuple(finding for finding in result.findings if finding.family != "POS" and not finding.quote.text)


def _placed(result: Simulation) -> Iterator[Finding]:
    return (finding for finding in result.findings if finding.family != "POS" and finding.quote.text)


def _of_hint(result: Simulation, hint: Hint) -> Flagged:
    document = result.case.document
    found = [item for item in _placed(result) if touches(item, hint.about.span)]
    return Flagged(
        0,
        hint.about,
        document.location(hint.about.span).page,
        spot(document, hint.about.span),
        _names(found) if hint.of_statement else (),
        (),
        tuple(short_question(text) for text in hint.missing) if hint.of_statement else (),
        hint.rewrite,
        "ask yourself" if hint.kind == "question" else "try",
    )


def _of_findings(result: Simulation, found: Sequence[Finding]) -> Flagged:
    quote = found[0].quote
    document = result.case.document
    page = document.location(quote.span).page
    said = tuple((item.message, item.hint) for item in found)
    return Flagged(0, quote, page, spot(document, quote.span), _names(found), said)


def _names(found: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{item.code} {item.name}" for item in found))


def short_question(text: str) -> str:
    return text.split(": ")[0].rstrip("?") + "?"


def stretches(verdict: Verdict) -> tuple[Stretch, ...]:
    """The scan in parts: the anchors, then each run of fixations of one kind; an early stop ends it.

    Runs of one fixation between two of another kind stand by themselves, so the parts follow the clock without a gap.
    """
    found: list[Stretch] = []
    start = 0.0
    for what, fixations in groupby(verdict.seen, key=_part):
        run = list(fixations)
        found.append(Stretch(start, run[-1].second, what, tuple(fixation.quote.text for fixation in run)))
        start = run[-1].second
    return tuple(found)


def _part(fixation: Fixation) -> str:
    return fixation.why if fixation.why in RUNNING else "anchors"


Band = Literal[0, 1, 2, 3, 4]
"""A quarter of the scan's time, the first being 1; 0 for what was not seen."""
_BANDS: tuple[Band, ...] = (1, 2, 3, 4)


def band(second: float | None, budget: float) -> Band:
    """The quarter of the scan in which something was seen."""
    if second is None:
        return 0
    return next((which for which in _BANDS[:-1] if second <= budget * which / 4), 4)


def bands(budget: float) -> tuple[tuple[Band, str], ...]:
    """Each quarter with its seconds in words."""
    return tuple((which, f"{budget * (which - 1) / 4:g}–{budget * which / 4:g} s") for which in _BANDS)
