"""The lane a resume or posting is in: ML engineer, data scientist, data engineer ..., None for other professions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ats_sim.domain.months import latest_work
from ats_sim.domain.remembered import remembered
from ats_sim.lexicon.lanes import Lane, lanes
from ats_sim.lexicon.shapes import WORD, whole_spans
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.titles import parse_title
from ats_sim.model.posting import Posting
from ats_sim.model.resume import Resume, Work
from ats_sim.model.settings import Matching

_LATEST = 2.0  # ours: points of the latest title's lane; each earlier title has a quarter of it
_WORDS = 1.5  # ours: points shared out by the words that statements use


@lru_cache(maxsize=4096)
def title_lane(title: str) -> str | None:
    """The lane that a title names by itself."""
    parsed = parse_title(title)
    words = " ".join(parsed.words)
    for lane in lanes():
        if any(any(whole_spans(name, words)) for name in map(_written_out, lane.titles)):
            return lane.name
    return next((lane.name for lane in lanes() if parsed.family in lane.fields), None)


def _written_out(title: str) -> str:
    return " ".join(parse_title(title).words)


@remembered(4)
def resume_lane(resume: Resume, positions: tuple[Work, ...], settings: Matching) -> str | None:
    """The lane of a resume, by its titles (the latest counts most) and by what its statements talk about.

    Words alone put nobody in a lane whose latest title names work outside of all lanes ("Engineering Manager").
    """
    points: dict[str, float] = {}
    latest = latest_work(positions)
    for index, work in enumerate(positions):
        lane = title_lane(work.position.text) if work.position else None
        if lane:
            points[lane] = points.get(lane, 0.0) + (_LATEST if index == latest else _LATEST / 4)
    title = positions[latest].position if positions else None
    texts = [highlight.text for highlight in resume.highlights]
    held = title_lane(title.text) if title else None
    done = work_lane(texts, settings)
    if held and done and not _counts(tuple(texts))[held]:
        return done
    if not points and title and parse_title(title.text).family:
        return None
    return _decide(points, texts, settings)


def work_lane(texts: Sequence[str], settings: Matching) -> str | None:
    """The lane of which statements alone tell, in enough words of it; None where two tell as much."""
    counts = sorted(_counts(tuple(texts)).items(), key=lambda item: -item[1])
    (name, most), (_, next_most) = counts[0], counts[1]
    return name if most >= settings.lane_statements and most > next_most else None


@remembered(8)
def posting_lane(posting: Posting, settings: Matching) -> str | None:
    """The lane of a posting, by its title, else by its responsibilities and requirements."""
    lane = title_lane(posting.title.text) if posting.title else None
    if lane or (posting.title and parse_title(posting.title.text).family):
        return lane
    texts = [quote.text for quote in posting.responsibilities]
    return _decide({}, [*texts, *sorted({item.quote.text for item in posting.requirements})], settings)


def _decide(points: dict[str, float], texts: Sequence[str], settings: Matching) -> str | None:
    counts = _counts(tuple(texts))
    total = sum(counts.values())
    if not points and total < settings.lane_statements:
        return None
    for name, count in counts.items():
        if count:
            points[name] = points.get(name, 0.0) + _WORDS * count / total
    order = [lane.name for lane in lanes()]
    return max(points, key=lambda name: (points[name], -order.index(name)), default=None)


@lru_cache(maxsize=16)
def _counts(texts: tuple[str, ...]) -> dict[str, int]:
    return {lane.name: _count(lane, texts) for lane in lanes()}


def _count(lane: Lane, texts: Sequence[str]) -> int:
    """How many statements use a word of the lane, one word counted once a statement."""
    said = [_stemmed(text) for text in texts]
    whole = "".join(said)
    needed, words = ([word for word in map(_stemmed, some) if word in whole] for some in (lane.needs, lane.words))
    return sum(word in one for one in said for word in words) if needed or not lane.needs else 0


@lru_cache(maxsize=4096)
def _stemmed(text: str) -> str:
    """The stems of a text between blanks."""
    words = " ".join(stem(word) for word in WORD.findall(text))
    return f" {words} "
