"""Words of real use, with their object, their negation and plans; and the lifecycle stages."""

from __future__ import annotations

import pytest

from ats_sim.evidence import grade_text


@pytest.mark.parametrize(
    "text",
    [
        "Built and deployed a fraud detection system on AWS",
        "Shipped the offline mode of the app",
        "Launched a vegan menu",
        "Released the second edition of the field guide app",
        "Rolled out badge readers to every ward",
        "Wrote the matching service that has run in production since May",
        "Moved the pricing model into production",
        "Designed an API serving two million users",
        "Wrote a routing tool adopted by three depots",
        "Published a Rust crate for tide tables",
        "Retrained the demand model each quarter",
        "Monitored the scoring model for drift",
        "Operated a Kafka cluster",
        "Stayed on call for the payment gateway",
        "Led the rollout of the new till system",
        "The portal went live in March",
        "Helped deploy the model",
        "Drew the intake form which the clinic now uses",
        "The rota I drew up is still in use on the ward",
        "A spreadsheet read daily by the traders",
        "Stock alerts adopted company-wide",
        "Wrote the price feed that runs every night",
        "Set up drift checks that retrain the model when traffic changes",
        "Opened the second shop in Bergen",
        "Maintainer of a small Rust library for tide tables",
        "Commissioned the new bottling line",
        "Rebuilt the booking form; live since May",
    ],
)
def test_real_use(text: str) -> None:
    assert grade_text(text).deployment


@pytest.mark.parametrize(
    "text",
    [
        "Built a prototype that was never shipped",
        "Deployed nothing to production; the prototype stayed on a laptop",
        "The service is not yet in production",
        "The model will be deployed next quarter",
        "Wrote scripts for deployment",
        "Used Docker for deployment",
        "Used Jenkins to deploy builds",
        "Carried out post-deployment testing",
        "Shipped 300 orders a day",
        "Worked in the production department",
        "Analysed production data",
        "Monitored patients overnight",
        "Operated a forklift",
        "Deployed a to-do list app for my class project",
        "Served as a liaison between users and engineers",
        "Published a paper on soil",
        "Designing, developing, testing and deploying applications",
        "Trained two apprentices who now work in Oslo",
        "Opened and closed the shop",
        "I now run the Saturday market",
        "Assembly now takes eleven minutes",
        "Checked stock daily",
    ],
)
def test_no_real_use(text: str) -> None:
    assert grade_text(text).deployment == ()


def test_helper_does_not_get_the_proof() -> None:
    assert grade_text("Helped deploy the model").grade == "vague"
    assert grade_text("Deployed the model").grade == "evidenced"


def test_lifecycle_in_the_order_of_the_stages() -> None:
    text = (
        "Collected data from sensors, cleaned it, trained a model, deployed it, monitored drift and retrained monthly"
    )
    assert grade_text(text).lifecycle == ("ingestion", "cleaning", "training", "deployment", "monitoring", "retraining")


@pytest.mark.parametrize("text", ["Trained new nurses on the ward", "Evaluated teachers", "Cleaned guest rooms"])
def test_no_lifecycle_outside_models_and_data(text: str) -> None:
    assert grade_text(text).lifecycle == ()


@pytest.mark.parametrize(
    "text",
    [
        "Trained the night shift on the ETL pipeline",
        "Ran training on the Kafka pipeline for two teams",
    ],
)
def test_people_are_trained_where_no_model_is_named(text: str) -> None:
    """Work with data alone trains nobody but people."""
    assert grade_text(text).lifecycle == ("ingestion",)


@pytest.mark.parametrize(
    ("text", "trained"),
    [
        ("Built a churn model in Python", True),
        ("I developed machine learning models for the stock room", True),
        ("Built a financial model in Excel", False),
        ("Used a churn model of the vendor", False),
    ],
)
def test_who_built_a_learned_model_trained_it(text: str, trained: bool) -> None:
    assert ("training" in grade_text(text).lifecycle) is trained


@pytest.mark.parametrize(
    "text", ["Rolled out dough for pies", "Launched the boats", "Released live fish", "Deployed nets"]
)
def test_a_thing_of_matter_is_handled_and_not_put_into_use(text: str) -> None:
    assert not grade_text(text).deployment


@pytest.mark.parametrize(
    "text", ["Rolled out the rota to six wards", "Launched the shop", "Released a model to stores"]
)
def test_other_things_are_put_into_use(text: str) -> None:
    assert grade_text(text).deployment
