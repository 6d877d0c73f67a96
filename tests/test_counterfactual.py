"""What would change the verdict: honest edits only, and the smallest set of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim.counterfactual import insert, what_if
from ats_sim.counterfactual.rewriting import add_line, exchange
from ats_sim.model.document import Document, Line, Span
from tests.cases import READABLE, simulated
from tests.written import resume_text, simulate_text

POSTING = """Machine Learning Engineer

Requirements
- 2+ years of experience
- Python
- SQL
- Kubernetes
"""
TOOLS = ["Trained delay models with Python and SQL for the depot", "Ran the models on Kubernetes with Helm charts"]
ENGINEER = ("Machine Learning Engineer, Nordbane", "January 2020 - present", TOOLS)


def test_results_would_turn_a_list_of_tools() -> None:
    result = simulate_text(resume_text(ENGINEER), POSTING)
    whatif = what_if(result)
    assert result.verdict.disposition != "advance"
    assert whatif.smallest
    assert {whatif.changes[index].kind for index in whatif.smallest} == {"result"}
    assert {whatif.changes[index].about.text for index in whatif.smallest} <= set(TOOLS)


def test_no_smaller_set_is_left_out() -> None:
    whatif = what_if(simulate_text(resume_text(ENGINEER), POSTING))
    better = [change for change in whatif.changes if change.disposition == whatif.reached]
    assert len(whatif.smallest) == 1 or not better


def test_what_is_not_named_is_told_from_what_no_wording_changes() -> None:
    resume = resume_text(("Machine Learning Engineer, Nordbane", "2025 - present", TOOLS[:1]), skills="Python")
    whatif = what_if(simulate_text(resume, POSTING.replace("2+", "8+")))
    assert whatif.unnamed == ("Kubernetes",)
    assert len(whatif.earned) == 1
    assert "8 years" in whatif.earned[0]
    assert [change.conditional for change in whatif.changes if "Kubernetes" in change.fix] == [True]


def test_naming_what_was_used_is_tried_apart_from_honest_wording() -> None:
    posting = "Machine Learning Engineer\n\nRequirements\n- Kafka\n- Terraform\n- Airflow\n- Python\n"
    whatif = what_if(simulate_text(resume_text((*ENGINEER[:2], SHIPPED), skills="Python"), posting))
    naming = [index for index, change in enumerate(whatif.changes) if change.conditional]
    assert whatif.unnamed == ("Kafka", "Terraform", "Airflow")
    assert [whatif.changes[index].kind for index in naming] == ["naming"] * 3
    assert all("only if you did" in whatif.changes[index].fix for index in naming)
    assert not set(naming) & set(whatif.smallest)
    assert set(whatif.if_true) & set(naming)
    assert whatif.if_true_reached == "advance"


def test_an_advance_tries_nothing_that_would_have_to_be_true() -> None:
    result = simulate_text(resume_text((*ENGINEER[:2], SHIPPED)), POSTING)
    whatif = what_if(result)
    assert result.verdict.disposition == "advance"
    assert not any(change.conditional for change in whatif.changes)
    assert (whatif.if_true, whatif.if_true_reached) == ((), None)


@pytest.mark.parametrize(("skills", "earned", "unnamed"), [("CISSP, expected 2027", 1, ()), ("Excel", 0, ("CISSP",))])
def test_a_licence_not_granted_is_a_fact_and_one_not_named_may_be_there(
    skills: str, earned: int, unnamed: tuple[str, ...]
) -> None:
    posting = "Project Manager\n\nRequirements\n- CISSP\n- Excel\n"
    books = ("Project Manager, Elm Hall", "2015 - present", ["Cut late projects by 30% with an Excel check"])
    whatif = what_if(simulate_text(resume_text(books, skills=skills), posting))
    assert len([fact for fact in whatif.earned if "not granted yet" in fact]) == earned
    assert whatif.unnamed == unnamed


def test_wording_is_worth_what_the_literal_search_misses() -> None:
    statement = "Moved 14 services to k8s, deploys now take 4 minutes instead of 2 hours"
    result = simulate_text(resume_text((*ENGINEER[:2], [statement]), skills="Python, SQL"), POSTING)
    wording = [change for change in what_if(result).changes if change.kind == "wording"]
    assert [change.about.text for change in wording] == ["k8s"]


def test_the_same_each_time_on_made_cases() -> None:
    assert READABLE
    for fixture in READABLE[:3]:
        assert what_if(simulated(fixture.name)) == what_if(simulated(fixture.name))


HEADLESS = """# Robin Quist

robin.quist@example.com | +44 20 7946 0102

## Education

BSc Statistics, Testland University, 2015

{work}## Skills

