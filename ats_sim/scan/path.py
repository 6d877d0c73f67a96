"""The way through the positions: growth, and the people it was done with."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ats_sim.lexicon.fields import fields, fields_of, title_words
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.titles import parse_title
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.posting import LEVELS
from ats_sim.model.resume import Field
from ats_sim.model.verdict import Point
from ats_sim.scan.attention import latest
from ats_sim.scan.flags.other_lane import lane_with_article

_POSITIONS = 6  # ours: the latest positions whose kinds of work are compared
_CRAFTS = "it"
_TURNS = 2  # ours: turns to another kind of work that ask for a reason
_SOLO = 3  # ours: statements that make credit to oneself a pattern
_TEAMS = 3  # ours: teams named in the sentence


def growth(case: Case) -> Point | None:
    """The rise from the first to the latest title in the kind of work asked for; None where there is none to see."""
    bar = case.settings.scan.kindred_title
    kindred = {match.title.span for match in case.matches.titles if match.similarity >= bar}
    held: list[Field] = [
        entry.position
        for entry in latest(case.resume.work)
        if entry.position and entry.position.span in kindred and entry.dates and entry.dates.start
    ]
    if len(held) < 2 or _rank(held[0]) <= _rank(held[-1]):
        return None
    text = f'growth from "{held[-1].text}" to "{held[0].text}"'
    return Point(text, Quote(held[0].text, held[0].span))


def switches(case: Case) -> Point | None:
    """Two or more turns from one kind of work to another, with nothing in the summary that says why; else None."""
    summary = case.resume.basics.summary
    told = " ".join(item.text for item in case.resume.prose) + (summary.text if summary else "")
    if finder("switch-reason").search(told):
        return None
    held = [entry.position for entry in latest(case.resume.work) if entry.position][:_POSITIONS]
    kinds = [(title, frozenset(fields_of(title_words(title.text)))) for title in held]
    known = [(title, own) for title, own in kinds if own]
    turns = [(newer, older) for (newer, own), (older, other) in pairwise(known) if other.isdisjoint(_kindred(own))]
    turns = turns if len(turns) >= _TURNS else _back_and_forth(known)
    if len(turns) < _TURNS:
        return None
    way = [turns[-1][1].text, *(newer.text for newer, _ in reversed(turns))]
    text = f"the kind of work changes {len(turns)} times ({', '.join(way)}), and nothing says why"
    return Point(text, Quote(turns[0][0].text, turns[0][0].span))


def _back_and_forth(known: Sequence[tuple[Field, frozenset[str]]]) -> list[tuple[Field, Field]]:
    """The two turns of somebody who left a kind of work and came back to it or near to it, the newer first."""
    for (newest, own), (between, other), (oldest, first) in zip(known, known[1:], known[2:], strict=False):
        if first & _kindred(own) and other.isdisjoint(own | first) and _apart(other, own | first):
            return [(newest, between), (between, oldest)]
    return []


def _apart(kinds: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two sets of kinds are of different areas, or of the one in which kinds are told apart by their craft."""
    areas, others_areas = ({fields()[kind].area for kind in one if kind in fields()} for one in (kinds, others))
    return areas.isdisjoint(others_areas) or areas == others_areas == {_CRAFTS}


def other_work(case: Case) -> Point | None:
    """Where the latest title is of one lane and the statements tell of another's work only; else None."""
    lane, title, latest_title = case.matches.lane, case.matches.title_lane, case.matches.latest_title
    if not (lane and title and latest_title) or lane == title:
        return None
    text = (
        f'the title "{latest_title.text}" says one kind of work, the statements tell that of {lane_with_article(lane)}'
    )
    return Point(text, Quote(latest_title.text, latest_title.span))


def _kindred(kinds: frozenset[str]) -> frozenset[str]:
    """Fields and those people move to and from with little new training."""
    return kinds | {near for kind in kinds if kind in fields() for near in fields()[kind].near}


def alone(case: Case) -> Point | None:
    """Where several statements credit the writer alone and none names anybody else; advisory, else None."""
    said = [proof for proof in case.evidence if proof.is_statement]
    solo = [proof for proof in said if finder("alone").search(proof.highlight.text)]
    if len(solo) < min(_SOLO, max(2, len(said))) or any(proof.partners for proof in said):
        return None
    text = f"{len(solo)} of {len(said)} statements credit the writer alone, and none names anybody else"
    return Point(text, solo[0].quote)


def _rank(title: Field) -> int:
    return LEVELS.index(parse_title(title.text).seniority or "mid")  # without a word of rank it stands for "mid"


def teamwork(case: Case) -> Point | None:
    """The statements that name others the work was done with or for; weak evidence, as a resume can give no other."""
    told = [(proof, _partners(case, proof)) for proof in case.evidence if not proof.minimized]
    named = [quotes for _, quotes in told if quotes]
    if not named:
        return None
    teams = dict.fromkeys(quote.text.lower() for quotes in named for quote in quotes)
    said = ", ".join(list(teams)[:_TEAMS])
    text = f"names others the work was done with or for ({said}) in {len(named)} of {len(case.evidence)} statements"
    return Point(text, named[0][0])


def _partners(case: Case, proof: Evidence) -> list[Quote]:
    """The others that a statement names; "management of applications" is a deed, not a team."""
    text = case.document.text
    return [
        quote
        for quote in proof.partners
        if quote.text.lower() != "management" or not regex("of-behind").match(text, quote.span.end)
    ]
