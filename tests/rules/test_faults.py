"""What a statement lacks first: one fault a statement, the one that says most."""

from __future__ import annotations

import pytest

from ats_sim import evidence
from ats_sim.model.settings import Rules
from ats_sim.rules.faults import is_duty, primary_fault


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Reached 91% accuracy on MNIST with a convolutional network", "academic"),  # before its test score
        ("Presented a paper on crop yields at the conference", "paper"),
        ("Reached 91% accuracy with SVM, KNN, decision trees and naive Bayes", "offline"),  # before its list
        ("Compared SVM, KNN, decision trees and naive Bayes", "algorithms"),
        ("Wrote jobs in Python, SQL, Kafka, Airflow and Spark", "pile"),
        ("Improved the load times of SQL reports", "unmeasured"),
        ("Used Excel to reduce errors", "purpose"),
        ("Implemented fused kernels with backprop on CUDA", "jargon"),
        ("Prepared invoices in SAP", "tool"),
        ("Developed websites", "artefact"),
        ("Baked bread", "short"),
        ("Handled various tasks for the ward on a daily basis", "vague"),
        ("Cut the cost of dressings by 12%", None),
        ("Responsible for daily reports", None),  # duty-opening reports it
        ("Skills", None),  # no statement
    ],
)
def test_the_first_fault_of_a_statement(text: str, fault: str | None) -> None:
    assert primary_fault(evidence.grade_text(text), Rules()) == fault


@pytest.mark.parametrize(
    ("text", "duty"),
    [
        ("Responsible for the till", True),
        ("Tasked with the till", True),
        ("Helped at the till", False),
        ("Ran it", False),
    ],
)
def test_a_duty_is_told_from_a_helpers_part(text: str, duty: bool) -> None:
    assert is_duty(evidence.grade_text(text)) is duty
