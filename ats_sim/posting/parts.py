"""Splits a posting into parts under headings, and each part into sentences.

Headings stand on lines of their own, before a colon, or, where the line breaks were lost, inside the running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast

from ats_sim.lexicon import posting_words
from ats_sim.model.document import Quote, Span
from ats_sim.posting.sentences import sentences

PartKind = Literal["required", "preferred", "duties", "role", "about", "benefits", "equal", "apply", "facts"]
STORY = frozenset({"about", "benefits", "equal", "apply"})
"""Parts that describe the employer or the process and ask for nothing."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or list item, with the kind of the part it stands in and the heading above it (empty if none)."""

    quote: Quote
    part: PartKind
    heading: str = ""
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    bullet: bool
    gap: bool
    marked: bool


_BULLET = re.compile(r"[ \t]*(?:[•●▪◦‣∙·➢✓✔►■§~*+>–—-]\s*(?=\S)|\d{1,2}[.)]\s+|[a-h][.)]\s+|o\s+(?=[A-Z]))")
_MARKDOWN = re.compile(r"\s*(?:#{1,6}\s+|\*\*|__)")
_EDGE = " \t#*_=~•>-–—|\"“”"
_FILLER = frozenset(
    "the a an our your you we us this that these those for of in and & or to as at on with key main core job role position required "
    "following skills skill experience qualifications also is are be will would some any most more what who about if plus "
    "candidate candidates applicant applicants team".split()
)
_TAIL = re.compile(
    r"(?:\s(?:(?:for|in|of|to)\s(?:this|the|our)\s(?:role|position|job|opportunity|post|vacancy)"
    r"|(?:include|includes|will include|may include|are)))?"
)
_LOW_MARKUP = re.compile(r"<(?:script|style)\b[^>]*>.{0,200000}?</(?:script|style)>|<!--.{0,5000}?-->|</?[a-zA-Z][^<>]{0,2000}>|&nbsp;", re.S)
_BLOCK = re.compile(r"</?(?:p|br|li|ul|ol|div|h[1-6]|tr|td|section|article|header|footer)\b", re.I)


def plain(text: str) -> str:
    """The text with markup blanked, straight apostrophes and plain blanks; every character keeps its place."""
    view = text.translate({0x2019: "'", 0x2018: "'", 0x60: "'", 0xB4: "'", 0xA0: " ", 0x2007: " ", 0x202F: " ", 0x0D: " ", 0x0B: " ", 0x0C: "\n"})
    if view.count("</") < 3:
        return view
    return _LOW_MARKUP.sub(_blank, view)


def _blank(match: re.Match[str]) -> str:
    room = len(match[0])
    return "\n" + " " * (room - 1) if _BLOCK.match(match[0]) else " " * room


def read_parts(text: str) -> tuple[Sentence, ...]:
    """Every sentence of a posting with the part it belongs to. ``text`` as given by ``plain``."""
    kind: PartKind = "role"
    heading = ""
    listed = False
    found: list[Sentence] = []
    for line in _joined(text):
        marker = _BULLET.match(text, line.start, line.end) if line.bullet else None
        start = marker.end() if marker else line.start
        head = None if line.bullet and not _ends_colon(text, line) else _heading(text, start, line.end, line.marked)
        if head is None and listed and line.gap and not line.bullet and not line.marked:
            kind, heading, listed = "role", "", False  # a paragraph after a list: the list's heading is over
        now, name = kind, heading
        if head is not None:
            now, start = head[0], head[1]
            name = head[2]
            if now != "facts":
                kind, heading, listed = now, name, False
        listed = listed or line.bullet
        for piece_kind, piece_name, span in _inline(text, start, line.end, now, name):
            found.extend(
                Sentence(Quote(text[s.start : s.end], s), piece_kind, piece_name, line.bullet) for s in sentences(text, span)
            )
            if piece_name != name:
                kind, heading = piece_kind, piece_name
    return tuple(found)


def _ends_colon(text: str, line: _Line) -> bool:
    return text[line.start : line.end].rstrip(" *_").endswith(":")


def _lines(text: str) -> Iterator[_Line]:
    start, gap = 0, True
    for raw in text.split("\n"):
        end = start + len(raw)
        if raw.strip():
            marked = _MARKDOWN.match(raw) is not None
            bullet = not marked and _BULLET.match(raw) is not None and not raw.lstrip().startswith("**")
            yield _Line(start + len(raw) - len(raw.lstrip()), start + len(raw.rstrip()), bullet, gap, marked)
            gap = False
        else:
            gap = True
        start = end + 1


def _joined(text: str) -> Iterator[_Line]:
    """Lines, with the wrapped lines of one paragraph or list item joined."""
    last: _Line | None = None
    for line in _lines(text):
        if last is not None and not line.gap and not line.bullet and not line.marked and not last.marked and _wraps(text, last, line):
            last = _Line(last.start, line.end, last.bullet, last.gap, last.marked)
            continue
        if last is not None:
            yield last
        last = line
    if last is not None:
        yield last


