"""The statements that hold a word of a list, a violation a statement."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ats_sim.lexicon.wordlists import Finder, Hit
from ats_sim.model.case import Case
from ats_sim.model.finding import Violation
from ats_sim.rules.groups import Told


def word_finds(
    words: Finder, message: str, hint: str, keep: Callable[[str, Hit], bool], *, lists: bool = False
) -> Callable[[Case], Iterator[Told]]:
    """What yields the first word in each statement about work, which stands for ``{words}`` in ``message``.

    ``keep`` decides from the statement's text and a hit whether it counts; ``lists``: also in bullets that only list.
    """

    def finds(case: Case) -> Iterator[Told]:
        for evidence in case.evidence:
            if not evidence.is_statement and not (lists and evidence.highlight.bulleted):
                continue
            text = evidence.highlight.text
            found = next((hit for hit in words.finditer(text) if keep(text, hit)), None)
            if found:
                span = evidence.highlight.span(found.start, found.end)
                yield evidence, Violation(span, message.replace("{words}", found.text), hint)

    return finds
