"""A piece of work that is told, and what was hard in it is not.

## What it finds

A line that tells of work of one's own with its size or use.

## Why it matters

Where nothing else is open, a good listener asks for the hard part. Who did the work knows it at once.

Source: recruiters' own accounts of their calls; no study known to us.

## Example

- Before:
  Rebuilt the roster of three wards for 140 nurses
- After:
  Responsible for the roster
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import statements
from ats_sim.asking.speaking import is_compound, is_past, is_somebody
from ats_sim.domain.clauses import clause_of
from ats_sim.lexicon.verbs import verbs
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.question import QuestionKind, Raised

_SECTIONS = ("work", "projects")
_NOW = "what is hardest in it, and what do you do otherwise than in your first year?"
_TEXT = "what was hardest in it, and what would you do otherwise today?"


def _find(case: Case) -> Iterator[Raised]:
    for proof in statements(case):
        own = proof.ownership
        if (
            own
            and not is_somebody(proof.highlight.text)
            and proof.grade == "evidenced"
            and proof.highlight.section in _SECTIONS
        ):
            now = _is_present(proof, own.text) and proof.metric in ("outcome", "scale")
            if is_past(own.text) or now:
                yield Raised(clause_of(proof, own), _NOW if now else _TEXT, within=proof.highlight.span())


def _is_present(proof: Evidence, deed: str) -> bool:
    """Whether a line begins with a verb in the form of what is done day by day."""
    text = proof.highlight.text
    return text.startswith(deed) and not is_compound(text) and not is_past(deed) and verbs().get(deed) is not None


KIND = QuestionKind(
    "hardest",
    _find,
    why="the work is told, the hard part is not",
    bring="the hard part: <what>; otherwise today: <what>",
    listen=("a decision that could have gone the other way",),
    beware=("nothing was hard", "hours, in place of a decision"),
)
