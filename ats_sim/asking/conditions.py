"""The conditions of a posting on which a case turns, each in a sentence of the posting that says so.

What is asked of everybody on a form (right to work, checks, health) is left out, and whatever a long line buries.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Literal

from ats_sim.asking.lines import line_with
from ats_sim.lexicon import patterns
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.stems import stem, stems_of
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.case import Case
from ats_sim.model.document import Quote, Span
from ats_sim.model.resume import Field

Condition = Literal["open", "less", "unsaid", "years", "degree", "shift", "location"]
Open = tuple[Condition, Quote, Quote | None]
"""What is open, the posting's words, the line that bears on it."""

_PAPERS = frozenset({"licence", "registration", "certificate", "membership", "clearance"})
_ADMITS = ("paper-lapsed", "paper-begun", "paper-open")
_TOLD = frozenset({"pending", "lapsed", "elsewhere", "lower", "denied"})  # a line of the page bears on it
_LEAST, _MOST = 2, 40  # words of a sentence that says which condition it is; ours
_TOLD_IN = 3  # words of one that the page may say something of,
_MOST_LINES = 40  # lines of a page that say that something is not in hand,
_MOST_SENTENCES = 300  # sentences of a posting that are looked at,
_MOST_YEARS = 40  # numbers of years or months of a posting that are looked at,
_LONG_MATTER = 12  # and words of the matter of one; both ours
_WHOLE = 4  # words of a sentence that stands by itself; ours
_SAME = 2  # words of a paper that a line of the page has too, so that it may be that one; ours
_SHORT = 2  # letters of a word that tells too little; ours
_START = expression(r"\A|\n(?![ \t]{0,40}\n?[ \t]{0,40}[a-z])\s*(?:[-•*·–›✔]\s*)?|;\s*|\s[·•]\s|[.!?]\s+(?=[A-Z])")
_WORDS = expression(r"[^\W\d_]{2,}")
_END = expression(r"\n(?![ \t]{0,40}\n?[ \t]{0,40}[a-z])|;|\s[·•]\s|[.!?](?=\s+[A-Z\n]|\s*\Z)")


def is_sentence(text: str) -> bool:
    """Whether words of a posting say a condition, and nothing that is only liked or about something else."""
    liked = finder("paper-liked").search(text) and not finder("firmly").search(text)
    told = text.rstrip().endswith("?") or liked or finder("no-condition").search(text)
    return _LEAST <= len(text.split()) <= _MOST and not told


def plain(quote: Quote) -> str:
    """Words of a posting on one line, without the marks and numbers of a list around them."""
    return patterns.regex("list-mark").sub("", " ".join(quote.text.split())).rstrip(" ;,*_.✓✔").removesuffix(" x")


def open_admitted(case: Case) -> Iterator[Open]:
    """What the page itself says is not in hand, or not any more, beside the posting's words for it."""
    asked = [gate.quote.span for gate in case.posting.gates] + [one.quote.span for one in case.posting.demands]
    names = stems(" ".join(word for word in _WORDS.findall(case.posting.text) if word.istitle()))
    names -= stems(" ".join(hit.text for hit in finder("paper-said").finditer(case.posting.text)))
    wanted = {quote.span: words for quote in _sentences(case.posting.text) if (words := _binding(quote.text))}
    firm = {span for span in wanted if any(span.overlaps(other) for other in asked)}
    found = (line_with(case, line.span, *_ADMITS) for line in case.document.lines)
    told = (quote for quote in found if quote and not finder("paper-renewed").search(quote.text))
    for quote in islice(told, _MOST_LINES):
        words = {word for part in _parts(quote.text) if finder(*_ADMITS).search(part) for word in stems(part)}
        if not finder("paper-said", "paper-begun").search(quote.text):
            words -= names
        best = max(wanted, key=lambda span: (len(wanted[span] & words), span in firm), default=None)
        if best and wanted[best] & words:
            yield "open", Quote(case.posting.text[best.start : best.end].strip(), best), quote


def _parts(text: str) -> list[str]:
    """The parts of a line of which each says something of its own."""
    return _END.split(text)


def _sentences(text: str) -> Iterator[Quote]:
    """The sentences of a posting that can say a condition."""
    ends = islice((found.span() for found in _END.finditer(text)), _MOST_SENTENCES)
    start = 0
    for end, behind in (*ends, (len(text), len(text))):
        words = text[start:end].split()
        if _TOLD_IN <= len(words) <= _MOST and any(word.islower() for word in words):
            yield Quote(text[start:end].strip(), Span(start, end))
        start = behind


