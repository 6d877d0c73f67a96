"""What kind of work a posting is about: whether it ships software, whether it is research, its domain."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_words import words
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Requirement
from ats_sim.posting.clauses import trimmed
from ats_sim.posting.known_names import mentions
from ats_sim.posting.sections import STORY, Sentence
from ats_sim.posting.statements import Statement

_SHIPS = expression(
    r"\b(?:software|machine[- ]learning|ml|mlops|ai|llm|nlp|deep[- ]learning|computer vision"
    r"|data|backend|back[- ]end|frontend|front[- ]end|full[- ]?stack|web|mobile|ios|android|cloud"
    r"|platform|devops|site reliability|"
    r"embedded|firmware|game|gui|application|applications|systems?|infrastructure|database|etl"
    r"|bi|business intelligence|security|python|java|javascript|php|ruby|go|golang|rust|scala"
    r"|kotlin|swift|\.net|c\+\+|c#|node|react|qa|test|automation|integration|api|blockchain|robotics"
    r"|analytics|search|sre)\b"
    r".{0,40}\b(?:engineer(?:ing)?|developer|programmer|architect|sre|lead|entwickler\w*)\b|\b(?:sre"
    r"|devops|mlops|programmer|developer|data scientist|applied scientist|machine learning scientist"
    r"|software architect|cto)\b|\bengineer(?:ing)?\b.{0,30}\b(?:software|ml|ai|data|backend"
    r"|platform|machine learning)\b",
    re.IGNORECASE,
)
_NOT = expression(
    r"\b(?:business|property|real estate|land|sales|curriculum|course|content|audience|people"
    r"|training|leadership|community|organi[sz]ational|talent) develop|\bmanagement systems? engineer"
    r"|\b(?:civil|mechanical|structural|process|sales|building|highway|hvac) engineer|\bnurse\b"
    r"|\bteacher\b|\banalyst\b",
    re.IGNORECASE,
)
_RESEARCH = expression(
    r"\b(?:research (?:scientist|fellow|associate|assistant|engineer)|researcher|postdoc\w*|post-doctoral"
    r"|principal investigator|phd (?:student|position|candidate)|professor|lecturer)\b",
    re.IGNORECASE,
)
_PUBLISHED = expression(
    r"\b(?:publications? (?:record|in|at)|track record of publi|published (?:research|papers|in)|peer-reviewed)\b",
    re.IGNORECASE,
)
_CODE = frozenset({"framework", "library", "language"})


def ships(title: str | None, requirements: Iterable[Requirement], parts: Iterable[Sentence]) -> bool:
    """Whether the occupation puts software or models into production. Without a title, whether three or more
    programming languages, frameworks or libraries are asked for."""
    if title:
        return _SHIPS.search(title) is not None and not (
            _NOT.search(title)
            and not re.search(r"\bsoftware\b|\bdata engineer|\bmachine learning", title, re.IGNORECASE)
        )
    if any(
        re.search(
            r"\b(?:software|ml|machine learning|data|web|backend|frontend|php|java|python) (?:engineers?"
            r"|developers?)\b",
            s.quote.text,
            re.IGNORECASE,
        )
        for s in parts
        if s.part not in STORY
    ):
        return True
    return sum(1 for r in requirements if r.category in _CODE) >= 3


def research(title: str | None, parts: Iterable[Sentence]) -> bool:
    """Whether it is a research opening: by its title, or because it asks for publications."""
    if title and _RESEARCH.search(title):
        return True
    return any(_PUBLISHED.search(s.quote.text) for s in parts if s.part in ("required", "preferred"))


def domains(text: str, title: Quote | None, statements: Iterable[Statement]) -> tuple[Quote, ...]:
    """Phrases that name the field of business or application, once each, outside legal notices and benefits."""
    found: dict[str, Quote] = {}
    places = [(title.span, False)] if title else []
    for one in statements:
        asked = one.role in ("demand", "person")
        if one.sentence.part not in ("benefits", "equal", "apply", "facts"):
            places.append((trimmed(text, one.span) if asked else one.span, asked))
    for span, asked in places:
        for mention in mentions(text[span.start : span.end], asked):
            own = Span(span.start + mention.start, span.start + mention.end)
            words_of = text[own.start : own.end]
            if mention.skill.kind == "domain" and words_of not in words("vague"):
                found.setdefault(mention.skill.label, Quote(words_of, own))
    return tuple(found.values())
