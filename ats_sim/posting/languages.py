"""The language a posting is written in, by its function words, and which languages are read."""

from __future__ import annotations

from collections import Counter

from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.shapes import LETTERS
from ats_sim.model.settings import PostingReading

READ = ("en", "de", "fr", "es", "it", "nl", "pt", "pl")
"""Languages of which headings, words of strength, years and degrees stand in the tables."""
_KNOWN = (*READ, "sv", "da", "no", "fi", "cs", "hu", "ro", "tr")
_LOOKED_AT = 20_000  # characters; ours
_LEAST = 4  # function words of another language than English; ours
_LATIN = 0.7  # share of the letters; ours: less is another script


def language_of(text: str, settings: PostingReading) -> str | None:
    """The ISO 639-1 code of the language, None where it cannot be told."""
    looked = text[:_LOOKED_AT]
    letters = [char for char in looked if char.isalpha()]
    latin = sum(char < "\u0250" for char in letters)
    if letters and latin < _LATIN * len(letters):
        return None
    tokens = Counter(LETTERS.findall(looked.lower()))
    counts = {code: sum(tokens[word] for word in words(f"words-{code}")) for code in _KNOWN}
    best = max(_KNOWN, key=lambda code: counts[code])
    other = best != "en" and counts[best] > _LEAST and counts[best] > settings.foreign_share * counts["en"]
    return best if other else "en"
