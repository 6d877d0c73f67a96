"""One list of demands from the two readings of an English posting: by patterns, and by the models (``learned``).

The second one speaks where the first found nothing: it adds the things that it is sure of, says what is only liked
where no word of the patterns does, and strikes names where it finds that something else is told.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ats_sim.lexicon import titles
from ats_sim.lexicon.head_words import closes_names
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skills import skills
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Demand, DemandKind, Facet, Term
from ats_sim.posting.alternatives import choices
from ats_sim.posting.known_names import Found
from ats_sim.posting.learned import UNMARKED, Name, Reading
from ats_sim.posting.marked_names import is_part, may_be_name, runs_on, shares_object, spells_out
from ats_sim.posting.softening import softened
from ats_sim.posting.terms import leading

AGREED = 20  # and where the first reading asks too; measured
AGAINST = 120  # and where the first reading finds that something else is told; measured
NEW = 15  # of the margin of a name: how sure one must be that the lexicon lacks; measured
LONE = 60  # and one that is a single word in small letters; measured
BESIDE = 50  # and one of the lexicon in what asks for a manner ("negotiation skills"); measured
CLOSED = 0  # and one of several words whose last closes names of trades; measured
KNOWN = 0  # and one that it has; measured
FIRM = 60  # of the margin of asking, where a name that only its shape tells is believed; measured
FAIR = 0  # and where it is marked as a name by this margin:
MARKED = 40  # measured
NEVER = -50  # of the margin of a known name in what asks for a manner, below which it is struck; measured
FOREIGN = 45  # by how much something else than asking must win for a name there to be struck; measured
_PAPERS = frozenset({"certification", "license", "gate", "spoken"})
_LONG = 2  # words; ours
_MARK = 3  # characters of the mark before an item and the stop behind it; ours
_BY_SHAPE = frozenset({"name", "occupation"})
_PLACE = 0.6  # ours: how sure a place must be
_NO_SEARCH = frozenset({"eligibility", "schedule", "trait"})
"""Facets of which only credentials, and what is surely a name, are searched for."""
_ELSE = frozenset("BCDILO")  # an offer, the employer, a duty, a fact, the process, anything else


def read_again(
    demands: Sequence[Demand],
    units: Sequence[Reading],
    text: str,
    no_names: frozenset[str],
    told: Sequence[Span],
) -> Iterator[Demand]:
    """The demands of the first reading, without the names that the second one doubts and softened where what they ask
    is only liked, and those of the second one that name things which the first one has not. ``no_names`` (lower case):
    the employer's own names; ``told``: what asks for nothing by the first reading."""
    kept = [one for one in (_undoubted(demand, units, text) for demand in demands) if one is not None]
    first = list(softened(kept, [one.span for one in units if one.asks and one.liked and not one.told]))
    taken = [term.span for one in first for term in one.terms]
    labels = {(term.label or term.text).lower() for one in first for term in one.terms}
    asked = sorted(one.quote.span.start for one in demands)
    more: list[Demand] = []
    for unit in units:
        new = [
            term
            for term in (_terms(text, unit, no_names) if _believed(unit, asked, told) else ())
            if not any(term.start < span.end and span.start < term.end for span in taken)
            and _label(text, term) not in labels
        ]
        labels |= {_label(text, term) for term in new}
        joined = _joined(first, new, unit, text)
        more += joined if joined is not None else _split(new, unit, text)
    yield from first
    yield from more


def _believed(unit: Reading, asked: Sequence[int], told: Sequence[Span]) -> bool:
    """Whether a unit asks by both readings together. ``asked``: where the demands of the first one begin, in order."""
    at = bisect_right(asked, unit.span.end - 1)
    if at > 0 and asked[at - 1] >= unit.span.start:
        return unit.role == "A" and not unit.waived and unit.sure >= AGREED
    at = bisect_right(told, unit.span.start, key=lambda one: one.start) - 1
    against = at >= 0 and unit.span.overlaps(told[at])
    return unit.asks and (unit.sure >= AGAINST or not against)


def _joined(first: list[Demand], new: Sequence[Found], unit: Reading, text: str) -> list[Demand] | None:
    """The demands of a unit whose new names are alternatives to names of the first reading, which leaves ``first``;
    None where they are not."""
    beside = [
        one
        for one in first
        if new and one.facet != "degree" and one.kind == _kind(unit)
        and one.terms and all(unit.span.start <= term.span.start < unit.span.end for term in one.terms)
    ]  # fmt: skip
    old = [_known(term) for one in beside for term in one.terms]
    both = sorted((*old, *new), key=lambda one: one.start)
    groups = choices(text, unit.span.start, unit.span.end, both) if old else ()
    if not any({both[index] in new for index in one.members} == {True, False} for one in groups):
        return None
    for one in beside:
        first.remove(one)
    years = next((one.years for one in beside if one.years is not None), None)
    return [replace(one, years=years) for one in _split(both, unit, text)]


def _known(term: Term) -> Found:
    return Found(term.span.start, term.span.end, term.category or "name", skills().get(term.label or "", asked=True))


def _kind(unit: Reading) -> DemandKind:
    return "preferred" if unit.liked else "required"


def _undoubted(demand: Demand, units: Sequence[Reading], text: str) -> Demand | None:
    """A demand without the names that are doubted; None where nothing is left of it."""
    if demand.weight is not None or not demand.terms:
        return demand
    terms = tuple(one for term in demand.terms for one in _in_one(term, units) if not _doubted(one, units, text))
    if terms == demand.terms:
        return demand
    return replace(demand, terms=terms) if terms else None


