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
from msgspec.structs import replace

from ats_sim.lexicon import titles
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.head_words import closes_names
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skills import lower
from ats_sim.lexicon.verbs import verbs
from ats_sim.model.document import Span

Place = tuple[int, int]


class _Item(Struct, frozen=True):
    """An item without the words that introduce it and those that follow.

    Words that ask stand right before it (``opened``) or behind it (``closed``); it is all of its piece of the list
    (``whole``); it is what an act is done to that is asked for in this form (``acted``: "ing" in "repairing dies", "to"
    in "to repair dies"); the clause begins with it (``first``).
    """

    start: int
    end: int
    opened: bool
    closed: bool
    whole: bool
    acted: str = ""
    first: bool = False


def asked_items(text: str, span: Span, names: Sequence[Place], manners: Sequence[Place]) -> Iterator[Place]:
    """The places of such names in ``text[span]``, in order; they overlap neither ``names`` nor ``manners``."""
    taken = [*names, *manners]
    pieces = list(_pieces(text, span, taken))
    items = _items(text, pieces)
    if items and items[0] is not None and items[0].start == pieces[0][0]:
        items[0] = replace(items[0], first=True)
    free = [one is not None and not _over((one.start, one.end), taken) and _may_name(text, one) for one in items]
    named = [one is not None and any(s <= one.start and one.end <= e for s, e in names) for one in items]
    led = False
    for number, one in enumerate(items):
        led = _exemplifies(text, pieces, number) or (led and _listed(text, pieces, number - 1, number))
        if one is not None and free[number] and (led or len(items) == 1 or _is_asked(text, one)):
            named[number] = (one.whole or _is_asked(text, one)) and (_closes(text, one) or _is_branch(text, one))
    for first in range(len(items)):
        run = _listed_run(text, pieces, items, free, first)
        if len(run) >= _LIST:
            named = [known or number in run for number, known in enumerate(named)]
    free = _capital_list(text, items, free, named)
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


def _capital_list(text: str, items: Sequence[_Item | None], free: Sequence[bool], named: Sequence[bool]) -> list[bool]:
    """Which items may be names, where a clause is nothing but a list in which every other one at least is a name: there
    a capital marks a name too ("Cupping, E-Stim, Moxa")."""
    whole = [one for one in items if one is not None and one.whole]
    if len(whole) < _LIST or len(whole) != len(items) or sum(named) * 2 < len(items):
        return list(free)
    own = [text[one.start : one.end] for one in whole]
    return [
        may or (not known and word.isalpha() and word[0].isupper() and not _general([lower(word)]))
        for may, known, word in zip(free, named, own, strict=True)
    ]


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
            if at < match.start() or at == span.start:
                yield at, match.start()
            at = match.end()
    yield at, span.end


def _listed(text: str, pieces: Sequence[Place], one: int, other: int) -> bool:
    """Whether two pieces stand beside each other as items of one list."""
    first, second = sorted((one, other))
    return _JOINED.fullmatch(text[pieces[first][1] : pieces[second][0]]) is not None


def _items(text: str, pieces: Sequence[Place]) -> list[_Item | None]:
    """The item of each piece; an act that begins in one goes on in the next: "reading and interpreting plans"."""
    acting = ""
    found: list[_Item | None] = []
    for start, end in pieces:
        item, acting = _item(text, start, end, acting)
        before = found[-1] if found else None
        if (
            item is not None
            and item.acted
            and before is not None
            and _is_act(lower(text[before.start : before.end]), "ing")
        ):
            found[-1] = None  # "maintaining and repairing dies": of the dies
        found.append(item)
    return found


def _item(text: str, start: int, end: int, acting: str) -> tuple[_Item | None, str]:
    """The item of a piece, None where it has none, and the form of the act that may go on behind it: "ing", "to" or
    "" for none. ``acting`` is that of the piece before."""
    low = lower(text)
    begin, opener, form = start, None, acting
    for opener in _OPENER.finditer(low, start, end):
        begin = opener.end()
        form = "to" if opener[0].endswith("to ") else "ing"
    tokens = [match.span() for match in _TOKEN.finditer(low, begin, end)]
    while tokens and _introduces(low[slice(*tokens[0])]):
        if low[slice(*tokens.pop(0))] in _LIKE:
            return None, ""  # "or similar tools"
    sure = form == "to" and opener is not None and bool(tokens)  # behind "ability to" stands an act
    sure = sure and low[slice(*tokens[0])] not in words("function")
    acted = bool(form and tokens) and (sure or _is_act(low[slice(*tokens[0])], form))
    if acted:
        if len(tokens) == 1:
            return (None if form == "to" else _made(low, tokens, end, opener is not None)), form
        if form == "to" or not _compound(low, tokens):
            del tokens[0]
            while tokens and _introduces(low[slice(*tokens[0])]):
                del tokens[0]
            made = _made(low, tokens, end, opened=False)
            return (None if made is None else replace(made, acted=form)), form
    elif form == "to" or (acting and opener is None):
        form = ""
    made = _made(low, tokens, end, opener is not None and form != "to")
    return made, form if opener is not None else ""


