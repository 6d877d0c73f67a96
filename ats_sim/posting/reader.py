"""Reads the text of a posting into a scorecard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_patterns import Signs
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skills import lower
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Demand, DemandKind, Posting, Term
from ats_sim.model.settings import PostingReading
from ats_sim.posting.blocks import read_blocks, unwrapped
from ats_sim.posting.clauses import trimmed
from ats_sim.posting.demands import Context, demands_of, numbered, one_of_lines
from ats_sim.posting.education import education_asked
from ats_sim.posting.experience import experience_asked
from ats_sim.posting.gates import read_gates
from ats_sim.posting.known_names import known_names, says_manner
from ats_sim.posting.languages import READ, language_of
from ats_sim.posting.learned import Reading, readings
from ats_sim.posting.lost_line_breaks import broken
from ats_sim.posting.occupation import domains, research, ships
from ats_sim.posting.organization import organization_of
from ats_sim.posting.part_reader import PartReader
from ats_sim.posting.plain_text import plain
from ats_sim.posting.questionnaire import forms_in
from ats_sim.posting.reliefs import reliefs_in
from ats_sim.posting.requirements import requirements_of
from ats_sim.posting.sections import STORY, Sentence, read_sections
from ats_sim.posting.seniority import management_of, seniority_of
from ats_sim.posting.statements import Statement
from ats_sim.posting.strength_columns import Row, rows, weighed, without_codes
from ats_sim.posting.title import posting_title
from ats_sim.posting.two_readings import read_again

DEFAULT = PostingReading()


def read_posting(text: str, settings: PostingReading = DEFAULT) -> Posting:
    """Read a posting. Every quote points into ``text``; what the posting does not say is None, "none" or empty.

    A text that is no posting (empty, a login page) or is in a language that is not read asks for nothing; its
    ``confidence`` is 0.
    """
    given, coded = without_codes(plain(text[: settings.characters]))
    whole = broken(given)
    units = whole.put(readings(given)) if whole.places else None
    table = whole.put((*coded, *rows(given)))
    return replace(whole.moved(_read(whole.text, units, table, settings)), text=text)


def _read(given: str, units: tuple[Reading, ...] | None, table: Sequence[Row], settings: PostingReading) -> Posting:
    """The posting of a text that has its line breaks, with places in this text. ``units``: the second reading of the
    text without the breaks that were put in, where there are such. ``table``: the rows that a column weighs."""
    blocks = read_blocks(given)
    view = unwrapped(given, blocks)
    sentences = read_sections(view, blocks)
    language = language_of(view, settings)
    title, header = posting_title(view, sentences, settings)
    name = title.text if title else None
    posting = Posting(
        text=given, title=title, language=language, confidence=0.0, ships=False, management=management_of(name)
    )
    signs = Signs(view, language or "en")
    classifier = PartReader(view, signs)
    forms = forms_in(given)
    own = classifier.resolve(sentences) if language in READ else ()
    own = tuple(one for one in own if not any(one.span.overlaps(form) for form in forms))
    statements = classifier.all([one for one in own if not _is_title(one, title)])
    if not _is_posting(own, statements, title):
        if title is None:
            return posting
        level = seniority_of(title.text, header, None, (), settings)
        return replace(posting, seniority=level, ships=ships(title.text, (), ()))
    employer = organization_of(view, own, title)
    context = Context(view, signs, proper_names(own, statements) | _own_names(employer, title))
    demands, unread, asking = _demands(statements, context)
    if language == "en":
        units = tuple(
            one for one in units or readings(given, signs) if not any(one.span.overlaps(form) for form in forms)
        )
        told = [one.span for one in statements if one.role in _TOLD]
        demands = tuple(read_again(demands, units, view, context.no_names, told))
        demands = numbered(tuple(weighed(tuple(_searched(demands, employer, title)), table)))
    requirements = requirements_of(demands, _mentions(statements, context), settings.requirements)
    experience = experience_asked(view, _asking(own, statements), signs)
    asked = frozenset(one.sentence.span.start for one in statements if _may_ask(one))
    reliefs = reliefs_in(view, own, signs)
    opened = {one.quote.span for one in reliefs}
    unread = tuple(one for one in unread if one.span not in opened)
    gates = read_gates(view, [one for one in own if one.span not in opened], asked, signs)
    read = asking - len(unread)
    return replace(
        posting,
        organization=employer,
        seniority=seniority_of(name, header, experience.least_years, own, settings),
        experience=experience,
        education=education_asked(view, _asking(own, statements), signs),
        demands=demands,
        requirements=requirements,
        gates=gates,
        reliefs=reliefs,
        responsibilities=_duties(statements),
        unread=unread,
        confidence=round(read / asking, 2) if asking else 1.0,
        domain=domains(view, title, statements),
        soft=_manners(statements, view),
        ships=ships(name, requirements, own),
        research=research(name, own),
    )


def _searched(demands: Sequence[Demand], employer: Quote | None, title: Quote | None) -> Iterator[Demand]:
    """The demands without what nobody searches for: the employer, the job itself, words that say nothing alone."""
    for one in demands:
        years = one.years is not None or one.facet == "experience"  # "three years as a controller"
        names = (employer, None if years else title)
        own = {" ".join(quote.text.lower().split()) for quote in names if quote}
        left = tuple(
            term for term in one.terms if (low := term.text.lower()) not in own and low not in words("no-search")
        )
        if left or not one.terms:
            yield one if len(left) == len(one.terms) else replace(one, terms=left)


def _is_title(sentence: Sentence, title: Quote | None) -> bool:
    """Whether a sentence is the title's own line, which asks for nothing."""
    if title is None or not sentence.span.overlaps(title.span):
        return False
    return len(sentence.quote.text) < len(title.text) + _HEADER


