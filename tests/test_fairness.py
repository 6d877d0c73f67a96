"""Who somebody is changes nothing: swap it, and every byte of the result but the echoed words stays the same."""

from __future__ import annotations

import pytest

from ats_sim import scan
from ats_sim.reporting.check_json import render
from tests.parts import build_sent
from tests.written import simulate_text, tried

RESUME = """# {name}

{mail}@example.com | {phone} | {city}

## Summary

Machine learning engineer in rail freight. {pronoun}

## Experience

### Machine Learning Engineer, Nordbane
January 2021 - present

- Deployed a delay forecast as a Docker service that 40 dispatchers use each day; missed slots fell by 22%
- Cut training time from 6 hours to 50 minutes with incremental SQL features
- Used Python and pandas for data preparation

### Data Analyst, Havnelager
June 2018 - December 2020

- Responsible for weekly reports
- Built 14 dashboards in Power BI

## Education

MSc Statistics, {school}, {year}

## Skills

Python, SQL, Docker, pandas, Power BI
"""
BASE = {
    "name": "Emily Walsh",
    "mail": "robin.quist",
    "phone": "+44 20 7946 0102",
    "city": "Leeds",
    "pronoun": "She works in mixed teams.",
    "school": "University of Testland",
    "year": "2017",
}
POSTING = """Machine Learning Engineer

Requirements
- 3+ years of machine learning engineering
- Python, SQL and Docker
- Master's degree in statistics
- Kafka
"""
NAMES = (
    "Greg Baker",
    "Lakisha Washington",
    "Jamal Robinson",
    "María José Hernández Ruiz",
    "Wei Chen",
    "Nguyễn Thị Hoa",
    "Mohammed Al-Rashid",
    "Aishwarya Venkataraman",
    "Olumide Adeyemi",
    "Jo Lee",
)
SWAPS = [{"name": name} for name in NAMES] + [
    {"mail": "jamal.x"},
    {"city": "Stoke-on-Trent"},
    {"city": "New York, NY 10027"},
    {"phone": "(212) 555-0147"},
    {"pronoun": "He works in mixed teams."},
    {"pronoun": "They works in mixed teams."},
    {"school": "Harvard University"},
    {"school": "State College of the Upper Peninsula"},
    {"year": "2002"},
    {"year": "1987"},
]


def _bytes(values: dict[str, str]) -> str:
    result = simulate_text(RESUME.format(**values), POSTING)
    text = render(*tried(result))
    for key, value in sorted(values.items(), key=lambda item: -len(item[1])):
        text = text.replace(value, f"<{key}>")
    return text


@pytest.mark.parametrize("swap", SWAPS, ids=lambda swap: "-".join(swap.values())[:24])
def test_every_byte_but_the_echo_is_the_same(swap: dict[str, str]) -> None:
    assert _bytes({**BASE, **swap}) == _bytes(BASE)


def test_the_comparison_can_fail() -> None:
    weaker = RESUME.replace("missed slots fell by 22%", "missed slots fell")
    result = simulate_text(weaker.format(**BASE), POSTING)
    assert render(*tried(result)) != _bytes(BASE)
    assert _bytes(BASE).count("<name>") >= 1


def test_a_picture_changes_no_answer() -> None:
    plain, pictured = build_sent("Ran the triage desk"), build_sent("[photo]\nRan the triage desk")
    assert any(loss.kind == "photo" for loss in pictured.document.losses)
    assert scan.scan(pictured) == scan.scan(plain)
