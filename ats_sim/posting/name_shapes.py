"""Names by their shape: acronyms, products and standards, and names with capitals inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ats_sim.lexicon import titles
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.occupations import name_words
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.verbs import verbs
from ats_sim.model.document import Span

_TOKEN = expression(r"(?:\.(?=[A-Z]))?[^\W_]+(?:(?:\.(?![A-Z][a-z])|['&+#-])[^\W_]+)*(?:\+\+|#)?")
_SHAPED = expression(
    r"[A-Z][a-z]+[A-Z]\w*|[A-Z]{1,6}-?\d[\w.-]*|[A-Z][a-z]+\d\w*|[A-Z]{2,8}s?|[a-z]{1,4}[A-Z]\w*|[A-Z]&[A-Z]\w?"
    r"|[A-Z]{2,6}-[A-Z0-9]{1,6}|[A-Za-z]{2,}(?:\.(?:js|io|net|ai)|\+\+|#)|[A-Z]/[A-Z]\w*|[A-Z]+[a-z]{1,2}[A-Z]+\w*"
    r"|\.[A-Z]{3}"
)
_ENDS = ".:!?•"


def name_shapes(text: str, span: Span, no_names: frozenset[str]) -> Iterator[tuple[int, int, bool]]:
    """The places of names in ``text[span]``, in order, and whether one is a common word alone.

    ``no_names``: words (lower case) that name no skill here, those with "=" before them not even in capitals.

    A name of common words counts only where it stands in the list of what is asked ("experience in Debt Collection");
    one such word alone only beside another name ("Salesforce and Outreach"), which the caller knows.
    """
    found = list(_names(text, span, no_names))
    last, placed = span.start, -1
    for start, end, plain in found:
        after = placed >= 0 and _JOINED.fullmatch(text[placed:start])
        if after or _PLACED.search(text, max(span.start, start - 16), start):
            placed = end  # "based in Exampleton, Samplebury or Testham"
            continue
        alone = plain and " " not in text[start:end]
        if alone or not plain or _LISTED.search(text, max(last, start - 24), start):
            yield start, end, alone
            last = last if alone else end


def is_shaped(word: str) -> bool:
    """Whether one word is a name by its shape alone, with capitals or figures inside: "InfoPath"."""
    return _SHAPED.fullmatch(word) is not None and not word.isupper() and not common(word.lower())


def institutions(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """The places of long names of bodies, laws and schemes, which small words join: "Health and Care Professions
    Council", "Control of Substances Hazardous to Health regulations"."""
    for match in _LONG_NAME.finditer(text, span.start, span.end):
        own = match[0].split()
        while own and own[-1].lower() not in words("institution"):
            own.pop()
        name = " ".join(own)
        while own and (own[0][0].islower() or own[0].lower() in words("introduces")):
            del own[0]  # "Knowledge of the ..."
        joined = any(word[0].islower() or word == "&" for word in own[:-1])
        if len(own) > _WORDS - 2 and joined:
            end = match.start() + len(name)
            yield end - len(" ".join(own)), end


def _names(text: str, span: Span, no_names: frozenset[str]) -> Iterator[tuple[int, int, bool]]:
    """The same, with whether all words of the name are common ones."""
    tokens = [match.span() for match in _TOKEN.finditer(text, span.start, span.end)]
    titled = _titled(text, tokens)
    at = 0
    while at < len(tokens):
        run = _run(text, tokens, at, titled, no_names, span)
        if run > at:
            own = [text[slice(*token)] for token in tokens[at:run]]
            plain = not any(_SHAPED.fullmatch(word) for word in own) and all(common(word.lower()) for word in own)
            if plain and titled:
                at = run
                continue
            yield tokens[at][0], tokens[run - 1][1], plain
        at = max(run, at + 1)


def _titled(text: str, tokens: list[tuple[int, int]]) -> bool:
    """Whether most words begin with a capital, so that capitals mark no names."""
    own = [text[start:end] for start, end in tokens[1:]]
    content = [word for word in own if len(word) > 2 and word.lower() not in words("function")]
    return len(content) > 1 and all(not word[0].islower() for word in content)


