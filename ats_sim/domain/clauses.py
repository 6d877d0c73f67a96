"""The clause of a statement that a find stands in, so that a quote is as short as it can be and still says it."""

from __future__ import annotations

from ats_sim.lexicon import patterns
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence

_LEAST = 4  # words of a clause that can stand alone; ours


def clause(proof: Evidence, start: int, end: int) -> Quote:
    """The clause around ``text[start:end]`` of a statement, the whole statement where a part of it would be too short.

    Each part beside a cut has at least four words, so that no list is cut in two; nothing is cut inside brackets.
    """
    text = proof.highlight.text
    first, last = 0, len(text)
    for joint in patterns.regex("clause-edge").finditer(text):
        before, behind = text[first : joint.start()], text[joint.end() :]
        if text.count("(", 0, joint.start()) != text.count(")", 0, joint.start()):
            continue
        if len(before.split()) < _LEAST or len(behind.split()) < _LEAST:
            continue
        if joint.end() <= start:
            first = joint.end()
        elif joint.start() >= end:
            last = joint.start()
            break
    whole = text[first:last]
    begin = first + len(whole) - len(whole.lstrip(" •-–*"))
    stop = last - (len(whole) - len(whole.rstrip(" .;,")))
    return Quote(text[begin:stop], proof.highlight.span(begin, stop))


def clause_of(proof: Evidence, part: Quote) -> Quote:
    """The clause that words of a statement stand in; the statement where they are not found in it."""
    at = proof.highlight.text.find(part.text)
    return clause(proof, at, at + len(part.text)) if at >= 0 else proof.quote
