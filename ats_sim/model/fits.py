"""How far a resume meets what a posting asks for beside its requirements: years, degree, gates, title, all in all."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ats_sim.model.document import Quote
from ats_sim.model.posting import Degree, Gate
from ats_sim.model.resume import Field

Answer = Literal["pass", "fail", "unknown"]
YearsStanding = Literal["met", "near", "short", "far", "unknown"]
DegreeStanding = Literal["met", "equivalent", "other field", "field not shown", "pending", "short", "unknown"]


class ExperienceFit(Struct, frozen=True):
    """The years of experience asked for beside those of the dated positions, each None where there are none.

    ``standing`` says how far those of this kind of work reach (``Matching.years_slack``, ``years_near_share``,
    ``years_short_share``); "unknown" where nothing is asked, or no position has dates.
    """

    asked: float | None = None
    counted: float | None = None
    standing: YearsStanding = "unknown"
    relevant: float | None = None
    """Those of the positions of the posting's kind of work; None where that cannot be told apart."""
    sure: float | None = None
    """Those of positions whose title or statements show what the years are asked of, learning apart; None where nothing
    says what that is."""
    shown: bool = True
    """Whether those are enough, or cannot be told apart."""
    learned: float | None = None
    """Those of internships and apprenticeships among all; None without a dated one."""

    @property
    def of_kind(self) -> float | None:
        """The years that are most surely of this kind of work."""
        return next((years for years in (self.sure, self.relevant, self.counted) if years is not None), None)

    @property
    def below(self) -> bool:
        """Whether there are fewer than are asked for."""
        return self.standing in ("near", "short", "far")


class EducationFit(Struct, frozen=True):
    """The degree required beside the highest one held and the highest one under way ("expected 2027").

    ``standing`` "equivalent": years of experience stand for it, as the posting allows; "other field": high enough, and
    surely in none of the fields asked for; "field not shown": high enough, in a field of which neither is shown;
    "unknown" where none is required or there is no education section.
    ``fields`` are those of the degrees held that are high enough.
    """

    asked: Degree = "none"
    held: Degree = "none"
    pending: Degree = "none"
    standing: DegreeStanding = "unknown"
    fields: tuple[str, ...] = ()


GateStanding = Literal["met", "pending", "not met", "not stated"]
GateHow = Literal[
    "held",
    "equivalent",  # another way that the posting opens
    "pending",
    "elsewhere",  # a licence of another state or country
    "lapsed",
    "lower",  # less than is asked for
    "denied",
    "another's",  # a supervisor's, a colleague's
    "other field",
    "field not shown",  # a degree high enough, of which no word and no family of fields shows that it fits
    "not stated",
]
"""What the page says of a gate, from the best to the worst; what it does not say comes last and is no "no"."""
_STANDINGS: dict[GateHow, GateStanding] = {
    "held": "met",
    "equivalent": "met",
    "pending": "pending",
    "field not shown": "not stated",
    "not stated": "not stated",
}
_OPEN = frozenset({"pending", "elsewhere", "lapsed"})
"""What another way that the posting opens may mend."""


class GateFit(Struct, frozen=True):
    """A gate of the posting as the resume answers it: with the words that do, None where it does not say. ``relief``:
    the other way to meet it that the posting opens, where it is not met. ``years``: those that were counted for it,
    ``sure``: those of them that surely are in such work. ``final``: the posting says that nobody comes without it."""

    gate: Gate
    how: GateHow = "not stated"
    found: Quote | None = None
    relief: Quote | None = None
    years: float | None = None
    sure: float | None = None
    final: bool = False

    @property
    def standing(self) -> GateStanding:
        """The same in four words; what another way may meet is not unmet."""
        if self.relief and self.how in _OPEN:
            return "not stated"
        return _STANDINGS.get(self.how, "not met")


class Criterion(Struct, frozen=True):
    """One of the four things an ATS is set up to filter by, with its reason in words."""

    name: Literal["keywords", "titles", "experience", "education"]
    answer: Answer
    why: str


class TitleMatch(Struct, frozen=True):
    """A job title of the resume held against the posting's (similarity 0 to 100)."""

    title: Field
    similarity: float
    latest: bool


class StatedYears(Struct, frozen=True):
    """The years of experience that a resume states of itself, in its own words."""

    years: float
    quote: Quote


class Credits(Struct, frozen=True):
    """How far each requirement of a posting is shown, 0 to 1, in the order of ``Posting.requirements``: to a literal
    search, to a reader who knows the trade, and by work."""

    literal: tuple[float, ...] = ()
    understood: tuple[float, ...] = ()
    proven: tuple[float, ...] = ()


class Fit(Struct, frozen=True):
    """How far a resume fits a posting: its ``score`` (0 to 100, to a tenth) and the parts it is made of (0 to 1).

    A part that the posting says nothing about is None and counts nothing, so that scores of different postings mean the
    same: the share of what that posting says that the resume shows. ``title`` is the nearest title held or the
    headline, ``field`` the field of work, ``coverage`` what is asked for and understood, ``proof`` what is shown by
    work, ``years`` those in such work as part of those asked for.
    """

    score: float = 0.0
    title: float | None = None
    field: float | None = None
    coverage: float | None = None
    proof: float | None = None
    years: float | None = None
