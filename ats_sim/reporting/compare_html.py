"""Two versions side by side as one HTML page that needs nothing else: no script, no network."""

from __future__ import annotations

from importlib import resources

from jinja2 import Environment, StrictUndefined

from ats_sim.model.comparison import Comparison, Rewritten
from ats_sim.reporting import compare_parts as parts
from ats_sim.reporting.plain import printable
from ats_sim.reporting.word_diff import Change, word_diff


def render(result: Comparison) -> str:
    """The page as text."""
    text = resources.files("ats_sim.reporting").joinpath("templates", "compare.html").read_text(encoding="utf-8")
    page = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    page.filters["printable"] = printable
    told = [(parts.contradiction(one), one.before, one.after) for one in result.contradictions]
    return page.from_string(text).render(
        headline=parts.headline(result),
        outcome=result.outcome,
        verdicts=list(parts.verdicts(result)),
        lists=[
            ("What is asked for", list(map(parts.status, result.statuses))),
            ("Gone", list(map(parts.noted, result.went))),
            ("Come", list(map(parts.noted, result.came))),
        ],
        statements=[(parts.grades(one), _changed(one)) for one in result.statements],
        contradictions=told,
        contradicted=parts.CONTRADICTED,
        limit=parts.LIMIT,
    )


def _changed(change: Rewritten) -> list[Change]:
    before, after = (told.text if told else "" for told in (change.before, change.after))
    return list(word_diff(before, after))
