"""A licence or certificate that the resume itself says has run out.

## What it finds

A line outside the positions that says of a paper that it expired, lapsed or ran out.

## Why it matters

Whoever calls has to know from when on somebody may do the work, and what has to be done before that.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  [posting] NMC registration
  [section] Certificates
  [section-line] NMC registration, ran out in January 2025
- After:
  [posting] NMC registration
  [section] Certificates
  [section-line] NMC registration, valid to January 2029
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.conditions import PAPERS, stems, whole_line
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "from when on do you hold it again, and what may you do until then?"


def _find(case: Case) -> Iterator[Raised]:
    spans = [work.span for work in case.resume.work]
    papers = [gate.quote.text for gate in case.posting.gates if gate.kind in PAPERS]
    wanted = stems(" ".join(papers))
    for line in case.document.lines:
        text = case.document.text[line.span.start : line.span.end]
        inside = any(span.start <= line.span.start < span.end for span in spans)
        asked = not case.posting.text or stems(text) & wanted
        if not inside and asked and finder("paper-lapsed").search(text) and not finder("paper-renewed").search(text):
            yield Raised(whole_line(case, case.document.quote(line.span)), _TEXT)


KIND = QuestionKind(
    "lapsed",
    _find,
    why="the page says that it has run out",
    bring="booked for <date>, or applied for on <date>; until then: <what you may do>",
    listen=("a date, and who renews it",),
    beware=("it will be fine",),
    room="mend",
)
