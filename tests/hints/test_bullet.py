"""The hint for one statement: the rewrite, the questions, the reason."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ats_sim.evidence import grade_text
from ats_sim.hints import hint_for
from ats_sim.hints.action import Tense
from ats_sim.hints.bullet import bullet_hint
from ats_sim.hints.wording import quoted, tidy
from ats_sim.lexicon.fields import fields
from ats_sim.lexicon.measures import measures, object_measures
from ats_sim.model.document import Quote, Span
from ats_sim.model.evidence import Evidence, Grade, Metric, Tool
from ats_sim.model.hint import Hint
from ats_sim.model.resume import Highlight

EVERYWHERE = tuple(fields())
"""The fields of a position that is of every trade, so that only the line decides."""
SLOT = re.compile(r"<[^<>]*>")


def proof(text: str, grade: Grade, *, tool: str = "", minimizing: str = "", offline: str = "") -> Evidence:
    """Evidence as the evidence stage would give it, by hand: hints are tested by themselves."""

    def quote(words: str) -> Quote:
        start = text.index(words)
        return Quote(words, Span(start, start + len(words)))

    return Evidence(
        Highlight(text, ((0, 0),)),
        grade,
        tools=(Tool(tool, quote(tool)),) if tool else (),
        metrics=(Metric("offline", quote(offline)),) if offline else (),
        minimizing_phrase=quote(minimizing) if minimizing else None,
    )


def hint(*args: str, **words: str) -> Hint:
    found = bullet_hint(proof(*args, **words), fields=EVERYWHERE)  # type: ignore[arg-type]
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "tool", "rewrite"),
    [
        (
            "Used TensorFlow to train image models",
            "TensorFlow",
            "Used TensorFlow to train image models, with wrong predictions on live cases at <X%>, used by <whom>",
        ),
        (
            "Using Excel to count the pallets of two warehouses",
            "Excel",
            "Using Excel to count the pallets of two warehouses, with stock differences at <X%>",
        ),
        (
            "Prepared invoices in SAP",
            "SAP",
            "Prepared invoices in SAP, with <how many> invoices a week, <X%> of them paid on time",
        ),
        (
            "Writing and running tests in JUnit.",
            "JUnit",
            "Writing and running tests in JUnit, with bugs found after release at <how much>",
        ),
    ],
)
def test_a_tool_only_line_keeps_its_words_and_gets_what_its_trade_counts(text: str, tool: str, rewrite: str) -> None:
    found = hint(text, "tool_only", tool=tool)
    assert found.rewrite == f"{rewrite}"
    assert found.about == Quote(text, Span(0, len(text)))
    assert found.reason.startswith(f"It names {tool}, but not what came of it")


@pytest.mark.parametrize(
    ("text", "opening", "rewrite"),
    [
        (
            "Helped deploy the pricing model",
            "Helped",
            "Deployed <your own part of> the pricing model, "
            "with wrong predictions on live cases at <X%>, used by <whom>",
        ),
        (
            "Responsible for preparing invoices",
            "Responsible for",
            "Prepared invoices, with <how many> invoices a week, <X%> of them paid on time",
        ),
        (
            "Was responsible for the maintenance of escalators",
            "responsible for",
            "Maintained escalators, with unplanned stops at <how much> a month",
        ),
        (
            "Am responsible for preparing invoices",
            "responsible for",
            "Prepare invoices, with <how many> invoices a week, <X%> of them paid on time",
        ),
        ("Assisting in moving the archive", "Assisting", "Moved <your own part of> the archive"),
    ],
)
def test_a_minimized_line_opens_with_the_action(text: str, opening: str, rewrite: str) -> None:
    found = hint(text, "vague", minimizing=opening)
    assert found.rewrite == f"{rewrite}"
    assert found.reason == f'"{opening}" leaves open what you did yourself: "{text}".'


UNREAD = [
    ("Responsible for daily reports", "Responsible for"),
    ("Assisted senior welders with grinding", "Assisted"),
    ("Worked on the platform team", "Worked on"),
    ("Formerly I worked with Java and XPages", "worked with"),
    ("Helped customers to build their email database with bulk mail", "Helped"),
    ("As a developer I am responsible for development of websites", "responsible for"),
    ("Position Google Maps as the world leader in navigation", ""),
    ("Yearlong SystemVerilog program with projects on signal processing", ""),
    ("Topics included customer contracts, change management", ""),
    ("Lead engineer on a backtracking system", ""),
    ("Individual contributor and technical lead across teams", ""),
    ("Interface with MySQL (MySQL Connector Java)", ""),
    ("Co-Zorbed a touch table application for medical support", ""),
    ("Created stock lists in Excel and", ""),
    ("Moved objects from Mod ( QA ( Production", ""),
]


@pytest.mark.parametrize(("text", "opening"), UNREAD)
def test_no_rewrite_where_the_deed_is_not_understood(text: str, opening: str) -> None:
    found = hint(text, "vague", minimizing=opening)
    assert "<" not in found.rewrite
    assert "(only if true)" not in found.rewrite
    assert found.rewrite.split('"')[0] != ""
    assert found.missing


TRADES = [
    ("Reconciled bank statements of three branches", "unreconciled items"),
    ("Tested internal controls of four plants", "controls tested"),
    ("Answered end users at the help desk", "tickets a week"),
    ("Administered medication on two wards", "medication errors"),
    ("Triaged walk-in visitors in the emergency department", "waiting time"),
    ("Dispatched freight for 4 ports", "shipments a week"),
    ("Taught algebra to pupils of year nine", "at the expected level"),
    ("Ran a youth club for young people", "young people a week"),
    ("Called prospects in the northern territory", "deals a quarter"),
    ("Wrote the REST API of the booking service", "latency"),
    ("Moved the data pipeline to Airflow", "data ready by"),
    ("Built fraud detection for card payments", "false alarms"),
    ("Trained gradient-boosted classifiers on card data", "wrong predictions"),
    ("Welded table frames", "passed the inspection"),
    ("Cut hair and did blow-dries", "booking again"),
    ("Drafted contracts for two landlords", "contracts a month"),
]


def test_the_measure_is_that_of_the_trade() -> None:
    said = {text: hint(text, "vague").rewrite for text, _ in TRADES}
    assert {text: measure for text, measure in TRADES if measure not in said[text]} == {}
    assert len({rewrite.removeprefix(text) for text, rewrite in said.items()}) == len(TRADES)


def test_a_measure_is_not_offered_twice() -> None:
    evidence = proof("Wrote test plans", "vague")
    first = bullet_hint(evidence)
    assert first is not None
    assert first.measure
    second = bullet_hint(evidence, used=[first.measure])
    assert second is not None
    assert second.measure != first.measure


def test_where_the_trade_is_not_sure_nothing_is_counted_for_it() -> None:
    found = hint("Kept everything going smoothly", "vague")
    assert "<" not in found.rewrite
    assert "time taken, faults, cost or people helped?" in found.rewrite


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Zorbed brake jobs and gear", "how many brake jobs, how often, for whom"),
        ("Zorbed the gear and mended nets", "how many nets, how often"),
        ("Chaired steering meetings", "how many steering meetings,"),
        ("Took part in turbine outages", "how many turbine outages,"),
        ("Zorbed various skills", "what changed"),
        ("Zorbed and kept my own diary", "say what came of it: what changed, for whom"),
        ("Zorbed the class", "what changed with the class, for whom"),
        ("Zorbed quibbles and wugs for grumps", "how many quibbles and wugs,"),
        ("Helped patrons find books", "how many books,"),
        ("Assisted grumps with injury cases", "how many injury cases,"),
        ("Was tasked with troubleshooting panels", "how many panels,"),
        ("Zorbed very visibly displays", "how many displays,"),
    ],
)
def test_what_no_trade_counts_is_asked_for_in_the_words_of_the_line(text: str, counted: str) -> None:
    found = hint_for(grade_text(text))
    assert found is not None
    assert counted in found.rewrite
    assert "<" not in found.rewrite


def test_the_position_tells_the_measure_of_a_thing_that_its_trade_counts() -> None:
    evidence = proof("Filed records of visitors", "vague")
    clerk, plain = bullet_hint(evidence, fields={"office-management"}), bullet_hint(evidence)
    assert clerk is not None
    assert plain is not None
    assert "a paper found within" in clerk.rewrite
    assert "how many records a week" in plain.rewrite


def test_people_who_were_trained_are_what_a_training_counts_in_any_trade() -> None:
    for text in ("Trained new employees on customer service", "Mentored two interns through their thesis"):
        assert "people trained" in hint(text, "plain").rewrite


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Built machine learning models in Python", "Built <fraud detection> machine learning models in Python"),
        ("Trained a model in Python", "Trained a <fraud detection> model in Python"),
        ("Built pricing models in Python", "Built pricing models in Python"),
        ("Built fraud detection models in Python", "Built fraud detection models in Python"),
    ],
)
def test_the_field_of_the_opening_is_a_slot_before_a_thing_that_names_none(text: str, begins: str) -> None:
    evidence = proof(text, "tool_only", tool="Python")
    found = bullet_hint(evidence, domains=["fraud detection", "payments"])
    assert found is not None
    assert begins in found.rewrite
    plain = bullet_hint(evidence)
    assert plain is not None
    assert "<fraud detection>" not in plain.rewrite


def test_a_learner_is_asked_where_it_was_used() -> None:
    found = hint("Learned payroll on a two-day course", "vague", minimizing="Learned")
    assert found.rewrite.startswith("Say where you have used it since")


def test_a_line_over_the_limit_is_not_made_longer() -> None:
    text = "Built stock lists in Excel for " + " and ".join(f"store{letter}" for letter in "abcdefghijklmnopqrstuvw")
    found = bullet_hint(proof(text, "tool_only", tool="Excel"))
    assert found is not None
    assert found.rewrite.startswith("Split it: ")


def test_the_own_part_is_never_claimed_whole_from_a_helper() -> None:
    found = hint("Helped deploy the pricing model", "vague", minimizing="Helped")
    assert found.missing[0].startswith("Which part was yours: ")
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
    (asked,) = nursing.missing
    assert asked.startswith("What was the result: ")
    assert nursing.rewrite.startswith("Administered medication to patients, with <how many> doses a shift")


def test_an_occupation_that_ships_nothing_is_not_asked_for_release() -> None:
    evidence = proof("Built an image classifier in Python", "tool_only", tool="Python")
    found = bullet_hint(evidence, ships=False, fields=EVERYWHERE)
    assert found is not None
    assert not any(question.startswith("Did it ship") for question in found.missing)


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        (
            "Reorganised the night shift, which significantly reduced waiting times",
            "Reorganised the night shift, which significantly reduced waiting times by <X%>",
        ),
        ("Improved patient satisfaction on the ward", "Improved patient satisfaction by <X%> on the ward"),
        (
            "Rebuilt the jigs, improving speed with new clamps",
            "Rebuilt the jigs, improving speed by <X%> with new clamps",
        ),
    ],
)
def test_a_change_without_its_size_gets_a_slot_for_the_size(text: str, rewrite: str) -> None:
    assert hint(text, "plain").rewrite == f"{rewrite}"


def test_a_test_score_is_told_from_a_result() -> None:
    found = hint("Trained a classifier with 95% accuracy", "tool_only", tool="classifier", offline="95% accuracy")
    assert found.reason == '"95% accuracy" is a score on test data; a reader wants to know what it did for anyone.'


@pytest.mark.parametrize(
    "text",
    [
        "Improved the architecture since launching the service. (currently 3.6 million users)",
        "Optimized the homepage and A/B tested every minor detail",
        "Improved data sets to launch a book-series feature",
    ],
)
def test_what_is_not_measured_in_percent_gets_no_percent_behind_it(text: str) -> None:
    found = hint(text, "plain")
    assert text in found.rewrite
    assert "by <X%>" not in found.rewrite


def test_a_trait_becomes_the_question_for_a_deed() -> None:
    found = hint("Good communication skills", "vague")
    assert found.rewrite.startswith("Say instead what you did that shows it")
    assert found.missing == ('What did you do that shows "Good communication skills", and what came of it?',)


@pytest.mark.parametrize(
    "text",
    [
        "Cut drug errors by 30% on two wards",
        "Deployed the pricing service to production",
        "",
        "   ",
    ],
)
def test_no_hint_where_nothing_is_weak(text: str) -> None:
    assert hint_for(grade_text(text)) is None


SENTENCES = st.sampled_from(
    [
        "A full retrain went from 9 hours to 50 minutes",
        "Set up 4 ovens in 2 halls",
        "Used by 3 shops",
        "The second store followed in spring",
    ]
)
DEEDS = st.sampled_from(
    [
        ("Built REST endpoints in Django", "", "Built"),
        ("Build REST endpoints in Django", "", "Build"),
        ("Building REST endpoints in Django", "", "Building"),
        ("Responsible for preparing 12 invoices", "Responsible for", ""),
        ("Helped move the archive of 7 offices", "Helped", "Moved"),
        ("Improved stock accuracy in 5 halls", "", "Improved"),
        ("Manage suppliers, tenders (9 of them) and renewals", "", "Manage"),
        ("Zorbed the 8 quibbles", "", None),
    ]
)
TENSES: st.SearchStrategy[Tense] = st.sampled_from(["past", "present"])


@settings(max_examples=200, deadline=None)
@given(DEEDS, st.lists(SENTENCES, max_size=2), TENSES)
def test_a_rewrite_keeps_every_sentence_every_number_and_the_tense(
    action: tuple[str, str, str | None], more: list[str], tense: Tense
) -> None:
    text = ". ".join([action[0], *more])
    found = bullet_hint(proof(text, "vague", minimizing=action[1]), tense=tense, fields=EVERYWHERE)
    assert found is not None
    if action[2] is None and not more:
        assert "<" not in found.rewrite
    if action[2] is None:
        return
    if found.kind == "question":
        assert more or re.search("[,(]", text)  # no clause that a measure can stand behind
        assert quoted(tidy(text)) in found.rewrite
        return
    bare = SLOT.sub("", found.rewrite)
    for sentence in more:
        assert sentence in bare
    assert re.findall(r"\d+", bare) == re.findall(r"\d+", tidy(text))
    opening = action[2] or ("Prepared" if tense == "past" else "Prepare")
    assert found.rewrite.split()[0] == opening


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
    assert found.rewrite
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
        assert found.rewrite
        assert found.missing


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Tuned the model and it became quicker", "<how long>"),
        ("Moved the wards to a cheaper supplier of dressings", "<amount>"),
        ("Made the packing line safer", "<which incidents>"),
        ("Made the forecast more accurate", "<which errors>"),
    ],
)
def test_what_a_line_claims_is_asked_in_its_own_unit(text: str, unit: str) -> None:
    assert unit in hint(text, "vague").rewrite


def test_a_general_line_gets_its_domain_and_its_state_of_use() -> None:
    found = bullet_hint(grade_text("Developed models"), domains=["fraud detection"])
    assert found is not None
    assert found.rewrite == "Developed <fraud detection> models, used by <whom> since <when>"


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Completed scikit-learn tutorials", "Say where you have used it since"),
        ("Trained a classifier on the Titanic dataset", "Say where you have used it since"),
        ("Marked homework of two classes", 'Keep "Marked homework'),
        ("Implemented logistic regression from scratch", "Keep "),
    ],
)
def test_practice_is_asked_where_it_was_used_and_gets_no_slot_of_a_trade(text: str, begins: str) -> None:
    found = hint_for(grade_text(text))
    assert found is not None
    assert found.rewrite.startswith(begins)
    assert "live cases" not in found.rewrite


@pytest.mark.parametrize(
    "text",
    [
        "Land Rovers, vans and plant",
        "Welded frames, gates and railings of a bridge",
        "Welded frames. Ground the seams",
        "Result: welded frames of a bridge",
    ],
)
def test_a_measure_stands_only_behind_one_clause_that_a_verb_opens(text: str) -> None:
    found = hint_for(grade_text(text))
    assert found is None or found.kind == "question"


def test_a_line_of_two_deeds_is_asked_for_both() -> None:
    found = hint_for(grade_text("Answered enquiries and mended nets"))
    assert found is not None
    assert found.kind == "question"
    assert "and how many nets, for whom?" in found.rewrite


def test_how_often_it_was_is_not_asked_of_a_line_that_tells_it() -> None:
    found = hint_for(grade_text("Wrote weekly reports for the wards"))
    assert found is not None
    assert "a month" not in found.rewrite
    assert "reports" in found.rewrite


def test_no_measure_presumes_that_something_became_better() -> None:
    everything = [one for table in (measures(), object_measures()) for rows in table.values() for one in rows]
    assert [
        one.fragment for one in everything if one.trade != "claims" and re.search(r"(up|down) from <", one.fragment)
    ] == []
