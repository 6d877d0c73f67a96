"""The other ways that a posting opens to meet a condition: a waiver, an equal, a time to get it in.

Such a clause stands behind the condition ("or willing to get it", "within six months of hire"), or it is the next
sentence or the line below ("If yours is not current, you have a month") and belongs to the condition before. A line
that asks only for the will or the ability to get something ("willing to obtain a CDL") is its own relief. Words that
shut every other way ("must be in hand") are told as such.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ats_sim.lexicon.posting_patterns import Sign, Signs
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Relief
from ats_sim.posting.sections import Sentence

_BEHIND = (("relief-soon", True), ("relief-equal", False))
_STARTS = ("; ", ": ", "(")
_ENDS = (";", ")")
_NEAR = 45
"""Characters before a time in which a word says that it is no time to get something in; ours."""
_SILENT = frozenset({"benefits", "about", "equal"})
"""Parts that open no way into the job."""


def reliefs_in(text: str, sentences: Sequence[Sentence], signs: Signs) -> tuple[Relief, ...]:
    """Those of all sentences, in the order of the text."""
    found: list[Relief] = []
    before: Sentence | None = None
    for one in sentences:
        alone = signs.first("relief-alone", one.span.start, one.span.end)
        shut = signs.has("relief-shut", one.span.start, one.span.end)
        if one.part in _SILENT:
            pass
        elif shut:
            found.append(Relief(one.span, one.quote, shut=True))
        elif signs.begins("relief-to-come", one.span.start, one.span.end):
            found.append(Relief(one.span, one.quote, soon=True))
        elif alone and before and before.number == one.number:
            found.append(Relief(before.span, one.quote, soon=alone.name.startswith("relief.soon")))
        else:
            found += _behind(text, one.span, signs)
        before = before if alone else one
    return tuple(found)


def _behind(text: str, sentence: Span, signs: Signs) -> Iterator[Relief]:
    """Those that stand behind what they are for, in one sentence."""
    for group, soon in _BEHIND:
        for sign in signs.within(group, sentence.start, sentence.end):
            if signs.has("relief-not", max(sentence.start, sign.start - _NEAR), sign.end):
                continue
            start = max(text.rfind(mark, sentence.start, sign.start) + len(mark) for mark in _STARTS[:2])
            if text[start : sign.start].strip() == "" or start < sentence.start:
                start = sentence.start  # "a degree; or an equal of it"
            said = _clause(text, sentence, sign)
            yield Relief(Span(min(start, said.span.start), said.span.end), said, soon)


def _clause(text: str, sentence: Span, sign: Sign) -> Quote:
    """The words of a relief up to the end of its clause, or its whole bracket."""
    ends = [at for mark in _ENDS if (at := text.find(mark, sign.end, sentence.end)) >= 0]
    end = min(ends, default=sentence.end)
    opened = text.rfind("(", sentence.start, sign.start)
    start = opened + 1 if opened > text.rfind(")", sentence.start, sign.start) else sign.start
    return Quote(text[start:end].strip(" .,"), Span(start, end))
