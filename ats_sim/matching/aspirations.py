"""What somebody hopes to do, which nobody takes for what they did: "moving into machine learning"."""

from __future__ import annotations

import re
from functools import cache

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.wordlists import any_of


def without_aspirations(text: str) -> str:
    """The text with blanks, as long, from each word of hope to the end of its clause."""
    return _aspiration().sub(lambda match: " " * len(match.group()), text)


@cache
def _aspiration() -> re.Pattern[str]:
    return expression(rf"\b{any_of('aspiration')}\b[^.;:|!?\n•]*", re.IGNORECASE)
