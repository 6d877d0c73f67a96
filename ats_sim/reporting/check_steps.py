"""What to do first, put into words that every format shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ats_sim.model.asked import Tally
from ats_sim.model.document import Document
from ats_sim.model.step import Pair, Step, Steps
from ats_sim.model.verdict import Verdict
from ats_sim.model.whatif import WhatIf
from ats_sim.reporting.plain import quoted, shorten, spot

TITLE = "Do this first"
APART = "This opening is for another occupation"
ONLY_IF_TRUE = "only what is true"
NO_EDIT = "No set of up to three edits that were tried betters the verdict by itself."
NOTHING = "Nothing that this program knows of."
TRY, ASK = "try", "ask yourself"
_NAMES = 6  # ours: names in one step; the table has them all
_STATEMENT, _REPEATED, _BEGINNING = 160, 62, 20  # ours: characters of a statement, and of one that its advice repeats


@dataclass(frozen=True, slots=True)
class Told:
    """One thing to do: what, with its place; ``items`` under it; a rewrite or a question (``label``); the effect."""

    text: str
    items: tuple[str, ...] = ()
    label: str = ""
    advice: str = ""
    effect: str = ""


def told(step: Step, document: Document, counted: Tally) -> Told:
    """A step in words. ``counted`` are the counts as they are now."""
    effect = _effect(step, counted)
    if step.kind == "name":
        return Told(_names(step, document), effect=effect)
    if step.kind == "degree":
        return Told(
            f"The posting asks for a {shorten(step.advice, 40)} degree and none was found: if you have one, state it."
        )
    if step.kind == "wording":
        once = "it" if len(step.pairs) == 1 else "these"
        items = tuple(_pair(pair, document) for pair in step.pairs)
        return Told(f"Say {once} in the posting's words too, once:", items, effect=effect)
    if step.kind == "apart":
        return Told(_sentence(step.advice))
    if step.kind == "statement":
        return _statement(step, document, effect)
    place = f"{_capital(spot(document, step.about.span))}: {quoted(step.about.text, _STATEMENT)}" if step.about else ""
    return Told(f"{_sentence(shorten(_capital(step.advice), 300))} {place}".rstrip(), effect=effect)


def _statement(step: Step, document: Document, effect: str) -> Told:
    """A weak statement: only its beginning, because the rewrite or the question says it again."""
    text, place = (step.about.text, _capital(spot(document, step.about.span))) if step.about else ("", "")
    advice = shorten(step.advice, 400)
    if step.question and shorten(text, 60).removesuffix(" ...")[:_BEGINNING] in advice:
        return Told(f"{place}, {ASK}: {advice}", effect=effect)
    return Told(f"{place}: {quoted(text, _REPEATED)}", (), ASK if step.question else TRY, advice, effect)


def end(verdict: Verdict, whatif: WhatIf, steps: Steps) -> str:
    """The sentence about the steps that better the verdict as a set, or that no edits that were tried do; else ""."""
    if verdict.disposition != "advance" and not whatif.smallest and steps.steps and not apart(steps):
        return NO_EDIT
    if not steps.together or steps.reached is None:
        return ""
    numbers = [str(index + 1) for index in steps.together]
    what = f"With {numbers[0]}" if len(numbers) == 1 else f"With {', '.join(numbers[:-1])} and {numbers[-1]} together"
    return f"{what}, if true, the simulation says {steps.reached.upper()}."


def apart(steps: Steps) -> bool:
    """Whether the only thing to say is that the opening is for another occupation."""
    return any(step.kind == "apart" for step in steps.steps)


def title(steps: Steps) -> str:
    """The heading of the things to do."""
    return APART if apart(steps) else f"{TITLE} ({ONLY_IF_TRUE})"


def _names(step: Step, document: Document) -> str:
    lead = "If you have it, say where:" if len(step.pairs) == 1 else "If you have them, say where:"
    names = "; ".join(_name(pair, document) for pair in step.pairs[:_NAMES])
    more = len(step.pairs) - _NAMES
    return f"{lead} {names}" + (f"; and {more} more (table below)." if more > 0 else ".")


def _name(pair: Pair, document: Document) -> str:
    name = shorten(pair.asked, 80)
    if pair.about is None:
        return name
    place = spot(document, pair.about.span)
    if pair.near:
        return f"{name} ({place} says {shorten(pair.said, 40)}: near, not the same)"
    return f"{name} (nearest: {place})"


def _pair(pair: Pair, document: Document) -> str:
    place = f" ({spot(document, pair.about.span)})" if pair.about else ""
    return f"you say {quoted(pair.said, 60)}{place}, the posting {quoted(pair.asked, 60)}"


def _effect(step: Step, counted: Tally) -> str:
    return "; ".join(_effects(step, counted))


def _effects(step: Step, counted: Tally) -> Iterator[str]:
    if step.kind == "name" and len(step.pairs) > 1:
        yield f"each one named adds 1 to the {counted.literal} of {counted.total} that a literal search finds"
    elif step.found is not None and step.found > counted.literal:
        yield f"a literal search then finds {step.found} of {counted.total}, not {counted.literal}"
    if step.after:
        yield f"alone, if true, it makes the simulation say {step.after.upper()}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sentence(text: str) -> str:
    line = shorten(text, 400)
    return line if line[-1:] in (".", "?", "!") else line + "."
