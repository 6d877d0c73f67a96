"""Where an employer's name was taken away, the title stays and nothing stands for the employer."""

from __future__ import annotations

import pytest

from ats_sim.lexicon.wordlists import words
from ats_sim.pipeline import DEFAULTS, outline_resume
from ats_sim.reading import read

NAMES = sorted(name.title() for name in words("placeholder") if "company" in name or "employer" in name)


@pytest.mark.parametrize("sign", ["-", "\u00ef\u00bc\u200b", "|", ","])
@pytest.mark.parametrize("name", NAMES)
def test_a_title_ends_before_a_name_that_was_left_out(name: str, sign: str) -> None:
    text = (
        "Robin Quist\nrobin.quist@example.com\n\nExperience\n\n"
        f"Staff Accountant {name} {sign} City, State\n01/2016 to 03/2020\n- Closed the books of four sites\n\n"
        f"Payroll Clerk {name} {sign} City, State\n01/2012 to 12/2015\n- Paid 240 people a month\n"
    )
    resume = outline_resume(read(text.encode(), "resume.txt", DEFAULTS.limits, DEFAULTS.reading))
    assert [work.position.text for work in resume.work if work.position] == ["Staff Accountant", "Payroll Clerk"]
    assert [work.name for work in resume.work] == [None, None]
