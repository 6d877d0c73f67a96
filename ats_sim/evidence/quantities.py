"""What the numbers of a statement state: a result, real use, a test score, a count of things made, or nothing."""

from __future__ import annotations

import re
from functools import cache

from ats_sim.evidence.context import Context
from ats_sim.evidence.numbers import find_numbers
from ats_sim.evidence.statement import Statement
from ats_sim.lexicon.cues import alternation, cues, pattern
from ats_sim.model.evidence import Metric, MetricKind

_REACHES = re.compile(rf"\b(?:{alternation('reach')})$")
_CHANGE_OF = re.compile(rf"\b(?:{alternation('change')})\s+(?:of|by|in\s[\w\s-]{{2,30}}\s(?:of|by))$")
_MONEY_NOUN = re.compile(rf"\b(?:{alternation('gain_money', 'change')})\b[\w\s]{{0,12}}$")
_WITHIN = re.compile(rf"(?:^|\s)(?:{alternation('within')})$")
_COLLECTIVE = re.compile(rf"\b(?:{alternation('collective')})\s+of$")
_DIGIT = (
    r"(?:[$€£₹]\s?)?(?:about |under |over |less than |nearly |just |only )?(?:[$€£₹]\s?)?"
    r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|zero|under a)\b)"
)
_TO_NUMBER = re.compile(rf"^[\w\s%./+-]{{0,30}}?(?:\b(?:down |up )?to\b|->|→)\s*{_DIGIT}")
_FROM_NUMBER = re.compile(rf"^[\w\s%./-]{{0,30}}?\b(?:down |up )?from\s+(?:an? \w+ of )?{_DIGIT}")
_EARLY = re.compile(
    r"^(?:\s\w+){0,3}?\s(?:early|earlier|ahead|before (?:the )?(?:deadline|schedule|due)|sooner|under budget|"
    r"below budget)\b"
)
_TIME = re.compile(
    r"^[\s-]*(?:calendar |business |working |consecutive |full |short |straight )?(?:ms|msec|milliseconds?|µs|us|"
    r"microseconds?|ns|nanoseconds?|s|sec|secs|seconds?|"
    r"min|mins|minutes?|h|hr|hrs|hours?|days?|weeks?|months?|years?|yrs?|quarters?|semesters?|decades?|nights?|"
    r"man-hours?)\b"
)
_LONG_TIME = re.compile(r"^[\s-]*(?:\w+ )?(?:years?|yrs?|decades?|semesters?|quarters?)\b")
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
_MEMBER = re.compile(
    r"\b(?:in|within|on|part of|member of|joined)(?:\s(?:an?|the))?(?:\s(?:[\w-]+\s){0,2}(?:team|crew|group|squad|panel)\sof)?$"
)
_FOR_WHOM = re.compile(r"\b(?:for|across|over|serving|to|throughout|supporting)$")
_COMPANY_OF = re.compile(r"\b(?:with|in|at|between|from|by|alongside)$")
_DATA_SIZE = re.compile(
    r"\b(?:train|fine-?tun|dataset|data set|corpus|fit|evaluat|test|validat|segment|classif|predict|resnet|bert|cnn|"
    r"net)[\w-]*(?:\s[\w'-]+){0,5}?\s(?:on|with|from|of|using)$"
)
_MAKING = frozenset(cues("making_class"))
_GROUP = re.compile(r"^[\s-]*(?:person|people|man|woman|member|strong|engineer|developer|analyst|agent|nurse)\b(?!s)")


def find_metrics(statement: Statement) -> tuple[Metric, ...]:
    """The metrics of a statement in order, each with its number and the words that give it its sense."""
    found: list[tuple[MetricKind, int, int]] = []
    for number in find_numbers(statement.low):
        context = Context(statement, number)
        kind = _kind(context)
        if kind is None:
            continue
        start, end = _extent(context)
        if found and found[-1][0] == kind and start <= found[-1][2]:
            start = found.pop()[1]
        found.append((kind, start, end))
    return tuple(Metric(kind, statement.quote(start, end)) for kind, start, end in found)


