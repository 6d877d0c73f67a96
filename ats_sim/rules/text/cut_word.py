"""Words are cut at the end of a line.

## What it finds

Words that the typesetter parted with a hyphen, such as "accoun-" and "tancy". Hyphens that belong to the word
("full-time") are none. One finding a resume, with the first word and how many there are.

## Why it matters

Some parsers leave the hyphen where it stands, and a search for the whole word then finds nothing.

Source: ours; pdfminer and pdftotext give both halves as two lines.

## Example

- Before:
  [line] Kept the books of a depart-
  [line] ment of 40 nurses
- After:
  [line] Kept the books of a department
  [line] of 40 nurses
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.spelling import is_word, plain
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation

_HYPHENS = ("-", "\u00ad", "\u2010")
_SHORTEST = 2  # letters of each half; ours


def _check(case: Case) -> Iterator[Violation]:
    found = list(_cut(case))
    if found:
        span, word = found[0]
        more = f", and {len(found) - 1} more" if len(found) > 1 else ""
        yield Violation(
            span,
            f'"{word}" is cut at the end of the line{more}',
            "Turn hyphenation off in your word processor or template.",
        )


def _cut(case: Case) -> Iterator[tuple[Span, str]]:
    """The first half of each cut word with the whole word."""
    document = case.document
    for line, following in zip(document.lines, document.lines[1:], strict=False):
        head = next(iter(document.line_text(line).split()[-1:]), "")
        tail = next(iter(document.line_text(following).split()[:1]), "").rstrip(".,;:)")
        if not head.endswith(_HYPHENS) or line.block != following.block:
            continue
        half = head[:-1].lstrip("(")
        whole = min(len(half), len(tail)) >= _SHORTEST and half.isalpha() and tail.isalpha() and tail.islower()
        if whole and is_word(plain(half + tail)) and not (is_word(plain(half)) and is_word(plain(tail))):
            yield Span(line.span.end - len(half) - 1, line.span.end), half + tail


RULE = Rule("TXT003", "cut-word", "note", _check)
