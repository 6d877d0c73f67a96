"""The record of ``check``."""

from __future__ import annotations

from typing import Literal, TypedDict

from ats_sim.reporting.records.bullet import BulletRecord
from ats_sim.reporting.records.filter import FilterRecord
from ats_sim.reporting.records.place import Place, QuoteRecord
from ats_sim.reporting.records.verdict import VerdictRecord


class FixationRecord(TypedDict):
    """Something the scan saw, and when."""

    second: float
    text: str
    why: str


class ScanRecord(TypedDict):
    """What the scan reached. A model, not a measurement."""

    budget_seconds: float
    model: str
    seen: list[FixationRecord]
    missed: list[QuoteRecord]
    required_seen: float | None
    first_metric: float | None
    first_deployment: float | None


class FindingLineRecord(TypedDict):
    """One of several statements that a finding is about."""

    quote: str
    location: Place


class FindingRecord(TypedDict):
    """Something a rule found.

    ``lines`` are the statements where it is about several of one position, whose title is ``quote``; else empty."""

    code: str
    name: str
    severity: Literal["error", "warning", "note"]
    message: str
    hint: str
    location: Place
    quote: str
    lines: list[FindingLineRecord]


class HintRecord(TypedDict):
    """A rewrite to consider, only if true."""

    kind: Literal["bullet", "question", "wording", "other_occupation", "missing"]
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
    disposition_after: Literal["advance", "borderline", "undecided", "reject"]
    understood_after: float | None


class SmallestRecord(TypedDict):
    """The smallest set of edits (indices in ``whatif``) that betters the disposition; empty where none of three does.

    ``earned``: facts that no wording changes. ``unnamed``: required things that the resume does not name, whether or
    not the candidate has them. ``if_true``: conditional edits that better the disposition further, if they are true.
    """

    changes: list[int]
    disposition_after: Literal["advance", "borderline", "undecided", "reject"] | None
    earned: list[str]
    unnamed: list[str]
    if_true: list[int]
    if_true_disposition_after: Literal["advance", "borderline", "undecided", "reject"] | None


class PairRecord(TypedDict):
    """Something asked for and what of the resume is nearest; ``near``: its neighbour, or the same by another name."""

    asked: str
    matched_span: QuoteRecord | None
    near: bool


class ActionRecord(TypedDict):
    """One thing to do first, only if true; ``advice`` is a rewrite, a question (``question``) or a sentence.

    ``literal_after`` is how many of what is searched for a literal search finds after it, ``disposition_after`` the
    better disposition that this step alone would bring; null where there is none.
    """

    kind: Literal["opening", "gate", "page", "name", "degree", "wording", "statement", "order", "other_occupation"]
    about: QuoteRecord | None
    advice: str
    question: bool
    pairs: list[PairRecord]
    literal_after: int | None
    disposition_after: Literal["advance", "borderline", "undecided", "reject"] | None


class CountRecord(TypedDict):
    """How many statements, of all, of which something is true; it decides nothing."""

    name: str
    statements: int
    of: int


class LevelSignRecord(TypedDict):
    """Something that the level is asked to show, and the first line that shows it; it decides nothing."""

    name: str
    line: QuoteRecord | None


class ImpliedRecord(TypedDict):
    """Words of the posting and what they usually stand for; never counted."""

    said: str
    means: list[str]


class UsualRecord(TypedDict):
    """A word that such openings usually name, where the posting names nothing; never counted."""

    word: str
    named: bool


class SettingRecord(TypedDict):
    """A setting that differs from its default."""

    name: str
    value: str


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
    counts: list[CountRecord]
    level_signs: list[LevelSignRecord]
    implied: list[ImpliedRecord]
    usual_words: list[UsualRecord]
    settings: list[SettingRecord]
    evidence: list[BulletRecord]
    findings: list[FindingRecord]
    hints: list[HintRecord]
    whatif: list[ChangeRecord]
    smallest: SmallestRecord
    steps: list[ActionRecord]
    steps_together: list[int]
