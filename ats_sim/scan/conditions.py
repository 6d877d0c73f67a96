"""Conditions of a posting that a resume says it does not meet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ats_sim.lexicon.titles import parse_title
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.scan.flag import Flag

_PENDING = re.compile(
    r"\b(?:pending|expected|in progress|applied for|awaiting|not yet|in process|underway)\b", re.IGNORECASE
)
_TEAM = re.compile(
    r"\b(?:manag|lead|supervis|direct|hir|recruit|coach)\w*\s+(?:\w+\s+){0,3}(?:team|staff|people|reports|nurses|engineers)\b"
    r"|\bdirect reports\b|\byears\s+(?:\w+\s+){0,3}(?:as an? (?:\w+\s+)?manager|of management|in management)",
    re.IGNORECASE,
)
_PAPERS = ("certification", "license")


def degree_short(case: Case, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    """The posting requires a degree, and the education section shows none so high."""
    for criterion in case.matches.criteria:
        if criterion.name == "education" and criterion.answer == "fail":
            yield Flag("degree_short", criterion.why.rstrip("."))


def no_management(case: Case, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    """The opening is to manage people, and neither a title nor a statement tells of leading any."""
    if case.posting.management is None or not _TEAM.search(case.posting.text):
        return
    titles = [match.title.text for match in case.matches.titles]
    led = any(parse_title(title).seniority == "lead" for title in titles)
    said = any(finder("claim-people").search(proof.highlight.text) for proof in case.evidence)
    if not led and not said:
        yield Flag("no_management", "the opening is to manage people; no title and no statement tells of leading any")


def licence_pending(case: Case, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    """A licence or certificate that the posting requires is there, and the resume says that it is not granted yet."""
    document = case.document
    for match in case.matches.requirements:
        if match.requirement.kind != "required" or match.requirement.category not in _PAPERS:
            continue
        for found in match.where:
            lines = [document.line_text(line) for line in document.lines_of(found.quote.span)]
            if any(_PENDING.search(line) for line in lines):
                text = f'"{match.requirement.skill}" is required, and the resume says it is not granted yet'
                yield Flag("licence_pending", text, Quote(lines[0], found.quote.span))
                return