def _made(low: str, tokens: Sequence[Place], end: int, opened: bool) -> _Item | None:
    """The item that the words of a piece make: the first words up to one that ends it, or, where nothing opens them,
    those right before a word that asks ("5 years of commercial adjusting experience")."""
    runs: list[_Item] = []
    for first, stop in _runs(low, tokens):
        begin, last = tokens[first][0], tokens[stop - 1][1]
        after = low[last:end].split(maxsplit=1)[:1]
        closed = bool(after) and low[last : last + 1] == " " and after[0].rstrip(".,;:") in _ASKS_AFTER
        whole = first == 0 and not low[last:end].strip(" .")
        runs.append(_Item(begin, last, opened and first == 0, closed, whole))
    if not runs or (opened and not runs[0].opened):
        return None
    found = runs[0] if runs[0].opened or runs[0].closed else next((one for one in runs if one.closed), runs[0])
    final = runs[-1]
    if not (found.opened or found.closed or found.whole) and _IN.search(low, 0, final.start) and final.end == end:
        found = replace(final, whole=True)  # "preferably in the fashion" before "or luxury goods industry"
    while _introduces(low[found.start : found.end].partition(" ")[0]) and " " in low[found.start : found.end]:
        found = replace(found, start=low.index(" ", found.start) + 1)
    return found