def _kind(context: Context) -> MetricKind | None:
    form = context.number.form
    if form in ("change", "zero", "rank"):
        return "outcome"
    if form == "times" and context.number.value >= context.statement.grading.large_load:
        return "scale"  # "was read 240,000 times"
    if form == "fraction":
        return (
            "outcome"
            if context.governor[0] in ("improved", "achieved") or _has(context.before, "change", "gain")
            else None
        )
    if _is_offline(context):
        return "offline"
    if context.is_version or context.is_modifier:
        return None
    if _is_outcome(context):
        return "outcome"
    if _TIME.match(context.right) and form != "money":
        return None
    if form == "money":
        return "scale"
    if form in ("percent", "times"):
        return None
    return _count(context)


def _is_offline(context: Context) -> bool:
    """An absolute score of a model or test; a stated difference is none."""
    if context.number.form not in ("percent", "plain") or _is_difference(context):
        return False
    near = context.before[-45:] + " # " + context.right[:32]
    if _has(near, "score"):
        return context.number.form == "percent" or context.number.value <= 1 or "%" in near
    if not _has(near, "score_maybe", "model_verb"):
        return False
    if _has(context.statement.low, "model"):
        return True
    return context.number.form == "percent" and _has(near, "exactness") and not _has(context.statement.low, "person_work")


def _is_difference(context: Context) -> bool:
    left, right = context.left, context.right
    return bool(
        re.search(r"\bby$", left)
        or _opens(right, "change", within=3)
        or _opens(right, "comparative", within=2)
        or _CHANGE_OF.search(left)
        or (_TO_NUMBER.match(right) and re.search(r"\bfrom\b[\w\s]{0,20}$", left))
        or re.search(r"\bfrom\b.{1,40}\bto$", left)
    )


def _is_outcome(context: Context) -> bool:
    form, left, right = context.number.form, context.left, context.right
    timed = bool(_TIME.match(right))
    if form == "times":
        return True
    if re.search(r"\bby$", left):
        return (
            form in ("percent", "money")
            or timed
            or context.governor[0] in ("improved", "achieved")
            or _has(context.before, "gain", "change")
        )
    if _is_difference(context):
        return form in ("percent", "money") or _moved(context) or timed or _opens(right, "lesser", within=2)
    if timed and _is_quick(context):
        return True
    return form == "percent" or _moved(context) or _is_share(context) or _is_taken_out(context) or _is_gained(context)


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


def _moved(context: Context) -> bool:
    """From one amount to another, or an improvement down or up to an amount."""
    left, right = context.left, context.right
    changed = _has(context.before, "gain") or context.governor[0] == "improved"
    if (
        re.search(r"\b(?:to|from)$", left)
        and changed
        and not re.search(r"\b(?:deliver\w*|brought|bringing|sold|raised|led|contribut\w+|added|adding)\s+to$", left)
    ):
        return bool(
            context.number.form in ("percent", "money")
            or _TIME.match(right)
            or re.search(r"\bfrom\b.*\bto$", left)
            or _TO_NUMBER.match(right)
            or _FROM_NUMBER.match(right)
            or re.search(r"\b(?:down|up) to$", left)
            or _has(left[-40:], "speed")
        )
    return bool(re.search(r"\bfrom$", left) and _TO_NUMBER.match(right)) or bool(
        re.search(r"\bfrom\b.{1,45}\bto$", left) and changed
    )


def _is_quick(context: Context) -> bool:
    """A duration that is a result: ahead of time, saved, a speed, or a deed done within it."""
    left, right = context.left, context.right
    if (
        _EARLY.match(right)
        or re.search(r"\b(?:sav|gain|free|cut|shav)\w*(?:\s\w+){0,4}$", left)
        or _opens(right, "speed", within=4)
    ):
        return True
    if (
        _opens(right, "comparative", within=2)
        or _has(left[-40:], "speed")
        or re.search(r"\b(?:sub|under|below|less than)[\s-]*$", context.before)
    ):
        return not _LONG_TIME.match(right)
    short = not _LONG_TIME.match(right)
    return short and _WITHIN.search(context.before.rstrip()) is not None and context.governor[0] not in ("", "weak")


