"""A posting as a file to edit: what was read, written by ``ats-sim posting FILE --format toml``, read back here."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Annotated, Any

import msgspec
from msgspec import Struct, field

from ats_sim.errors import ConfigError
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.skills import skills
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import (
    Degree,
    Demand,
    DemandKind,
    EducationAsked,
    ExperienceAsked,
    ExperiencePath,
    Facet,
    Gate,
    GateAnswer,
    Level,
    Logic,
    Management,
    Posting,
    Term,
)
from ats_sim.posting.requirements import requirements_of

_MARK = expression(r"(?:[ \t]*(?:#[^\n]*)?\n){0,200}[ \t]*profile[ \t]*=[ \t]*\d")
VERSION = 2
"""Of the profile's form; another one is refused."""

_Years = Annotated[float, msgspec.Meta(ge=0, le=60)]
_Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
_Amount = Annotated[float, msgspec.Meta(ge=0, le=1000)]
_Words = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class _Term(Struct, frozen=True):
    text: _Words
    label: str | None = None
    category: str | None = None


class _Demand(Struct, frozen=True):
    quote: str = ""
    kind: DemandKind = "required"
    facet: Facet = "skill"
    terms: tuple[_Words | _Term, ...] = ()
    logic: Logic = "all"
    of: str | None = None
    years: _Years | None = None
    weight: _Amount | None = None


class _Mention(Struct, frozen=True):
    text: _Words
    label: str | None = None
    category: str | None = None
    quote: str = ""


class _Gate(Struct, frozen=True):
    kind: _Words
    quote: str = ""
    answer: GateAnswer = "form"


class _Path(Struct, frozen=True):
    years: _Years
    of: str = ""
    degree: Degree = "none"


class _Profile(Struct, frozen=True):
    profile: int = VERSION
    title: str | None = None
    organization: str | None = None
    level: Level | None = None
    management: Management | None = None
    language: str | None = "en"
    confidence: _Share = 1.0
    min_years: _Years | None = None
    most_years: _Years | None = None
    years_of: str = ""
    years_quote: str | None = None
    years_paths: tuple[_Path, ...] = ()
    degree: Degree = "none"
    degree_preferred: Degree = "none"
    degree_fields: tuple[_Words, ...] = ()
    degree_or_equivalent: bool = False
    degree_quote: str | None = None
    domain: tuple[str, ...] = ()
    responsibilities: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    ships: bool = True
    research: bool = False
    demands: tuple[_Demand, ...] = ()
    mentions: tuple[_Mention, ...] = ()
    gates: tuple[_Gate, ...] = ()


_TABLES = {"demands": _Demand, "gates": _Gate, "mentions": _Mention, "years_paths": _Path}


class _Text(Struct):
    """The posting's text as it grows: each quote of the profile is a line of it."""

    lines: list[str] = field(default_factory=list)
    length: int = 0
    known: dict[str, Quote] = field(default_factory=dict)

    def add(self, words: str) -> Quote:
        """The quote of a line: a new one, unless the same words have been added before."""
        line = " ".join(words.split())
        if line in self.known:
            return self.known[line]
        start = self.length
        self.lines.append(line)
        self.length += len(line) + 1
        return self.known.setdefault(line, Quote(line, Span(start, start + len(line))))

    def maybe(self, words: str | None) -> Quote | None:
        """The same, None for nothing."""
        return self.add(words) if words else None


def is_profile(raw: str, name: str = "") -> bool:
    """Whether a text is a saved profile: by its file name, or because it begins with ``profile = 2``."""
    return name.lower().endswith(".toml") or _MARK.match(raw.lstrip("\ufeff")) is not None


