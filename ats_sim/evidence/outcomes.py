"""Whether a number states what changed or was gained: by how much, from what to what, within what time, won, saved."""

from __future__ import annotations

import re

from ats_sim.evidence.context import Context
from ats_sim.evidence.numbers import find_numbers
from ats_sim.lexicon import patterns
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.shapes import last_word
from ats_sim.lexicon.wordlists import finder, word_set

_WHOLE = 100.0
_NEAR = 40  # characters before a number in which a word of speed makes it one; ours


def outcome_sign(context: Context) -> str | None:
    """By which sign a number states a result, None if it states none."""
    form, right = context.number.form, context.right
    if form == "times":
        return "times"
    if _follows(context.left, "by"):
        changed = context.governor[0] in ("improved", "achieved") or has(context.before, "gain", "change-noun")
        return "by" if form in ("percent", "money") or is_timed(context) or changed else None
    difference = difference_sign(context)
    if difference and (form in ("percent", "money") or is_timed(context) or _opens(right, "lesser", within=2)):
        return difference
    if difference:
        return difference if _moved(context) or behind("old-amount", context) or _falls(context) else None
    if is_timed(context) and (quick := _quick_sign(context)):
        return quick
    if form == "percent":
        return None if _is_part_of_a_whole(context) or _is_coverage(context) else "percent"
    return _moved(context) or _share_sign(context) or _taken_sign(context) or _gain_sign(context)


def _is_part_of_a_whole(context: Context) -> bool:
    """Whether the percentages of a statement are the parts of one thing: "phone 60%, chat 25%, letters 15%"."""
    parts = [number.value for number in find_numbers(context.statement.low) if number.form == "percent"]
    return len(parts) > 1 and abs(sum(parts) - _WHOLE) <= 1


def _is_coverage(context: Context) -> bool:
    """Whether a share of code that tests run is told, and no change of it: "pytest with 88% coverage"."""
    return behind("coverage", context) is not None and context.governor[0] not in ("improved", "achieved", "built")


def difference_sign(context: Context) -> str | None:
    """By which sign a number states how far two amounts are apart, None if it does not."""
    left, right = context.left, context.right
    if _follows(left, "by"):
        return "by"
    if _opens(right, "change-noun", within=3) or _opens(right, "comparative", within=2):
        return "change-noun" if _opens(right, "change-noun", within=3) else "comparative"
    if before("change-of", left):
        return "change-of"
    if behind("to-number", context) and before("from-words", left):
        return "to-number"
    if before("from-words-to", left):
        return "from-words-to"
    return "old-amount" if behind("old-amount", context) else "bare-to" if _falls(context) else None


def _falls(context: Context) -> bool:
    """ "61 to 38", "5 h to 35 min": a range would rise, and name its unit once."""
    match = behind("bare-to", context)
    return match is not None and (bool(match["unit"]) or float(match["to"]) < context.number.value)


def _moved(context: Context) -> str | None:
    """From one amount to another, or an improvement down or up to an amount."""
    left = context.left
    changed = has(context.before, "gain") or context.governor[0] == "improved"
    if changed and _follows(left, "to", "from") and not before("given-to", left):
        if context.number.form in ("percent", "money") or is_timed(context):
            return "moved-to"
        if behind("to-number", context) or behind("from-number", context):
            return "to-number"
        far = before("from-words-to", left) or before("down-or-up-to", left) or has(left[-_NEAR:], "speed")
        return "moved-to" if far else None
    if _follows(left, "from") and behind("to-number", context):
        return "to-number"
    return "from-words-to" if changed and before("from-words-to", left) else None


def _share_sign(context: Context) -> str | None:
    """How many of how many came out well: "settled 41 of 44 claims"; or points up and down."""
    if context.number.form != "plain":
        return None
    if before("up-or-down", context.left) and behind("points", context):
        return "points"
    if context.number.value > 1 and behind("of-number", context):
        return "of-number"
    return "part-of-number" if before("part-of-number", context.before) else None


def _taken_sign(context: Context) -> str | None:
    """An amount removed from a thing: "took 0.8 kg out of it"."""
    if before("backlog-of", context.left):
        return "backlog-of"
    return "taken-from" if behind("taken-from", context) and before("taking-off", context.left) else None


def _quick_sign(context: Context) -> str | None:
    """A duration that is a result: ahead of time, saved, a speed, or an action done within it."""
    left, right = context.left, context.right
    if behind("early", context):
        return "early"
    if before("saving", left):
        return "saving"
    if _opens(right, "speed", within=4):
        return "speed"
    short = not behind("long-time", context)
    if _opens(right, "comparative", within=2) or has(left[-_NEAR:], "speed") or before("below", context.before):
        return "speed" if short else None
    within = short and before("within", context.before.rstrip()) and context.governor[0] not in ("", "weak")
    return "within" if within else None


def _gain_sign(context: Context) -> str | None:
    """The object of a verb of gain: "won 30 customers", "saved $2M", "generating $3M in revenue"."""
    money = context.number.form == "money"
    won = _opens(context.right, "gain-money", within=3) or before("gained-money", context.left)
    if money and won and (context.governor[0] or has(context.statement.low, "gain", "speed")):
        return "gained-money"  # "a firm of 31 people, revenue $6.2M" tells a size
    if not has(" ".join(context.left.split()[-5:]), "gain"):
        return None
    return "gain" if money or any(word in word_set("gain-noun") for word in context.phrase[:5]) else None


def is_timed(context: Context) -> bool:
    """Whether the number counts units of time."""
    return behind("time", context) is not None


def before(name: str, left: str) -> bool:
    """Whether a pattern is found in the clause before a number."""
    return patterns.search(name, left) is not None


def behind(name: str, context: Context) -> re.Match[str] | None:
    """What a pattern finds right behind a number."""
    return patterns.match(name, context.right)


def has(text: str, *lists: str) -> bool:
    """Whether a word of some lists stands in a text."""
    return finder(*lists).search(text) is not None


def _follows(left: str, *words: str) -> bool:
    """Whether a text ends in one of some words."""
    return last_word(left) in words


def _opens(text: str, name: str, within: int) -> bool:
    """Whether a word of a list stands among the first words of a text."""
    for hit in finder(name).finditer(text):
        lead = text[: hit.start]
        if len(lead.lstrip(" -").split()) > within:
            return False
        if regex("plain-lead").fullmatch(lead):
            return True
    return False
