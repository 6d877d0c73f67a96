"""Recognises the headings of a posting: on a line of their own, before a colon, or inside running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, cast

from ats_sim.lexicon import posting_words
from ats_sim.lexicon.skills import lower
from ats_sim.model.document import Span

PartKind = Literal["required", "preferred", "duties", "role", "about", "benefits", "equal", "apply", "facts"]
STORY = frozenset({"about", "benefits", "equal", "apply"})
"""Parts that describe the employer or the process and ask for nothing."""

_EDGE = ' \t#*_=~•>-–—|"“”'
_TAIL = re.compile(
    r"(?:\s(?:(?:for|in|of|to)\s(?:this|the|our)\s(?:role|position|job|opportunity|post|vacancy)"
    r"|(?:include|includes|will include|may include|are)))?"
)


def _key(words: str) -> str:
    """A heading as it stands in the table: lower case, without marks at its edges."""
    return " ".join(re.sub(r"[()\[\]]", " ", words).strip(_EDGE + ":?!.").lower().split())


def heading_of(text: str, start: int, end: int, marked: bool) -> tuple[PartKind, int, str] | None:
    """The part a line opens, where its content begins, and the heading; None if the line is no heading."""
    line = text[start:end]
    colon = re.match(r"[^:\n]{2,90}?\s*[*_]*:[*_]*(?=\s|$)", line)
    if colon:
        kind = _kind_of(_key(colon[0]), 1 if line[colon.end() :].strip() else 12)
        if kind is not None:
            return kind, start + colon.end(), _key(colon[0])
    if len(line) > 90 or "\n" in line:
        return None
    key = _key(line)
    loose = 12 if line.rstrip(" *_").endswith((":", "?")) else 4 if marked or line.isupper() else 1
    if line.rstrip().endswith((".", ",", ";")) and key not in posting_words.headings() and len(key.split()) > 4:
        return None
    kind = _kind_of(key, loose)
    return None if kind is None or kind == "facts" else (kind, end, key)


def heading_before_list(text: str, start: int, end: int) -> tuple[PartKind, int, str] | None:
    """The same for a short line that no table knows and that a list follows: by what its words say."""
    key = _key(text[start:end])
    if not key or len(key.split()) > _SHORT or text[start:end].rstrip().endswith((".", ",", ";", "!")):
        return None
    for kind in _SAID:
        for sign in posting_words.words(f"heads-{kind}"):
            if re.search(rf"(?<![\w'])(?:{re.escape(sign)})(?![\w'])", key):
                return kind, end, key
    return None


def _kind_of(key: str, loose: int) -> PartKind | None:
    """The kind of a heading: a phrase of the table, with at most ``loose`` further words that say something."""
    table = posting_words.headings()
    key = key.replace("&", "and") if key.replace("&", "and") in table else key
    if key in table:
        return cast("PartKind", table[key])
    if loose > 1 and re.match(r"about (?!you\b|the (?:job|role|position))", key) and len(key.split()) <= _ABOUT:
        return "about"
    if re.match(r"why (?!you)", key) and len(key.split()) <= 14:
        return "about"
    words = key.split()
    best: tuple[int, int, str] | None = None
    for first, word in enumerate(words):
        for phrase in posting_words.headings_by_word().get(word.strip(",/()"), ()):
            length = len(phrase.split())
            if " ".join(words[first : first + length]).strip(",") != phrase:
                continue
            left = [
                w
                for w in (*words[:first], *words[first + length :])
                if w.strip(",") not in posting_words.words("filler")
            ]
            if (
                len(left) <= loose
                and table[phrase] != "facts"
                and (length > 1 or phrase in _STRONG or len(left) <= loose // 4)
            ):
                rank = (_RANK.get(table[phrase], 0), length, table[phrase])
                best = max(best, rank) if best else rank
            break
    return cast("PartKind", best[2]) if best else None


_RANK = {"preferred": 3, "equal": 2, "benefits": 2, "required": 1, "duties": 1}
_STRONG = frozenset(
    ["requirements", "qualifications", "qualification", "responsibilities", "duties", "benefits", "tasks", "missions"]
)
_ALONE = _STRONG | {"perks", "desirable", "essential"}


def inline(text: str, start: int, end: int, kind: PartKind, name: str) -> Iterator[tuple[PartKind, str, Span]]:
    """The pieces of a paragraph between the headings that stand inside it."""
    at = start
    if end - start > _SHORTEST:
        part = text[start:end]
        low = lower(part)
        place = 0
        for match in _WORD.finditer(part):
            stop, phrase = _inside(part, low, match) if match.start() >= place else (0, "")
            if not phrase or (" " not in phrase and end - start <= _PARAGRAPH):
                continue
            yield kind, name, Span(at, start + match.start())
            found = posting_words.headings()[phrase]
            if found != "facts":
                kind, name = cast("PartKind", found), phrase
            at, place = start + stop, stop
    yield kind, name, Span(at, end)


def _inside(part: str, low: str, word: re.Match[str]) -> tuple[int, str]:
    """Where a heading inside running text ends, and its phrase; (0, "") if there is none at this word."""
    for phrase in posting_words.headings_by_word().get(word[0].lower(), ()):
        end = word.start() + len(phrase)
        if (
            not low.startswith(phrase, word.start())
            or (low[end : end + 1] or " ").isalnum()
            or low[end : end + 1] in _GLUE
        ):
            continue
        tail = _TAIL.match(low, end)
        stop = tail.end() if tail else end
        if _opens(part, phrase, word.start(), stop):
            after = _AFTER.match(part, stop)
            return (after.end() if after else stop), phrase
    return 0, ""


_SAID: tuple[PartKind, ...] = ("preferred", "benefits", "apply", "required", "duties", "about")
"""The kinds that a line before a list may open, those first whose words are the surest."""

_SHORT = 8  # words of a line that may head a list; ours
_ABOUT = 5  # words of a heading "About ..."; ours
_SHORTEST = 30  # characters of a line that may have a heading of several words inside; ours
_PARAGRAPH = 100  # and of one that may have a heading of one word inside; ours
_WORD = re.compile(r"(?<![\w'/-])[A-Za-z][\w'-]*")
_GLUE = ("'", "-", "/")
_AFTER = re.compile(r"\s*[:,.–—-]?\s*")
_LOST = re.compile(r"(?<![A-Za-z])(?!(?:the|and|or|of|our|your|for|with|all|any|these|other|a|an)\s)[a-z]{3,}\s$")
_COLON = re.compile(r"\s?:(?!//)")
_DASH = re.compile(r"\s?(?:\.|[-–—])\s")
_CAPITAL = re.compile(r"\s+(?:[-–—]\s)?[A-Z•\d]")
_SENTENCE_LIKE = re.compile(r"(?:you|we)(?: must)? (?:will|have|are|need|bring|offer|require)")


def _opens(part: str, phrase: str, start: int, stop: int) -> bool:
    """Whether a phrase inside running text is a heading: by what stands before and after it, and by its capitals."""
    words = part[start : start + len(phrase)].split()
    capital = words[0][0].isupper()
    before = part[max(0, start - 8) : start].rstrip()
    fresh = not before or before[-1] in ".!?:;)*•-|" or before[-1].isdigit()
    if _COLON.match(part, stop):
        return capital or len(words) > 1
    if phrase.endswith("include"):
        return part[stop : stop + 1] == ","
    if not capital:
        return False
    closed = stop >= len(part.rstrip()) or _CAPITAL.match(part, stop) is not None
    titled = all(w[0].isupper() or len(w) <= 3 for w in words) and closed
    if len(words) == 1:
        return phrase in _ALONE and titled and (fresh or _LOST.search(part, max(0, start - 20), start) is not None)
    if _DASH.match(part, stop):
        return fresh or titled
    return titled and not _SENTENCE_LIKE.fullmatch(phrase)
