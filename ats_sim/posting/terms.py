"""The names in a stretch of a posting that a recruiter would search for.

A term is an entry of the lexicon, a name by its shape (a product, an acronym, a standard), or an occupation where the
posting speaks of having worked as one. A run of words that is none of these is no term.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon import titles
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skills import TOOL_KINDS, Mention, Skill, lower, skills
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.workplaces import find_workplaces
from ats_sim.model.document import Span
from ats_sim.model.posting import Term
from ats_sim.posting.asked_items import asked_items
from ats_sim.posting.credentials import find_credentials
from ats_sim.posting.job_names import job_names
from ats_sim.posting.name_shapes import common, institutions, name_shapes

_TEAM = expression(
    r"(?:'s)?\s(?:(?:and|or|&|,)\s\w+\s)?(?:teams?|departments?|groups?|divisions?|company|companies|firms?|leaders?"
    r"|leadership|agency|business|staff|colleagues|personnel|professionals?)\b"
)
_BEFORE = expression(r"(?P<word>[\w+#'&.-]+)?(?P<gap>[^\w]*)\Z")
_AFTER = expression(r"(?P<gap>[^\w]*)(?P<word>[\w+#'&.-]+)?")
_NUMBERED = expression(r"\d-$")
_KEPT = 2_000  # stretches of text; ours: those of a long posting
_ARTICLES = frozenset(["the", "a", "an", "our", "your", "their", "others", "all", "any", "new"])


class Found(Struct, frozen=True):
    """A term at ``[start:end]`` of a text, with the lexicon's entry if it is one."""

    start: int
    end: int
    category: str
    skill: Skill | None = None

    def term(self, text: str) -> Term:
        """As the posting hands it on."""
        label = self.skill.label if self.skill else None
        return Term(" ".join(text[self.start : self.end].split()), Span(self.start, self.end), label, self.category)


def known_names(text: str, span: Span, *, asked: bool = False) -> tuple[Found, ...]:
    """The entries of the lexicon named in ``text[span]`` that say something there; manners (soft skills) included.

    ``asked``: it says what is asked for, so that everyday names count.
    """
    return tuple(
        Found(span.start + one.start, span.start + one.end, one.category, one.skill)
        for one in _named(text[span.start : span.end], asked)
    )


@lru_cache(maxsize=_KEPT)
def mentions(part: str, asked: bool = False) -> tuple[Mention, ...]:
    """The entries of the lexicon that a stretch of a posting names, kept: a posting's clauses are looked at often."""
    return skills().find(part, asked=asked)


@lru_cache(maxsize=_KEPT)
def _named(part: str, asked: bool) -> tuple[Found, ...]:
    """The same without those that say nothing there."""
    found = []
    for mention in mentions(part, asked):
        inner = _without_experience(mention)
        if inner is not None:
            found.append(inner)
        elif _torn(lower(part[mention.start : mention.end]), mention.skill):
            begin = part.index(" ", mention.start) + 1 if " " in part[mention.start : mention.end] else mention.end
            rest = [one for one in _named(part[begin : mention.end], asked) if one.end - one.start > _LONE]
            found += [replace(one, start=begin + one.start, end=begin + one.end) for one in rest]
        elif not _says_nothing(part, mention):
            lead = _lead(part[mention.start : mention.end])
            found.append(Found(mention.start + lead, mention.end, mention.skill.kind, mention.skill))
    if asked and not found and (whole := _whole_item(part)) is not None:
        start, end, skill = whole
        found.append(Found(start, end, skill.kind, skill))
    return tuple(_once(part, found))


def _without_experience(mention: Mention) -> Found | None:
    """The name inside a name that only adds "experience" to it: "customer service experience"."""
    low = lower(mention.skill.label)
    inner = (
        skills().get(mention.skill.label.removesuffix(_EXPERIENCE), asked=True) if low.endswith(_EXPERIENCE) else None
    )
    return Found(mention.start, mention.end - len(_EXPERIENCE), inner.kind, inner) if inner else None


