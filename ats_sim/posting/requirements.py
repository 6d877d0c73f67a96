"""What a posting asks for: the terms of its sentences with how much each is asked for, and which are alternatives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skills import TOOL_KINDS
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Requirement, RequirementKind
from ats_sim.posting import cues
from ats_sim.posting.alternatives import alternatives
from ats_sim.posting.degree import degrees_in
from ats_sim.posting.knockouts import knockout_kinds, spoken_languages
from ats_sim.posting.parts import STORY, Sentence
from ats_sim.posting.terms import Term, find_terms
from ats_sim.posting.years import years_in

_STRENGTH: dict[RequirementKind, int] = {"required": 3, "preferred": 2, "mentioned": 1}
_DEGREE_END = re.compile(
    r"\b(?:plus|and (?:at least |a minimum |\(?\d|an? |strong|proven|relevant|experience)|with (?:at least"
    r"|a minimum|\d|ten|two|three|five|experience)|years?|experience|minimum)\b|[;.](?=\s|$)"
    r"|(?-i:\bOR\b)",
    re.IGNORECASE,
)
_QUICK_KNOCKOUTS = frozenset(
    {
        "work-authorisation",
        "sponsorship",
        "travel",
        "location",
        "clearance",
        "background-check",
        "age",
        "physical",
        "membership",
        "shift",
        "assessment",
        "vaccination",
    }
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One sentence to read terms from: how much it asks, and how freely noun phrases count."""

    sentence: Sentence
    base: RequirementKind
    free: bool
    known_only: bool = False


def read_requirements(
    parts: tuple[Sentence, ...], title: Quote | None, limit: int
) -> tuple[tuple[Requirement, ...], tuple[Quote, ...]]:
    """The requirements in the order of the text, each skill once with its strongest kind, and the soft skills."""
    names = _names(parts)
    merged: list[Requirement] = []
    soft: list[Quote] = []
    group = 0
    for asked in _asking(parts):
        soft += _soft(asked.sentence)
        found, used = _of_sentence(asked, names, title, group)
        group += used
        for requirement in found:
            at = next((i for i, other in enumerate(merged) if _same(other, requirement)), None)
            if at is None:
                merged.append(requirement)
            else:
                merged[at] = _stronger(merged[at], requirement)
        if len(merged) >= limit:
            break
    return _grouped(tuple(merged[:limit])), tuple(soft)


def _asking(parts: tuple[Sentence, ...]) -> Iterator[_Asked]:
    """The sentences that may name skills, with how much each asks."""
    for sentence in parts:
        text = sentence.quote.text
        if sentence.part in STORY or sentence.part == "facts" or cues.boilerplate(text):
            continue
        if _QUICK_KNOCKOUTS & set(knockout_kinds(sentence)) and sentence.part != "duties":
            continue
        if sentence.part == "required" and sentence.heading.endswith("will") and _imperative(text):
            yield _Asked(sentence, "mentioned", False)  # "the successful candidate will: teach science"
        elif sentence.part == "required":
            yield _Asked(sentence, "required", True)
        elif sentence.part == "preferred":
            yield _Asked(sentence, "preferred", True)
        elif sentence.part == "duties":
            asks = cues.states(text)
            yield _Asked(sentence, "required" if asks else "mentioned", asks)
        elif (_about_employer(text) and not cues.duty(text)) or (
            text.endswith("?") and not re.search(r"\byou\b", text, re.IGNORECASE)
        ):
            continue
        elif cues.asks(text) and len(text) < 600:
            yield _Asked(sentence, "required", True)
        elif cues.duty(text) or _imperative(text):
            yield _Asked(sentence, "mentioned", False)
        elif len(text.split()) > 6:
            yield _Asked(sentence, "mentioned", False, known_only=True)


