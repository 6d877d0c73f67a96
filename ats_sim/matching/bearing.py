"""How the words around a find bear on it: whether the writer has the thing, hopes for it, is on the way to it, had it
until it ran out, or says that it is not there.

A hope is told by its words ("want to learn") or by the heading that it stands under. What is on the way or has run out
is asked of papers only, and within one clause: "SIA licence: expired 2021", "CPA, exam in May". A denial stands right
before the thing ("no Dutch yet", "have not used Go"); "no safety incidents" denies the incidents.
"""

from __future__ import annotations

import re

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.wordlists import any_of, finder, word_set
from ats_sim.model.matches import Bearing

_CLAUSE = expression(r"(?:[.;!?]\s|[•|\n]|\s[·–—-]\s)\s*")
_FAR = 400
"""Characters beside a thing beyond which nothing is said of it; ours. A line without end must not cost its square."""
_NEXT = expression(r"\s*([^\W\d_]+)")


def bearing_of(text: str, start: int, end: int, *, paper: bool) -> Bearing | None:
    """How a passage bears on the thing at ``text[start:end]``; None where it says that it is not there.

    ``paper``: a licence, certificate, registration or membership.
    """
    if _denied(text, start, end):
        return None
    if not paper:
        return "held"
    clause = "".join(clause_around(text, start, end))
    if finder("paper-lapsed").search(clause) and not finder("paper-renewed").search(clause):
        return "lapsed"
    return "pending" if finder("paper-pending").search(clause) else "held"


def clause_around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The clause that ``text[start:end]`` stands in: what is before it, itself, what is behind it."""
    floor, ceiling = max(0, start - _FAR), min(len(text), end + _FAR)
    first = max((cut.end() for cut in _CLAUSE.finditer(text, floor, start)), default=floor)
    behind = _CLAUSE.search(text, end, ceiling)
    last = behind.start() if behind else ceiling
    return text[first:start], text[start:end], text[end:last]


def _denied(text: str, start: int, end: int) -> bool:
    before = clause_around(text, start, end)[0]
    if _not().search(before):
        return True
    if not _no().search(before):
        return False
    following = _NEXT.match(text, end)
    return following is None or following[1].lower() in word_set("behind-denial")


def _not() -> re.Pattern[str]:
    """A verb that is denied, with its object: "have not worked with", "never used", "don't hold a"."""
    return expression(
        rf"(?:\b(?:not|never|neither|nor)|n['’]t)(?!\s+(?:only|just|merely|least|limited))(?:\s+(?:yet|ever|yet\s+been))?"
        rf"\s+{any_of('having-verb')}(?:\s+(?:with|in|as|a|an|any|the|my|of|on|for|to)){{0,2}}\s*$",
        re.IGNORECASE,
    )


def _no() -> re.Pattern[str]:
    return expression(r"\b(?:no|without(?:\s+(?:a|an|any))?)\s+$", re.IGNORECASE)
