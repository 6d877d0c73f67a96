"""What somebody hopes to do, which nobody takes for what they did: "moving into machine learning"."""

from __future__ import annotations

from ats_sim.lexicon.patterns import regex


def without_aspirations(text: str) -> str:
    """The text with blanks, as long, from each word of hope to the end of its clause."""
    return regex("aspiration-told").sub(lambda match: " " * len(match.group()), text)


def hopes_in(text: str, *, all_of_it: bool = False) -> tuple[str, str]:
    """The text without what somebody hopes, and what they hope, each as long as the text; blanks stand for the rest.

    ``all_of_it``: the text stands under a heading of hopes ("Want to learn").
    """
    left = " " * len(text) if all_of_it else without_aspirations(text)
    return left, "".join(" " if kept == was else was for was, kept in zip(text, left, strict=True))
