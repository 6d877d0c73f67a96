"""The language a posting is written in, by its function words."""

from __future__ import annotations

import re

from ats_sim.lexicon.posting_words import words
from ats_sim.model.settings import PostingReading

_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 20_000  # characters; ours


def language_of(text: str, settings: PostingReading) -> str | None:
    """The ISO 639-1 code of the language, None where it cannot be told."""
    tokens = _WORD.findall(text[:_LOOKED_AT].lower())
    english = sum(token in words("english") for token in tokens)
    other = sum(token in words("foreign") for token in tokens)
    return None if other > 4 and other > settings.foreign_share * english else "en"
