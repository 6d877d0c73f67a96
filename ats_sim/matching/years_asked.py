"""What a posting asks years of: a job ("three years as a dispatcher"), or the things that stand beside the number.

Years "of end-to-end payroll, including Sage" are asked of payroll, those "in credit risk, in a bank" of both: a clause
behind the number that begins with a preposition goes on about the work, any other one is another wish.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.titles import parse_title
from ats_sim.model.document import Quote, Span
from ats_sim.model.matches import RequirementMatch
from ats_sim.model.posting import Posting

_ON = frozenset({"in", "at", "with", "within", "for", "on", "of"})
_AS = ("as", "a"), ("as", "an")
_NEXT = 20
"""Characters behind a break in which the next word begins; ours."""
_LONGEST = 160
"""Characters beside a number that tell what it is counted from; ours."""
_WORK = frozenset({"experience", "skill"})


class YearsAsked(Struct, frozen=True):
    """``line``: the demand that asks for them. ``job``: the name of a job, "" where none is named. ``groups``: the
    required things that they are asked of, each as alternatives."""

    line: Quote
    job: str
    groups: tuple[tuple[RequirementMatch, ...], ...]


def years_asked(posting: Posting, matches: Sequence[RequirementMatch]) -> YearsAsked | None:
    """What the years of a posting are asked of; None where it asks for none."""
    quote = posting.experience.quote
    if quote is None:
        return None
    lines = [demand.quote for demand in posting.demands if quote.text in demand.quote.text]
    line = max(lines, key=lambda said: said.span.overlaps(quote.span), default=quote)
    start, end = _beside(line.text, quote.text)
    mine = [match for match in matches if match.requirement.quote.text == line.text and _is_asked(match)]
    groups: dict[object, list[RequirementMatch]] = {}
    for match in mine:
        group = match.requirement.group
        groups.setdefault(match.requirement.skill if group is None else group, []).append(match)
    near = [group for group in groups.values() if any(start <= _at(line.text, one) < end for one in group)]
    jobs = [one.requirement.skill for group in near for one in group if one.requirement.category == "occupation"]
    of = posting.experience.of
    named = of if of and _is_as(line.text.partition(of)[0]) and parse_title(of).function else ""
    things = [group for group in near if all(one.requirement.category != "occupation" for one in group)]
    return YearsAsked(line, jobs[0] if jobs else named, tuple(map(tuple, things)))


def line_around(text: str, span: Span) -> str:
    """The line of a posting that names a number of years, as far as a sentence is long."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _LONGEST)
    end = text.find("\n", span.end)
    return text[start : min(len(text) if end < 0 else end, span.end + _LONGEST)]


def _is_as(before: str) -> bool:
    """Whether a job is named behind these words: "two years as a"."""
    return tuple(before.split()[-2:]) in _AS or before.split()[-1:] == ["as"]


def _is_asked(match: RequirementMatch) -> bool:
    """Whether a match is of a required thing of work: papers, degrees and traits have no years."""
    asked = match.requirement
    return asked.kind == "required" and asked.category != "soft" and asked.facet in _WORK


def _at(text: str, match: RequirementMatch) -> int:
    return text.find(match.requirement.skill)


def _beside(text: str, number: str) -> tuple[int, int]:
    """The clause of a number of years, with those behind it that go on about the work."""
    at = text.find(number)
    before = [found.end() for found in regex("years-clause-edge").finditer(text, 0, at)]
    end = at + len(number)
    cuts = [found.start() for found in regex("years-clause-edge").finditer(text, end)]
    stop = next((cut for cut in cuts if _ON.isdisjoint(text[cut + 1 : cut + _NEXT].split()[:1])), len(text))
    return before[-1] if before else 0, stop