def _about_employer(text: str) -> bool:
    """Whether a sentence outside any list talks about the employer and not about the work."""
    if re.search(r"\byou\b|candidate|\brole\b|\bposition\b|responsible|incumbent|\byour\b", text, re.IGNORECASE):
        return False
    return re.search(
        r"\b(?:we|our|us|company|client|clients|founded|headquartered|largest|provider|is (?:a|an"
        r"|the))\b",
        text,
        re.IGNORECASE,
    ) is not None and not re.search(
        r"\b(?:looking for|seek(?:s|ing)|hiring|recruiting|team (?:uses|loves|works))\b", text, re.IGNORECASE
    )


def _imperative(text: str) -> bool:
    first = re.match(r"[A-Za-z-]+", text)
    return bool(first) and first[0].lower() in words("verb") and len(text.split()) > 3  # type: ignore[index]


def _of_sentence(
    asked: _Asked, names: frozenset[str], title: Quote | None, group: int
) -> tuple[list[Requirement], int]:
    sentence = asked.sentence
    text = sentence.quote.text
    holes = [*_degree_holes(text), *_title_holes(sentence, title)]
    terms = [
        term
        for term in find_terms(text, asked.free, names, asked.known_only)
        if (_certifies(term) or not any(a <= term.start < b for a, b in holes))
        and not _is_soft(text, term)
        and _counts(term, asked)
    ]
    terms += [term for term in _spoken(sentence, terms) if not _is_soft(text, term)] if asked.free else []
    terms.sort(key=lambda term: term.start)
    groups = alternatives(text, terms)
    years = _years_of(text, terms)
    found = []
    for index, term in enumerate(terms):
        found.append(
            Requirement(
                skill=" ".join(text[term.start : term.end].split()),
                kind=cues.kind_at(text, term.start, asked.base),
                quote=sentence.quote,
                label=term.skill.label if term.skill else None,
                category=term.skill.kind if term.skill else "unknown",
                group=group + groups[index] if index in groups else None,
                years=years.get(index),
            )
        )
    return found, max(groups.values(), default=-1) + 1


def _certifies(term: Term) -> bool:
    return term.skill is not None and term.skill.kind == "certification"


def _counts(term: Term, asked: _Asked) -> bool:
    """Whether a known term is a requirement here: a sentence that is neither a duty nor a demand counts for tools."""
    if term.skill is None:
        return True
    if term.skill.kind == "soft":
        return False
    return not asked.known_only or term.skill.kind in TOOL_KINDS or term.skill.kind in ("field", "domain", "concept")


def _spoken(sentence: Sentence, terms: list[Term]) -> list[Term]:
    at = sentence.quote.span.start
    found = [Term(q.span.start - at, q.span.end - at) for q in spoken_languages(sentence.quote)]
    return [t for t in found if not any(t.start < other.end and other.start < t.end for other in terms)]


def _degree_holes(text: str) -> list[tuple[int, int]]:
    """Stretches of a sentence that name degrees and fields of study, which are no skills."""
    found = []
    for start, end, _ in degrees_in(text):
        stop = _DEGREE_END.search(text, end)
        begin = text.rfind(";", 0, start) + 1 if not re.search(r"\b(?:and|plus)\b|,", text[:start]) else start
        found.append((begin, stop.start() if stop else len(text)))
    return found


def _title_holes(sentence: Sentence, title: Quote | None) -> list[tuple[int, int]]:
    """Where a sentence repeats the title: its words are no demand of their own. The title's own line has none."""
    if title is None:
        return []
    if sentence.quote.span.overlaps(title.span) and len(sentence.quote.text) < len(title.text) + 60:
        return [(0, len(sentence.quote.text))]
    return [(m.start(), m.end()) for m in re.finditer(re.escape(title.text), sentence.quote.text, re.IGNORECASE)]


def _is_soft(text: str, term: Term) -> bool:
    written = text[term.start : term.end]
    own = written.lower()
    alone = " " not in own.strip()
    for word in words("soft"):
        if word in own and re.search(
            rf"(?<![\w-]){re.escape(word)}(?![\w-])", own if alone or " " in word else written
        ):
            return True
    manner = r"(?:written|spoken|oral|verbal|interpersonal|communication)\b"
    if own.endswith("english") and (re.match(manner, own) or re.search(manner + r"\W+$", text[: term.start].lower())):
        return True
    return term.skill is None and re.match(manner, own) is not None


