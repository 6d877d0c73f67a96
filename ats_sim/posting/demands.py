"""The lines of the scorecard: demands with their terms, from the statements of a posting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_patterns import Signs
from ats_sim.lexicon.posting_words import says_something, words
from ats_sim.lexicon.skill import TOOL_KINDS
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Demand, DemandKind, Facet, Term
from ats_sim.posting.alternatives import choices
from ats_sim.posting.clauses import clauses, trimmed
from ats_sim.posting.education import asks_degree, courses, degrees_in, study_fields
from ats_sim.posting.experience import years_in
from ats_sim.posting.gates import FORM_ONLY, gate_kinds
from ats_sim.posting.known_names import Found, manners
from ats_sim.posting.statements import Statement
from ats_sim.posting.strength import Reach, reaches, strength_at
from ats_sim.posting.terms import find_terms

_SCHEDULE = frozenset({"travel", "shift", "location", "contract"})
_ELIGIBLE = FORM_ONLY - _SCHEDULE | {"enrolment", "graduation", "driving-licence"}
_EXPERIENCE = expression(
    r"\b(?:experiences?|background(?! (?:check|screen|investigation|clearance))|track record|worked|exposure|history"
    r"|years|exp)\b"
)
_CREDENTIAL = expression(
    r"\b(?:licen[cs]\w+|certif\w+|registration|registered|chartered|accredited|membership|qualified|credential\w*)\b"
)
_QUALIFIED = expression(
    r"\b(?:experienced|qualified|licen[cs]ed|registered|certified|skilled|trained|seasoned|chartered|fully)\b"
)


class Context(Struct, frozen=True):
    """What the demands of one posting are read with. ``no_names``: proper names (lower case) that name no skill."""

    text: str
    signs: Signs
    no_names: frozenset[str]


def demands_of(statement: Statement, base: DemandKind, context: Context) -> tuple[Demand, ...]:
    """The demands of a statement; none where it is read as nothing that can be asked for."""
    text, signs, low = context.text, context.signs, context.signs.low
    sentence = statement.sentence.span
    found = reaches(text, sentence, clauses(text, signs, sentence), signs)
    if statement.role == "person":
        return tuple(_of_person(statement, base, found, context))
    span = trimmed(text, statement.span)
    named = degrees_in(signs, span.start, span.end) if asks_degree(statement.sentence) else ()
    taught = courses(text, span.start, span.end)
    fields = study_fields(text, span.start, span.end, named) or taught
    studied = named != () or fields != ()
    terms = _terms(span, studied, (*fields, *taught), context)
    fields = tuple(one for one in fields if not any(_holds(other, one) for other in fields))
    fields = tuple({one.text.lower(): one for one in reversed(fields)}.values())
    beside = tuple(one for one in terms if any(_before(text, one, field) for field in fields))
    terms = tuple(one for one in terms if one not in beside)
    fields = tuple(sorted((*(_studied(text, one) for one in beside), *fields), key=lambda one: one.span.start))
    schools = tuple(signs.within("degree-school", span.start, span.end))
    terms = tuple(one for one in terms if not any(one.start < s.end and s.start < one.end for s in schools))
    if low.startswith("without ", span.start):  # "Without a licence we cannot book you in, sorry"
        terms = tuple(one for one in terms if one.category in ("license", "certification"))
    facet = _facet(span, terms, studied, context)
    studies: Facet = "eligibility" if signs.has("gate:enrolment", span.start, span.end) else "degree"
    if facet in ("eligibility", "schedule"):
        terms = tuple(one for one in terms if one.category in ("license", "certification"))
        terms = tuple(one for one in terms if not low[one.start : one.end].endswith(" to work"))
        terms = terms or tuple(_named_gates(span, context))
    made = [
        *_fields(fields, studies, span, base, found, context),
        *(d for d in _split(terms, facet, span, base, found, context)),
    ]
    if made:
        return tuple(made)
    strength = _plain_strength(span, base, found, context)
    if strength is None or not (
        statement.sure
        or named
        or schools
        or manners(context.text, span, signs.language, asked=True)
        or facet != "skill"
    ):
        return ()
    if schools:
        facet = "degree"
    if facet == "skill" and manners(context.text, span, signs.language, asked=True):
        facet = "trait"
    if facet == "skill" and not says_something(text[span.start : span.end]):
        return ()
    return (Demand(_quote(text, span), strength, facet, years=_years(span, context)),)


def _holds(one: Term, other: Term) -> bool:
    """Whether a field of study stands inside another: "engineering" in "electrical engineering"."""
    return one is not other and one.span.start <= other.span.start and other.span.end <= one.span.end


def _before(text: str, one: Found, field: Term) -> bool:
    """Whether a term stands before a field of study in one list: "mechanical or electrical engineering degree"."""
    joint = text[one.end : field.span.start].strip().lower()
    return joint in ("or", "and", "and/or", ",", "/") and one.skill is not None and not one.skill.is_tool


def _studied(text: str, one: Found) -> Term:
    return Term(text[one.start : one.end], Span(one.start, one.end), None, "study")


def _quote(text: str, span: Span) -> Quote:
    return Quote(text[span.start : span.end], span)


def _plain_strength(span: Span, base: DemandKind, found: Sequence[Reach], context: Context) -> DemandKind | None:
    """How firmly a clause without terms is asked for; None if it is waived."""
    sign = context.signs.first("bring", span.start, span.end)
    strength = strength_at(found, sign.start if sign else span.start, base)
    return None if strength == "waived" else strength


def _years(span: Span, context: Context) -> float | None:
    named = [one.least for one in years_in(context.text, context.signs, span.start, span.end) if one.least is not None]
    return named[0] if named else None


def _terms(span: Span, degree: bool, fields: Sequence[Term], context: Context) -> tuple[Found, ...]:
    """The terms of a clause without those that only name its degree or a field of study."""
    low = context.signs.low
    worked = _EXPERIENCE.search(low, span.start, span.end) or _CREDENTIAL.search(low, span.start, span.end)
    asks = worked is not None or _AS_JOB.search(low, span.start, span.end) is not None
    terms = find_terms(context.text, span, context.no_names, asks, context.signs.language)
    if _COMMAND.search(low, span.start, span.end):
        terms = tuple(one for one in terms if not (one.category == "spoken" and "english" in low[one.start : one.end]))
    if not degree:
        return terms
    named = degrees_in(context.signs, span.start, span.end)
    holes = [*(Span(d.start, d.end) for d in named), *(field.span for field in fields)]
    apart = _APART if context.signs.language == "en" else _COMMA
    return tuple(one for one in terms if not _of_degree(one, holes, context.text, apart))


def _of_degree(one: Found, holes: Sequence[Span], text: str, apart: re.Pattern[str]) -> bool:
    """Whether a term only names a degree or a field of study."""
    if any(hole.start < one.end and one.start < hole.end for hole in holes):
        return True
    last = max((hole.end for hole in holes if hole.start <= one.start), default=None)
    if last is None or one.category in ("certification", "license") or (one.skill is not None and one.skill.is_tool):
        return False
    return apart.search(text, last, one.start) is None


def _facet(span: Span, terms: Sequence[Found], degree: bool, context: Context) -> Facet:
    """What sort of thing a clause asks for."""
    low, signs = context.signs.low, context.signs
    kinds = set(gate_kinds(signs, span.start, span.end))
    if degree and not terms:
        return "degree"
    brings = _EXPERIENCE.search(low, span.start, span.end) is not None
    hours = [sign for kind in kinds & _SCHEDULE for sign in signs.within(f"gate:{kind}", span.start, span.end)]
    named = [one for one in terms if one.skill and one.category != "license"]
    if not brings and hours and all(any(s.start < one.end and one.start < s.end for s in hours) for one in named):
        return "schedule"
    if not brings and kinds & _ELIGIBLE and not (kinds & {"licence"} and terms):
        return "eligibility"
    if any(one.category in ("certification", "license") for one in terms):
        return "credential"
    if _CREDENTIAL.search(low, span.start, span.end) and not brings:
        return "credential"
    if terms and all(one.category == "spoken" for one in terms):
        return "language"
    if terms and all(one.category in _WORKED_AT for one in terms):
        return "experience"
    if brings:
        return "skill" if terms and all(one.category in _METHODS for one in terms) else "experience"
    return "trait" if not terms and manners(context.text, span, context.signs.language, asked=True) else "skill"


def _named_gates(span: Span, context: Context) -> Iterator[Found]:
    """Gates that have a name one searches for: a driver's licence, a clearance, a citizenship."""
    for kind in ("driving-licence", "clearance"):
        for sign in context.signs.within(f"gate:{kind}", span.start, span.end):
            yield Found(sign.start, sign.end, "gate")


