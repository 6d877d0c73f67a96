"""Makes a rule's check out of a list of words: the statements that hold one of them, a violation a statement."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Violation


def pattern(words: Iterable[str], *, exact_case: bool = False) -> re.Pattern[str]:
    """A pattern that finds the words as whole words, the longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    whole = "|".join(map(_body, (word for word in ordered if word[0].isalnum())))
    marks = [_body(word) for word in ordered if not word[0].isalnum()]
    parts = [rf"(?<![\w-])(?:{whole})(?!\w)", *marks] if whole else marks
    return re.compile("|".join(parts), 0 if exact_case else re.IGNORECASE)


def _body(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]")


def word_check(
    words: re.Pattern[str], message: str, hint: str, keep: Callable[[str, re.Match[str]], bool] | None = None
) -> Callable[[Case], Iterator[Violation]]:
    """A check that yields the first match in each statement about work, with its words for ``{words}`` in ``message``.

    ``keep`` decides from the statement's text and a match whether it counts.
    """

    def check(case: Case) -> Iterator[Violation]:
        for evidence in case.evidence:
            if not evidence.is_statement:
                continue
            text = evidence.highlight.text
            found = next((match for match in words.finditer(text) if keep is None or keep(text, match)), None)
            if found:
                span = evidence.highlight.span(found.start(), found.end())
                yield Violation(span, message.replace("{words}", found[0]), hint)

    return check
