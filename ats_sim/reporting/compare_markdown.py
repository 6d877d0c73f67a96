"""Two versions side by side as Markdown for a comment; gone words are struck, new ones bold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ats_sim.model.comparison import Comparison, Rewritten
from ats_sim.reporting import compare_parts as parts
from ats_sim.reporting.check_markdown import LIMIT, escape
from ats_sim.reporting.word_diff import word_diff

_SIGNS = {"same": "{}", "gone": "~~{}~~", "new": "**{}**"}


def render(result: Comparison) -> str:
    """The report, cut at a line where it would be longer than a comment may be."""
    out, room = [], LIMIT
    for line in _lines(result):
        room -= len(line) + 1
        if room < 0:
            break
        out.append(line)
    return "\n".join(out) + "\n"


def _lines(result: Comparison) -> Iterator[str]:
    yield f"## {escape(parts.headline(result))}"
    yield from (f"\n{escape(line)}" for line in parts.verdicts(result))
    yield from _part("What is asked for", (escape(parts.status(one)) for one in result.statuses))
    yield from _part("Gone", (escape(parts.noted(one)) for one in result.went))
    yield from _part("Come", (escape(parts.noted(one)) for one in result.came))
    yield from _part("Statements", (f"*{parts.grades(one)}*: {_changed(one)}" for one in result.statements))
    told = (f"{parts.contradiction(one)}: {escape(one.before)} / {escape(one.after)}" for one in result.contradictions)
    yield from _part("Contradictions between the two", told)
    if result.contradictions:
        yield f"\n{parts.CONTRADICTED}"
    yield f"\n*{parts.LIMIT}*"


def _part(title: str, items: Iterable[str]) -> Iterator[str]:
    lines = [f"- {item}" for item in items]
    if lines:
        yield f"\n### {title}\n"
        yield from lines


def _changed(change: Rewritten) -> str:
    before, after = (told.text if told else "" for told in (change.before, change.after))
    return " ".join(_SIGNS[what].format(escape(words)) for what, words in word_diff(before, after))
