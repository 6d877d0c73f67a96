"""What kind of work a posting is about: whether it ships software, whether it is research, its domain."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ats_sim.lexicon.skills import skills
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Requirement
from ats_sim.posting.parts import STORY, Sentence

_SHIPS = re.compile(
    r"\b(?:software|machine[- ]learning|ml|mlops|ai|llm|nlp|deep[- ]learning|computer vision|data|backend|back[- ]end|frontend|front[- ]end|full[- ]?stack|web|mobile|ios|android|cloud|platform|devops|site reliability|"
    r"embedded|firmware|game|gui|application|applications|systems?|infrastructure|database|etl|bi|business intelligence|security|python|java|javascript|php|ruby|go|golang|rust|scala|kotlin|swift|\.net|c\+\+|c#|node|react|qa|test|automation|integration|api|blockchain|robotics|analytics|search|sre)\b"
    r".{0,40}\b(?:engineer(?:ing)?|developer|programmer|architect|sre|lead|entwickler\w*)\b|\b(?:sre|devops|mlops|programmer|developer|data scientist|applied scientist|machine learning scientist|software architect|cto)\b|\bengineer(?:ing)?\b.{0,30}\b(?:software|ml|ai|data|backend|platform|machine learning)\b",
    re.I,
)
_NOT = re.compile(r"\b(?:business|property|real estate|land|sales|curriculum|course|content|audience|people|training|leadership|community|organi[sz]ational|talent) develop|\bmanagement systems? engineer|\b(?:civil|mechanical|structural|process|sales|building|highway|hvac) engineer|\bnurse\b|\bteacher\b|\banalyst\b", re.I)
_RESEARCH = re.compile(r"\b(?:research (?:scientist|fellow|associate|assistant|engineer)|researcher|postdoc\w*|post-doctoral|principal investigator|phd (?:student|position|candidate)|professor|lecturer)\b", re.I)
_CODE = frozenset({"framework", "library", "language"})


def ships(title: str | None, requirements: Iterable[Requirement], parts: Iterable[Sentence]) -> bool:
    """Whether the occupation puts software or models into production. Without a title, whether three or more
    programming languages, frameworks or libraries are asked for."""
    if title:
        return _SHIPS.search(title) is not None and not (_NOT.search(title) and not re.search(r"\bsoftware\b|\bdata engineer|\bmachine learning", title, re.I))
    if any(re.search(r"\b(?:software|ml|machine learning|data|web|backend|frontend|php|java|python) (?:engineers?|developers?)\b", s.quote.text, re.I) for s in parts if s.part not in STORY):
        return True
    return sum(1 for r in requirements if r.category in _CODE) >= 3


def research(title: str | None, parts: Iterable[Sentence]) -> bool:
    """Whether it is a research opening: by its title, or because it asks for publications."""
    if title and _RESEARCH.search(title):
        return True
    pattern = re.compile(r"\b(?:publications? (?:record|in|at)|track record of publi|published (?:research|papers|in)|peer-reviewed)\b", re.I)
    return any(pattern.search(s.quote.text) for s in parts if s.part in ("required", "preferred"))


def domains(parts: Iterable[Sentence]) -> tuple[Quote, ...]:
    """Phrases that name the field of business or application, once each, outside legal notices and benefits."""
    found: dict[str, Quote] = {}
    for sentence in parts:
        if sentence.part in ("benefits", "equal", "apply", "facts"):
            continue
        for mention in skills().find(sentence.quote.text):
            if mention.skill.kind == "domain":
                at = sentence.quote.span.start
                text = sentence.quote.text[mention.start : mention.end]
                found.setdefault(mention.skill.label, Quote(text, Span(at + mention.start, at + mention.end)))
    return tuple(found.values())