def _run(text: str, tokens: list[tuple[int, int]], at: int, titled: bool, no_names: frozenset[str], span: Span) -> int:
    """Where the name that begins with a token ends, as a number of a token; ``at`` if none begins there."""
    stop = at
    shaped = False
    while stop < len(tokens) and stop - at < _WORDS:
        start, end = tokens[stop]
        if stop > at and text[tokens[stop - 1][1] : start] != " ":
            break
        word = text[start:end]
        if not _may_name(word, no_names) or _NUMBER_GOES_ON.match(text, end):
            break
        opened = _proper(word) and _OPENED.search(text, max(span.start, start - 6), start)
        if titled and stop == at and common(word.lower()) and not opened:
            break
        if _SHAPED.fullmatch(word):
            shaped = True
        elif not word[0].isupper() or (stop == at and _first(text, start, span)):
            break
        stop += 1
    if stop == at or (stop - at == 1 and not shaped and not _proper(text[slice(*tokens[at])])):
        return at
    name = text[tokens[at][0] : tokens[stop - 1][1]]
    if not shaped and (place_score(name) > _PLACE or _dull(name)):
        return at
    return stop


def _may_name(word: str, no_names: frozenset[str]) -> bool:
    low = word.lower()
    own = low in no_names or low.rstrip("s") in no_names
    if low in words("no-name") or f"={low}" in no_names or (own and not word.isupper()):
        return False
    if _LEVEL.fullmatch(word) or (low.endswith("shire") and len(low) > _COUNTY):
        return False
    return not (word.isupper() and (low in words("function") or low in words("weak")))


def _first(text: str, start: int, span: Span) -> bool:
    """Whether a word begins a sentence or an item, so that its capital is not its own."""
    before = text[span.start : start].rstrip()
    return not before or before[-1] in _ENDS or before[-1] in "-–—(*"


@cache
def _vocabulary() -> frozenset[str]:
    """Common English words that the tables hold: of postings, of verbs, of the names of fields."""
    found = set(verbs().forms)
    for kind in ("function", "verb", "generic", "weak", "tail", "head", "abstract", "trade", "soft", "filler", "start"):
        found |= words(kind)
    return frozenset(found.union(skills().plain_words))


@cache
def common(low: str) -> bool:
    """Whether a word is a common one, which names no product by its capital alone."""
    return any(word in _vocabulary() or word in name_words() for word in (low, low.rstrip("s")))


@cache
def _proper(word: str) -> bool:
    """Whether one word with a capital inside a sentence may be a name: no general word, no job."""
    low = word.lower()
    general = any(low in words(kind) or low.rstrip("s") in words(kind) for kind in ("generic", "weak", "tail"))
    return not general and low not in titles.heads() and low.removesuffix("s") not in titles.heads() and len(word) > 2


def _dull(name: str) -> bool:
    """Whether a name of several words is made of general words or closes with a job or an organisation."""
    low = name.lower().split()
    if all(not _proper(word) for word in name.split()):
        return len(low) == 1 or all(word in words("generic") or word in words("weak") for word in low)
    return low[-1] in titles.heads() or low[-1] in words("abstract")


_LONG_NAME = expression(
    r"\b[A-Z][\w&'-]+(?: (?:(?:of|and|for|the|in|&|to|at|on) ){0,2}[A-Z][\w&'-]+){1,9}"
    r"(?: (?:regulations?|standards?|legislation|act|code)\b)?"
)
_OPENED = expression(r"\b(?:of|in|with) $")
_LEVEL = expression(r"[ABC][12]")  # of a language, by the Common European Framework
_NUMBER_GOES_ON = expression(r"\*|[,.]\d")
_LISTED = expression(
    r"(?:\b(?:in|with|of|using|an?)|,|\bor|/)(?: (?:an?|the))? ?$|\b(?:role|experience),? (?:and|or) $", re.IGNORECASE
)
_JOINED = expression(r"\s*(?:,|/|&|,?\s(?:and|or|and/or)\s)\s*")
_PLACED = expression(
    r"\b(?:based|located|situated|resid\w+|liv(?:e|ing)|relocat\w+|near|around|city of|state of|area of)"
    r" (?:in |at |to )?$",
    re.IGNORECASE,
)
_COUNTY = 7  # letters; ours: Gloucestershire is no skill
_WORDS = 4  # of a name; ours
_PLACE = 0.6  # ours: how sure a place must be
