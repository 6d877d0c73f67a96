"""A posting as a file to edit: what was read, written by ``ats-sim posting FILE --format toml``, read back here."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from typing import Annotated, Any

import msgspec

from ats_sim.errors import ConfigError
from ats_sim.lexicon.skills import skills
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Degree, Knockout, Level, Management, Posting, Requirement, RequirementKind

_MARK = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n){0,200}[ \t]*profile[ \t]*=[ \t]*\d")
VERSION = 1
"""Of the profile's form; another one is refused."""

_Years = Annotated[float, msgspec.Meta(ge=0, le=60)]
_Amount = Annotated[float, msgspec.Meta(ge=0, le=1000)]
_Number = Annotated[int, msgspec.Meta(ge=1)]
_Words = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


@dataclass(frozen=True, slots=True)
class _Required:
    skill: _Words
    kind: RequirementKind = "required"
    group: _Number | None = None
    years: _Years | None = None
    weight: _Amount | None = None
    label: str | None = None
    category: str | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class _Condition:
    kind: _Words
    quote: str = ""


@dataclass(frozen=True, slots=True)
class _Profile:
    profile: int = VERSION
    title: str | None = None
    level: Level | None = None
    management: Management | None = None
    min_years: _Years | None = None
    years_quote: str | None = None
    degree: Degree = "none"
    degree_preferred: Degree = "none"
    degree_or_equivalent: bool = False
    degree_quote: str | None = None
    domain: tuple[str, ...] = ()
    responsibilities: tuple[str, ...] = ()
    soft: tuple[str, ...] = ()
    ships: bool = True
    research: bool = False
    requirements: tuple[_Required, ...] = ()
    knockouts: tuple[_Condition, ...] = ()


@dataclass(slots=True)
class _Text:
    """The posting's text as it grows: each quote of the profile is a line of it."""

    lines: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, words: str) -> Quote:
        """The quote of a new line."""
        line = " ".join(words.split())
        start = self.length
        self.lines.append(line)
        self.length += len(line) + 1
        return Quote(line, Span(start, start + len(line)))

    def maybe(self, words: str | None) -> Quote | None:
        """The same, None for nothing."""
        return self.add(words) if words else None


def is_profile(raw: str, name: str = "") -> bool:
    """Whether a text is a saved profile: by its file name, or because it begins with ``profile = 1``."""
    return name.lower().endswith(".toml") or _MARK.match(raw.lstrip("\ufeff")) is not None


def read_profile(raw: str, name: str) -> Posting:
    """The posting of a saved profile. Raises ``ConfigError`` that names the key and, where there is one, the right one.

    A requirement without ``category`` is looked up in the lexicon, so that ``skill`` alone is enough.
    """
    made = _parsed(raw, name)
    text = _Text()
    title = text.maybe(made.title)
    years = text.maybe(made.years_quote)
    degree = text.maybe(made.degree_quote)
    requirements = tuple(_requirement(item, text) for item in made.requirements)
    return Posting(
        title=title,
        seniority=made.level,
        management=made.management,
        min_years=made.min_years,
        years_quote=years,
        degree=made.degree,
        degree_preferred=made.degree_preferred,
        degree_quote=degree,
        degree_or_equivalent=made.degree_or_equivalent,
        requirements=requirements,
        knockouts=tuple(Knockout(item.kind, text.add(item.quote or item.kind)) for item in made.knockouts),
        responsibilities=tuple(map(text.add, made.responsibilities)),
        domain=tuple(map(text.add, made.domain)),
        soft=tuple(map(text.add, made.soft)),
        ships=made.ships,
        research=made.research,
        text="\n".join(text.lines),
    )


def _requirement(made: _Required, text: _Text) -> Requirement:
    label, category = made.label, made.category
    if category is None:
        skill = skills().get(label or made.skill)
        label, category = (skill.label, skill.kind) if skill else (label, "unknown")
    quote = text.add(made.quote or made.skill)
    skill_words = " ".join(made.skill.split())
    return Requirement(skill_words, made.kind, quote, label, category, made.group, made.years, made.weight)


def _parsed(raw: str, name: str) -> _Profile:
    import tomllib

    try:
        table = tomllib.loads(raw.lstrip("\ufeff").replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError("profile", f"{name}: this is no valid TOML: {error}") from error
    _check(table, _Profile, name, "")
    for key, type_ in (("requirements", _Required), ("knockouts", _Condition)):
        items = table.get(key, [])
        for number, item in enumerate(items if isinstance(items, list) else [], 1):
            if isinstance(item, dict):
                _check(item, type_, name, f"{key} {number}: ")
    try:
        made = msgspec.convert(table, _Profile)
    except msgspec.ValidationError as error:
        raise ConfigError("profile", f"{name}: {str(error)[:1].lower()}{str(error)[1:]}") from error
    if made.profile != VERSION:
        raise ConfigError("profile", f"{name}: profile = {made.profile} is not known; this program writes {VERSION}")
    if any(not item.skill.strip() for item in made.requirements):
        raise ConfigError("profile", f"{name}: a requirement has an empty skill; name it or take it out")
    return made


def _check(table: dict[str, Any], type_: Any, name: str, where: str) -> None:
    """Raise for a key that the profile does not have and for a number that is none."""
    known = [one.name for one in fields(type_)]
    for key, value in table.items():
        if key not in known:
            near = get_close_matches(key, known, 1)
            advice = f"did you mean {near[0]}?" if near else f"it may have {', '.join(known)}"
            raise ConfigError("profile", f"{name}: {where}unknown key {key[:80]!r}; {advice}")
        if isinstance(value, float) and not math.isfinite(value):
            raise ConfigError("profile", f"{name}: {where}{key} must be a finite number")
