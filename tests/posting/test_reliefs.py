"""Over shapes of relief and kinds of paper: what opens another way belongs to its condition, and ends nothing."""

from __future__ import annotations

import pytest

from ats_sim.posting import read_posting
from tests.written import resume_text, simulate_text

PAPERS = ["CPR certification", "Class A CDL", "NVQ Level 3 in Joinery", "Registered Nurse licence"]
BEHIND = [
    "{} or willing to get it",
    "{} (or get it in your first 30 days)",
    "{} within six (6) months of hire",
    "{}, to be obtained within 90 days",
    "Hold, or be eligible for, {}; or the ability to obtain it",
]
BELOW = [
    "{}\n- If yours is not current you have one month to renew it",
    "{}. This requirement may be waived with prior work of the kind",
    "{}. Candidates without it may be hired and trained",
    "{}\n- Mill experience can be used in place of the certificate",
]
NONE = [
    "{} required",
    "{}, taken within the last 12 months",
    "{}. Applicants without it cannot be considered",
    "{} (must be in hand before your first day)",
    "{}\n- Living within 30 days of travel",
]
DONE = ["Moved 400 pallets a day", "Trained 12 new colleagues"]


def _posting(shape: str, paper: str) -> str:
    return f"Coordinator\n\nRequirements\n- {shape.format(paper)}\n- Excel\n- Two years of coordination\n"


@pytest.mark.parametrize("paper", PAPERS)
def test_every_relief_is_read_and_belongs_to_the_paper_before(paper: str) -> None:
    for shape in (*BEHIND, *BELOW):
        posting = read_posting(_posting(shape, paper))
        at = posting.text.find(paper)
        assert any(one.of.start <= at < one.of.end for one in posting.reliefs), shape
        assert all(
            posting.text[one.quote.span.start : one.quote.span.end].find(one.quote.text) >= 0 for one in posting.reliefs
        )
        excel = posting.text.find("Excel")
        assert not any(one.of.start <= excel < one.of.end for one in posting.reliefs), shape
    for shape in NONE:
        assert all(one.shut for one in read_posting(_posting(shape, paper)).reliefs), shape


@pytest.mark.parametrize("line", ["", "{}, expired June 2024"])
@pytest.mark.parametrize("paper", PAPERS)
def test_what_another_way_may_meet_is_a_step_and_speaks_against_nobody(paper: str, line: str) -> None:
    extra = f"## Licences\n\n{line.format(paper)}\n" if line else ""
    resume = resume_text(("Coordinator, Lakeside Works", "2019 - present", [*DONE, "Excel"]), extra=extra)
    for shape in (*BEHIND, *BELOW):
        result = simulate_text(resume, _posting(shape, paper))
        fits = [fit for fit in result.matches.gates if paper.split()[0] in fit.gate.quote.text]
        assert fits, shape
        assert all(fit.standing == "not stated" and fit.relief for fit in fits), shape
        assert result.verdict.cause != "gate", shape
