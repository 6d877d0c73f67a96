"""All values about one resume, as far as the stages have come."""

from __future__ import annotations

import datetime

from msgspec import Struct

from ats_sim.model.document import Document
from ats_sim.model.evidence import Evidence, Weakness
from ats_sim.model.finding import Finding
from ats_sim.model.matches import Matches
from ats_sim.model.posting import Posting
from ats_sim.model.resume import Resume
from ats_sim.model.settings import Settings

Named = tuple[tuple[str, bool, bool, tuple[tuple[int, int, int], ...]], ...]
"""Searches of the lexicon: a text, how it was searched, and the numbers of the skills found with their places."""


class ParsedResume(Struct, frozen=True):
    """A resume as read: its text, its fields, and what each statement proves (one item for each of its highlights).

    ``named`` are skills that the lexicon found in its texts, so that a store keeps them for the next posting.
    """

    document: Document
    resume: Resume
    evidence: tuple[Evidence, ...]
    named: Named = ()


class Case(Struct, frozen=True):
    """What the rules, the scan and the hints look at: a resume, and what it was held against.

    ``evidence`` has one item for each of ``resume.highlights``, in the same order. Without a posting, ``posting`` is
    ``NO_POSTING`` and ``matches`` are empty. ``findings`` are there once the rules have looked; ``proofs``, the
    statements that prove applied work for this posting, and ``weaknesses`` of each item of ``evidence`` once the scan
    has. They are empty before.
    """

    document: Document
    resume: Resume
    evidence: tuple[Evidence, ...]
    posting: Posting
    matches: Matches
    settings: Settings
    as_of: datetime.date
    findings: tuple[Finding, ...] = ()
    proofs: tuple[Evidence, ...] = ()
    weaknesses: tuple[frozenset[Weakness], ...] = ()

    @property
    def statements(self) -> list[Evidence]:
        """What each statement about work proves; fragments that are none are left out."""
        return [proof for proof in self.evidence if proof.is_statement]

    def found(self, *rules: str) -> list[Finding]:
        """The findings of rules by their names, in the order of the resume."""
        return [finding for finding in self.findings if finding.name in rules]
