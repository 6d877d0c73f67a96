"""The indefinite article before words that are put together."""

from __future__ import annotations


def with_article(words: str) -> str:
    """The words with "a" or "an" before them, by their first letter: "an associate degree"."""
    return f"{'an' if words[:1].lower() in 'aeio' else 'a'} {words}"
