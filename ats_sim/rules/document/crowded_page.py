"""A page holds more words than a reader can take in.

## What it finds

A page of more than nine hundred words. The number is the setting `rules.page_words`. Only formats with pages are
counted.

## Why it matters

At the speed of skimming, half a minute reaches about two hundred words. The fuller the page, the smaller the share
that is seen, and the choice is left to chance.

Source: 450 words a minute is a common figure for skimming; guides put a whole resume at 475 to 600 words. The number
is ours.

## Example

- Before:
  [pdf-page] 1000
- After:
  [pdf-page] 500
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    document, most = case.document, case.settings.rules.page_words
    if document.kind != "pdf":
        return
    words: Counter[int] = Counter()
    for line in document.lines:
        words[line.page] += len(document.line_text(line).split())
    for page in sorted(words):
        if words[page] > most:
            yield Violation(
                next(line.span for line in document.lines if line.page == page),
                f"{words[page]} words on page {page}, more than {most}",
                "Keep what fits the opening; shorten older posts to a line each.",
            )


RULE = Rule("DOC014", "crowded-page", "note", _check)
