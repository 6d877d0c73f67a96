"""Phrases in other words of the trade, and what is only a neighbour."""

from __future__ import annotations

import pytest

from ats_sim.model.matches import Status
from tests.matching.made import Made, Says, asks, dates


@pytest.mark.parametrize(
    ("wanted", "said", "words"),
    [
        ("inventory accuracy", "Held the accuracy of the stock at 99%", "accuracy of the stock"),
        ("freight costs", "Cut carrier spend by a tenth", "carrier spend"),
        ("recommendation systems", "Built a personalization engine", "personalization engine"),
        ("supplier invoices", "Checked vendor bills every Friday", "vendor bills"),
        ("employee onboarding", "Ran the induction of staff", "induction of staff"),
        ("lesson planning for pupils", "Lesson plans for students", "Lesson plans for students"),
        ("preventive maintenance", "Scheduled servicing of nine presses", "Scheduled servicing"),
        ("data quality", "Table health on everything", "Table health"),
    ],
)
def test_a_phrase_in_other_words(wanted: str, said: str, words: str) -> None:
    made = Made().section("work").position("Porter", dates("2020-01", "2020-12"), says=[Says(said)])
    (found,) = made.against(asks(wanted)).requirements
    assert (found.status, found.where[0].quote.text, found.months) == ("alias", words, 12)


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("inventory accuracy", "Stock was low. Accuracy mattered to nobody"),  # two clauses
        ("inventory accuracy", "Stock of the northern and the southern depot, with some accuracy"),  # too far apart
        ("inventory accuracy", "Sold stock of a listed company"),
        ("customer service", "Built a client platform"),
        ("production", "Put the circuit on a production PCB"),
        ("production", "Reported to product owners"),
        ("distribution", "Set up distributed tracing"),
        ("statistics", "Google IT certificate"),
        ("on call", "Held a call with suppliers"),
        ("design budgets", "Designed leaflets"),
        ("embeddings", "Embedded a designer in the crew"),
        ("model monitoring", "Watched the gate"),
    ],
)
def test_other_things_are_not_taken_for_it(wanted: str, said: str) -> None:
    made = Made().section("work").position("Porter", says=[Says(said)])
    assert made.against(asks(wanted)).requirements[0].status == "missing"


@pytest.mark.parametrize(
    ("wanted", "said", "status"),
    [
        ("idempotency", "Wrote an idempotent consumer", "stemmed"),
        ("ranking models", "A ranker on top of it", "alias"),
        ("machine learning systems", "Machine learning for three shops", "alias"),
        ("cycle counting", "Cycle counts every week", "stemmed"),
        ("Observability", "Set up Prometheus and Grafana", "kind"),
    ],
)
def test_understood(wanted: str, said: str, status: Status) -> None:
    made = Made().section("work").position("Porter", says=[Says(said)])
    assert made.against(asks(wanted)).requirements[0].status == status


def test_a_neighbour_has_no_months_and_the_proof_of_its_own_place() -> None:
    made = Made().section("work").position(
        "Clerk", dates("2020-01", "now"), says=[Says("Moved the ledger to MySQL"), Says("Tuned MySQL", "shipped")]
    )  # fmt: skip
    (found,) = made.against(asks("PostgreSQL")).requirements
    assert (found.status, found.months, found.last_used) == ("related", None, None)
    assert (found.proof, found.where[0].highlight) == ("shipped", 1)


def test_place_words_and_proof_are_of_one_statement() -> None:
    made = Made().section("work").position(
        "Clerk", says=[Says("Read about Kubernetes"), Says("Moved nine shops to k8s", "shipped")]
    )  # fmt: skip
    made.listed("Kubernetes")
    (found,) = made.against(asks("Kubernetes")).requirements
    best = found.where[0]
    assert (found.status, found.proof) == ("literal", "shipped")
    assert (best.status, best.quote.text, best.highlight) == ("alias", "k8s", 1)


def test_a_neighbour_is_no_place_of_a_thing_that_is_named() -> None:
    made = Made().section("work").position("Clerk", says=[Says("Tuned MySQL", "shipped")]).listed("PostgreSQL")
    (found,) = made.against(asks("PostgreSQL")).requirements
    assert (found.status, found.proof) == ("literal", "claimed")
    assert {place.quote.text for place in found.where} == {"PostgreSQL"}


def test_a_whole_field_is_shown_by_a_tool_at_work_and_not_by_a_listed_one() -> None:
    used = Made().section("work").position("Clerk", says=[Says("Trained a PyTorch network for the till")])
    assert used.against(asks("machine learning")).requirements[0].status == "kind"
    assert Made().listed("PyTorch").against(asks("machine learning")).requirements[0].status == "missing"


@pytest.mark.parametrize("said", ["Porter moving into machine learning", "Keen to learn machine learning"])
def test_a_hope_is_no_skill(said: str) -> None:
    made = Made()
    made.line(said)
    matches = made.against(asks("machine learning"))
    found = matches.requirements[0]
    assert (found.status, found.bearing, found.proof) == ("related", "wished", "none")
    assert matches.understood_score == 0.0


def test_a_sidebar_between_the_lines_of_a_position_is_not_of_that_position() -> None:
    made = Made().section("work").position("Clerk", dates("2020-01", "2021-12"), says=[Says("Typed")])
    made.section("skills").line("Sourdough")
    end = len(made.text)
    made.work[0] = type(made.work[0])(
        type(made.work[0].span)(made.work[0].span.start, end), *(getattr(made.work[0], name) for name in
        ("position", "name", "location", "dates", "highlights"))
    )  # fmt: skip
    (found,) = made.against(asks("sourdough")).requirements
    assert (found.where[0].section, found.where[0].work, found.months) == ("skills", -1, None)
