"""Lines as people really write them: without a verb, with two sentences, of one's own pride, of thirty professions.

They were labelled by the guideline (docs/evidence.md) before the program saw them, in two rounds; the program graded
the first 107 kept back right in 81 % of the cases and the 103 of the second round in 86 %, both at first sight. What
stands below is what it must not fall under now, after its general faults were mended with their help.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from ats_sim.evidence import grade_text
from ats_sim.model.evidence import Evidence

with Path(__file__).with_name("messy.tsv").open(encoding="utf-8") as file:
    LINES = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
GOT = {line["text"]: grade_text(line["text"]) for line in LINES}


def read(field: str, evidence: Evidence) -> str:
    """A field of the table as the program sees it."""
    if field == "grade":
        return evidence.grade
    if field == "metric":
        return evidence.metric or "none"
    return "ny"[bool({"tool": evidence.tools, "deployment": evidence.deployment}.get(field, evidence.minimized))]


def test_table_is_broad() -> None:
    assert len(LINES) >= 300
    assert len({line["profession"] for line in LINES}) >= 40
    assert len(GOT) == len(LINES), "a line stands twice"


@pytest.mark.parametrize(
    ("field", "least"), [("grade", 0.95), ("tool", 0.94), ("metric", 0.95), ("deployment", 0.98), ("undersold", 0.98)]
)
def test_accuracy(field: str, least: float) -> None:
    right = sum(read(field, GOT[line["text"]]) == line[field] for line in LINES)
    assert right / len(LINES) >= least


def test_precision_of_evidenced() -> None:
    claimed = [line for line in LINES if GOT[line["text"]].grade == "evidenced"]
    wrong = [line["text"] for line in claimed if line["grade"] != "evidenced"]
    assert len(claimed) >= 90
    assert len(wrong) <= 0.04 * len(claimed), wrong
