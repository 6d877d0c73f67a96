"""The dates of the positions are written in different ways.

## What it finds

Months as words in one position and as figures in another, or figures in two orders ("03/2019" and "2019-03"). A bare
year beside them is no other format. One finding a resume, at the first date that differs.

## Why it matters

Parsers settle on one format for a document and misread the others; "04/05" is a different month on either side of an
ocean. A page in one format is also read faster.

Source: Greenhouse, "Unsuccessful resume parse" (formats that differ from section to section); RChilli's page on dates.

## Example

- Before:
  [entry] Welder, Northside Ironworks, 03/2019 - Present
  [entry] Apprentice Welder, Harbour Yard, Aug 2015 - Feb 2019
- After:
  [entry] Welder, Northside Ironworks, Mar 2019 - Present
  [entry] Apprentice Welder, Harbour Yard, Aug 2015 - Feb 2019
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon import patterns
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    first: str | None = None
    for work in case.resume.work:
        if work.dates is None:
            continue
        text = case.document.quote(work.dates.span).text
        found = patterns.first("date-shape", text)
        shape = found.row.replace("-figures", " figures").replace("-names", " names") if found else None
        first = first or shape
        if shape and shape != first:
            yield Violation(
                work.dates.span,
                f'"{" ".join(text.split())}" is written in another way ({shape}) than the dates before it ({first})',
                "Write every date in one way, such as Mar 2019.",
            )
            return


RULE = Rule("WRK003", "mixed-date-formats", "note", _check)
