"""A line of the resume that bears on the posting.

## What it finds

A whole statement of one of the latest positions with words of the posting, or with a number where the post is of the
same work; the kit takes the strongest ones.

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

from ats_sim.asking.lines import asked_words, raised, shared, statements
from ats_sim.asking.speaking import is_past
from ats_sim.domain.clauses import clause_of
from ats_sim.lexicon import patterns
from ats_sim.lexicon.titles import heads
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.question import QuestionKind, Raised

_MONEY = "$£€"
_MOVED = ("change-down", "change-up")
_NEAR = 60  # of 100, the similarity of a title that is of the same work,
_MANY_AT_MOST = 500  # things among which one knows the hardest,
_BEGINNING = 6  # words in which one names what it is about,
_LEAST = 7  # words of a line that tells enough to ask about,
_PARTS = 3  # shares of one that tells the parts of a whole,
_LISTED = 6  # commas of one that lists many things; both ours
_MANY = "which one of these was hardest, and how did it end?"
_RESULT = "how was that counted, and what did you do yourself?"
_DEED = "what was hardest in it, and what would you do differently today?"
_RELIED = "who relies on it, and what happened the last time it was late or wrong?"
_ROUTINE = "tell me about one time when this was not routine: what happened, and what did you do?"
_LISTEN = {
    _MANY: ("one case, told to its end", "what they would do differently"),
    _RESULT: ("who counted it, over what time", "what others did in it, said unasked"),
    _DEED: ("a difficulty that can be pictured", "one thing they do otherwise since"),
    _RELIED: ("a person or a post, not everybody", "one time it went wrong, told as it was"),
    _ROUTINE: ("one time, told to its end", "what they did themselves"),
}


def _find(case: Case) -> Iterator[Raised]:
    asked = asked_words(case)
    here = any(one.latest and one.similarity >= _NEAR for one in case.matches.titles)
    for proof in statements(case):
        text = proof.highlight.text
        barred = (
            patterns.regex("not-done").search(text) or proof.academic or finder("paper-said", "no-deed").search(text)
        )
        if (
            barred
            or len(text.split()) < _LEAST
            or text.count(",") >= _LISTED
            or text.count("%") >= _PARTS
            or text.count(". ") >= _PARTS - 1
        ):
            continue
        if shared(text, asked) or (proof.metric == "outcome" or (here and proof.metric == "scale")):
            one = _question(proof)
            yield Raised(one.about, one.sentence, within=one.within, listen=_LISTEN[one.sentence])


def _question(proof: Evidence) -> Raised:
    """What is asked of a statement: of many things the hardest, of a result its count, of a deed what was hard in it,
    of what is done every day who relies on it."""
    for metric in proof.metrics:
        part = clause_of(proof, metric.quote)
        if metric.kind != "outcome" and _counts_many(metric.quote.text, part.text):
            return raised(proof, part, _MANY)
        moved = _is_share(metric.quote.text) or finder(*_MOVED).search(part.text)
        if metric.kind == "outcome" and moved and (_is_share(part.text) or any(sign in part.text for sign in _MONEY)):
            return raised(proof, part, _RESULT)
    text = proof.highlight.text
    if proof.metric != "outcome" and finder("relied-on").search(" ".join(text.split()[:_BEGINNING])):
        return raised(proof, proof.quote, _RELIED)
    grown = any(
        metric.kind == "outcome" and not patterns.regex("two-hours").search(metric.quote.text)
        for metric in proof.metrics
    )
    deed = grown or is_past(text.split(" ", 1)[0].strip(",;:"))
    return raised(proof, proof.quote, _DEED if deed else _ROUTINE)


def _is_share(text: str) -> bool:
    return "%" in text or "percent" in text or "per cent" in text


def _counts_many(number: str, part: str) -> bool:
    """Whether a number counts things each of which is a piece of work, and no units of time, money or size."""
    hit = patterns.regex("many-counted").search(part)
    if (
        hit is None
        or hit[0] not in number
        or int("".join(filter(str.isdigit, hit[0]))) > _MANY_AT_MOST
        or finder("measure-word").search(hit[0])
    ):
        return False
    person = hit[0].rsplit(" ", 1)[-1].removesuffix("s") in heads()
    return not person and not part[: hit.start()].rstrip()[-1:].isupper()


KIND = QuestionKind(
    "line",
    _find,
    why="the line has words of the posting",
    bring="one case: <what there was>, <what you did yourself>, <what came of it>",
    listen=("their own part, apart from the others'", "what did not go to plan, told unasked"),
    beware=("what is usually done, in place of this case", "a number that grows while it is told"),
)
