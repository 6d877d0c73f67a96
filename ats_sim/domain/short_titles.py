"""A title held that is the opening's cut short: "Operator II" for "Wastewater Treatment Plant Operator III"."""

from __future__ import annotations

from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.titles import specific_words

_ROMAN = frozenset("ivx")


def is_cut_short(said: str, wanted: str) -> bool:
    """Whether all that a title says of the work the wanted one says too, and more. It tells no other work."""
    words, asked = _content(said), _content(wanted)
    return bool(words) and words < asked


def _content(title: str) -> frozenset[str]:
    return frozenset(stem(word) for word in specific_words(title) if not (word.isdigit() or _ROMAN.issuperset(word)))
