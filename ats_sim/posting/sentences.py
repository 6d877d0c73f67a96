"""Splits running text into sentences, also where line breaks and full stops were lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_words import words
from ats_sim.model.document import Span

_ABBREVIATION = expression(
    r"(?:\b(?:e\.g|i\.e|etc|incl|approx|min|max|vs|no|sr|jr|dr|mr|ms|mrs|st|inc|ltd|co|corp|dept"
    r"|est|ph|cf|b|m|u\.s|u\.k)"
    r"|\b[A-Za-z]|\b(?:[A-Za-z]\.){1,4}[A-Za-z]{1,4})$",
    re.IGNORECASE,
)
_END = expression(
    r"(?P<stop>[.!?;]+[\"')\]]*(?=\s|$)|(?<=[a-z0-9)])[.!?](?=[A-Z][a-z]+ ))|(?P<mark>\s*[•●▪◦‣∙➢✓✔►■]\s*"
    r"|\s[*·~]\s+(?=[A-Z])|\n\s*\n|\s(?=(?:Thanks|Regards|Best regards|Kind regards)\b))"
)
_OPENER = expression(
    r"(?<=[a-z0-9)%+#A-Z])(?<!\([a-h1-9]\))\s(?="
    r"(?:(?:Strong|Solid|Good|Excellent|Proven|Demonstrated|Prior|Previous|Extensive|Working"
    r"|Hands-on|Basic|Deep|Sound|"
    r"Advanced|Expert|Thorough|Significant|Proficient|Practical|Relevant)\s[\w+#./-]{2,20}\s(?:\w+\s)?"
    r"(?:experience|skills?|knowledge|understanding|background|English|in|with|of)\b"
    r"|(?:Experience|Experienced|Knowledge|Understanding|Familiarity|Proficiency|Expertise|Familiar|Proficient)\s"
    r"(?:in|with|of|on|using|and|developing|building|designing|working|writing|managing|as|creating|leading)\b"
    r"|(?:Ability|Able|Capable|Willingness|Willing)\s(?:to|of)\b"
    r"|(?:Full|Valid|Clean|Current)\s(?:\w+\s)?(?:[Dd]riv\w+|[Ll]icen[cs]e)\b|Minimum\s(?:of\s)?\w+\s"
    r"|At\sleast\s\w+\s|\d{1,2}\s?\+\s?(?:years|yrs)\b"
    r"|(?:Bachelor|Master|Associate)(?:'?s)?\s[Dd]egree\b|Must\s(?:be|have|pass|hold|know|speak)\b"
    r"|(?:The|Our)\s(?:[Ii]deal|[Ss]uccessful|[Rr]ight)\s(?:[Cc]andidate|[Aa]pplicant|[Pp]erson)s?\b"
    r"|(?:Candidates|Applicants)\s(?:must|should|will|need)\b"
    r"|If\s(?:you|interested)\b|This\s(?:role|position|job|is)\b|Our\sclient\b|We\s(?:are|offer|have)\b|To\sapply\b"
    r"|Please\s(?:apply|send|note|contact|submit)\b"
    r"|[Yy]ou(?:'ll)?\s(?:will|have|must|should)\b(?<=You)))"
)
_LONGEST = 1_500  # characters; ours: what is longer is no sentence but a text that lost its marks
_FUNCTION = expression(
    r"\b(?:of|in|with|and|or|the|a|an|to|for|as|by|at|on|from|is|are|be|our|your|this|&)$", re.IGNORECASE
)


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences of ``text[span]`` without surrounding blanks and list marks, in order."""
    start = span.start
    for end, after in _breaks(text, span):
        yield from _trimmed(text, start, end)
        start = after
    yield from _trimmed(text, start, span.end)


def _breaks(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """Places where a sentence ends and the next one may begin."""
    part = text[span.start : span.end]
    found: list[tuple[int, int]] = []
    for match in _END.finditer(part):
        if match["stop"] and match["stop"][0] == ".":
            if _ABBREVIATION.search(part, max(0, match.start() - 12), match.start()) and not _sure(part, match.end()):
                continue
            if expression(r"\s+[a-z(]").match(part[match.end() : match.end() + 3]):
                continue
        if match["stop"] and match["stop"][0] == ";" and _depth(part, match.start()):
            continue
        found.append((match.end() if match["stop"] else match.start(), match.end()))
    if len(part) > 40:
        found += [m.span() for m in _OPENER.finditer(part) if _ended(part, m.start())]
    return iter([(span.start + end, span.start + after) for end, after in sorted(found)])


def _ended(part: str, place: int) -> bool:
    """Whether the word before a place can end a list item: no function word, no adjective of what follows;
    a long text without line breaks is taken to be a list."""
    if _FUNCTION.search(part, max(0, place - 8), place):
        return False
    if len(part) > 120:
        return True
    return part[max(0, place - 30) : place].rsplit(" ", 1)[-1].lower() not in words("weak")


def _sure(part: str, end: int) -> bool:
    """Whether a new sentence surely begins, although an abbreviation stands before the full stop."""
    return (
        expression(
            r"(?:\s+|(?=Must\b))(?:[•●]|(?:The|We|You|Your|This|Our|If|For|In|As|Please|Must|Experience|Use|With)\b)"
        ).match(part[end : end + 14])
        is not None
    )


def _depth(part: str, place: int) -> bool:
    """Whether a place stands inside round brackets."""
    before = part[max(0, place - 200) : place]
    return before.rfind("(") > before.rfind(")")


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    lead = expression(r"[\s•●▪◦‣∙➢✓✔►■*·~–—>-]*").match(piece)
    begin = start + (lead.end() if lead else 0)
    stop = start + len(piece.rstrip())
    while stop - begin > _LONGEST:
        cut = text.rfind(" ", begin, begin + _LONGEST)
        cut = cut if cut > begin else begin + _LONGEST
        yield Span(begin, cut)
        begin = cut + 1 if text[cut].isspace() else cut
    if stop > begin and any(c.isalnum() for c in text[begin:stop]):
        yield Span(begin, stop)
