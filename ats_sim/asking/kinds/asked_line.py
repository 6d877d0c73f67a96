"""The line that shows something the posting requires.

## What it finds

A whole statement of a position that names, in the posting's words or another name, something that the posting requires.

## Why it matters

The required things are what the talk is about, and a line is where it begins: what was done by oneself, and how it was
known to be right.

Source: interview guides for structured interviews; the words are ours.

## Example

- Before:
  [posting-title] Machine Learning Engineer
  [posting] Python
  Wrote the claims router in Python for 12 clerks
- After:
  [posting-title] Machine Learning Engineer
  [posting] Kafka
  Wrote the claims router in Python for 12 clerks
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import statements
from ats_sim.asking.speaking import is_past
from ats_sim.lexicon import patterns
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.matches import Found
from ats_sim.model.question import QuestionKind, Raised

_RESULT = "what was your own part in it, and how did you know that it worked?"
_DONE = "what was hardest in it, and what would you do differently today?"
_DAILY = "take the last time: what did you do, step by step, and how did you know that it was right?"
_NO_WORK = frozenset(
    {"workplace", "place", "occupation", "spoken", "soft", "name", "certification", "license", "domain", "study"}
)


def _find(case: Case) -> Iterator[Raised]:
    sure = {id(proof) for proof in statements(case)}
    asked: set[str] = set()
    for group in case.matches.required:
        for match in group.members:
            if match.requirement.category in _NO_WORK:
                continue
            for found in match.where:
                proof = case.evidence[found.highlight] if found.highlight >= 0 else None
                if proof is None or id(proof) not in sure or not _says(found, match.requirement.category):
                    continue
                text = _text(proof)
                if text and text not in asked:
                    asked.add(text)
                    yield Raised(proof.quote, text, match.requirement.skill, within=proof.quote)
                break


def _says(found: Found, category: str) -> bool:
    """Whether the words of the statement surely name the thing: the posting's own, or a name that is a proper one."""
    if found.status in ("literal", "stemmed"):
        return True
    return found.status == "alias" and category != "field" and _is_proper(found.quote.text)


def _is_proper(name: str) -> bool:
    """Whether a name is one of several words, of capitals, or with a figure."""
    capitals = sum(letter.isupper() for letter in name)
    return capitals > 1 or " " in name.strip() or any(letter.isdigit() for letter in name)


def _text(proof: Evidence) -> str:
    """What is asked of a statement, by what it tells: a result, a deed, daily work; "" for a denial or a paper."""
    if (
        patterns.regex("not-done").search(proof.highlight.text)
        or proof.minimized
        or proof.academic
        or finder("paper-said").search(proof.highlight.text)
    ):
        return ""
    if proof.metric == "outcome" or proof.deployment:
        return _RESULT
    done = proof.highlight.section == "projects" or (proof.ownership and is_past(proof.ownership.text))
    return _DONE if done else _DAILY


KIND = QuestionKind(
    "asked_line",
    _find,
    why="the posting requires it, and this line shows it",
    bring="one case: <what there was>, <what you did yourself>, <how you knew>",
    listen=("their own part, in the first person", "a check, not a feeling"),
    beware=("only we", "what is usually done, in place of a case"),
)
