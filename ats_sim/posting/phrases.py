"""Cuts a sentence into runs of words that may be noun phrases.

There is no grammar here: a noun phrase is what stands between function words, verbs and punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ats_sim.lexicon import titles
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skills import Mention, lower


@dataclass(frozen=True, slots=True)
class Word:
    """A word at ``start`` to ``end`` of a sentence; ``before`` is what stands between it and the word before it."""

    text: str
    low: str
    start: int
    end: int
    before: str

    @property
    def apart(self) -> bool:
        """Whether punctuation stands before it."""
        return bool(self.before.strip(" '\n\t`"))


_TOKEN = re.compile(r"[^\s,;:()\[\]{}\"“”•|!?…<>=@*]+")
_SPLIT = re.compile(
    r"(?<=[A-Za-z0-9]{3})/(?=[A-Za-z0-9]{3})|(?<=[A-Za-z])[–—](?=[A-Za-z])|(?<=[a-z]{4})/(?=[a-z])"
    r"|(?<=[A-Z]{2})/(?=[A-Z][a-z])"
)
_NAME = re.compile(
    r"[A-Z][a-z]+[A-Z]\w*|[A-Z][A-Za-z]*\d\w*|[A-Z]{2,8}s?|[a-z]+[A-Z]\w*|\d[A-Z]{1,3}|[a-z]{1,3}\d{1,2}|\d[dD]"
    r"|[A-Za-z]+(?:\.[a-z]{2,4}|\+\+|#)|[A-Z]/[A-Z]\w*"
)
_COUNT = re.compile(r"\d+(?:st|nd|rd|th|k|m|hrs?|h|am|pm|x|yrs?)?\+?|w/\d*", re.IGNORECASE)
_ENDERS = frozenset(["and", "or", "for", "in", "with", "on", "at", "by", "as", "&", "is", "etc"])
_ADVERB_LIKE = frozenset(
    ["assembly", "supply", "family", "anomaly", "monopoly", "italy", "july", "reply", "multiply", "bodily"]
)


def named(word: Word) -> bool:
    """Whether the letters look like a product name or an acronym: PostgreSQL, S3, SOX, Node.js, 3D."""
    return _NAME.fullmatch(word.text) is not None


@cache
def person(low: str) -> bool:
    """Whether a word names people by their job."""
    return low in titles.heads() or low.removesuffix("s") in titles.heads()


@cache
def plain(low: str) -> bool:
    """Whether a word alone names no skill."""
    general = low in words("generic") or low in words("weak") or low in words("tail")
    return general or (low in words("verb") and low not in words("nounverb"))


def proper(word: Word) -> bool:
    """Whether a word with a capital may be a proper name, not just the beginning of a sentence or a job."""
    low = word.low
    dull = plain(low) or plain(low.rstrip("s")) or low in words("head") or person(low)
    return word.text[:1].isupper() and not dull


def chunks(text: str, mentions: Sequence[Mention]) -> Iterator[list[Word]]:
    """Runs of words that may be noun phrases, in order. Words inside ``mentions`` never end a run."""
    run: list[Word] = []
    tokens = _words(text, mentions)
    opener, acting = "start", True  # acting: only verbs so far in a list of verbs ("design, train and deploy")
    for index, word in enumerate(tokens):
        inside = any(m.start < word.start < m.end for m in mentions)
        if word.apart and not inside:
            if run:
                yield run
                acting = False
            run, opener = [], "mark"
        known = inside or any(m.start == word.start for m in mentions)
        if known or not _stops(tokens, index, bool(run), opener, acting):
            run.append(word)
            continue
        if run:
            yield run
        joins = word.low in ("and", "or", "&")
        acting = (not run and acting) if joins else word.low in words("verb") or word.low in ("to", "will")
        run, opener = [], word.low
    if run:
        yield run


def _words(text: str, mentions: Sequence[Mention]) -> list[Word]:
    found: list[Word] = []
    last = 0
    for match in _TOKEN.finditer(text):
        cuts = [match.start() + cut.start() for cut in _SPLIT.finditer(match[0])]
        cuts = [cut for cut in cuts if not any(m.start < cut < m.end for m in mentions)]
        for begin, stop in zip([match.start(), *(cut + 1 for cut in cuts)], [*cuts, match.end()], strict=True):
            raw = text[begin:stop]
            edge = "'" if re.match(r"\.[A-Za-z]", raw) else "'.-–—&/~+#`_%"  # ".NET" keeps its dot
            start = begin + len(raw) - len(raw.lstrip(edge))
            word = raw.lstrip(edge).rstrip("'.-–—/`_")
            found.append(Word(word, lower(word), start, start + len(word), text[last:start]))
            last = start + len(word)
    return found


def _stops(tokens: list[Word], index: int, inside: bool, opener: str, acting: bool) -> bool:
    """Whether a word ends a noun phrase and belongs to none; ``inside``: a phrase has begun before it."""
    word, low = tokens[index], tokens[index].low
    if _empty(tokens, index) or _adverb(tokens, index, inside):
        return True
    if word.text.isupper() and 1 < len(low) <= 5 and not all(token.text.isupper() for token in tokens[:6]):
        return False  # an acronym that is spelled like a verb: SEND
    if low not in words("verb"):
        return (inside or (index == 0 and len(tokens) > 3)) and _inflected(low)
    if low not in words("nounverb"):
        return not (inside and low.endswith("ing") and _closes(tokens, index))
    if inside:
        return False
    if index == 0 and any(token.low in words("verb") for token in tokens[1:3] if token.low not in _ENDERS):
        return True  # the first of several acts: "Design, train and deploy models"
    verbal = (opener in ("start", "to", "will") or opener in words("opener")) and not _ends(tokens, index)
    return verbal or (acting and opener in ("mark", "and", "or", "&"))


def _empty(tokens: list[Word], index: int) -> bool:
    """Whether a word is a function word, a figure, or one such as "experience" that opens a phrase."""
    word, low = tokens[index], tokens[index].low
    if not low or low.removesuffix("'s") in words("function") or _COUNT.fullmatch(low):
        return True
    if low in words("opener"):
        return not (low == "experience" and index > 0 and tokens[index - 1].low in words("whose"))
    return low[0] in "0123456789$€£%" and not named(word)


def _adverb(tokens: list[Word], index: int, inside: bool) -> bool:
    """Whether a word is an adverb, or a participle that closes a phrase ("models that users relied on")."""
    word, low = tokens[index], tokens[index].low
    if len(low) <= 4:
        return False
    if low.endswith("ly"):
        return low not in _ADVERB_LIKE and not (index > 0 and word.text[0].isupper())
    return low.endswith("ed") and inside and low not in words("passive") and _ends(tokens, index)


@cache
def _inflected(low: str) -> bool:
    """Whether a word is the -s form of a verb that is no noun."""
    if not low.endswith("s") or len(low) < 4:
        return False
    stems = (low[:-3] + "y",) if low.endswith("ies") else (low[:-2], low[:-1]) if low.endswith("es") else (low[:-1],)
    verbs, nouns = words("verb"), words("nounverb") | words("generic")
    return any(stem in verbs and stem not in nouns for stem in stems)


def _ends(tokens: list[Word], index: int) -> bool:
    """Whether a phrase that holds this word ends with it."""
    return index + 1 >= len(tokens) or tokens[index + 1].apart or tokens[index + 1].low in _ENDERS


def _closes(tokens: list[Word], index: int) -> bool:
    """The same, where no preposition follows: "requirements gathering", not "scientist focusing on"."""
    return _ends(tokens, index) and (
        index + 1 >= len(tokens) or tokens[index + 1].apart or tokens[index + 1].low in ("and", "or", "&")
    )


def trim(chunk: list[Word]) -> list[Word]:
    """A run without qualifying adjectives before and words like "experience" after it, of four words at most."""
    part = list(chunk)
    while part and (part[0].low in words("weak") or part[0].low == "'s" or _acts(part)):
        part.pop(0)
    while part and part[-1].low in words("tail"):
        left = part[:-1]
        bare = all(w.low in words("weak") or w.low in words("generic") for w in left)
        if bare and left and part[-1].low not in words("empty"):
            break
        part = left
    while len(part) > 1 and _adds_nothing(part[-1]) and any(named(w) and len(w.text) > 2 for w in part[:-1]):
        part.pop()
    return part[-4:] if len(part) <= 6 else []


def _adds_nothing(word: Word) -> bool:
    """Whether a word after a name is general: "ERP system"."""
    return word.low in words("generic") and not word.text[0].isupper()


def _acts(part: list[Word]) -> bool:
    """Whether a run begins with an act done to a named thing ("calibrating HPLC")."""
    first = part[0]
    act = first.low.endswith("ing") and first.text.islower() and first.low not in words("head")
    return act and len(part) > 1 and named(part[1])
