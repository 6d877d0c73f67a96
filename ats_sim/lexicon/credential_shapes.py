"""Licences, certificates and registrations by their shape: the words before the noun ("GOC registration"), or after it
("a licence as a Clinical Laboratory Technologist", "registered with the Example Council"); letters behind a name
("CCC-SLP", "MLS(ASCP)"); who is "licensed", "certified", "chartered" as something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.titles import parse_title
from ats_sim.model.document import Span

_PLACE = 0.6  # ours: how sure a place must be
_REGIONS = frozenset({"state", "province", "county", "country", "city", "territory"})
_INSIDE = frozenset({"of", "and", "&", "in", "for", "the"})
_MOST = 6  # words before the noun; ours


def find_credentials(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """The places of credentials in ``text[span]``, those before their noun first."""
    tokens = [match.span() for match in regex("paper-token").finditer(text, span.start, span.end)]
    for noun in regex("paper-behind-name").finditer(text, span.start, span.end):
        at = next((number for number, (start, end) in enumerate(tokens) if start <= noun.start() < end), None)
        if at is None:
            continue
        first = _first(text, tokens, at)
        if first < at:
            yield tokens[first][0], noun.end()
    yield from (match.span() for match in regex("paper-leveled").finditer(text, span.start, span.end))
    for pattern in (regex("paper-before-name"), regex("paper-with")):
        for match in pattern.finditer(text, span.start, span.end):
            own = match["name"].lower().split()
            general = (
                set(own) & words("study-stop")
                or {word for word in match["name"].split() if word.islower()} & (words("function") - _INSIDE)
                or (own[0] in words("weak") and not match["name"].istitle())
                or own[0] in _REGIONS
                or place_score(match["name"]) > _PLACE
            )
            if not general:
                yield match.start("name"), match.end("name")


def named_credentials(text: str) -> tuple[tuple[int, int], ...]:
    """The places of all names of credentials in words that ask for some, in order and apart: one that goes on ("license
    as a landscape architect") is one, and of two that overlap the longer."""
    found = [*find_credentials(text, Span(0, len(text)))]
    found += [
        match.span()
        for name in ("paper-letters", "thing-certified", "bar-of-state", "paper-of-trade")
        for match in regex(name).finditer(text)
    ]
    found += [span for match in regex("paper-holder").finditer(text) if (span := _held_as(match))]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        elif kept and regex("paper-specified").fullmatch(text, kept[-1][1], start):
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((start, end))
    aliases = [match.span("name") for _, end in kept if (match := regex("paper-bracket").match(text, end))]
    return tuple(sorted({*kept, *aliases}))


def bars_in(text: str) -> tuple[tuple[int, int], ...]:
    """The places of the bars of states: "the Illinois bar"."""
    return tuple(match.span() for match in regex("bar-of-state").finditer(text)) if " bar" in text.lower() else ()


def _held_as(match: re.Match[str]) -> tuple[int, int] | None:
    """The place of "licensed electrician"; in small letters only with the name of an occupation."""
    if match["plain"] is None:
        return match.span()
    said = match["plain"].split()
    while said and parse_title(" ".join(said)).function is None:
        said.pop()
    return (match.start(), match.start("plain") + len(" ".join(said))) if said else None


def _first(text: str, tokens: list[tuple[int, int]], at: int) -> int:
    """The first word of the name that closes with the noun ``at``; ``at`` where only general words stand before it."""
    first = at
    for number in range(at - 1, max(-1, at - 1 - _MOST), -1):
        start, end = tokens[number]
        low = text[start:end].lower().strip("'.*-–")
        stops = low in words("function") or low in words("no-credential")
        acts = low in words("verb") and low not in words("nounverb")
        if text[end : tokens[number + 1][0]].strip() or not low or stops or acts:
            break
        if text[end - 1] in ".!?" or not any(char.isalpha() for char in low):
            break
        first = number
    while first < at and text[slice(*tokens[first])].lower() in words("weak"):
        first += 1
    return first
