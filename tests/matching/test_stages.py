"""Stages of work told in other words, weights of a recruiter's profile, and what a failed criterion does."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ats_sim.matching import match
from ats_sim.model.evidence import Evidence, Stage
from ats_sim.model.resume import Highlight
from ats_sim.model.settings import Matching, Settings
from tests.matching.made import AS_OF, Made, Says, asks


class Tells(Says):
    """A statement that tells of a stage of the work."""

    def __init__(self, text: str, stage: Stage) -> None:
        super().__init__(text)
        self.stage = stage

    def evidence(self, highlight: Highlight) -> Evidence:
        return replace(super().evidence(highlight), lifecycle=(self.stage,))


@pytest.mark.parametrize(
    ("wanted", "stage", "text", "words"),
    [
        (
            "model monitoring",
            "monitoring",
            "Watched the error of the forecasts every morning",
            "Watched the error",
        ),
        ("model retraining", "retraining", "Re-trained the ranking weekly", "Re-trained the ranking weekly"),
        ("feature engineering", "features", "Built features from card payments", "features from card payments"),
    ],
)
def test_a_stage_is_understood_in_other_words(wanted: str, stage: Stage, text: str, words: str) -> None:
    made = Made().section("work").position("Engineer", says=[Tells(text, stage)])
    (found,) = made.against(asks(wanted)).requirements
    assert (found.status, found.proof, found.where[0].quote.text) == ("kind", "used", words)
    span = found.where[0].quote.span
    assert made.text[span.start : span.end] == words


def test_the_same_words_without_the_stage_prove_nothing() -> None:
    made = Made().section("work").position("Engineer", says=[Says("Watched the error of the forecasts every morning")])
    assert made.against(asks("model monitoring")).requirements[0].status == "missing"


@pytest.mark.parametrize("text", ["Ran drift checks on the features", "Checked model scores for drift"])
def test_drift_is_monitoring(text: str) -> None:
    made = Made().section("work").position("Engineer", says=[Says(text)])
    assert made.against(asks("model monitoring")).requirements[0].status == "alias"


def test_a_weight_of_the_profile_counts() -> None:
    posting = asks("Python", "Docker")
    heavy = tuple(replace(one, weight=9.0 if one.skill == "Python" else 1.0) for one in posting.requirements)
    matches = Made().listed("Python").against(replace(posting, requirements=heavy))
    assert matches.literal_score == 90.0


def test_weights_of_nothing_are_unknown() -> None:
    posting = asks("Python")
    light = tuple(replace(one, weight=0.0) for one in posting.requirements)
    assert Made().listed("Python").against(replace(posting, requirements=light)).literal_score is None


@pytest.mark.parametrize(("mode", "aside"), [("rank", False), ("knockout", True)])
def test_only_a_knockout_puts_aside(mode: str, aside: bool) -> None:
    made = Made().listed("Terraform")
    settings = Settings(matching=Matching(filter=mode))  # type: ignore[arg-type]
    matches = match(made.document(), made.resume(), (), asks("Python", "Docker", "Kafka"), settings, AS_OF)
    assert matches.passed is False
    assert (matches.mode, matches.filtered_out) == (mode, aside)


def test_nobody_is_put_aside_without_a_failed_criterion() -> None:
    made = Made().listed("Python")
    settings = Settings(matching=Matching(filter="knockout"))
    matches = match(made.document(), made.resume(), (), asks("Python"), settings, AS_OF)
    assert not matches.filtered_out
