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
from ats_sim.posting.degree import degrees_in
from ats_sim.posting.knockouts import knockout_kinds, spoken_languages
from ats_sim.posting.parts import STORY, Sentence
from ats_sim.posting.terms import Term, find_terms
from ats_sim.posting.years import years_in

_STRENGTH: dict[RequirementKind, int] = {"required": 3, "preferred": 2, "mentioned": 1}
_JOIN_OR = re.compile(r"\s*[)\"'”]?\s*,?\s*(?:and/)?or\s+(?:an?\s+|in\s+|with\s+|the\s+|some\s+)?(?:other\s+)?", re.I)
_JOIN_COMMA = re.compile(r"\s*,\s*")
_SLASH = re.compile(r"\s*/\s*")
_LIKE = re.compile(r"(?:\bsuch as|\be\.g\.,?|\bfor example,?|\blike|\bone of:?|\bone or more of:?|\bany of:?|\beither|\bat least one of:?|\bfor instance,?)\W{0,3}(?:the following\W{0,3})?(?:\w+\s){0,2}$", re.I)
_SIMILAR = re.compile(r"\s*,?\s*(?:and/)?or\s+(?:an?\s+|some(?:thing)?\s+|any\s+)?(?:similar|equivalent|comparable|related|other|another|like|alike)\b", re.I)
_DEGREE_END = re.compile(r"\b(?:plus|and (?:at least |a minimum |\(?\d|an? |strong|proven|relevant|experience)|with (?:at least|a minimum|\d|ten|two|three|five|experience)|years?|experience|minimum)\b|[;.](?=\s|$)|(?-i:\bOR\b)", re.I)
_QUICK_KNOCKOUTS = frozenset({"work-authorisation", "sponsorship", "travel", "location", "clearance", "background-check", "age", "physical", "membership", "shift", "assessment", "vaccination"})


@dataclass(frozen=True, slots=True)
class _Asked:
    """One sentence to read terms from: how much it asks, and how freely noun phrases count."""

    sentence: Sentence
    base: RequirementKind
    free: bool
    known_only: bool = False


def read_requirements(parts: tuple[Sentence, ...], title: Quote | None, limit: int) -> tuple[tuple[Requirement, ...], tuple[Quote, ...]]:
    """The requirements in the order of the text, each skill once with its strongest kind, and the soft skills."""
    names = _names(parts)
    merged: dict[str, Requirement] = {}
    soft: list[Quote] = []
    group = 0
    for asked in _asking(parts):
        soft += _soft(asked.sentence)
        found, used = _of_sentence(asked, names, title, group)
        group += used
        for requirement in found:
            key = (requirement.label or _stem(requirement.skill)).lower()
            merged[key] = _stronger(merged[key], requirement) if key in merged else requirement
    return _grouped(tuple(merged.values())[:limit]), tuple(soft)


def _asking(parts: tuple[Sentence, ...]) -> Iterator[_Asked]:
    """The sentences that may name skills, with how much each asks."""
    for sentence in parts:
        text = sentence.quote.text
        if sentence.part in STORY or sentence.part == "facts" or cues.boilerplate(text):
            continue
        if _QUICK_KNOCKOUTS & set(knockout_kinds(sentence)) and sentence.part != "duties":
            continue
        if sentence.part == "required":
            yield _Asked(sentence, "required", True)
        elif sentence.part == "preferred":
            yield _Asked(sentence, "preferred", True)
        elif sentence.part == "duties":
            asks = cues.states(text)
            yield _Asked(sentence, "required" if asks else "mentioned", asks)
        elif _about_employer(text) or text.endswith("?") and not re.search(r"\byou\b", text, re.I):
            continue
        elif cues.asks(text) and len(text) < 600:
            yield _Asked(sentence, "required", True)
        elif cues.duty(text) or _imperative(text):
            yield _Asked(sentence, "mentioned", False)
        elif len(text.split()) > 6:
            yield _Asked(sentence, "mentioned", False, known_only=True)


def _about_employer(text: str) -> bool:
    """Whether a sentence outside any list talks about the employer and not about the work."""
    if re.search(r"\byou\b|candidate|\brole\b|\bposition\b|responsible|incumbent|\byour\b", text, re.I):
        return False
    return re.search(r"\b(?:we|our|us|company|client|clients|founded|headquartered|largest|provider|is (?:a|an|the))\b", text, re.I) is not None and not re.search(
        r"\b(?:looking for|seek(?:s|ing)|hiring|recruiting|team (?:uses|loves|works))\b", text, re.I
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
        if not any(a <= term.start < b for a, b in holes) and not _is_soft(text, term) and _counts(term, asked)
    ]
    terms += _spoken(sentence, terms) if asked.free else []
    terms.sort(key=lambda term: term.start)
    groups = _alternatives(text, terms)
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
    return [(m.start(), m.end()) for m in re.finditer(re.escape(title.text), sentence.quote.text, re.I)]