def _runs(low: str, tokens: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """The runs of words between those that end an item, by the numbers of their words."""
    first = 0
    for at, (start, _) in enumerate(tokens):
        ends = _ends(low[slice(*tokens[at])], at > first)
        if (ends or (at > first and low[tokens[at - 1][1] : start] != " ")) and at > first:
            yield first, at
            first = at
        if ends:
            first = at + 1
    if first < len(tokens):
        yield first, len(tokens)


def _is_act(low: str, form: str) -> bool:
    """Whether a word is a verb in the form that the words before it ask for: "to read", "in reading"."""
    verb = verbs().get(low)
    if form == "to":
        return (verb is not None and verb.base == low) or low in words("verb")
    return low.endswith("ing") and verb is not None


def _compound(low: str, tokens: Sequence[Place]) -> bool:
    """Whether a word in -ing is no act but a part of a name: "building codes", "nursing homes"."""
    first, second = low[slice(*tokens[0])], low[slice(*tokens[1])]
    noun = first in words("nounverb") or first in words("head")
    return noun and second not in words("function") and not _introduces(second)


def _introduces(word: str) -> bool:
    return word in words("weak") or word in _LEADS or word.endswith("ly")


def _ends(word: str, behind: bool) -> bool:
    """Whether a word ends an item; some do only ``behind`` another word of it ("fruit crops grown in the region")."""
    if behind and (word in _PARTICIPLES or word.endswith("ly")):
        return True
    return word in words("function") or word in words("opener") or word in words("empty") or word in _TAILS


def _may_name(text: str, one: _Item) -> bool:
    """Whether an item may be a name: few words, none of a clause, not all general, no place, no person."""
    own = [match[0] for match in _TOKEN.finditer(text, one.start, one.end)]
    low = [word.lower() for word in own]
    if (
        not (one.whole or one.closed or one.opened or one.acted)
        or not 1 <= len(low) <= _WORDS
        or len("".join(low)) < _LETTERS
    ):
        return False
    stopped = [word for word in low if _stops(word)]
    if one.closed and set(stopped) <= _FIELDS:
        stopped = []  # "hospital clinical experience"
    if stopped or any(char.isdigit() or char == "." for char in "".join(low)):
        return False
    last = low[-1]
    person = last in titles.heads() or last.removesuffix("s") in titles.heads()
    if last in words("abstract") or last.endswith(("ly", "ed")) or (person and not one.closed):
        return False
    acts = _verb(low[0]) or low[0] in words("verb")
    if len(low) > 1 and acts and low[0] not in words("nounverb") and not _is_noun_there(low[0], one):
        return False  # a verb with its object, but "experience in direct response"
    if len(low) == 1 and own[0][0].isupper() and not (one.opened or one.closed or one.first):
        return False  # a name, or none, by its capital
    if len(low) == 1 and (last in words("trade") or last in words("vague") or last.endswith(_ADJECTIVE)):
        return False
    phrase = " ".join(low)
    if phrase in words("phrase") or phrase in words("soft") or place_score(" ".join(own)) > _PLACE:
        return False
    if len(low) == _WORDS and one.opened and closes_names(last):
        return True  # "school safety procedures"
    return not all(word in words("generic") or word in words("weak") for word in low)


def _is_noun_there(low: str, one: _Item) -> bool:
    """Whether a word that may be a verb is none where it stands: behind "experience in", or behind the act itself."""
    return bool(one.acted) or (one.opened and not low.endswith("ing"))


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
    alone = one.first and one.whole and len(own) > 1
    if (one.opened or one.closed or one.acted or alone) and _of_trade(own, one):
        return True
    if _is_practised(text, own, one):
        return True
    acts = last.endswith("ing") and verb is not None and verb.cls not in ("weak", "general", "used", "led")
    return acts and (one.closed or (one.whole and not _acts_on(text, one.end)))


def _is_practised(text: str, own: Sequence[str], one: _Item) -> bool:
    """Whether an item without a general word is what somebody has done: "experience repairing saxophones", "commercial
    adjusting experience", "experience of Outbound Telesales"."""
    known = any(word in words(kind) for word in own for kind in (*_GENERAL_LAST, *_GENERAL_KINDS, "head"))
    if known or len(own[-1]) <= _LONE:
        return False
    if one.acted == "ing":
        return own[-1].endswith("s")
    if one.closed and own[-1].endswith("ing"):
        return len(own) > 1
    if one.opened and one.whole and own[-1].endswith("ing") and verbs().get(own[-1]) is None:
        return len(own) > 1 or len(own[-1]) > _STEM  # "experience in bricklaying"
    titled = all(word[0].isupper() for word in text[one.start : one.end].split())
    return one.opened and one.whole and len(own) > 1 and titled


def _of_trade(own: Sequence[str], one: _Item) -> bool:
    """Whether the last word closes names of some trade and no word says that this one is a general thing."""
    last = own[-1]
    if not closes_names(last) or any(last in words(kind) for kind in _GENERAL_LAST):
        return False
    if any(word in words(kind) for word in own for kind in _GENERAL_KINDS):
        return False
    return len(own) > 1 or (bool(one.acted) and one.whole and len(last) > _LONE and last.endswith("s"))


def _is_asked(text: str, one: _Item) -> bool:
    """Whether the words around an item ask for it, or it is a branch by its last word."""
    return one.opened or one.closed or bool(one.acted) or _ends_in_branch(text, one)


def _ends_in_branch(text: str, one: _Item) -> bool:
    """Whether an item is a branch by its last word, wherever it stands: "luxury goods industry"."""
    return one.whole and lower(text[one.start : one.end]).split()[-1] in words("branch")


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
    r"|like|etc|primarily|mainly|notably|particularly|especially|namely|specifically"
    r"|including(?:,? but not limited to)?)(?![\w-]))[\s,;:.]*"
)
_JOINED = expression(r"\s*(?:,|/|&|;|,?\s(?:and|or|and/or)\s)\s*")
_IN = expression(r"\b(?:in|within)(?: an?| the)? $")
_TOKEN = expression(r"[^\W_]+(?:[&'.-][^\W_]+)*")
_OPENER = expression(
    r"\b(?:experience|experienced|knowledge|understanding|background|expertise|proficien\w+|familiar\w*|skilled|skills?"
    r"|training|trained|qualified|qualification|competen\w+|exposure|certified|certificate|versed|fluen\w+|ability"
    r"|capability|literate|awareness|grasp|command|use|speciali[sz]ing)"
    r"\s(?:in|of|with|using|on|at|working (?:in|with|on|within)|operating|performing|doing)"
    r"(?: (?:the|an?|all|both|either|our|your|areas? of|use of|in|of|using|within|working (?:in|with|on|within)"
    r"|operating|performing))*\s"
    r"|\b(?:experience|experienced|skilled|background|expertise|history)\s(?=[a-z]{3,}ing\b)"
    r"|\b(?:ability|able|capable|capacity|qualified|licen[cs]ed|competent)\s(?:to|of)\s"
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
_PARTICIPLES = frozenset({"grown", "made", "known", "done", "given", "taken", "held", "led", "built", "sold", "found"})
_GENERAL_LAST = ("generic", "vague", "abstract", "weak", "person", "tail", "everyday", "trade")
_GENERAL_KINDS = ("soft", "abstract", "person", "number-word", "no-item")
_LONE = 5  # letters of a thing that stands alone; ours
_FIELDS = frozenset({"clinical", "academic", "international", "customer", "client", "user", "care", "health"})
"""Words that no item may have, but for the field that experience is asked in."""
_LIST = 3  # items of a list that names something by itself; ours
_WORDS = 3  # of an item; ours
_LETTERS = 3  # ours
_STEM = 7  # letters of a word with an ending of subjects; ours
_PLACE = 0.6  # ours: how sure a place must be
