"""The conditions of a posting that the page does not plainly meet, each in a sentence of the posting that says so.

What is asked of everybody on a form (right to work, checks, health) is left out, and whatever a long line buries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.case import Case
from ats_sim.model.document import Quote, Span
from ats_sim.model.matches import GateFit

Condition = Literal["not stated", "pending", "not met", "met", "years", "degree", "language", "location", "shift"]
Open = tuple[Condition, Quote, Quote | None]
"""What is open, the posting's words, the line that bears on it."""

_PAPERS = frozenset({"licence", "registration", "certificate", "membership", "driving-licence", "clearance"})
_LEAST, _MOST = 2, 30  # words of a sentence that says which condition it is; ours
_SHORT = 12  # words of a line that says nothing else; ours
_PLACE = 0.5  # how surely a name is a place
_MOST_PAPERS = 3  # papers that are asked for; ours
_GRADE = expression(r"\b(?:[IVX]{1,4}|\d{1,2}|[A-Z]\d{1,2})\b")
_START = expression(r"\A|\n\s*(?:[-•*·–]\s*)?|[.!?]\s+(?=[A-Z])")
_END = expression(r"\n|[.!?](?=\s|\Z)")
_WORD = expression(r"[^\W_]+")
_PROPER = expression(r"\b[A-Z][\w/]*[A-Za-z0-9]\b")
_DEGREES = {
    "bachelor": expression(r"\bB\.? ?[A-Z]|bachelor|licence|laurea|\bdegree", re.IGNORECASE),
    "master": expression(r"\bM\.? ?[A-Z]|\bM[A-Z]{1,3}\b|master|magist", re.IGNORECASE),
}


def open_gates(case: Case) -> Iterator[Open]:
    """Papers first, then language, place and hours, one of a kind."""
    papers = list(_papers(case))
    yield from papers[:_MOST_PAPERS]
    for kind in ("language", "location", "shift"):
        fits = [fit for fit in case.matches.gates if fit.gate.kind == kind and fit.standing == "not stated"]
        said = [fit.gate.quote for fit in fits if _is_sentence(fit.gate.quote.text) and _says(case, kind, fit)]
        if said:
            yield kind, min(said, key=lambda quote: len(quote.text)), None


def _is_sentence(text: str) -> bool:
    return _LEAST <= len(text.split()) <= _MOST and not finder("paper-liked").search(text)


def _says(case: Case, kind: str, fit: GateFit) -> bool:
    """Whether the words of a condition are of its kind, and the page does not answer them."""
    text = fit.gate.quote.text
    if kind == "shift":
        return finder("asked-hours").search(text) is not None
    if kind == "language":
        return "english" not in text.lower()
    named = [part for word in _PROPER.findall(text)[1:] for part in word.split("/")]
    return finder("place-said").search(text) is not None and not any(part in case.document.text for part in named)


def _papers(case: Case) -> Iterator[Open]:
    """Papers that are conditions, then those that a short line requires by name."""
    kept: list[Span] = []
    for fit in case.matches.gates:
        quote = fit.gate.quote
        if fit.gate.kind not in _PAPERS or not _is_sentence(quote.text) or any(span == quote.span for span in kept):
            continue
        kept.append(quote.span)
        placed = fit.found is not None and place_score(fit.found.text) >= _PLACE
        line = _line(case, fit.found) if fit.found and not placed else None
        standing = "not stated" if placed else fit.standing
        if standing == "met" and not (line and _other_grade(quote.text, line.text)):
            continue
        if standing != "not stated" or placed or not (_is_named(case, quote) or _stands(case, quote.text)):
            yield standing, quote, line
    for group in case.matches.required:
        quote = group.members[0].requirement.quote
        named = group.members[0].requirement.category in ("license", "certification")
        if group.status != "missing" or not named or any(span.overlaps(quote.span) for span in kept):
            continue
        short = len(quote.text.split()) <= _SHORT and finder("paper-said").search(quote.text)
        if short and _is_sentence(quote.text) and not _is_named(case, quote) and not _stands(case, quote.text):
            kept.append(quote.span)
            yield "not stated", quote, None


def _is_named(case: Case, quote: Quote) -> bool:
    """Whether the page names one of the papers that words of the posting ask for, or has its initials."""
    asked = [one for one in case.matches.requirements if one.requirement.quote.span.overlaps(quote.span)]
    named = any(one.named and one.requirement.category in ("license", "certification", "name") for one in asked)
    return named or any(_has_initials(one.requirement.skill, case.document.text) for one in asked)


def _has_initials(name: str, text: str) -> bool:
    """Whether a text has the initials of a long name: "ODOB" for the board of a trade."""
    said = word_set("small-word")
    initials = "".join(word[0].upper() for word in _WORD.findall(name) if word.lower() not in said)
    return len(initials) > _LEAST and re.search(rf"\b{re.escape(initials)}s?\b", text) is not None


def _stands(case: Case, text: str) -> bool:
    return stems(text) <= stems(case.document.text)


def _other_grade(asked: str, line: str) -> bool:
    """Whether both name a grade, and not the same one: "Grade III" and "Grade II"."""
    wanted = re.search(r"\b(?:grade|class|level|part|stage)\s+(\w{1,4})\b", asked, re.IGNORECASE)
    held = re.search(r"\b(?:grade|class|level|part|stage)\s+(\w{1,4})\b", line, re.IGNORECASE)
    return bool(wanted and held and _GRADE.fullmatch(wanted[1]) and wanted[1].lower() != held[1].lower())


def _line(case: Case, quote: Quote) -> Quote:
    """The whole line of the page that a find stands in."""
    lines = (line.span for line in case.document.lines if line.span.start <= quote.span.start < line.span.end)
    span = next(lines, quote.span)
    text = case.document.text[span.start : span.end]
    return case.document.quote(Span(span.start + len(text) - len(text.lstrip(" \t•·*-–")), span.end))


def open_years(case: Case) -> Iterator[Open]:
    """Years that are asked for, and fewer are dated, or none; in the whole sentence that asks for them."""
    asked, fit = case.posting.experience, case.matches.experience
    if asked.quote is None or not asked.least_years or not (fit.below or fit.standing == "unknown"):
        return
    text, span = case.posting.text, asked.quote.span
    start = max(found.end() for found in _START.finditer(text, 0, span.start)) if span.start else 0
    end = _END.search(text, span.end)
    whole = Span(start, end.start() if end else len(text))
    quote = Quote(text[whole.start : whole.end].strip(), whole)
    if _is_sentence(quote.text):
        yield "years", quote, None


def open_degree(case: Case) -> Iterator[Open]:
    """A degree that is asked for, where the page shows none so high by any of its names."""
    asked, fit = case.posting.education, case.matches.education
    if asked.quote is None or not _is_sentence(asked.quote.text) or asked.least not in _DEGREES:
        return
    unseen = fit.standing == "short" and not _DEGREES[asked.least].search(case.document.text)
    if fit.standing == "pending" or unseen:
        yield "degree", asked.quote, None


def stems(text: str) -> set[str]:
    """The stems of the words that tell something; a name all of whose words say nothing has none, so it is no thing."""
    said = word_set("small-word") | word_set("paper-word")
    return {stem(low) for word in _WORD.findall(text) if (low := word.lower()) not in said}
