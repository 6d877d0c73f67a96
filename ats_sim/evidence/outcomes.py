"""Whether a number states what changed or was gained: by how much, from what to what, within what time, won, saved."""

from __future__ import annotations

import re
from functools import cache

from ats_sim.evidence.context import Context
from ats_sim.lexicon.wordlists import any_of, finder, word_set

_DIGIT = (
    r"(?:[$€£₹]\s?)?(?:about |under |over |less than |nearly |just |only )?(?:[$€£₹]\s?)?"
    r"(?:\d+(?:[.,]\d+)*|(?:one|two|three|four|five|six|seven|eight|nine|ten|zero|under a)\b)"
)
TO_NUMBER = re.compile(rf"^[\w\s%./+-]{{0,30}}?(?:\b(?:down |up )?to\b|->|→)\s*{_DIGIT}")
TIME = re.compile(
    r"^[\s-]*(?:calendar |business |working |consecutive |full |short |straight )?(?:ms|msec|milliseconds?|µs|us|"
    r"microseconds?|ns|nanoseconds?|s|sec|secs|seconds?|"
    r"min|mins|minutes?|h|hr|hrs|hours?|days?|weeks?|months?|years?|yrs?|quarters?|semesters?|decades?|nights?|"
    r"man-hours?)\b"
)
_CHANGE_OF = re.compile(rf"\b{any_of('change-noun')}\s+(?:of|by|in\s[\w\s-]{{2,30}}\s(?:of|by))$")
_MONEY_NOUN = re.compile(rf"\b{any_of('gain-money', 'change-noun')}\b[\w\s]{{0,12}}$")
_WITHIN = re.compile(rf"(?:^|\s){any_of('within')}$")
_FROM_NUMBER = re.compile(rf"^[\w\s%./-]{{0,30}}?\b(?:down |up )?from\s+(?:an? \w+ of )?{_DIGIT}")
_EARLY = re.compile(
    r"^(?:\s\w+){0,3}?\s(?:early|earlier|ahead|before (?:the )?(?:deadline|schedule|due)|sooner|under budget|"
    r"below budget)\b"
)
_LONG_TIME = re.compile(r"^[\s-]*(?:\w+ )?(?:years?|yrs?|decades?|semesters?|quarters?)\b")
_SPAN = r"(?:ms|msec|milliseconds?|s|sec|secs|seconds?|min|mins|minutes?|h|hr|hrs|hours?|days?|weeks?|months?|years?)"
_BARE_TO = re.compile(rf"^(?P<unit>\s?{_SPAN}\b)?\s(?:down\s)?to\s(?P<to>\d{{1,6}}(?:\.\d+)?)(?![\d,.]*\d)(?!\s?%)")
_BEFORE_IT = re.compile(
    r"^[^.;]{0,40}?(?:\b(?:instead of|rather than|had been|used to be|previously|compared with|compared to|against|"
    r"versus|vs\.?|up from|down from)|,\s(?:it\s|they\s)?(?:was|were)|\((?:was|were|before))\s"
    r"(?:about\s|roughly\s|around\s|over\s|nearly\s|an?\s)?(?:[$€£]\s?)?"
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)\b)"
)
_POINTS = re.compile(r"^\s(?:percentage\s)?(?:points?|pts|places|positions|ranks)\b")
_OF_NUMBER = re.compile(r"^\s(?:out\s)?of\s(?:the\s|my\s|our\s|its\s|all\s)?(?:last\s|first\s)?\d")
_NUMBER_OF = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s(?:out\s)?of\s(?:the\s|my\s|our\s|its\s|all\s)?"
    r"(?:last\s|first\s)?$"
)
_TAKING = re.compile(
    r"\b(?:took|taking|takes|taken|shaved|shaving|knocked|knocking|stripped|stripping|squeezed|trimmed|shed|removed|"
    r"removing|wrung|cut)(?:\s[\w.,%-]+){0,5}$"
)
_TAKEN = re.compile(r"^(?:\s[\w-]+){0,5}?\s(?:out of|off|from)\b")


def is_outcome(context: Context) -> bool:
    form, left, right = context.number.form, context.left, context.right
    timed = bool(TIME.match(right))
    if form == "times":
        return True
    if re.search(r"\bby$", left):
        return (
            form in ("percent", "money")
            or timed
            or context.governor[0] in ("improved", "achieved")
            or has(context.before, "gain", "change-noun")
        )
    if is_difference(context):
        if form in ("percent", "money") or timed or _opens(right, "lesser", within=2):
            return True
        return _moved(context) or _BEFORE_IT.match(right) is not None or _falls(context)
    if timed and _is_quick(context):
        return True
    return form == "percent" or _moved(context) or _is_share(context) or _is_taken_out(context) or _is_gained(context)


