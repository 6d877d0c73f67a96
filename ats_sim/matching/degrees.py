"""The highest degree a resume states. Where and when it was earned is not looked at."""

from __future__ import annotations

from typing import get_args

from ats_sim.lexicon.degrees import find_degrees
from ats_sim.model.posting import Degree
from ats_sim.model.resume import Resume

LEVELS: tuple[Degree, ...] = get_args(Degree)
"""From none to doctorate."""


def highest_degree(resume: Resume) -> Degree:
    """The highest degree named in the fields of the education section; "none" if none is."""
    texts = [
        field.text
        for entry in resume.education
        for field in (entry.study_type, entry.area)
        if field and field.text.strip()
    ]
    levels = [degree.level for text in texts for degree in find_degrees(text)]
    return max(levels, key=LEVELS.index, default="none")
