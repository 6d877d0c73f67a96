"""Whether a picture has the size and shape of a portrait. What it shows is looked at by nothing in this program."""

from __future__ import annotations

_LEAST, _MOST = 50.0, 230.0  # points of a side: below are icons, above are banners and scans; ours
_NARROW, _WIDE = 0.6, 1.15  # width by height: a passport photo has 0.78, a round one 1; ours


def is_portrait(width: float, height: float) -> bool:
    """Whether a picture of so many points may be the photo of a person."""
    within = _LEAST <= width <= _MOST and _LEAST <= height <= _MOST
    return within and _NARROW <= width / height <= _WIDE
