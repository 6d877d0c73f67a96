"""Names of several words in any inflection: "budget management", "managing two budgets", "management of the budget".

A name is taken apart into its action (the base of a verb, or none) and its objects (stems in their order):

- "manage budgets" and "budget management" are both the action ``manage`` with the object ``budget``;
- "patient care" is the action ``care`` with the object ``patient``, so that "caring for patients" is found;
- "credit risk" has no action: its words must stand side by side, in whatever inflection.

Names with a capital inside, a figure or a sign are proper names and are only found as they are spelled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import word_set

MOST_WORDS = 5
"""Words in the longest name that is taken apart; longer ones are sentences. Ours."""

_REACH = 4
"""Words between an action and its object, the small ones too: "managed the large annual budgets". Ours."""

_TOKEN = expression(r"[^\W\d_]+(?:['’]s)?")
_WRAPPED = 24  # characters from which on a line may be wrapped inside a name; ours
_NOMINAL = ("ing", "ment", "ion", "ions", "sis", "ses", "ance", "ence", "al", "als", "ure", "y")


class Pattern(Struct, frozen=True):
    """A name taken apart; ``action`` is the base of a verb, or empty."""

    action: str
    objects: tuple[str, ...]


def small_words() -> frozenset[str]:
    """Words that say nothing inside a name."""
    return word_set("name-small")


@lru_cache(maxsize=20_000)
def action_of(word: str) -> str:
    """The base of the verb that a word is a form or a noun of; empty if it is none (an agent, "manager", is none)."""
    found = verbs().get(word)
    return found.base if found else ""


def pattern(name: str) -> Pattern | None:
    """A name taken apart; None for a proper name, for one word alone, and for a name with "and" or "or" in it."""
    if not regex("name-of-words").fullmatch(name):
        return None
    whole = name.lower().replace("-", " ").split()
    small = small_words()
    words = [word for word in whole if word not in small]
    if "and" in whole or "or" in whole or not 2 <= len(words) <= MOST_WORDS:
        return None
    last = action_of(words[-1])
    if last and (words[-1].endswith(_NOMINAL) or words[-1] == last):
        return Pattern(last, tuple(map(stem, words[:-1])))
    first = verbs().get(words[0])
    if first and (first.base == words[0] or words[0].endswith("ing") or words[0] in first.nouns):
        of = words[0] == first.base or len(whole) > len(words)  # "operating system" is no operation of systems
        if of:
            return Pattern(first.base, tuple(map(stem, words[1:])))
    return Pattern("", tuple(map(stem, words)))


class Tokens:
    """The words of a text in lower case, with their places; ``clauses`` counts the clauses, which no name crosses."""

    __slots__ = ("clauses", "spans", "stems", "words")

    def __init__(self, low: str) -> None:
        self.spans = [match.span() for match in _TOKEN.finditer(low)]
        self.words = [low[start:end] for start, end in self.spans]
        if "'" in low or "’" in low:
            self.words = list(map(_bare, self.words))
        small = small_words()
        self.stems = ["" if word in small else stem(word) for word in self.words]
        self.clauses: list[int] = []
        clause = end = 0
        for start, stop in self.spans:
            gap = low[end:start]
            if gap != " " and (not gap or regex("name-break").search(gap) or ("\n" in gap and _short(low, end))):
                clause += 1
            self.clauses.append(clause)
            end = stop


def _bare(word: str) -> str:
    """A word without its possessive ending."""
    return word.partition("'")[0] if "'" in word else word.partition("’")[0]


def _short(low: str, end: int) -> bool:
    """Whether a line that ends there is too short to be wrapped inside a name."""
    return low.rfind("\n", max(end - _WRAPPED, 0), end) >= 0 or end < _WRAPPED


class Names:
    """The names whose objects begin with one stem: what follows it in each, and what they say by their action."""

    __slots__ = ("most", "rests")

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        self.rests: dict[str, dict[str, str]] = {}
        for rest, action, meaning in rows:
            self.rests.setdefault(rest, {})[action] = meaning
        self.most = max(rest.count(" ") for rest in self.rests) + 1
        """Words in the longest objects."""


def find_forms(
    tokens: Tokens, names: Callable[[str, bool], Names | None], everyday: bool
) -> Iterator[tuple[int, int, str]]:
    """Every name said in the tokens: where it starts and ends, and its meaning. They may overlap."""
    stems, clauses, spans = tokens.stems, tokens.clauses, tokens.spans
    for first, word in enumerate(stems):
        known = names(word, everyday) if word else None
        if known is None:
            continue
        rest = ""
        for last in range(first, min(first + known.most, len(stems))):
            if last > first:
                if not stems[last] or clauses[last] != clauses[first]:
                    break
                rest = f"{rest} {stems[last]}"
            meanings = known.rests.get(rest)
            if meanings:
                plain = meanings.get("")
                if plain:
                    yield spans[first][0], spans[last][1], plain
                if not plain or len(meanings) > 1:
                    yield from _acted(tokens, first, last, meanings)


def _acted(tokens: Tokens, first: int, last: int, meanings: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """The names whose action stands beside the objects: right behind them as a noun, or before them."""
    words, clauses, spans = tokens.words, tokens.clauses, tokens.spans
    clause = clauses[first]
    if last + 1 < len(words) and clauses[last + 1] == clause:
        after = words[last + 1]
        action = action_of(after)
        if action and action in meanings and (after == action or after.endswith(_NOMINAL)):
            yield spans[first][0], spans[last + 1][1], meanings[action]
            return
    if _modifies(tokens, last):
        return
    for back in range(first - 1, max(first - 2 - _REACH, -1), -1):
        if clauses[back] != clause:
            return
        before = words[back]
        action = action_of(before)
        if not action:
            continue
        beside = back == first - 1
        if action in meanings and not (beside and before == action and _noun(tokens, back)):
            yield spans[back][0], spans[last][1], meanings[action]
        if not beside or before.endswith(("ing", "ed")):
            return


def _modifies(tokens: Tokens, at: int) -> bool:
    """Whether a word only says what the next is of: preparing "trial bundles" is no preparing of trials."""
    if at + 1 >= len(tokens.words) or tokens.clauses[at + 1] != tokens.clauses[at]:
        return False
    return bool(tokens.stems[at + 1]) and not tokens.words[at].endswith("s") and not tokens.words[at + 1].endswith("ly")


def _noun(tokens: Tokens, at: int) -> bool:
    """Whether a word that is verb and noun alike is rather a noun: "the care home" is no care of homes."""
    if at == 0 or tokens.clauses[at - 1] != tokens.clauses[at]:
        return False
    return tokens.words[at - 1] not in word_set("verb-follows")


def longest(found: Iterator[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The longest names where names overlap, in order."""
    taken: list[tuple[int, int, str]] = []
    for one in sorted(found, key=lambda item: (item[0], -item[1])):
        if not taken or one[0] >= taken[-1][1]:
            taken.append(one)
        elif one[1] - one[0] > taken[-1][1] - taken[-1][0]:
            taken[-1] = one
    return taken
