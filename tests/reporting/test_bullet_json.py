"""The record of one statement."""

from __future__ import annotations

from ats_sim.evidence import grade_text
from ats_sim.reporting.bullet_json import bullet_json


def test_record() -> None:
    text = "Contributed to a 25% drop in complaints after we deployed Python scripts"
    assert bullet_json(grade_text(text)) == {
        "text": text,
        "grade": "evidenced",
        "tools": ["Python"],
        "metrics": [{"kind": "outcome", "text": "25% drop"}],
        "deployment": ["deployed"],
        "lifecycle": ["deployment"],
        "undersold": True,
        "missing_parts": [],
        "signs": [
            {"name": "minimizing", "text": "Contributed to"},
            {"name": "change-noun", "text": "25% drop"},
            {"name": "deployed", "text": "deployed"},
        ],
        "hints": [],
        "reason": None,
    }


def test_record_of_a_heading() -> None:
    record = bullet_json(grade_text("Work Experience"))
    assert (record["grade"], record["tools"], record["undersold"]) == ("not_bullet", [], False)
    assert record["reason"]


def test_another_language_is_said() -> None:
    assert bullet_json(grade_text("Verkürzte die Ladezeit der Seiten für alle Kunden um 40 %"))["reason"] == "foreign"
