"""What `evidence` hands on: what each statement proves."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ats_sim.model.document import Quote
from ats_sim.model.resume import Highlight

Grade = Literal["evidenced", "tool_only", "vague", "plain", "not_bullet"]
MetricKind = Literal["outcome", "scale", "offline", "count"]
Weakness = Literal["vague", "tool_only", "undersold", "dense"]
"""Ways in which a statement is weak; a dense one is a block that a scan skips after its first line."""
Stage = Literal["ingestion", "cleaning", "features", "training", "evaluation", "deployment", "monitoring", "retraining"]


class Tool(Struct, frozen=True):
    """A tool, language, product or technique named in a statement; ``label`` is the lexicon's name for it."""

    label: str
    quote: Quote


class Metric(Struct, frozen=True):
    """A number in a statement, in figures or words, and what it states: a result, a scale, a test score, a count.

    ``sign`` names what decided that.
    """

    kind: MetricKind
    quote: Quote
    sign: str = ""


class Sign(Struct, frozen=True):
    """Words that decided something, and the ``name`` of the pattern or word list that found them (lexicon/files)."""

    name: str
    quote: Quote


class Evidence(Struct, frozen=True):
    """What one statement proves, with the words that show it.

    ``grade`` follows docs/evidence.md. ``minimizing_phrase`` are the words that shrink the role, ``ownership`` the verb
    that claims it, ``academic`` words of class projects and competitions, ``partners`` other teams it names, ``vague``
    words without a stated effect ("various", "improved" with no number).
    """

    highlight: Highlight
    grade: Grade
    tools: tuple[Tool, ...] = ()
    metrics: tuple[Metric, ...] = ()
    deployment: tuple[Quote, ...] = ()
    lifecycle: tuple[Stage, ...] = ()
    minimizing_phrase: Quote | None = None
    ownership: Quote | None = None
    academic: tuple[Quote, ...] = ()
    partners: tuple[Quote, ...] = ()
    vague: tuple[Quote, ...] = ()
    signs: tuple[Sign, ...] = ()
    """By which patterns and word lists the above was found."""
    exclusion: str = ""
    """Why ``grade`` is not_bullet ("skill list", "contact"), or "foreign" for a language that is not read; else ""."""

    @property
    def quote(self) -> Quote:
        """The whole statement with its place."""
        return Quote(self.highlight.text, self.highlight.span())

    @property
    def is_statement(self) -> bool:
        """Whether it tells of work done, and is no list, contact or heading."""
        return self.grade != "not_bullet"

    @property
    def minimized(self) -> bool:
        """Whether its opening or its main verb shrinks the role."""
        return self.minimizing_phrase is not None

    @property
    def metric(self) -> MetricKind | None:
        """The strongest kind of metric in the statement."""
        kinds = {metric.kind for metric in self.metrics}
        order: tuple[MetricKind, ...] = ("outcome", "scale", "offline", "count")
        return next((kind for kind in order if kind in kinds), None)
