"""Columns stand side by side: a simple parser reads straight across them.

## What it finds

Pages on which lines of two columns stand at one height, from three such lines on. The first of them is shown as a
machine reads it that goes straight across. The number is the setting `rules.torn_lines`; a date at the right margin
is no column, and two short items of lists, each with its mark, stay whole however they are read.

## Why it matters

A parser without a sense of columns joins the left line to the right one. Skills end up in the middle of a sentence,
and an employer beside a hobby.

Source: Greenhouse, "Unsuccessful resume parse" (columned layout); Textkernel's resume quality code 433 (data laid out
as columns). That most parsers fail on columns is often claimed, with figures that have no source.

## Example

- Before:
  [columns] 4
  Welded 300 joints a week
  Served 80 guests a night
  Drove 900 parcels a week
- After: [columns] 1
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.patterns import regex
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import shortened

_ITEM = 5  # words with the mark; ours: a longer one is a statement, which belongs to a position,
_LONG_ITEM = 10  # but outside of work it belongs to none


def _check(case: Case) -> Iterator[Violation]:
    rules, document = case.settings.rules, case.document
    long = [pair for pair in document.torn if all(_words(case, span) >= rules.torn_words for span in pair)]
    torn = [pair for pair in long if not all(_is_item(case, span) for span in pair)]
    lines = {left for left, _ in torn}
    if len(lines) >= rules.torn_lines:
        left, right = torn[0]
        words = shortened(f"{document.quote(left).text} {document.quote(right).text}")
        yield Violation(
            left,
            f'{len(lines)} lines stand beside another column; read straight across: "{words}"',
            "For forms and parsers use one column; keep this layout for the copy you hand over yourself.",
        )


def _is_item(case: Case, span: Span) -> bool:
    """Whether a line is a whole item of a list: a mark, and few words, or outside of work."""
    text = case.document.quote(span).text
    at_work = any(span.overlaps(work.span) for work in case.resume.work)
    return regex("marked-item").match(text) is not None and len(text.split()) <= (_ITEM if at_work else _LONG_ITEM)


def _words(case: Case, span: Span) -> int:
    words = case.document.quote(span).text.split()
    return sum(any(character.isalpha() for character in word) for word in words)


RULE = Rule("DOC009", "torn-columns", "warning", _check)
