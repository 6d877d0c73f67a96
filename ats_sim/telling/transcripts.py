"""A text as sentences, and a transcript as turns of its speakers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.shapes import has_word
from ats_sim.lexicon.wordlists import word_set

_MOST_SPEAKERS, _LEAST_TURNS = 6, 2  # ours: more names or fewer turns make no transcript


class Said(Struct, frozen=True):
    """What one speaker says at once."""

    who: str
    words: str


def sentences(text: str) -> list[str]:
    """The sentences of a text, in order."""
    return [" ".join(part.split()) for part in regex("spoken-sentence-edge").split(text) if has_word(part)]


def turns(text: str) -> list[Said]:
    """The turns of a transcript; none where the text is no transcript of two speakers or more."""
    found: list[Said] = []
    for line in text.splitlines():
        match = regex("spoken-turn").match(line)
        if match:
            found.append(Said(match["who"], match["said"].strip()))
        elif found and line.strip():
            found[-1] = Said(found[-1].who, f"{found[-1].words}\n{line.strip()}")
        elif line.strip():
            return []
    speakers = Counter(said.who for said in found)
    is_transcript = 2 <= len(speakers) <= _MOST_SPEAKERS and len(found) > _LEAST_TURNS
    return found if is_transcript else []


def candidate_of(told: Sequence[Said], name: str) -> str:
    """Whose turns are the candidate's: by the resume's name, by what the label says, else who speaks most."""
    speakers = list(dict.fromkeys(said.who for said in told))
    own = set(name.lower().split())
    for who in speakers:
        if own and set(who.lower().split()) <= own:
            return who
    named = next((who for who in speakers if who.lower() in word_set("candidate-speaker")), None)
    if named:
        return named
    words = Counter({who: sum(len(said.words.split()) for said in told if said.who == who) for who in speakers})
    return words.most_common(1)[0][0]
