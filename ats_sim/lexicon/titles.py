"""Job titles: what rank, work and field a title says, and how much a short text looks like one.

Tables, all in ``files/titles/``: ``heads.tsv`` (head nouns), ``ranks.tsv`` (seniority words), ``abbreviations.tsv``,
``signs.tsv`` (words that tell titles from other short texts). What field a title belongs to is in ``fields.py``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from msgspec import Struct

from ats_sim.lexicon import own
from ats_sim.lexicon.fields import fields_of, title_words
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.shapes import NAME, any_whole
from ats_sim.lexicon.table import rows, split
from ats_sim.model.posting import Level


class Head(Struct, frozen=True):
    """A head noun. ``function`` is the name for all its forms (``mgr``: ``manager``), ``sure`` says how surely a short
    text that ends in it is a title (0 to 1)."""

    function: str
    lang: str
    sure: float


class Title(Struct, frozen=True):
    """A title taken apart. ``words`` are all its words in lower case with abbreviations written out; ``ranks`` those
    that say the rank; ``function`` the head noun's own name,
    ``family`` the field of work (``fields.py``). The last ``behind`` of the words stand behind a comma, a dash or a
    bracket."""

    text: str
    words: tuple[str, ...]
    seniority: Level | None = None
    ranks: tuple[str, ...] = ()
    function: str | None = None
    family: str | None = None
    behind: int = 0


_HEAD_FIRST = ("fr", "es", "it", "pt", "pl")  # languages whose titles begin with their head noun
_FIGURES = frozenset("123456789")
_NUMBERED: dict[str, Level] = {"I": "junior", "1": "junior", "II": "mid", "2": "mid", "III": "mid", "3": "mid"}
_LEVELS = _FIGURES | {f"l{figure}" for figure in _FIGURES} | {f"e{figure}" for figure in "3456789"}


@cache
def _signs(sign: str) -> frozenset[str]:
    """The words of one row of ``signs.tsv``."""
    return frozenset(word for row in rows("titles/signs.tsv") if row["sign"] == sign for word in split(row["words"]))


def is_link(word: str) -> bool:
    """Whether a word only joins others inside a title ("of", "und")."""
    return word in _signs("link")


def is_generic(words: Sequence[str]) -> bool:
    """Whether the words of a title say only what rank or part somebody has, in any field of work ("team lead")."""
    return all(word in _signs("generic") or word in ranks() for word in words)


@cache
def _degree() -> re.Pattern[str]:
    return any_whole(sorted(_signs("degree"), key=lambda word: (-len(word), word)))


@cache
def heads() -> dict[str, Head]:
    """Head nouns by each of their forms, lower case; the first row of the table that has a form gives its meaning."""
    found: dict[str, Head] = {}
    for row in rows("titles/heads.tsv"):
        head = Head(row["function"], row["lang"], float(row["sure"]))
        for word in split(row["words"]):
            found.setdefault(word, head)
    return found


@cache
def ranks() -> dict[str, tuple[str, bool]]:
    """Rank words: the level each says ("" if none), and whether it can be the head noun as well."""
    return {row["word"]: (row["level"], row["head"] == "yes") for row in rows("titles/ranks.tsv")}


@cache
def abbreviations() -> dict[str, tuple[str, bool]]:
    """Abbreviations: what each stands for, and whether it does so only as (nearly) the whole title."""
    return {row["short"]: (row["long"], row["where"] == "title") for row in rows("titles/abbreviations.tsv")}


@cache
def _compounds() -> tuple[tuple[str, Head], ...]:
    """German and Dutch heads that end compounds ("Softwareentwickler"), longest first, and endings of English nouns."""
    german = [(word, head) for word, head in heads().items() if head.lang in ("de", "nl") and len(word) > 4]
    english = [
        (ending, Head(ending, "en", 0.8))
        for ending in ("ologist", "ician", "therapist", "grapher", "keeper", "smith", "iatrist", "scientist", "woman")
    ]
    return tuple(sorted(german + english, key=lambda pair: (-len(pair[0]), pair[0])))


def head_of(word: str) -> Head | None:
    """The head noun that a word (or two or three words) is a form of, plural or compound, or None."""
    known = heads()
    low = word.lower().rstrip(".")
    found = known.get(low)
    if found or " " in low:
        return found
    if low.endswith("s") and len(low) > 4:
        singular = known.get(low[:-1]) or (known.get(low[:-3] + "y") if low.endswith("ies") else None)
        return Head(singular.function, singular.lang, singular.sure * 0.6) if singular else None
    return _compound(low)


@lru_cache(maxsize=20_000)  # ours: the words of many rows, which several readings ask about
def _compound(low: str) -> Head | None:
    return next((head for end, head in _compounds() if low.endswith(end) and len(low) > len(end) + 2), None)


def _tokens(text: str) -> list[str]:
    """The words of a title in lower case; titles of the user's own give way to what they mean."""
    words = _words(text)
    for name, meant in _own_titles():
        for start in range(len(words) - len(name), -1, -1):
            if words[start : start + len(name)] == name:
                words[start : start + len(name)] = meant
    return words


