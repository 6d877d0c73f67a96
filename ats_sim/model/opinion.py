"""Other readings of a document: what simpler machines, or another engine, make of the same file."""

from __future__ import annotations

from msgspec import Struct


class NaiveOrder(Struct, frozen=True):
    """The lines that two simple ways of reading make of a file, as a weaker parser would see it.

    ``across``: all words of equal height in one line, from the top of a page to its bottom. ``stream``: the words in
    the order in which the file holds them; for a Word file its plain paragraphs only.
    """

    across: tuple[str, ...]
    stream: tuple[str, ...]


class SecondOpinion(Struct, frozen=True):
    """Where another PDF engine reads the same file differently.

    ``ours`` and ``theirs``: words (folded) that only one engine reads, with how often. ``broken``: lines of ours whose
    words the other engine does not read one after the other. ``moved``: pairs of lines that follow each other here and
    stand the other way round there. ``words``: the words of both, those they share counted once.
    """

    words: int
    ours: tuple[tuple[str, int], ...]
    theirs: tuple[tuple[str, int], ...]
    broken: tuple[str, ...]
    moved: tuple[tuple[str, str], ...]

    @property
    def agrees(self) -> bool:
        """Whether nothing differs."""
        return not (self.ours or self.theirs or self.broken or self.moved)
