"""The words of ``prepare`` for after the call: the other rounds, one kind of employer, words that were heard."""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.document import Document, Quote
from ats_sim.model.preparation import Preparation
from ats_sim.reporting.kit import Row, Section
from ats_sim.reporting.plain import quoted, spot

_NO_EMPLOYER = "Kinds of employers as guides for candidates describe them; no employer has said so to us."
_PERSONAS = {
    "graduate": "somebody who begins: courses, projects and internships count",
    "switcher": "somebody who changes trades: what carries over is the story",
    "researcher": "somebody from research: who used it, and what became different for them",
    "mid": "somebody with some years: your own pieces of work, from beginning to end",
    "senior": "somebody with many years: hard choices, what was decided against, what others learned from you",
}


_HARDEST = "What is the hardest part of this post, and how did those before me deal with it?"
"""What can be asked of any employer, where the trade is not known."""


def loop(preparation: Preparation, document: Document) -> Section:
    """One project told for several rooms, the rounds that follow, what to ask them."""
    story = preparation.project
    rows = []
    if story:
        result = quoted(story.results[-1].text, 100)
        deed = quoted(story.action.text, 100)
        rooms = [("recruiter", f"what came of it: {result}"), ("people of the trade", f"how it was done: {deed}")]
        rooms += [("design", "what was decided against, how it fails, how one goes back")] if preparation.ships else []
        rooms += [("behaviour", "who was in it with you, and where you disagreed: <who, what>")]
        rows = [Row(text, label) for label, text in rooms]
    rows += _rounds(preparation, document)
    asked = preparation.ask_them or (_HARDEST,)
    back = [*asked, "<something they announced this year, read by you, not by us>"]
    rows += [Row(text, "" if number else "ask them") for number, text in enumerate(back)]
    lead = f"the same numbers in each ({spot(document, story.action.span)})" if story else "what to ask them"
    title = "ONE PROJECT, SEVERAL ROOMS" if story else "THE OTHER ROOMS"
    return Section("loop", title, lead, tuple(rows), tuple(_about_rounds(preparation)))


def _about_rounds(preparation: Preparation) -> Iterator[str]:
    count, whole = preparation.results
    if whole and not count:
        yield f"None of {whole} lines states a result or a size: one that does is worth more than ten that do not."
    elif whole:
        yield f"Results or sizes stand in {count} of {whole} lines: once is luck, several times is a pattern."
    if preparation.ships:
        yield "Guides tell of four to six rounds over three to six weeks."
        yield "Design is answered in this order: ask, parts, prices, how it is watched."
        yield "Rounds are read together: a weak one is mended by saying in the next what you would answer now."
        yield "A recruiter who can retell you helps on the edge, and never replaces the work."
        yield "Three traps: each round by itself, nothing ever wrong, nothing learned."


def _rounds(preparation: Preparation, document: Document) -> list[Row]:
    """The rounds that follow, each with the lines that show what is listened for there."""
    found = []
    for one in preparation.rounds:
        quotes = "; ".join(f"{quoted(quote.text, 60)} ({spot(document, quote.span)})" for quote in one.quotes)
        notes = [("your lines", quotes)] if quotes else []
        found.append(Row(one.listens, one.name, "", (*notes, ("fails by", one.fails))))
    return found


def cues(preparation: Preparation, document: Document) -> Section:
    """Words heard in a call, each with the lines that fit."""
    found = []
    for cue, quotes in preparation.cues:
        lines = "; ".join(f"{quoted(quote.text, 100)} ({spot(document, quote.span)})" for quote in quotes)
        found.append(Row(lines or "no line has a word of it: <what is nearest>", quoted(cue, 40)))
    return Section("cues", "HEARD IN A CALL", "say these lines in their words, where it is true", tuple(found))


def after(preparation: Preparation) -> Section:
    """What to do when the call is over."""
    end = f"For {_PERSONAS[preparation.persona]} (--persona)."
    return Section("after", "AFTER", "", (
        Row("Thank them within 24 hours: one line that ties back to what was said, one about the next step."),
        Row("A no: ask for one reason, mend that line, hold the new resume beside the old with `ats-sim compare`."),
    ), (end,))  # fmt: skip


def lenses(preparation: Preparation, document: Document) -> Section:
    """What one kind of employer looks for."""
    rows = tuple(
        Row(signal.asks, signal.lens, notes=(("", _of(signal.quote, document)),)) for signal in preparation.lenses
    )
    end = (*(f"Prepare: {task}." for task in preparation.lens_tasks), _NO_EMPLOYER)
    lead = "what it looks for, and a line that has it"
    return Section("lens", "AS ONE KIND OF EMPLOYER READS", lead, rows, end)


def _of(quote: Quote | None, document: Document) -> str:
    return f"{quoted(quote.text, 100)} ({spot(document, quote.span)})" if quote else "no line"
