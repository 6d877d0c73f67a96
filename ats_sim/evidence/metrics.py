"""What the numbers of a statement state: a result, real use, a test score, a count of things made, or nothing."""

from __future__ import annotations

from ats_sim.domain.remembered import remembered
from ats_sim.evidence.context import Context, is_plural
from ats_sim.evidence.numbers import find_numbers
from ats_sim.evidence.outcomes import before, behind, difference_sign, has, is_timed, outcome_sign
from ats_sim.evidence.statement import Statement
from ats_sim.lexicon import patterns
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.evidence import Metric, MetricKind

_NEAR = 2  # words between a verb and the number that it governs; ours
_FULL = 100.0  # a score on a scale of a hundred; what is more counts something

Read = tuple[MetricKind, str]
"""What a number states, and the sign that says so."""


@remembered(2)  # several questions about one statement ask for them
def find_metrics(statement: Statement) -> tuple[Metric, ...]:
    """The metrics of a statement in order, each with its number and the words that give it its sense."""
    found: list[tuple[MetricKind, int, int, str]] = []
    for number in find_numbers(statement.low):
        if found and number.end <= found[-1][2] and found[-1][0] == "outcome":
            continue  # the other end of a change already told
        context = Context(statement, number)
        read = _read(context)
        if read is None:
            continue
        start, end = _extent(context)
        if found and found[-1][0] == read[0] and start <= found[-1][2]:
            start = found.pop()[1]
        found.append((read[0], start, end, read[1]))
    return tuple(Metric(kind, statement.quote(start, end), sign) for kind, start, end, sign in found)


def _read(context: Context) -> Read | None:
    if context.is_version:
        return None
    form = "money" if _is_unnamed_money(context) else context.number.form
    if form in ("change", "zero", "rank"):
        return "outcome", context.number.row
    if form == "times" and context.number.value >= context.statement.grading.large_load:
        return "scale", "times"  # "was read 240,000 times"
    if form == "fraction":
        changed = context.governor[0] in ("improved", "achieved") or has(context.before, "change-noun", "gain")
        return ("outcome", context.number.row) if changed else None
    offline = _offline_sign(context)
    if offline:
        return "offline", offline
    if context.is_modifier:
        return None
    outcome = outcome_sign(context)
    if outcome:
        return "outcome", outcome
    if is_timed(context) and form != "money":
        return None
    if form == "money":
        return "scale", "money"
    return None if form in ("percent", "times") else _count(context)


def _is_unnamed_money(context: Context) -> bool:
    """A large round sum without a currency beside a word of trade: "the largest order, 2.3m"."""
    number = context.number
    written = context.statement.low[number.start : number.end]
    large = number.form == "plain" and not context.unit and patterns.search("large-sum", written) is not None
    return large and has(context.statement.low, "sum")


def _offline_sign(context: Context) -> str | None:
    """By which sign a number is an absolute score of a model or test; a stated difference is none."""
    if context.number.form not in ("percent", "plain") or difference_sign(context):
        return None
    near = context.before[-45:] + " # " + context.right[:32]
    if has(near, "score"):
        scored = context.number.form == "percent" or context.number.value <= 1 or "%" in near
        return "score" if scored else None
    if not has(near, "score-maybe", "model-verb"):
        return None
    if context.number.form == "plain" and (context.number.value > _FULL or has(context.right, "rate")):
        return None  # how much it scored in use: "scored every claim, 9,000 a day"
    exact = context.number.form == "percent" and has(near, "exactness")
    by_a_model = has(context.statement.low, "model") or (exact and not has(context.statement.low, "person-work"))
    return "score-maybe" if by_a_model else None


def _count(context: Context) -> Read | None:
    """Real use or a mere count, for a plain number."""
    if before("learned-from", context.left) and has(context.statement.low, "model"):
        return "count", "learned-from"
    grading, unit, value = context.statement.grading, context.unit_class, context.number.value
    if value <= 1:
        return None
    group = "group-size" if behind("group-size", context) else "collective-of"
    if group == "group-size" or before("collective-of", context.left):
        if before("member-of", context.left):
            return None  # one of them, not in charge of them
        return ("scale" if value >= grading.small_group else "count"), group
    if not context.unit and value >= grading.large_load and before("reach", context.left):
        return "scale", "reach"  # a line cut off after the number
    if unit not in ("excluded", "duration") and has(patterns.regex("spell").sub(" ", context.right[:60]), "rate"):
        return "scale", "rate"
    return None if not context.unit or unit in ("excluded", "duration") else _things(context)


def _things(context: Context) -> Read:
    """Real use or a mere count, for a number of things or people."""
    cls, distance = context.governor
    grading, unit, value = context.statement.grading, context.unit_class, context.number.value
    if cls == "taught" and value < grading.small_group:
        return "count", "taught"
    handled = cls in word_set("governing-class") and distance <= _NEAR
    if unit == "scale" and context.unit in word_set("made-thing") and not handled:
        return "count", "made-thing"
    if unit in ("count", "offline"):
        governed = cls in ("led", "maintained") and distance <= 3 and value >= 3
        reached = value >= grading.reach and before("reach", context.left)
        return ("scale" if governed or reached else "count"), f"unit {unit}"
    if before("taking-part", context.left) and value < (grading.small_group if unit else grading.large_load):
        return "count", "taking-part"  # "with three universities": who took part or where, not how much was at stake
    if unit or (value >= grading.large_load and is_plural(context.unit)):
        return "scale", f"unit {unit}" if unit else "large load"
    reached = handled or (cls not in word_set("making-class") and before("for-whom", context.left))
    return ("scale" if reached and value >= grading.small_group else "count"), f"verb {cls}"


def _extent(context: Context) -> tuple[int, int]:
    """Where the words begin and end that show what a number states."""
    number, statement = context.number, context.statement
    start, end = number.start, number.end
    lead = patterns.search("number-lead", context.before)
    if lead:
        start -= len(lead[0])
    if number.form in ("change", "zero", "rank", "fraction"):
        return start, end
    index = statement.index_at(number.end)
    for word in statement.words[index : index + 6]:
        if word.low not in context.phrase and word.text not in "-/%+":
            break
        end = word.end
    reach = behind("to-number", context)
    if reach:
        end = max(end, number.end + reach.end())
        unit = patterns.match("time", statement.low[end : end + 30]) or regex("percent-behind").match(
            statement.low[end : end + 3]
        )
        end += unit.end() if unit else 0
    return start, end
