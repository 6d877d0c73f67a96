"""Where a finding stands in a document that is itself text: the line is known, the column is looked for."""

from __future__ import annotations

from ats_sim.model.document import Location, Quote
from ats_sim.model.linted import SourcePlace
from ats_sim.repository.source_text import SourceText, plain_words

_LINES = 12  # ours: lines of the file that a quote may go over


def own_place(source: SourceText, location: Location, quote: Quote) -> SourcePlace:
    """From the first to the last word of the quote; the whole line where its words are not in it as such."""
    line = min(max(location.line, 1), len(source.lines))
    wanted = plain_words(quote.text)
    words = source.near(line, _LINES) if wanted else ()
    first = next((at for at, word in enumerate(words) if word.line == line and word.text == wanted[0]), None)
    if first is None:
        text = source.lines[line - 1]
        bare = text.strip()
        start = len(text) - len(text.lstrip()) + 1 if bare and wanted else 1
        return source.place(line, start, line, start + (len(bare) if wanted else 0))
    last, at = first, first
    for text in wanted:
        found = next((place for place in range(at, min(at + 4, len(words))) if words[place].text == text), None)
        if found is not None:
            last, at = found, found + 1
    end = words[last]
    return source.place(line, words[first].column, end.line, end.end)
