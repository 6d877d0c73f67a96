"""What `matching` hands on: each requirement of a posting held against a resume."""

from __future__ import annotations

from typing import Literal, get_args

from msgspec import Struct

from ats_sim.model.document import Quote
from ats_sim.model.posting import Degree, Gate, Level, Requirement, RequirementKind, joined, names_of
from ats_sim.model.resume import Field, PartialDate, SectionKind

Status = Literal["literal", "stemmed", "alias", "kind", "related", "missing"]
STATUSES: tuple[Status, ...] = get_args(Status)
"""From the posting's own words, by other forms and names of it and by an instance of it ("HubSpot" for "CRM"), to
something near it, which is another thing, and to nothing."""
Proof = Literal["shipped", "measured", "used", "claimed", "none"]
PROOFS: tuple[Proof, ...] = get_args(Proof)
"""From real use to none."""
Answer = Literal["pass", "fail", "unknown"]
Bearing = Literal["held", "wished", "pending", "lapsed", "lower"]
"""What the words around a find say of it: the writer has it, hopes for it, is on the way to it, had it once, has one of
the kind that is less ("assistant", "Grade I")."""
YearsStanding = Literal["met", "near", "short", "far", "unknown"]
DegreeStanding = Literal["met", "equivalent", "other field", "field not shown", "pending", "short", "unknown"]

_LITERAL = frozenset({"literal", "stemmed"})
_NAMED = _LITERAL | {"alias", "kind"}
_PROVED = frozenset({"shipped", "measured"})
_IN_WORK = _PROVED | {"used"}
_BY_NAME = frozenset({"certification", "license", "spoken"})
"""Kinds of the lexicon that are shown by naming them."""


class Found(Struct, frozen=True):
    """One place of the resume that meets a requirement, with its words and its section.

    ``work`` is the position (index in ``Resume.work``, -1 outside positions), ``highlight`` the statement (index in
    ``Case.evidence``, -1 outside statements)."""

    quote: Quote
    section: SectionKind
    work: int = -1
    highlight: int = -1
    status: Status = "literal"
    bearing: Bearing = "held"
    """What is named and not held is only ``related``."""

    @property
    def named(self) -> bool:
        """Whether its words name the thing; what is only related is another thing."""
        return self.status in _NAMED


class RequirementMatch(Struct, frozen=True):
    """One requirement of the posting held against the resume.

    ``where[0]`` is the strongest place, and ``proof`` is that place's. ``status`` is that of the nearest words
    anywhere, each place has its own. ``months`` is the union of the dated positions that show it, None if undated. What
    is only ``related`` is another thing: it has neither months nor ``last_used``.
    """

    requirement: Requirement
    status: Status
    proof: Proof
    where: tuple[Found, ...] = ()
    months: int | None = None
    last_used: PartialDate | Literal["present"] | None = None

    @property
    def named(self) -> bool:
        """Whether the resume names it: by its own or another name, or by an instance of it."""
        return self.status in _NAMED

    @property
    def bearing(self) -> Bearing:
        """How the resume bears on it where it is named and not held; "held" where it is held, or not named at all."""
        return self.where[0].bearing if self.where and not self.named else "held"

    @property
    def in_work(self) -> bool:
        """Whether its strongest place describes work."""
        return self.proof in _IN_WORK


class RequirementGroup(Struct, frozen=True):
    """A thing the posting asks for, as it is counted: its alternatives and repetitions together.

    ``indices`` are those of its members in ``Matches.requirements``.

    The nearest words and the strongest place decide, whichever of the ``members`` has them; what is only related
    decides nothing where one of them is named.
    """

    indices: tuple[int, ...]
    members: tuple[RequirementMatch, ...]

    @property
    def kind(self) -> RequirementKind:
        """Required if one of them is, else preferred, else mentioned."""
        return self.members[0].requirement.kind

    @property
    def names(self) -> tuple[str, ...]:
        """The posting's words for each alternative."""
        return names_of([member.requirement for member in self.members])

    @property
    def name(self) -> str:
        """The same in one."""
        return joined(self.names)

    @property
    def short_name(self) -> str:
        """The same of three alternatives at most, for the middle of a sentence."""
        return joined(self.names[:3])

    @property
    def soft(self) -> bool:
        """Whether it is asked of the person (communication): no search looks for it, so no count holds it."""
        return all(member.requirement.category == "soft" for member in self.members)

    @property
    def is_domain(self) -> bool:
        """Whether it is a branch or setting, which weighs more than a tool."""
        return any(member.requirement.category == "domain" for member in self.members)

    @property
    def best(self) -> RequirementMatch:
        """The member with the nearest words."""
        only, *others = self.members
        return min(self.members, key=lambda member: STATUSES.index(member.status)) if others else only

    @property
    def status(self) -> Status:
        """That of the nearest words."""
        return self.best.status

    @property
    def named(self) -> bool:
        """Whether the resume names one of them, by its own or another name or by an instance of it."""
        return self.best.named

    @property
    def bearing(self) -> Bearing:
        """How the resume bears on it where it names it and the writer does not have it."""
        return self.best.bearing

    @property
    def absent(self) -> bool:
        """Whether the resume does not name it at all, not even as hoped for, under way or run out."""
        return not self.named and self.bearing == "held"

    @property
    def literal(self) -> bool:
        """Whether a literal search finds one of them."""
        return self.status in _LITERAL

    @property
    def strongest(self) -> RequirementMatch:
        """The member that is shown best, among those that are named if one is."""
        standing = [member for member in self.members if member.named == self.named]
        return min(standing, key=lambda member: (PROOFS.index(member.proof), STATUSES.index(member.status)))

    @property
    def proof(self) -> Proof:
        """That of the strongest place; a neighbour's where none is named."""
        return self.strongest.proof

    @property
    def proved(self) -> bool:
        """Whether one of them is named in a statement that shows a result or real use."""
        return self.named and self.proof in _PROVED

    @property
    def described(self) -> bool:
        """Whether one of them is named where work is described; papers and spoken languages are shown by naming."""
        shown = (member.in_work or member.requirement.category in _BY_NAME for member in self.members if member.named)
        return any(shown)

    @property
    def near(self) -> bool:
        """Whether only a neighbour of it is described in work."""
        return not self.described and any(member.status == "related" and member.in_work for member in self.members)

    @property
    def matched(self) -> Found | None:
        """The place whose words give it its status; None where there is none."""
        best = self.best
        fitting = (found for found in best.where if found.status == best.status)
        return next(fitting, best.where[0] if best.where else None)

    @property
    def place(self) -> Found | None:
        """The strongest place; that of the nearest words where it is only related."""
        return next(iter(self.strongest.where), None) if self.named else self.matched

    @property
    def months(self) -> int | None:
        """Of the dated positions that show one of them, the most; None for a neighbour."""
        return max((one.months for one in self.members if one.named and one.months is not None), default=None)

    @property
    def last_used(self) -> PartialDate | Literal["present"] | None:
        """The latest dated use of one of them."""
        used = [member.last_used for member in self.members if member.named]
        ends = [date for date in used if isinstance(date, PartialDate)]
        latest = max(ends, key=lambda date: date.last_month, default=None)
        return "present" if "present" in used else latest


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


