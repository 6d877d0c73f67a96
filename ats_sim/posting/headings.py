"""Recognises the headings of a posting: on a line of their own, before a colon, or inside running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, cast

from msgspec import Struct

from ats_sim.lexicon import posting_words
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_patterns import begins
from ats_sim.lexicon.skills import lower
from ats_sim.model.document import Span
from ats_sim.posting.blocks import Block

PartKind = Literal[
    "required",
    "preferred",
    "duties",
    "conditions",  # hours, place, strength: gates, no skills
    "waived",  # what is said not to be asked for
    "role",  # about the work
    "unknown",  # a part whose heading says nothing; its lines tell
    "about",  # the employer
    "benefits",
    "equal",  # legal notices
    "apply",  # how the process goes
    "facts",  # a label before a value: place, contract, pay
]
STORY = frozenset({"about", "benefits", "equal", "apply"})
"""Parts that describe the employer or the process and ask for nothing."""

_EDGE = ' \t#*_=~•>-–—|"“”'
_BRACKETS = str.maketrans("()[]", "    ")
_TAIL = expression(
    r"(?:\s(?:(?:for|in|of|to)\s(?:this|the|our)\s(?:role|position|job|opportunity|post|vacancy)"
    r"|(?:include|includes|will include|may include|are)))?"
)
_LABEL = expression(r"[^:\n]{2,90}?\s*[*_]*:[*_]*(?=[\s(A-Z]|$)")


class Heading(Struct, frozen=True):
    """A heading: the kind of part it opens, where its content begins, and its words as the table has them."""

    kind: PartKind
    content: int
    key: str


def _key(words: str) -> str:
    """A heading as it stands in the table: lower case, without marks at its edges."""
    return " ".join(words.translate(_BRACKETS).strip(_EDGE + ":?!.").lower().split())


def heading_of(text: str, start: int, end: int, marked: bool) -> Heading | None:
    """The heading that a line is, or the label that it begins with; None if neither."""
    line = text[start:end]
    colon = _LABEL.match(line)
    if colon:
        if _ABOUT_THEM.match(line) and len(_key(colon[0]).split()) <= _ABOUT:
            return Heading("about", start + colon.end(), _key(colon[0]))
        if _ASKS.fullmatch(_key(colon[0])):
            return Heading("required", start + colon.end(), _key(colon[0]))
        kind = _kind_of(_key(colon[0]), 1 if line[colon.end() :].strip() else _OPEN)
        if kind is not None:
            return Heading(kind, start + colon.end(), _key(colon[0]))
    if len(line) > _LINE or "\n" in line:
        return None
    key = _key(line)
    loose = _OPEN if line.rstrip(" *_").endswith((":", "?")) else 4 if marked or line.isupper() else 1
    if line.rstrip().endswith((".", ",", ";")) and key not in posting_words.headings() and len(key.split()) > 4:
        return None
    kind = _kind_of(key, loose)
    return None if kind is None or kind == "facts" else Heading(kind, end, key)


def bare_heading(text: str, start: int, end: int) -> Heading | None:
    """The heading that an item is which is nothing but a heading of the table."""
    key = _key(text[start:end])
    kind = posting_words.headings().get(key)
    sure = kind not in (None, "facts") and (key in _STRONG or len(key.split()) > 1) and text[start].isupper()
    return Heading(cast("PartKind", kind), end, key) if sure else None


def heading_before_list(text: str, blocks: Sequence[Block], index: int) -> Heading | None:
    """The heading that a short line is because of where it stands: before a list, whatever it says.

    Its kind comes from its words; ``unknown`` where they say nothing.
    """
    block = blocks[index]
    line = text[block.start : block.end]
    if block.bullet or not index or not _stands_before_list(text, blocks, index):
        return None
    key = _key(line)
    if not key or len(key.split()) > _SHORT or line.rstrip().endswith((".", ",", ";", "!")) or _asks_itself(line, key):
        return None
    return Heading(next(kinds_told(key), "unknown"), block.end, key)


def kinds_told(key: str) -> Iterator[PartKind]:
    """The kinds that the words of a line before a list tell, the surest first."""
    own = _spaced(key)
    return (kind for kind in _SAID if any(_spaced(sign) in own for sign in posting_words.words(f"heads-{kind}")))


def _spaced(words: str) -> str:
    """Words with one blank around each."""
    return f" {' '.join(''.join(char if char.isalnum() or char in _IN_WORD else ' ' for char in words).split())} "


def _asks_itself(line: str, key: str) -> bool:
    """Whether a line before others is an item as they are: it names years, or says what to bring."""
    if line.rstrip().endswith((":", "?")):
        return False
    words = key.split()
    if any(char.isdigit() for char in key) or begins("clause-start", key, 0, len(key)):
        return True
    named = words[-1] in posting_words.words("opener") or words[-1] in posting_words.words("brought")
    return len(words) > 1 and named and words[0] not in posting_words.words("filler")


def _stands_before_list(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether a list begins after a block: items with marks, or lines close to each other below a line set apart."""
    block, after = blocks[index], blocks[index + 1 : index + 3]
    if not after:
        return False
    if after[0].bullet:
        return True
    line = text[block.start : block.end]
    if line.endswith(":") and len(line.split()) <= _APART:
        return True
    if len(after) < 2 or index < _TOP or not block.gap or not line[0].isupper() or after[1].gap:
        return False
    return len(line.split()) <= _APART and (not after[0].gap or line.istitle() or line.endswith(":"))


