"""What can be counted in a spoken answer: its length, its numbers beside the resume's, its parts as words tell."""

from ats_sim.telling.answers import tell

__all__ = ["tell"]
