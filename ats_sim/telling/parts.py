"""Which sentence is which part of a story: guessed from cue words and order, and called a guess."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.lexicon import patterns
from ats_sim.lexicon.shapes import has_digit
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.answer import AnswerKind, FoundPart
from ats_sim.model.evidence import Evidence

PARTS: dict[AnswerKind, tuple[str, ...]] = {
    "pitch": ("who", "did", "here"),
    "project": ("problem", "data", "did", "use", "result", "mine"),
    "star": ("situation", "task", "action", "result", "impact", "lesson"),
    "car": ("challenge", "action", "result", "lesson"),
    "impact": ("result", "impact"),
    "pay": (),
}
"""The parts of each kind of answer, in their order."""

_SHOWN = 60  # characters of the first words of a part; ours


def find_parts(kind: AnswerKind, told: Sequence[str], graded: Sequence[Evidence]) -> tuple[FoundPart, ...]:
    """Each part with its sentences; in a story a sentence is one part only."""
    marks = [_marks(sentence, proof) for sentence, proof in zip(told, graded, strict=True)]
    once = kind in ("star", "car")
    taken: set[int] = set()
    found: dict[str, FoundPart] = {}
    for name in sorted(PARTS[kind], key=_sureness):
        places = [at for at, names in enumerate(marks) if name in names and not (once and at in taken)]
        if name == "situation":
            places = [at for at in places if at < max(1, len(told) // 2)] or ([0] if told and 0 not in taken else [])
        run = _run(places)
        taken.update(run)
        if run:
            found[name] = _part(name, run, told, graded)
    action = found.get("action")
    if once and "result" not in found and action and action.last < len(told) and action.last not in taken:
        at = action.last  # what follows the deed, where nothing else is guessed
        found["result"] = _part("result", [at], told, graded)
    return tuple(found.get(name, FoundPart(name)) for name in PARTS[kind])


def _part(name: str, run: Sequence[int], told: Sequence[str], graded: Sequence[Evidence]) -> FoundPart:
    numbered = any(has_digit(told[at]) or graded[at].metrics for at in run)
    return FoundPart(name, run[0] + 1, run[-1] + 1, told[run[0]][:_SHOWN].strip(), numbered)


def _sureness(name: str) -> int:
    """Parts whose cues are surest are guessed first."""
    order = ("lesson", "impact", "task", "result", "action", "challenge", "situation")
    return order.index(name) if name in order else len(order)


def _run(places: Sequence[int]) -> list[int]:
    """The first places that follow one another."""
    run: list[int] = []
    for at in places:
        if run and at != run[-1] + 1:
            break
        run.append(at)
    return run


def _marks(sentence: str, proof: Evidence) -> set[str]:
    marks = {
        name
        for name, cues in (
            ("situation", finder("part-situation")),
            ("task", finder("part-task")),
            ("challenge", finder("part-challenge")),
            ("result", finder("part-result")),
            ("impact", finder("part-impact")),
            ("lesson", finder("part-lesson")),
            ("who", finder("part-who")),
            ("here", finder("part-here")),
            ("problem", finder("part-problem")),
            ("data", finder("part-data")),
            ("use", finder("part-use")),
            ("mine", finder("part-mine")),
        )
        if cues.search(sentence)
    }
    if _has_deed(sentence):
        marks |= {"action", "did"}
        if not proof.metric:
            marks -= {"result"}  # "I cut the list" tells what was done, not yet what came of it
    return marks | {"result"} if proof.metric in ("outcome", "scale") else marks


def _has_deed(sentence: str) -> bool:
    """Whether "I" or "we" did something in it."""
    for match in patterns.regex("spoken-deed").finditer(sentence):
        low = match[1].lower()
        verb = verbs().get(low)
        if verb and verb.cls != "weak" and (low.endswith("ed") or finder("irregular", "spoken-past").fullmatch(low)):
            return True
    return False


def deeds_with_we(told: Sequence[str]) -> tuple[str, ...]:
    """What is told as done by "we", in a few words each."""
    found = []
    for sentence in told:
        for match in patterns.regex("spoken-deed-of-we").finditer(sentence):
            low = match[1].lower()
            if verbs().get(low) and (low.endswith("ed") or finder("irregular", "spoken-past").fullmatch(low)):
                found.append(match[0])
    return tuple(found)
