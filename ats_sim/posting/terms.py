"""The names in a stretch of a posting that a recruiter would search for.

A term is an entry of the lexicon, a name by its shape (a product, an acronym, a standard), or an occupation where the
posting speaks of having worked as one. A run of words that is none of these is no term.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skills import TOOL_KINDS, lower, skills
from ats_sim.lexicon.workplaces import find_workplaces
from ats_sim.model.document import Span
from ats_sim.posting.asked_items import asked_items
from ats_sim.posting.credentials import find_credentials
from ats_sim.posting.job_names import job_names
from ats_sim.posting.known_names import AFTER, TEAM, Found, ends_item, is_manner, known_names
from ats_sim.posting.name_shapes import common, institutions, is_shaped, name_shapes


def find_terms(
    text: str, span: Span, no_names: frozenset[str], worked: bool, language: str = "en"
) -> tuple[Found, ...]:
    """The terms of ``text[span]`` in order, without manners. ``no_names`` (lower case) are proper names that name no
    skill: the employer's, places; ``worked``: it speaks of experience, so that occupations count.
    """
    named = known_names(text, span, asked=True)
    if language != "en":  # capitals and nouns of another language say nothing of names
        return tuple(one for one in named if one.category != "soft")
    named = tuple(replace(one, category="soft") if is_manner(text, one) else one for one in named)
    known = [one for one in named if one.category != "soft"]
    jobs = [Found(start, end, "occupation") for start, end in job_names(text, span)] if worked else []
    held = [one for one in known if one.category in ("certification", "license")]
    jobs = [one for one in jobs if not any(one.start < other.end and other.start < one.end for other in held)]
    places = list(_workplaces(text, span)) if worked else []
    taken: list[Found] = list(jobs)
    for start, end in find_credentials(text, span):
        if not any(one.start < end and start < one.end for one in held):
            taken = [one for one in taken if one.end <= start or end <= one.start]
            taken.append(Found(start, end, "certification"))
    credentials = [one for one in taken if one.category == "certification"]
    taken += [one for one in _languages(text, span) if not any(k.start < one.end and one.start < k.end for k in known)]
    firm = [*jobs, *credentials]
    taken += [one for one in known if not any(job.start < one.end and one.start < job.end for job in firm)]
    taken += [one for one in places if not any(job.start < one.end and one.start < job.end for job in taken)]
    manners = [one for one in named if one.category == "soft"]
    for start, end, alone in name_shapes(text, span, no_names):
        repeats = _abbreviates(text, start, end) and any(one.end < start <= one.end + 2 for one in taken)
        if not repeats:
            taken = _with_shape(text, taken, Found(start, end, "name"), manners, alone)
    bare = text[span.start : span.end].strip(" .,;:*")
    if not taken and bare[:1].isupper() and bare.lower() in words("head"):
        start = text.index(bare, span.start)
        taken = [Found(start, start + len(bare), "name")]  # a bullet of one word: "Deployment"
    taken += [one for one in leading(text, span) if worked and not any(_over(one, other) for other in taken)]
    for start, end in institutions(text, span):
        whole = Found(start, end, "name")
        if not any(_over(one, whole) and (one.start < start or end < one.end) for one in taken):
            held = [one for one in taken if _over(one, whole)]
            if len(held) == 1 and held[0].skill is not None:
                whole = replace(held[0], start=start, end=end)  # "Royal Institution of Chartered Surveyors"
            taken = [*(one for one in taken if one not in held), whole]
    taken += list(_shared_heads(text, span, taken))
    own, soft = [(one.start, one.end) for one in taken], [(one.start, one.end) for one in manners]
    taken += [Found(start, end, "name") for start, end in asked_items(text, span, own, soft)]
    taken += [one for one in _bare_items(text, span) if not any(_over(one, other) for other in taken)]
    taken = [one for one in taken if not _is_wider(text, one, taken)]
    spoken = [one for one in taken if one.category == "spoken"]
    if len(spoken) > 1:  # "bilingual in Spanish" asks for Spanish
        taken = [one for one in taken if text[one.start : one.end].lower() not in _BILINGUAL]
    return tuple(sorted(taken, key=lambda one: one.start))


def _with_shape(text: str, taken: list[Found], shape: Found, manners: list[Found], alone: bool) -> list[Found]:
    """The terms with a name known by its shape only; one common word ``alone`` counts beside a tool or a name."""
    held = [one for one in taken if one.start < shape.end and shape.start < one.end]
    if not held:
        name = skills().get(text[shape.start : shape.end], asked=True) if alone else None
        if name and name.is_tool and any(_in_list(text, one, shape) for one in taken):
            return [*taken, Found(shape.start, shape.end, name.kind, name)]
        beside = any(one.category in _NAMING and _in_list(text, one, shape) for one in taken)
        new = not _inside(shape, manners) and (beside or not alone)
        return [*taken, shape] if new else taken
    known = held[0]
    before = text[shape.start : known.start].strip()
    if shape.start < known.start and is_shaped(before):
        taken = [*taken, Found(shape.start, shape.start + len(before), "name")]  # "InfoPath SharePoint Server"
        return _with_shape(text, taken, Found(known.start, shape.end, "name"), manners, alone)
    if len(held) > 1 or known.skill is None or known.start < shape.start or shape.end < known.end:
        return taken
    more = text[shape.start : known.start] + text[known.end : shape.end]
    if _goes_on(text, known, shape.end):
        return [Found(known.start, shape.end, "name") if one is known else one for one in taken]
    if more.strip() and not known.skill.is_tool and any(not common(word.lower()) for word in more.split()):
        return [shape if one is known else one for one in taken]  # "Zorblat Cloud" is no cloud
    return taken


def _bare_items(text: str, span: Span) -> Iterator[Found]:
    """Tools whose names are common words, where they are an item but for how firmly it is asked: "Excel essential"."""
    at = span.start
    for piece in text[span.start : span.end].split(","):
        own = piece.split()
        while own and own[-1].lower().strip(".;:!") in words("item-end") | words("function"):
            own.pop()
        start = at + len(piece) - len(piece.lstrip())
        at += len(piece) + 1
        if not own or len(own) > _BARE or not own[0][0].isupper():
            continue
        end = start + len(" ".join(own))
        skill = skills().get(text[start:end], asked=True)
        if skill is not None and skill.is_tool and end < at - 1:
            yield Found(start, end, skill.kind, skill)


def _shared_heads(text: str, span: Span, taken: list[Found]) -> Iterator[Found]:
    """Names whose last words stand only behind the next one: "mechanical" in "mechanical or civil engineering"."""
    for one in taken:
        own = text[one.start : one.end].split()
        if one.skill is None or len(own) < 2 or one.category in ("certification", "license"):
            continue
        place = one.start
        while (word := _word_before(text, span.start, place)) is not None:
            low = text[slice(*word)].lower()
            whole = skills().get(f"{low} {' '.join(own[1:])}") or skills().get(f"{low} {own[-1]}")
            general = any(low in words(kind) for kind in ("generic", "vague", "trade", "weak", "function"))
            if whole is None or whole == one.skill or general:
                break
            found = Found(*word, whole.kind, whole)
            if any(_over(found, other) for other in taken):
                break
            yield found
            place = word[0]


def _is_wider(text: str, one: Found, taken: Iterable[Found]) -> bool:
    """Whether a term only says what is done with the tools that are named behind it: "coding in Python or Java"."""
    if text[one.start : one.end].lower() not in words("done-with"):
        return False
    joint = _WITH_TOOL.match(text, one.end)
    return joint is not None and any(
        other.start == joint.end() and other.skill is not None and other.skill.is_tool for other in taken
    )


def _word_before(text: str, start: int, place: int) -> tuple[int, int] | None:
    """The word that a mark of a list, "or" or "and" joins to what begins at a place."""
    before = text[start:place].rstrip()
    joint = next((mark for mark in _MARKS if before.lower().endswith(mark)), None)
    if joint is None:
        return None
    before = before[: -len(joint)].rstrip(" ,/")
    word = before.replace(",", " ").replace("/", " ").split(" ")[-1]
    return (start + len(before) - len(word), start + len(before)) if len(word) > 2 and word.isalpha() else None


def _over(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def leading(text: str, span: Span) -> Iterator[Found]:
    """Leading people, which is asked for in many words: "led a team of four", "supervisory experience"."""
    skill = skills().get("team leadership", asked=True)
    for match in _LEADS.finditer(text, span.start, span.end):
        yield Found(match.start(), match.end(), skill.kind if skill else "name", skill)


def _in_list(text: str, one: Found, other: Found) -> bool:
    """Whether two names stand beside each other in a list."""
    first, second = sorted((one, other), key=lambda found: found.start)
    return _JOINED.fullmatch(text[first.end : second.start]) is not None


def _languages(text: str, span: Span) -> Iterator[Found]:
    """Natural languages by their names with a capital."""
    for match in _CAPITAL.finditer(text, span.start, span.end):
        if match[0].lower() in words("language") and match[0] != "English":
            yield Found(match.start(), match.end(), "spoken", skills().get(match[0]))


def _workplaces(text: str, span: Span) -> Iterator[Found]:
    """The kinds and places of work that a stretch names as a whole item."""
    part = text[span.start : span.end]
    last = -1
    for start, end in find_workplaces(lower(part), 0, len(part)):
        after = AFTER.match(part, end)
        word = after["word"].lower().rstrip(".") if after and after["word"] and not after["gap"].strip() else ""
        beside = last >= 0 and _BESIDE.fullmatch(part, last, start) is not None
        works = word in words("works-in") or beside or _IN_PLACE.search(part, max(0, start - 30), start) is not None
        ends = not word or ends_item(word) or word in words("works-in")
        if works and ends and not TEAM.match(part, end):
            last = end
            yield Found(span.start + start, span.start + end, "workplace")


def _abbreviates(text: str, start: int, end: int) -> bool:
    """Whether a name in brackets only abbreviates the words before it: "Analysis Services (SSAS)"."""
    short = text[start:end]
    if not short.isupper() or text[start - 1 : start] != "(":
        return False
    initials = iter([word[0].upper() for word in expression(r"[A-Za-z]+").findall(text[max(0, start - 60) : start])])
    return sum(letter in initials for letter in short) >= len(short) - 1


def _goes_on(text: str, held: Found, end: int) -> bool:
    """Whether a product name goes on behind a known name: "Oracle WebLogic"."""
    more = text[held.end : end]
    if held.skill is None or not held.skill.is_tool:
        return False
    return (more[:1] == " " and more[1:2].isupper()) or (more.isdigit() and text[held.start : held.end].isupper())


def _inside(one: Found, others: Iterable[Found]) -> bool:
    return any(other.start <= one.start and one.end <= other.end for other in others)


_IN_PLACE = expression(
    r"\b(?:in|into|within|at|from|of|with|as|supporting|serving|for)(?: (?:an?|the|our|any|other"
    r"|either))?(?: [\w-]+){0,2}[ /]$"
    r"|^\W*$",
    re.IGNORECASE,
)
_BESIDE = expression(r"\s?(?:,|/|,?\s(?:or|and|and/or)\s)\s?(?:an?\s)?", re.IGNORECASE)
_LEADS = expression(
    r"\b(?:(?:led|managed|supervised|leading|managing|supervising|lead|manage|supervise) (?:an? |your own )?(?:\w+ )?"
    r"(?:teams?|staff|people|direct reports|crews?)\b(?: of \w+)?|(?:people|team|staff|line) management|supervisory"
    r"|leadership)",
    re.IGNORECASE,
)
_WITH_TOOL = expression(
    r"\s(?:experience )?(?:in|with|using)\s(?:either |one of |both |at least one of )?", re.IGNORECASE
)
_MARKS = (" and/or", " or", " and", " &", ",", "/")
_NAMING = TOOL_KINDS | {"name"}
_JOINED = expression(r"\s*(?:,|/|&|;|,?\s(?:and|or|and/or)\s)\s*")
_BILINGUAL = frozenset({"bilingual", "trilingual", "multilingual"})
_CAPITAL = expression(r"\b[A-Z][a-z]{3,}\b")
_BARE = 2  # words of such a name; ours
