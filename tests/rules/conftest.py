"""Builds whole cases out of a few words: the parts that a rule is about, put into a resume without a fault."""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Callable
from typing import get_args

import pytest

from ats_sim import evidence, matching, outline, posting, reading
from ats_sim.model.case import Case
from ats_sim.model.document import Document, Loss, LossKind
from ats_sim.model.settings import Settings

AS_OF = datetime.date(2026, 1, 15)
LOSSES = get_args(LossKind)
PARTS = ("name", "contact", "work", "entry", "section", "education", "skills", "pages", "posting", "posting-title")

_PART = re.compile(r"\[(?P<part>[a-z-]+)\] ?(?P<value>.*)")
_CLEAN_BULLET = "Cut the waiting time for triage from 50 to 30 minutes"


def parts_of(text: str) -> dict[str, list[str]]:
    """The parts of a row: a line ``[part] value`` sets a part, a line without a mark is a bullet of the position."""
    parts: dict[str, list[str]] = {}
    for line in text.split("\n"):
        marked = _PART.fullmatch(line)
        part, value = (marked["part"], marked["value"]) if marked else ("bullet", line)
        assert part in (*PARTS, *LOSSES, "bullet"), f"no part of a resume: {part}"
        parts.setdefault(part, []).append(value)
    return parts


def build(text: str) -> Case:
    """The case of a row: a small resume that no rule objects to, with the row's parts in place of its own."""
    settings = Settings()
    parts = parts_of(text)
    document = reading.read(_markdown(parts).encode(), "resume.md", settings.limits, settings.reading)
    document = _changed(document, parts)
    resume = outline.outline(document)
    proofs = tuple(evidence.assess(highlight) for highlight in resume.highlights)
    if "posting" not in parts and "posting-title" not in parts:
        return Case(document, resume, proofs, None, None, settings, AS_OF)
    wanted = posting.read_posting(_posting(parts))
    matches = matching.match(document, resume, proofs, wanted, settings, AS_OF)
    return Case(document, resume, proofs, wanted, matches, settings, AS_OF)


def _markdown(parts: dict[str, list[str]]) -> str:
    def part(name: str, *clean: str) -> list[str]:
        return [value for value in parts.get(name, clean) if value]

    entries = part("entry", "Staff Nurse, Lakeside Clinic, Mar 2019 - Present")
    bullets = [_CLEAN_BULLET, *parts.get("bullet", [])]
    skills = part("skills", "Triage")
    education = part("education", "Bachelor of Science in Nursing, Riverside University, 2015 - 2019")
    lines = [f"# {name}" for name in part("name", "Ana Roe")]
    lines += part("contact", "Lisbon | ana.roe@example.com | +1 555 010 0199")
    lines += [f"\n## {heading}" for heading in part("work", "Experience")]
    for index, entry in enumerate(entries):
        shown = bullets if index == 0 else [f"Kept the records of {20 * index} patients a day"]
        lines += [f"\n### {entry}\n", *(f"- {bullet}" for bullet in shown)]
    for heading in part("section"):
        lines += [f"\n## {heading}\n", "Saturday desk at the animal shelter of the town"]
    lines += ["\n## Education\n", *education] if education else []
    lines += ["\n## Skills\n", ", ".join(skills)] if skills else []
    return "\n".join(lines) + "\n"


def _changed(document: Document, parts: dict[str, list[str]]) -> Document:
    """The document with the losses and the number of pages of a row: no Markdown has them."""
    losses = tuple(Loss(kind, text, 1) for kind in LOSSES for text in parts.get(kind, []))
    pages = int(parts.get("pages", [str(document.pages)])[0])
    return dataclasses.replace(document, losses=(*document.losses, *losses), pages=pages)


def _posting(parts: dict[str, list[str]]) -> str:
    title = parts.get("posting-title", ["Staff Nurse"])[0]
    wanted = "\n".join(f"- {line}" for line in parts.get("posting", []))
    return f"{title}\n\nAbout the role\nYou will work with a small team.\n\nRequirements\n{wanted}\n"


@pytest.fixture(scope="session")
def build_case() -> Callable[[str], Case]:
    """``build`` for the tests of this folder."""
    return build
