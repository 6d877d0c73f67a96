"""The tools a statement names: those of the lexicon, and unknown ones by the shape of their names."""

from __future__ import annotations

from ats_sim.evidence.statement import Statement, Word
from ats_sim.lexicon import patterns
from ats_sim.lexicon.calendar import months
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.skills import Mention, skills
from ats_sim.lexicon.titles import head_of
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.evidence import Tool

_METHOD_TABLES = ("machine-learning", "nlp-llm", "computer-vision", "science-lab", "mechanical-engineering")
"""Tables of skills in which an "analysis" or a "test" is a named method."""


def find_tools(statement: Statement, unknown: bool = True) -> tuple[Tool, ...]:
    """The tools of a statement in order, each name once; ``unknown`` adds names that the lexicon lacks."""
    mentions = statement.mentions
    masks = [(hit.start, hit.end) for hit in finder("not-tool").finditer(statement.low)]
    mentions = tuple(m for m in mentions if not any(s < m.end and m.start < e for s, e in masks))
    methods = [hit.start for hit in finder("modelling").finditer(statement.low)]
    found = [
        (m.start, m.end, m.skill.label)
        for m in mentions
        if m.skill.is_tool and not _is_part(statement, m) and _is_named(statement, m, methods)
    ]
    covered = [(m.start, m.end) for m in statement.mentions]
    found += [(w.start, w.end, w.text) for w in _unknown(statement, covered)] if unknown else []
    found = [one for one in found if not patterns.search("received-by", statement.low[: one[0]])]
    named: dict[str, Tool] = {}
    for start, end, label in sorted(found):
        named.setdefault(label, Tool(label, statement.quote(start, end)))
    return tuple(named.values())


def _is_named(statement: Statement, mention: Mention, methods: list[int]) -> bool:
    """Whether words name a technique and not only an activity of the trade ("wound care", "root cause analysis")."""
    words = statement.text[mention.start : mention.end]
    if len(words) == 1 and words.islower():
        return False
    if mention.skill.kind not in ("technique", "algorithm") or any(c.isupper() or c.isdigit() for c in words[1:]):
        return True
    if not any(table in mention.skill.table for table in _METHOD_TABLES):
        return not finder("activity").search(words.lower())
    if " " in words.strip() or "machine-learning" not in mention.skill.table:
        return True
    return any(not mention.start <= place < mention.end for place in methods)


def _is_part(statement: Statement, mention: Mention) -> bool:
    """Whether a short name is only a part of a longer name ("Go" in "Pokemon Go") or of an e-mail address."""
    before = statement.text[max(0, mention.start - 1) : mention.start]
    after = statement.text[mention.end : mention.end + 1]
    return (before in ("@", "/") and "@" in statement.text) or after == "@"


def _unknown(statement: Statement, covered: list[tuple[int, int]]) -> list[Word]:
    """Words that look like names of tools the lexicon lacks."""
    words = statement.words
    shouted = sum(word.text.isupper() for word in statement.terms) > len(statement.terms) * 0.5
    found: list[Word] = []
    for index, word in enumerate(words):
        if (
            len(word.text) < 2
            or not any(c.isupper() for c in word.text)
            or any(s < word.end and word.start < e for s, e in covered)
        ):
            continue
        if not shouted and not _is_ordinary(word, index) and _looks_like_tool(statement, word):
            found.append(word)
    return found


def _looks_like_tool(statement: Statement, word: Word) -> bool:
    before = statement.low[max(0, word.start - 40) : word.start]
    after = statement.low[word.end : word.end + 40]
    if finder("address").search(after[:24]) or "@" in before[-1:] or "http" in before or before.endswith(("/", ".")):
        return False
    if patterns.search("using-before", before) or (word.start > 0 and patterns.match("tool-noun-behind", after)):
        return word.text[0].isupper() or regex("camel-case").fullmatch(word.text) is not None
    known = skills().get(word.text) if patterns.search("placed-before", before) else None
    if known and known.is_tool and word.text in (known.label, *known.aliases):
        return True
    if patterns.match("no-code", word.text):
        return False
    if (
        regex("capitals").fullmatch(word.text)
        and len(word.text) >= 3
        and patterns.search("within-before", before)
        and not finder("group-noun").match(after.lstrip())
    ):
        return True
    if regex("letters-and-digits").fullmatch(word.text):
        return True
    if (
        len(word.text) > 4
        and regex("camel-case").fullmatch(word.text)
        and not patterns.regex("name-in-capitals").fullmatch(word.text)
    ):
        return not _is_company(before)
    return False


def _is_company(before: str) -> bool:
    """Whether the words before a name make it that of an employer or a customer."""
    return patterns.search("employer-before", before) is not None


def is_ordinary_name(name: str) -> bool:
    """Whether a capitalised word names a department, a field, an organisation or a place, not a thing of its own."""
    return name.lower() in word_set("ordinary-name")


def _is_ordinary(word: Word, index: int) -> bool:
    """Whether a capitalised word is an ordinary word, a month, an acronym of organisation or a job."""
    low = word.low
    if low in word_set("ordinary-name") or low in months() or verbs().get(low) or head_of(low):
        return True
    return index == 0 and word.text.istitle() and not any(c.isdigit() for c in word.text)
