"""The stages in order, and what they have made so far: the only place where they meet.

Each function loads the stage it runs: who grades one bullet waits for no reader of PDF.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Sequence
from typing import Any, Literal

from ats_sim.model.case import Case
from ats_sim.model.document import Document
from ats_sim.model.evidence import Evidence
from ats_sim.model.finding import Finding
from ats_sim.model.hint import Hint
from ats_sim.model.matches import Matches
from ats_sim.model.places import proof_at, unplaced
from ats_sim.model.posting import NO_POSTING, Posting
from ats_sim.model.resume import Highlight, Resume
from ats_sim.model.settings import Settings
from ats_sim.model.verdict import Decision, Verdict


def use_own_words(settings: Settings) -> None:
    """Let the user's own tables count, also in a worker, which hears of them by the settings only."""
    from ats_sim.lexicon import own

    own.use(settings.lexicon.extend)


class Run:
    """What the stages are given and have made so far; what a later stage makes is not there yet."""

    document: Document
    resume: Resume
    evidence: tuple[Evidence, ...]
    posting: Posting
    as_of: datetime.date
    matches: Matches
    findings: tuple[Finding, ...]
    decision: Decision
    verdict: Verdict
    hints: tuple[Hint, ...]
    select: Collection[str] | None = None
    ignore: Collection[str] = ()
    known: Sequence[Evidence] = ()

    def __init__(self, settings: Settings, **given: Any) -> None:
        use_own_words(settings)
        self.settings = settings
        self.__dict__.update(given)

    @property
    def case(self) -> Case:
        """The case as far as it has come."""
        found: tuple[Finding, ...] = getattr(self, "findings", ())
        return Case(
            self.document, self.resume, self.evidence, self.posting, self.matches, self.settings, self.as_of, found
        )

    def upto(self, product: Product) -> Run:
        """Run the stages in their order up to the one that makes ``product``; what is there already is kept."""
        for made, stage in STAGES:
            if not hasattr(self, made):
                setattr(self, made, stage(self))
            if made == product:
                break
        return self


def _outline(run: Run) -> Resume:
    from ats_sim import outline

    return outline.outline(run.document, run.settings.outline)


def _assess(run: Run) -> tuple[Evidence, ...]:
    from ats_sim import evidence

    known = {unplaced(proof.highlight): proof for proof in run.known}

    def assessed(highlight: Highlight) -> Evidence:
        same = known.get(unplaced(highlight)) if known else None
        return proof_at(highlight, same) if same else evidence.assess(highlight, run.settings.grading)

    return tuple(map(assessed, run.resume.highlights))


def _match(run: Run) -> Matches:
    if run.posting is NO_POSTING:
        return Matches()
    from ats_sim import matching

    return matching.match(run.document, run.resume, run.evidence, run.posting, run.settings, run.as_of)


def _check(run: Run) -> tuple[Finding, ...]:
    from ats_sim import rules

    return rules.check(run.case, run.select, run.ignore)


def _decide(run: Run) -> Decision:
    from ats_sim import scan

    return scan.decide(run.case)


def _tell(run: Run) -> Verdict:
    from ats_sim import scan

    return scan.tell(run.case, run.decision)


def _hint(run: Run) -> tuple[Hint, ...]:
    from ats_sim import hints

    return hints.write_hints(run.case)


Product = Literal["resume", "evidence", "matches", "findings", "decision", "verdict", "hints"]
STAGES: tuple[tuple[Product, Callable[[Run], Any]], ...] = (
    ("resume", _outline),
    ("evidence", _assess),
    ("matches", _match),
    ("findings", _check),
    ("decision", _decide),
    ("verdict", _tell),
    ("hints", _hint),
)
"""What each stage makes, in order, out of what those before it made. ``reading`` and ``posting`` come before it."""
