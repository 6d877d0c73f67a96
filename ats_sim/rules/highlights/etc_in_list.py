"""A list ends in "etc." or words like it.

## What it finds

"etc.", "and so on", "and more", "among others", "to name a few" and a trailing row of dots in a bullet, also in one
that does no more than list, and in the section of skills.

## Why it matters

An open list asks the reader to fill in the rest, and nobody does. It also suggests that the list was padded: what
matters would have been named.

Source: recruiters' own accounts; no study known to us.

## Example

- Before: Closed the books of 14 subsidiaries within five days: sales, payroll, leases, etc.
- After: Closed the books of 14 subsidiaries within five days: sales, payroll and leases
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.shapes import has_word
from ats_sim.lexicon.wordlists import Hit, finder
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.word_check import word_finds

_HINT = "Name what matters and end the list there."


def _ends_a_list(text: str, hit: Hit) -> bool:
    """Whether the words end a list: "and more" does, "and more than 20 wards" and a name ("ETC Eos") do not."""
    goes_on = has_word(text[hit.end :].lstrip()[:1])
    if hit.text.isupper() and goes_on:
        return False
    return not hit.text.lower().startswith("and ") or "so " in hit.text or not goes_on


_finds = word_finds(
    finder("padding"),
    'the list ends in "{words}"',
    _HINT,
    _ends_a_list,
    lists=True,
)


def _check(case: Case) -> Iterator[Violation]:
    yield from (violation for _, violation in _finds(case))
    for section in case.resume.sections:
        if section.kind == "skills":
            text = case.document.text[section.span.start : section.span.end]
            hit = next((hit for hit in finder("padding").finditer(text) if _ends_a_list(text, hit)), None)
            if hit:
                at = Span(section.span.start + hit.start, section.span.start + hit.end)
                yield Violation(at, f'the list ends in "{hit.text}"', _HINT)


RULE = Rule("HLT006", "etc-in-list", "note", _check)
