"""The stages in order: the only place where they meet.

Each function loads the stages it runs: who grades one bullet waits for no reader of PDF.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection
from pathlib import Path

from ats_sim.errors import ReadingError
from ats_sim.model.case import Case, ParsedResume
from ats_sim.model.document import Document
from ats_sim.model.evidence import Evidence
from ats_sim.model.finding import Finding
from ats_sim.model.hint import Hint
from ats_sim.model.posting import Posting
from ats_sim.model.settings import Settings
from ats_sim.model.simulation import Simulation

DEFAULTS = Settings()


def read_resume(path: str | Path, settings: Settings = DEFAULTS) -> ParsedResume:
    """Read a resume file (PDF, DOCX, text, Markdown or JSON Resume).

    Raises ``ReadingError`` with one line that says what is wrong with the file and what to do.
    """
    from ats_sim import reading

    return parse_resume(reading.read_file(path, settings.limits, settings.reading), settings)


def parse_resume(document: Document, settings: Settings = DEFAULTS) -> ParsedResume:
    """The fields of a document, and what each of its statements proves."""
    from ats_sim import evidence, outline

    resume = outline.outline(document, settings.outline)
    proofs = tuple(evidence.assess(highlight, settings.grading) for highlight in resume.highlights)
    return ParsedResume(document, resume, proofs)


def read_posting(source: str | Path, settings: Settings = DEFAULTS) -> Posting:
    """Read a job posting: a file when ``source`` is a ``Path`` or names one, else the text itself.

    Raises ``ReadingError`` for a file that cannot be read or a text without a word.
    """
    if isinstance(source, Path) or ("\n" not in source and len(source) < 1_000 and Path(source).exists()):
        from ats_sim import reading

        return parse_posting(reading.read_file(source, settings.limits, settings.reading).text, settings)
    return parse_posting(source, settings)


def parse_posting(text: str, settings: Settings = DEFAULTS) -> Posting:
    """What the text of a job posting asks for. Raises ``ReadingError`` for a text without a word."""
    from ats_sim import posting

    if not text.strip():
        raise ReadingError("empty", "the posting has no text; give the text of the job advertisement")
    return posting.read_posting(text, settings.posting)


def grade_bullet(text: str, settings: Settings = DEFAULTS) -> Evidence:
    """What one resume bullet proves, by docs/evidence.md."""
    from ats_sim import evidence

    return evidence.grade_text(text, settings.grading)


def grade_and_hint(text: str, settings: Settings = DEFAULTS) -> tuple[Evidence, Hint | None]:
    """What one resume bullet proves, and how to rewrite it if it proves little."""
    from ats_sim import hints

    proof = grade_bullet(text, settings)
    return proof, hints.hint_for(proof)


def title_similarity(a: str, b: str) -> float:
    """How far two job titles name the same job, 0 to 100."""
    from ats_sim import matching

    return matching.title_similarity(a, b)


def lint(
    resume: ParsedResume,
    posting: Posting | None = None,
    *,
    as_of: datetime.date,
    settings: Settings = DEFAULTS,
    select: Collection[str] | None = None,
    ignore: Collection[str] = (),
) -> tuple[Finding, ...]:
    """What the rules find in a resume; with a posting also what its own rules (POS) find.

    ``select`` and ``ignore`` are as in ``rules.check``.
    """
    from ats_sim import matching, rules

    document, fields, proofs = resume.document, resume.resume, resume.evidence
    matches = matching.match(document, fields, proofs, posting, settings, as_of) if posting else None
    return rules.check(Case(document, fields, proofs, posting, matches, settings, as_of), select, ignore)


def simulate(
    resume: ParsedResume, posting: Posting, *, as_of: datetime.date, settings: Settings = DEFAULTS
) -> Simulation:
    """Hold a resume against a posting: the filter, the rules, the 30-second scan and the rewrite hints.

    ``as_of`` is the day that "present" means; the same arguments give the same result.
    """
    from ats_sim import hints, matching, rules, scan

    document, fields, proofs = resume.document, resume.resume, resume.evidence
    matches = matching.match(document, fields, proofs, posting, settings, as_of)
    case = Case(document, fields, proofs, posting, matches, settings, as_of)
    findings = rules.check(case)
    verdict = scan.scan(case, findings)
    return Simulation(case, posting, matches, findings, verdict, hints.write_hints(case, findings))
