"""What to ask of a line: what its trade counts of the very thing it worked on, else of its own things how many, how
often and for whom; nothing that it tells already, and nothing that presumes a change."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from ats_sim.hints.action import Action
from ats_sim.hints.things import is_colleagues, is_people, plurals_of, words_of
from ats_sim.lexicon import patterns
from ats_sim.lexicon.changes import changes
from ats_sim.lexicon.measures import Measure, best_measure, figure, finder_of
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.evidence import Evidence

_MAKES = frozenset({"built", "shipped"})
_SHORT = 3  # letters of a name that may be a word ("Go", "R"); ours
_YEAR = 4  # figures of a year
_PRAISE_WORDS = 12  # words up to which praise is all that a line tells; ours


class Asked(Struct, frozen=True):
    """What is asked of a line: the ``question``, and what it rests on.

    ``change``, ``praise``: the line claims that something became better, or was good. ``figure``: it is asked for the
    figure that shows it, which is no question. ``practice``: it is coursework.
    ``named``: those of its things that the posting asks for. ``ships``: what came of it can be released.
    """

    question: str
    change: bool = False
    praise: bool = False
    figure: bool = False
    practice: bool = False
    named: tuple[str, ...] = ()
    ships: bool = False

    @property
    def added(self) -> str:
        """The question as it stands behind the words that it is added to."""
        return f" {self.question}" if self.figure else f": {self.question}?"


def claims_a_change(evidence: Evidence) -> bool:
    """Whether a statement says that something became better and not by how much."""
    text = evidence.highlight.text
    if evidence.metric == "outcome" or not evidence.is_statement:
        return False
    helped = text.partition(evidence.minimizing_phrase.text)[2].split() if evidence.minimizing_phrase else []
    opens = text.split(" ", 1)[0].lower() in word_set("change-opener")
    opens = opens or any(word in word_set("change-verb", "change-base") for word in helped[:1])
    return opens or finder("change-intransitive").search(text) is not None or next(changes(text), None) is not None


def claims_praise(evidence: Evidence) -> bool:
    """Whether a short statement says that it was good, valued or liked, and nothing that shows it."""
    text = evidence.highlight.text
    bare = evidence.is_statement and not evidence.metrics and not evidence.deployment
    return bare and len(text.split()) <= _PRAISE_WORDS and finder("unshown-praise").search(text) is not None


def asks_for_a_figure(evidence: Evidence) -> bool:
    """Whether a statement claims a success without a figure, and not one with a unit of its own ("quicker")."""
    text = evidence.highlight.text
    ensured = not evidence.metrics and _only_ensures(text) and figure(text) != ""
    change = claims_a_change(evidence) and best_measure("claims", text, general=False) is None
    return ensured or change or claims_praise(evidence)


def _only_ensures(text: str) -> bool:
    """Whether the deed only says that one cared about something."""
    return text.lstrip("-*• ").split(" ", 1)[0].lower() in word_set("ensure-verb")


def asks(line: str, behind: str, action: Action, evidence: Evidence, measure: Measure | None, *, amount: bool) -> str:
    """The question for a ``line``; ``behind`` is what stands behind its leading phrase."""
    if asks_for_a_figure(evidence):
        return _figure(line, action, changed=claims_a_change(evidence))
    if _only_ensures(line):
        return "what did you do for it yourself, how often, and what came of it"
    whole, line, behind = evidence.highlight.text, _without_guess(line), _without_guess(behind)
    counted = amount or bool(evidence.metrics) or _has_number(line)
    often = finder("how-often-told").search(line) is not None
    things = [] if counted else _countable(behind, action)
    clauses = _clauses(measure, whole, often=often) if measure else []
    if counted:
        rest = [one for one in clauses if not one.startswith(("how many", "how much"))]
        parts = ([] if often else ["over what time"]) + rest[:1]
        return _joined(parts) if rest else _list([*parts, *_whom(line, things)])
    if measure and clauses and (told := _of_its_things(measure, clauses, things)):
        return told
    parts = [f"how many {' and '.join(things)}"] if things else []
    if action.kind == "assist" and not things:
        parts.append("how much of it")
    elif not often and not _makes(action):
        parts.append("how often")
    parts += _whom(line, things)
    return _list(parts or (["who uses it"] if _makes(action) else ["how much of it"]))


def _of_its_things(measure: Measure, clauses: Sequence[str], things: Sequence[str]) -> str:
    """A question with the line's things in it, where it names none or a part of it was told; "" where it needs one and
    the line has none."""
    about = [thing for thing in things if not measure.about or finder_of(measure).search(thing)]
    nameless, question = patterns.regex("how-many-verb"), _joined(clauses)
    if nameless.search(question):
        return nameless.sub(f"how many {about[0]} ", question) if about else ""
    counted = question.removeprefix("how many ").split(" ", 1)[0].rstrip(",")
    served = [thing for thing in things if is_people(thing) and not is_colleagues(thing)]
    if served and question.startswith("how many ") and is_people(counted):
        return question.replace(counted, served[0], 1)
    told = not measure.asks.startswith(clauses[0]) and about
    return f"how many {about[0]}, and {question}" if told else question


def _list(parts: Sequence[str]) -> str:
    return ", and ".join([", ".join(parts), "what came of it"] if parts else ["what came of it"])


def _joined(clauses: Sequence[str]) -> str:
    return ", ".join(clauses[:-1]) + f", and {clauses[-1]}" if len(clauses) > 1 else clauses[0]


def _makes(action: Action) -> bool:
    return action.verb is not None and action.verb.cls in _MAKES


def _without_guess(text: str) -> str:
    """A text without an amount that counts nothing ("hundreds of")."""
    hit = finder("uncounted").search(text)
    return text[: hit.start] + text[hit.end :].lstrip() if hit else text


def _figure(line: str, action: Action, *, changed: bool) -> str:
    """The figure that would show what a line claims; what was done for it only where the line does not tell."""
    such = f", such as {known}" if (known := figure(line)) else ""
    when = "from what to what, over what time" if changed else "over what time"
    if action.kind == "assist":
        return f"the figure that shows it{such}: {when}"
    mine = "" if changed and finder("means-told").search(line) else ", and what you did for it"
    return f"the figure that shows it{such}: {when}{', measured how' if changed else ''}{mine}"


def _whom(line: str, things: Sequence[str]) -> list[str]:
    """For whom it was, where a line names no people, and does not say "for" or who uses it."""
    words = [word.strip(".,;:()").lower() for word in line.split()[1:]]
    told = not word_set("for-whom-told").isdisjoint(words) or any(map(is_people, [*things, *words]))
    return [] if told else ["for whom"]


def _has_number(line: str) -> bool:
    """Whether a number that is no year and no name's ("class 2") stands in a line."""
    words = [word.strip(".,;:()+%$€£kKmM").replace(",", "").replace(".", "") for word in line.split()]
    return any(
        _counts(word) and before.lower() not in word_set("numbered") and not (place > 1 and before[:1].isupper())
        for place, (before, word) in enumerate(zip(["", *words], words, strict=False))
    )


