"""A statement says "I", "my" or "we".

## What it finds

The pronouns I, me, my, we, us and our in a statement about work, in English. A Roman one after a noun ("Phase I",
"Level I") and the abbreviations US and ME are none. Three lines of one position or more (the setting
`rules.group_lines`) are one finding.

## Why it matters

A resume leaves the subject out: every line is about its owner. The pronoun costs the place of the verb, the first
word a reader sees, and "we" leaves open whose deed it was.

Source: a convention that career services teach throughout; no study known to us.

## Example

- Before: I taught algebra to 120 pupils, of whom 94% passed
- After: Taught algebra to 120 pupils, of whom 94% passed
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.shapes import last_word
from ats_sim.lexicon.wordlists import Finder, Hit, word_set, words
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.groups import by_position
from ats_sim.rules.word_check import word_finds

_WORDS = Finder(words("first-person"), exact=True)


def _is_pronoun(text: str, hit: Hit) -> bool:
    """Whether a match is a pronoun, not a Roman one ("Phase I") and not part of a name ("I/O", "My SQL")."""
    if text[hit.end : hit.end + 1] in ("/", "&", "-", ".", ")", "+"):
        return False
    before = last_word(text[max(0, hit.start - 30) : hit.start].rstrip())
    if hit.text == "I":
        after = text[hit.end : hit.end + 2]
        return len(after) == 2 and after[0] == " " and after[1].islower() and before.lower() not in word_set("numbered")
    return hit.text[0].islower() or hit.start == 0 or not text[hit.end : hit.end + 2].strip().isupper()


_HINT = "Leave the pronoun out and begin with the verb."
_finds = word_finds(_WORDS, 'says "{words}"', _HINT, _is_pronoun, lists=True)


def _check(case: Case) -> Iterator[Violation]:
    yield from by_position(case, _finds(case), 'say "I", "my" or "we"', _HINT)


RULE = Rule("HLT009", "first-person", "note", _check)
