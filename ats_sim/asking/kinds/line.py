"""A line of the resume that bears on the posting.

## What it finds

A whole statement of one of the latest positions with words of the posting; the kit takes the strongest ones, and the one
with least in it.

## Why it matters

A line is where a talk begins: which case was hard, how a number was counted, who relies on the work.

Source: interview guides for structured interviews; the words are ours.

## Example

- Before:
  [posting-title] Machine Learning Engineer
  [posting] Python
  Wrote the claims router in Python, which sorts 900 letters a day for 12 clerks
- After:
  [posting-title] Machine Learning Engineer
  [posting] Kafka
  Wrote the claims router in Python, which sorts 900 letters a day for 12 clerks
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import asked_words, raised, statements, telling
from ats_sim.asking.pools import sure_pool
from ats_sim.asking.speaking import is_past
from ats_sim.domain.clauses import clause_of
from ats_sim.lexicon import patterns
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.question import QuestionKind, Raised

_COUNTED = expression(r"\b(?:[5-9]|\d{2,}|\d[\d,]*\d)\+? (?:[a-z-]+ ){0,2}[a-z]{2,}s\b")
_LEAST = 6  # words of a line that tells enough to ask about,
_LISTED = 4  # commas of one that lists many things; both ours
_MANY = "which one of these was hardest, and how did it end?"
_RESULT = "how was that counted, and which part of it was your own doing?"
_DEED = "what was hardest in it, and what would you do differently today?"
_ROUTINE = "who relies on it, and what happened the last time it was late or wrong?"
_LISTEN = {
    _MANY: ("one case, told to its end", "what they would do differently"),
    _RESULT: ("who counted it, over what time", "what others did in it, said unasked"),
    _DEED: ("a difficulty that can be pictured", "one thing they do otherwise since"),
    _ROUTINE: ("a person or a post, not everybody", "one time it went wrong, told as it was"),
}


def _find(case: Case) -> Iterator[Raised]:
    asked, sure = asked_words(case), sure_pool(case)
    for proof in statements(case):
        text = proof.highlight.text
        barred = patterns.regex("not-done").search(text) or proof.academic or finder("paper-said").search(text)
        if barred or len(text.split()) < _LEAST or text.count(",") >= _LISTED:
            continue
        if sure or telling(text) & asked:
            one = _question(proof)
            yield Raised(one.about, one.sentence, within=one.within, listen=_LISTEN[one.sentence])


def _question(proof: Evidence) -> Raised:
    """What is asked of a statement: of many things the hardest, of a result its count, of a deed what was hard in it,
    of what is done every day who relies on it."""
    for metric in proof.metrics:
        part = clause_of(proof, metric.quote)
        hit = _COUNTED.search(part.text)
        if hit and metric.kind != "outcome" and hit[0].startswith(metric.quote.text[:1]) and not _is_measure(hit[0]):
            return raised(proof, part, _MANY)
    outcome = next((metric for metric in proof.metrics if metric.kind == "outcome"), None)
    if outcome:
        return raised(proof, clause_of(proof, outcome.quote), _RESULT)
    deed = proof.ownership is not None and is_past(proof.ownership.text)
    return raised(proof, proof.quote, _DEED if deed else _ROUTINE)


def _is_measure(text: str) -> bool:
    """Whether what is counted is a unit of time, money or size."""
    return finder("measure-word").search(text) is not None


KIND = QuestionKind(
    "line",
    _find,
    why="the line has words of the posting",
    bring="one case: <what there was>, <what you did yourself>, <what came of it>",
    listen=("their own part, apart from the others'", "what did not go to plan, told unasked"),
    beware=("what is usually done, in place of this case", "a number that grows while it is told"),
)
