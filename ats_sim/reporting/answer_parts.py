"""The words of ``answer``: what was counted, and nothing that was felt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ats_sim.model.answer import Answer, AnswerKind, FoundPart, NumberHeld
from ats_sim.model.document import Document
from ats_sim.reporting.kit import Kit, Row, Section
from ats_sim.reporting.plain import quoted, spot

_TITLES: dict[AnswerKind, str] = {
    "pitch": "PITCH",
    "project": "PROJECT",
    "star": "STORY",
    "car": "STORY",
    "impact": "IMPACT",
    "pay": "PAY",
}
_ASKS = {
    "situation": "how did it stand, where and when?",
    "task": "what was yours to do?",
    "challenge": "what made it hard?",
    "action": "what did you do?",
    "did": "no sentence tells of something done",
    "result": "what came of it, with a number?",
    "impact": "what did it change beyond that?",
    "lesson": "what do you do otherwise since?",
    "who": "who you are, in one sentence",
    "here": "nothing about this employer",
    "problem": "what was wrong before?",
    "data": "on what, and how much of it?",
    "use": "who uses it, since when?",
    "mine": "what was yours?",
}
_END = "Counted, not felt: no mark is given, and tone, pace and truth are not in a text."
_GUESS = "Parts are guessed from cue words and order; a wrong guess is no verdict."
_SHORT = "too short to tell its parts; write three sentences, or speak and give the text"
_TURNS = 12  # turns that are listed; ours


def kit(answer: Answer, document: Document | None, theme: str) -> Kit:
    """The answer as rows, a thing counted each."""
    count = f"{answer.words} word{'s' * (answer.words != 1)}, {answer.seconds} s of {answer.limit}"
    title = f"{_TITLES[answer.kind]}  {count}"
    if answer.too_short:
        return Kit(title, (), (Section("answer", "COUNTED", "", (Row(_SHORT),)),), (_END,))
    rows = tuple(_rows(answer, document, theme))
    return Kit(title, (), (Section("answer", "COUNTED", "", rows),), ((_GUESS,) if answer.parts else ()) + (_END,))


def _rows(answer: Answer, document: Document | None, theme: str) -> Iterator[Row]:
    yield from _length(answer)
    yield from (_part(part) for part in answer.parts)
    yield from _numbers(answer.numbers, document)
    if answer.held_against_resume and answer.kind != "pay" and not answer.numbers:
        yield Row("none is said; your resume has some", "numbers")
    deeds = f'; told with "we": {"; ".join(quoted(deed, 40) for deed in answer.with_we[:3])}' if answer.with_we else ""
    yield Row(f"I {answer.i}, we {answer.we}{deeds}. Credit the others, and say which part was yours.", "own part")
    if answer.hedges:
        yield Row(", ".join(quoted(words, 40) for words in answer.hedges), "hedges")
    for crowded in answer.crowded:
        names = ", ".join(crowded.tools)
        text = f"{len(crowded.tools)} names in one sentence ({names}), outcomes in it: {crowded.outcomes}."
        yield Row(f"{text} A recruiter keeps the outcome.", "tools")
    if answer.jargon:
        yield Row(f"{', '.join(answer.jargon)}: say it in plain words to a recruiter", "terms")
    yield from _spots(answer, theme)
    if answer.unused and document:
        left = "; ".join(f"{quoted(quote.text, 60)} ({spot(document, quote.span)})" for quote in answer.unused)
        yield Row(left, "left unused")


def _length(answer: Answer) -> Iterator[Row]:
    if answer.turns:
        long = [turn for turn in answer.turns if turn.seconds > answer.limit]
        yield Row(f"{len(answer.turns)} of {quoted(answer.speaker, 40)}, who is taken for the candidate; over "
                  f"{answer.limit} s: {len(long)}", "turns")  # fmt: skip
        for turn in long[:_TURNS]:
            yield Row(f"turn {turn.number}, {turn.seconds} s: {quoted(turn.opening, 60)}", "")
    elif answer.seconds > answer.limit:
        yield Row(f"{answer.seconds - answer.limit} s over", "length")


def _part(part: FoundPart) -> Row:
    if not part.found:
        return Row(f"not found: {_ASKS[part.name]}", part.name)
    where = f"sentence {part.first}" if part.first == part.last else f"sentences {part.first}-{part.last}"
    number = " no number: how before, how after?" if part.name == "result" and not part.numbered else ""
    return Row(f"{where}: {quoted(part.words, 60)}{number}", part.name)


def _numbers(numbers: Sequence[NumberHeld], document: Document | None) -> Iterator[Row]:
    for number in numbers:
        if number.held == "other" and number.line and document:
            place = spot(document, number.line.span)
            yield Row(f'"{number.number}": your resume says "{number.resume}" ({place}): say the same', "number")
        elif number.held == "not there":
            yield Row(f'"{number.number}" is not in your resume', "number")


def _spots(answer: Answer, theme: str) -> Iterator[Row]:
    found: dict[str, list[str]] = {}
    for one in answer.spots:
        found.setdefault(one.found_by, []).append(quoted(one.words, 40))
    if "no-goal" in found:
        yield Row(f"{', '.join(found['no-goal'])}: name the work you want", "goal")
    if "blame" in found or "toxic" in found:
        words = ", ".join([*found.get("blame", []), *found.get("toxic", [])])
        yield Row(f"{words}: said of others; tell what you did", "blame")
    elif answer.kind in ("star", "car"):
        yield Row("none found", "blame")
    if "never-failed" in found:
        yield Row(f"{', '.join(found['never-failed'])}: nobody believes it; take a small one", "failure")
    if theme == "failure" and not any(part.name == "lesson" and part.found for part in answer.parts):
        yield Row("a failure is told for its lesson: what do you do otherwise since?", "theme")
    if answer.kind == "pay":
        yield from _pay(found)


def _pay(found: dict[str, list[str]]) -> Iterator[Row]:
    tied = ", ".join(found.get("pay-tied", []))
    yield Row(tied or "to nothing: what does the post carry (scope, level, shifts)?", "tied to")
    looked = ", ".join(found.get("pay-looked-up", []))
    yield Row(looked or "no word of it: a range that you looked up, and where", "looked up")
    if "pay-need" in found:
        yield Row(f"{', '.join(found['pay-need'])}: what you need is not what the post is worth", "need")
    if "pay-any" in found:
        yield Row(f"{', '.join(found['pay-any'])}: a range says more", "any")
