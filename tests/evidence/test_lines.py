"""Our own lines of many professions, labelled by reading the guideline (docs/evidence.md), not by the program."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from ats_sim.evidence import grade_text
from ats_sim.lexicon.patterns import all_rows
from ats_sim.lexicon.table import names, rows
from ats_sim.model.evidence import Evidence

TABLE = Path(__file__).with_name("lines.tsv")
with TABLE.open(encoding="utf-8") as file:
    LINES = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))

MISJUDGED = {
    "Built a classifier for bird calls with an AUC of 0.93.": "a classifier is taken for the technique classification",
    "All 32 of my pupils passed the national maths exam, up from 21 the year before.": "no rule joins the two numbers",
    "Found permanent housing for 37 families.": "homes found are a result, only the families are counted",
}
"""Lines that are graded or measured wrongly, and why."""


def read(field: str, evidence: Evidence) -> str:
    """A field of the table as the program sees it."""
    flag = {
        "tool": bool(evidence.tools),
        "deployment": bool(evidence.deployment),
        "undersold": bool(evidence.minimized),
    }
    return evidence.grade if field == "grade" else evidence.metric or "none" if field == "metric" else "ny"[flag[field]]


GOT = {line["text"]: grade_text(line["text"]) for line in LINES}


def test_table_is_broad() -> None:
    assert len(LINES) >= 300
    assert len({line["profession"] for line in LINES}) >= 40
    assert len(GOT) == len(LINES), "a line stands twice"
    assert {line["grade"] for line in LINES} == {"evidenced", "tool_only", "vague", "plain", "not_bullet"}


@pytest.mark.parametrize(
    ("field", "least"), [("grade", 0.97), ("tool", 0.97), ("metric", 0.99), ("deployment", 0.99), ("undersold", 0.99)]
)
def test_accuracy(field: str, least: float) -> None:
    right = sum(read(field, GOT[line["text"]]) == line[field] for line in LINES)
    assert right / len(LINES) >= least


def test_precision_of_evidenced() -> None:
    claimed = [line for line in LINES if GOT[line["text"]].grade == "evidenced"]
    assert len(claimed) >= 60
    assert [line["text"] for line in claimed if line["grade"] != "evidenced"] == []


@pytest.mark.parametrize("line", [line for line in LINES if line["clear"] == "y"], ids=lambda line: line["text"][:50])
def test_clear_cut_lines_are_graded_right(line: dict[str, str]) -> None:
    assert GOT[line["text"]].grade == line["grade"]


@pytest.mark.xfail(strict=True, reason="known misjudgements, see MISJUDGED")
@pytest.mark.parametrize("text", sorted(MISJUDGED))
def test_misjudged(text: str) -> None:
    line = next(line for line in LINES if line["text"] == text)
    evidence = GOT[text]
    assert (evidence.grade, evidence.metric or "none") == (line["grade"], line["metric"])


def test_everything_found_carries_the_name_of_what_found_it() -> None:
    """A pattern, a word list, or one of the few signs that are told by no word."""
    lists = {row["list"] for table in names("words") for row in rows(table)}
    wordless = {"times", "percent", "money", "by", "moved-to", "taught", "large load"}
    built = ("unit ", "verb ")  # with the class of the unit, or of the verb that governs the number
    for text, evidence in GOT.items():
        found = {sign.quote.text for sign in evidence.signs}
        assert {quote.text for quote in (*(m.quote for m in evidence.metrics), *evidence.deployment)} <= found, text
        for sign in evidence.signs:
            assert sign.name in {*lists, *all_rows(), *wordless} or sign.name.startswith(built), (text, sign.name)
