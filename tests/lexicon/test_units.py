import pytest

from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.units import CLASSES, unit_class


@pytest.mark.parametrize(
    ("phrase", "cls"),
    [
        ("revenue", "outcome_business"),
        ("Readmissions", "outcome_business"),
        ("days sales  outstanding", "outcome_business"),
        ("inventory accuracy", "outcome_business"),
        ("latency", "performance"),
        ("cycle times", "performance"),
        ("patients", "scale"),
        ("beds", "scale"),
        ("TB", "scale"),
        ("children", "scale"),
        ("accuracy", "offline"),
        ("AUC", "offline"),
        ("mAP", "offline"),
        ("dashboards", "count"),
        ("case studies", "count"),
        ("years of experience", "excluded"),
        ("GPA", "excluded"),
        ("parameters", "excluded"),
        ("hours per week", "excluded"),
        ("hours", "duration"),
        ("euros", "money"),
    ],
)
def test_the_noun_says_what_a_number_states(phrase: str, cls: str) -> None:
    assert unit_class(phrase) == cls


@pytest.mark.parametrize("phrase", ["", "map", "the", "python", "revenue of"])
def test_other_words_are_no_unit(phrase: str) -> None:
    assert unit_class(phrase) is None


def test_each_form_stands_once_and_each_class_is_used() -> None:
    forms = [form for row in rows("units.tsv") for form in (row["unit"], *split(row["forms"]))]
    assert len(forms) == len(set(forms)) > 1000
    assert {row["class"] for row in rows("units.tsv")} == CLASSES
