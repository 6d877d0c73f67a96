"""What is said of a file that costs more than it may, or the process that reads it; each line ends in what to do.

The names of files decide the advice: a text is not printed to PDF, and a PDF is not shortened.
"""

from __future__ import annotations

from pathlib import PurePath

from ats_sim.model.settings import Limits

_TEXT = frozenset({".txt", ".md", ".markdown", ".json", ".toml"})
_WEB_PAGE = frozenset({".html", ".htm", ".xhtml"})


def clock_seconds(limits: Limits) -> float:
    """How long one file may take by the clock: a guard far behind the limit of the processor."""
    return limits.seconds * limits.clock_factor


def too_long(seconds: float, name: str) -> str:
    """Its budget of the processor is used up: it would be on any machine as fast."""
    return f"it took more than {seconds:g} s of processor time and was stopped; {_advice(name)}"


def too_busy(seconds: float) -> str:
    """So many seconds of the clock went by before its budget of the processor was used up: that is not its fault."""
    return (
        f"it was stopped after {seconds:g} s by the clock with processor time left: this machine is busy, or the file "
        "slow to come; run the command again"
    )


def too_large(size: int, name: str) -> str:
    """It needs more than so many bytes of memory."""
    return f"it takes more memory than {size / 1e9:g} GB; {_advice(name)}"


def crashed(name: str, process: str = "the process that read it") -> str:
    """It ended the process that read it."""
    return f"{process} died; {_advice(name)}"


def _advice(name: str) -> str:
    suffix = PurePath(name).suffix.lower()
    if suffix == ".pdf":
        return "print it to a new PDF and try that"
    if suffix in _WEB_PAGE:
        return "print it to PDF from a browser and try that"
    if suffix in _TEXT:
        return "take out of it what belongs to no resume or posting and try that"
    return "save it as a PDF from its program and try that"
