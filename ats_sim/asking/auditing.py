"""A list of questions held against what a loop should reach, and against questions that do not help."""

from __future__ import annotations

from functools import cache

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.shapes import has_word
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.wordlists import Finder
from ats_sim.model.interview import AuditedQuestion, LoopAudit, QuestionPool

_NUMBER = expression(r"^\s*(?:[-*•]|\(?\d{1,3}[.)])\s*")
_MARKS = str.maketrans({"’": "'", "\t": " "})


def audit_loop(text: str, pool: QuestionPool) -> LoopAudit:
    """Each line of a text as a question; lines without a word are passed over."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        words = " ".join(_NUMBER.sub("", line).split())
        if has_word(words) and not line.lstrip().startswith("#"):
            found.append(AuditedQuestion(number, words, _categories(words, pool), _faults(words.translate(_MARKS))))
    asked = {name for question in found for name in question.categories}
    nobody = tuple(category for category in pool.category if category.name not in asked)
    raised = {fault for question in found for fault in question.faults}
    told = tuple((row["fault"], row["why"], row["instead"]) for row in rows("question_faults.tsv"))
    return LoopAudit(tuple(found), nobody, tuple(row for row in told if row[0] in raised))


def _categories(words: str, pool: QuestionPool) -> tuple[str, ...]:
    return tuple(category.name for category in pool.category if Finder(category.words).search(words))


def _faults(words: str) -> tuple[str, ...]:
    found = []
    for fault, starts, anywhere in _searches():
        if (starts and starts.match(words)) or (anywhere and anywhere.search(words)):
            found.append(fault)
    if "closed" in found and len(found) > 1:
        found.remove("closed")
    return tuple(found)


@cache
def _searches() -> tuple[tuple[str, Finder | None, Finder | None], ...]:
    def search(cell: str) -> Finder | None:
        return Finder(split(cell)) if cell else None

    return tuple((row["fault"], search(row["starts"]), search(row["words"])) for row in rows("question_faults.tsv"))
