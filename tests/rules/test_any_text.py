"""Whatever the text, every rule ends in findings whose words stand where they say."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim import evidence, outline, reading, rules
from ats_sim.errors import ReadingError
from ats_sim.model.case import Case
from ats_sim.model.matches import Matches
from ats_sim.model.posting import NO_POSTING
from ats_sim.model.settings import Settings

DEFAULTS = Settings()
PARTS = st.sampled_from(
    [
        "# Ana Roe",
        "## Experience",
        "## Skills",
        "## Education",
        "### Welder, Northside Ironworks, 03/19 - Jun 2018",
        "### Fitter, Harbour Yard, Aug 2030 - Present",
        "- Responsible for RAG, etc.",
        "- Built a model",
        "- Maybe improved end-to-end ML to reduce errors",
        "Date of birth: 1 May 1990",
        "Python, python, Teamwork 90% ●●●",
        "T R A I N I N G",
        "references on request",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PARTS | st.text(max_size=60), max_size=25))
def test_findings_quote_the_text(lines: list[str]) -> None:
    try:
        document = reading.read("\n".join(lines).encode(), "resume.md", DEFAULTS.limits, DEFAULTS.reading)
    except ReadingError:
        return
    resume = outline.outline(document)
    proofs = tuple(evidence.assess(highlight) for highlight in resume.highlights)
    found = rules.check(Case(document, resume, proofs, NO_POSTING, Matches(), DEFAULTS, datetime.date(2026, 1, 15)))
    for finding in found:
        span = finding.quote.span
        assert 0 <= span.start <= span.end <= len(document.text)
        assert finding.quote.text == document.text[span.start : span.end]
        assert finding.message
    assert list(found) == sorted(found, key=lambda finding: (finding.quote.span.start, finding.code))
