"""Short forms that a text gives of its own long names: "Optometrists and Dispensing Opticians Board (ODOB)"."""

from __future__ import annotations

from functools import lru_cache

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.shapes import PROPER

_MOST = 8
"""Words of a long name; ours."""


@lru_cache(maxsize=64)
def short_forms(text: str) -> dict[str, str]:
    """Each long name in lower case with its short form, where the capitals of the one are the initials of the other."""
    found: dict[str, str] = {}
    for match in regex("short-form").finditer(text):
        line = text[: match.start()].rpartition("\n")[2]
        words = list(PROPER.finditer(line))[-_MOST:]
        for first in reversed(range(len(words))):
            if _initials([word[0] for word in words[first:]]) == [c for c in match[1] if c.isupper()]:
                found[line[words[first].start() :].strip().lower()] = match[1]
                break
    return found


def _initials(words: list[str]) -> list[str]:
    return [word[0] for word in words if word[0].isupper()]
