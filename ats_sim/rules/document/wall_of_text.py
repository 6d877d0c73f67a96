"""A paragraph is a wall of text.

## What it finds

More than eighty words in sentences that follow each other without a list or a break. The number is the setting
`rules.paragraph_words`.

## Why it matters

A scanning eye rests on the beginnings of lines. A paragraph offers one of them in eight lines, so the rest of it is
not seen in the first half minute.

Source: Nielsen Norman Group's eye-tracking of 232 readers (2006); Ladders' study of recruiters (2018) names dense
text among the weak pages. The number is ours.

## Example

- Before: [summary] Nurse with twelve years on medical and surgical wards in two countries. In these years cared for
  patients after heart operations, strokes and accidents. Wrote the plan for the night shift of the ward and taught it
  to the new nurses. Led the team that moved the ward to the new house in the spring. Kept the stock of dressings and
  drugs and ordered what was missing in time. Spoke with the families in the evening and told them what the day had
  brought and what was to come. Answered the auditors of the town.
- After: [summary] Nurse with twelve years on medical and surgical wards in two countries.
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.paragraphs import paragraphs, size

_TOLD = frozenset({"summary", "work", "projects", "volunteer", "education", "references"})
"""Sections of sentences: publications, talks and prizes are a list however they are set."""


def _check(case: Case) -> Iterator[Violation]:
    most = case.settings.rules.paragraph_words
    for paragraph in paragraphs(case):
        count = size(paragraph)
        if count > most and all(sentence.section in _TOLD for sentence in paragraph):
            yield Violation(
                Span(paragraph[0].span().start, paragraph[-1].span().end),
                f"{count} words without a break, more than {most}",
                "Make it a list: one deed a line, the result first. A summary needs three lines.",
            )


RULE = Rule("DOC013", "wall-of-text", "warning", _check)
