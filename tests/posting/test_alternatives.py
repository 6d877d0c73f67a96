"""Alternatives share a group, and what is asked for together shares none: a grid of shapes and names of many trades."""

from __future__ import annotations

import pytest

from ats_sim.posting import read_posting

NAMES = (
    ("Python", "Java", "Scala"),
    ("SAP", "Tableau", "Salesforce"),
    ("QuickBooks", "Xero", "Sage"),
    ("AutoCAD", "Revit", "SolidWorks"),
    ("Django", "Laravel", "Angular"),
    ("welding", "plumbing", "carpentry"),
    ("Spanish", "French", "German"),
    ("payroll", "bookkeeping", "budgeting"),
    ("phlebotomy", "triage", "wound care"),
    ("AWS", "Azure", "GCP"),
)
CHOICES = (
    "Experience with {0}, {1} or {2}",
    "{0}, {1}, or {2} experience",
    "Proficiency in {0}, {1} and/or {2}",
    "Knowledge of {0}/{1}/{2}",
    "Experience with {0} / {1} / {2}",
    "Experience in at least one of {0}, {1}, {2}",
    "Experience with one or more of the following: {0}, {1}, {2}",
    "Experience with either {0} or {1} or {2}",
    "Experience with any of {0}, {1}, {2}",
    "Experience in {0} and / or {1} &/or {2}",
    "Experience in {0}, or experience in {1}, or in {2}",
    "Experience in {0} or alternatively {1} or {2}",
    "Experience in {0}, or, failing that, {1} or {2}",
    "Experience of {0} or, ideally, {1} or {2}",
    "Must know {0} or have worked with {1} or {2}",
    "Must be strong in {0} or strong in {1} or {2}",
    "A qualification in {0} or a qualification in {1} or {2}",
    "Either a background in {0} or a background in {1} or {2}",
    "Experience with {0} or comparable tools ({1}, {2})",
    "Experience in {0} | {1} | {2}",
    "Experience with {0}, {1}, {2} or equivalent",
    "Experience with {0}, {1}, {2}, or similar",
    "Must know {0} (or {1} or {2})",
    "Strong skills in {0} (or {1}/{2})",
    "Experience in {0}, {1}, or {2} is required",
    "{0} or {1}",
    "Experience with {0} (or {1})",
    "{0} experience or {1} experience",
    "Experience in {0} or in {1}",
    "Knowledge of {0} and/or knowledge of {1}",
    "Experience with {0} or experience with {1}",
    "Working knowledge of {0} or other tools such as {1}",
    "Experience with {0} or a similar tool ({1})",
)
EXAMPLES = (
    "Experience with tools such as {0}, {1} and {2}",
    "Experience with tools like {0}, {1}, and {2}",
    "Experience with tools including but not limited to {0}, {1}, {2}",
    "Experience with tools (e.g. {0}, {1}, {2})",
    "Experience with tools, for example {0}, {1}, {2}",
    "Experience with tools such as {0}",
    "Experience with {0} or equivalent",
    "Experience with {0} (or similar)",
    "Experience with {0} or comparable software",
)
TOGETHER = (
    "Experience with {0}, {1} and {2}",
    "{0}, {1}, {2}",
    "Experience in {0} and {1}",
    "Proficiency with {0} & {1}",
)


def groups(line: str) -> list[tuple[str, int | None]]:
    found = read_posting(f"Clerk\n\nRequirements\n- {line}\n- Ability to work under pressure\n").requirements
    return [(one.skill, one.group) for one in found if one.kind == "required" and one.skill not in ("tool", "tools")]


def named(shape: str, names: tuple[str, ...]) -> list[str]:
    return [name for index, name in enumerate(names) if f"{{{index}}}" in shape]


@pytest.mark.parametrize("names", NAMES, ids=lambda names: names[0])
@pytest.mark.parametrize("shape", [*CHOICES, *EXAMPLES])
def test_a_choice_or_its_examples_are_one_group(shape: str, names: tuple[str, ...]) -> None:
    assert groups(shape.format(*names)) == [(name, 1) for name in named(shape, names)]


@pytest.mark.parametrize("names", NAMES, ids=lambda names: names[0])
@pytest.mark.parametrize("shape", TOGETHER)
def test_what_is_asked_together_is_no_choice(shape: str, names: tuple[str, ...]) -> None:
    assert groups(shape.format(*names)) == [(name, None) for name in named(shape, names)]


@pytest.mark.xfail(strict=True, reason="a semicolon ends a sentence before the list is seen as one")
def test_a_choice_with_semicolons() -> None:
    assert groups("Experience in one of the following: Python; Java; Scala") == [
        ("Python", 1),
        ("Java", 1),
        ("Scala", 1),
    ]
