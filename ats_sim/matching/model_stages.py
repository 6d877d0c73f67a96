"""Stages of work with models that a statement tells in whatever words ("watched drift daily")."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.lexicon.inflections import small_words
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.wordlists import finder
from ats_sim.matching.searchable_text import Passage
from ats_sim.model.evidence import Evidence, Stage

STAGES: dict[str, tuple[Stage, str]] = {
    "Model monitoring": ("monitoring", "watched-model"),
    "Model retraining": ("retraining", "retrained-model"),
    "Model deployment": ("deployment", "deployed-model"),
    "Production use": ("deployment", "put-to-use"),
    "Feature engineering": ("features", "features-told"),
    "Model evaluation": ("evaluation", "evaluated-model"),
}
"""Entries of the lexicon that name a stage of work with models, the stage, and the pattern that tells it."""


def stage_in(label: str, passage: Passage, evidence: Sequence[Evidence]) -> tuple[int, int] | None:
    """Where a statement tells of the stage of work that an entry of the lexicon names."""
    known = STAGES.get(label)
    if known is None or passage.highlight < 0 or known[0] not in evidence[passage.highlight].lifecycle:
        return None
    if label.startswith("Model ") and not finder("model-work").search(passage.text):
        return None
    sign = regex(known[1]).search(passage.text)
    if not sign:
        return None
    said = sign.group().split(" ")
    while len(said) > 1 and said[-1].lower() in small_words():
        said.pop()  # "shipped a classifier in" ends before its "in"
    return sign.start(), sign.start() + len(" ".join(said))