def _is_posting(sentences: Sequence[Sentence], statements: Sequence[Statement], title: Quote | None) -> bool:
    """Whether a text asks for anybody: a part with demands or duties, or a statement that seeks or asks."""
    if any(one.part in ("required", "preferred", "duties") for one in sentences):
        return True
    sure = [one for one in statements if one.role in ("demand", "person", "duty") and one.sure + (one.role == "duty")]
    return bool(sure) if title else any(len(one.sentence.quote.text.split()) > _SENTENCE for one in sure)


def _may_ask(statement: Statement) -> bool:
    """Whether a clause asks by its words, or stands where is asked and offers nothing."""
    listed = statement.sentence.part == "required" and statement.role in ("duty", "apply", "training")
    return listed or statement.role in ("demand", "person")


def _base(statement: Statement) -> DemandKind:
    return "preferred" if statement.sentence.part == "preferred" else "required"


def _demands(statements: Sequence[Statement], context: Context) -> tuple[tuple[Demand, ...], tuple[Quote, ...], int]:
    """The demands, the lines of asking parts that gave none, and how many lines ask."""
    found: list[tuple[Statement, tuple[Demand, ...]]] = []
    unread: dict[int, Quote] = {}
    given: set[int] = set()
    asking: set[int] = set()
    for one in statements:
        if one.role not in ("demand", "person"):
            continue
        place = one.sentence.span.start
        asking.add(place)
        made = demands_of(one, _base(one), context)
        found.append((one, made))
        if made or one.role == "person":
            given.add(place)
        elif one.sentence.part in ("required", "preferred", "unknown"):
            unread.setdefault(place, one.sentence.quote)
    left = tuple(quote for place, quote in unread.items() if place not in given)
    return numbered(tuple(one_of_lines(found, context.text))), left, len(asking)


def _manners(statements: Sequence[Statement], view: str) -> tuple[Quote, ...]:
    """The pieces of demands that speak of character and manner."""
    found = []
    for one in statements:
        if one.role in ("demand", "person"):
            soft = [name for name in known_names(view, trimmed(view, one.span), asked=True) if name.category == "soft"]
            for match in _PIECE.finditer(view, one.span.start, one.span.end):
                start, end = match.span("piece")
                named = any(start <= name.start and name.end <= end for name in soft)
                if named or says_manner(lower(view[start:end])):
                    found.append(Quote(view[start:end], Span(start, end)))
    return tuple(found)


def _mentions(statements: Sequence[Statement], context: Context) -> list[tuple[Term, Quote]]:
    """Known names in what is no demand but speaks of the work."""
    found = []
    for one in statements:
        if one.role in ("duty", "waived") or (one.role == "story" and one.sentence.part in ("role", "unknown")):
            names = [name for name in known_names(context.text, one.span) if name.category != "soft"]
            found += [(name.term(context.text), one.sentence.quote) for name in names]
    return found


def _asking(sentences: Sequence[Sentence], statements: Sequence[Statement]) -> list[Sentence]:
    """The sentences in which years and degrees are asked for."""
    asked = {one.sentence.span for one in statements if one.role in ("demand", "person")}
    return [one for one in sentences if one.span in asked or (one.part == "facts" and one.heading not in STORY)]


def _duties(statements: Sequence[Statement]) -> tuple[Quote, ...]:
    """The duties as written: sentences of the parts that list them, else sentences that say what the work is."""
    duties = [one.sentence for one in statements if one.role == "duty"]
    listed = dict.fromkeys(one for one in duties if one.part == "duties" and len(one.quote.text.split()) > 1)
    chosen = listed or dict.fromkeys(duties)
    return tuple(one.quote for one in chosen)


def proper_names(sentences: Sequence[Sentence], statements: Sequence[Statement]) -> frozenset[str]:
    """Words with a capital in what is told of the employer, in lower case: names of companies and places, no skills."""
    told = [one.quote.text for one in sentences if one.part in STORY or one.part == "facts"]
    told += [one.sentence.quote.text for one in statements if one.role in ("story", "offer", "equal", "apply")]
    return frozenset(words("no-name")) | frozenset(
        match[0].lower()
        for text in told
        for match in _CAPITAL.finditer(text)
        if match[0].lower() not in words("generic")
    )


def _own_names(employer: Quote | None, title: Quote | None) -> frozenset[str]:
    """The names of the employer, its initials and those of the title, in lower case with "=" before them."""
    names = _OWN_WORD.findall(employer.text.lower()) if employer else []
    quotes = [one for one in (title, employer) if one]
    initials = ["".join(_INITIAL.findall(one.text)).lower() for one in quotes]
    return frozenset(f"={name}" for name in (*names, *initials) if len(name) > 1)


_OWN_WORD = expression(r"[\w&'-]+")
_INITIAL = expression(r"\b[A-Za-z]")
_CAPITAL = expression(r"(?<=[a-z,] )[A-Z][\w&'-]+|^[A-Z][\w&'-]+(?= [A-Z]| is\b)")
_PIECE = expression(r"(?:\s*(?:and\s)?)(?P<piece>[^,;\s][^,;]*[^,;\s.])")
_TOLD = frozenset({"duty", "waived"})
_HEADER = 60  # characters of the title's line beside the title; ours
_SENTENCE = 5  # words; ours: a shorter sentence proves no posting without a title
