"""What to do first, put into words that every format shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from ats_sim.domain.coverage import Coverage
from ats_sim.model.action_plan import Action, ActionPlan, Pair
from ats_sim.model.document import Document
from ats_sim.model.verdict import Verdict
from ats_sim.model.whatif import WhatIf
from ats_sim.reporting.plain import quoted, shorten, spot

TITLE = "Do this first"
APART = "This opening is for another occupation"
ONLY_IF_TRUE = "only what is true"
NO_EDIT = "No set of up to three edits that were tried betters the verdict by itself."
NOTHING = "Nothing that this program knows of."
TRY, ASK = "try", "ask yourself"
_NAMES = 6  # ours: names in one action; the table has them all
_STATEMENT, _REPEATED, _BEGINNING = 160, 62, 20  # ours: characters of a statement, and of one that its advice repeats


class ActionText(Struct, frozen=True):
    """One thing to do: what, with its place; ``items`` under it; a rewrite or a question (``label``); the effect."""

    text: str
    items: tuple[str, ...] = ()
    label: str = ""
    advice: str = ""
    effect: str = ""


def worded(action: Action, document: Document, counted: Coverage) -> ActionText:
    """An action in words. ``counted`` are the counts as they are now."""
    effect = _effect(action, counted)
    if action.kind == "name":
        return ActionText(_names(action, document), effect=effect)
    if action.kind == "gate":
        return _gate(action)
    if action.kind == "degree":
        return ActionText(
            f"The posting asks for a {shorten(action.advice, 40)} degree and none was found: if you have one, state it."
        )
    if action.kind == "wording":
        once = "it" if len(action.pairs) == 1 else "these"
        items = tuple(_pair(pair, document) for pair in action.pairs)
        return ActionText(f"Say {once} in the posting's words too, once:", items, effect=effect)
    if action.kind == "other_occupation":
        return ActionText(_sentence(action.advice))
    if action.kind == "statement":
        return _statement(action, document, effect)
    place = (
        f"{_capital(spot(document, action.about.span))}: {quoted(action.about.text, _STATEMENT)}"
        if action.about
        else ""
    )
    return ActionText(f"{_sentence(shorten(_capital(action.advice), 300))} {place}".rstrip(), effect=effect)


def _gate(action: Action) -> ActionText:
    asked = quoted(action.advice, 120)
    if action.other:
        other = quoted(action.other, 120)
        return ActionText(f"The posting asks for {asked}, and opens another way: {other}. Say which of them you meet.")
    if action.question:
        return ActionText(
            f"The posting asks for {asked}: if you have it, state it on a line of its own, with its date."
        )
    return ActionText(f"The posting asks for {asked}: say when you will have it, and what you may do until then.")


def _statement(action: Action, document: Document, effect: str) -> ActionText:
    """A weak statement: only its beginning, because the rewrite or the question says it again."""
    text, place = (action.about.text, _capital(spot(document, action.about.span))) if action.about else ("", "")
    advice = shorten(action.advice, 400)
    if action.question and shorten(text, 60).removesuffix(" ...")[:_BEGINNING] in advice:
        return ActionText(f"{place}, {ASK}: {advice}", effect=effect)
    return ActionText(f"{place}: {quoted(text, _REPEATED)}", (), ASK if action.question else TRY, advice, effect)


def end(verdict: Verdict, whatif: WhatIf, plan: ActionPlan) -> str:
    """The sentence about the steps that better the verdict as a set, or that no edits that were tried do; else ""."""
    if (
        verdict.disposition in ("borderline", "reject")
        and not whatif.smallest
        and plan.actions
        and not is_other_occupation(plan)
    ):
        return NO_EDIT
    if not plan.together or plan.reached is None:
        return ""
    numbers = [str(index + 1) for index in plan.together]
    what = f"With {numbers[0]}" if len(numbers) == 1 else f"With {', '.join(numbers[:-1])} and {numbers[-1]} together"
    return f"{what}, if true, the simulation says {plan.reached.upper()}."


def is_other_occupation(plan: ActionPlan) -> bool:
    """Whether the only thing to say is that the opening is for another occupation."""
    return any(action.kind == "other_occupation" for action in plan.actions)


def title(plan: ActionPlan) -> str:
    """The heading of the things to do."""
    return APART if is_other_occupation(plan) else f"{TITLE} ({ONLY_IF_TRUE})"


_SAY = "If you have it, say where."
_REWORD = "Where the page tells it in other words, use the posting's once; where it is not so, leave it."


def _names(action: Action, document: Document) -> str:
    """What is not there by the one name it has; and what a search does not find, since other words tell it too."""
    named = [pair for pair in action.pairs if pair.named_only]
    told = [pair for pair in action.pairs if not pair.named_only]
    parts = [f"Not found: {_listed(named, document)}. {_SAY}"] if named else []
    parts += [f"A search does not find: {_listed(told, document)}. {_REWORD}"] if told else []
    return " ".join(parts if action.pairs[0].named_only else reversed(parts))


def _listed(pairs: Sequence[Pair], document: Document) -> str:
    names = "; ".join(_name(pair, document) for pair in pairs[:_NAMES])
    more = len(pairs) - _NAMES
    return names + (f"; and {more} more (table below)" if more > 0 else "")


def _name(pair: Pair, document: Document) -> str:
    name = shorten(pair.asked, 80)
    if pair.matched_span is None:
        return name
    place = spot(document, pair.matched_span.span)
    if pair.near:
        return f"{name} ({place} says {shorten(pair.matched_span.text, 40)}: near, not the same)"
    return f"{name} (nearest: {place})"


def _pair(pair: Pair, document: Document) -> str:
    words = pair.matched_span
    place = f" ({spot(document, words.span)})" if words else ""
    return f"you say {quoted(words.text if words else '', 60)}{place}, the posting {quoted(pair.asked, 60)}"


def _effect(action: Action, counted: Coverage) -> str:
    return "; ".join(_effects(action, counted))


def _effects(action: Action, counted: Coverage) -> Iterator[str]:
    if action.kind == "name" and len(action.pairs) > 1:
        yield f"each one named adds 1 to the {counted.literal} of {counted.total} that a literal search finds"
    elif action.found is not None and action.found > counted.literal:
        yield f"a literal search then finds {action.found} of {counted.total}, not {counted.literal}"
    if action.after:
        yield f"alone, if true, it makes the simulation say {action.after.upper()}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sentence(text: str) -> str:
    line = shorten(text, 400)
    return line if line[-1:] in (".", "?", "!") else line + "."
