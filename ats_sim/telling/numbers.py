"""The numbers of an answer held against those of the resume."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ats_sim.lexicon import patterns
from ats_sim.lexicon.stems import stems_of
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.answer import NumberHeld
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence

_LETTERS = 4  # of a word that tells a matter; ours
_SHARED = 2  # stems that two sentences must have in common to tell of one thing; ours
_UNITS = {"percent": "%", "point": "points"}


def held(spoken: Sequence[str], resume: Sequence[Evidence], text: str) -> tuple[NumberHeld, ...]:
    """Each number of the sentences once: in the resume, another one for the same thing there, or not there."""
    written = {value for _, value, _ in _numbers(text)}
    found: dict[str, NumberHeld] = {}
    for sentence in spoken:
        for number, value, unit in _numbers(sentence):
            if number in found:
                continue
            if value in written:
                found[number] = NumberHeld(number, "same")
            else:
                found[number] = _other(number, unit, sentence, resume) or NumberHeld(number, "not there")
    return tuple(found.values())


def _other(number: str, unit: str, sentence: str, resume: Sequence[Evidence]) -> NumberHeld | None:
    """The number that the resume has for what the sentence tells of, by words in common and the same unit."""
    wanted = _stems(sentence)
    best = max(resume, key=lambda proof: len(wanted & _stems(proof.highlight.text)), default=None)
    if best is None or not unit or len(wanted & _stems(best.highlight.text)) < _SHARED:
        return None
    same = [(other, value) for other, value, kind in _numbers(best.highlight.text) if kind == unit]
    if not same:
        return None
    at = best.highlight.text.find(same[0][0])
    return NumberHeld(number, "other", same[0][0], Quote(same[0][0], best.highlight.span(at, at + len(same[0][0]))))


def _stems(text: str) -> set[str]:
    return stems_of(text, _LETTERS, word_set("small-word"))


def _numbers(text: str) -> Iterator[tuple[str, str, str]]:
    """Each number as written, its value and its unit ("" for a bare one)."""
    for match in patterns.regex("spoken-number").finditer(text):
        unit = (match["unit"] or "").lower().rstrip("s")
        kind = "money" if match["money"] else _UNITS.get(unit, unit)
        yield match[0].strip(), f"{match['value'].replace(',', '')}{kind}", kind
