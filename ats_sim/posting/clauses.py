"""Cuts a sentence of a posting into clauses: the stretches over which a word such as "preferred" may reach."""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_patterns import Signs
from ats_sim.model.document import Span

_CUT = expression(
    r"(?P<sure>;(?!\s*[^\s;,.]+(?:\s[^\s;,.]+){0,2}\s*(?:;|,|\.?\s*$))\s*|,?\s+but\s+(?!not (?:limited|required"
    r"|essential|necessary))|\s*•\s*"
    r"|\s+(?=(?:For (?:more|further) information|To apply|Please (?:send|click|apply|contact|call|e-?mail|forward"
    r"|submit|note)|If (?:you are interested|interested)|In return,? (?:you|we|for)|Apply (?:now|today|online)"
    r"|With over \d|To discuss this|SALARY)\b"
    r"|[A-Z][\w&]+(?: [A-Z][\w&]+){0,4} (?:is|are) (?:(?:an? )?[Ee]qual\b|acting as|committed to|regulated))"
    r"|,? (?:then )?(?=please (?:call|contact|apply|send|e-?mail|click|get|submit|forward)\b))"
    r"|(?P<perhaps>,?\s+(?:and|plus|as well as|along with|together with|&)\s+|,\s*|\s[–—-]+\s|\s/\s)"
)
_OPEN_END = expression(r"\b(?:of|in|with|for|to|and|or|the|an?|at|on|by)$")


def depths(text: str) -> list[int]:
    """For each character how many round or square brackets are open before it."""
    depth, found = 0, []
    for char in text:
        if char in ")]" and depth:
            depth -= 1
        found.append(depth)
        if char in "([":
            depth += 1
    return found


def clauses(text: str, signs: Signs, span: Span) -> tuple[Span, ...]:
    """The clauses of ``text[span]`` in order."""
    cuts = list(_cuts(text, signs, span))
    found, start = [], span.start
    for end, after in [*cuts, (span.end, span.end)]:
        if text[start:end].strip(" .,;"):
            found.append(Span(start, end))
            start = after
    return tuple(found) or (span,)


def _cuts(text: str, signs: Signs, span: Span) -> Iterator[tuple[int, int]]:
    depth = depths(text[span.start : span.end])
    for match in _CUT.finditer(text, span.start, span.end):
        if depth[match.start() - span.start]:
            continue
        whole = not _OPEN_END.search(signs.low, max(span.start, match.start() - 8), match.start())
        if match["sure"] or (whole and signs.begins("clause-start", match.end(), span.end)):
            yield match.start(), match.end()


def trimmed(text: str, span: Span) -> Span:
    """A clause without the marks and blanks at its edges."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ",;:-–—*•"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return Span(start, end)