def manners(text: str, span: Span, language: str = "en") -> bool:
    """Whether ``text[span]`` speaks of character and manner."""
    low = lower(text[span.start : span.end])
    listed = words("soft") if language == "en" else words(f"soft-{language}")
    if any(re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", low) for word in listed if word in low):
        return True
    return any(one.category == "soft" for one in known_names(text, span))


def _is_manner(text: str, one: Found) -> bool:
    """Whether a task of the layers only speaks of manner: "work collaboratively"."""
    low = lower(text[one.start : one.end])
    return one.skill is not None and one.skill.layered and any(word in words("soft") for word in (low, *low.split()))


def _whole_item(part: str) -> tuple[int, int, Skill] | None:
    """What a short item names as a whole, though its name is an ambiguous or general one ("Spring", "Deployment")."""
    bare = part.strip(" .,;:*")
    if not bare or len(bare.split()) > _ITEM or bare.lower() in words("function"):
        return None
    skill = skills().get(bare, asked=True)
    if skill is None or skill.kind == "soft":
        return None
    start = part.index(bare)
    return start, start + len(bare), skill


def find_terms(
    text: str, span: Span, no_names: frozenset[str], worked: bool, language: str = "en"
) -> tuple[Found, ...]:
    """The terms of ``text[span]`` in order, without manners. ``no_names`` (lower case) are proper names that name no
    skill: the employer's, places; ``worked``: it speaks of experience, so that occupations count.
    """
    named = known_names(text, span, asked=True)
    if language != "en":  # capitals and nouns of another language say nothing of names
        return tuple(one for one in named if one.category != "soft")
    named = tuple(replace(one, category="soft") if _is_manner(text, one) else one for one in named)
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
        if not _abbreviates(text, start, end):
            taken = _with_shape(text, taken, Found(start, end, "name"), manners, alone)
    bare = text[span.start : span.end].strip(" .,;:*")
    if not taken and bare[:1].isupper() and bare.lower() in words("head"):
        start = text.index(bare, span.start)
        taken = [Found(start, start + len(bare), "name")]  # a bullet of one word: "Deployment"
    taken += [one for one in _leading(text, span) if worked and not any(_over(one, other) for other in taken)]
    for start, end in institutions(text, span):
        whole = Found(start, end, "name")
        if not any(_over(one, whole) and (one.start < start or end < one.end) for one in taken):
            taken = [*(one for one in taken if not _over(one, whole)), whole]
    taken += list(_shared_heads(text, span, taken))
    own, soft = [(one.start, one.end) for one in taken], [(one.start, one.end) for one in manners]
    taken += [Found(start, end, "name") for start, end in asked_items(text, span, own, soft)]
    taken += [one for one in _bare_items(text, span) if not any(_over(one, other) for other in taken)]
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


def _leading(text: str, span: Span) -> Iterator[Found]:
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
        after = _AFTER.match(part, end)
        word = after["word"].lower().rstrip(".") if after and after["word"] and not after["gap"].strip() else ""
        beside = last >= 0 and _BESIDE.fullmatch(part, last, start) is not None
        works = word in words("works-in") or beside or _IN_PLACE.search(part, max(0, start - 30), start) is not None
        ends = not word or _ends_item(word) or word in words("works-in")
        if works and ends and not _TEAM.match(part, end):
            last = end
            yield Found(span.start + start, span.start + end, "workplace")


def _abbreviates(text: str, start: int, end: int) -> bool:
    """Whether a name in brackets only abbreviates the words before it: "Analysis Services (SSAS)"."""
    short = text[start:end]
    if not short.isupper() or text[start - 1 : start] != "(":
        return False
    initials = iter([word[0].upper() for word in re.findall(r"[A-Za-z]+", text[max(0, start - 60) : start])])
    return sum(letter in initials for letter in short) >= len(short) - 1


def _goes_on(text: str, held: Found, end: int) -> bool:
    """Whether a product name goes on behind a known name: "Oracle WebLogic"."""
    more = text[held.end : end]
    if held.skill is None or not held.skill.is_tool:
        return False
    return (more[:1] == " " and more[1:2].isupper()) or (more.isdigit() and text[held.start : held.end].isupper())


def _inside(one: Found, others: Iterable[Found]) -> bool:
    return any(other.start <= one.start and one.end <= other.end for other in others)


def _lead(name: str) -> int:
    """The length of what a name begins with and does not need: "in production", "advanced Excel"."""
    lead = re.match(r"(?:in|into|to) (?=[a-z]{4})", name)
    if lead is None and (degree := re.match(r"(?:advanced|strong|basic|good) ", name, re.IGNORECASE)):
        rest, whole = skills().get(name[degree.end() :]), skills().get(name)
        lead = degree if rest is not None and rest == whole and rest.is_tool else None
    return lead.end() if lead else 0


def _once(text: str, found: list[Found]) -> Iterator[Found]:
    """Without those in brackets that only repeat the one before: "ETL (extract, transform, load)"."""
    last: Found | None = None
    for one in found:
        again = last is not None and last.skill == one.skill and text[last.end : one.start].strip() == "("
        if not again:
            yield one
        last = one


def _says_nothing(part: str, mention: Mention) -> bool:
    """Whether a known name says nothing here: a general word inside a longer phrase ("data platform"), somebody's team,
    a person ("software engineer"), a verb with its object ("writing software")."""
    start, end, skill = mention.start, mention.end, mention.skill
    own = part[start:end]
    low = own.lower()
    level = low.endswith(" level") and part[end : end + 2].strip().isdigit()
    if level or _NUMBERED.search(part, max(0, start - 2), start):
        return True  # a part of "a Level 2 qualification", of "24-bed"
    if low in words("function") and (len(own) == 1 or not own.isupper()):
        return True
    if skill.kind == "soft":
        return False
    if skill.kind not in ("certification", "license") and not skill.is_tool and person(low.split()[-1]):
        return True
    if _TEAM.match(part, end) and not skill.is_tool:
        return True
    if skill.layered and " " in low and (_CLAUSE.search(low) or len(low.split()) > _TASK or _acts(low.split()[0])):
        return True  # a whole clause is nothing one searches for
    if low.endswith(" experience") and low.split()[-2] not in words("whose"):
        return True
    if skill.is_tool or (" " in low.strip() and not skill.layered):
        return low in words("phrase") and not skill.is_tool and skill.kind != "license"
    after = _AFTER.match(part, end)
    word = (after["word"] or "").lower() if after and not after["gap"].strip() else ""
    if low in words("verb") and (word in _ARTICLES or (word and not _ends_item(word))):
        return True
    if own.isupper() and len(own) > 1:
        return False  # an acronym is a name
    if low in words("vague"):  # "grow the business", but "experience in business"
        sure = _ASKED.search(part, max(0, start - 24), start) or _ASKED_AFTER.match(part, end)
        return not sure and len(part.split()) > _ITEM
    general = low in words("vague") or skill.layered or skill.kind in ("field", "concept", "domain")
    return general and not _is_item(part, start, end)


def _torn(low: str, skill: Skill) -> bool:
    """Whether a name is only put together from words far from each other: "market given products"."""
    inner = low.replace("-", " ").replace("/", " ").split()[1:-1]
    if not inner or (skill.is_tool and low == skill.label.lower()):
        return False
    names = " ".join((skill.label, *skill.aliases)).lower()
    return any(word[:4] not in names and word not in words("joiner") and word not in words("weak") for word in inner)


def person(low: str) -> bool:
    """Whether a word names people by their job."""
    if low in words("head"):
        return False
    return low in titles.heads() or low.removesuffix("s") in titles.heads()


def _acts(low: str) -> bool:
    """Whether a word is a verb, so that what it begins is a clause."""
    verb = verbs().get(low)
    return verb is not None and low not in words("nounverb") and (verb.base == low or not low.endswith("ing"))


def _is_item(part: str, start: int, end: int) -> bool:
    """Whether ``part[start:end]`` is a whole item of what is asked, and no piece of a longer phrase."""
    before, after = _BEFORE.search(part, max(0, start - 30), start), _AFTER.match(part, end)
    left = before["word"] if before and not before["gap"].strip() else None
    right = after["word"].rstrip(".") if after and after["word"] and not after["gap"].strip() else None
    if left and not any(left.lower() in words(kind) for kind in ("function", "weak", "opener", "knows")):
        return False
    return right is None or _ends_item(right.lower())


def _ends_item(low: str) -> bool:
    """Whether a word after a name does not carry it on."""
    return low in words("function") or low in words("tail") or low in words("item-end")


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
_MARKS = (" and/or", " or", " and", " &", ",", "/")
_NAMING = TOOL_KINDS | {"name"}
_JOINED = expression(r"\s*(?:,|/|&|;|,?\s(?:and|or|and/or)\s)\s*")
_BILINGUAL = frozenset({"bilingual", "trilingual", "multilingual"})
_CAPITAL = expression(r"\b[A-Z][a-z]{3,}\b")
_ASKED = expression(
    r"\b(?:experience|knowledge|background|understanding|proficiency|expertise|skills|interest|exposure|degree"
    r"|qualification)"
    r"\s(?:in|of|with)\s$",
    re.IGNORECASE,
)
_ASKED_AFTER = expression(r"\s(?:experience|knowledge|background|skills?|expertise)\b", re.IGNORECASE)
_CLAUSE = expression(r"\b(?:with|to|and|of|the|an?|in|for|on|by|or|your|their)\b")
_LONE = 12  # letters; ours: one word left of a name that was torn says little
_BARE = 2  # words of such a name; ours
_EXPERIENCE = " experience"
_TASK = 3  # words of a task that one searches for; ours
_ITEM = 3  # words; ours