def _words(text: str) -> list[str]:
    return [
        match.group().lower()
        for match in NAME.finditer(regex("e-mail-word").sub("email", regex("gender-mark").sub("", text)))
    ]


@cache
def _own_titles() -> tuple[tuple[list[str], list[str]], ...]:
    """Titles of the user's own with what they mean, as words, the longest first."""
    pairs = [(_words(row["title"]), _words(row["means"])) for row in own.title_rows()]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def _expand(tokens: list[str], whole: bool = True) -> list[str]:
    """The words with abbreviations written out and level numbers left away; ``whole`` if they are the whole title."""
    short = [token for token in tokens if token not in ranks()] if whole else []
    out: list[str] = []
    for token in tokens:
        long, alone = abbreviations().get(token, ("", False))
        if long and (not alone or len(short) == 1):
            out += long.split()
        elif not (out and _is_level(token)):
            out.append(token)
    return out


def _is_level(token: str) -> bool:
    """Whether a word is the number of a level: "II", "3", "L4"."""
    return token in _LEVELS or (len(token) <= 3 and not token.strip("ivx"))


def _head_at(words: list[str]) -> tuple[int, int, Head] | None:
    """The head noun: the last one before "of", "for" or a break; its place, its length in words, and what it is."""
    stop = next(
        (i for i, word in enumerate(words) if i and word in _signs("link") and word not in ("and", "&", "und")), None
    )
    first = words[:stop] if stop else words
    for part in (first, words):
        for end in range(len(part), 0, -1):
            for size in (3, 2, 1):
                head = head_of(" ".join(part[end - size : end])) if end >= size else None
                if head:
                    return end - size, size, head
    return None


def _rank(words: list[str], place: tuple[int, int, Head] | None) -> tuple[Level | None, list[int]]:
    """The level that the rank words say, and the places of words that are ranks and not the head."""
    level: dict[str, int] = {}
    places: list[int] = []
    taken = range(place[0], place[0] + place[1]) if place else range(0)
    for i in range(place[0] + place[1] if place else len(words)):
        for size in (2, 1):
            said = ranks().get(" ".join(words[i : i + size]))
            if said and i + size <= len(words):
                level.setdefault(said[0], i)
                places += [k for k in range(i, i + size) if k not in taken and k not in places]
                break
    order: tuple[Level, ...] = ("lead", "junior", "senior", "mid")
    return next((name for name in order if name in level), None), places


@lru_cache(maxsize=20_000)
def parse_title(text: str) -> Title:
    """Take a title apart. Nothing is raised for any text."""
    pieces = [piece for piece in regex("title-edge").split(regex("gender-mark").sub("", text[:200])) if piece.strip()]
    words = _expand(_tokens(pieces[0])) if pieces else []
    place = _head_at(words)
    rest = [word for piece in pieces[1:] for word in _expand(_tokens(piece), whole=False)]
    if not place and rest:
        words, rest = words + rest, []
        place = _head_at(words)
    level, ranked = _rank(words, place)
    head = place[2] if place else None
    return Title(
        text=text,
        words=tuple(words + rest),
        seniority=level or _level_number(text),
        ranks=tuple(words[i] for i in sorted(ranked)),
        function=head.function if head else None,
        family=_family(words) or _family(rest),
        behind=len(rest),
    )


