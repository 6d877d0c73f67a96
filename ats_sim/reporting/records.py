"""The shapes of all JSON output. The schemas in docs/schema are generated from these types (``schemas``)."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict

import msgspec


class Failure(TypedDict):
    """Why a file could not be read: a stable word and a line for people."""

    kind: str
    message: str


class Place(TypedDict):
    """Page and line counted from 1; the box of the first line (x0, top, x1, bottom in points) where there is one."""

    page: int
    line: int
    box: list[float] | None


class QuoteRecord(TypedDict):
    """Words of the resume and where they stand."""

    text: str
    location: Place


class SectionRecord(TypedDict):
    """A part of the resume."""

    kind: str
    heading: str | None
    page: int


class LossRecord(TypedDict):
    """Text that a parser drops."""

    kind: str
    text: str
    page: int | None


class ViewRecord(TypedDict):
    """``view``: what was read from one file. ``resume`` is JSON Resume, with ``current`` for present positions."""

    schema_version: int
    path: str
    error: Failure | None
    pages: int | None
    resume: dict[str, Any] | None
    sections: list[SectionRecord]
    losses: list[LossRecord]


class MetricRecord(TypedDict):
    """A number and what it states."""

    kind: Literal["outcome", "scale", "offline", "count"]
    text: str


class BulletRecord(TypedDict):
    """``bullet``: what one statement proves (docs/evidence.md)."""

    text: str
    grade: Literal["evidenced", "tool_only", "vague", "plain", "not_bullet"]
    tools: list[str]
    metrics: list[MetricRecord]
    deployment: list[str]
    lifecycle: list[str]
    undersold: bool
    hints: list[str]
    reason: str | None
    location: NotRequired[Place]


class RequirementRecord(TypedDict):
    """A skill a posting asks for, in its own words; requirements of one ``group`` are alternatives."""

    skill: str
    kind: Literal["required", "preferred", "mentioned"]
    group: int | None
    quote: str
    label: str | None
    category: str
    years: float | None
    weight: float | None


class KnockoutRecord(TypedDict):
    """A condition that is answered on a form."""

    kind: str
    quote: str


class PostingRecord(TypedDict):
    """``posting``: how a posting was read."""

    schema_version: int
    title: str | None
    seniority: Literal["junior", "mid", "senior", "lead", "manager", "director"] | None
    min_years: float | None
    years_quote: str | None
    degree: str
    degree_preferred: str
    degree_or_equivalent: bool
    degree_quote: str | None
    requirements: list[RequirementRecord]
    knockouts: list[KnockoutRecord]
    responsibilities: list[str]
    domain: list[str]
    soft: list[str]
    ships: bool
    research: bool


class PointRecord(TypedDict):
    """A strength or a risk."""

    text: str
    quote: QuoteRecord | None


class QuestionRecord(TypedDict):
    """One of the three questions."""

    question: str
    answer: bool
    reason: str
    evidence: list[QuoteRecord]


class SignalRecord(TypedDict):
    """The resume in three lines; null for one that it does not give."""

    who: str | None
    did: QuoteRecord | None
    here: str | None


class AlignmentRecord(TypedDict):
    """Whether the resume points where the opening does; ``answer`` is null where it cannot be told."""

    name: Literal["craft", "role", "people", "direction"]
    answer: bool | None
    why: str


class PillarRecord(TypedDict):
    """One of five sides of the work: ``score`` 0 to 4, null where it is not asked for; no verdict rests on it."""

    name: Literal["coding", "applied work", "system design", "communication", "collaboration"]
    score: int | None
    said: str
    proxy: bool
    evidence: list[QuoteRecord]


class VerdictRecord(TypedDict):
    """The end of the simulated scan. ``cause`` is why it goes no further, null for an advance."""

    disposition: Literal["advance", "borderline", "reject"]
    seconds: float
    note: str
    way: str
    cause: Literal["words", "jargon", "outcome", "clutter", "level"] | None
    signal: SignalRecord
    handoff: str | None
    question: str | None
    checklist: list[QuestionRecord]
    strengths: list[PointRecord]
    risks: list[PointRecord]
    flags: list[str]
    alignments: list[AlignmentRecord]
    pillars: list[PillarRecord]
    level: str | None
    lane: str | None
    lens: str | None
    cannot_know: list[str]


class CriterionRecord(TypedDict):
    """One of the four things a filter is set to, and why it says so."""

    answer: Literal["pass", "fail", "unknown"]
    why: str


class FoundRecord(TypedDict):
    """A place where a requirement is met; ``work`` is the index of the position, from 0."""

    section: str
    work: int | None
    status: str
    text: str
    location: Place


class MatchRecord(TypedDict):
    """How one requirement is met."""

    skill: str
    label: str | None
    kind: Literal["required", "preferred", "mentioned"]
    group: int | None
    status: Literal["literal", "stemmed", "alias", "related", "missing"]
    evidence: Literal["shipped", "measured", "used", "claimed", "none"]
    months: int | None
    last_used: str | None
    where: list[FoundRecord]


class TitleRecord(TypedDict):
    """A title of the resume beside the posting's."""

    title: str
    similarity: float
    latest: bool


class LevelRecord(TypedDict):
    """Both levels; null where unknown. ``bands`` are both of the resume's, where its years lie on the line between."""

    resume: str | None
    posting: str | None
    bands: list[str]


class FilterRecord(TypedDict):
    """What a filter would find. Scores are 0 to 100, null where there is nothing to match."""

    passed: bool | None
    mode: Literal["rank", "knockout"]
    aside: bool
    copied: float
    literal_score: float | None
    understood_score: float | None
    proven_score: float | None
    criteria: dict[str, CriterionRecord]
    years: float | None
    degree: str
    level: LevelRecord
    titles: list[TitleRecord]
    requirements: list[MatchRecord]
    knockouts: list[KnockoutRecord]


