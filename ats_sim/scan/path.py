"""The way through the positions: growth, and the people it was done with."""

from __future__ import annotations

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.titles import parse_title
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.posting import LEVELS
from ats_sim.model.resume import Field
from ats_sim.model.verdict import Point
from ats_sim.scan.attention import latest

_DEED = expression(r"\s+of\b")
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
        quote for quote in proof.partners if quote.text.lower() != "management" or not _DEED.match(text, quote.span.end)
    ]
