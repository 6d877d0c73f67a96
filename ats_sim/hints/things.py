"""What can be counted of a statement in whatever trade: of the thing that was worked on, else of the deed.

Table: ``files/objects.tsv``. The thing is the head of a noun phrase in the matter of the statement ("vehicle wraps" are
no vehicles); what stands behind a preposition of place, time or purpose is a circumstance ("played at weddings").
"""

from __future__ import annotations

import re
from collections.abc import Collection

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.measures import Measure, finder_of, object_measures
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import Hit, word_set

_WORD = expression(r"[^\W_]+(?:['’-][^\W_]+)*")
_JOINED = expression(r"(?:^|[,&/]|\band\b|\bor\b)\s*$", re.IGNORECASE)


def object_measure(text: str, used: Collection[str], *, software: bool = False) -> Measure | None:
    """The measure of the thing that stands first in the matter of a text, else that of the deed; None for neither.

    ``software``: a program is named, with which things of matter are depicted and not handled.
    """
    matter = _matter(text)
    things = [
        (hit.start, one)
        for one in [*_fresh("object", used), *([] if software else _fresh("material", used))]
        for hit in finder_of(one).finditer(matter)
        if _is_head(matter, hit)
    ]
    deeds = [
        (hit.start, one)
        for one in ([] if software else _fresh("deed", used))
        for hit in finder_of(one).finditer(matter)
        if _JOINED.search(matter[: hit.start])
    ]
    found = things or deeds
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _fresh(kind: str, used: Collection[str]) -> list[Measure]:
    return [one for one in object_measures()[kind] if one.fragment not in used]


def _matter(text: str) -> str:
    """A text up to its first circumstance; what a tool was used for is the matter itself."""
    opening = verbs().get(text.split(" ", 1)[0])
    spared = 1 if opening and opening.cls == "used" else 0
    for number, word in enumerate(_WORD.finditer(text)):
        if number > 1 and word[0].lower() in word_set("circumstance"):
            if not spared:
                return text[: word.start()]
            spared -= 1
    return text


def _is_head(text: str, hit: Hit) -> bool:
    """Whether the word is the head of its noun phrase: no further noun stands right behind it."""
    behind = re.match(r"\s+(?=\w)", text[hit.end :])
    following = _WORD.match(text, hit.end + behind.end()) if behind else None
    return following is None or following[0].lower() in word_set("circumstance", "behind-a-thing")