def _is_soft(text: str, term: Term) -> bool:
    own = text[term.start : term.end].lower()
    if any(re.search(rf"\b{re.escape(word)}\b", own) for word in words("soft") if word in own):
        return True
    return term.skill is None and re.match(r"(?:written|oral|verbal|interpersonal|communication)\b", own) is not None


def _soft(sentence: Sentence) -> list[Quote]:
    """The clauses of a sentence about character and manner."""
    if sentence.part not in ("required", "preferred") and not cues.asks(sentence.quote.text):
        return []
    found = []
    at = sentence.quote.span.start
    for match in re.finditer(r"[^,;]+", sentence.quote.text):
        low = match[0].lower()
        if any(re.search(rf"\b{re.escape(word)}\b", low) for word in words("soft") if word in low):
            lead = re.match(r"\s*(?:and\s)?", match[0])
            start = match.start() + (lead.end() if lead else 0)
            end = match.start() + len(match[0].rstrip(" ."))
            if end > start:
                found.append(Quote(sentence.quote.text[start:end], Span(at + start, at + end)))
    return found


def _alternatives(text: str, terms: list[Term]) -> dict[int, int]:
    """Index of a term to the number of its group of alternatives, counted from 0 within the sentence."""
    groups: dict[int, int] = {}
    number = 0
    index = 0
    while index < len(terms):
        run, ors, mixed = _run(text, terms, index)
        members = run if _is_choice(text, terms, run, ors, mixed) else _pair(ors)
        if len(members) > 1:
            groups |= {member: number for member in members}
            number += 1
        index = run[-1] + 1
    return groups


def _run(text: str, terms: list[Term], first: int) -> tuple[list[int], list[int], bool]:
    """The list that begins at a term: its terms, those joined by "or", and whether "and" joins some."""
    run, ors, mixed = [first], [], False
    while run[-1] + 1 < len(terms):
        last = run[-1]
        between = text[terms[last].end : terms[last + 1].start]
        joined_or = _JOIN_OR.fullmatch(between) or (_SLASH.fullmatch(between) and _same_kind(terms[last], terms[last + 1]))
        if joined_or:
            ors += [i for i in (last, last + 1) if i not in ors]
        elif re.fullmatch(r"\s*,?\s*(?:and|&|plus)\s+(?:an?\s+|in\s+|with\s+)?", between, re.I):
            mixed = True
        elif not _JOIN_COMMA.fullmatch(between):
            break
        run.append(last + 1)
    return run, ors, mixed


def _same_kind(one: Term, other: Term) -> bool:
    return one.skill is not None and other.skill is not None and one.skill.kind == other.skill.kind


def _is_choice(text: str, terms: list[Term], run: list[int], ors: list[int], mixed: bool) -> bool:
    """Whether a whole list offers a choice: "A, B or C", "such as A, B", "A, B or similar"."""
    if len(run) < 2:
        return False
    before, after = text[: terms[run[0]].start], text[terms[run[-1]].end :]
    return bool(ors and not mixed or _LIKE.search(before) or (_SIMILAR.match(after) and not mixed))


def _pair(ors: list[int]) -> list[int]:
    """The terms joined directly by "or"."""
    return ors


def _years_of(text: str, terms: list[Term]) -> dict[int, float]:
    """Index of a term to the years of experience demanded of this very skill."""
    found: dict[int, float] = {}
    for years in years_in(text):
        for index, term in enumerate(terms):
            between = text[years.end : term.start]
            if term.start >= years.end and re.fullmatch(r"['’]?(?:\s(?:of|in|with|using|them|experience|hands-on|professional|working|work|practical|development|programming|developing|or more|the)){1,4}\s", between):
                found[index] = years.least
                break
    return found


def _names(parts: Iterable[Sentence]) -> frozenset[str]:
    """Capitalised words of the parts about the employer: names of companies and places, no skills."""
    found: set[str] = set()
    for sentence in parts:
        if sentence.part in STORY or sentence.part in ("facts", "role") and _about_employer(sentence.quote.text):
            found |= {m[0].lower() for m in re.finditer(r"(?<=[a-z,] )[A-Z][\w&'-]+|^[A-Z][\w&'-]+(?= [A-Z]| is\b)", sentence.quote.text)}
    return frozenset(found)


def _stem(skill: str) -> str:
    low = skill.lower()
    return low[:-1] if low.endswith("s") and not low.endswith("ss") and len(low) > 4 else low


def _stronger(old: Requirement, new: Requirement) -> Requirement:
    """One skill named twice: the stronger kind with its quote; a group counts only while each naming offers a choice."""
    clearer = _STRENGTH[new.kind] == _STRENGTH[old.kind] and new.skill == new.label and old.skill.lower() != (old.label or "").lower()
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
