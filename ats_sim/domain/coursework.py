"""Whether a statement tells of the writer's own coursework, competition or practice."""

from __future__ import annotations

from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.evidence import Evidence


def is_coursework(evidence: Evidence) -> bool:
    """Whether it does; of who taught or examined a thesis or a class is somebody else's ("marked homework")."""
    opening = evidence.highlight.text.lstrip().split(" ", 1)[0].lower()
    return bool(evidence.academic) and opening not in word_set("academic-host")
