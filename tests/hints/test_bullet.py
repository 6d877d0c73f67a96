"""The hint for one statement: the rewrite, the questions, the reason."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ats_sim.evidence import grade_text
from ats_sim.hints import hint_for
from ats_sim.hints.bullet import bullet_hint
from ats_sim.lexicon.fields import fields
from ats_sim.lexicon.measures import Measure, measures, object_measures, situation
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
    ("text", "opening", "advice"),
    [
        ("Prepared invoices in SAP", "", 'Add to "Prepared invoices in SAP": how many invoices a week went through'),
        (
            "Responsible for preparing invoices",
            "Responsible for",
            'Begin with "Prepared invoices", and add: how many invoices',
        ),
        (
            "Am responsible for preparing invoices",
            "responsible for",
            'Begin with "Prepare invoices", and add: how many',
        ),
        (
            "Helped deploy the pricing model",
            "Helped",
            'Say which part of "Helped deploy the pricing model" was yours (if all of it, begin with "Deployed"), '
            "and add: ",
        ),
        (
            "Assisted senior engineers as needed",
            "Assisted",
            'Say which part of "Assisted senior engineers as needed" was yours: what did you do yourself, how much',
        ),
    ],
)
def test_a_line_is_asked_in_its_own_words(text: str, opening: str, advice: str) -> None:
    found = hint(text, "vague", minimizing=opening)
    assert found.rewrite.startswith(advice)
    assert found.about == Quote(text, Span(0, len(text)))
    if opening:
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
    ("Reconciled bank statements of our branches", "unreconciled"),
    ("Tested internal controls of our plants", "controls were tested"),
    ("Administered medication on our wards", "late or wrong"),
    ("Triaged walk-in visitors in the emergency department", "did they wait"),
    ("Dispatched freight for our ports", "shipments a week"),
    ("Taught algebra to pupils of year nine", "reached the level"),
    ("Ran a youth club for young people", "young people came a week"),
    ("Called prospects in the northern territory", "deals were won"),
    ("Wrote the REST API of the booking service", "requests a day"),
    ("Moved the data pipeline to Airflow", "data ready"),
    ("Welded table frames", "redone after the inspection"),
    ("Cut hair and did blow-dries", "booked again"),
    ("Drafted contracts for our landlords", "contracts a month"),
]


def test_the_measure_is_that_of_the_trade() -> None:
    said = {text: hint(text, "vague").rewrite for text, _ in TRADES}
    assert {text: said[text] for text, measure in TRADES if measure not in said[text]} == {}


def test_a_measure_is_not_offered_twice() -> None:
    evidence = proof("Gave medication and dressed wounds", "vague")
    first = bullet_hint(evidence)
    assert first is not None
    assert first.measure
    second = bullet_hint(evidence, used=[first.measure])
    assert second is not None
    assert second.measure != first.measure


def test_where_the_trade_is_not_sure_nothing_is_counted_for_it() -> None:
    found = hint("Kept everything going smoothly", "vague")
    assert found.measure is None
    assert found.rewrite.endswith("how often, for whom, and what came of it?")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Zorbed brake jobs and gear", "how many brake jobs, how often, for whom"),
        ("Zorbed the gear and mended nets", "how many nets, how often"),
        ("Chaired steering meetings", "how many steering meetings,"),
        ("Took part in turbine outages", "how many turbine outages,"),
        ("Zorbed various skills", ": how often, for whom, and what came of it?"),
        ("Zorbed the class", ": how often, for whom, and what came of it?"),
        ("Zorbed and flurbed quibbles", "how many quibbles, how often,"),
        ("Zorbed smooth and rough quibbles", "how many quibbles, how often,"),
        ("Zorbed New Harbour quibbles", "how many quibbles, how often,"),
        ("Assisted the senior engineers", "how much of it"),
        ("Zorbed quibbles weekly", "how many quibbles, for whom,"),
        ("Zorbed quibbles for grumps", "how many quibbles, how often, and"),
        ("Zorbed 40 quibbles last year", ": for whom, and what came of it"),
        ("Zorbed 40 quibbles", ": over what time, for whom, and what came of it"),
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
    assert "how soon is one found" in clerk.rewrite
    assert "how many records a week" in plain.rewrite


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
    assert found.rewrite.startswith("Say which part of ")


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
    assert nursing.rewrite.startswith('Add to "Administered medication to patients": how many doses were given a shift')


def test_an_occupation_that_ships_nothing_is_not_asked_for_release() -> None:
    evidence = proof("Built an image classifier in Python", "tool_only", tool="Python")
    found = bullet_hint(evidence, ships=False, fields=EVERYWHERE)
    assert found is not None
    assert not any(question.startswith("Did it ship") for question in found.missing)


@pytest.mark.parametrize(
    ("text", "figure", "mine"),
    [
        ("Reorganised the night shift, which significantly reduced waiting times", "minutes or days of waiting", True),
        ("Improved patient satisfaction on the ward", "ratings or complaints in a month", True),
        ("Reduced scrap with new clamps", "what was thrown away", False),
        ("Milk production went up", "litres a cow", True),
        ("Saved the firm money", "the sum in a year", True),
        ("Helped improve employee engagement", "people leaving in a year", False),
    ],
)
def test_a_change_without_its_size_is_asked_for_the_figure_that_shows_it(text: str, figure: str, mine: bool) -> None:
    found = hint_for(grade_text(text))
    assert found is not None
    assert f"the figure that shows it, such as {figure}: from what to what, over what time" in found.rewrite
    assert ("what you did for it" in found.rewrite) is mine
    assert found.kind == "question"


@pytest.mark.parametrize(
    "text", ["Provided exceptional service", "Exceeded expectations", "Clients were happy with my work"]
)
def test_praise_is_asked_for_what_shows_it(text: str) -> None:
    found = hint_for(grade_text(text))
    assert found is not None
    assert found.rewrite.startswith(f'Put in place of "{text}" the figure that shows it')


def test_a_test_score_is_told_from_a_result() -> None:
    found = hint("Trained a classifier with 95% accuracy", "tool_only", tool="classifier", offline="95% accuracy")
    assert found.reason == '"95% accuracy" is a score on test data; a reader wants to know what it did for anyone.'


def test_a_trait_becomes_the_question_for_a_deed() -> None:
    found = hint("Good communication skills", "vague")
    assert found.rewrite.startswith('Replace "Good communication skills" by one thing you did that shows it: ')
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
        ("Tuned the model and it became quicker", "how long does it take now"),
        ("Moved the wards to a cheaper supplier of dressings", "what does it cost now"),
        ("Made the packing line safer", "how many incidents are left"),
        ("Made the forecast more accurate", "how many errors are left"),
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
        ("Marked homework of two classes", 'Add to "Marked homework'),
        ("Implemented logistic regression from scratch", "Add to "),
    ],
)
def test_practice_is_asked_where_it_was_used_and_gets_no_slot_of_a_trade(text: str, begins: str) -> None:
    found = hint_for(grade_text(text))
    assert found is not None
    assert found.rewrite.startswith(begins)
    assert "live cases" not in found.rewrite


def test_how_often_it_was_is_not_asked_of_a_line_that_tells_it() -> None:
    found = hint_for(grade_text("Wrote weekly reports for the wards"))
    assert found is not None
    assert "a month" not in found.rewrite
    assert "reports" in found.rewrite


PRESUMES = re.compile(r"\b(saved|became|fewer|better|different|less time|fell away|quicker|cheaper|safer)\b")


def test_no_measure_presumes_that_something_became_better() -> None:
    everything = [one for table in (measures(), object_measures()) for own in table.values() for one in own]
    assert [one.asks for one in everything if one.trade != "claims" and PRESUMES.search(one.asks)] == []


LINES = [
    *(f"{word.rstrip('*').capitalize()} in all weathers" for one in object_measures()["trait"] for word in one.about),
    *(f"Improved {word.rstrip('*')}" for one in object_measures()["figure"] for word in one.about),
    *(f"Zorbed {word.rstrip('*')}" for own in measures().values() for one in own for word in one.about[:2]),
    *(f"{lead} zorbing quibbles" for lead in ("Responsible for", "Helped with", "Worked on", "Duties included")),
    *("Lathe, bandsaw, press", "Quibbles were counted daily", "We won the fair", "Over 40", "Packed 900 crates"),
    *("SQL, Tableau, Excel, Spark", "Excel"),
]
QUOTED = re.compile(r'"[^"]*"')
_MOST = 30  # words of advice beside the quoted ones


@pytest.mark.parametrize("line", LINES)
def test_the_advice_is_one_short_sentence_with_the_words_of_the_line(line: str) -> None:
    found = hint_for(grade_text(line)) or bullet_hint(proof(line, "vague"))
    assert found is not None
    own = QUOTED.sub("", found.rewrite)
    assert len(own.split()) <= _MOST, found.rewrite
    assert not re.search(r"[.?!] \w|\bor:|;|\d", own), found.rewrite
    assert line.split()[-1].lower() in found.rewrite.lower()


@pytest.mark.parametrize("one", object_measures()["trait"], ids=lambda one: one.about[0])
def test_a_quality_is_asked_for_its_own_occasion(one: Measure) -> None:
    for word in one.about:
        assert situation(f"Zorbed {word.rstrip('*')}") == one.asks
