"""Whether a place of a resume says that its writer holds a credential: a list, a headline or a title does, a statement
only if it says so; somebody else's is nobody's.
"""

from __future__ import annotations

import re
from functools import cache

from ats_sim.lexicon.credentials import credential
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.posting import Requirement

_NEAR = 6
"""Words behind a credential in which it is said to be somebody else's; ours."""

_WORD = re.compile(r"\S+")


@cache
def is_credential(requirement: Requirement) -> bool:
    """Whether a requirement asks for a licence, registration, certificate, membership or check."""
    names = (requirement.label, requirement.skill)
    return any(name is not None and credential(name) is not None for name in names)


def is_held(text: str, start: int, end: int, *, statement: bool) -> bool:
    """Whether the credential at ``text[start:end]`` is the writer's own; a flag says whether it is in force."""
    if not statement:
        return True
    before, behind = text[:start], text[end:]
    if finder("credential-others").search(before) or finder("credential-others").search(_first(behind)):
        return False
    return finder("credential-holder").search(before) is not None


def _first(text: str) -> str:
    starts = _starts(text)
    return text[: starts[_NEAR]] if len(starts) > _NEAR else text


def _starts(text: str) -> list[int]:
    return [found.start() for found in _WORD.finditer(text)]
