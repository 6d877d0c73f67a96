"""The opening is to lead people, and nothing tells of leading any.

## What it finds

A posting that asks to manage people, and a resume in which neither a title nor a statement tells of leading a team,
supervising, hiring or coaching.

## Why it matters

Leading people is learned by doing it, and an opening for a manager is filled with somebody who has. Who has led without
the title should say whom, and how many.

Source: recruiters' own accounts; the words looked for are ours (`lexicon/files/words/claims.tsv`).

## Example

- Before:
  [posting-title] Ward Manager
  [posting] You have managed a team of 20 nurses
- After:
  [posting-title] Ward Manager
  [posting] You have managed a team of 20 nurses
  Led a team of 14 nurses through the move to a new house in six weeks
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon import patterns
from ats_sim.lexicon.titles import parse_title
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, Reason


def _check(case: Case) -> Iterator[Reason]:
    if case.posting.management is None or not patterns.search("leads-asked", case.posting.text):
        return
    titles = [match.title.text for match in case.matches.titles]
    led = any(parse_title(title).seniority == "lead" for title in titles)
    said = [proof.highlight.text for proof in case.evidence]
    told = any(finder("claim-people").search(text) or patterns.search("leads-told", text) for text in said)
    if not led and not told:
        yield Reason("the opening is to manage people; no title and no statement tells of leading any")


FLAG = Flag(
    "no_management",
    _check,
    "doubt",
    cause="level",
    question="Whom have you led, and for how long?",
)
