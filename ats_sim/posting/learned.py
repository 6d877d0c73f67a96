"""The second reading of an English posting, by the models of ``bench/build_reader.py``: its units, which of them ask,
how firmly, for what sort of thing, and which of their words are names.

The first reading is by patterns. The second one speaks where that found nothing: it adds the things that it is sure of,
and says what is only liked where no word of the patterns does.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon import titles
from ats_sim.lexicon.head_words import closes_names
from ats_sim.lexicon.linear import model
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.posting_patterns import Signs
from ats_sim.lexicon.skills import skills
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Demand, DemandKind, Facet, Term
from ats_sim.posting.alternatives import choices
from ats_sim.posting.known_names import Found
from ats_sim.posting.marked_names import may_be_name, spells_out
from ats_sim.posting.roles import STRENGTH, History, Unit, best_of, unit_signs, units_of, view_of
from ats_sim.posting.segments import Parted, cuts
from ats_sim.posting.softening import softened
from ats_sim.posting.tagging import Tagging, named, spans, tags_of, unit_words
from ats_sim.posting.tokens import Token, tokens_of

FACETS: dict[str, Facet] = {
    "s": "skill", "e": "experience", "d": "degree", "c": "credential", "l": "language", "g": "eligibility",
    "h": "schedule", "t": "trait",
}  # fmt: skip
LIKED = 12  # of the margin of what is liked; measured
ASKS = 40  # the least margin of what asks; measured
TOLD = 70  # and below a heading of the offer, the employer or the process, or of what is doubtful; measured
NEW = 50  # of the margin of a name: how sure one must be that the lexicon lacks; measured
CLOSED = 20  # and one of several words whose last closes names of trades; measured
KNOWN = 0  # and one that it has; measured
FIRM = 40  # of the margin of asking, where a name that only its shape tells is believed; measured
FAIR = 0  # and where it is marked as a name by this margin:
MARKED = 40  # measured
NEVER = -60  # of the margin of a known name in what asks for a manner, below which it is struck; measured
FOREIGN = 60  # by how much something else than asking must win for a name there to be struck; measured
_PAPERS = frozenset({"certification", "license", "gate", "spoken"})
_LONG = 2  # words; ours
_BY_SHAPE = frozenset({"name", "occupation"})
UNMARKED = 1_000  # a margin of what has no word of its own; ours
_PLACE = 0.6  # ours: how sure a place must be
_NO_SEARCH = frozenset({"eligibility", "schedule", "trait"})
"""Facets of which only credentials, and what is surely a name, are searched for."""
_STORY = ("HB", "HC", "HL")
_BRINGS = STRENGTH | {"bring", "person", "seek"}
_WAIVES = frozenset({"waive-back", "waive-forward", "train"})
_OTHERS = frozenset({"employer", "company", "offer"})


class Name(Struct, frozen=True):
    """A name at its place in the posting, and by how much it won against none."""

    span: Span
    sure: int


class Reading(Struct, frozen=True):
    """What a unit is: its place, its role and that of the heading above, by how much asking won against all else; and
    where it asks how firmly, for what sort of thing, by which names."""

    span: Span
    role: str
    head: str
    sure: int
    liked: bool = False
    told: bool = False
    """The patterns know a word of its strength."""
    facet: Facet = "skill"
    names: tuple[Name, ...] = ()

    waived: bool = False
    """It says of something that it is not asked."""
    doubtful: bool = False
    """It speaks of the employer, or tells what to do below a heading that the table lacks."""

    @property
    def asks(self) -> bool:
        """Whether it surely asks."""
        return (
            self.role == "A"
            and not self.waived
            and self.sure >= (TOLD if self.doubtful or self.head in _STORY else ASKS)
        )


def readings(text: str, known: Signs | None = None) -> tuple[Reading, ...]:
    """The units of a posting as the models read them, in order. ``known``: signs that may be those of its units."""
    tokens = tokens_of(text)
    begins = list(cuts(tokens))
    whole = Parted(text, tokens, begins)
    units = units_of(whole.tokens, begins)
    view = view_of(whole.text, units)
    signs = known if known and view == known.text else Signs(view)
    return tuple(_read(view, whole.tokens, units, signs, tokens))


def _read(
    view: str, parted: Sequence[Token], units: Sequence[Unit], signs: Signs, tokens: Sequence[Token]
) -> Iterator[Reading]:
    role, strength, facet, history = model("role"), model("strength"), model("facet"), History()
    asks = role.labels.index("A")
    known = False  # the table of headings has the one above
    for at, unit in enumerate(units):
        own = unit_signs(parted, units, at, signs)
        scores = role.scores([*own.signs, *history.signs(own)])
        best = scores.index(max(scores))
        said = role.labels[best]
        if own.heading and said[0] != "H" and said != "T":
            said = own.heading
        sure = scores[asks] - max(score for n, score in enumerate(scores) if n != asks)
        span, head = Span(tokens[unit.first].start, tokens[unit.stop - 1].end), history.head
        doing = own.verb in ("base", "s") and not known and not _BRINGS.intersection(own.groups)
        waived = not _WAIVES.isdisjoint(own.groups)
        one = Reading(span, said, head, sure, waived=waived, doubtful=doing or not _OTHERS.isdisjoint(own.groups))
        if said == "A":
            margin = strength.score(history.strength_signs(own))
            sort = best_of(facet, own.signs)
            names = _names(view, parted, unit, tokens, ("P" if margin > 0 else "R") + sort)
            told = bool(STRENGTH.intersection(own.groups) - {"must"})
            one = replace(one, liked=margin > LIKED, told=told, facet=FACETS[sort], names=names)
        known = bool(own.heading) if said[0] == "H" else known
        history.add(said if one.asks or said != "A" else head[1] if head in _STORY else "O", one.liked)
        yield one


def _names(view: str, parted: Sequence[Token], unit: Unit, tokens: Sequence[Token], about: str) -> tuple[Name, ...]:
    """The names that the model marks, and those of the lexicon that it does not, each with its margin against none."""
    own = unit_words(parted[unit.first : unit.stop])
    known = skills().find(view[unit.start : unit.end], asked=True)
    tags = tags_of(Tagging(own, named(own, known, unit.start), about))
    found = [(own[first].start, own[stop - 1].end, sure) for first, stop, sure in spans(tags)]
    for one in known:
        start, end = unit.start + one.start, unit.start + one.end
        if not any(start < other and begin < end for begin, other, _ in found):
            inside = [sure for token, (_, sure) in zip(own, tags, strict=True) if start <= token.start < end]
            found.append((start, end, max(inside, default=-UNMARKED)))
    begins = {one.start: tokens[at].start for at, one in enumerate(parted[unit.first : unit.stop], unit.first)}
    ends = {one.end: tokens[at].end for at, one in enumerate(parted[unit.first : unit.stop], unit.first)}
    return tuple(
        Name(Span(begins[start], ends[end]), sure)
        for start, end, sure in sorted(found)
        if start in begins and end in ends
    )


def read_again(
    demands: Sequence[Demand], units: Sequence[Reading], text: str, no_names: frozenset[str]
) -> Iterator[Demand]:
    """The demands of the first reading, without the names that the second one doubts and softened where what they ask
    is only liked, and those of the second one that name things which the first one has not. ``no_names`` (lower case):
    the employer's own names."""
    kept = [one for one in (_undoubted(demand, units) for demand in demands) if one is not None]
    first = list(softened(kept, [one.span for one in units if one.asks and one.liked and not one.told]))
    taken = [term.span for one in first for term in one.terms]
    labels = {(term.label or term.text).lower() for one in first for term in one.terms}
    more: list[Demand] = []
    for unit in units:
        new = [
            term
            for term in (_terms(text, unit, no_names) if unit.asks else ())
            if not any(term.start < span.end and span.start < term.end for span in taken)
            and _label(text, term) not in labels
        ]
        labels |= {_label(text, term) for term in new}
        joined = _joined(first, new, unit, text)
        more += joined if joined is not None else _split(new, unit, text)
    yield from first
    yield from more


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


