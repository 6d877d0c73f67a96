"""The one thing a statement lacks first. The rules about proof share it, so that a fault is reported by one rule."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Literal

from ats_sim.domain.coursework import is_coursework
from ats_sim.domain.jargon import jargon
from ats_sim.lexicon import patterns
from ats_sim.lexicon.changes import changes
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.shapes import JOINED
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import finder, word_set, words
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.settings import Rules

Fault = Literal[
    "academic",  # a class, a competition or a practice dataset in place of work
    "paper",  # a publication and nothing that came of it
    "offline",  # a test score in place of a result
    "algorithms",  # a list of methods
    "pile",  # a pile of names
    "unmeasured",  # a change without its size
    "purpose",  # a change that was only meant
    "jargon",  # terms that only a colleague understands, and no result
    "artefact",  # a thing was made: which, for whom, and what for?
    "short",
    "tool",  # a tool without a result
    "vague",  # nothing a reader could picture
]

MODEL_TABLES = frozenset(f"skills/{name}.tsv" for name in ("machine-learning", "nlp-llm", "computer-vision", "mlops"))
"""Tables of skills about models, in which a method is as much of a name as a tool."""
_METHODS = frozenset({"algorithm", "technique"})
_FEWEST = 2  # words of a deed: a verb and its object; ours


@lru_cache(maxsize=1024)  # a dozen rules ask about the same statement
def primary_fault(evidence: Evidence, settings: Rules) -> Fault | None:
    """What a statement lacks first, None if nothing; a wall of words is to be split before it can be judged."""
    if len(JOINED.findall(evidence.highlight.text)) > settings.bullet_words:
        return None
    if not evidence.is_statement or evidence.metric == "outcome" or _is_measured(evidence):
        return None
    if evidence.grade == "evidenced":
        return "unmeasured" if unmeasured_change(evidence) else None
    return _kind_of_work(evidence) or _names(evidence, settings) or _words(evidence, settings)


def _kind_of_work(evidence: Evidence) -> Fault | None:
    if is_coursework(evidence):
        return "academic"
    if paper(evidence):
        return "paper"
    return "offline" if evidence.metric == "offline" else None


def _names(evidence: Evidence, settings: Rules) -> Fault | None:
    labels = {tool.label for tool in evidence.tools}
    methods = sum(1 for label in labels if (skill := skills().get(label)) and skill.kind in _METHODS)
    if methods >= settings.pile_algorithms and methods > len(labels) / 2:
        return "algorithms"
    return "pile" if len(labels) >= settings.pile_tools else None


def _words(evidence: Evidence, settings: Rules) -> Fault | None:
    if len(jargon(evidence)) >= settings.jargon_words and _jargon_share(evidence) >= settings.jargon_share:
        return "jargon"
    if unmeasured_change(evidence):
        return "unmeasured"
    if purpose(evidence):
        return "purpose"
    if evidence.grade == "tool_only":
        return "tool"
    if evidence.minimized or hedge(evidence):
        return None
    if artefact(evidence):
        return "artefact"
    if evidence.highlight.bulleted and len(JOINED.findall(evidence.highlight.text)) <= settings.short_words:
        return "short"
    return "vague" if evidence.grade == "vague" else None


def _is_measured(evidence: Evidence) -> bool:
    """Whether a statement says how well or how far in another way: the accuracy of a clerk, "from weeks to minutes"."""
    if evidence.metric == "offline":
        return not _about_a_model(evidence)
    return finder("sized-in-words").search(evidence.highlight.text) is not None


def _about_a_model(evidence: Evidence) -> bool:
    known = [skill for tool in evidence.tools if (skill := skills().get(tool.label))]
    return any(skill.table in MODEL_TABLES for skill in known) or (
        finder("about-a-model").search(evidence.highlight.text) is not None
    )


def unmeasured_change(evidence: Evidence) -> Quote | None:
    """The words that say that something became better, in a statement that does not say by how much.

    A purpose ("to reduce overfitting") says nothing about what came of it and is none.
    """
    if evidence.metric == "outcome":
        return None
    change = next(changes(evidence.highlight.text), None)
    return _quote(evidence, change.start, change.end) if change else None


def purpose(evidence: Evidence) -> Quote | None:
    """The words that say what change was meant: "to reduce overfitting", "for improving sales"."""
    for found in patterns.regex("purpose-told").finditer(evidence.highlight.text):
        before = JOINED.findall(evidence.highlight.text[: found.start()])
        if before and before[-1].lower() not in word_set("aim-ability"):
            return _quote(evidence, found.start(), found.end())
    return None


def hedge(evidence: Evidence) -> Quote | None:
    """The words that take back what the statement says: "maybe", "tried to"."""
    text = evidence.highlight.text
    found = finder("hedged").search(text)
    if found is None:
        return None
    before = text[: found.start].split()[-2:]
    if before[:1] and before[0].lower() in ("when", "if", "where", "who", "that") and found.text.startswith("tr"):
        return None  # somebody else tried: "when users tried to share"
    return _quote(evidence, found.start, found.end)


def paper(evidence: Evidence) -> Quote | None:
    """The opening of a statement about a publication or a talk at a conference."""
    found = patterns.regex("paper-published").match(evidence.highlight.text)
    between = found["between"].lower().split() if found else []
    if found is None or any(_acts(word) for before, word in pairwise(between) if before in ("and", "&")):
        return None
    return _quote(evidence, found.start("verb"), found.end("noun"))


def _acts(word: str) -> bool:
    """Whether a word behind "and" is a deed of its own, other than publishing: "wrote notes and kept the papers"."""
    verb = verbs().get(word)
    return verb is not None and word not in verb.nouns and word != verb.base and word not in word_set("published")


def artefact(evidence: Evidence) -> Quote | None:
    """A statement that says nothing but that something ordinary was made: "Built a model"."""
    found = patterns.regex("artefact-made").fullmatch(evidence.highlight.text.strip())
    verb = verbs().get(found["verb"]) if found else None
    return _quote(evidence, 0, len(evidence.highlight.text)) if verb and verb.cls == "built" else None


def is_duty(evidence: Evidence) -> bool:
    """Whether the words that shrink the role name a duty ("responsible for"), not a helper's part ("helped")."""
    phrase = evidence.minimizing_phrase
    shrunk = " ".join(phrase.text.lower().split()) if phrase else ""
    return bool(shrunk) and any(shrunk.startswith(phrase) for phrase in words("duty"))


def tells_a_deed(text: str) -> bool:
    """Whether a verb, or the noun of one, opens a text of some words, behind an adverb at most; things do none."""
    words = text.split(maxsplit=2)
    if len(words) < _FEWEST or words[0].lower() in word_set("speaks-of-a-thing"):
        return False
    return any(verbs().get(word.strip(".,;:()&-")) for word in text.split()[:2])


def _jargon_share(evidence: Evidence) -> float:
    """The share of the longer words that are names of tools, words of a trade or acronyms."""
    written = [word for word in JOINED.findall(evidence.highlight.text)[1:] if len(word) > 3 or word.isupper()]
    technical = {word for tool in evidence.tools for word in JOINED.findall(tool.quote.text)} | set(jargon(evidence))
    return sum(word in technical or regex("acronym").fullmatch(word) is not None for word in written) / max(
        1, len(written)
    )


def _quote(evidence: Evidence, start: int, end: int) -> Quote:
    highlight = evidence.highlight
    return Quote(highlight.text[start:end], highlight.span(start, end))
