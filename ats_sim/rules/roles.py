"""Which statements open with words that make the writer's part smaller: the rules about roles share it with those that
leave such statements to them."""

from __future__ import annotations

from ats_sim.lexicon import patterns
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.rules.faults import is_duty

_BEFORE = 3  # words before the opening that may be a subject and its adverbs; ours
_NEAR = 4  # words behind the opening among which those who are helped stand; ours
_EVENT = 8  # words behind "participated in" among which the event stands; ours


def helper_words(evidence: Evidence) -> Quote | None:
    """The words of a helper that open a statement and hide what the writer did; None where they are the work itself."""
    words = evidence.minimizing_phrase
    if words is None or is_duty(evidence) or not _opens(evidence, words) or _is_the_work(evidence, words):
        return None
    return words


def duty_words(evidence: Evidence) -> Quote | None:
    """The words that name a duty in place of a deed."""
    return evidence.minimizing_phrase if evidence.is_statement and is_duty(evidence) else None


def tells_the_deed_behind(evidence: Evidence, words: Quote) -> bool:
    """Whether whom one worked with is followed by what for ("Worked with the buyers to cut the list of suppliers"), or
    whom one helped by how: "Helped donors by searching the archive"."""
    _, _, after = evidence.highlight.text.partition(words.text)
    how = after.partition(" by ")[2].split()
    if how and how[0].endswith("ing") and verbs().get(how[0].lower()):
        return True
    return words.text.lower().endswith("with") and patterns.search("deed-behind", after) is not None


def _opens(evidence: Evidence, words: Quote) -> bool:
    """Whether a helper's words open a statement, behind a label, a subject or an adverb; later they hide nothing."""
    before = evidence.highlight.text.partition(words.text)[0].rpartition(":")[2].split()
    if any(word in ("and", "&", "for") or word.endswith(",") for word in before[1:]):
        return False  # a deed of one's own stands before
    return evidence.is_statement and len(before) <= _BEFORE and not any(verbs().get(word.strip(",")) for word in before)


def _is_the_work(evidence: Evidence, words: Quote) -> bool:
    """Whether those who are helped are whom the work is for, the team has its size, or the words speak of a thing."""
    before, _, after = evidence.highlight.text.partition(words.text)
    following = [word.lower().strip(".,;:'’()") for word in after.split()]
    behind = following[:_NEAR]
    if words.text.lower().endswith(" for"):
        return True  # an employer, or whom the work is for
    if finder("taking-part").match(words.text) and not word_set("event").isdisjoint(following[:_EVENT]):
        return True
    size = next(
        (number for number, word in enumerate(behind) if word[:1].isdigit() or word in word_set("team-size")), None
    )
    if size is not None and size <= 1:
        return True
    ends = next(
        (number for number, word in enumerate(behind) if word in word_set("circumstance", "helped-with")), _NEAR
    )
    if not word_set("given-honour").isdisjoint(behind):
        return True
    helping = finder("helping").match(words.text) is not None
    helped = word_set("helped-people") if helping else frozenset()
    told = before.rstrip().rpartition(" ")[2].lower()
    if helping and not word_set("personal-care").isdisjoint(following[:_EVENT]):
        return True
    return not helped.isdisjoint(behind[:ends]) or told in word_set("told-before")