def is_difference(context: Context) -> bool:
    left, right = context.left, context.right
    return bool(
        re.search(r"\bby$", left)
        or _opens(right, "change-noun", within=3)
        or _opens(right, "comparative", within=2)
        or _CHANGE_OF.search(left)
        or (TO_NUMBER.match(right) and re.search(r"\bfrom\b[\w\s]{0,20}$", left))
        or re.search(r"\bfrom\b.{1,40}\bto$", left)
        or _BEFORE_IT.match(right)
        or _falls(context)
    )


def _falls(context: Context) -> bool:
    """ "61 to 38", "5 h to 35 min": a range would rise, and name its unit once."""
    match = _BARE_TO.match(context.right)
    return match is not None and (bool(match["unit"]) or float(match["to"]) < context.number.value)


def _moved(context: Context) -> bool:
    """From one amount to another, or an improvement down or up to an amount."""
    left, right = context.left, context.right
    changed = has(context.before, "gain") or context.governor[0] == "improved"
    if (
        re.search(r"\b(?:to|from)$", left)
        and changed
        and not re.search(r"\b(?:deliver\w*|brought|bringing|sold|raised|led|contribut\w+|added|adding)\s+to$", left)
    ):
        return bool(
            context.number.form in ("percent", "money")
            or TIME.match(right)
            or re.search(r"\bfrom\b.*\bto$", left)
            or TO_NUMBER.match(right)
            or _FROM_NUMBER.match(right)
            or re.search(r"\b(?:down|up) to$", left)
            or has(left[-40:], "speed")
        )
    return bool(re.search(r"\bfrom$", left) and TO_NUMBER.match(right)) or bool(
        re.search(r"\bfrom\b.{1,45}\bto$", left) and changed
    )


def _is_share(context: Context) -> bool:
    """How many of how many came out well: "settled 41 of 44 claims"; or points up and down."""
    if context.number.form != "plain":
        return False
    if re.search(r"\b(?:up|down|rose|fell|gained|lost)$", context.left) and _POINTS.match(context.right):
        return True
    return (context.number.value > 1 and _OF_NUMBER.match(context.right) is not None) or (
        _NUMBER_OF.search(context.before) is not None
    )


def _is_taken_out(context: Context) -> bool:
    """An amount removed from a thing: "took 0.8 kg out of it"."""
    if re.search(r"\b(?:clear|eliminat|remov|work|wip)\w*(?:\s\w+){0,4}\sbacklog of$", context.left):
        return True
    return _TAKING.search(context.left) is not None and _TAKEN.match(context.right) is not None


def _is_quick(context: Context) -> bool:
    """A duration that is a result: ahead of time, saved, a speed, or an action done within it."""
    left, right = context.left, context.right
    if (
        _EARLY.match(right)
        or re.search(r"\b(?:sav|gain|free|cut|shav)\w*(?:\s\w+){0,4}$", left)
        or _opens(right, "speed", within=4)
    ):
        return True
    if (
        _opens(right, "comparative", within=2)
        or has(left[-40:], "speed")
        or re.search(r"\b(?:sub|under|below|less than)[\s-]*$", context.before)
    ):
        return not _LONG_TIME.match(right)
    short = not _LONG_TIME.match(right)
    return short and _WITHIN.search(context.before.rstrip()) is not None and context.governor[0] not in ("", "weak")


def _is_gained(context: Context) -> bool:
    """The object of a verb of gain: "won 30 customers", "saved $2M", "generating $3M in revenue"."""
    near = " ".join(context.left.split()[-5:])
    money = context.number.form == "money"
    if money and (_opens(context.right, "gain-money", within=3) or _MONEY_NOUN.search(context.left)):
        return True
    if not has(near, "gain"):
        return False
    return money or any(word in word_set("gain-noun") for word in context.phrase[:5])


def has(text: str, *kinds: str) -> bool:
    return finder(*kinds).search(text) is not None


def _opens(text: str, kind: str, within: int) -> bool:
    """Whether a word of a kind stands among the first words of a text."""
    return _opening(kind, within).match(text) is not None


@cache
def _opening(kind: str, within: int) -> re.Pattern[str]:
    return re.compile(rf"[\s-]*(?:[\w/&'-]+\s+){{0,{within}}}?{any_of(kind)}(?!\w)")
