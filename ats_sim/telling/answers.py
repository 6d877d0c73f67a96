"""A spoken answer as what can be counted in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ats_sim.domain.clauses import clause_of
from ats_sim.domain.jargon import jargon
from ats_sim.lexicon import patterns
from ats_sim.lexicon.shapes import NUMBER, whole
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.answer import Answer, AnswerKind, Crowded, NumberHeld, Spot, Turn
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.telling.numbers import held
from ats_sim.telling.parts import deeds_with_we, find_parts
from ats_sim.telling.transcripts import candidate_of, sentences, turns

Grader = Callable[[str], Evidence]

_TOO_SHORT = 12  # words without which there is no story to read; ours
_CROWDED = 3  # tools in a sentence from which a listener keeps none; ours
_UNUSED = 4  # results of the resume that are named; ours
_OPENING = 50  # characters; ours


def tell(
    text: str,
    kind: AnswerKind,
    grade: Grader,
    *,
    limit: int,
    rate: int,
    resume: Sequence[Evidence] = (),
    written: str = "",
    name: str = "",
) -> Answer:
    """What is in an answer. ``resume`` are what the resume's statements prove and ``written`` is its text, both empty
    without one; ``name`` is the candidate's."""
    told = turns(text)
    speaker = candidate_of(told, name) if told else ""
    own = [said.words for said in told if said.who == speaker] if told else [text]
    spoken = [sentence for said in own for sentence in sentences(said)]
    joined = " ".join(spoken)
    graded = [grade(sentence) for sentence in spoken]
    words = len(joined.split())
    numbers = held(spoken, resume, written) if written else ()
    return Answer(
        kind,
        words,
        _seconds(words, rate),
        limit,
        len(spoken),
        find_parts(kind, spoken, graded),
        numbers,
        tuple(dict.fromkeys(hit.text for hit in finder("spoken-hedge").finditer(joined))),
        len(patterns.regex("spoken-we").findall(joined)),
        len(patterns.regex("spoken-i").findall(joined)),
        deeds_with_we(spoken),
        tuple(_crowded(graded)),
        tuple(_spots(joined, kind)),
        tuple(dict.fromkeys(term for proof in graded for term in jargon(proof))),
        tuple(_unused(resume, joined, numbers)) if kind in ("pitch", "project", "impact") else (),
        speaker,
        tuple(_turn(number, said, rate) for number, said in enumerate(own, 1)) if told else (),
        words < _TOO_SHORT and kind != "pay",
        bool(written),
    )


def _seconds(words: int, rate: int) -> int:
    return round(words * 60 / rate)


def _turn(number: int, said: str, rate: int) -> Turn:
    words = len(said.split())
    return Turn(number, words, _seconds(words, rate), " ".join(said.split())[:_OPENING])


def _crowded(graded: Sequence[Evidence]) -> Iterator[Crowded]:
    for proof in graded:
        tools = tuple(dict.fromkeys(tool.quote.text for tool in proof.tools))
        if len(tools) >= _CROWDED:
            yield Crowded(tools, sum(metric.kind == "outcome" for metric in proof.metrics))


def _spots(text: str, kind: AnswerKind) -> Iterator[Spot]:
    lists: tuple[str, ...] = ("no-goal", "blame", "toxic", "never-failed")
    lists += ("pay-tied", "pay-looked-up", "pay-need", "pay-any") if kind == "pay" else ()
    for name in lists:
        for hit in finder(name).finditer(text):
            yield Spot(hit.text, name)


def _unused(resume: Sequence[Evidence], spoken: str, numbers: Sequence[NumberHeld]) -> Iterator[Quote]:
    """Results of the resume of which the answer says no number, neither the same nor another; the first of them."""
    found = 0
    other = [one.line.span for one in numbers if one.line]
    for proof in resume:
        for metric in proof.metrics:
            if metric.kind not in ("outcome", "scale") or found >= _UNUSED:
                continue
            if any(metric.quote.span.overlaps(span) for span in other):
                continue
            figures = NUMBER.findall(metric.quote.text)
            if figures and not any(whole(figure, before=r"\d.,", after=r"\d").search(spoken) for figure in figures):
                found += 1
                yield clause_of(proof, metric.quote)
