"""The degree a posting asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ats_sim.model.document import Quote
from ats_sim.model.posting import Degree
from ats_sim.posting.parts import STORY, Sentence

_LEVELS: tuple[Degree, ...] = ("none", "associate", "bachelor", "master", "doctorate")
_DEGREES: tuple[tuple[Degree, re.Pattern[str]], ...] = (
    (
        "doctorate",
        re.compile(
            r"\b(?:ph\.? ?d\.?s?|doctorates?|doctoral|juris doctor|doctor of|j\.d\.|m\.d\.|pharm\.?d"
            r"|d\.?phil)(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        "master",
        re.compile(
            r"\b(?:(?i:master(?:['’]?s)?(?:(?=\W{1,3}(?:degree|level|in|of|or|and|diploma|qualif\w+|preferred"
            r"|required)\b)|['’]s\b)|masters\b)|(?i:m\.?sc)\b\.?|M\.?S\.?(?=\s(?:in|or|degree|with|and"
            r"|from)\b|[/,)])"
            r"|M\.?A\.?(?=\s(?:in|degree)\b)|(?i:mba)\b|(?i:m\.?\s?tech)\b|M\.?Eng\b|M\.?Ed\b|MSW\b|MSN\b"
            r"|MPH\b|MPhil\b|postgraduate degree|"
            r"(?i:advanced degree|graduate degree))"
        ),
    ),
    (
        "bachelor",
        re.compile(
            r"\b(?:(?i:bachelor(?:['’]?s)?|baccalaureate|undergraduate degree|honou?rs degree|first degree)\b"
            r"|(?i:b\.?sc)\b\.?|B\.?S\.?(?=\s(?:in|or|degree|with|and|from)\b|[/,)]|$)"
            r"|B\.?A\.?(?=\s(?:in|or|degree|with)\b|/)|(?i:b\.?\s?tech)\b|B\.?Eng\b|B\.?E\.?(?=[\s/](?:in"
            r"|or|B\.?\s?Tech|degree)\b)|BSN\b|BCom\b|B\.?Com\b|B\.?Ed\b|BBA\b|LL\.?B\b|BFA\b|"
            r"(?i:(?:university|college|four[- ]year|4[- ]year|relevant|technical|engineering|science"
            r"|nursing|stem|quantitative|related|recogni[sz]ed) degree)\b"
            r"|(?i:degree(?:[- ]level|[- ]qualified|[- ]educated))\b"
            r"|(?i:(?<!associate )(?<!associate's )(?<!associates )(?<!graduate )degree (?:in|from|or equivalent"
            r"|required|preferred|within|with a)\b)"
            r"|(?i:(?:have|hold|possess|completed|with) an? degree|\ba degree(?=[,.;)]|$| and\b| or\b))\b"
            r"|(?i:^\W*(?:an? )?degree\b(?! of)))"
        ),
    ),
    (
        "associate",
        re.compile(
            r"\bassociate(?:['’]?s)?\W{1,2}degree\b|\bassociate['’]s\b|\bfoundation degree\b|\bHND\b"
            r"|\bADN\b|\bA\.A\.S?\.?(?!\w)",
            re.IGNORECASE,
        ),
    ),
)
_EQUIVALENT = re.compile(
    r"\bor (?:an? )?(?:relevant |comparable |the )?(?:equivalent|comparable|similar)\b(?! (?:field"
    r"|discipline|subject|area|major))|"
    r"\bequivalent (?:practical |professional |work(?:ing)? |industry |combination of |job |training"
    r"|military )?(?:experience|practice|training|qualification|knowledge|combination)|"
    r"\bor (?:relevant|related|practical|proven|commensurate|industry|professional|work)\s(?:\w+\s){0,2}experience"
    r"|\bin lieu of\b|\bno degree\b|"
    r"\bor (?:a )?combination of\b|open to exceptions|not (?:strictly )?(?:required|essential"
    r"|necessary)|\bor qualified by experience|"
    r"\bwithout a degree",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(
    r"(?:\bno(?: need (?:for|of))?|\b(?:not|n[o']t|never|cannot|without) (?:\w+ ){0,3}"
    r"(?:need|require|ask|expect|want|look|care)\w*(?: (?:for|about))?)(?:[\s,]+[\w-]+){0,4}\s*$",
    re.IGNORECASE,
)
_NOT_AFTER = re.compile(
    r"[\w\s,'’]{0,25}?\b(?:(?:is|are) (?:\w+ )?not|isn['’]t|aren['’]t|not) "
    r"(?:needed|required|necessary|asked|expected|essential)"
    r"|\s(?:or \w+ )?(?:needed|required|necessary)[?]\s*no\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\b(?:no|without an?y?) (?:\w+ )?degree\b|degrees? (?:is |are )?not (?:required|needed|necessary)"
    r"|\bdon'?t (?:need|require) a degree",
    re.IGNORECASE,
)
_SCHOOL = re.compile(
    r"\b(?:high[- ]school|HS|secondary school) (?:diploma|education|degree|graduate)|\bGED\b", re.IGNORECASE
)
_SOFT = re.compile(
    r"\b(?:preferred|preferably|ideally|nice to have|(?:a|strong|big) plus|desirable|desired"
    r"|advantage\w*|an? asset|bonus|beneficial|helpful|useful|welcome|not essential"
    r"|(?:is|are|would be) (?:nice|great|good|lovely))\b",
    re.IGNORECASE,
)
_SUPPORT = re.compile(
    r"tuition|undertake|work(?:ing)? towards?|support you|study for|reimburse|enrolled|pursuing a"
    r"|highest degree of|degree of\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DegreeAsked:
    """What a posting says about degrees; "none" where it asks for none."""

    required: Degree = "none"
    preferred: Degree = "none"
    quote: Quote | None = None
    or_equivalent: bool = False


def degrees_in(text: str) -> list[tuple[int, int, Degree]]:
    """Places (start, end) in a sentence that name a degree, and its level, in order."""
    found: list[tuple[int, int, Degree]] = []
    for level, pattern in _DEGREES:
        for match in pattern.finditer(text):
            bare = match[0][:6].lower() == "degree"  # "master's degree in" is one naming, by its first word
            if not any(
                (start < match.end() and match.start() < end) or (bare and match.start() == end + 1)
                for start, end, _ in found
            ):
                found.append((match.start(), match.end(), level))
    return sorted(found)


def _waived(text: str, start: int, end: int) -> bool:
    """Whether the sentence says that this degree is not asked for ("No PhD needed", "you do not need a doctorate")."""
    return bool(_NOT_BEFORE.search(text[:start]) or (_NOT_AFTER.match(text[end:]) and not _SOFT.search(text)))


def degree_asked(parts: Iterable[Sentence]) -> DegreeAsked:
    """The least degree any way into the job needs, and the degree preferred above it."""
    required: list[Degree] = []
    preferred: list[Degree] = []
    quote: Quote | None = None
    equivalent = False
    for sentence in parts:
        text = sentence.quote.text
        found = [naming for naming in degrees_in(text) if not _waived(text, naming[0], naming[1])]
        if (
            sentence.part in STORY
            or sentence.part == "facts"
            or (_SUPPORT.search(text) and not re.search(r"required|must|minimum", text, re.IGNORECASE))
        ):
            continue
        if _NONE.search(text):
            required.append("none")
            equivalent, quote = True, quote or sentence.quote
            continue
        if not found:
            continue
        if (
            _SCHOOL.search(text)
            and re.search(r"\bor\b", text, re.IGNORECASE)
            and not re.search(r"\bdiploma\b[^,;]{0,12}\brequired", text, re.IGNORECASE)
        ):
            required.append("none")
            quote = quote or sentence.quote
            continue
        soft, hard = _sorted(text, found, sentence.part == "preferred")
        preferred += soft
        if hard:
            required.append(min(hard, key=_LEVELS.index))
        equivalent = equivalent or _EQUIVALENT.search(text) is not None
        quote = quote or sentence.quote
    least: Degree = min(required, key=_LEVELS.index) if required else "none"
    above = [level for level in preferred if _LEVELS.index(level) > _LEVELS.index(least)]
    return DegreeAsked(least, max(above, key=_LEVELS.index) if above else "none", quote, equivalent)


def _sorted(text: str, found: list[tuple[int, int, Degree]], soft_part: bool) -> tuple[list[Degree], list[Degree]]:
    """The levels preferred and the levels required in one sentence, clause by clause."""
    if soft_part:
        return [level for _, _, level in found], []
    soft: list[Degree] = []
    hard: list[Degree] = []
    for index, (start, end, level) in enumerate(found):
        stop = found[index + 1][0] if index + 1 < len(found) else len(text)
        clause = re.split(r"[;.](?=\s)|,? (?:but|required|minimum)\b", text[end:stop])[0]
        near = re.search(r"(?:preferably|ideally)\W{1,2}(?:an? )?(?:\w+\W){0,2}$", text[:start], re.IGNORECASE)
        linked = re.match(r"\s*(?:/|\(|or\b|and/or\b)", text[end:stop]) and index + 1 < len(found)
        bracketed = index > 0 and text[start - 1] == "(" and len(soft) == index and text[end : end + 4].find(")") >= 0
        (soft if bracketed or near or (_SOFT.search(clause) and not linked) else hard).append(level)
    return soft, hard
