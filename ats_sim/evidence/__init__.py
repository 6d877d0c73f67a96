"""What each statement of a resume proves (docs/evidence.md)."""

from ats_sim.evidence.grade import assess, grade_text

__all__ = ["assess", "grade_text"]