def _fields(
    fields: Sequence[Term], facet: Facet, span: Span, base: DemandKind, found: Sequence[Reach], context: Context
) -> Iterator[Demand]:
    """The degree as a demand, by its fields of study."""
    for kind in ("required", "preferred"):
        own = tuple(field for field in fields if strength_at(found, field.span.start, base) == kind)
        if own:
            yield Demand(_quote(context.text, span), kind, facet, own, "any" if len(own) > 1 else "all")


def _split(
    terms: Sequence[Found], facet: Facet, span: Span, base: DemandKind, found: Sequence[Reach], context: Context
) -> Iterator[Demand]:
    """The demands of a clause by how firmly each term is asked for and by how the terms relate."""
    text = context.text
    quote = _quote(text, span)
    for kind in ("required", "preferred"):
        own = [one for one in terms if strength_at(found, one.start, base) == kind]
        taken: set[int] = set()
        for choice in choices(text, span.start, span.end, own):
            taken |= set(choice.members)
            members = tuple(own[index].term(text) for index in choice.members)
            yield Demand(quote, kind, facet, members, choice.logic, choice.of)
        rest = [one for index, one in enumerate(own) if index not in taken]
        if rest:
            years = _years_of(text, span, rest, context)
            yield Demand(quote, kind, facet, tuple(one.term(text) for one in rest), years=years)


