"""What numbers state: results, real use, test scores, counts, or nothing."""

from __future__ import annotations

import pytest

from ats_sim.evidence import grade_text, numbers
from ats_sim.lexicon.wordlists import word_set

OUTCOMES = [
    ("Cut costs by 40%", "by 40%"),
    ("Reduced latency from 6 h to 40 min", "from 6 h to 40 min"),
    ("Raised €5.5 million in a seed round", "€5.5 million"),
    ("Saved Rs. 18 lakhs per annum", "Rs. 18 lakhs"),
    ("Saved USD 300k in licences", "USD 300k"),
    ("Doubled repeat orders", "Doubled"),
    ("Made builds 2x faster with a cache", "2x"),
    ("Ranked in the top 3% of sellers", "Ranked in the top 3%"),
    ("Placed 1st of 200 teams", "Placed 1st of 200"),
    ("Moved the office with zero downtime", "zero downtime"),
    ("Improved accuracy by 7%", "by 7%"),
    ("Improved accuracy of the model from 81% to 88%", "from 81% to 88%"),
    ("Delivered the hall two months early", "two months early"),
    ("Rebuilt the bridge deck in under six weeks", "in under six weeks"),
    ("Achieved 99.9% uptime", "99.9% uptime"),
    ("Reduced cost per lead by one third", "by one third"),
    ("Cut scrap in half", "in half"),
    ("Won 30 customers", "30 customers"),
    ("Brought the close down from ten days to four", "from ten days to four"),
    ("Kept 99% accuracy in data entry", "99% accuracy"),
    ("Inventory accuracy of 99.5%", "99.5%"),
    ("Bracket came out 0.6 kg lighter", "0.6 kg"),
    ("Took 0.8 kg out of the bracket", "0.8 kg"),
    ("Not one failed weld", "Not one failed weld"),
    ("Debtor days 61 to 38", "61 to 38"),
    ("Brought the store from 34th to 6th in the region", "from 34th to 6th"),
    ("Assembly takes 11 minutes instead of 40", "11 minutes"),
    ("Picking errors: none", "errors: none"),
]
SCALES = [
    "Handles 10k users/day",
    "Managed a 12-person team",
    "Led a team of twelve",
    "Controlled a $2M budget",
    "Cared for a caseload of 60",
    "Answered 30-40 calls per shift",
    "Drove 2,500 km a week",
    "Queried 50+ billion rows",
    "Ran payroll for 850 employees",
    "Keeps 40 sites supplied",
    "Charge nurse on a 32-bed ward",
    "Territory of roughly 140 independent pharmacies",
    "Paid the staff of an office of 60",
]
COUNTS = [
    "Wrote 3 papers",
    "Wrote two guides",
    "Built 12 dashboards",
    "Wrote 50 unit tests",
    "Mentored two interns",
    "Mentored a team of four",
]
NOTHING = [
    "Trained a GPT-4 style model on EC2 with ResNet-50",
    "Passed the ISO 9001 audit in 2019",
    "Ran the shop since 2015",
    "Has 5 years of experience in sales",
    "Held weekly meetings with suppliers",
    "Provided 24/7 cover",
    "Reviewed 10K filings and Form 1040 returns",
    "Gave out 555-123-4567 as the hotline",
    "Taught Grade 5 pupils",
    "Upgraded the app to Python 3.11 and Java 8",
    "Worked for Fortune 500 clients",
    "Looked after children aged 3 to 5",
    "Served as Level 2 support",
    "Fine-tuned a 7B model with 12M parameters",
    "Met the board twice a month",
    "Produced a 15-minute film",
    "Graduated with a GPA of 3.8/4.0 and taught CS 101: Programming",
    "Worked on the Q3 2021 plan",
    "Added two-factor login",
    "Designed a film app in a 4-person team",
    "Worked in a team of 8 developers",
    "Hauled produce in the lower 48",
]


def kinds(text: str) -> set[str]:
    return {metric.kind for metric in grade_text(text).metrics}


@pytest.mark.parametrize(("text", "words"), OUTCOMES)
def test_outcome(text: str, words: str) -> None:
    metrics = grade_text(text).metrics
    assert [metric.kind for metric in metrics] == ["outcome"]
    assert words in metrics[0].quote.text


@pytest.mark.parametrize("text", SCALES)
def test_scale(text: str) -> None:
    assert kinds(text) == {"scale"}


@pytest.mark.parametrize("text", COUNTS)
def test_count(text: str) -> None:
    assert kinds(text) == {"count"}


@pytest.mark.parametrize("text", NOTHING)
def test_no_quantity(text: str) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Trained a CNN with 95% accuracy",
        "Built a spam classifier with an F1 of 0.81",
        "The network reached an AUC of 0.91 on the test set",
        "Trained on images. 97.8% validation accuracy.",
        "Achieved 96% accuracy",
    ],
)
def test_absolute_score_of_a_model_is_offline(text: str) -> None:
    assert kinds(text) == {"offline"}
    assert grade_text(text).grade != "evidenced"


def test_a_score_outside_models_is_a_result() -> None:
    assert kinds("Counted the goods with 99.5% accuracy") == {"outcome"}


def test_training_people_is_no_model() -> None:
    assert kinds("Trained pickers who reached 98% accuracy") == {"outcome"}


def test_first_kind_in_order_counts() -> None:
    evidence = grade_text("Wrote 12 reports for 300 clients and raised renewals by 8%")
    assert evidence.metric == "outcome"


def test_every_number_in_words_and_every_scale_has_its_value() -> None:
    assert set(numbers.SPELLED) == word_set("number-word")
    assert word_set("scale-word") <= set(numbers.SCALES)


@pytest.mark.parametrize("text", ["Drove a 53' trailer", "Painted 12’ x 8’ rooms", "Hauled a 40′ container, empty"])
def test_a_length_in_feet_by_its_sign_says_how_large_a_thing_is(text: str) -> None:
    assert grade_text(text).metric is None


@pytest.mark.parametrize(
    "text",
    [
        "Letters by post 60%, by boat 25%, by rail 15%",
        "pytest with 88% coverage and GitHub Actions",
        "Ledgers for a yard of 31 people, revenue $6.2M",
    ],
)
def test_parts_of_a_whole_coverage_and_the_size_of_a_firm_are_no_result(text: str) -> None:
    assert grade_text(text).metric != "outcome"


@pytest.mark.parametrize(
    "text", ["Raised coverage from 40% to 88%", "Achieved 95% test coverage", "Grew revenue to $6.2M"]
)
def test_what_rose_to_such_a_number_is_one(text: str) -> None:
    assert grade_text(text).metric == "outcome"
