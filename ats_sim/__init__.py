"""Simulates what happens to a resume before a person reads it properly.

The functions here are the whole Python interface; each is loaded when it is first used, so that importing the package
costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ats_sim.bulk import screen
    from ats_sim.pipeline import grade_bullet, read_posting, read_resume, simulate, title_similarity

__all__ = ["grade_bullet", "read_posting", "read_resume", "screen", "simulate", "title_similarity"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from importlib import import_module

        return getattr(import_module("ats_sim.bulk" if name == "screen" else "ats_sim.pipeline"), name)
    if name == "__version__":
        from importlib import metadata

        return metadata.version("ats-sim")
    raise AttributeError(f"module 'ats_sim' has no attribute {name!r}")
