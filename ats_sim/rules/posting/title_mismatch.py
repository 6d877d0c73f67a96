"""No title of the resume is near the posting's.

## What it finds

A posting with a title, and a resume none of whose titles names the same or a neighbouring job.

## Why it matters

The current title is where the eye lands first, and titles are one of the four things a filter is set up by. Work of
the same kind under another name is then overlooked.

Source: Ladders' eye-tracking study (2012): current and previous title are among six things that take 80% of the time.

## Example

- Before:
  [posting-title] Data Engineer
  [entry] Pastry Chef, Corner Bakery, Mar 2015 - Present
- After:
  [posting-title] Data Engineer
  [entry] Data Engineer, Corner Bakery, Mar 2015 - Present
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE, shortened


def _check(case: Case) -> Iterator[Violation]:
    if case.posting.title is None:
        return
    if not any(criterion.name == "titles" and criterion.answer == "fail" for criterion in case.matches.criteria):
        return
    titles = case.matches.titles
    held = next((match.title for match in titles if match.latest), titles[0].title if titles else None)
    wanted = shortened(case.posting.title.text)
    yield Violation(
        held.span if held else NOWHERE,
        f'the opening is for "{wanted}", the latest title here is "{held.text}"'
        if held
        else f'the opening is for "{wanted}", and no title was found here',
        "If the work was the same, say so in the summary or beside the title: <your title> (<the posting's title>).",
    )


RULE = Rule("POS005", "title-mismatch", "warning", _check)