Python, SQL, Docker
"""
SHIPPED = [
    "Deployed a Python delay forecast as a service that 40 dispatchers use daily; missed slots fell by 22%",
    "Moved 14 SQL services to Kubernetes; deploys now take 4 minutes instead of 2 hours",
]


@pytest.mark.parametrize("words", ["## Where I made a difference", "IMPACT", ""])
def test_positions_below_odd_headings_are_read_so_no_heading_is_worth_a_verdict(words: str) -> None:
    work = f"Machine Learning Engineer, Nordbane, January 2020 - present\n- {SHIPPED[0]}\n- {SHIPPED[1]}\n\n"
    result = simulate_text(HEADLESS.format(work=f"{words}\n{work}" if words else work), POSTING)
    assert result.verdict.disposition == "advance"
    assert what_if(result).smallest == ()


def test_a_heading_that_parsers_know_is_worth_a_verdict() -> None:
    work = f"Machine Learning Engineer, Nordbane (6 years)\n- {SHIPPED[0]}\n- {SHIPPED[1]}\n\n"
    result = simulate_text(HEADLESS.format(work=f"## Where I made a difference\n\n{work}"), POSTING)
    whatif = what_if(result)
    assert result.verdict.disposition == "reject"
    assert [whatif.changes[index].kind for index in whatif.smallest] == ["heading"]
    known = simulate_text(HEADLESS.format(work=f"## Experience\n\n{work}"), POSTING)
    assert known.verdict.disposition == whatif.reached == "advance"


def test_an_unknown_heading_over_a_list_is_called_skills() -> None:
    written = resume_text((*ENGINEER[:2], SHIPPED)).replace(
        "## Skills", "## Languages\n\nEnglish\n\n## What I brew with"
    )
    result = simulate_text(written, POSTING)
    [change] = [change for change in what_if(result).changes if change.kind == "heading"]
    assert (change.about.text, change.fix) == ("What I brew with", 'call this heading "Skills"')


def test_a_heading_without_positions_below_is_not_called_experience() -> None:
    extra = "## What else moves me\n\nSailing in the winter months with an old wooden boat.\n"
    changes = what_if(simulate_text(resume_text(ENGINEER, extra=extra), POSTING)).changes
    assert not [change.fix for change in changes if change.kind == "heading" and "Experience" in change.fix]


def test_contact_data_never_turns_a_verdict() -> None:
    written = resume_text((*ENGINEER[:2], SHIPPED))
    bare = written.replace("robin.quist@example.com | ", "").replace("+44 20 7946 0102", "")
    assert simulate_text(written, POSTING).verdict.disposition == "advance"
    assert simulate_text(bare, POSTING).verdict.disposition == "advance"


def test_contact_in_a_margin_is_moved_into_the_body() -> None:
    result = simulated("welder-docx-table")
    assert "BAS004" in {finding.code for finding in result.findings}
    [change] = [change for change in what_if(result).changes if change.kind == "contact"]
    assert "first lines of the body" in change.fix


ROWS = st.lists(st.text(alphabet="ab ", max_size=6), min_size=1, max_size=4)


@settings(deadline=None)
@given(ROWS, st.integers(0, 30), st.text("xy", max_size=4))
def test_words_put_into_a_document_move_what_stands_behind(rows: list[str], at: int, words: str) -> None:
    text = "\n".join(rows)
    at = min(at, len(text))
    starts = [sum(len(row) + 1 for row in rows[:index]) for index in range(len(rows))]
    lines = tuple(Line(Span(start, start + len(row))) for start, row in zip(starts, rows, strict=True))
    after = insert(Document("a.md", "markdown", text, lines), at, words)
    assert "\n".join(after.line_text(line) for line in after.lines) == after.text
    assert after.text[:at] + after.text[at + len(words) :] == text


@settings(deadline=None)
@given(ROWS, st.data())
def test_words_exchanged_within_a_line_move_what_stands_behind(rows: list[str], data: st.DataObject) -> None:
    starts = [sum(len(row) + 1 for row in rows[:index]) for index in range(len(rows))]
    lines = tuple(Line(Span(start, start + len(row))) for start, row in zip(starts, rows, strict=True))
    which = data.draw(st.integers(0, len(rows) - 1))
    document = Document("a.md", "markdown", "\n".join(rows), lines)
    after = exchange(document, lines[which].span, "new words")
    assert [after.line_text(line) for line in after.lines] == [*rows[:which], "new words", *rows[which + 1 :]]
    headed = add_line(document, lines[which], "Experience", lines[0])
    assert [headed.line_text(line) for line in headed.lines] == [*rows[:which], "Experience", *rows[which:]]


def test_a_result_of_a_statement_reads_no_page_and_no_passage_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """What an edit does not touch is not made anew: a result changes what its statement proves, and nothing else."""
    result = simulate_text(resume_text(ENGINEER), POSTING)
    expected = what_if(result)
    assert {change.kind for change in expected.changes} == {"result"}
    for name in ("ats_sim.outline.outline", "ats_sim.evidence.assess"):
        monkeypatch.setattr(name, None)
    for name in ("searchable_text._statement", "searchable_text._rest", "work_field._counted", "titles._sight"):
        monkeypatch.setattr(f"ats_sim.matching.{name}", None)
    monkeypatch.setattr("ats_sim.scan.attention._page", None)
    assert what_if(result) == expected
