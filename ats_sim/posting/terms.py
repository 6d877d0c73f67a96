"""Finds the terms of a sentence that name a skill: names of the lexicon, and noun phrases by their shape and place.

There is no grammar here: a noun phrase is a run of words between function words, verbs and punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ats_sim.lexicon import titles
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skills import Mention, Skill, lower, skills


@dataclass(frozen=True, slots=True)
class Term:
    """A skill named at ``text[start:end]`` of a sentence; ``skill`` is None for a term the lexicon lacks."""

    start: int
    end: int
    skill: Skill | None = None


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    low: str
    start: int
    end: int
    before: str  # what stands between this word and the one before it


_TOKEN = re.compile(r"[^\s,;:()\[\]{}\"“”•|!?…<>=@*]+")
_SPLIT = re.compile(r"(?<=[A-Za-z0-9]{3})/(?=[A-Za-z0-9]{3})|(?<=[A-Za-z])[–—](?=[A-Za-z])|(?<=[a-z]{4})/(?=[a-z])|(?<=[A-Z]{2})/(?=[A-Z][a-z])")
_SHAPE = re.compile(r"[A-Z][a-z]+[A-Z]\w*|[A-Z][A-Za-z]*\d\w*|[A-Z]{2,6}s?|[a-z]+[A-Z]\w*|\d[A-Z]{1,3}|\d[dD]|[A-Za-z]+(?:\.[a-z]{2,4}|\+\+|#)|[A-Z]/[A-Z]\w*")
_CUE = re.compile(
    r"\b(?:experienced?|knowledge|understanding|familiar(?:ity)?|proficien\w+|expertise|background|skill(?:s|ed)?|command|"
    r"exposure|fluen\w+|competen\w+|grasp|mastery|comfort\w*|versed|track record|qualified|certified|trained|using|such as|including|"
    r"e\.g|one of|like|like:|skilled|interest(?:ed)?|specifically|areas?|understand|know|must have|need to have|qualification|certificate)\b",
    re.I,
)
_EXAMPLES = re.compile(r"\b(?:such as|including|includes?|e\.g|for example|for instance|like|using|via|namely|i\.e)\b[^.;]*$", re.I)
_SUFFIX = re.compile(r"(?:[a-z]{3}(?:tion|sion|ment|ysis|osis|ology|ography|nance|ence|tics|omics|ging|ting|ning|ing))$")
_LY = frozenset("assembly supply family anomaly monopoly italy july reply multiply bodily".split())
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|k|m|hrs?|h|am|pm|x|yrs?)?\+?", re.I)


def find_terms(text: str, asks: bool, names: frozenset[str] = frozenset(), known_only: bool = False) -> tuple[Term, ...]:
    """The terms of one sentence in order. ``asks``: it states what the candidate should have, so that plain noun phrases
    count too; otherwise (a duty) only names and phrases that end like an activity. ``names`` (lower case) are proper
    names of the posting that name no skill. ``known_only`` leaves out what the lexicon lacks.
    """
    mentions = [m for m in skills().find(text) if not _bare(text, Term(m.start, m.end, m.skill))]
    found = [Term(m.start, m.end, m.skill) for m in mentions]
    if known_only:
        return tuple(found)
    label = re.match(r"[^:.]{3,50}:\s+(?=[A-Z][\w']+\s[a-z])", text)
    listing = _listing(text)
    extra: list[Term] = []
    maybe: list[Term] = []
    for chunk in _chunks(text, mentions):
        inside = [t for t in found if t.start < chunk[-1].end and t.end > chunk[0].start]
        if inside:
            wider = _widened(text, chunk, inside) or _narrowed(text, chunk, inside)
            if wider:
                found = [t for t in found if t not in inside]
                extra.append(wider)
            continue
        if label and chunk[0].start < label.end() - 1:
            continue
        term, sure = _phrase(text, chunk, asks, listing, names)
        if term and not _acronym(text, term):
            (extra if sure else maybe).append(term)
    return tuple(sorted((*found, *extra, *_beside(text, [*found, *extra], maybe, asks)), key=lambda t: t.start))


def _bare(text: str, term: Term) -> bool:
    """Whether a known name says nothing here: a general word alone ("research"), or a person ("software engineer")."""
    if term.skill is None or term.skill.is_tool:
        return False
    own = text[term.start : term.end].lower()
    last = own.split()[-1]
    return own in _VAGUE or last not in words("head") and titles.head_of(last) is not None


def _acronym(text: str, term: Term) -> bool:
    """Whether a term in brackets only abbreviates the words before it: "Analysis Services (SSAS)"."""
    short = text[term.start : term.end]
    if not short.isupper() or text[term.start - 1 : term.start] != "(":
        return False
    initials = iter(word[0].upper() for word in re.findall(r"[A-Za-z]+", text[max(0, term.start - 60) : term.start]))
    return sum(letter in initials for letter in short) >= len(short) - 1


_NEXT = re.compile(r"\s*(?:[,/(&)]+|,?\s*(?:and|or|&)\b)\s*(?:[\w-]+\s){0,1}", re.I)


def _beside(text: str, sure: list[Term], maybe: list[Term], asks: bool) -> list[Term]:
    """Doubtful terms that stand in one list with a sure one."""
    if not asks and len(re.findall(r",", text)) < 1:
        return []
    taken: list[Term] = []
    waiting = list(maybe)
    for _ in range(4):
        known = [*sure, *taken]
        more = [t for t in waiting if (asks or not text[t.start : t.end].endswith("ing")) and any(_NEXT.fullmatch(text[a.end : b.start]) for o in known for a, b in ((o, t), (t, o)) if a.end <= b.start <= a.end + 24)]
        if not more:
            break
        taken += more
        waiting = [t for t in waiting if t not in more]
    return taken


def _words(text: str, mentions: list[Mention]) -> list[_Word]:
    found: list[_Word] = []
    last = 0
    for match in _TOKEN.finditer(text):
        start = match.start()
        cuts = [start + c.start() for c in _SPLIT.finditer(match[0])]
        cuts = [c for c in cuts if not any(m.start < c < m.end for m in mentions)]
        for begin, stop in zip([start, *(c + 1 for c in cuts)], [*cuts, match.end()], strict=True):
            raw = text[begin:stop]
            lead = len(raw) - len(raw.lstrip("'.-–—&/~+#`_%" if not re.match(r"\.[A-Za-z]", raw) else "'"))
            word = raw[lead:].rstrip("'.-–—/`_")
            if word or raw:
                at = begin + lead
                found.append(_Word(word, lower(word), at, at + len(word), text[last:at]))
                last = at + len(word)
    return found


def _chunks(text: str, mentions: list[Mention]) -> Iterator[list[_Word]]:
    """Runs of words that may be noun phrases."""
    run: list[_Word] = []
    tokens = _words(text, mentions)
    opener, acting = "start", True  # acting: only verbs so far in this list of verbs ("design, train and deploy")
    for index, word in enumerate(tokens):
        known = any(m.start <= word.start < m.end for m in mentions)
        apart = bool(word.before.strip(" '\n\t`")) and not (known and any(m.start < word.start < m.end for m in mentions))
        if apart:
            if run:
                yield run
                acting = False
            run, opener = [], "mark"
        if not known and _stops(word, bool(run), opener, acting, tokens, index):
            if run:
                yield run
            acting = not run and acting if word.low in ("and", "or", "&") else word.low in words("verb") or word.low in ("to", "will")
            run, opener = [], word.low
            continue
        run.append(word)
    if run:
        yield run


def _stops(word: _Word, inside: bool, opener: str, acting: bool, tokens: list[_Word], index: int) -> bool:
    """Whether a word ends a noun phrase (it belongs to none itself)."""
    low = word.low
    if not low or low in words("function") or low.removesuffix("'s") in words("function") or (low in _OPENERS and not (low == "experience" and index and tokens[index - 1].low in _WHOSE)) or re.fullmatch(r"w/\d*", low) or _ORDINAL.fullmatch(low) or re.match(r"[\d$€£%]", low) and not _SHAPE.fullmatch(word.text):
        return True
    if low.endswith("ly") and len(low) > 4 and low not in _LY and not (index and word.text[0].isupper()):
        return True
    if low.endswith("ed") and inside and len(low) > 4 and low not in _PASSIVE and _boundary(tokens, index):
        return True
    if word.text.isupper() and 1 < len(low) <= 5 and not all(t.text.isupper() for t in tokens[:6]):
        return False
    if low not in words("verb"):
        return (inside or index == 0 and len(tokens) > 3) and _inflected(low)
    if low not in words("nounverb"):
        return not (inside and low.endswith("ing") and _boundary(tokens, index))
    if inside:
        return False
    verbal = opener in ("start", "to", "will") or opener in _OPENERS
    return verbal and not _boundary(tokens, index) or acting and opener in ("mark", "and", "or", "&")


@cache
def _inflected(low: str) -> bool:
    """Whether a word is the -s form of a verb that is no noun."""
    stems = (low[:-1], low[:-2], low[:-3] + "y") if low.endswith("s") and len(low) > 3 else ()
    return any(stem in words("verb") and stem not in words("nounverb") and stem not in words("generic") for stem in stems)


def _boundary(tokens: list[_Word], index: int) -> bool:
    """Whether the phrase ends after this word."""
    if index + 1 >= len(tokens):
        return True
    after = tokens[index + 1]
    return bool(after.before.strip(" '\n\t")) or after.low in ("and", "or", "for", "in", "with", "on", "at", "by", "as", "&", "is", "etc")


def _trim(chunk: list[_Word]) -> list[_Word]:
    """A phrase without qualifying adjectives before and words like "experience" after it."""
    part = list(chunk)
    while part and (part[0].low in words("weak") or part[0].low == "'s" or _acts(part)):
        part.pop(0)
    while part and part[-1].low in words("tail"):
        left = part[:-1]
        bare = not [w for w in left if w.low not in words("weak") and w.low not in words("generic")]
        if bare and part[-1].low not in _EMPTY and left:
            break
        part = left
    while len(part) > 1 and part[-1].low in words("generic") and not part[-1].text[0].isupper() and any(_SHAPE.fullmatch(w.text) and len(w.text) > 2 for w in part[:-1]):
        part = part[:-1]
    return part[-4:] if len(part) <= 6 else []


_OPENERS = frozenset("experience experienced knowledge understanding familiarity expertise proficiency exposure ability".split())
def _acts(part: list[_Word]) -> bool:
    """Whether a phrase begins with an act done to a named thing ("calibrating HPLC")."""
    first = part[0].low
    return len(part) > 1 and first.endswith("ing") and part[0].text.islower() and first not in words("head") and bool(_SHAPE.fullmatch(part[1].text))


_PASSIVE = frozenset("oriented based driven aided distributed assisted led centred centered focused limited".split())
_WHOSE = frozenset("user customer client patient employee guest developer brand digital candidate".split())
_EMPTY = frozenset(
    "experience experiences skill skills knowledge understanding background backgrounds ability abilities expertise "
    "proficiency familiarity exposure competence etc capacity level levels environment environments setting role roles".split()
)


def _widened(text: str, chunk: list[_Word], inside: list[Term]) -> Term | None:
    """A product name that goes on beside a known name ("Oracle WebLogic"), as one term; None if it does not."""
    if len(inside) != 1 or inside[0].skill is None or not text[inside[0].start].isupper():
        return None
    term = inside[0]
    start, end = term.start, term.end
    for word in chunk:
        if word.start >= end and word.start - end <= 1 and _proper(word):
            end = word.end
    return Term(start, end) if end != term.end and end - start < 60 else None


def _narrowed(text: str, chunk: list[_Word], inside: list[Term]) -> Term | None:
    """A phrase that ends in the one-word name of a whole field, as one term: "legal research" is not "research"."""
    part = _trim(chunk)
    term = inside[0]
    if len(inside) != 1 or term.skill is None or term.skill.kind not in ("concept", "field", "domain", "soft") or not 2 <= len(part) <= 3:
        return None
    if part[-1].start != term.start or part[-1].end < term.end or not text[term.start : term.end].islower():
        return None
    return None if all(_plain(w.low) for w in part[:-1]) else Term(part[0].start, part[-1].end)


@cache
def _plain(low: str) -> bool:
    """Whether a word alone names no skill."""
    return low in words("generic") or low in words("weak") or low in words("tail") or low in words("verb") and low not in words("nounverb")


def _proper(word: _Word) -> bool:
    low = word.low
    return word.text[:1].isupper() and not _plain(low) and not _plain(low.rstrip("s")) and low not in words("head") and not titles.head_of(low)


@dataclass(frozen=True, slots=True)
class _Listing:
    commas: int
    cue: int  # where the first cue word ends, the text's length if there is none
    verbless: bool


def _listing(text: str) -> _Listing:
    cue = _CUE.search(text)
    first = re.match(r"[A-Za-z'-]+", text)
    low = first[0].lower() if first else ""
    verbless = not (low in words("verb") and low not in words("nounverb")) and not re.search(r"\b(?:is|are|will|have|has|you|we|can)\b", text, re.I)
    return _Listing(len(re.findall(r",|\band\b|&|\bor\b|/", text)), cue.end() if cue else len(text), verbless)


def _phrase(text: str, chunk: list[_Word], asks: bool, listing: _Listing, names: frozenset[str]) -> tuple[Term | None, bool]:
    """The term that a run of unknown words is, None if it names no skill, and whether that is sure by itself."""
    part = _trim(chunk)
    if not part or sum(w.end - w.start for w in part) > 60:
        return None, False
    term = Term(part[0].start, part[-1].end)
    lows = [w.low for w in part]
    last = lows[-1]
    if " ".join(lows) in words("phrase") or lows[0].endswith(("ing", "ed")) and len(lows) > 1 and all(_plain(low) for low in lows[1:]):
        return None, False
    if all(low.rstrip("s") in names or low in names for low in lows) or not any(c.isalpha() for c in text[term.start : term.end]):
        return None, False
    if re.fullmatch(r"[abc][12]", last) or all(low in words("place") for low in lows):
        return None, False
    if last not in words("head") and titles.head_of(last) and not (asks and len(part) == 1 and _listed(text, term)) and not (
        asks and len(part) > 1 and all(_proper(w) or w is part[-1] and w.text[0].isupper() for w in part) and not re.search(r"\b(?:the|an?|our)\s$", text[: part[0].start])
    ):
        return None, False
    before = text[: term.start]
    product = any(_SHAPE.fullmatch(w.text) and not _plain(w.low) for w in part) or (
        before.strip() != "" and not re.search(r"[.:!?•]\s*$", before) and _proper(part[-1]) and _proper(part[0])
    )
    if product and _capitals(text) and not any(_SHAPE.fullmatch(w.text) and not w.text.isupper() for w in part) and (
        text.isupper() or not any(_SHAPE.fullmatch(w.text) for w in part)
    ):
        product = False
    if product:
        return term, True
    if len(part) == 1:
        low = lows[0]
        if _plain(low) or _plain(low.rstrip("s")) or len(low) < 3 or low.endswith(_ADJECTIVE):
            return None, False
        return term, _single(text, term, Term(chunk[0].start, chunk[-1].end), asks, listing)
    if all(_plain(low) for low in lows) and not (last in _TRADE and not all(low in words("weak") for low in lows[:-1])):
        return None, False
    if asks:
        return term, True
    typical = last in words("head") or _SUFFIX.search(last) is not None or last.rstrip("s") in words("head")
    return term, bool(typical or _EXAMPLES.search(before))


_VAGUE = frozenset(
    "research data design development management business project projects training process processes quality product products services "
    "operations support team customer customers learning software technology engineering science information delivery access office".split()
)
_ADJECTIVE = ("ed", "ful", "ous", "ble", "ive", "ical", "al", "less", "est", "-based", "-oriented", "-driven", "-related", "-specific", "ary", "-focused")
_TRADE = frozenset("management planning control quality strategy research training testing reporting administration operations security maintenance inventory modeling modelling analysis improvement delivery".split())


def _capitals(text: str) -> bool:
    """Whether most words of a sentence begin with a capital, so that capitals mark no names in it."""
    found = re.findall(r"(?<![\w'])[A-Za-z][A-Za-z'-]{3,}", text)[1:]
    return len(found) > 1 and sum(w[0].isupper() for w in found) > 0.6 * len(found)


def _listed(text: str, term: Term) -> bool:
    """Whether a term stands in a list: a comma, a conjunction or a slash on one side."""
    before, after = text[: term.start].rstrip(), text[term.end :].lstrip()
    return bool(re.search(r"(?:[,/(&]|\b(?:and|or))$", before) or re.match(r"[,/)&]|(?:and|or)\b", after))


def _single(text: str, term: Term, chunk: Term, asks: bool, listing: _Listing) -> bool:
    """Whether one unknown lower-case word is a term: only in a list, or right where the sentence says what to know."""
    if asks:
        if re.match(r"\s(?:experience|skills?|knowledge|background|expertise)\b", text[term.end :]):
            return True
        after_cue = listing.cue <= term.start
        return after_cue and (_listed(text, chunk) or term.end >= len(text.rstrip(" ."))) or listing.verbless and _listed(text, chunk)
    if _EXAMPLES.search(text[: term.start]) and _listed(text, chunk):
        return True
    return listing.verbless and text.count(",") >= 2 and _listed(text, chunk)
