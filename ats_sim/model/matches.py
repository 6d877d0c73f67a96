"""What `matching` hands on: each requirement of a posting held against a resume."""

from __future__ import annotations

from functools import cached_property
from typing import Literal, get_args

from msgspec import Struct

from ats_sim.model.document import Quote
from ats_sim.model.fits import Credits, Criterion, EducationFit, ExperienceFit, Fit, GateFit, StatedYears, TitleMatch
from ats_sim.model.posting import Degree, Level, Requirement, RequirementKind, joined, names_of
from ats_sim.model.resume import Field, PartialDate, SectionKind

Status = Literal["literal", "stemmed", "alias", "kind", "related", "missing"]
STATUSES: tuple[Status, ...] = get_args(Status)
"""From the posting's own words, by other forms and names of it and by an instance of it ("HubSpot" for "CRM"), to
something near it, which is another thing, and to nothing."""
Proof = Literal["shipped", "measured", "used", "claimed", "none"]
PROOFS: tuple[Proof, ...] = get_args(Proof)
"""From real use to none."""
Bearing = Literal["held", "wished", "pending", "lapsed", "lower"]
"""What the words around a find say of it: the writer has it, hopes for it, is on the way to it, had it once, has one of
the kind that is less ("assistant", "Grade I")."""

_LITERAL = frozenset({"literal", "stemmed"})
_NAMED = _LITERAL | {"alias", "kind"}
_PROVED = frozenset({"shipped", "measured"})
_IN_WORK = _PROVED | {"used"}
_BY_NAME = frozenset({"certification", "license", "spoken"})
"""Kinds of the lexicon that are shown by naming them."""
_NAMED_ONLY = _BY_NAME | {"language", "framework", "library", "platform", "tool", "database", "protocol", "standard"}
"""Kinds that are told by their names alone: programs, standards, papers. All else can be told in other words."""


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


def _is_named_only(asked: Requirement) -> bool:
    """Papers, programs and standards; of what the lexicon lacks, what has a capital or a figure inside as they have."""
    inside = asked.skill[1:]
    shaped = inside != inside.lower() or any(map(str.isdigit, inside))
    return asked.category in _NAMED_ONLY or (shaped and asked.category == "name" and not asked.label)


class RequirementGroup(Struct, frozen=True, dict=True):
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

    @cached_property
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

    @cached_property
    def soft(self) -> bool:
        """Whether it is asked of the person (communication): no search looks for it, so no count holds it."""
        return all(member.requirement.category == "soft" for member in self.members)

    @property
    def is_domain(self) -> bool:
        """Whether it is a branch or setting, which weighs more than a tool."""
        return any(member.requirement.category == "domain" for member in self.members)

    @cached_property
    def best(self) -> RequirementMatch:
        """The member with the nearest words."""
        only, *others = self.members
        return min(self.members, key=lambda member: STATUSES.index(member.status)) if others else only

    @property
    def status(self) -> Status:
        """That of the nearest words."""
        return self.best.status

    @cached_property
    def named(self) -> bool:
        """Whether the resume names one of them, by its own or another name or by an instance of it."""
        return self.best.named

    @property
    def bearing(self) -> Bearing:
        """How the resume bears on it where it names it and the writer does not have it."""
        return self.best.bearing

    @cached_property
    def named_only(self) -> bool:
        """Whether a resume tells each of them by its name and in no other words, so that no find is none."""
        return all(_is_named_only(member.requirement) for member in self.members)

    @property
    def absent(self) -> bool:
        """Whether the resume does not name it at all, not even as hoped for, under way or run out."""
        return not self.named and self.bearing == "held"

    @property
    def literal(self) -> bool:
        """Whether a literal search finds one of them."""
        return self.status in _LITERAL

    @cached_property
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

    @cached_property
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


class Matches(Struct, frozen=True, dict=True):
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

    @cached_property
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
    def years_shown(self) -> bool:
        """Whether the years asked for are there, in what they are asked of."""
        return any(fit.gate.kind == "years" and fit.how == "held" for fit in self.gates)

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
