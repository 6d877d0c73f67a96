"""What words that a model marks as a name must be to be one."""

from __future__ import annotations

from itertools import pairwise

from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.verbs import verbs
from ats_sim.model.document import Span
from ats_sim.posting.tokens import tokens_of

_SMALL = frozenset({"of", "and", "for", "&", "in", "to", "the"})
"""Words that stand inside of names."""
_MANNERS = ("soft", "abstract", "vague")
_NEAR = 60  # characters to a bracket; ours


def may_be_name(own: str) -> bool:
    """Whether words may be a name together: none of them joins sentences, and one alone says something."""
    parts = own.lower().split()
    if any(" ".join(parts) in words(kind) for kind in _MANNERS) or runs_on(own):
        return False
    loose = words("function") | words("weak")
    if len(parts) == 1:
        return parts[0] not in words("no-item")
    return (
        not any((part in loose and part not in _SMALL) or _told(part) for part in parts[1:]) and parts[0] not in loose
    )


def runs_on(own: str) -> bool:
    """Whether words hold more or less than a name: one that joins sentences glued to the next ("orCurrently"), or one
    half of a pair of quotes."""
    glued = any(
        one.gap == "glue" and len(before.low) > 1 and before.low in words("function")
        for before, one in pairwise(tokens_of(own))
    )
    return glued or own.count("“") != own.count("”")


def is_part(text: str, one: Span) -> bool:
    """Whether a name ends with the first letter of another: "a P" of "a P&L"."""
    last = text[one.start : one.end].split()[-1:]
    return text[one.end : one.end + 1] == "&" and bool(last) and len(last[0]) == 1


def shares_object(text: str, one: Span) -> bool:
    """Whether a deed has its object behind a second deed: "preparing and monitoring a budget"."""
    after = text[one.end : one.end + _NEAR].split(maxsplit=3)
    acts = text.endswith("ing", one.start, one.end) and " " not in text[one.start : one.end] and len(after) > 2
    return acts and after[0] in ("and", "or", "&") and after[1].endswith("ing") and after[2][0].isalpha()


def _told(low: str) -> bool:
    """Whether a word is a form of a verb that tells of something, as "given"."""
    verb = verbs().get(low)
    return verb is not None and verb.base != low and not low.endswith("ing")


def spells_out(text: str, one: Span) -> bool:
    """Whether a name stands in the brackets that spell an abbreviation out: "ETL (Extract, Transform, Load)"."""
    opens = text.rfind("(", max(0, one.start - _NEAR), one.start)
    closes = text.find(")", one.end, one.end + _NEAR)
    if opens < 0 or closes < 0:
        return False
    short = text[max(0, opens - _NEAR) : opens].split()[-1:]
    initials = "".join(part[0] for part in text[opens + 1 : closes].split() if part[0].isupper())
    return bool(short) and len(short[0]) > 1 and short[0] == initials