class GateFit(Struct, frozen=True):
    """A gate of the posting as the resume answers it: with the words that do, None where it does not say."""

    gate: Gate
    how: GateHow = "not stated"
    found: Quote | None = None

    @property
    def standing(self) -> GateStanding:
        """The same in four words."""
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


class Matches(Struct, frozen=True):
    """All that a posting asks for held against a resume.

    Scores are 0 to 100, None where there is nothing to match ("unknown").
    """

    requirements: tuple[RequirementMatch, ...] = ()
    groups: tuple[RequirementGroup, ...] = ()
    """All that is asked for as it is counted: required first, then preferred and mentioned."""
    experience: ExperienceFit = ExperienceFit()
    """Years of the dated positions together; leave, study and training are no positions."""
    education: EducationFit = EducationFit()
    criteria: tuple[Criterion, ...] = ()
    titles: tuple[TitleMatch, ...] = ()
    """Of the positions held, in the order of the resume; empty where the posting has no title."""
    headline: TitleMatch | None = None
    """The part of the headline nearest to the posting's title: a claim, not a title held."""
    latest_title: Field | None = None
    """The title of the latest position, whether or not the posting has one; None if no position has a title."""
    fit: Fit = Fit()
    """By which a pool is ordered."""
    literal_score: float | None = None
    understood_score: float | None = None
    proven_score: float | None = None
    credits: Credits = Credits()
    """What the three scores are made of."""
    stated_years: StatedYears | None = None
    """What the summary says ("9 years of experience"). It changes no score."""
    years_differ: bool = False
    """Whether the stated years and the counted ones are further apart than the settings allow."""
    level: Level | None = None
    """How senior the resume reads for this posting; None where no position is of this kind of work."""
    bands: tuple[Level, ...] = ()
    """Both levels, where the years of such work lie on the line between two; else empty."""
    posting_level: Level | None = None
    lane: str | None = None
    title_lane: str | None = None
    """That of the latest title alone."""
    posting_lane: str | None = None
    gates: tuple[GateFit, ...] = ()
    """Every gate of the posting, those of a form too."""
    spoken: tuple[RequirementMatch, ...] = ()
    """What is asked for in words that are no search word. Found, it counts in favour; not found, it is unknown."""
    duties: tuple[tuple[Quote, int], ...] = ()
    """Each responsibility of the posting with the statement nearest to it (index in ``Case.evidence``, -1: none)."""
    copied: float = 0.0
    """The share of the posting's runs of words that the resume repeats (0 to 1). From ``Matching.copied_share`` on the
    repeated words were left out of everything above."""
    mode: Literal["rank", "knockout"] = "rank"
    """What a failed criterion does: the resume ranks low, or it is put aside before anybody reads it."""

    def nearest_title(self, bar: float) -> TitleMatch | None:
        """The title held that speaks for the resume: the latest where it reaches the bar, else the nearest."""
        near = (match for match in self.titles if match.latest and match.similarity >= bar)
        return next(near, None) or max(self.titles, key=lambda one: (one.similarity, one.latest), default=None)

    @property
    def required(self) -> tuple[RequirementGroup, ...]:
        """What is required and can be searched for: the one count of "required things" in all that is said."""
        return tuple(group for group in self.groups if group.kind == "required" and not group.soft)

    @property
    def searched(self) -> tuple[RequirementGroup, ...]:
        """The same, or all that can be searched for where nothing is firmly required."""
        return self.required or tuple(group for group in self.groups if not group.soft)

    @property
    def years(self) -> float | None:
        """Those of the dated positions together; None without a dated one."""
        return self.experience.counted

    @property
    def degree(self) -> Degree:
        """The highest one held."""
        return self.education.held

    @property
    def passed(self) -> bool | None:
        """Whether a filter set to the four criteria would keep this resume; None if nothing could be judged."""
        answers = {criterion.answer for criterion in self.criteria}
        return False if "fail" in answers else True if "pass" in answers else None

    @property
    def filtered_out(self) -> bool:
        """Whether a filter that knocks out would put this resume aside."""
        return self.mode == "knockout" and self.passed is False
