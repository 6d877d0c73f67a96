"""Makes a rule's check out of a list of words: the statements that hold one of them, a violation a statement."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ats_sim.lexicon.wordlists import Finder, Hit
from ats_sim.model.case import Case
from ats_sim.model.finding import Violation


def word_check(
    words: Finder, message: str, hint: str, keep: Callable[[str, Hit], bool], *, lists: bool = False
) -> Callable[[Case], Iterator[Violation]]:
    """A check that yields the first word in each statement about work, which stands for ``{words}`` in ``message``.

    ``keep`` decides from the statement's text and a hit whether it counts; ``lists``: also in bullets that only list.
    """

    def check(case: Case) -> Iterator[Violation]:
        for evidence in case.evidence:
            if not evidence.is_statement and not (lists and evidence.highlight.bulleted):
                continue
            text = evidence.highlight.text
            found = next((hit for hit in words.finditer(text) if keep(text, hit)), None)
            if found:
                span = evidence.highlight.span(found.start, found.end)
                yield Violation(span, message.replace("{words}", found.text), hint)

    return check