def read_profile(raw: str, name: str) -> Posting:
    """The posting of a saved profile. Raises ``ConfigError`` that names the key and, where there is one, the right one.

    A term without ``category`` is looked up in the lexicon, so that its words alone are enough.
    """
    made = _parsed(raw, name)
    text = _Text()
    title, organization = text.maybe(made.title), text.maybe(made.organization)
    years, degree = text.maybe(made.years_quote), text.maybe(made.degree_quote)
    demands = tuple(_demand(item, text) for item in made.demands)
    mentions = [
        (_term(one.text, one.label, one.category, text), text.add(one.quote or one.text)) for one in made.mentions
    ]
    paths = tuple(ExperiencePath(one.years, one.of, one.degree) for one in made.years_paths)
    studies = tuple(_study(words, text) for words in made.degree_fields)
    return Posting(
        title=title,
        organization=organization,
        seniority=made.level,
        management=made.management,
        language=made.language,
        confidence=made.confidence,
        experience=ExperienceAsked(made.min_years, made.most_years, years, made.years_of, paths),
        education=EducationAsked(made.degree, made.degree_preferred, studies, made.degree_or_equivalent, degree),
        demands=demands,
        requirements=requirements_of(demands, mentions),
        gates=tuple(Gate(item.kind, text.add(item.quote or item.kind), item.answer) for item in made.gates),
        responsibilities=tuple(map(text.add, made.responsibilities)),
        unread=tuple(map(text.add, made.unread)),
        domain=tuple(map(text.add, made.domain)),
        soft=tuple(one.quote for one in demands if one.facet == "trait"),
        ships=made.ships,
        research=made.research,
        text="\n".join(text.lines),
    )


def _demand(made: _Demand, text: _Text) -> Demand:
    terms = tuple(
        _term(one, None, None, text) if isinstance(one, str) else _term(one.text, one.label, one.category, text)
        for one in made.terms
    )
    quote = text.add(made.quote or ", ".join(term.text for term in terms))
    return Demand(quote, made.kind, made.facet, terms, made.logic, made.of, made.years, made.weight)


def looked_up(words: str) -> tuple[str | None, str]:
    """The label and category that a term of a profile has by its words alone."""
    skill = skills().get(words)
    return (skill.label, skill.kind) if skill else (None, "name")


def _term(words: str, label: str | None, category: str | None, text: _Text) -> Term:
    own = " ".join(words.split())
    if category is None:
        label, category = looked_up(label or own)
    return Term(own, text.add(own).span, label, category)


def _study(words: str, text: _Text) -> Term:
    quote = text.add(words)
    return Term(quote.text, quote.span, None, "study")


def _parsed(raw: str, name: str) -> _Profile:
    import tomllib

    try:
        table = tomllib.loads(raw.lstrip("\ufeff").replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError("profile", f"{name}: this is no valid TOML: {error}") from error
    if isinstance(table.get("profile"), int) and table["profile"] != VERSION:
        given = table["profile"]
        message = (
            f"{name}: profile = {given} is not known; this program writes {VERSION}: make it again from the posting"
        )
        raise ConfigError("profile", message)
    _check(table, _Profile, name, "")
    for key, type_ in _TABLES.items():
        items = table.get(key, [])
        for number, item in enumerate(items if isinstance(items, list) else [], 1):
            if isinstance(item, dict):
                _check(item, type_, name, f"{key} {number}: ")
    try:
        made = msgspec.convert(table, _Profile)
    except msgspec.ValidationError as error:
        raise ConfigError("profile", f"{name}: {str(error)[:1].lower()}{str(error)[1:]}") from error
    for number, demand in enumerate(made.demands, 1):
        _has_words(demand, f"{name}: demands {number}: ")
    return made


def _has_words(demand: _Demand, where: str) -> None:
    """Raise for a demand that says nothing."""
    words: Iterable[str] = (one if isinstance(one, str) else one.text for one in demand.terms)
    if any(not word.strip() for word in words):
        raise ConfigError("profile", f"{where}a term is empty; name it or take it out")
    if not demand.terms and not demand.quote.strip():
        raise ConfigError("profile", f"{where}it needs terms or a quote")


def _check(table: dict[str, Any], type_: Any, name: str, where: str) -> None:
    """Raise for a key that the profile does not have and for a number that is none."""
    from difflib import get_close_matches

    known = type_.__struct_fields__
    for key, value in table.items():
        if key not in known:
            near = get_close_matches(key, known, 1)
            advice = f"did you mean {near[0]}?" if near else f"it may have {', '.join(known)}"
            raise ConfigError("profile", f"{name}: {where}unknown key {key[:80]!r}; {advice}")
        if isinstance(value, float) and not math.isfinite(value):
            raise ConfigError("profile", f"{name}: {where}{key} must be a finite number")
