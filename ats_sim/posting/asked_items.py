"""Names that no table has, by where they stand in what is asked: a whole item beside known names ("HVAC, plumbing and
ducting"), or a compound of the trade right where something is asked for ("purchase ledger experience", "experience in
brush cutting").

An item is what stands between the marks of a list. It names something where it is short, made of nouns, says more than
general words and no manner, and where a name stands beside it, or its last word closes the name of an activity, a
subject or a system.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from ats_sim.lexicon import titles
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skills import lower
from ats_sim.lexicon.verbs import verbs
from ats_sim.model.document import Span

Place = tuple[int, int]


class _Item(Struct, frozen=True):
    """An item without the words that introduce it and those that follow: whether words that ask stand right before it
    (``opened``) or behind it (``closed``), and whether it is all of its piece of the list."""

    start: int
    end: int
    opened: bool
    closed: bool
    whole: bool


def asked_items(text: str, span: Span, names: Sequence[Place], manners: Sequence[Place]) -> Iterator[Place]:
    """The places of such names in ``text[span]``, in order; they overlap neither ``names`` nor ``manners``."""
    taken = [*names, *manners]
    pieces = list(_pieces(text, span, taken))
    items = [_item(text, *piece) for piece in pieces]
    free = [one is not None and not _over((one.start, one.end), taken) and _may_name(text, one) for one in items]
    named = [one is not None and any(s <= one.start and one.end <= e for s, e in names) for one in items]
    led = False
    for number, one in enumerate(items):
        led = _exemplifies(text, pieces, number) or (led and _listed(text, pieces, number - 1, number))
        if one is not None and free[number] and (one.opened or one.closed or (led and one.whole)):
            named[number] = _closes(text, one) or _is_branch(text, one)
    for first in range(len(items)):
        run = _listed_run(text, pieces, items, free, first)
        if len(run) >= _LIST:
            named = [known or number in run for number, known in enumerate(named)]
    ways = (range(1, len(items)), -1), (range(len(items) - 2, -1, -1), 1)
    for way, beside in ways:
        for number in way:
            one = items[number]
            sure = one is not None and free[number] and (one.whole or one.closed)
            if sure and named[number + beside] and _listed(text, pieces, number, number + beside):
                named[number] = True
    for number, one in enumerate(items):
        if one is not None and free[number] and named[number]:
            yield one.start, one.end


def _exemplifies(text: str, pieces: Sequence[Place], number: int) -> bool:
    """Whether examples begin with a piece: "such as brush cutting"."""
    mark = lower(text[pieces[number - 1][1] : pieces[number][0]]) if number else ""
    return any(word in mark for word in ("such as", "e.g", "eg", "including"))


def _listed_run(
    text: str, pieces: Sequence[Place], items: Sequence[_Item | None], free: Sequence[bool], first: int
) -> range:
    """The items of a list that is all that is asked for, by number: "knowledge of food, wine and beer"."""
    one = items[first]
    led = _exemplifies(text, pieces, first)
    if one is None or not (free[first] and (one.opened or led) and one.whole):
        return range(0)
    stop = first + 1
    while stop < len(items) and free[stop] and _listed(text, pieces, stop - 1, stop):
        other = items[stop]
        if other is None or not other.whole:
            return range(0)
        stop += 1
    return range(first, stop) if led or stop == len(items) else range(0)


def _over(one: Place, others: Sequence[Place]) -> bool:
    return any(start < one[1] and one[0] < end for start, end in others)


def _pieces(text: str, span: Span, taken: Sequence[Place]) -> Iterator[Place]:
    """The stretches between the marks of a list; marks inside of known names do not count."""
    at = span.start
    for match in _BETWEEN.finditer(text, span.start, span.end):
        if not _over(match.span(), taken):
            yield at, match.start()
            at = match.end()
    yield at, span.end


def _listed(text: str, pieces: Sequence[Place], one: int, other: int) -> bool:
    """Whether two pieces stand beside each other as items of one list."""
    first, second = sorted((one, other))
    return _JOINED.fullmatch(text[pieces[first][1] : pieces[second][0]]) is not None


def _item(text: str, start: int, end: int) -> _Item | None:
    """The item of a piece; None where it has none."""
    low = lower(text)
    begin = start
    opener = None
    for opener in _OPENER.finditer(low, start, end):
        begin = opener.end()
    tokens = [match.span() for match in _TOKEN.finditer(low, begin, end)]
    while tokens and _introduces(low[slice(*tokens[0])]):
        if low[slice(*tokens.pop(0))] in _LIKE:
            return None  # "or similar tools"
    stop = 0
    while stop < len(tokens) and not _ends(low, tokens, stop):
        stop += 1
    if not stop:
        return None
    after = low[tokens[stop - 1][1] : end].split(maxsplit=1)[:1]
    closed = bool(after) and after[0].rstrip(".,") in _ASKS_AFTER
    whole = not low[tokens[stop - 1][1] : end].strip(" .")
    return _Item(tokens[0][0], tokens[stop - 1][1], opener is not None, closed, whole)


def _introduces(word: str) -> bool:
    return word in words("weak") or word in _LEADS or word.endswith("ly")


def _ends(low: str, tokens: Sequence[Place], at: int) -> bool:
    """Whether a word ends the item before it."""
    word = low[slice(*tokens[at])]
    apart = at > 0 and low[tokens[at - 1][1] : tokens[at][0]] != " "
    return apart or word in words("function") or word in words("opener") or word in words("empty") or word in _TAILS


def _may_name(text: str, one: _Item) -> bool:
    """Whether an item may be a name: few words, none of a clause, not all general, no place, no person."""
    own = [match[0] for match in _TOKEN.finditer(text, one.start, one.end)]
    low = [word.lower() for word in own]
    if not (one.whole or one.closed or one.opened) or not 1 <= len(low) <= _WORDS or len("".join(low)) < _LETTERS:
        return False
    if any(_stops(word) or any(char.isdigit() or char == "." for char in word) for word in low):
        return False
    last = low[-1]
    person = last in titles.heads() or last.removesuffix("s") in titles.heads()
    if last in words("abstract") or last.endswith(("ly", "ed")) or (person and not one.closed):
        return False
    if len(low) > 1 and (_verb(low[0]) or low[0] in words("verb")) and low[0] not in words("nounverb"):
        return False  # a verb with its object
    if len(low) == 1 and own[0][0].isupper() and not (one.opened or one.closed):
        return False  # a name, or none, by its capital
    if len(low) == 1 and (last in words("trade") or last in words("vague") or last.endswith(_ADJECTIVE)):
        return False
    phrase = " ".join(low)
    if phrase in words("phrase") or phrase in words("soft") or place_score(" ".join(own)) > _PLACE:
        return False
    return not all(word in words("generic") or word in words("weak") for word in low)


@cache
def _stops(low: str) -> bool:
    kinds = ("function", "no-name", "no-item", "soft", "opener", "empty", "weak")
    return low not in words("branch") and any(low in words(kind) for kind in kinds)


def _verb(low: str) -> bool:
    verb = verbs().get(low)
    return verb is not None and (low == verb.base or low.endswith("ing"))


def _closes(text: str, one: _Item) -> bool:
    """Whether the last word closes the name of an activity, a subject or a system."""
    own = lower(text[one.start : one.end]).split()
    last = own[-1]
    if len(own) > 1 and (last in words("head") or last in words("item-class")):
        return True
    if last.endswith(_SUBJECT) and len(last) > _STEM:
        return True
    verb = verbs().get(last)
    acts = last.endswith("ing") and verb is not None and verb.cls not in ("weak", "general", "used", "led")
    return acts and (one.closed or (one.whole and not _acts_on(text, one.end)))


def _is_branch(text: str, one: _Item) -> bool:
    """Whether an item is what somebody has experience in: "beer industry", "anaesthetic experience"."""
    own = lower(text[one.start : one.end]).split()
    after = lower(text[one.end : one.end + 12]).split(maxsplit=1)[:1]
    if own[-1] in words("branch"):
        return len(own) > 1 and not _general(own[:-1])
    experience = one.closed and bool(after) and after[0].rstrip(".,;:") in _EXPERIENCE
    return experience and len(own) < _WORDS and not _general(own)


def _general(own: Sequence[str]) -> bool:
    """Whether one of the words is a general one."""
    kinds = ("generic", "weak", "vague", "trade", "abstract", "tail", "verb", "everyday", "person", "number-word")
    return any(any(word in words(kind) for kind in kinds) or word.endswith(("ing", "ive", *_ADJECTIVE)) for word in own)


def _acts_on(text: str, end: int) -> bool:
    """Whether another deed with its object follows: "designing and delivering courses"."""
    joint = _JOINED.match(text, end)
    first, _, rest = text[joint.end() if joint else end : end + 60].partition(" ")
    return joint is not None and first.endswith("ing") and rest[:1].isalpha()


_BETWEEN = expression(
    r"\s*(?:[,;/•|()\[\]:]|[–—]|\s-\s|(?<=\s)&(?=\s)|(?<![\w-])(?:and/or|and|or|plus|such as|e\.g\.?|eg|i\.e\.?"
    r"|like|etc|including)(?![\w-]))[\s,;:.]*"
)
_JOINED = expression(r"\s*(?:,|/|&|;|,?\s(?:and|or|and/or)\s)\s*")
_TOKEN = expression(r"[^\W_]+(?:[&'.-][^\W_]+)*")
_OPENER = expression(
    r"\b(?:experience|experienced|knowledge|understanding|background|expertise|proficien\w+|familiar\w*|skilled|skills?"
    r"|training|trained|qualified|qualification|competen\w+|exposure|certified|certificate|versed|fluen\w+|ability"
    r"|capability|literate|awareness|grasp|command|use|speciali[sz]ing)"
    r"\s(?:in|of|with|using|on|at|working (?:in|with|on)|operating|performing|doing)"
    r"(?: (?:the|an?|all|both|either|our|your|areas? of|use of|in|of|using|working (?:in|with|on)|operating"
    r"|performing))*\s"
)
_ASKS_AFTER = frozenset(
    [
        "experience",
        "experiences",
        "skills",
        "skill",
        "background",
        "knowledge",
        "qualification",
        "qualifications",
        "expertise",
        "ability",
        "capability",
        "proficiency",
        "exp",
    ]
)
_EXPERIENCE = frozenset({"experience", "experiences", "background", "exp"})
_SUBJECT = ("ology", "ography", "onomy", "ometry", "oscopy", "iatry", "iatrics", "otomy", "ectomy", "opathy")
_ADJECTIVE = ("ional", "ary", "ous", "ful", "able", "ible", "istic", "ure", "iac")
_LIKE = frozenset({"similar", "comparable", "equivalent", "related", "relevant", "other", "another", "etc"})
_LEADS = frozenset({"the", "a", "an", "all", "any", "some", "other", "and", "or", "in", "of", "with"})
_TAILS = frozenset({"required", "preferred", "desired", "desirable", "essential", "qualification", "qualifications"})
_LIST = 3  # items of a list that names something by itself; ours
_WORDS = 3  # of an item; ours
_LETTERS = 3  # ours
_STEM = 7  # letters of a word with an ending of subjects; ours
_PLACE = 0.6  # ours: how sure a place must be
