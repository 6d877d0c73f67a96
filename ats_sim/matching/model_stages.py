"""Stages of work with models that a statement tells in whatever words ("watched drift daily")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.inflections import small_words
from ats_sim.lexicon.wordlists import finder
from ats_sim.matching.searchable_text import Passage
from ats_sim.model.evidence import Evidence, Stage

_TOLD: tuple[tuple[str, Stage, str], ...] = (
    ("Model monitoring", "monitoring", r"monitor\w*|drift\w*|alert\w*|watch\w*|track\w*|observ\w*"),
    ("Model retraining", "retraining", r"re-?train\w*|refresh\w*|refit\w*"),
    ("Model deployment", "deployment", r"deploy\w*|ship\w*|launch\w*|releas\w*|production|live|serv(?:es?|ed|ing)"),
    ("Production use", "deployment", r"deploy\w*|ship\w*|launch\w*|releas\w*|live|serv(?:es?|ed|ing)"),
    ("Feature engineering", "features", r"features?"),
    ("Model evaluation", "evaluation", r"evaluat\w*|validat\w*|benchmark\w*|held-out|back-?test\w*"),
)
STAGES = {
    label: (stage, expression(rf"\b(?:{words})\b(?:\s[\w-]+){{0,4}}", re.IGNORECASE)) for label, stage, words in _TOLD
}
"""Entries of the lexicon that name a stage of work with models, the stage, and the words that tell it."""


def stage_in(label: str, passage: Passage, evidence: Sequence[Evidence]) -> tuple[int, int] | None:
    """Where a statement tells of the stage of work that an entry of the lexicon names."""
    known = STAGES.get(label)
    if known is None or passage.highlight < 0 or known[0] not in evidence[passage.highlight].lifecycle:
        return None
    if label.startswith("Model ") and not finder("model-work").search(passage.text):
        return None
    sign = known[1].search(passage.text)
    if not sign:
        return None
    said = sign.group().split(" ")
    while len(said) > 1 and said[-1].lower() in small_words():
        said.pop()  # "shipped a classifier in" ends before its "in"
    return sign.start(), sign.start() + len(" ".join(said))
