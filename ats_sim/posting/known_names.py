"""The entries of the lexicon that a stretch of a posting names, without those that say nothing where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon import titles
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skills import Mention, Skill, lower, skills
from ats_sim.lexicon.verbs import verbs
from ats_sim.model.document import Span
from ats_sim.model.posting import Term

_KEPT = 2_000  # stretches of text; ours: those of a long posting


class Found(Struct, frozen=True):
    """A term at ``[start:end]`` of a text, with the lexicon's entry if it is one."""

    start: int
    end: int
    category: str
    skill: Skill | None = None

    def term(self, text: str) -> Term:
        """As the posting hands it on."""
        label = self.skill.label if self.skill else None
        own = text[self.start : self.end]
        end = self.end + (own.count("(") > own.count(")") and text[self.end : self.end + 1] == ")")
        return Term(" ".join(text[self.start : end].split()), Span(self.start, end), label, self.category)


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
        inner = _without_experience(part, mention)
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


def _without_experience(part: str, mention: Mention) -> Found | None:
    """The name inside a name that only adds "experience" to it: "customer service experience"."""
    label = mention.skill.label
    said = lower(part[mention.start : mention.end]).endswith(_EXPERIENCE) and lower(label).endswith(_EXPERIENCE)
    inner = skills().get(label[: -len(_EXPERIENCE)], asked=True) if said else None
    return Found(mention.start, mention.end - len(_EXPERIENCE), inner.kind, inner) if inner else None


def manners(text: str, span: Span, language: str = "en", *, asked: bool = False) -> bool:
    """Whether ``text[span]`` speaks of character and manner; ``asked`` as for ``known_names``."""
    if says_manner(lower(text[span.start : span.end]), language):
        return True
    return any(one.category == "soft" for one in known_names(text, span, asked=asked))


def says_manner(low: str, language: str = "en") -> bool:
    """Whether one of the listed words of manner stands in a text in lower case."""
    listed = words("soft") if language == "en" else words(f"soft-{language}")
    return any(re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", low) for word in listed if word in low)


def is_manner(text: str, one: Found) -> bool:
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


def _lead(name: str) -> int:
    """The length of what a name begins with and does not need: "in production", "advanced Excel"."""
    lead = expression(r"(?:in|into|to) (?=[a-z]{4})").match(name)
    if lead is None and (degree := expression(r"(?:advanced|strong|basic|good) ", re.IGNORECASE).match(name)):
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
    if _is_piece(part, start, end):
        return True
    if skill.kind == "soft":
        return False
    if _of_others(part, mention):
        return True
    if skill.layered and " " in low and (_CLAUSE.search(low) or len(low.split()) > _TASK or _acts(low.split()[0])):
        return True  # a whole clause is nothing one searches for
    if low.endswith(" experience") and low.split()[-2] not in words("whose"):
        return True
    if skill.is_tool and low in words("verb") and own.islower() and not _is_item(part, start, end):
        return True  # "makes plans stick"
    if skill.is_tool or (" " in low.strip() and not skill.layered):
        return low in words("phrase") and not skill.is_tool and skill.kind != "license"
    after = AFTER.match(part, end)
    word = (after["word"] or "").lower() if after and not after["gap"].strip() else ""
    if low in words("verb") and (word in _ARTICLES or (word and not ends_item(word))):
        return True
    if own.isupper() and len(own) > 1:
        return False  # an acronym is a name
    if low in words("vague"):  # "grow the business", but "experience in business"
        sure = _ASKED.search(part, max(0, start - 24), start) or _ASKED_AFTER.match(part, end)
        return not sure and len(part.split()) > _ITEM
    general = low in words("vague") or skill.layered or skill.kind in ("field", "concept", "domain")
    return general and not _is_item(part, start, end)


def _is_piece(part: str, start: int, end: int) -> bool:
    """Whether what a name is found in is a piece of something else: of "a Level 2 qualification", of "24-bed", a small
    word, or a word with a verb behind it ("a system is")."""
    own = part[start:end]
    low = own.lower()
    level = low.endswith(" level") and part[end : end + 2].strip().isdigit()
    if level or _NUMBERED.search(part, max(0, start - 2), start):
        return True
    small = low in words("function") and (len(own) == 1 or not own.isupper())
    return small or (" " in low and low.split()[-1] in words("function") and own[-1].islower())


def _of_others(part: str, mention: Mention) -> bool:
    """Whether a name speaks of somebody else: of a body ("the Department of Education"), a person, a team."""
    start, end, skill = mention.start, mention.end, mention.skill
    if part[start].isupper() and _BODY_OF.search(part, max(0, start - 24), start):
        return True
    if (
        skill.kind not in ("certification", "license")
        and not skill.is_tool
        and person(part[start:end].lower().split()[-1])
    ):
        return True
    return TEAM.match(part, end) is not None and not skill.is_tool


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
    before, after = _BEFORE.search(part, max(0, start - 30), start), AFTER.match(part, end)
    left = before["word"] if before and not before["gap"].strip() else None
    right = after["word"].rstrip(".") if after and after["word"] and not after["gap"].strip() else None
    if left and not any(left.lower() in words(kind) for kind in ("function", "weak", "opener", "knows", "asks-for")):
        return False
    if right is None or ends_item(right.lower()):
        return True
    further = AFTER.match(part, after.end()) if after else None
    return right.lower() in words("weak") and further is not None and (further["word"] or "").lower() in words("tail")


def ends_item(low: str) -> bool:
    """Whether a word after a name does not carry it on."""
    return low in words("function") or low in words("tail") or low in words("item-end")


TEAM = expression(
    r"(?:'s)?\s(?:(?:and|or|&|,)\s\w+\s)?(?:teams?|departments?|groups?|divisions?|company|companies|firms?|leaders?"
    r"|leadership|agency|business|staff|colleagues|personnel|professionals?)\b"
)
_BEFORE = expression(r"(?P<word>[\w+#'&.-]+)?(?P<gap>[^\w]*)\Z")
AFTER = expression(r"(?P<gap>[^\w]*)(?P<word>[\w+#'&.-]+)?")
_NUMBERED = expression(r"\d-$")
_ARTICLES = frozenset(["the", "a", "an", "our", "your", "their", "others", "all", "any", "new"])
_ASKED = expression(
    r"\b(?:experience|knowledge|background|understanding|proficiency|expertise|skills|interest|exposure|degree"
    r"|qualification)"
    r"\s(?:in|of|with)\s$",
    re.IGNORECASE,
)
_ASKED_AFTER = expression(r"\s(?:experience|knowledge|background|skills?|expertise)\b", re.IGNORECASE)
_CLAUSE = expression(r"\b(?:with|to|and|of|the|an?|in|for|on|by|or|your|their)\b")
_BODY_OF = expression(
    r"\b(?:Department|Ministry|Board|Bureau|Office|Secretary|Minister|College|School|Faculty|Institute|Council) of $"
)
_LONE = 12  # letters; ours: one word left of a name that was torn says little
_EXPERIENCE = " experience"
_TASK = 3  # words of a task that one searches for; ours
_ITEM = 3  # words; ours
