"""Each gate of a posting against the resume: met, not met, or not stated.

A resume answers for licences, registrations and certificates (by its matches), for enrolment and the window of a
graduation (by the dates of its education) and, if it says so, for driving. Everything else stands on a form. What the
resume does not say is not stated, which is no "no".
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import lru_cache

from ats_sim.domain.months import month_of
from ats_sim.lexicon.credentials import Credential, credentials
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.wordlists import finder
from ats_sim.matching.holding import Paper, is_credential, is_held
from ats_sim.matching.searchable_text import Passage
from ats_sim.model.document import Quote, Span
from ats_sim.model.matches import GateFit, RequirementMatch
from ats_sim.model.posting import Gate, Posting
from ats_sim.model.resume import Education, Resume

_PAPERS = frozenset({"licence", "registration", "certificate", "membership"})
_CHOICE = expression(r"\bor\b", re.IGNORECASE)
_YEAR = expression(r"\b20\d\d\b")


def fit_gates(
    posting: Posting,
    matches: Sequence[RequirementMatch],
    passages: Sequence[Passage],
    resume: Resume,
    as_of: datetime.date,
) -> tuple[GateFit, ...]:
    """The standing of each gate, in the order of the posting."""
    return tuple(_fit(gate, matches, passages, resume, as_of) for gate in posting.gates)


def _fit(
    gate: Gate,
    matches: Sequence[RequirementMatch],
    passages: Sequence[Passage],
    resume: Resume,
    as_of: datetime.date,
) -> GateFit:
    if gate.kind in _PAPERS:
        return _paper(gate, matches, passages)
    if gate.kind == "enrolment":
        return _enrolled(gate, resume, as_of)
    if gate.kind == "graduation":
        return _graduates(gate, resume)
    if gate.kind == "driving-licence":
        return _said(gate, passages, "states-driving")
    return GateFit(gate)


def _paper(gate: Gate, matches: Sequence[RequirementMatch], passages: Sequence[Passage]) -> GateFit:
    """By the credentials that are asked for in the same words: the weakest of them decides, the best of a choice."""
    there = [match for match in matches if match.requirement.quote.span.overlaps(gate.quote.span)]
    asked = [match for match in there if is_credential(match.requirement)]
    asked = asked or [match for match in there if match.requirement.facet == "credential"]
    groups: dict[object, list[RequirementMatch]] = {}
    for match in asked:
        group = match.requirement.group
        groups.setdefault(match.requirement.skill if group is None else group, []).append(match)
    fits = [_best(gate, group, passages) for group in groups.values()]
    if not any(fit.standing == "met" for fit in fits):
        fits = [fit for fit in (_by_issuer(gate, passages),) if fit] or fits
    choose = min if _CHOICE.search(gate.quote.text) else max
    return choose(fits, key=lambda fit: _WORST.index(fit.standing), default=GateFit(gate))


def _by_issuer(gate: Gate, passages: Sequence[Passage]) -> GateFit | None:
    """A paper that the posting names only by who issues it: "registered with the General Pharmaceutical Council"."""
    labels = _papers_of_issuers(gate.quote.text.lower())
    for passage in passages if labels else ():
        for mention in passage.words.mentions:
            if mention.skill.label in labels and is_held(
                passage.text, mention.start, mention.end, statement=passage.highlight >= 0
            ):
                place = passage.span(mention.start, mention.end)
                return GateFit(gate, "met", Quote(passage.text[mention.start : mention.end], place))
    return None


@lru_cache(maxsize=1_000)
def _papers_of_issuers(asked: str) -> frozenset[str]:
    """The labels of what is issued by whom a text names."""
    return frozenset(
        known.label for one in credentials() if _issued(one, asked) and (known := skills().get(one.name, asked=True))
    )


def _issued(one: Credential, asked: str) -> bool:
    return any(len(name.split()) > 1 and name.lower() in asked for name in one.issuers)


_WORST = ("met", "not stated", "pending", "not met")


def _best(gate: Gate, group: Sequence[RequirementMatch], passages: Sequence[Passage]) -> GateFit:
    for match in group:
        if match.named:
            return GateFit(gate, "met", match.where[0].quote)
    for match in group:
        if match.bearing != "held":
            return GateFit(gate, "not met" if match.bearing == "lapsed" else "pending", match.where[0].quote)
    for match in group:
        other = _of_others(match.requirement.skill, passages)
        if other:
            return GateFit(gate, "not met", other)
    return GateFit(gate)


def _of_others(name: str, passages: Sequence[Passage]) -> Quote | None:
    """Where the paper is told of as somebody else's: under a holder's supervision."""
    paper = Paper(name)
    for passage in passages:
        for start, end in paper.places(passage.words, listed=True):
            if not is_held(passage.text, start, end, statement=False):
                return Quote(passage.text[start:end], passage.span(start, end))
    return None


def _enrolled(gate: Gate, resume: Resume, as_of: datetime.date) -> GateFit:
    """Enrolled is who studies on, or whose end of study is to come."""
    now = month_of(as_of)
    dated = [entry for entry in resume.education if entry.dates]
    for entry in dated:
        if _runs(entry, now):
            return GateFit(gate, "met", _quote(entry))
    if dated and len(dated) == len(resume.education):
        return GateFit(gate, "not met", _quote(max(dated, key=_end)))
    return GateFit(gate)


def _runs(entry: Education, now: int) -> bool:
    dates = entry.dates
    return dates is not None and (dates.current or (dates.end is not None and dates.end.last_month > now))


def _end(entry: Education) -> int:
    dates = entry.dates
    last = (dates.end or dates.start) if dates else None
    return last.last_month if last else 0


def _graduates(gate: Gate, resume: Resume) -> GateFit:
    """A graduation in one of the years that the posting names."""
    years = [int(year) for year in _YEAR.findall(gate.quote.text)]
    ends = [(entry, entry.dates.end.year) for entry in resume.education if entry.dates and entry.dates.end]
    if not years or not ends:
        return GateFit(gate)
    entry, year = max(ends, key=lambda end: end[1])
    return GateFit(gate, "met" if min(years) <= year <= max(years) else "not met", _quote(entry))


def _said(gate: Gate, passages: Sequence[Passage], words: str) -> GateFit:
    for passage in passages:
        hit = finder(words).search(passage.text)
        if hit:
            return GateFit(gate, "met", Quote(hit.text, passage.span(hit.start, hit.end)))
    return GateFit(gate)


def _quote(entry: Education) -> Quote | None:
    span: Span | None = entry.dates.span if entry.dates else None
    return Quote(entry.study_type.text if entry.study_type else "", span) if span else None
