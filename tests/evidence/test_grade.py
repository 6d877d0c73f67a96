"""The grades, the words that decided them, and any input at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim.evidence import assess, grade_text
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.resume import Highlight


def quotes(evidence: Evidence) -> list[Quote]:
    optional = [quote for quote in (evidence.minimizing_phrase, evidence.ownership) if quote]
    named = [tool.quote for tool in evidence.tools] + [metric.quote for metric in evidence.metrics]
    listed = [*evidence.deployment, *evidence.academic, *evidence.partners, *evidence.vague]
    return optional + named + listed


@pytest.mark.parametrize(
    ("text", "grade", "exclusion"),
    [
        ("Cut costs by 40% with Redis", "evidenced", ""),
        ("Deployed the scoring model", "evidenced", ""),
        ("Wrote the backend in Python", "tool_only", ""),
        ("Responsible for daily reports", "vague", ""),
        ("Frameworks: Django, Flask", "not_bullet", "skill list"),
    ],
)
def test_grades(text: str, grade: str, exclusion: str) -> None:
    evidence = grade_text(text)
    assert (evidence.grade, evidence.exclusion) == (grade, exclusion)


@pytest.mark.parametrize(
    "text", ["Mentored two interns through their thesis", "Organised the yearly hackathon with three universities"]
)
def test_plain(text: str) -> None:
    assert grade_text(text).grade == "plain"


def test_academic_words_are_quoted() -> None:
    assert [quote.text for quote in grade_text("Built a maze robot as a class project").academic] == ["class project"]


def test_places_of_a_wrapped_line() -> None:
    highlight = Highlight("Cut costs by 40% in a year", ((0, 100), (13, 250)))
    metric = assess(highlight).metrics[0]
    assert metric.quote.text == "by 40%"
    assert (metric.quote.span.start, metric.quote.span.end) == (110, 253)


@pytest.mark.parametrize("mark", ["• ", "- ", "3. ", "\uf0b7 ", "➢"])
def test_list_markers_change_nothing(mark: str) -> None:
    bare, marked = grade_text("Cut costs by 40%"), grade_text(mark + "Cut costs by 40%")
    assert (bare.grade, [m.quote.text for m in bare.metrics]) == (marked.grade, [m.quote.text for m in marked.metrics])


def test_soft_hyphens_and_ligatures_are_read() -> None:
    evidence = grade_text("De\u00adployed the of\ufb01ce planner")
    assert [quote.text for quote in evidence.deployment] == ["De\u00adployed"]


@pytest.mark.parametrize(
    "text",
    [
        "1 " * 5000,
        "from 1 to 2 " * 900,
        "Responsible for " * 700,
        "A-1" * 3000,
        "a@" * 5000,
        "A. B. " * 1500,
        "deployed " * 1200,
        "$" * 10_000,
        "X, " * 3000,
    ],
)
def test_long_lines(text: str) -> None:
    assert grade_text(text).grade in ("evidenced", "tool_only", "vague", "plain", "not_bullet")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_graded_with_quotes_of_itself(text: str) -> None:
    evidence = grade_text(text)
    assert evidence == grade_text(text)
    assert all(text[quote.span.start : quote.span.end] == quote.text for quote in quotes(evidence))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Cut", "costs", "by", "40%", "12", "-", "to", "from", "$", "½", "ﬁ", "👍", "‏א", "x2", "(", "in", "Python"]
        ),
        max_size=25,
    )
)
def test_mixed_pieces(pieces: list[str]) -> None:
    text = " ".join(pieces)
    assert all(text[quote.span.start : quote.span.end] == quote.text for quote in quotes(grade_text(text)))


@pytest.mark.parametrize(
    "text", ["Perform data entry correctly. Maintaining quality of cases entered", "Answer phones and greet visitors"]
)
def test_what_is_done_as_a_habit_is_a_duty(text: str) -> None:
    assert grade_text(text).grade == "vague"


def test_serving_on_a_committee_is_an_action() -> None:
    assert grade_text("Served as a member of the college sports committee.").grade == "plain"
