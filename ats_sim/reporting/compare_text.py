"""Two versions side by side for the terminal; gone words stand in [-...-], new ones in {+...+}."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ats_sim.model.comparison import Comparison, Rewritten
from ats_sim.reporting import compare_parts as parts
from ats_sim.reporting.plain import printable
from ats_sim.reporting.word_diff import word_diff
from ats_sim.reporting.wrap import hanging

_SIGNS = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}


def render(result: Comparison) -> str:
    """The report as text of 80 columns."""
    return "\n".join(line.rstrip() for line in _lines(result)) + "\n"


def _lines(result: Comparison) -> Iterator[str]:
    yield from hanging(printable(parts.headline(result)))
    for line in parts.verdicts(result):
        yield f"  {line}"
    yield from _part("What is asked for", map(parts.status, result.statuses))
    yield from _part("Gone", map(parts.noted, result.went))
    yield from _part("Come", map(parts.noted, result.came))
    yield from _part("Statements", (f"({parts.grades(one)}) {changed(one)}" for one in result.statements))
    told = (f"{parts.contradiction(one)}: {one.before} / {one.after}" for one in result.contradictions)
    yield from _part("Contradictions between the two", told)
    if result.contradictions:
        yield from hanging(parts.CONTRADICTED, indent=2)
    yield ""
    yield from hanging(parts.LIMIT)


def _part(title: str, items: Iterable[str]) -> Iterator[str]:
    lines = [line for item in items for line in hanging(printable(item), label="- ", indent=2, gap=2)]
    if lines:
        yield ""
        yield title
        yield from lines


def changed(change: Rewritten) -> str:
    before, after = (told.text if told else "" for told in (change.before, change.after))
    return " ".join(_SIGNS[what].format(words) for what, words in word_diff(before, after))