def _undoubted(demand: Demand, units: Sequence[Reading]) -> Demand | None:
    """A demand without the names that are doubted; None where nothing is left of it."""
    if demand.weight is not None or not demand.terms:
        return demand
    terms = tuple(one for one in demand.terms if not _doubted(one, units))
    if len(terms) == len(demand.terms):
        return demand
    return replace(demand, terms=terms) if terms else None


def _doubted(term: Term, units: Sequence[Reading]) -> bool:
    """Whether a name stands in what tells of the offer, the employer or the process, or is one that the lexicon lacks
    in what does not surely ask, where the second reading marks no name."""
    at = bisect_right(units, term.span.start, key=lambda one: one.span.start) - 1
    if at < 0 or term.span.start >= units[at].span.end:
        return False
    unit = units[at]
    marks = [one.sure for one in unit.names if term.span.overlaps(one.span)]
    if unit.role == "A" and unit.facet in _NO_SEARCH and term.category not in _PAPERS:
        named = term.label is not None or len(term.text.split()) > _LONG  # bodies that register have long names
        return max(marks, default=-UNMARKED) < NEVER if named else max(marks, default=-UNMARKED) < MARKED
    if term.label is None and term.category in _BY_SHAPE:
        marked = max(marks, default=-UNMARKED) >= MARKED
        return unit.sure < (FAIR if marked else FIRM) and unit.role != "T"
    return unit.role in "BCL" and unit.sure < -FOREIGN


def _label(text: str, term: Found) -> str:
    return (term.skill.label if term.skill else text[term.start : term.end]).lower()


def _terms(text: str, asked: Reading, no_names: frozenset[str]) -> Iterator[Found]:
    for one in asked.names:
        found = _found(text, one, asked.facet)
        if found is None or (asked.facet in _NO_SEARCH and found.category not in ("certification", "license")):
            continue
        if found.skill is not None or f"={text[one.span.start : one.span.end].lower()}" not in no_names:
            yield found


def _found(text: str, one: Name, facet: Facet) -> Found | None:
    """A marked name as a term; None for one that is too unsure, a manner or a place."""
    start, end = one.span.start, one.span.end
    own = text[start:end]
    if own.endswith(" to work") or (own[:2] == "A " and text[end : end + 2].strip().isdigit()):
        return None  # authorised to work; a Level 2 certificate
    skill = skills().get(" ".join(own.split()), asked=True)
    if skill is not None:
        if own.endswith("ing") and " " not in own and text[end : end + 4] == " in ":
            return None  # "Coding in Python"
        return None if skill.kind == "soft" or one.sure < KNOWN else Found(start, end, skill.kind, skill)
    if not may_be_name(own) or text[end : end + 1] == ":" or spells_out(text, one.span):
        return None
    closes = " " in own and closes_names(own.lower().split()[-1])
    named = own[0].isupper() and place_score(own) > _PLACE
    if one.sure < (CLOSED if closes else NEW) or named or not any(map(str.isalpha, own)):
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
