"""The conditions of a posting on which a case turns, each in a sentence of the posting that says so.

What is asked of everybody on a form (right to work, checks, health) is left out, and whatever a long line buries.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Literal

from ats_sim.asking.lines import line_with, telling
from ats_sim.lexicon import patterns
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.stems import stem, stems_of
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.case import Case
from ats_sim.model.document import Quote, Span
from ats_sim.model.fits import GateFit
from ats_sim.model.resume import Field

Condition = Literal["open", "unsaid", "years", "degree", "shift"]
Open = tuple[Condition, Quote, Quote | None]
"""What is open, the posting's words, the line that bears on it."""

_PAPERS = frozenset({"licence", "registration", "certificate", "membership", "clearance"})
_TOLD = frozenset({"pending", "lapsed", "elsewhere", "lower", "denied"})  # a line of the page bears on it
_LEAST, _MOST = 2, 30  # words of a sentence that says which condition it is; ours
_MOST_YEARS = 40  # numbers of years or months of a posting that are looked at,
_LONG_MATTER = 12  # and words of the matter of one; both ours
_SHORT = 2  # letters of a word that tells too little; ours
_START = expression(r"\A|\n\s*(?:[-•*·–›✔]\s*)?|;\s*|[.!?]\s+(?=[A-Z])")
_END = expression(r"[\n;]|[.!?](?=\s+[A-Z\n]|\s*\Z)")


def is_sentence(text: str) -> bool:
    """Whether words of a posting say a condition, and nothing that is only liked or about something else."""
    told = text.rstrip().endswith("?") or finder("paper-liked", "no-condition").search(text)
    return _LEAST <= len(text.split()) <= _MOST and not told


def open_admitted(case: Case) -> Iterator[Open]:
    """What the page itself says is not in hand, or not any more, beside the posting's words for it."""
    asked = [gate.quote for gate in case.posting.gates] + [demand.quote for demand in case.posting.demands]
    asked += [match.requirement.quote for match in case.matches.requirements]
    wanted = {quote.span: _binding(_sentence(case.posting.text, quote.span).text) for quote in asked}
    work = [proof.highlight.span() for proof in case.statements]
    for line in case.document.lines:
        quote = line_with(case, line.span, "paper-lapsed", "paper-begun", "paper-open")
        if quote is None or finder("paper-renewed").search(quote.text):
            continue
        told = any(span.overlaps(quote.span) for span in work)
        if told and not finder("paper-said").search(quote.text):
            continue
        words = stems(quote.text)
        best = max(wanted, key=lambda span: len(wanted[span] & words), default=None)
        if best and wanted[best] & words:
            yield "open", _sentence(case.posting.text, best), quote


def _binding(text: str) -> set[str]:
    """The stems of the words of a posting that name a paper: names, initials, the words for one."""
    words = [word for word in _WORDS.findall(text) if finder("paper-said").search(word) or not word.islower()]
    first = _WORDS.match(text)
    return stems(" ".join(word for word in words if first is None or word != first[0] or word.isupper()))


_WORDS = expression(r"[^\W\d_]{2,}")


def open_gates(case: Case) -> Iterator[Open]:
    """Papers and degrees on their way, lapsed, elsewhere or lower by the page's own words; papers of which it has no
    word; hours outside the usual ones."""
    page = case.document.text
    for fit in case.matches.gates:
        quote = _sentence(case.posting.text, fit.gate.quote.span)
        if not is_sentence(quote.text):
            continue
        if fit.gate.kind in _PAPERS | {"degree", "driving-licence"} and fit.how in _TOLD and fit.found:
            yield "open", quote, line_with(case, fit.found.span)
        elif fit.gate.kind in _PAPERS and fit.how == "not stated" and _is_unsaid(quote.text, page):
            yield "unsaid", quote, None
        elif fit.gate.kind == "degree" and fit.how == "not stated" and _has_none(case):
            yield "degree", quote, None
        elif fit.gate.kind == "shift" and fit.standing == "not stated" and _is_strange(quote.text, page):
            yield "shift", quote, None


def _is_unsaid(asked: str, page: str) -> bool:
    """Whether a page has neither a word for papers nor a word of the one asked for."""
    return not finder("paper-said").search(page) and not _binding(asked) & stems(page)


def _has_none(case: Case) -> bool:
    """Whether a page has a part about schools, and no degree in it."""
    return case.matches.education.held == case.matches.education.pending == "none" and bool(case.resume.education)


def _is_strange(asked: str, page: str) -> bool:
    """Whether hours are asked for of which a page has no word."""
    wanted, told = (
        {word for hit in finder("asked-hours").finditer(text) for word in stems(hit.text)} for text in (asked, page)
    )
    return bool(wanted) and not wanted & told


def open_years(case: Case) -> Iterator[Open]:
    """Years that are asked for, and fewer are dated, or none, beside the latest title; in the whole sentence that asks
    for them. Those of one thing in particular, of which the page has hardly a word, come next."""
    latest, text = case.matches.latest_title, case.posting.text
    fits = [fit for fit in case.matches.gates if fit.gate.kind == "years"]
    quotes = [_sentence(text, fit.gate.quote.span) for fit in fits if fit.standing != "met"]
    there, skipped = stems(case.document.text), word_set("years-matter-skipped")
    read = [fit.gate.quote.span for fit in fits]
    for found in islice(patterns.regex("span-asked").finditer(text), _MOST_YEARS):
        whole = _sentence(text, Span(found.start(), found.end()))
        words = stems(whole.text) & stems_of(whole.text, _SHORT + 1, skipped)
        strange = len(words - there) > len(words & there) and len(words) <= _LONG_MATTER
        if strange and not any(whole.span.overlaps(span) for span in read) and finder("years-of").search(whole.text):
            quotes.append(whole)
    told = (quote for quote in quotes if is_sentence(quote.text))
    first = next((quote for quote in told if patterns.regex("span-asked").search(quote.text)), None)
    if first:
        yield "years", first, title_held(latest) if latest else None


def title_held(title: Field) -> Quote:
    """A title of the page, without an aside that was cut off inside its bracket."""
    text = title.text.rpartition(" (")[0] if title.text.count("(") > title.text.count(")") else title.text
    return Quote(text, Span(title.span.start, title.span.start + len(text)))


def _sentence(text: str, span: Span) -> Quote:
    """The whole sentence of a posting around some of its words."""
    start = max(found.end() for found in _START.finditer(text, 0, span.start)) if span.start else 0
    end = _END.search(text, span.end)
    whole = Span(start, end.start() if end else len(text))
    return Quote(text[whole.start : whole.end].strip(), whole)


def stems(text: str) -> set[str]:
    """The stems of the words that tell something."""
    return {stem(word) for word in _WORDS.findall(text.lower()) if word not in word_set("small-word")}
