"""How a resume tells a thing that a posting asks for by its name: "closed the books" for "month-end close".

Tables: ``files/told/*.tsv``, ``label`` and ``told``: phrases of content words, ``|`` between them. A phrase holds one
way only: who tells it has the thing, who has the thing need not have done just that. The label is a name of an entry of
``skills``, or any other name that postings ask for. The phrases are kept in the index of the skills, as stems.
Besides the phrases each thing has a bag of words: those of its names and of its phrases, each with a weight, the more
the fewer things have it. A sentence that says several words of the bag together tells the thing without a phrase of
the table: "probed six sites a tooth" for periodontal charting.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from ats_sim.lexicon.inflections import small_words
from ats_sim.lexicon.shapes import LETTERS, TERM
from ats_sim.lexicon.skill import SOFTWARE_KINDS, Skill
from ats_sim.lexicon.spellings import key
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.table import names, rows, split

FOLDER = "told"

AGENT = "+"
"""The sign behind the stem of a word that has lost an ending of agents: suppliers do not supply, they are paid."""

_BARE = frozenset({"field", "domain", "certification", "license", "soft", "spoken", "place", "occupation"})
"""Kinds of entries that no bag tells: whole branches have every word, and papers are held or not."""

_TRADES = ("skills/prof-", "skills/trade-")
"""Tables of trades beside computing."""

_EVERYDAY = 0.5
"""What a word that everybody says counts of its weight; ours."""

Told = tuple[str, ...]
"""The stems of one phrase, each once, with the sign of agents."""


def told_rows() -> Iterable[tuple[str, tuple[Told, ...]]]:
    """Each label of the tables with its phrases."""
    for name in names(FOLDER):
        for row in rows(name):
            yield row["label"], tuple(dict.fromkeys(map(stems_of, split(row["told"]))))


def stems_of(phrase: str) -> Told:
    """The stems of the words of a phrase that say something, each once."""
    said = (word for word in TERM.findall(phrase.lower()) if word not in small_words())
    return tuple(dict.fromkeys(told_stem(word, stem(word)) for word in said))


def told_stem(word: str, root: str) -> str:
    """The stem of a word in lower case, with the sign of agents."""
    agent = len(word) > 3 + word.endswith("s") and word.removesuffix("s").endswith(("er", "or", "ership"))
    lost = agent and LETTERS.fullmatch(word) and not root.endswith(("er", "or"))
    return root + AGENT if lost else root


@cache
def everyday() -> frozenset[str]:
    """The stems of the commonest words."""
    return frozenset(stem(row["word"]) for row in rows("everyday.tsv"))


def bags_of(known: Iterable[Skill], told: Mapping[str, tuple[Told, ...]]) -> dict[str, dict[str, float]]:
    """The words of all phrases of a thing together, by its key: stems with their weights. What is an entry of
    computing, where things are called by their names, has none."""
    bags: dict[str, set[str]] = {}
    bare: set[str] = set()
    for skill in known:
        spelled = key(skill.label)
        said = {root for name in (skill.label, *skill.aliases) for root in stems_of(name.rstrip("?~"))}
        if skill.kind not in SOFTWARE_KINDS:
            bags[spelled] = said
        if skill.kind in _BARE | SOFTWARE_KINDS or not skill.table.startswith(_TRADES):
            bare.add(spelled)
    words = {
        spelled: {root for phrase in (stems_of(spelled), *phrases) for root in phrase}
        for spelled, phrases in told.items()
    }
    shared = Counter(
        root for spelled in bags.keys() | words.keys() for root in bags.get(spelled, set()) | words.get(spelled, set())
    )
    weights = {
        root: math.log(len(bags) / count) * (_EVERYDAY if root.rstrip(AGENT) in everyday() else 1.0)
        for root, count in shared.items()
        if len(root) > 1 and not root.isdigit()
    }
    return {
        spelled: {root: weights[root] for root in sorted(words[spelled] & weights.keys())}
        for spelled in told
        if spelled not in bare
    }
