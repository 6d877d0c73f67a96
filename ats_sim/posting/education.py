"""The degree a posting asks for, its fields of study, and what may stand in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_patterns import Signs
from ats_sim.lexicon.posting_words import words
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import DEGREES, Degree, EducationAsked, Term
from ats_sim.posting.clauses import clauses
from ats_sim.posting.sections import STORY, Sentence
from ats_sim.posting.strength import Reach, reaches, strength_at

_JOINS = frozenset({"and", "of", "&"})
_NAMED = DEGREES[:0:-1]  # the highest first
_SCHOOL_FIRM = expression(r"\bdiploma\b[^,;]{0,12}\brequired", re.IGNORECASE)
_FIRM = expression(r"required|must|minimum", re.IGNORECASE)
_NONE = expression(
    r"\b(?:no|without an?y?) (?:\w+ )?degree\b|degrees? (?:is |are )?not (?:required|needed|necessary)"
    r"|\bdon'?t (?:need|require) a degree",
    re.IGNORECASE,
)
_OTHER_WAY = expression(
    r"\bor\b[^.;]{0,60}\b(?:certificat\w+|licen[cs]e\w*|diploma|apprenticeship|training|qualified|college diploma)\b"
    r"|\b(?:diploma|certificate|apprenticeship|acca|cima|aca|trade)\b[^.;]{0,25}(?:/|\bor\b)",
    re.IGNORECASE,
)
_FIELD_LEAD = expression(
    r"(?:\s*\([^()]{0,25}\))?[\s,'’.]*(?:degrees?|diplomas?|level|qualifications?|stud(?:y|ies)"
    r"|training)?(?:\s*\([^()]{0,25}\))?\s*"
    r"(?:or higher |or above |or better |required |preferred )?(?:level )?"
    r"(?:from (?:an? )?[^.;:,()\n]{0,50}?(?:college|university|institution|school|institute|program(?:me)?) )?"
    r"(?:\s*[-–:,]\s*)?(?:(?:with (?:an? )?(?:major|concentration|emphasis|focus|specialization)s? |majoring )?(?:in"
    r"|of)\b"
    r"(?: (?:an?|the|any|one of|either|accredited|approved)\b)*(?: following:?)?|,(?= ?[A-Z][a-z]+ (?:or|and|/"
    r"|,)))[\s:]*",
    re.IGNORECASE,
)
_FIELD_END = expression(
    r"[.;:()\n]|\s[-–—]\s|,?\s(?:and|with|plus)\s(?=(?:at least|a minimum|minimum|\(?\d|an? \d|strong|proven|relevant"
    r"|experience|one|two|three|five|ten|prior|previous|some|hands)\b)"
    r"|\s(?:from|is|are|or equivalent|or other|or a (?:closely |directly )?(?:related|similar)|or (?:closely "
    r"|directly )?"
    r"(?:related|similar|relevant|comparable)|required|preferred|desired|with|plus|which|that|and/or (?:relevant"
    r"|equivalent)"
    r"|or (?:relevant|equivalent|commensurate|an)|at|to|years?|would|will|highly|strongly|preferably|a plus|minimum)\b"
    r"|,\s(?:or (?:a )?(?:related|similar|other|equivalent)|preferred|required|preferably|minimum|etc|and \d|\d"
    r"|master|ph|m\.?[sb]a|mba|cpa|it-related)",
    re.IGNORECASE,
)
_FIELD_CUT = expression(
    r"\s*(?:,\s*(?:and/or|or|and)?\s*|/|;|\band/or\b|\bor\b|\band\b(?!\stechnology\b)|&(?=\s[A-Z]))\s*"
)
_FIELD_BEFORE = expression(
    r"(?<![\w'])(?P<field>[A-Za-z][\w&]*(?:[ -][A-Za-z][\w&]*){0,2}?)[- ](?:related )?(?:(?:bachelor|master"
    r"|undergraduate|graduate)"
    r"(?:'?s)? )?degree\b",
    re.IGNORECASE,
)
_FIELD = expression(r"[^\W\d_][\w&.+#'-]*(?:\s[\w&.+#'-]+){0,4}")


_COURSE = expression(
    r"\b(?:(?:semester |credit |quarter )?(?:credits?|hours|units)|coursework|courses|education|major|majoring"
    r"|studies|studied)"
    r" in (?:any one or (?:a )?combination of |one of |any of )?(?:(?:the )?following(?: \w+)?:? ?)?(?:an? |the )?",
    re.IGNORECASE,
)


_MASTERY = expression(r"maîtrise (?:de|du|des|d')\b")  # of a tool, no degree


class DegreeNamed(Struct, frozen=True):
    """A degree named at ``[start:end]``."""

    start: int
    end: int
    level: Degree


def degrees_in(signs: Signs, start: int, end: int) -> tuple[DegreeNamed, ...]:
    """The degrees named in ``[start:end]``, in order; "master's degree in" is one naming, by its first word."""
    found: list[DegreeNamed] = []
    if signs.language != "en":
        named = find_degrees(signs.text[start:end])
        found = [DegreeNamed(start + one.start, start + one.end, one.level) for one in named if one.level != "none"]
        found = [one for one in found if not _MASTERY.match(signs.low, one.start)]
    for level in _NAMED:
        for sign in signs.within(f"cased:degree-{level}", start, end):
            bare = signs.low.startswith("degree", sign.start)
            if not any(
                (one.start < sign.end and sign.start < one.end)
                or (bare and sign.start <= one.end + 1 and sign.start >= one.end)
                for one in found
            ):
                found.append(DegreeNamed(sign.start, sign.end, level))
    return tuple(sorted(found, key=lambda one: one.start))


def asks_degree(sentence: Sentence) -> bool:
    """Whether a sentence stands where degrees are asked for."""
    return sentence.part not in STORY and sentence.part not in ("facts", "waived")


def _asked(signs: Signs, span: Span, named: Sequence[DegreeNamed], text: str) -> tuple[DegreeNamed, ...]:
    """The degrees of a sentence without those that are studied for or paid for ("pursuing a bachelor's degree")."""
    if _FIRM.search(text, span.start, span.end):
        return tuple(named)
    return tuple(
        one
        for one in named
        if not signs.has("degree-support", max(span.start, one.start - _SUPPORT), one.start)
        and not signs.has("degree-paid", span.start, span.end)
    )


_SUPPORT = 45  # characters before a degree within which a word says that it is still studied for; ours


def education_asked(text: str, sentences: Iterable[Sentence], signs: Signs) -> EducationAsked:
    """The least degree any way into the job needs, the degree preferred above it, and the fields of study."""
    required: list[Degree] = []
    preferred: list[Degree] = []
    fields: list[Term] = []
    quote: Quote | None = None
    equivalent = False
    for sentence in sentences:
        start, end = sentence.span.start, sentence.span.end
        own = sentence.quote.text
        if not asks_degree(sentence):
            continue
        if _NONE.search(own):
            required.append("none")
            equivalent, quote = True, quote or sentence.quote
            continue
        named = _asked(signs, sentence.span, degrees_in(signs, start, end), text)
        if not named:
            waived = "waiv" in own.lower() and "degree" in own.lower()  # "the degree may be waived with experience"
            equivalent = equivalent or (bool(required) and waived)
            continue
        soft, hard = _sorted(text, sentence, named, signs)
        if not (soft or hard):
            continue
        other = signs.has("degree-school", start, end) and " or " in f" {own.lower()} " and not _SCHOOL_FIRM.search(own)
        if hard and (other or _OTHER_WAY.search(own)):
            hard = ["none"]
        preferred += soft
        if hard:
            required.append(min(hard, key=DEGREES.index))
        equivalent = equivalent or signs.has("degree-equivalent", start, end)
        fields += study_fields(text, start, end, named)
        quote = quote or sentence.quote
    least: Degree = min(required, key=DEGREES.index) if required else "none"
    above = [level for level in preferred if DEGREES.index(level) > DEGREES.index(least)]
    most: Degree = max(above, key=DEGREES.index) if above else "none"
    return EducationAsked(least, most, tuple(fields), equivalent, quote)


def _sorted(
    text: str, sentence: Sentence, named: Iterable[DegreeNamed], signs: Signs
) -> tuple[list[Degree], list[Degree]]:
    """The levels preferred and the levels required in one sentence."""
    parts = clauses(text, signs, sentence.span)
    found: tuple[Reach, ...] = reaches(text, sentence.span, parts, signs)
    base = "preferred" if sentence.part == "preferred" else "required"
    soft: list[Degree] = []
    hard: list[Degree] = []
    for one in named:
        strength = strength_at(found, one.start, base)  # type: ignore[arg-type]
        if strength != "waived":
            (soft if strength == "preferred" else hard).append(one.level)
    return soft, hard


def study_fields(text: str, start: int, end: int, named: Iterable[DegreeNamed]) -> tuple[Term, ...]:
    """The fields of study named with the degrees of ``text[start:end]``, each once, without "a related field"."""
    found: dict[int, Term] = {}
    for degree in named:
        lead = _FIELD_LEAD.match(text, degree.end, end)
        begin = (
            lead.end() if lead else degree.end if text[max(start, degree.end - 3) : degree.end].strip() == "in" else 0
        )
        if not begin and expression(r"\bin$", re.IGNORECASE).search(text[degree.start : degree.end]):
            begin = degree.end
        if begin:
            stop = _FIELD_END.search(text, begin, end)
            found |= {term.span.start: term for term in _listed(text, begin, stop.start() if stop else end)}
        before = _FIELD_BEFORE.search(text, max(start, degree.start - 30), min(end, degree.end + 8))
        if before and not begin:
            found |= {term.span.start: term for term in _listed(text, before.start("field"), before.end("field"))}
    return tuple(found[place] for place in sorted(found))


def courses(text: str, start: int, end: int) -> tuple[Term, ...]:
    """The fields of studies that are asked for without a degree: "16 credits in chemistry", "education in business"."""
    found: list[Term] = []
    for lead in _COURSE.finditer(text, start, end):
        stop = _FIELD_END.search(text, lead.end(), end)
        found += _listed(text, lead.end(), stop.start() if stop else end)
    return tuple(found)


def _listed(text: str, start: int, end: int) -> Iterator[Term]:
    """The items of a list of fields."""
    at = start
    for match in [*_FIELD_CUT.finditer(text, start, end), None]:
        stop = match.start() if match else end
        while at < stop and (text[at].isspace() or text[at] in "\"'"):
            at += 1
        item = text[at:stop].rstrip(" .,:\"'")
        lead = expression(r"(?:an?|the|any|either|engineering\s-)\s", re.IGNORECASE).match(item)
        if lead:
            at, item = at + lead.end(), item[lead.end() :]
        own = item.split()
        while own and own[-1].lower() in words("study-tail"):
            own.pop()
        item = item[: len(" ".join(own))] if own else ""
        tokens = {token.lower() for token in own}
        if _FIELD.fullmatch(item) and not tokens & words("study-stop") and not tokens & (words("function") - _JOINS):
            yield Term(item, Span(at, at + len(item)), None, "study")
        at = match.end() if match else end
