"""A document with other words in it; everything behind them moves."""

from __future__ import annotations

from msgspec.structs import replace

from ats_sim.model.document import Document, Line, Link, Span


def insert(document: Document, at: int, words: str) -> Document:
    """The document with words put in at an offset of its text."""
    return exchange(document, Span(at, at), words)


def exchange(document: Document, span: Span, words: str) -> Document:
    """The document with words in place of a span that lies within one line."""
    more = len(words) - (span.end - span.start)

    def moved(old: Span) -> Span:
        start = (
            old.start + more if old.start > span.start and old.start >= span.end else min(old.start, span.end + more)
        )
        end = old.end + more if old.end >= span.end else min(old.end, span.end + more)
        return Span(start, max(start, end))

    def link(old: Link) -> Link:
        return replace(old, span=moved(old.span)) if old.span else old

    return replace(
        document,
        text=document.text[: span.start] + words + document.text[span.end :],
        lines=tuple(
            replace(line, span=moved(line.span), strong=tuple(map(moved, line.strong))) for line in document.lines
        ),
        marks=tuple(replace(mark, span=moved(mark.span)) for mark in document.marks),
        links=tuple(map(link, document.links)),
        torn=tuple((moved(left), moved(right)) for left, right in document.torn),
    )


def add_line(document: Document, before: Line, words: str, like: Line) -> Document:
    """The document with a line of its own before another, set in the style of a third."""
    at = before.span.start
    index = document.lines.index(before)
    pushed = insert(document, at, words + "\n")
    added = replace(like, span=Span(at, at + len(words)), page=before.page, box=before.box, strong=(), marker="")
    below = replace(pushed.lines[index], span=Span(at + len(words) + 1, pushed.lines[index].span.end))
    return replace(pushed, lines=(*pushed.lines[:index], added, below, *pushed.lines[index + 1 :]))
