"""What one statement proves: the answers of the other modules put together."""

from __future__ import annotations

from ats_sim.evidence.deployment import find_deployment, find_lifecycle
from ats_sim.evidence.metrics import find_metrics
from ats_sim.evidence.non_statements import find_non_statement
from ats_sim.evidence.ownership import find_minimizing_phrase, find_ownership, find_partners
from ats_sim.evidence.specificity import judge
from ats_sim.evidence.statement import DEFAULT, Statement, read
from ats_sim.evidence.tools import find_tools
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence, Grade, Metric, Sign, Tool
from ats_sim.model.resume import Highlight
from ats_sim.model.settings import Grading


def assess(highlight: Highlight, grading: Grading = DEFAULT) -> Evidence:
    """What a highlight proves, by docs/evidence.md. Never raises, whatever the text."""
    statement = read(highlight, grading)
    exclusion = find_non_statement(statement)
    if exclusion:
        tools = find_tools(statement, unknown=False)
        used = exclusion == "foreign" and bool(tools) and finder("foreign-using").search(statement.low) is not None
        grade: Grade = "tool_only" if used else "not_bullet"  # names of tools are read in any language
        return Evidence(highlight, grade, tools, exclusion=exclusion)
    return _graded(statement, find_tools(statement))


def grade_text(text: str, grading: Grading = DEFAULT) -> Evidence:
    """What a text proves by itself; places in the result are offsets into ``text``."""
    return assess(Highlight(text, ((0, 0),)), grading)


def _graded(statement: Statement, tools: tuple[Tool, ...]) -> Evidence:
    metrics = find_metrics(statement)
    in_use = find_deployment(statement)
    deployment = tuple(sign.quote for sign in in_use)
    shrinks = find_minimizing_phrase(statement)
    minimizing = shrinks.quote if shrinks else None
    specificity = judge(statement, metrics)
    grade: Grade = "plain" if specificity.is_specific else "vague"
    if _is_proved(metrics, in_use, helper=minimizing is not None):
        grade = "evidenced"
    elif tools and not finder("from-scratch").search(statement.low):
        grade = "tool_only"
    return Evidence(
        statement.highlight,
        grade,
        tools,
        metrics,
        deployment,
        find_lifecycle(statement, bool(deployment)),
        minimizing,
        find_ownership(statement),
        _academic(statement),
        find_partners(statement),
        specificity.vague,
        signs=_signs(metrics, (*in_use, *((shrinks,) if shrinks else ()), *specificity.signs)),
    )


def _signs(metrics: tuple[Metric, ...], found: tuple[Sign, ...]) -> tuple[Sign, ...]:
    """By which patterns and lists a statement was read, in the order of its words."""
    signs = (*(Sign(metric.sign, metric.quote) for metric in metrics), *found)
    return tuple(sorted(signs, key=lambda sign: sign.quote.span.start))


def _is_proved(metrics: tuple[Metric, ...], in_use: tuple[Sign, ...], *, helper: bool) -> bool:
    """Whether a result or real use is shown; a helper's line needs an outcome."""
    kinds = {metric.kind for metric in metrics}
    return "outcome" in kinds or (not helper and ("scale" in kinds or bool(in_use)))


def _academic(statement: Statement) -> tuple[Quote, ...]:
    return tuple(statement.quote(hit.start, hit.end) for hit in finder("academic").finditer(statement.low))
