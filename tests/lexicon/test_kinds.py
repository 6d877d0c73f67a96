"""How far "is a kind of" carries."""

from __future__ import annotations

import pytest

from ats_sim.lexicon.kinds import kinds_of, subjects
from ats_sim.lexicon.skills import skills


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("PostgreSQL", "relational database"),
        ("Prometheus", "observability"),
        ("Grafana", "observability"),
        ("PyTorch", "deep learning framework"),
        ("PyTorch", "machine learning"),
        ("Django", "web development"),
        ("Linear algebra", "mathematics"),
        ("Regression", "statistics"),
        ("Docker", "devops"),
        ("Java", "software development"),
        ("Model monitoring", "monitoring"),
        ("Excel", "spreadsheet"),
        ("HubSpot", "crm software"),
        ("Istio", "service mesh"),
        ("Kong", "api gateway"),
        ("GitHub Actions", "ci/cd"),
        ("pytest", "test automation"),
        ("Kafka", "event-driven architecture"),
        ("Epic Systems", "electronic health records"),
        ("TIG welding", "welding"),
    ],
)
def test_it_is_shown(said: str, asked: str) -> None:
    assert asked in kinds_of(said)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Grafana", "mathematics"),
        ("Grafana", "statistics"),
        ("YAML", "data management"),
        ("Vim", "software development"),
        ("Vim", "linux"),
        ("Kafka", "web development"),
        ("PyTorch", "computer science"),
        ("React", "software engineering"),
        ("Fraud detection", "machine learning"),
        ("Model monitoring", "devops"),
        ("Jira", "project management"),
        ("CompTIA Security+", "information technology"),
        ("Sustainability", "energy"),
        ("observability", "prometheus"),  # downwards only
    ],
)
def test_it_is_not(said: str, asked: str) -> None:
    assert skills().get(said) is not None
    assert asked not in kinds_of(said)


def test_every_subject_is_an_entry() -> None:
    assert subjects()
    assert all((skill := skills().get(label, asked=True)) and skill.label == label for label in subjects())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Go", "Java"),
        ("Scala", "Java"),
        ("Kubernetes", "Docker"),
        ("Microsoft Access", "Excel"),
        ("Actimize", "Temenos"),
        ("Toggl", "Jira"),
        ("Payments", "Fraud detection"),
    ],
)
def test_no_neighbours(one: str, other: str) -> None:
    assert other not in skills().related(one)
    assert one not in skills().related(other)


def test_a_short_name_in_capitals_is_no_plural() -> None:
    assert skills().get("ACIS") is None
