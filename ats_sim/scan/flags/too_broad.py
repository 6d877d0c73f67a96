"""The headline names several jobs.

## What it finds

A headline under the name with three or more kinds of job (`scan.many_roles`): "Data Scientist / Full-Stack Developer /
Product Manager". Two names of one kind count once. A startup forgives it (`--lens startup`).

## Why it matters

Who reads asks which of these jobs is wanted, and for which of them the resume is strong. A headline that names the
opening's job answers both.

Source: recruiters' own accounts of headlines that look unfocused; for startups the same accounts want several hats.

## Example

- Before: [label] Staff Nurse / Chef / Plumber
- After: [label] Staff Nurse
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.titles import parse_title
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.flag import Flag, Reason

_MARKS = ("|", "•", "·", ";", ",")


def _check(case: Case) -> Iterator[Reason]:
    label = case.resume.basics.label
    families = dict.fromkeys(family for part in _parts(label.text if label else "") if (family := _family(part)))
    if label and len(families) >= case.settings.scan.many_roles:
        yield Reason(f"the headline names {len(families)} different jobs", Quote(label.text, label.span))


def _parts(headline: str) -> list[str]:
    for mark in _MARKS:
        headline = headline.replace(mark, "/")
    return [part.strip() for part in headline.split("/") if part.strip()]


def _family(title: str) -> str | None:
    return parse_title(title).family


FLAG = Flag(
    "too_broad",
    _check,
    "doubt",
    cause="focus",
    question="Which of these jobs do you want, and what have you done in it most recently?",
    forgiven_by=frozenset({"startup"}),
)