def _kind_of(key: str, loose: int) -> PartKind | None:
    """The kind of a heading: a phrase of the table, with at most ``loose`` further words that say something."""
    table = posting_words.headings()
    if "/" in key and all(part.strip() in table for part in key.split("/")):
        return cast("PartKind", table[key.split("/")[0].strip()])  # "Education/Licensure"
    key = key.replace("&", "and") if key.replace("&", "and") in table else key
    if key in table:
        return cast("PartKind", table[key])
    if loose > 1 and expression(r"about (?!you\b|the (?:job|role|position))").match(key) and len(key.split()) <= _ABOUT:
        return "about"
    if loose > 1 and expression(r"why (?!you)").match(key) and len(key.split()) <= 14:
        return "about"
    words = key.split()
    best: tuple[int, int, str] | None = None
    liked = False
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
                and (length > 1 or phrase in _SAYS or len(left) <= loose // 4)
            ):
                rank = (_RANK.get(table[phrase], 0), length, table[phrase])
                best = max(best, rank) if best else rank
                liked = liked or table[phrase] == "preferred"
            break
    if best and best[2] == "waived" and liked:
        return "preferred"  # "recommended, but not required"
    return cast("PartKind", best[2]) if best else None


_RANK = {"waived": 4, "preferred": 3, "equal": 2, "benefits": 2, "conditions": 2, "required": 1, "duties": 1}
_STRONG = frozenset(
    ["requirements", "qualifications", "qualification", "responsibilities", "duties", "benefits", "tasks", "missions"]
)
_SAYS = _STRONG | {"required", "preferred", "desired", "desirable", "essential", "optional"}
_ALONE = _STRONG | {"perks", "desirable", "desirables", "essential"}


def inline(text: str, start: int, end: int, kind: PartKind, name: str) -> Iterator[tuple[PartKind, str, Span]]:
    """The pieces of a paragraph between the headings that stand inside it."""
    at = start
    if end - start > _SHORTEST:
        part = text[start:end]
        low = lower(part)
        place = 0
        label = _OWN_LABEL.match(part) if end - start < _ROW else None
        for match in _WORD.finditer(part, label.end() if label else 0):
            stop, phrase = _inside(part, low, match) if match.start() >= place else (0, "")
            if not phrase or (" " not in phrase and end - start <= _PARAGRAPH):
                continue
            if at > start and not text[at : start + match.start()].strip() and ":" not in part[match.start() : stop]:
                continue  # "Desirable: Requirements engineering"
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


_SAID: tuple[PartKind, ...] = ("waived", "preferred", "benefits", "apply", "conditions", "required", "duties", "about")
"""The kinds that a line before a list may open, those first whose words are the surest."""

_OPEN = 12  # further words of a line that ends in a colon or a question mark; ours
_LINE = 90  # characters of a heading; ours
_IN_WORD = "'_"
_SHORT = 8  # words of a line that may head a list; ours
_APART = 6  # words of one that heads lines without marks; ours
_TOP = 2  # blocks at the top that are title and employer; ours
_ABOUT = 5  # words of a heading "About ..."; ours
_ASKS = expression(
    r"(?:what )?(?:we|you)(?:'ll| will)? (?:also )?"
    r"(?:need|require|want|expect|ask for|have|must have|bring|should have)"
)
_ABOUT_THEM = expression(r"About (?!you\b|the (?:job|role|position)\b|this\b)(?:[A-Z][\w&'.-]* ?){1,5}:")
_SHORTEST = 30  # characters of a line that may have a heading of several words inside; ours
_PARAGRAPH = 100  # and of one that may have a heading of one word inside; ours
_WORD = expression(r"(?<![\w'/-])[A-Za-zÀ-Þà-þ][\w'-]*")
_ROW = 300  # characters of a line that may have a label of its own; ours
_GLUE = ("'", "-", "/")
_AFTER = expression(r"\s*[:,.–—-]?\s*")
_LOST = expression(r"(?<![A-Za-z])(?!(?:the|and|or|of|our|your|for|with|all|any|these|other|a|an)\s)[a-z]{3,}\s$")
_COLON = expression(r"\s?:(?!//)")
_DASH = expression(r"\s?(?:\.|[-–—])\s")
_CAPITAL = expression(r"\s+(?:[-–—]\s)?[A-Z•\d]")
_OWN_LABEL = expression(r"[A-Z][^:.;()\n]{1,45}:(?=\s\S)")
_TITLED = expression(r"(?<![\w'])[A-Z][\w'-]*\s$")
_SENTENCE_LIKE = expression(r"(?:you|we)(?: must)? (?:will|have|are|need|bring|offer|require)")


def _opens(part: str, phrase: str, start: int, stop: int) -> bool:
    """Whether a phrase inside running text is a heading: by what stands before and after it, and by its capitals."""
    words = part[start : start + len(phrase)].split()
    capital = words[0][0].isupper()
    before = part[max(0, start - 8) : start].rstrip()
    fresh = not before or before[-1] in ".!?:;)*•-|" or before[-1].isdigit()
    fresh = fresh and not before.endswith("**")  # a number that was blotted out
    if _COLON.match(part, stop) and len(words) == 1 and capital and not fresh:
        last = re.search(r"[\w'-]+\s$", part[max(0, start - 20) : start])
        word = last[0].strip() if last else ""
        return bool(word) and not word.istitle() and word not in posting_words.words("function")
    if _COLON.match(part, stop):
        return (
            capital and (fresh or (before[-1].islower() and not _TITLED.search(part, max(0, start - 20), start)))
        ) or len(words) > 1
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
