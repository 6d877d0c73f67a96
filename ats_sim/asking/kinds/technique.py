"""A method named, and not why that one.

## What it finds

A line of a software or data opening that names an algorithm or a technique and gives no reason for it.

## Why it matters

A name is quickly written. What was tried before, and why it was not enough, cannot be read up.

Source: engineers' own accounts of what they ask; no study known to us.

## Example

- Before:
  [posting-title] Machine Learning Engineer
  [posting] Python
  [entry] Machine Learning Engineer, Nordbane, Mar 2019 - Present
  Trained a random forest that routes 900 claims a day
- After:
  [posting-title] Machine Learning Engineer
  [posting] Python
  [entry] Machine Learning Engineer, Nordbane, Mar 2019 - Present
  Trained a random forest that routes 900 claims a day, because clerks had to see the reasons
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import raised, statements
from ats_sim.domain.clauses import clause_of
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised


def _find(case: Case) -> Iterator[Raised]:
    if not case.posting.ships:
        return
    for proof in [one for one in statements(case) if one.highlight.section == "work" and not one.academic]:
        named = [tool for tool in proof.tools if (skill := skills().get(tool.label)) and skill.kind == "algorithm"]
        if len(named) == 1 and not finder("reason-told").search(proof.highlight.text):
            text = f"why {named[0].quote.text}, and what did you try first?"
            yield raised(proof, clause_of(proof, named[0].quote), text)


KIND = QuestionKind(
    "technique",
    _find,
    why="a name is quickly written; the reason for it is not",
    bring="tried first: <what>, not enough because <why>",
    listen=("something simpler tried first", "a reason out of the data or the users"),
    beware=("because it is the best", "cannot say it in plain words"),
    room="screen",
)