def _years_of(text: str, span: Span, terms: Sequence[Found], context: Context) -> float | None:
    """The years demanded of these very terms."""
    for years in years_in(text, context.signs, span.start, span.end):
        between = text[years.end : terms[0].start]
        if terms[0].start >= years.end and _YEARS_OF.fullmatch(between):
            return years.least
    return None


def _of_person(statement: Statement, base: DemandKind, found: Sequence[Reach], context: Context) -> Iterator[Demand]:
    """What is asked of the person that is sought: "an experienced X", "a licensed X"."""
    text, span = context.text, trimmed(context.text, statement.span)
    low = context.signs.low[span.start : span.end]
    qualified = _QUALIFIED.search(low)
    kind = strength_at(found, span.start, base)
    if kind == "waived":
        return
    if qualified:
        found_terms = find_terms(text, span, context.no_names, True, context.signs.language)
        certified = any(one.category in ("certification", "license") for one in found_terms)
        kinds = {"certification", "license", "occupation", *(("name",) if certified else ())}
        terms = [one for one in found_terms if one.category in kinds]
        facet: Facet = "credential" if _CREDENTIAL.search(low) else "experience"
        made = list(_split(terms, facet, span, kind, (), context))
        yield from made or [Demand(_quote(text, span), kind, facet)]
    elif manners(context.text, span, context.signs.language, asked=True):
        yield Demand(_quote(text, span), kind, "trait")


def one_of_lines(made: Sequence[tuple[Statement, tuple[Demand, ...]]], text: str) -> Iterator[Demand]:
    """The demands in order, where those of the lines below "one of the following" are one choice over its lines."""
    open_choice: list[Demand] = []
    part = -1
    for statement, demands in made:
        sentence = statement.sentence
        named = [one for one in demands if one.terms]
        goes_on = part == sentence.number and named and all(one.facet in _CHOSEN for one in named)
        if open_choice and not goes_on:
            yield from _one(open_choice, text)
            open_choice, part = [], -1
        chosen = any(phrase in sentence.heading for phrase in words("one-of"))
        if named and (goes_on or chosen):
            open_choice += named
            part = sentence.number
        else:
            yield from demands
    yield from _one(open_choice, text)


def _one(demands: Sequence[Demand], text: str) -> Iterator[Demand]:
    """Demands of several lines as one choice."""
    if len(demands) < 2:
        yield from demands
        return
    span = Span(demands[0].quote.span.start, demands[-1].quote.span.end)
    terms = tuple(term for one in demands for term in one.terms)
    yield replace(demands[0], quote=_quote(text, span), terms=terms, logic="any", of=None)


def numbered(demands: Sequence[Demand]) -> tuple[Demand, ...]:
    """The demands without exact repetitions, in order."""
    found: dict[tuple[object, ...], Demand] = {}
    for one in demands:
        names = tuple((term.label or term.text).lower() for term in one.terms)
        key = (one.kind, one.facet, names or one.quote.text.lower(), one.logic)
        known = found.get(key)
        if known is None:
            found[key] = one
        elif one.years is not None and known.years is None:
            found[key] = replace(known, years=one.years)
    return tuple(found.values())


_METHODS = TOOL_KINDS | {"standard"}  # what is done with them is a skill, also where experience is asked for
_WORKED_AT = frozenset({"workplace", "place", "occupation"})
_CHOSEN = frozenset({"skill", "experience", "credential", "language"})
_APART = expression(r"[;]|\.\s(?!,)|\b(?:plus|with|experience|skills|knowledge)\b")
_COMMA = expression(r"[;,.]")
_AS_JOB = expression(r"\b(?:as an?|licensed|registered|experienced|qualified|certified|position|role)\b")
_COMMAND = expression(
    r"\b(?:written|spoken|oral|verbal|communicat\w+|read|write|fluen\w+|command|proficien\w+|language)\b"
)
_YEARS_OF = expression(
    r"['’]?(?:\s(?:of|in|with|using|them|experience|hands-on|professional|working|work|practical|development"
    r"|programming"
    r"|developing|or more|the|an?|relevant|strong)){1,4}\s",
    re.IGNORECASE,
)
