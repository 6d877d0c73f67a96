"""The candidate's own strongest statement as the shape for a weak one."""

from __future__ import annotations

from tests.written import resume_text, simulate_text

POSTING = "Data Analyst\n\nRequirements\n- SQL\n- Excel\n"
WEAK = "Used Excel for stock lists"


def _models(*statements: str) -> set[str | None]:
    role = ("Data Analyst, Havnelager", "2020 - present", [WEAK, *statements])
    hints = [hint for hint in simulate_text(resume_text(role), POSTING).hints if hint.of_statement]
    assert hints
    return {hint.model.text if hint.model else None for hint in hints}


def test_a_result_in_use_is_the_model() -> None:
    strong = "Rolled out a stock alert in SQL that cut missing parts by 30%"
    assert _models("Cut the weekly count from 9 hours to 2", strong) == {strong}


def test_a_helpers_result_is_no_model() -> None:
    assert _models("Helped cut missing parts by 30%") == {None}


def test_without_a_result_there_is_no_model() -> None:
    assert _models("Built stock lists in SQL") == {None}


def test_a_result_that_has_nothing_to_do_with_the_posting_is_no_model() -> None:
    assert _models("Cut waiting in the canteen by 40%") == {None}
