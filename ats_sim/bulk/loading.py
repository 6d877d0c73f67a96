"""The bytes of a file, wherever it is."""

from __future__ import annotations

from ats_sim import reading
from ats_sim.bulk import urls
from ats_sim.model.settings import Limits


def load(file: str, limits: Limits) -> bytes:
    """The bytes at a path or a URL, if they are not too many: the one place where screening opens what it screens.

    Raises ``ReadingError``, also for a bad path, and ``ConfigError`` where a URL's driver is missing.
    """
    if urls.is_url(file):
        from ats_sim.bulk import remote

        return remote.load(file, limits)
    return reading.load(file, limits)