def _soft(sentence: Sentence) -> list[Quote]:
    """The clauses of a sentence about character and manner."""
    if sentence.part not in ("required", "preferred") and not cues.asks(sentence.quote.text):
        return []
    found = []
    at = sentence.quote.span.start
    for match in re.finditer(r"[^,;]+", sentence.quote.text):
        low = match[0].lower()
        if any(re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", low) for word in words("soft") if word in low):
            lead = re.match(r"\s*(?:and\s)?", match[0])
            start = match.start() + (lead.end() if lead else 0)
            end = match.start() + len(match[0].rstrip(" ."))
            if end > start:
                found.append(Quote(sentence.quote.text[start:end], Span(at + start, at + end)))
    return found


def _years_of(text: str, terms: list[Term]) -> dict[int, float]:
    """Index of a term to the years of experience demanded of this very skill."""
    found: dict[int, float] = {}
    for years in years_in(text):
        for index, term in enumerate(terms):
            between = text[years.end : term.start]
            if term.start >= years.end and re.fullmatch(
                r"['’]?(?:\s(?:of|in|with|using|them|experience|hands-on|professional|working|work|practical"
                r"|development|programming|developing|or more|the)){1,4}\s",
                between,
            ):
                found[index] = years.least
                break
    return found


def _names(parts: Iterable[Sentence]) -> frozenset[str]:
    """Capitalised words of the parts about the employer: names of companies and places, no skills."""
    found: set[str] = set()
    for sentence in parts:
        if sentence.part in STORY or (sentence.part in ("facts", "role") and _about_employer(sentence.quote.text)):
            found |= {
                m[0].lower()
                for m in re.finditer(r"(?<=[a-z,] )[A-Z][\w&'-]+|^[A-Z][\w&'-]+(?= [A-Z]| is\b)", sentence.quote.text)
            }
    return frozenset(found)


def _same(one: Requirement, other: Requirement) -> bool:
    """Whether two namings are one requirement: the same tool, or the same field in words that are alike; names that
    one sentence lists beside each other are two unless they are alike."""
    if one.label is None or other.label is None:
        return _stem(one.skill) == _stem(other.skill)
    if one.label != other.label:
        return False
    if one.category in TOOL_KINDS:
        names = (one.skill.lower(), other.skill.lower())
        return one.quote.span != other.quote.span or names[0] in names[1] or names[1] in names[0]
    short, long = sorted((one.skill.lower().split(), other.skill.lower().split()), key=len)
    acronym = any(skill.isupper() and len(skill) <= 5 for skill in (one.skill, other.skill))
    return acronym or all(any(word[:4] == in_long[:4] for in_long in long) for word in short)


def _stem(skill: str) -> str:
    low = skill.lower()
    return low[:-1] if low.endswith("s") and not low.endswith("ss") and len(low) > 4 else low


def _stronger(old: Requirement, new: Requirement) -> Requirement:
    """One skill named twice: the stronger kind with its quote; a group counts while each naming offers a choice."""
    tie = _STRENGTH[new.kind] == _STRENGTH[old.kind] and old.category not in TOOL_KINDS
    clearer = tie and new.skill == new.label and old.skill.lower() != (old.label or "").lower()
    best, rest = (new, old) if _STRENGTH[new.kind] > _STRENGTH[old.kind] or clearer else (old, new)
    same = best.kind == rest.kind
    years = max((y for y in (old.years, new.years) if y is not None), default=None)
    return replace(best, group=None if same and rest.group is None else best.group, years=years)


def _grouped(requirements: tuple[Requirement, ...]) -> tuple[Requirement, ...]:
    """Groups of one are none; the others are numbered from 1 in order."""
    sizes: dict[int, int] = {}
    for requirement in requirements:
        if requirement.group is not None:
            sizes[requirement.group] = sizes.get(requirement.group, 0) + 1
    order = {group: number for number, group in enumerate((g for g, n in sizes.items() if n > 1), 1)}
    return tuple(replace(r, group=order.get(r.group) if r.group is not None else None) for r in requirements)
