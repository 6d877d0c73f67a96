"""The hint for one statement: the rewrite, the questions, the reason."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ats_sim.evidence import grade_text
from ats_sim.hints import hint_for
from ats_sim.hints.bullet import bullet_hint
from ats_sim.model.document import Quote, Span
from ats_sim.model.evidence import Evidence, Grade, Metric, Tool
from ats_sim.model.hint import Hint
from ats_sim.model.resume import Highlight

SLOT = re.compile(r"<[^<>]*>")


def proof(text: str, grade: Grade, *, tool: str = "", undersold: str = "", offline: str = "") -> Evidence:
    """Evidence as the evidence stage would give it, by hand: hints are tested by themselves."""

    def quote(words: str) -> Quote:
        start = text.index(words)
        return Quote(words, Span(start, start + len(words)))

    return Evidence(
        Highlight(text, ((0, 0),)),
        grade,
        tools=(Tool(tool, quote(tool)),) if tool else (),
        metrics=(Metric("offline", quote(offline)),) if offline else (),
        undersold=quote(undersold) if undersold else None,
    )


def hint(*args: str, **words: str) -> Hint:
    found = bullet_hint(proof(*args, **words))  # type: ignore[arg-type]
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "tool", "rewrite"),
    [
        (
            "Used TensorFlow to train image models",
            "TensorFlow",
            "Trained image models with TensorFlow for <team or users>, which <cut|raised> <what changed> by <X%>",
        ),
        (
            "Using Excel to track inventory",
            "Excel",
            "Tracked inventory with Excel for <whom, how many>, "
            "which caught <how many faults> before <they cost whom what>",
        ),
        (
            "Prepared invoices in SAP",
            "SAP",
            "Prepared invoices in SAP, <how many> a <day|week>, with <what changed> <up|down> by <X%>",
        ),
        (
            "Writing and running tests in JUnit.",
            "JUnit",
            "Wrote and ran tests in JUnit for <whom, how many>, which <cut|raised> <what changed> by <X%>",
        ),
    ],
)
def test_a_tool_only_line_keeps_its_verb_its_object_and_its_tool(text: str, tool: str, rewrite: str) -> None:
    found = hint(text, "tool_only", tool=tool)
    assert found.rewrite == f"{rewrite} (only if true)"
    assert found.about == Quote(text, Span(0, len(text)))
    assert found.reason.startswith(f"It names {tool}, but not what came of ")


@pytest.mark.parametrize(
    ("text", "opening", "rewrite"),
    [
        (
            "Helped deploy the pricing model",
            "Helped",
            "Deployed <your own part of> the pricing model for <team or users>, "
            "which <cut|raised> <what changed> by <X%>",
        ),
        (
            "Responsible for preparing invoices",
            "Responsible for",
            "Prepared invoices, <how many> a <day|week>, with <what changed> <up|down> by <X%>",
        ),
        (
            "Responsible for daily reports",
            "Responsible for",
            "<Ran|Prepared|Checked> daily reports for <whom, how many>, which <cut|raised> <what changed> by <X%>",
        ),
        (
            "Was responsible for the maintenance of lifts",
            "responsible for",
            "Maintained lifts for <whom, how many>, with <faults|delays|complaints> down from <before> to <after>",
        ),
        (
            "Assisted senior welders with grinding",
            "Assisted",
            "<Ran|Prepared|Checked> grinding for senior welders, which <cut|raised> <what changed> by <X%>",
        ),
    ],
)
def test_an_undersold_line_opens_with_the_deed_or_asks_for_it(text: str, opening: str, rewrite: str) -> None:
    found = hint(text, "vague", undersold=opening)
    assert found.rewrite == f"{rewrite} (only if true)"
    assert found.reason.endswith(" leaves open what you did yourself.")


def test_the_own_part_is_never_claimed_whole_from_a_helper() -> None:
    found = hint("Helped deploy the pricing model", "vague", undersold="Helped")
    assert found.missing[0] == "Which part of the pricing model was yours?"
    assert "<your own part of>" in found.rewrite


def test_a_result_that_is_there_is_not_asked_for_again() -> None:
    text = "Supported the finance team, which cut the monthly close by 3 days"
    evidence = grade_text(text)
    assert evidence.metric == "outcome"
    found = hint_for(evidence)
    assert found is not None
    assert not any(question.startswith("What was the result") for question in found.missing)
    assert "<X%>" not in found.rewrite


def test_software_is_asked_whether_it_shipped_and_nursing_is_not() -> None:
    software = hint("Built an image classifier in Python", "tool_only", tool="Python")
    nursing = hint("Administered medication to patients", "vague")
    assert [question.split(":")[0] for question in software.missing] == [
        "What was the result",
        "Did it ship",
        "Did it matter to someone",
    ]
    assert nursing.missing == (
        "What was the result: what was different after you administered medication to patients?",
    )
    assert nursing.rewrite.startswith("Administered medication to patients, <how many> a <shift|week>")


def test_an_occupation_that_ships_nothing_is_not_asked_for_release() -> None:
    evidence = proof("Built an image classifier in Python", "tool_only", tool="Python")
    found = bullet_hint(evidence, ships=False)
    assert found is not None
    assert not any(question.startswith("Did it ship") for question in found.missing)


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        (
            "Reorganised the night shift, which significantly reduced waiting times",
            "Reorganised the night shift, which reduced waiting times by <X%>",
        ),
        ("Improved patient satisfaction on the ward", "Improved patient satisfaction by <X%> on the ward"),
        (
            "Rebuilt the jigs, improving speed with new clamps",
            "Rebuilt the jigs, improving speed by <X%> with new clamps",
        ),
    ],
)
def test_a_change_without_its_size_gets_a_slot_for_the_size(text: str, rewrite: str) -> None:
    assert hint(text, "plain").rewrite == f"{rewrite} (only if true)"


def test_a_test_score_is_told_from_a_result() -> None:
    found = hint("Trained a classifier with 95% accuracy", "tool_only", tool="classifier", offline="95% accuracy")
    assert (
        found.reason
        == '"95% accuracy" is a score on test data; a reader wants to know what the classifier did for anyone.'
    )


def test_a_trait_becomes_the_question_for_a_deed() -> None:
    found = hint("Good communication skills", "vague")
    shown = '<One deed that shows "Good communication skills">'
    assert found.rewrite == f"{shown} for <whom>; <what changed> <rose|fell> by <X%> (only if true)"
    assert found.missing == ('What did you do that shows "Good communication skills", and what came of it?',)


@pytest.mark.parametrize(
    "text",
    [
        "Cut drug errors by 30% on two wards",
        "Deployed the pricing service to production",
        "Mentored two interns through their thesis",
        "Python, SQL, Docker",
        "",
        "   ",
    ],
)
def test_no_hint_where_nothing_is_weak(text: str) -> None:
    assert hint_for(grade_text(text)) is None


def test_long_lines_end_the_clause_before_the_slots() -> None:
    found = hint(
        "Established a core architecture for outbound traffic in several accounts of the group using Route53",
        "tool_only",
        tool="Route53",
    )
    assert found.rewrite.endswith(" using Route53; <what changed> <rose|fell> by <X%> (only if true)")


OPENINGS = ["used", "Responsible", "helped", "managed", "Good", "Working", "improving", "train", "use", "I"]
OTHERS = [
    "Python",
    "to",
    "for",
    "with",
    "and",
    "the",
    "of",
    "reports",
    ",",
    ".",
    ";",
    ":",
    "(",
    ")",
    "<X%>",
    "40%",
    "–",
    "•",
]
WORDS = st.sampled_from([*OPENINGS, *OTHERS])


def test_a_helper_with_a_result_is_asked_for_the_own_part() -> None:
    found = hint_for(grade_text("Helped cut waiting times by 40%"))
    assert found is not None
    assert found.missing


@example("0;HELPED: USE 0 0 %")
@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=14).map(" ".join)))
def test_any_text_gets_an_answer_without_a_made_up_number(text: str) -> None:
    evidence = grade_text(text)
    found = hint_for(evidence)
    if found is None:
        return
    assert found.rewrite.endswith(" (only if true)")
    assert found.missing
    said = " ".join((found.rewrite, found.reason, *found.missing))
    assert "\n" not in said
    assert set(re.findall(r"\d+", SLOT.sub("", said))) <= set(re.findall(r"\d+", text))


@pytest.mark.parametrize("grade", ["tool_only", "vague"])
def test_any_graded_text_gets_a_hint_even_a_strange_one(grade: Grade) -> None:
    for text in (
        "x",
        "(",
        "of of of",
        "Used",
        "Used X to",
        "to",
        "Responsible for",
        "…",
        "Helped",
        "<b>bold</b>",
        "a" * 5_000,
    ):
        found = bullet_hint(proof(text, grade))
        assert found is not None
        assert found.rewrite.endswith(" (only if true)")
