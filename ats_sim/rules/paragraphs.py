"""Sentences that follow each other without a gap, and which of them make a wall of text."""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.resume import Highlight


def paragraphs(case: Case) -> Iterator[list[Highlight]]:
    """Sentences outside lists that follow each other without a gap."""
    sentences = [item for item in (*case.resume.highlights, *case.resume.prose) if not item.bulleted]
    paragraph: list[Highlight] = []
    for sentence in sorted(sentences, key=lambda item: item.span().start):
        if paragraph:
            between = case.document.text[paragraph[-1].span().end : sentence.span().start]
            if between.strip() or between.count("\n") > 1:
                yield paragraph
                paragraph = []
        paragraph.append(sentence)
    if paragraph:
        yield paragraph


def size(paragraph: list[Highlight]) -> int:
    """The number of its words."""
    return sum(len(sentence.text.split()) for sentence in paragraph)


def walled(case: Case) -> frozenset[Span]:
    """The places of sentences in a wall of text: that is to be split before each of them can be judged."""
    most = case.settings.rules.paragraph_words
    walls = [paragraph for paragraph in paragraphs(case) if size(paragraph) > most]
    return frozenset(sentence.span() for paragraph in walls for sentence in paragraph)
