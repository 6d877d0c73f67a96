"""What every format of a report says about one thing."""

from __future__ import annotations

from ats_sim.reporting import check_parts
from tests.cases import READABLE, simulated
from tests.written import resume_text, simulate_text


def test_the_words_of_a_row_stand_at_its_place() -> None:
    """Words of one line beside the place of another would be looked for in vain."""
    posting = "Help Desk Technician\n\nRequirements\n- Help desk\n- Customer support\n- Kubernetes\n"
    said = ["Trained desktop support technicians; calls fell by 30%", "Gave IT support to a law office"]
    results = [simulate_text(resume_text(("Technician, Elm", "2019 - present", said)), posting)]
    looked = 0
    for result in [*results, *(simulated(fixture.name) for fixture in READABLE)]:
        for group in result.matches.groups:
            words = check_parts.instead(group)
            if words and group.place:
                looked += 1
                assert words == group.place.quote.text
                assert " ".join(words.split()) in " ".join(result.case.document.text.split())
    assert looked
