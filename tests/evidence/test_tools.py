"""Tools by the lexicon and by the shape of unknown names."""

from __future__ import annotations

import pytest

from ats_sim.evidence import grade_text


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Wrote the backend in Python", "Python"),
        ("Counted newts using Pondscan", "Pondscan"),
        ("Booked berths via HarbourDesk", "HarbourDesk"),
        ("Wrote reports in the Tidewise software", "Tidewise"),
        ("Moved the archive to QuillBase9", "QuillBase9"),
        ("Trained a CNN on leaf photographs", "Convolutional neural network"),
    ],
)
def test_named(text: str, label: str) -> None:
    assert label in [tool.label for tool in grade_text(text).tools]


@pytest.mark.parametrize(
    "text",
    [
        "Led the HR team in Leeds",
        "Reported KPIs to the CEO in Q3",
        "Negotiated with Marketing and Finance in the UK",
        "Delivered letters for McBride in Dublin",
        "Worked on machine learning and data analysis",
        "Carried out regression testing of the till",
        "Took vital signs and gave wound care",
        "Wrote to jo@AcmeCorp.example about the lease",
        "LED THE MOVE OF THE WHOLE ARCHIVE",
    ],
)
def test_not_named(text: str) -> None:
    assert grade_text(text).tools == ()


def test_each_tool_once_in_order() -> None:
    labels = [tool.label for tool in grade_text("Moved Python code from Redis to Kafka, still Python").tools]
    assert labels == ["Python", "Redis", "Kafka"]