class GlanceRecord(TypedDict):
    """Something the scan saw, and when."""

    second: float
    text: str
    why: str


class ScanRecord(TypedDict):
    """What the scan reached. A model, not a measurement."""

    budget_seconds: float
    model: str
    seen: list[GlanceRecord]
    buried: list[QuoteRecord]
    required_seen: float | None
    first_metric: float | None
    first_deployment: float | None


class FindingRecord(TypedDict):
    """Something a rule found."""

    code: str
    name: str
    severity: Literal["error", "warning", "note"]
    message: str
    hint: str
    location: Place
    quote: str


class HintRecord(TypedDict):
    """A rewrite to consider, only if true."""

    kind: Literal["bullet", "wording", "missing"]
    about: QuoteRecord
    missing: list[str]
    rewrite: str
    reason: str
    model: QuoteRecord | None


class ChangeRecord(TypedDict):
    """One honest edit and what the simulation says after it, all else unchanged.

    ``conditional``: it names something that the resume does not; open to those only who have done it.
    """

    kind: Literal["result", "wording", "order", "heading", "contact", "naming"]
    about: QuoteRecord
    fix: str
    conditional: bool
    disposition_after: Literal["advance", "borderline", "reject"]
    understood_after: float | None


class SmallestRecord(TypedDict):
    """The smallest set of edits (indices in ``whatif``) that betters the disposition; empty where none of three does.

    ``earned``: facts that no wording changes. ``unnamed``: required things that the resume does not name, whether or
    not the candidate has them. ``if_true``: conditional edits that better the disposition further, if they are true.
    """

    changes: list[int]
    disposition_after: Literal["advance", "borderline", "reject"] | None
    earned: list[str]
    unnamed: list[str]
    if_true: list[int]
    if_true_disposition_after: Literal["advance", "borderline", "reject"] | None


class PairRecord(TypedDict):
    """Something asked for and what of the resume is nearest; ``near``: its neighbour, or the same by another name."""

    asked: str
    said: QuoteRecord | None
    near: bool


class StepRecord(TypedDict):
    """One thing to do first, only if true; ``advice`` is a rewrite, a question (``question``) or a sentence.

    ``literal_after`` is how many of what is searched for a literal search finds after it, ``disposition_after`` the
    better disposition that this step alone would bring; null where there is none.
    """

    kind: Literal["page", "name", "degree", "wording", "statement", "order", "apart"]
    about: QuoteRecord | None
    advice: str
    question: bool
    pairs: list[PairRecord]
    literal_after: int | None
    disposition_after: Literal["advance", "borderline", "reject"] | None


class CheckRecord(TypedDict):
    """``check``: one resume against one posting."""

    schema_version: int
    resume: str
    posting: str | None
    as_of: str
    simulation: str
    verdict: VerdictRecord
    filter: FilterRecord
    scan: ScanRecord
    evidence: list[BulletRecord]
    findings: list[FindingRecord]
    hints: list[HintRecord]
    whatif: list[ChangeRecord]
    smallest: SmallestRecord
    steps: list[StepRecord]
    steps_together: list[int]


class LintedRecord(TypedDict):
    """One file: its findings, or why it could not be read (then ``pages`` is null)."""

    path: str
    error: Failure | None
    pages: int | None
    findings: list[FindingRecord]


class LintSummary(TypedDict):
    """How many files there were, how many of them could not be read, and how much was found."""

    files: int
    unreadable: int
    errors: int
    warnings: int
    notes: int


class RuleCountRecord(TypedDict):
    """How often a rule found something."""

    code: str
    name: str
    severity: Literal["error", "warning", "note"]
    count: int


class LintRecord(TypedDict):
    """``lint``: what the rules found in each file. ``posting`` is the posting's title, null without one."""

    schema_version: int
    as_of: str
    posting: str | None
    files: list[LintedRecord]
    summary: LintSummary
    statistics: list[RuleCountRecord]


class AnswersRecord(TypedDict):
    """The answers to the three questions of the scan."""

    title: bool
    impact: bool
    clear: bool


class MadeRecord(TypedDict):
    """What gives the same row again: the package with the hash of its code, hashes of posting and settings, the day."""

    version: str
    posting: str
    settings: str
    as_of: str


class ScreenRecord(TypedDict):
    """``screen``: one file of a pool. With an ``error`` nothing else is known but ``path`` and, once read, ``content``.

    ``rank`` counts from 1 over the whole pool; null in rows that are printed as they are done, and with an error.
    ``content`` is the SHA-256 of the file.
    """

    schema_version: int
    rank: int | None
    path: str
    error: Failure | None
    disposition: Literal["advance", "borderline", "reject"] | None
    filter: Literal["pass", "fail", "unknown"] | None
    literal_score: float | None
    understood_score: float | None
    answers: AnswersRecord | None
    strength: str | None
    risk: str | None
    years: float | None
    level: str | None
    missing_required: list[str]
    flags: list[str]
    note: str
    pages: int | None
    hidden_words: int
    content: str | None
    made: MadeRecord


_PUBLISHED: dict[str, Any] = {
    "bullet": BulletRecord,
    "check": CheckRecord,
    "lint": LintRecord,
    "posting": PostingRecord,
    "screen": ScreenRecord,
    "view": ViewRecord,
}


def schemas() -> dict[str, str]:
    """File name to JSON Schema text, one for each command that prints JSON."""
    return {
        f"{name}.json": msgspec.json.format(msgspec.json.encode(msgspec.json.schema(type_)), indent=2).decode() + "\n"
        for name, type_ in _PUBLISHED.items()
    }
