"""Whether the posting and the resume were read at all: unknown is never no."""

from __future__ import annotations

from ats_sim.lexicon import patterns
from ats_sim.model.case import Case
from ats_sim.model.document import Document
from ats_sim.model.verdict import Unread


def unread(case: Case) -> Unread | None:
    """What was not read, so that nothing can be decided; None where both were.

    A posting that was read whole and asks next to nothing is another thing: it is judged by the kind of work.
    """
    posting, resume = case.posting, case.resume
    asks = posting.title or posting.demands or posting.requirements or posting.gates or posting.min_years is not None
    if not asks or posting.confidence < case.settings.scan.posting_confidence:
        return "posting"
    if _is_blank(case.document, case.settings.scan.blank_share):
        return "resume"
    named = any(match.named for match in case.matches.requirements)
    parts = (resume.work, resume.projects, resume.volunteer, resume.skills, resume.education, case.evidence, named)
    return None if any(parts) else "resume"


def _is_blank(document: Document, most: float) -> bool:
    """Whether most lines are fields of a template that nobody filled in."""
    field = patterns.regex("field-to-fill")
    if not field.search(document.text):
        return False
    lines = [text for line in document.lines if (text := document.line_text(line).strip())]
    return sum(field.search(text) is not None for text in lines) > most * len(lines)
