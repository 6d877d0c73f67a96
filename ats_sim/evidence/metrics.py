"""What the numbers of a statement state: a result, real use, a test score, a count of things made, or nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from ats_sim.evidence.context import Context, is_plural
from ats_sim.evidence.numbers import find_numbers
from ats_sim.evidence.outcomes import TIME, TO_NUMBER, has, is_difference, is_outcome
from ats_sim.evidence.statement import Statement
from ats_sim.lexicon.wordlists import any_of, word_set
from ats_sim.model.evidence import Metric, MetricKind

_REACHES = re.compile(rf"\b{any_of('reach')}$")
_COLLECTIVE = re.compile(rf"\b{any_of('collective')}\s+of$")
_MEMBER = re.compile(
    r"\b(?:in|within|on|part of|member of|joined)(?:\s(?:an?|the))?"
    r"(?:\s(?:[\w-]+\s){0,2}(?:team|crew|group|squad|panel)\sof)?$"
)
_FOR_WHOM = re.compile(r"\b(?:for|across|over|serving|to|throughout|supporting)$")
_SPELL = re.compile(r"\b(?:for|in|within|after|over|of|than|once|twice|half|during|at)\s(?:an?|one|the)\s\w+")
_COMPANY_OF = re.compile(r"\b(?:with|in|at|between|from|by|alongside)$")
_DATA_SIZE = re.compile(
    r"\b(?:train|fine-?tun|dataset|data set|corpus|fit|evaluat|test|validat|segment|classif|predict|resnet|bert|cnn|"
    r"net)[\w-]*(?:\s[\w'-]+){0,5}?\s(?:on|with|from|of|using)$"
)
_MAKING = word_set("making-class")
_GOVERNING = word_set("governing-class")
_GROUP = re.compile(r"^[\s-]*(?:person|people|man|woman|member|strong|engineer|developer|analyst|agent|nurse)\b(?!s)")


@lru_cache(maxsize=4)  # several questions about one statement ask for them
def find_metrics(statement: Statement) -> tuple[Metric, ...]:
    """The metrics of a statement in order, each with its number and the words that give it its sense."""
    found: list[tuple[MetricKind, int, int]] = []
    for number in find_numbers(statement.low):
        if found and number.end <= found[-1][2] and found[-1][0] == "outcome":
            continue  # the other end of a change already told
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
    form = "money" if _is_unnamed_money(context) else context.number.form
    if form in ("change", "zero", "rank"):
        return "outcome"
    if form == "times" and context.number.value >= context.statement.grading.large_load:
        return "scale"  # "was read 240,000 times"
    if form == "fraction":
        return (
            "outcome"
            if context.governor[0] in ("improved", "achieved") or has(context.before, "change-noun", "gain")
            else None
        )
    if _is_offline(context):
        return "offline"
    if context.is_version or context.is_modifier:
        return None
    if is_outcome(context):
        return "outcome"
    if TIME.match(context.right) and form != "money":
        return None
    if form == "money":
        return "scale"
    if form in ("percent", "times"):
        return None
    return _count(context)


def _is_unnamed_money(context: Context) -> bool:
    """A large round sum without a currency beside a word of trade: "the largest order, 2.3m"."""
    number = context.number
    written = context.statement.low[number.start : number.end]
    return (
        number.form == "plain"
        and not context.unit
        and re.search(r"\d\s?(?:k|m|mn|bn|million|billion)$", written) is not None
        and has(context.statement.low, "sum")
    )


def _is_offline(context: Context) -> bool:
    """An absolute score of a model or test; a stated difference is none."""
    if context.number.form not in ("percent", "plain") or is_difference(context):
        return False
    near = context.before[-45:] + " # " + context.right[:32]
    if has(near, "score"):
        return context.number.form == "percent" or context.number.value <= 1 or "%" in near
    if not has(near, "score-maybe", "model-verb"):
        return False
    if has(context.statement.low, "model"):
        return True
    return context.number.form == "percent" and has(near, "exactness") and not has(context.statement.low, "person-work")


def _count(context: Context) -> MetricKind | None:
    """Real use or a mere count, for a plain number."""
    if _DATA_SIZE.search(context.left) and has(context.statement.low, "model"):
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
    if unit not in ("excluded", "duration") and has(_SPELL.sub(" ", context.right[:60]), "rate"):
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
    if unit or (value >= grading.large_load and is_plural(context.unit)):
        return "scale"
    reached = (cls in _GOVERNING and distance <= 2) or (
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
        reach = TO_NUMBER.match(context.right)
        index = statement.index_at(number.end)
        for word in statement.words[index : index + 6]:
            if word.low in context.phrase or word.text in "-/%+":
                end = word.end
            else:
                break
        if reach:
            end = max(end, number.end + reach.end())
            unit = TIME.match(statement.low[end : end + 30]) or re.match(r"\s?%", statement.low[end : end + 3])
            end += unit.end() if unit else 0
    return start, end