def _is_gained(context: Context) -> bool:
    """The object of a verb of gain: "won 30 customers", "saved $2M", "generating $3M in revenue"."""
    near = " ".join(context.left.split()[-5:])
    money = context.number.form == "money"
    if money and (_opens(context.right, "gain_money", within=3) or _MONEY_NOUN.search(context.left)):
        return True
    if not _has(near, "gain"):
        return False
    return money or any(word in _gain_nouns() for word in context.phrase[:5])


def _count(context: Context) -> MetricKind | None:
    """Real use or a mere count, for a plain number."""
    if _DATA_SIZE.search(context.left) and _has(context.statement.low, "model"):
        return "count"  # how much a model learned from
    cls, distance = context.governor
    unit, value = context.unit_class, context.number.value
    grading = context.statement.grading
    if value <= 1:
        return None
    if _GROUP.match(context.right) or _COLLECTIVE.search(context.left):
        if _MEMBER.search(context.left):
            return None  # one of them, not in charge of them
        return "scale" if value >= grading.small_group else "count"
    if not context.unit and value >= grading.large_load and _REACHES.search(context.left):
        return "scale"  # a line cut off after the number
    if unit not in ("excluded", "duration") and _has(context.right[:60], "rate"):
        return "scale"
    if not context.unit or unit in ("excluded", "duration"):
        return None
    if cls == "taught" and value < grading.small_group:
        return "count"
    if unit in ("count", "offline"):
        governed = cls in ("led", "maintained") and distance <= 3 and value >= 3
        return "scale" if governed or (value >= grading.reach and _REACHES.search(context.left)) else "count"
    if _COMPANY_OF.search(context.left) and value < (grading.small_group if unit else grading.large_load):
        return "count"  # "with three universities" says who took part or where, not how much was at stake
    if unit or value >= grading.large_load:
        return "scale"
    reached = (cls in _governing() and distance <= 2) or (
        cls not in _MAKING and _FOR_WHOM.search(context.left) is not None
    )
    return "scale" if reached and value >= grading.small_group else "count"


def _extent(context: Context) -> tuple[int, int]:
    """Where the words begin and end that show what a number states."""
    number, statement = context.number, context.statement
    start, end = number.start, number.end
    lead = re.search(
        r"(?:\b(?:by|from|to|in|within|under|over|sub|up to|more than|nearly|about)[\s-]+){1,2}$", context.before
    )
    if lead:
        start -= len(lead[0])
    if number.form not in ("change", "zero", "rank", "fraction"):
        reach = _TO_NUMBER.match(context.right)
        index = statement.index_at(number.end)
        for word in statement.words[index : index + 6]:
            if word.low in context.phrase or word.text in "-/%+":
                end = word.end
            else:
                break
        if reach:
            end = max(end, number.end + reach.end())
    return start, end


def _has(text: str, *kinds: str) -> bool:
    return pattern(*kinds).search(text) is not None


def _opens(text: str, kind: str, within: int) -> bool:
    """Whether a word of a kind stands among the first words of a text."""
    return _opening(kind, within).match(text) is not None


@cache
def _opening(kind: str, within: int) -> re.Pattern[str]:
    return re.compile(rf"[\s-]*(?:[\w/&'-]+\s+){{0,{within}}}?(?:{alternation(kind)})(?!\w)")


@cache
def _gain_nouns() -> frozenset[str]:
    return frozenset(word.rstrip("?") for word in cues("gain_noun"))


@cache
def _governing() -> frozenset[str]:
    return frozenset(cues("governing_class"))
