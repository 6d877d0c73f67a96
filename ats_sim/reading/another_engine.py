"""What another engine reads in the same PDF: pypdfium2, the text of PDFium, which Chrome shows and searches PDFs with.

A resume that two engines read differently is fragile: the next parser may read it a third way.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

from ats_sim.errors import ReadingError
from ats_sim.lexicon.patterns import regex
from ats_sim.model.document import Document
from ats_sim.model.opinion import SecondOpinion

_SHOWN = 60
"""Differences of a kind that are listed."""


def second_opinion(data: bytes, document: Document) -> SecondOpinion:
    """Compare the words of a PDF that was read before with those of PDFium. Raises ReadingError for other formats."""
    if document.kind != "pdf":
        raise ReadingError("second-opinion", f"{document.name}: a second opinion needs a PDF; export one.")
    other = _words(_other_text(data, document))
    lines = [(line, _words(line)) for line in document.text.split("\n")]
    mine = [word for _, words in lines for word in words]
    ours, theirs = Counter(mine), Counter(other)
    broken, moved = _compared([(line, words) for line, words in lines if words], other)
    return SecondOpinion(
        sum((ours | theirs).values()), _listed(ours - theirs), _listed(theirs - ours), broken[:_SHOWN], moved[:_SHOWN]
    )


def _other_text(data: bytes, document: Document) -> str:
    import pypdfium2

    parts: list[str] = []
    try:
        opened = pypdfium2.PdfDocument(data)
        try:
            for number in range(min(len(opened), document.pages)):
                page = opened[number]
                text = page.get_textpage()
                parts.append(text.get_text_range())
                text.close()
                page.close()
        finally:
            opened.close()
    except pypdfium2.PdfiumError as error:
        raise ReadingError(
            "second-opinion", f"{document.name}: the second engine cannot open it; print it to a new PDF."
        ) from error
    return "\n".join(parts).replace("\ufffe", "").replace("\x02", "")


def _words(text: str) -> list[str]:
    """The words of a text, folded so that only real differences remain: case, ligatures and accents written apart."""
    return regex("engine-word").findall(unicodedata.normalize("NFKC", text).casefold().replace("\xad", ""))


def _listed(counter: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counter.items(), key=lambda item: (-item[1], item[0]))[:_SHOWN])


def _compared(
    lines: Sequence[tuple[str, list[str]]], other: Sequence[str]
) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """The lines whose words are not found in one piece, and the neighbours that are found in another order."""
    text = " " + " ".join(other) + " "
    broken: list[str] = []
    moved: list[tuple[str, str]] = []
    end, above = 0, ""
    for line, words in lines:
        wanted = " " + " ".join(words) + " "
        at = text.find(wanted, max(end - 1, 0))
        if at < 0:
            at = text.find(wanted)
            if at >= 0 and above:
                moved.append((above, line))
        if at < 0:
            broken.append(line)
            continue
        end, above = at + len(wanted), line
    return tuple(broken), tuple(moved)
