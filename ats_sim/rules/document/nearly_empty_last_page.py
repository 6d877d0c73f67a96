"""The last page holds a few lines only.

## What it finds

A PDF of two pages and more whose last page has five lines or fewer. The number is the setting `rules.last_page_lines`.

## Why it matters

Few readers turn the page for three lines, and what stands there is often what was meant to be last remembered. Cutting
a line or two above brings it onto the page before.

Source: Ladders' study of recruiters (2018): readers who reach page two read it, if there is something to read. The
number is ours.

## Example

- Before:
  [pages] 2
  [pdf-page] 300
  [last-page] 3
- After:
  [pages] 2
  [pdf-page] 300
  [last-page] 12
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    document, fewest = case.document, case.settings.rules.last_page_lines
    if document.kind != "pdf" or document.pages < 2:
        return
    last = [line for line in document.lines if line.page == document.pages and document.line_text(line).strip()]
    if 0 < len(last) <= fewest:
        count = "one line" if len(last) == 1 else f"{len(last)} lines"
        yield Violation(
            last[0].span,
            f"page {document.pages} holds {count} only",
            "Cut as many lines above, or let the page tell more.",
        )


RULE = Rule("DOC016", "nearly-empty-last-page", "note", _check)
