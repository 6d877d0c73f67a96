"""How senior a resume reads for a posting: years of dated positions, adjusted by titles and by leading people."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from ats_sim.domain.months import latest_work, years_of
from ats_sim.lexicon import patterns
from ats_sim.lexicon.titles import parse_title
from ats_sim.matching.titles import title_similarity
from ats_sim.model.evidence import Evidence
from ats_sim.model.posting import Level, Posting
from ats_sim.model.resume import Work
from ats_sim.model.settings import Matching, Settings

_EXPERT = frozenset({"staff", "distinguished", "principal", "fellow"})
_OWNERS = frozenset({"founder", "owner", "partner"})


def level_of(
    positions: Sequence[Work],
    evidence: Sequence[Evidence],
    posting: Posting,
    settings: Settings,
    as_of: datetime.date,
    *,
    beginner: bool = False,
) -> Level | None:
    """The level by years in work like the posting's: junior under 2, mid under 5, then senior.

    Five years make a senior together with a senior's title or with leading people, else ten do. The latest title moves
    the level by one step at most. Somebody who has led or been senior for years is no junior in a new kind of work.
    Without a position of this kind the level is that of a leader or expert by title (chief, director, founder, staff
    engineer), junior for a ``beginner`` whose statements name something required, else None: nothing tells. None also
    without dates and without a level in a title.
    """
    work = relevant_work(positions, posting, settings)
    if positions and not work:
        return _high(positions) or ("junior" if beginner else None)
    said, years = _rank(work), years_of(work, as_of)
    if years is None:
        return said
    bars = settings.matching
    high = said in ("senior", "lead")
    if years < bars.junior_years:
        return "mid" if high and (years_of(positions, as_of) or 0.0) >= bars.senior_years else "junior"
    if years < bars.senior_years:
        return "senior" if high and years >= bars.senior_title_years else "junior" if said == "junior" else "mid"
    if said == "lead" and leads(evidence):
        return "lead"
    if high or (said is None and leads(evidence)) or years >= bars.senior_alone_years:
        return "senior"
    return "mid"


def bands_of(
    positions: Sequence[Work], posting: Posting, settings: Settings, as_of: datetime.date
) -> tuple[Level, ...]:
    """Both bands, where the years in work like the posting's are good for either (requirement LVL-04)."""
    years, bars = years_of(relevant_work(positions, posting, settings), as_of), settings.matching
    lines: tuple[tuple[float, tuple[Level, Level]], ...] = (
        (bars.junior_years, ("junior", "mid")),
        (bars.senior_years, ("mid", "senior")),
    )
    near = (pair for line, pair in lines if years is not None and round(abs(years - line), 1) <= bars.years_slack)
    return next(near, ())


def _rank(work: Sequence[Work]) -> Level | None:
    """What the latest title says of rank; founders and owners lead."""
    index = latest_work(work)
    position = work[index].position if index >= 0 else None
    if position is None:
        return None
    title = parse_title(position.text)
    return "lead" if title.function in _OWNERS and title.seniority is None else title.seniority


def _high(work: Sequence[Work]) -> Level | None:
    """The level of a leader or of an expert above the seniors, by the latest title; None for all others."""
    said = _rank(work)
    if said == "lead":
        return said
    position = work[latest_work(work)].position
    expert = said == "senior" and position and not _EXPERT.isdisjoint(parse_title(position.text).ranks)
    return said if expert else None


def is_kindred(entry: Work, wanted: str, bar: float, settings: Settings) -> bool:
    """Whether a position's title is at least ``bar`` (0 to 100) alike to the one wanted; one not known counts."""
    if entry.position is None or parse_title(entry.position.text).family is None:
        return True
    return title_similarity(entry.position.text, wanted, settings.titles) >= bar


def relevant_work(work: Sequence[Work], posting: Posting, settings: Settings) -> tuple[Work, ...]:
    """The positions whose titles have something to do with the posting's; a position counts if one is not known."""
    if posting.title is None or parse_title(posting.title.text).family is None:
        return tuple(work)
    wanted, bar = posting.title.text, settings.matching.same_work
    return tuple(entry for entry in work if is_kindred(entry, wanted, bar, settings))


def leads(evidence: Sequence[Evidence]) -> bool:
    """Whether a statement says that the person leads, manages or mentors people."""
    return any(patterns.search("leads-people", proof.highlight.text) and proof.is_statement for proof in evidence)


def posting_level(posting: Posting, settings: Matching) -> Level | None:
    """The level a posting is for: what it says, else by the years it asks for; None if neither."""
    if posting.seniority or posting.min_years is None:
        return posting.seniority
    years = posting.min_years
    return "junior" if years < settings.junior_years else "mid" if years < settings.senior_years else "senior"
