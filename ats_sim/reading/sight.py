"""What a person can see: colours against their ground, the size of type."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from ats_sim.lexicon.patterns import regex
from ats_sim.model.settings import Reading

Colour = tuple[float, float, float]
"""Red, green, blue from 0 to 1."""

BLACK: Final[Colour] = (0.0, 0.0, 0.0)
WHITE: Final[Colour] = (1.0, 1.0, 1.0)

_NAMES: Final = {"white": WHITE, "black": BLACK, "snow": (1.0, 0.98, 0.98), "ivory": (1.0, 1.0, 0.94)}


@lru_cache(maxsize=4096)  # a page has few pairs of colours, and asks for each letter
def contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours, 1 (the same) to 21 (black on white). Source: WCAG 2.2, contrast ratio."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def is_faint(colour: Colour | None, ground: Colour | None, settings: Reading) -> bool:
    """Whether a colour cannot be told from its ground; never where one of them is unknown."""
    return colour is not None and ground is not None and contrast(colour, ground) < settings.hidden_contrast


def is_tiny(size: float, settings: Reading) -> bool:
    """Whether type of a known size (points) is too small to be read."""
    return 0 < size < settings.least_size


def colour_of(text: str) -> Colour | None:
    """The colour of "#FFF", "FFFFFF", "white" or "rgb(255, 255, 255)"; None for any other way to write one."""
    word = text.strip().lower()
    found = regex("rgb-colour").fullmatch(word)
    if found:
        return min(int(found[1]) / 255, 1.0), min(int(found[2]) / 255, 1.0), min(int(found[3]) / 255, 1.0)
    digits = word.removeprefix("#")
    if len(digits) == 3 and word.startswith("#"):
        digits = "".join(2 * digit for digit in digits)
    if len(digits) == 6 and not set(digits) - set("0123456789abcdef"):
        return int(digits[:2], 16) / 255, int(digits[2:4], 16) / 255, int(digits[4:], 16) / 255
    return _NAMES.get(word)


def alpha_of(text: str) -> float:
    """The opacity that a colour states, 1 where it states none."""
    word = text.strip().lower()
    found = regex("rgb-colour").fullmatch(word)
    if word == "transparent":
        return 0.0
    if found is None or found[4] is None or found[4].count(".") > 1:
        return 1.0
    return float("0" + found[4]) / (100 if found[5] else 1)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(min(max(part, 0.0), 1.0)) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    linear: float = part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
    return linear
