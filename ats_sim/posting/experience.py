"""Years of experience a posting asks for: the smallest sufficient path, and upper bounds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_patterns import Signs
from ats_sim.lexicon.posting_words import words
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import DEGREES, DemandKind, ExperienceAsked, ExperiencePath
from ats_sim.posting.clauses import clauses
from ats_sim.posting.education import DegreeNamed, degrees_in
from ats_sim.posting.sections import STORY, Sentence
from ats_sim.posting.strength import reaches, strength_at

_FOREIGN = dict(pair.split("=") for pair in sorted(words("number-word")))
_NUMBER_WORDS = "|".join(sorted(_FOREIGN, key=len, reverse=True))
_UNITS = "".join(f"|{unit}\\b" for unit in sorted(words("year-unit"), key=lambda unit: (-len(unit), unit)))
_WORDS = {name: int(number) for name, number in _FOREIGN.items()} | {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "a": 1,
}  # fmt: skip
_NUMBER = (
    r"(?:"
    + _NUMBER_WORDS
    + r"|\d{1,2}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen)"
)
_YEARS = expression(
    rf"(?<![\w.,$€£-])(?P<low>{_NUMBER}|(?<=at least )a|(?<=minimum of )a)\s?(?:\(\s?\d{{1,2}}\s?\+?\)\s?)?\s?\+?\s?"
    rf"(?P<more>or more\s|plus\s|or\s(?=more))?"
    rf"(?:(?:-|–|—|to|or|/)\s?(?P<high>{_NUMBER})\s?\+?\s?(?:\(\s?\d{{1,2}}\s?\)\s?)?)?"
    r"(?:or more\s|plus\s|full\s|solid\s|complete\s|calendar\s|consecutive\s)?"
    r"(?:-(?=years?\b))?(?P<unit>years?|yrs?\b|months?|mos\b" + _UNITS + r")(?:\(s\))?\.?['’]?(?:s['’])?",
    re.IGNORECASE,
)
_BARE = expression(r"\bmin(?:imum)?\.? (?P<low>\d{1,2})(?: ?(?:-|–|to) ?\d{1,2})? ?\+ ?(?=\w)", re.IGNORECASE)
_WORK = expression(
    r"experien|qualif|\bph\.?d|\bdegree|\bbachelor|\bmaster|background|track record|practice\b|post-?qualif|\bPQE\b"
    r"|\bexp\b"
    r"|(?:years?|yrs?)['’]?(?: or more| plus| minimum)? (?:in|as|of|with|on|at|\w{3,}ing)\b"
    r"(?! (?:business|operation|existence|the market|a row|the making|age|growth|history))"
    r"|\bas (?:a|an)\b|working\b|work\b|building|developing|leading|managing|performing|using|selling|teaching"
    r"|nursing|industry|hands-on|professional|similar (?:role|position)|relevant|in (?:the )?field|recruit|required"
    r"|minimum|at least|\+|preferred|\bor more\b",
    re.IGNORECASE,
)
_UPPER = expression(
    r"\b(?:less than|fewer than|under|no more than|not more than|up to|a maximum of|maximum(?: of)?|max\.?|within)\s$",
    re.IGNORECASE,
)
_OF_STUDY = expression(
    r"[-\s](?:college |university |bachelor'?s? )?(?:degree|program|course|college|university|diploma)\b", re.IGNORECASE
)
_NOT_WORK = expression(
    r"[-\s](?:commitment|contract|term|period|history\b|driving (?:record|history)|lease|plan|warranty|old)",
    re.IGNORECASE,
)
_AGED = ("aged", " age", " ages", " age of", "held for", "licence for", "license for")
"""Words before a number of years of life or of a paper."""
_PATH = expression(r"^\W*(?:or\b|alternatively\b|equivalenc(?:y|ies)\b)", re.IGNORECASE)
_BESIDE = frozenset({"degree", "with", "and", "plus", "+", "at", "least", "a", "minimum", "of"})
"""Words between a degree and the years that it needs."""
_FIRST_WAY = expression(r"^(?:[^():]{0,40}:)?\W{0,3}(?:a|1|i)[).:]", re.IGNORECASE)
_WAY = expression(r"^\W{0,3}(?:or )?\(?(?:[b-h]|[2-9]|i{2,3}|iv)[).:]", re.IGNORECASE)
_ANY_ONE = expression(
    r"\b(?:any|either|one) (?:one |or more )?of\b(?: (?:the (?:following|below)|these))?|\beither\b", re.IGNORECASE
)
_LEAD = 60  # characters before the first of several ways; ours
_OR = expression(r"\b(?:or|alternatively|OR)\b", re.IGNORECASE)
_OF = expression(
    r"['’]?\s(?:of\s)?(?P<of>[^.;,()\n]{0,60}?)\s?(?:experience|background)\b|['’]?\s(?:in|as an?|of"
    r"|with)\s(?P<in>[^.;,()\n]{2,60})",
    re.IGNORECASE,
)
_MOST = 25  # years; ours: what is longer is a company's age


class Years(Struct, frozen=True):
    """A number of years named at ``[start:end]`` of a text: ``least``, or only an upper bound ``most``."""

    start: int
    end: int
    least: float | None
    most: float | None = None


def years_in(text: str, signs: Signs, start: int, end: int) -> tuple[Years, ...]:
    """Every number of years of experience in ``text[start:end]``, in order; ages and company history left out."""
    found = []
    for match in _YEARS.finditer(text, start, end):
        near = Span(max(start, match.start() - 45), min(end, match.end() + 14))
        after = text[match.end() : min(end, match.end() + 60)]
        told = expression(r"['’]?\s?(?:of\s)?(?:[\w/-]+\s){0,4}experience").match(after) is not None
        if signs.has("years-story", near.start, near.end) and not told:
            continue
        if signs.language == "en" and not _WORK.search(
            text[max(start, match.start() - 60) : min(end, match.end() + 80)]
        ):
            continue
        if (
            _OF_STUDY.match(after)
            or _NOT_WORK.match(after)
            or text[start : match.start()].rstrip().lower().endswith(_AGED)
        ):
            continue
        least = _value(match["low"], match["unit"])
        if _UPPER.search(text[max(start, match.start() - 20) : match.start()]):
            found.append(Years(match.start(), match.end(), None, least))
        elif least <= _MOST:
            found.append(Years(match.start(), match.end(), least))
    if not found and (bare := _BARE.search(text, start, end)) and "experience" in signs.low[bare.end() : end]:
        found.append(Years(bare.start("low"), bare.end("low"), float(bare["low"])))
    return tuple(found)


def begins_with_years(text: str, start: int, end: int) -> bool:
    """Whether a clause begins with a number of years: "Three years of buying castings"."""
    return _YEARS.match(text, start, end) is not None


def _value(word: str, unit: str) -> float:
    number = float(_WORDS[word.lower()]) if word.lower() in _WORDS else float(word)
    months = unit.lower().startswith(("mo", "mes", "maand", "miesi"))
    return round(number / 12, 1) if months else number


def experience_asked(text: str, sentences: Iterable[Sentence], signs: Signs) -> ExperienceAsked:
    """The least years that any way into the job needs, and the words that say so.

    Ways joined by "or" count by the shortest; separate demands by the longest, since each must be met.
    """
    demands: list[tuple[float, Quote, tuple[ExperiencePath, ...]]] = []
    ways = False
    most: float | None = None
    for sentence in sentences:
        if sentence.part in STORY - {"apply"} or sentence.part == "waived":
            continue
        if sentence.part == "facts" and "experien" not in sentence.quote.text.lower() + sentence.label:
            continue  # how long a contract lasts
        named = years_in(text, signs, sentence.span.start, sentence.span.end)
        asked = _required(text, sentence, named, signs)
        bounds = [one.most for one in asked if one.most is not None]
        most = min(bounds, default=most) if most is None else most
        firm = [one for one in asked if one.least is not None]
        if not firm:
            continue
        paths = _paths(text, sentence, firm, signs)
        best = min(paths, key=lambda path: path[0].years)
        quote = Quote(text[best[1].start : best[1].end], Span(best[1].start, best[1].end))
        lead = Span(max(0, sentence.span.start - _LEAD), sentence.span.start + _LEAD // 2)
        first = _FIRST_WAY.match(sentence.quote.text) and _ANY_ONE.search(text, lead.start, lead.end)
        another = ways and _WAY.match(sentence.quote.text) is not None
        ways = first is not None or another
        if demands and (another or _PATH.match(sentence.quote.text)):
            before = demands.pop()
            joined = (*before[2], *(path for path, _ in paths))
            demands.append((*min(before[:2], (best[0].years, quote), key=lambda demand: demand[0]), joined))
        else:
            demands.append((best[0].years, quote, tuple(path for path, _ in paths)))
    if not demands:
        return ExperienceAsked(most_years=most)
    least, quote, paths_of = max(demands, key=lambda demand: demand[0])
    return ExperienceAsked(least, most, quote, min(paths_of, key=lambda path: path.years).of, paths_of)


def _required(text: str, sentence: Sentence, named: Sequence[Years], signs: Signs) -> list[Years]:
    """Those that are asked for and not only liked."""
    if not named:
        return []
    base: DemandKind = "preferred" if sentence.part == "preferred" else "required"
    found = reaches(text, sentence.span, clauses(text, signs, sentence.span), signs)
    return [one for one in named if strength_at(found, one.start, base) == "required"]


def _paths(text: str, sentence: Sentence, named: Sequence[Years], signs: Signs) -> list[tuple[ExperiencePath, Years]]:
    """The ways of a sentence: joined by "or" each for itself, otherwise the longest demand."""
    ways: list[list[Years]] = [[named[0]]]
    for before, after in pairwise(named):
        if _OR.search(expression(r"[;:]|,(?!\s*or\b)").split(text[before.end : after.start])[-1]):
            ways.append([])
        ways[-1].append(after)
    degrees = degrees_in(signs, sentence.span.start, sentence.span.end)
    found = []
    for way in ways:
        longest = max(way, key=lambda one: one.least or 0)
        beside = [d.level for d in degrees if d.start < longest.start and not _OR.search(text[d.end : longest.start])]
        path = ExperiencePath(
            longest.least or 0, _of(text, longest.end, sentence.span.end), beside[-1] if beside else "none"
        )
        found.append((path, longest))
    return [*_by_degree_alone(text, degrees, named[0]), *found]


def _by_degree_alone(text: str, degrees: Sequence[DegreeNamed], first: Years) -> Iterator[tuple[ExperiencePath, Years]]:
    """The way of a higher degree that needs no years: "a master's in statistics, or a bachelor's with 2 years"."""
    before = [one for one in degrees if one.end <= first.start]
    if len(before) > 1 and _BESIDE.issuperset(text[before[-1].end : first.start].lower().replace(",", " ").split()):
        lower = before[-1]
        higher = [one for one in before[:-1] if DEGREES.index(one.level) > DEGREES.index(lower.level)]
        if (
            higher
            and len(text[higher[-1].end : lower.start].split()) > 1
            and _OR.search(text, higher[-1].end, lower.start)
        ):
            yield ExperiencePath(0, "", higher[-1].level), first


def _of(text: str, end: int, limit: int) -> str:
    """What the years are of, in the posting's words."""
    match = _OF.match(text, end, limit)
    return " ".join((match["of"] or match["in"] or "").split()) if match else ""