def _binding(text: str) -> set[str]:
    """The stems of the words of a posting that name a paper: initials and the words for one; beside these, names."""
    first, *rest = _WORDS.findall(text) or [""]
    papers = [hit.text for hit in finder("paper-said").finditer(text)]
    named = [word for word in (first, *rest) if word[1:] != word[1:].lower()]
    return stems(" ".join([*named, *papers, *(word for word in rest if papers and not word.islower())]))


def open_gates(case: Case) -> Iterator[Open]:
    """Papers and degrees on their way, lapsed, elsewhere or lower by the page's own words; papers of which it has no
    word; hours outside the usual ones."""
    page = case.document.text
    for fit in case.matches.gates:
        quote = sentence(case.posting.text, fit.gate.quote.span)
        if not is_sentence(quote.text):
            continue
        if fit.gate.kind in _PAPERS | {"degree", "driving-licence"} and fit.how in _TOLD and fit.found:
            yield "open" if fit.how in ("pending", "lapsed") else "less", quote, line_with(case, fit.found.span)
        elif fit.gate.kind == "degree" and fit.found and _is_begun(case):
            yield "open", quote, line_with(case, fit.found.span)
        elif fit.gate.kind in _PAPERS and (
            fit.how == "another's" or (fit.how == "not stated" and _is_unsaid(quote.text, page))
        ):
            yield "unsaid", quote, None
        elif fit.gate.kind == "degree" and fit.how == "not stated" and _has_none(case):
            yield "degree", quote, None
        elif fit.gate.kind == "shift" and fit.standing == "not stated" and _is_strange(quote.text, page):
            yield "shift", quote, None
        elif fit.gate.kind == "location" and fit.standing == "not stated" and _is_elsewhere(quote.text, page):
            yield "location", quote, None


def _is_unsaid(asked: str, page: str) -> bool:
    """Whether a page has neither a line about papers that are held nor a word of the one asked for."""
    told = (line for line in page.splitlines() if finder("paper-said").search(line))
    held = any(not finder(*_ADMITS).search(line) for line in told)
    named = {word for word in stems(asked) if not finder("paper-said").search(word)}
    return not held and not any(len(named & stems(line)) >= _SAME for line in page.splitlines())


def _is_begun(case: Case) -> bool:
    """Whether the only degree of a page is on its way."""
    return case.matches.education.held == "none" != case.matches.education.pending


def _has_none(case: Case) -> bool:
    """Whether a page has a part about schools, and no degree in it."""
    return case.matches.education.held == case.matches.education.pending == "none" and bool(case.resume.education)


def _is_strange(asked: str, page: str) -> bool:
    """Whether hours are asked for of which a page has no word."""
    wanted, told = (
        {word for hit in finder("asked-hours").finditer(text) for word in stems(hit.text)} for text in (asked, page)
    )
    return bool(wanted) and not wanted & told


def _is_elsewhere(asked: str, page: str) -> bool:
    """Whether one must live at a place of which a page has no word."""
    rest = _WORDS.findall(asked)[1:]
    return finder("place-said").search(asked) is not None and not any(
        word in page for word in rest if not word.islower()
    )


def open_years(case: Case) -> Iterator[Open]:
    """Years that are asked for, and fewer are dated, or none, beside the latest title; in the whole sentence that asks
    for them. Those of one thing in particular, of which the page has hardly a word, come next."""
    latest, text = case.matches.latest_title, case.posting.text
    fits = [fit for fit in case.matches.gates if fit.gate.kind == "years"]
    quotes = [sentence(text, fit.gate.quote.span) for fit in fits if fit.standing != "met"]
    there, skipped = stems(case.document.text), word_set("years-matter-skipped")
    read = [fit.gate.quote.span for fit in fits]
    for found in islice(patterns.regex("span-asked").finditer(text), _MOST_YEARS):
        whole = sentence(text, Span(found.start(), found.end()))
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


def sentence(text: str, span: Span) -> Quote:
    """The whole sentence of a posting around some of its words, the first one where they hold several."""
    starts = (found.end() for found in _START.finditer(text, 0, span.start + 1))
    start = max((start for start in starts if start <= span.start), default=0)
    end = _END.search(text, span.end)
    last = end.start() if end else len(text)
    for found in _END.finditer(text, start, span.end):
        if len(text[start : found.start()].split()) >= _WHOLE:
            last = found.start()
            break
        start = found.end() if found.end() < span.end else start
    return Quote(text[start:last].strip(), Span(start, last))


def stems(text: str) -> set[str]:
    """The stems of the words that tell something."""
    return {stem(word) for word in _WORDS.findall(text.lower()) if word not in word_set("small-word")}
