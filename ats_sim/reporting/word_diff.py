"""Two texts word by word: what is the same, what is gone, what is new."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

Change = tuple[Literal["same", "gone", "new"], str]


def word_diff(before: str, after: str) -> Iterator[Change]:
    """The runs of words of both texts in their order."""
    old, new = before.split(), after.split()
    for what, a, b, c, d in SequenceMatcher(None, old, new, False).get_opcodes():
        if what == "equal":
            yield "same", " ".join(old[a:b])
            continue
        if b > a:
            yield "gone", " ".join(old[a:b])
        if d > c:
            yield "new", " ".join(new[c:d])
