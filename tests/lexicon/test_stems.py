"""Forms of one word get one stem, words that only look alike do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.lexicon.stems import stem


@pytest.mark.parametrize(
    "words",
    [
        ("deploy", "deploys", "deployed", "deployment"),
        ("idempotency", "idempotent"),
        ("consistency", "consistent"),
        ("ranker", "ranking", "ranked"),
        ("modeling", "modelling", "models", "modelled"),
        ("personalization", "personalised", "personalize", "personalizing"),
        ("optimizer", "optimising", "optimization"),
        ("install", "installed", "installing", "installs"),
        ("staff", "staffing"),
        ("control", "controlled", "controls"),
        ("manage", "manages", "managed", "managing", "management"),
        ("monitor", "monitors", "monitored", "monitoring"),
        ("engineer", "engineers", "engineered", "engineering"),
        ("nurse", "nurses", "nursing"),
        ("administer", "administers", "administered", "administering", "administration"),
        ("teach", "teaches", "taught", "teaching", "teacher"),
        ("weld", "welds", "welded", "welding", "welder"),
        ("plumb", "plumbed", "plumbing", "plumber"),
        ("negotiate", "negotiated", "negotiating", "negotiation", "negotiator"),
        ("settle", "settles", "settled", "settling", "settlement", "settlements"),
        ("recruit", "recruits", "recruited", "recruiting", "recruitment", "recruiter"),
        ("train", "trains", "trained", "training"),
        ("supervise", "supervised", "supervising", "supervision", "supervisor"),
        ("coordinate", "coordinated", "coordinating", "coordination", "coordinator"),
        ("licence", "license", "licensed", "licensing", "licensure"),
        ("investigate", "investigating", "investigation", "investigator"),
        ("translate", "translated", "translation", "translator"),
        ("estimate", "estimated", "estimating", "estimation", "estimator"),
        ("collaborate", "collaborating", "collaboration", "collaborative"),
        ("withdraw", "withdrew", "withdrawal"),
    ],
)
def test_forms_of_one_word(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("product", "production"),
        ("distribution", "distributed"),
        ("personal", "personalization"),
        ("regular", "regularization"),
        ("organ", "organization"),
        ("office", "officer"),
        ("custom", "customer"),
        ("care", "career"),
        ("agent", "agency"),
        ("current", "currency"),
        ("project", "projection"),
        ("market", "marketing"),
        ("fabric", "fabrication"),
        ("machine", "machining"),
        ("general", "generator"),
        ("generate", "generator"),
        ("elevate", "elevator"),
        ("project", "projector"),
        ("human", "humane"),
        ("account", "accounting"),
    ],
)
def test_words_that_look_alike(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text(max_size=20))
def test_any_word_has_a_stem_no_longer_than_itself(word: str) -> None:
    assert len(stem(word)) <= len(word.lower()) + 1