def specific_words(text: str) -> tuple[str, ...]:
    """The words of a title that say what work it is, without its ranks; all of them if nothing else is left."""
    words = [word for word in parse_title(text).words if not is_link(word)]
    return tuple(word for word in words if word not in ranks()) or tuple(words)


def _family(words: list[str]) -> str | None:
    """The field that the words tell most of (the earlier in the table where two are told alike)."""
    told = fields_of(title_words(" ".join(words)))
    return max(told, key=lambda name: told[name]) if told else None


def _level_number(text: str) -> Level | None:
    """What a level at the end says: I or 1 junior, II and III mid; companies differ above."""
    *before, last = text.split() or [""]
    return _NUMBERED.get(last) if before else None


@lru_cache(maxsize=20_000)
def title_score(text: str) -> float:
    """How much a short text (a line, or a part of one) looks like a job title: 0 (not at all) to 1.

    It looks at the last noun before a comma, a bracket or "of", and at signs of prose, companies, degrees and figures.
    """
    clean = regex("gender-mark").sub("", text).strip(" \t•·-–—*|,")
    if (
        not clean
        or len(clean) > 120
        or any("@" in word[1:-1] for word in clean.split())
        or "://" in clean
        or _degree().search(clean)
    ):
        return 0.0
    pieces = [piece for piece in regex("title-edge").split(clean) if piece.strip()]
    scores = [_piece_score(piece, i == 0) * (1.0 if i == 0 else 0.6) for i, piece in enumerate(pieces[:4])]
    return round(max(scores, default=0.0) * _doubt(clean, pieces), 3)


def _piece_score(piece: str, first: bool) -> float:
    """The same for a piece between commas: where its head noun stands and how sure it is."""
    tokens = _tokens(piece)
    words = _expand(tokens, first)
    if not words or len(words) > 12:
        return 0.0
    place = _head_at(words)
    if not place:
        return 0.0
    start, size, head = place
    if tokens[-1] in _signs("company") and not any(is_link(word) for word in words[start + size : start + size + 1]):
        return 0.0
    sure = head.sure
    ends = start + size == len(words) or words[start + size] in _signs("link")
    if start == 0 and sure >= 0.8 and words[size : size + 1] == ["of"]:
        sure = 1.0
    if sure < 1 and size == 1 and (len(words) == 1 or (start and is_at_home(words[start - 1]))):
        sure = min(1.0, sure + 0.3)
    if not ends:
        sure *= (0.7 if sure >= 1 or size > 1 else 0.3) if start == 0 or head.lang in _HEAD_FIRST else 0.3
    return sure * 0.9 ** max(0, len(words) - 7)


def is_at_home(word: str) -> bool:
    """Whether a word is at home in titles: a surname before "Carpenter" is not, "finish" is."""
    return word in ranks() or head_of(word) is not None or bool(fields_of(title_words(word)))


def _doubt(clean: str, pieces: list[str]) -> float:
    """A factor for signs that the text is not a title."""
    tokens = _tokens(clean)
    first = tokens[0] if tokens else ""
    doubt = 0.3 ** sum(1 for token in tokens if token in _signs("prose"))
    past = first.endswith("ed") and first not in _signs("participle") and len(first) > 4
    if first in _signs("verb") or (past and (len(tokens) > 4 or any(map(is_link, tokens)) or doubt < 1)):
        doubt *= 0.1
    if regex("no-title-figure").search(clean):
        doubt *= 0.3
    if len(tokens) > 3 and clean[-1] in ".!?":
        doubt *= 0.2
    if ":" in clean:
        doubt *= 0.3
    if clean[:1].islower() and any(c.isupper() for c in clean):
        doubt *= 0.7
    if len(pieces) > 1 and any(token in _signs("company") for piece in pieces[1:] for token in _tokens(piece)[-1:]):
        doubt *= 0.7
    return doubt if len(pieces) < 4 else doubt * 0.5