def _counts(word: str) -> bool:
    return (word.isdigit() and len(word) != _YEAR) or (word != "one" and word.lower() in word_set("small-number"))


def _countable(behind: str, action: Action) -> list[str]:
    """The line's own things in the plural, but for colleagues whom one only helped."""
    things = plurals_of(behind.partition(" of ")[0] if _makes(action) else behind)
    return [thing for thing in things if action.kind != "assist" or not is_colleagues(thing)]


def _clauses(measure: Measure, line: str, *, often: bool) -> list[str]:
    """The clauses of a question that a line does not answer already; without its unit of time where it tells one."""
    question = patterns.regex("unit-of-time").sub("", measure.asks) if often else measure.asks
    said = {word.lower() for word in words_of(line)}
    return [
        one
        for one in patterns.regex("between-questions").split(question)
        if one.startswith("how ") or not _told(one, said)
    ]


def _told(clause: str, said: set[str]) -> bool:
    words = {word.lower() for word in words_of(clause)} - word_set("question-word")
    return bool(words) and words <= said


def named_in(asked: Sequence[str], listed: Sequence[str], *, tools: bool) -> tuple[str, ...]:
    """Those of several things that what a posting asks for names in the same words, the longest first: two at most.

    A name in capitals ("Go") must stand there so.
    """
    said = " / ".join(asked)
    words, low = (f" {' '.join(words_of(text))} " for text in (said, said.lower()))
    found = []
    for one in listed:
        bare = " ".join(words_of(one))
        exact = any(sign.isupper() for sign in one[1:]) or len(bare) <= _SHORT
        if bare and (f" {bare} " in words if exact else f" {bare.lower()} " in low):
            found.append(one)
    telling = [one for one in found if tools or " " in one]
    common = [one for one in found if one not in telling]  # one such word may stand in any posting
    return tuple(
        sorted(telling, key=lambda one: (-len(one.split()), -len(one)))[:2] or (common[:2] if len(common) > 1 else ())
    )