def _in_one(term: Term, units: Sequence[Reading]) -> Iterator[Term]:
    """A name as it is; of one that words glued to it made, the known name before them, if there is one: "Microsoft
    OfficeBe able to ...", "orCurrently"."""
    at = bisect_right(units, term.span.start, key=lambda one: one.span.start) - 1
    after = units[at + 1].span.start if at + 1 < len(units) else term.span.end
    own = term.text[: after - term.span.start]
    if after >= term.span.end or term.label is not None:
        yield term
    elif (skill := skills().get(own, asked=True)) is not None:
        yield Term(own, Span(term.span.start, after), skill.label, skill.kind)


def _doubted(term: Term, units: Sequence[Reading], text: str) -> bool:
    """Whether a name stands in what surely tells of something else than of what is asked, or is one that the lexicon
    lacks in what does not surely ask, where the second reading marks no name."""
    at = bisect_right(units, term.span.start, key=lambda one: one.span.start) - 1
    if at < 0 or term.span.start >= units[at].span.end:
        return False
    unit = units[at]
    marks = [one.sure for one in unit.names if term.span.overlaps(one.span)]
    if unit.role == "A" and term.label and unit.span.end - unit.span.start <= len(term.text) + _MARK:
        return False  # a line that is the name and nothing else
    if unit.role == "A" and unit.facet in _NO_SEARCH and term.category not in _PAPERS:
        # bodies that register have long names
        named = len(term.text.split()) > _LONG or (term.label is not None and not _any_word(term.text, term.label))
        return max(marks, default=-UNMARKED) < NEVER if named else max(marks, default=-UNMARKED) < MARKED
    if is_part(text, term.span) or (term.label is None and (runs_on(term.text) or shares_object(text, term.span))):
        return True
    if term.label is None and term.category in _BY_SHAPE:
        marked = max(marks, default=-UNMARKED) >= MARKED
        return unit.sure < (FAIR if marked else FIRM) and unit.role != "T"
    return unit.role in _ELSE and unit.sure < -FOREIGN


def _any_word(own: str, label: str) -> bool:
    """Whether a word in small letters stands for a name of several: "stick" for stick welding."""
    return own.islower() and " " not in own and " " in label


def _label(text: str, term: Found) -> str:
    return (term.skill.label if term.skill else text[term.start : term.end]).lower()


def _terms(text: str, asked: Reading, no_names: frozenset[str]) -> Iterator[Found]:
    for one in asked.names:
        found = _found(text, one, asked.facet)
        beside = found is not None and found.skill is not None and min(one.sure, asked.sure) >= BESIDE
        beside = beside and asked.facet == "trait"
        papers = found is not None and found.category in ("certification", "license")
        if found is None or (asked.facet in _NO_SEARCH and not papers and not beside):
            continue
        if found.skill is not None or f"={text[one.span.start : one.span.end].lower()}" not in no_names:
            yield found


def _found(text: str, one: Name, facet: Facet) -> Found | None:
    """A marked name as a term; None for one that is too unsure, a manner or a place."""
    start, end = one.span.start, one.span.end
    own = text[start:end]
    if own.endswith(" to work") or (own[:2] == "A " and text[end : end + 2].strip().isdigit()):
        return None  # authorised to work; a Level 2 certificate
    if any(leading(text, one.span)):
        return None  # people are led in many words, which the first reading reads
    skill = skills().get(" ".join(own.split()), asked=True)
    if skill is not None:
        if own.endswith("ing") and " " not in own and text[end : end + 4] == " in ":
            return None  # "Coding in Python"
        least = LONE if own in words("generic") or _any_word(own, skill.label) else KNOWN
        return None if skill.kind == "soft" or one.sure < least else Found(start, end, skill.kind, skill)
    if not may_be_name(own) or text[end : end + 1] == ":" or spells_out(text, one.span):
        return None
    if shares_object(text, one.span):
        return None
    closes = " " in own and closes_names(own.lower().split()[-1])
    named = own[0].isupper() and place_score(own) > _PLACE
    least = CLOSED if closes else LONE if own.islower() and " " not in own else NEW
    if one.sure < least or named or not any(map(str.isalpha, own)):
        return None
    if facet == "credential":
        return Found(start, end, "certification")
    head = titles.heads().get(own.lower().split()[-1].removesuffix("s"))
    return Found(start, end, "occupation" if head is not None and facet == "experience" else "name")


def _line(text: str, span: Span, place: int) -> Quote:
    """The words of a unit that stand on one line with a place."""
    start = max(span.start, text.rfind("\n", span.start, place) + 1)
    stop = text.find("\n", place, span.end)
    end = span.end if stop < 0 else stop
    while start < place and not text[start].isalnum() and text[start] not in "\"'(":
        start += 1
    return Quote(text[start:end].rstrip(), Span(start, start + len(text[start:end].rstrip())))


def _split(terms: Sequence[Found], asked: Reading, text: str) -> Iterator[Demand]:
    """The demands of a unit by how its terms relate."""
    kind = _kind(asked)
    quote = _line(text, asked.span, terms[0].start) if terms else None
    if quote is None:
        return
    taken: set[int] = set()
    for choice in choices(text, asked.span.start, asked.span.end, terms):
        taken |= set(choice.members)
        members = tuple(terms[index].term(text) for index in choice.members)
        yield Demand(quote, kind, asked.facet, members, choice.logic, choice.of)
    rest = tuple(one.term(text) for index, one in enumerate(terms) if index not in taken)
    if rest:
        yield Demand(quote, kind, asked.facet, rest)