def _wraps(text: str, last: _Line, line: _Line) -> bool:
    before, after = text[last.start : last.end], text[line.start : line.end]
    if before.endswith((".", "!", "?", ":", ";")):
        return False
    if after[:1].islower() and len(before) >= 25 and not re.match(r"https?:|www\.", after):
        return True
    open_end = before.endswith((",", "/", "&")) or re.search(r"\s(?:and|or|of|in|with|the|a|an|to|for|as|by|at|on|from)$", before)
    width = len(before) - (before.rfind("\n") + 1)
    return bool(open_end) and width >= 45


def _key(words: str) -> str:
    """A heading as it stands in the table: lower case, without marks at its edges."""
    return " ".join(re.sub(r"[()\[\]]", " ", words).strip(_EDGE + ":?!.").lower().split())


def _heading(text: str, start: int, end: int, marked: bool) -> tuple[PartKind, int, str] | None:
    """The part a line opens, where its content begins, and the heading; None if the line is no heading."""
    line = text[start:end]
    colon = re.match(r"[^:\n]{2,90}?\s*[*_]*:[*_]*(?=\s|$)", line)
    if colon:
        kind = _kind_of(_key(colon[0]), 4 if line[colon.end() :].strip() else 12)
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


def _kind_of(key: str, loose: int) -> PartKind | None:
    """The kind of a heading: a phrase of the table, with at most ``loose`` further words that say something."""
    table = posting_words.headings()
    key = key.replace("&", "and") if key.replace("&", "and") in table else key
    if key in table:
        return cast(PartKind, table[key])
    if re.match(r"why (?!you)", key) and len(key.split()) <= 14:
        return "about"
    words = key.split()
    best: tuple[int, int, str] | None = None
    for first, word in enumerate(words):
        for phrase in posting_words.headings_by_word().get(word.strip(",/()"), ()):
            length = len(phrase.split())
            if " ".join(words[first : first + length]).strip(",") != phrase:
                continue
            left = [w for w in (*words[:first], *words[first + length :]) if w.strip(",") not in _FILLER]
            if len(left) <= loose and table[phrase] != "facts" and (length > 1 or phrase in _STRONG or len(left) <= loose // 4):
                rank = (_RANK.get(table[phrase], 0), length, table[phrase])
                best = max(best, rank) if best else rank
            break
    return cast(PartKind, best[2]) if best else None


_RANK = {"preferred": 3, "equal": 2, "benefits": 2, "required": 1, "duties": 1}
_STRONG = frozenset("requirements qualifications qualification responsibilities duties benefits tasks missions".split())
_ALONE = _STRONG | {"perks", "desirable", "essential"}


def _inline(text: str, start: int, end: int, kind: PartKind, name: str) -> Iterator[tuple[PartKind, str, Span]]:
    """The pieces of a paragraph between the headings that stand inside it."""
    at = start
    if end - start > 100:
        low = text[start:end].lower()
        place = 0
        for match in re.finditer(r"(?<![\w'/-])[A-Za-z][\w'-]*", text[start:end]):
            if match.start() < place:
                continue
            stop, phrase = _inside(text[start:end], low, match)
            if not phrase:
                continue
            yield kind, name, Span(at, start + match.start())
            found = posting_words.headings()[phrase]
            if found != "facts":
                kind, name = cast(PartKind, found), phrase
            at, place = start + stop, stop
    yield kind, name, Span(at, end)


def _inside(part: str, low: str, word: re.Match[str]) -> tuple[int, str]:
    """Where a heading inside running text ends, and its phrase; (0, "") if there is none at this word."""
    for phrase in posting_words.headings_by_word().get(word[0].lower(), ()):
        if not low.startswith(phrase, word.start()):
            continue
        end = word.start() + len(phrase)
        if end < len(low) and (low[end].isalnum() or low[end] in "'-/"):
            continue
        tail = _TAIL.match(low, end)
        stop = tail.end() if tail else end
        if _opens(part, phrase, word.start(), end, stop):
            after = re.match(r"\s*[:,.–—-]?\s*", part[stop:])
            return stop + (after.end() if after else 0), phrase
    return 0, ""


def _opens(part: str, phrase: str, start: int, end: int, stop: int) -> bool:
    """Whether a phrase inside running text is a heading: by what stands before and after it, and by its capitals."""
    words = part[start:end].split()
    capital = words[0][0].isupper()
    before = part[:start].rstrip()
    fresh = not before or before[-1] in ".!?:;)*•-|" or before[-1].isdigit()
    if re.match(r"\s?:(?!//)", part[stop:]):
        return capital or len(words) > 1
    if phrase.endswith("include"):
        return part[stop : stop + 1] == ","
    if not capital:
        return False
    titled = all(w[0].isupper() or len(w) <= 3 for w in words) and re.match(r"\s+(?:[-–—]\s)?[A-Z•\d]", part[stop:]) is not None
    if len(words) == 1:
        return phrase in _ALONE and fresh and titled
    if re.match(r"\s?(?:\.|[-–—])\s", part[stop:]):
        return (fresh or bool(titled)) and len(words) > 1
    if phrase in ("you will", "you have", "you are", "you need", "you bring", "we offer", "we require", "you must have"):
        return False
    return titled and (fresh or stop > end or len(words) > 2 or before[-1].isalpha() and part[stop : stop + 1] == " ")
