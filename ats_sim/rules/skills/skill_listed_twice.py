"""A skill is listed twice.

## What it finds

One skill twice under one name, or under a name and its short form ("Postgres" and "PostgreSQL"), in the skills section.
One finding a resume, with all of them.

## Why it matters

The second one takes the room of another skill, and makes the list look thrown together.

Source: ours.

## Example

- Before:
  [skills] Triage, PostgreSQL, Postgres
  Cut report times by 40% with Postgres
- After:
  [skills] Triage, PostgreSQL
  Cut report times by 40% with PostgreSQL
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.skills import skills
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import listed

_SHORTEST = 4  # letters of a name that may be the beginning of another one


def _check(case: Case) -> Iterator[Violation]:
    fields = [field for group in case.resume.skills for field in group.keywords]
    pairs = [
        (field, earlier)
        for place, field in enumerate(fields)
        if (earlier := next((other for other in fields[:place] if _same(other.text, field.text)), None))
    ]
    if pairs:
        quoted = [f'"{earlier.text}" and "{field.text}"' for field, earlier in pairs]
        yield Violation(
            pairs[0][0].span,
            f"listed twice: {listed(quoted, 3)}",
            "Keep the name that the postings use.",
        )


def _same(one: str, other: str) -> bool:
    """Whether two names are one name: letter for letter, or the lexicon knows one as the other's short form."""
    plain = [
        "".join(letter for letter in name.casefold() if letter.isalnum() or letter in "+#") for name in (one, other)
    ]
    if plain[0] == plain[1]:
        return bool(plain[0])
    short, long = sorted(plain, key=len)
    known = [skills().get(name) for name in (one, other)]
    return len(short) >= _SHORTEST and long.startswith(short) and known[0] is not None and known[0] is known[1]


RULE = Rule("SKL006", "skill-listed-twice", "note", _check)
