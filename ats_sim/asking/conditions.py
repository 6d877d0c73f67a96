"""The conditions of a posting that the page does not plainly meet, each in a sentence of the posting that says so.

What is asked of everybody on a form (right to work, checks, health) is left out, and whatever a long line buries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from ats_sim.lexicon import patterns
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.shapes import WORD
from ats_sim.lexicon.stems import stem, stems_of
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.case import Case
from ats_sim.model.document import Quote, Span
from ats_sim.model.fits import GateFit
from ats_sim.model.resume import Field

Condition = Literal[
    "not stated", "pending", "not met", "met", "years", "degree", "language", "location", "shift", "people", "level"
]
Open = tuple[Condition, Quote, Quote | None]
"""What is open, the posting's words, the line that bears on it."""

PAPERS = frozenset({"licence", "registration", "certificate", "membership", "driving-licence", "clearance"})
_LEAST, _MOST = 2, 30  # words of a sentence that says which condition it is; ours
_PLACE = 0.5  # how surely a name is a place
_WRAPPED = 3  # lines that one may be wrapped into; ours
_LONGEST = 38  # words of a line of the page that says whether one is met; ours
_AROUND = 6  # characters of a posting beside words that are to stand alone; ours
_MOST_YEARS = 40  # numbers of years or months of a posting that are looked at,
_LONG_MATTER = 12  # and words of the matter of one; both ours
_SHORT = 2  # letters of a word or of initials that tell too little; ours
_LISTED = 3  # commas of a sentence that is a list of things to know; ours
_MOST_PAPERS = 3  # papers that are asked for; ours
_START = expression(r"\A|\n\s*(?:[-•*·–]\s*)?|;\s*|[.!?]\s+(?=[A-Z])")
_END = expression(r"[\n;]|[.!?](?=\s+[A-Z\n]|\s*\Z)")
_PROPER = expression(r"\b[A-Z][\w/]*[A-Za-z0-9]\b")
_UNDER_WAY: dict[str, Condition] = {
    "pending": "pending",
    "lapsed": "pending",
    "lower": "not met",
    "elsewhere": "not met",
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
    told = text.rstrip().endswith("?") or finder("paper-liked", "no-condition").search(text)
    return _LEAST <= len(text.split()) <= _MOST and not told


def _says(case: Case, kind: str, fit: GateFit) -> bool:
    """Whether the words of a condition are of its kind, and the page does not answer them."""
    text = fit.gate.quote.text
    if kind == "shift":
        asked, told = (_hours(one) for one in (text, case.document.text))
        return bool(asked) and not asked & told
    if kind == "language":
        return "english" not in text.lower()
    named = [part for word in _PROPER.findall(text)[1:] for part in word.split("/")]
    return finder("place-said").search(text) is not None and not any(part in case.document.text for part in named)


def _hours(text: str) -> set[str]:
    """The hours that a text names, by their stems: "nights" and "night" are one."""
    return {word for hit in finder("asked-hours").finditer(text) for word in stems(hit.text)}


def _papers(case: Case) -> Iterator[Open]:
    """Papers that are conditions: each line of the page and each thing asked for once."""
    lines: set[Span] = set()
    kept: list[set[str]] = []
    for fit in case.matches.gates:
        quote = fit.gate.quote
        paper = fit.gate.kind in PAPERS and quote.text.count(",") < _LISTED and _is_sentence(quote.text)
        found = _paper(case, fit) if paper and _is_alone(case.posting.text, quote.span) else None
        if found is None:
            continue
        words, line = stems(quote.text), found[2]
        told = any(2 * len(words & other) > min(len(words), len(other)) for other in kept)
        if not told and (line is None or line.span not in lines):
            kept.append(words)
            lines |= {line.span} if line else set()
            yield found


def _paper(case: Case, fit: GateFit) -> Open | None:
    """A paper that the page does not plainly show, with the line that bears on it; None for one that it shows."""
    quote = fit.gate.quote
    if fit.how == "another's":
        return "not stated", quote, None
    placed = fit.found is not None and place_score(fit.found.text) >= _PLACE
    line = whole_line(case, fit.found) if fit.found and not placed else None
    line = line if line and len(line.text.split()) <= _LONGEST else None
    if line and fit.how in _UNDER_WAY:
        return _UNDER_WAY[fit.how], quote, line
    bears = line is not None and finder("paper-said").search(line.text) is not None
    if line and fit.standing == "met" and finder("paper-begun").search(line.text):
        return "pending", quote, line if bears else None
    if fit.standing == "met" and not placed and not (line and bears and _other_grade(quote.text, line.text)):
        return None
    if fit.standing == "not stated" and (_is_named(case, quote) or _stands(case, quote.text)):
        return None
    return (fit.standing, quote, line) if bears else ("not stated", quote, None)


def _is_alone(text: str, span: Span) -> bool:
    """Whether words of a posting are no thing out of a list."""
    around = _sentence(text, span).text
    before, after = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
    one_of = after.lstrip().startswith(",") and around.count(",") > 1
    return not before.rstrip().endswith(",") and not one_of


def _is_named(case: Case, quote: Quote) -> bool:
    """Whether the page names one of the papers that words of the posting ask for, or has its initials."""
    asked = [one for one in case.matches.requirements if one.requirement.quote.span.overlaps(quote.span)]
    named = any(one.named and one.requirement.category in ("license", "certification", "name") for one in asked)
    if named or any(_has_initials(one.requirement.skill, case.document.text) for one in asked):
        return True
    return any(_is_spelled(word, case.document.text) for word in WORD.findall(quote.text) if word.isupper())


def _is_spelled(initials: str, text: str) -> bool:
    """Whether a text has the name that initials stand for: "Health and Care Professions Council" for "HCPC"."""
    small = word_set("small-word")
    words = [word for word in WORD.findall(text) if word.lower() not in small]
    firsts = "".join(word[0] if word[0].isupper() and word[1:].islower() else " " for word in words)
    return len(initials) > _SHORT and initials in firsts


def _has_initials(name: str, text: str) -> bool:
    """Whether a text has the initials of a long name: "ODOB" for the board of a trade."""
    said = word_set("small-word")
    initials = "".join(word[0].upper() for word in WORD.findall(name) if word.lower() not in said)
    return len(initials) > _LEAST and re.search(rf"\b{re.escape(initials)}s?\b", text) is not None


def _stands(case: Case, text: str) -> bool:
    return stems(text) <= stems(case.document.text)


def _other_grade(asked: str, line: str) -> bool:
    """Whether both name a grade, and not the same one: "Grade III" and "Grade II"."""
    wanted, held = patterns.regex("rank-of-paper").search(asked), patterns.regex("rank-of-paper").search(line)
    return bool(wanted and held and wanted[1].lower() != held[1].lower())


def whole_line(case: Case, quote: Quote) -> Quote:
    """The whole line of the page that a find stands in, with the lines that it is wrapped into."""
    spans = [line.span for line in case.document.lines]
    at = next((at for at, span in enumerate(spans) if span.start <= quote.span.start < span.end), -1)
    if at < 0:
        return quote
    text, end = case.document.text, spans[at].end
    for span in spans[at + 1 : at + _WRAPPED]:
        if not (text[span.start : span.end].lstrip()[:1].islower() or _is_open(text[spans[at].start : end])):
            break
        end = span.end
    line = text[spans[at].start : end]
    return case.document.quote(Span(spans[at].start + len(line) - len(line.lstrip(" \t•·*-–")), end))


def _is_open(line: str) -> bool:
    """Whether a line ends inside a sentence: with a comma, or a word that another one follows."""
    last = line.rstrip().rpartition(" ")[2].lower()
    return last.endswith(",") or last in word_set("small-word")


def open_years(case: Case) -> Iterator[Open]:
    """Years that are asked for, and fewer are dated, or none, beside the latest title; in the whole sentence that asks
    for them. Those of one thing in particular, of which the page has hardly a word, come next."""
    asked, latest = case.posting.experience, case.matches.latest_title
    held = title_held(latest) if latest else None
    fits = [fit for fit in case.matches.gates if fit.gate.kind == "years"]
    quotes = [_sentence(case.posting.text, fit.gate.quote.span) for fit in fits if fit.standing != "met"]
    if asked.quote and asked.least_years and not fits and case.matches.experience.standing == "unknown":
        quotes.append(_sentence(case.posting.text, asked.quote.span))
    there = stems(case.document.text)
    skipped = word_set("years-matter-skipped")
    for found in islice(patterns.regex("span-asked").finditer(case.posting.text), _MOST_YEARS):
        whole = _sentence(case.posting.text, Span(found.start(), found.end()))
        words = stems(whole.text) & stems_of(whole.text, _SHORT + 1, skipped)
        strange = len(words - there) > len(words & there) and len(words) <= _LONG_MATTER
        read = asked.quote is not None and whole.span.overlaps(asked.quote.span)
        if strange and not read and finder("years-of").search(whole.text):
            quotes.append(whole)
    told = (quote for quote in quotes if _is_sentence(quote.text))
    first = next((quote for quote in told if patterns.regex("span-asked").search(quote.text)), None)
    if first:
        yield "years", first, held


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


def open_level(case: Case) -> Iterator[Open]:
    """A post below the latest one, or the first one in which people are led: a title that leads beside words of the
    posting that say how junior it is, or words about leading where the page has none."""
    latest, level = case.matches.latest_title, case.matches.posting_level
    text = case.posting.text
    below = finder("level-below").search(text)
    if latest and below and level in ("junior", "mid") and finder("title-leads").search(latest.text):
        yield "level", _sentence(text, Span(below.start, below.end)), title_held(latest)
    leads = finder("people-condition").search(text) if case.posting.management or level == "lead" else None
    if leads and not finder("people-told").search(case.document.text):
        quote = _sentence(text, Span(leads.start, leads.end))
        if _is_sentence(quote.text):
            yield "people", quote, None


def open_degree(case: Case) -> Iterator[Open]:
    """A degree that is asked for, where the page shows a lower one, one on its way, or none at all."""
    held = case.matches.education
    for fit in case.matches.gates:
        if fit.gate.kind == "degree" and fit.standing != "met" and _is_sentence(fit.gate.quote.text):
            lower = fit.standing in ("pending", "not met") and fit.found is not None
            if lower or (held.held == held.pending == "none" and case.resume.education):
                line = whole_line(case, fit.found) if fit.found else None
                yield "degree", fit.gate.quote, line if line and len(line.text.split()) <= _LONGEST else None
                return


def stems(text: str) -> set[str]:
    """The stems of the words that tell something; a name all of whose words say nothing has none, so it is no thing."""
    said = word_set("small-word") | word_set("paper-word")
    return {stem(low) for word in WORD.findall(text) if (low := word.lower()) not in said}
