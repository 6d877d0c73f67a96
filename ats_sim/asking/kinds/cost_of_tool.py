"""A tool that changed a number, and not what it cost.

## What it finds

A line of a software or data opening that makes something less (time, cost, load) by means of a named tool.

## Why it matters

Every tool is paid for: in memory, in stale data, in one more thing that can fail. To know the price is to have chosen.

Source: engineers' own accounts of what they ask; no study known to us.

## Example

- Before:
  [posting-title] Machine Learning Engineer
  [posting] Python
  [entry] Machine Learning Engineer, Nordbane, Mar 2019 - Present
  Cut p95 latency from 310 ms to 90 ms by moving lookups into Redis
- After:
  [posting-title] Machine Learning Engineer
  [posting] Python
  [entry] Machine Learning Engineer, Nordbane, Mar 2019 - Present
  Cut p95 latency from 310 ms to 90 ms by moving lookups out of the request
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import raised, statements
from ats_sim.domain.clauses import clause_of
from ats_sim.lexicon.skill import SOFTWARE_KINDS
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.question import QuestionKind, Raised

_NEAR = 40  # characters before a tool in which the word stands that makes it a means; ours


def _find(case: Case) -> Iterator[Raised]:
    for proof in statements(case) if case.posting.ships else ():
        for metric in proof.metrics:
            part = clause_of(proof, metric.quote)
            less = metric.kind == "outcome" and finder("change-down").search(part.text)
            tool = _means(proof, part.text) if less else None
            if tool:
                yield raised(proof, part, f"what did {tool} cost you there, and what did you try before it?")
                break


def _means(proof: Evidence, text: str) -> str | None:
    """A tool of software by means of which a result came, in the words of the clause that tells of it."""
    for tool in proof.tools:
        skill, at = skills().get(tool.label), text.find(tool.quote.text)
        if skill and skill.kind in SOFTWARE_KINDS and finder("by-means").search(text[max(0, at - _NEAR) : max(at, 0)]):
            return tool.quote.text
    return None


KIND = QuestionKind(
    "cost_of_tool",
    _find,
    why="a tool is never free",
    bring="what it cost: <memory, money, one more thing to run>; tried before: <what>",
    listen=("a price, named", "what was measured before anything was changed"),
    beware=("no price", "the name of the tool as the reason"),
    room="screen",
)
