"""What `matching` hands on: each requirement of a posting held against a resume."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ats_sim.model.document import Quote
from ats_sim.model.posting import Degree, Knockout, Level, Requirement, units
from ats_sim.model.resume import Field, PartialDate, SectionKind

Status = Literal["literal", "stemmed", "alias", "related", "missing"]
Proof = Literal["shipped", "measured", "used", "claimed", "none"]
Answer = Literal["pass", "fail", "unknown"]


@dataclass(frozen=True, slots=True)
class Found:
    """One place where a requirement is met: the words, the section, the position (index in ``Resume.work``, -1) and
    the statement (index in ``Case.evidence``, -1 outside statements)."""

    quote: Quote
    section: SectionKind
    work: int = -1
    highlight: int = -1
    status: Status = "literal"


@dataclass(frozen=True, slots=True)
class RequirementMatch:
    """How one requirement is met. ``where[0]`` is the strongest place, and ``proof`` is that place's.

    ``status`` is that of the nearest words anywhere, each place has its own. ``months`` is the union of the dated
    positions that show it, None if undated. What is only ``related`` is another thing: it has neither months nor
    ``last_used``.
    """

    requirement: Requirement
    status: Status
    proof: Proof
    where: tuple[Found, ...] = ()
    months: int | None = None
    last_used: PartialDate | Literal["present"] | None = None


def required_units(matches: Sequence[RequirementMatch]) -> list[list[RequirementMatch]]:
    """What is required, alternatives and repetitions together: the one count of "required things" in all that is said.

    Soft skills are left out; everybody claims them.
    """
    asked = [
        match for match in matches if match.requirement.kind == "required" and match.requirement.category != "soft"
    ]
    return [[asked[index] for index in unit] for unit in units([match.requirement for match in asked])]


@dataclass(frozen=True, slots=True)
class Criterion:
    """One of the four things an ATS is set up to filter by, with its reason in words."""

    name: Literal["keywords", "titles", "experience", "education"]
    answer: Answer
    why: str


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """A title of the resume held against the posting's (similarity 0 to 100)."""

    title: Field
    similarity: float
    latest: bool


@dataclass(frozen=True, slots=True)
class StatedYears:
    """The years of experience that a resume states of itself, in its own words."""

    years: float
    quote: Quote


@dataclass(frozen=True, slots=True)
class Matches:
    """A resume held against a posting. Scores are 0 to 100, None where there is nothing to match ("unknown")."""

    requirements: tuple[RequirementMatch, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    titles: tuple[TitleMatch, ...] = ()
    """Of the positions held, in the order of the resume; empty where the posting has no title."""
    headline: TitleMatch | None = None
    """The part of the headline nearest to the posting's title: a claim, not a title held."""
    latest_title: Field | None = None
    """The title of the latest position, whether or not the posting has one; None if no position has a title."""
    literal_score: float | None = None
    understood_score: float | None = None
    proven_score: float | None = None
    years: float | None = None
    """Of the dated positions together; leave, study and training are no positions."""
    stated_years: StatedYears | None = None
    """What the summary says ("9 years of experience"). It changes no score."""
    years_differ: bool = False
    """Whether the stated years and the counted ones are further apart than the settings allow."""
    degree: Degree = "none"
    degree_pending: Degree = "none"
    """The highest degree under way ("expected 2027"): not held."""
    level: Level | None = None
    """How senior the resume reads for this posting; None where no position is of this kind of work."""
    bands: tuple[Level, ...] = ()
    """Both levels, where the years of such work lie on the line between two; else empty."""
    posting_level: Level | None = None
    lane: str | None = None
    posting_lane: str | None = None
    knockouts: tuple[Knockout, ...] = ()
    duties: tuple[tuple[Quote, int], ...] = ()
    """Each responsibility of the posting with the statement nearest to it (index in ``Case.evidence``, -1: none)."""
    copied: float = 0.0
    """The share of the posting's runs of words that the resume repeats (0 to 1). From ``Matching.copied_share`` on the
    repeated words were left out of everything above."""
    mode: Literal["rank", "knockout"] = "rank"
    """What a failed criterion does: the resume ranks low, or it is put aside before anybody reads it."""

    @property
    def passed(self) -> bool | None:
        """Whether a filter set to the four criteria would keep this resume; None if nothing could be judged."""
        answers = {criterion.answer for criterion in self.criteria}
        return False if "fail" in answers else True if "pass" in answers else None

    @property
    def filtered_out(self) -> bool:
        """Whether a filter that knocks out would put this resume aside."""
        return self.mode == "knockout" and self.passed is False
