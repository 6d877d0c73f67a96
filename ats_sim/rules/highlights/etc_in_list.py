"""A list ends in "etc." or words like it.

## What it finds

"etc.", "and so on", "and more", "among others", "to name a few" and a trailing row of dots in a statement about work.

## Why it matters

An open list asks the reader to fill in the rest, and nobody does. It also suggests that the list was padded: what
matters would have been named.

Source: recruiters' own accounts; no study known to us.

## Example

- Before: Closed the books of 14 subsidiaries within five days: sales, payroll, leases, etc.
- After: Closed the books of 14 subsidiaries within five days: sales, payroll and leases
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ats_sim.lexicon.openers import phrases
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.wordlist import pattern, word_check

_WORDS = pattern(phrases("padding"))
_GOES_ON = re.compile(r"\s*\w")


def _ends_a_list(text: str, match: re.Match[str]) -> bool:
    """Whether the words end a list: "and more" does, "and more than 20 wards" and "and others who joined" do not."""
    return not match[0].lower().startswith("and ") or "so " in match[0] or not _GOES_ON.match(text, match.end())


_find = word_check(_WORDS, 'the list ends in "{words}"', "Name what matters and end the list there.", _ends_a_list)


def _check(case: Case) -> Iterator[Violation]:
    yield from _find(case)


RULE = Rule("HLT006", "etc-in-list", "note", _check)
