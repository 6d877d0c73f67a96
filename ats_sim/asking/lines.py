"""The words of a resume that questions are about: whole statements of a position that was read, and other lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from ats_sim.domain.months import latest_first
from ats_sim.lexicon import patterns
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.shapes import LETTERS
from ats_sim.lexicon.stems import stems_of
from ats_sim.lexicon.told import everyday
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.case import Case
from ats_sim.model.document import Quote, Span
from ats_sim.model.evidence import Evidence
from ats_sim.model.question import Raised

_TWO = 2  # ends of a text of one sentence
_RECENT = 2  # positions,
_SHOWN = {"outcome": 2, "scale": 1}  # what a number adds to the words in common,
_LONG = 3  # and letters of a word that tells something; both ours
_LEAST, _MOST = 3, 45  # words of a statement that is asked about; ours
_WRAPPED = 3  # lines that one may be wrapped into,
_LONGEST = 30  # and words of one that is quoted whole; both ours
_MONEY = "$£€"
_FULL_STOP = expression(r"[.!?](?=\s+[A-Z])")


def statements(case: Case) -> list[Evidence]:
    """The statements that can be asked about: those of the latest position first, then as they stand."""
    order = {("work", index): place for place, index in enumerate(latest_first(case.resume.work))}

    def key(proof: Evidence) -> tuple[int, int]:
        highlight = proof.highlight
        return (order.get((highlight.section, highlight.entry), len(order)), highlight.anchors[0][1])

    told = (part for proof in case.statements if _belongs(case, proof) for part in _parts(proof))
    return sorted((part for part in told if is_whole(part)), key=key)


def _parts(proof: Evidence) -> Iterator[Evidence]:
    """A statement, or the sentences of one that is a paragraph, each with what it shows itself."""
    text = proof.highlight.text
    ends = [0, *(found.end() for found in _FULL_STOP.finditer(text)), len(text)]
    if len(text.split()) <= _MOST or len(ends) <= _TWO:
        yield proof
        return
    for start, end in pairwise(ends):
        yield _part(proof, start + len(text[start:end]) - len(text[start:end].lstrip()), end)


def _part(proof: Evidence, start: int, end: int) -> Evidence:
    highlight = proof.highlight
    span = highlight.span(start, end)
    anchors = [(0, span.start), *((at - start, place) for at, place in highlight.anchors if start < at < end)]

    def inside(quote: Quote | None) -> bool:
        return quote is not None and span.start <= quote.span.start < span.end

    metrics = tuple(metric for metric in proof.metrics if inside(metric.quote))
    used = tuple(quote for quote in proof.deployment if inside(quote))
    shows = used or any(metric.kind in _SHOWN for metric in metrics)
    return replace(
        proof,
        highlight=replace(highlight, text=highlight.text[start:end], anchors=tuple(anchors)),
        grade="evidenced" if shows and proof.grade == "evidenced" else "plain",
        metrics=metrics,
        deployment=used,
        tools=tuple(tool for tool in proof.tools if inside(tool.quote)),
        partners=tuple(quote for quote in proof.partners if inside(quote)),
        ownership=proof.ownership if inside(proof.ownership) else None,
        minimizing_phrase=proof.minimizing_phrase if inside(proof.minimizing_phrase) else None,
    )


def _belongs(case: Case, proof: Evidence) -> bool:
    """Whether a statement is of a position whose title or employer was read, or of a project."""
    highlight = proof.highlight
    if highlight.section != "work":
        return highlight.section == "projects"
    work = case.resume.work[highlight.entry] if highlight.entry >= 0 else None
    return work is not None and (work.position is not None or work.name is not None)


def is_whole(proof: Evidence) -> bool:
    """Whether a statement is one sentence or bullet from its beginning to its end, and none that lines were run
    together into."""
    text = proof.highlight.text.strip()
    words = text.split()
    if not _LEAST <= len(words) <= _MOST or not (text[0].isupper() or text[0].isdigit() or text[0] in _MONEY):
        return False
    if patterns.regex("experience-claimed").search(text):
        return False
    last = LETTERS.findall(words[-1].lower())
    if last and last[-1] in word_set("small-word") and words[-1][-1] not in ".!?":
        return False
    return proof.highlight.bulleted or len(proof.highlight.anchors) == 1 or text[-1] in ".!?"


def strengths(case: Case) -> dict[Span, int]:
    """How much the statements of the latest positions and of projects bear on the posting: by the words that both have,
    and by what they show."""
    late = latest_first(case.resume.work)[:_RECENT]
    asked = asked_words(case)
    found = {}
    for proof in statements(case):
        highlight = proof.highlight
        if highlight.section != "work" or highlight.entry in late:
            shown = _SHOWN.get(proof.metric or "", 0) + bool(proof.deployment and proof.ownership)
            newest = highlight.section == "work" and highlight.entry == late[0]
            found[proof.quote.span] = 2 * shared(highlight.text, asked) + shown + newest
    return found


def shared(text: str, asked: set[str]) -> int:
    """How many words of a line a posting has too, everyday words apart: of those one counts, where there are two."""
    both = telling(text) & asked
    strange = len(both - everyday())
    return strange or len(both) > 1


def asked_words(case: Case) -> set[str]:
    """The stems of the words by which a posting tells its work: title, duties and demands."""
    posting = case.posting
    parts = [*(duty.text for duty in posting.responsibilities), *(demand.quote.text for demand in posting.demands)]
    said = " ".join([posting.title.text if posting.title else "", *parts])
    tools = " ".join(hit.text for hit in finder("everyday-tool").finditer(said))
    return telling(said if parts else posting.text) - telling(tools)


def telling(text: str) -> set[str]:
    """The stems of the words of a text that tell what it is about."""
    return stems_of(text, _LONG, word_set("small-word") | word_set("years-matter-skipped"))


def raised(proof: Evidence, part: Quote, text: str, near: tuple[Quote, ...] = ()) -> Raised:
    """A question about a statement, which stands whole, and the part of it that raises the question."""
    return Raised(proof.quote, text, near=near, within=part)


def line_with(case: Case, span: Span, *lists: str) -> Quote | None:
    """The line of the page that a find stands in, with the lines that it is wrapped into; of a long one the sentence
    with a word of the lists, else the first one. None where no word of the lists stands in it."""
    text, lines = case.document.text, case.document.lines
    at = bisect_right(lines, span.start, key=lambda line: line.span.start) - 1
    if at < 0 or span.start >= lines[at].span.end:
        return None
    first, end = lines[at].span.start, lines[at].span.end
    if lists and not finder(*lists).search(text[first:end]):
        return None
    for line in lines[at + 1 : at + _WRAPPED]:
        if not (text[line.span.start : line.span.end].lstrip()[:1].islower() or _is_open(text[first:end])):
            break
        end = line.span.end
    first = end - len(text[first:end].lstrip(" \t•·*-–"))
    if len(text[first:end].split()) > _LONGEST:
        ends = [found.start() + 1 for found in _FULL_STOP.finditer(text, first, end)]
        parts = [Span(*ends) for ends in zip([first, *ends], [*ends, end], strict=True)]
        told = (part for part in parts if not lists or finder(*lists).search(text[part.start : part.end]))
        part = next(told, parts[0])
        first, end = part.end - len(text[part.start : part.end].lstrip()), part.end
    return case.document.quote(Span(first, end)) if len(text[first:end].split()) <= _LONGEST else None


def _is_open(line: str) -> bool:
    """Whether a line ends inside a sentence: with a comma, or a word that another one follows."""
    last = line.rstrip().rpartition(" ")[2].lower()
    return last.endswith(",") or last in word_set("small-word") - word_set("verb-particle")
