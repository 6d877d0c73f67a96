"""The line that shows best what the posting is about.

## What it finds

A whole statement of one of the latest positions with a result, a size or something put to use, of something that was
changed or done and not of each day, which names something
that the posting requires, in the posting's words or another name, or has several of its words.

## Why it matters

The required things are what the talk is about, and a line is where it begins: what was done by oneself, and how it was
known to be right.

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

from ats_sim.asking.lines import asked_words, recent, statements, telling
from ats_sim.asking.speaking import is_past
from ats_sim.domain.months import latest_first
from ats_sim.lexicon import patterns
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.matches import Found
from ats_sim.model.question import QuestionKind, Raised

_RESULT = "what did you do first to get there, what nearly prevented it, and how was it counted?"
_DONE = "what was hardest in it, and what would you do differently in this post?"
_NO_WORK = frozenset(
    {"workplace", "place", "occupation", "spoken", "soft", "name", "certification", "license", "domain", "study"}
)
_MONEY = "$£€"
_RICH = 8  # words of a line that tells enough to ask about,
_SHARED = 3  # words that the posting has too, where it names nothing required,
_WEIGHT = 3  # and how many of them a required thing weighs; all ours


def _find(case: Case) -> Iterator[Raised]:
    named = _named(case)
    asked, late = asked_words(case), recent(case)
    first = next(iter(latest_first(case.resume.work)), -1)
    found = []
    for proof in statements(case):
        highlight = proof.highlight
        if not _is_rich(proof) or (highlight.section == "work" and highlight.entry not in late):
            continue
        skills = named.get(id(proof), ())
        shared = len(telling(highlight.text) & asked)
        if skills or (shared >= _SHARED and _is_result(proof)):
            newest = highlight.section == "work" and highlight.entry == first
            found.append((_WEIGHT * len(skills) + shared + 2 * (proof.metric == "outcome") + 2 * newest, proof, skills))
    told: set[str] = set()
    for _, proof, skills in sorted(found, key=lambda one: -one[0]):
        text = _RESULT if _is_result(proof) else _DONE
        if text in told:
            continue
        told.add(text)
        moved = (one.quote.text for one in proof.metrics if one.kind == "outcome" and text == _RESULT)
        number = " ".join(next(moved, "").split())
        listen = (f'how "{number}" was counted, and who counted it', *KIND.listen) if number else ()
        yield Raised(proof.quote, text, skills[0] if skills else "", within=proof.quote, listen=listen)


def _named(case: Case) -> dict[int, list[str]]:
    """What the posting requires that each statement surely names, by the statement."""
    found: dict[int, list[str]] = {}
    for group in case.matches.required:
        for match in group.members:
            if match.requirement.category in _NO_WORK:
                continue
            for place in match.where:
                if place.highlight >= 0 and _says(place, match.requirement.category):
                    found.setdefault(id(case.evidence[place.highlight]), []).append(match.requirement.skill)
    return found


def _is_rich(proof: Evidence) -> bool:
    """Whether a statement tells enough of a piece of work to ask about, and is no denial and no paper."""
    text = proof.highlight.text
    weighs = proof.metric in ("outcome", "scale") or bool(proof.deployment and proof.ownership)
    barred = (
        patterns.regex("not-done").search(text)
        or proof.minimized
        or proof.academic
        or finder("paper-said").search(text)
    )
    told = _is_result(proof) or _is_done(proof)
    return weighs and told and len(text.split()) >= _RICH and not barred


def _says(found: Found, category: str) -> bool:
    """Whether the words of the statement surely name the thing: the posting's own, or a name that is a proper one."""
    if found.status in ("literal", "stemmed"):
        return True
    return found.status == "alias" and category != "field" and _is_proper(found.quote.text)


def _is_proper(name: str) -> bool:
    """Whether a name is one of several words, of capitals, or with a figure."""
    capitals = sum(letter.isupper() for letter in name)
    return capitals > 1 or " " in name.strip() or any(letter.isdigit() for letter in name)


def _is_result(proof: Evidence) -> bool:
    """Whether a statement tells of something that changed, or was put to use."""
    text = proof.highlight.text
    money = any(sign in one.quote.text for one in proof.metrics if one.kind == "outcome" for sign in _MONEY)
    moved = money or finder("change-down", "change-up").search(text) or "from" in text.split()
    used = bool(proof.deployment and proof.ownership)
    return used or (proof.metric == "outcome" and bool(moved))


def _is_done(proof: Evidence) -> bool:
    """Whether a statement tells of a piece of work that was done, not of what is done every day."""
    return proof.highlight.section == "projects" or bool(proof.ownership and is_past(proof.ownership.text))


KIND = QuestionKind(
    "asked_line",
    _find,
    why="it is the work that waits, and this line shows it",
    bring="one case: <what there was>, <what you did yourself>, <what came of it, and who counted>",
    listen=("their own part, apart from the others'", "what did not go to plan, told unasked"),
    beware=("what is usually done, in place of this case", "a number that grows while it is told"),
)
