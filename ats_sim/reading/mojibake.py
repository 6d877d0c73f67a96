"""Characters that a program damaged: UTF-8 read as Windows-1252 or Latin-1 ("â€“" for "–", "Ã©" for "é").

Mended where it is sure: the characters make valid UTF-8, and what comes out is a letter or a mark that texts hold.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from ats_sim.lexicon.expressions import expression

_BYTES: Final = {bytes((code,)).decode("cp1252", "ignore") or chr(code): code for code in range(0x80, 0x100)} | {
    chr(code): code for code in range(0x80, 0xA0)
}
"""Each character that a single byte may have become, with that byte."""
_LEADS: Final = "".join(character for character, code in _BYTES.items() if 0xC2 <= code <= 0xF4)
_TAILS: Final = "".join(character for character, code in _BYTES.items() if 0x80 <= code <= 0xBF)
_DAMAGED: Final = expression(f"[{re.escape(_LEADS)}][{re.escape(_TAILS)}]{{1,3}}")


def mended(text: str) -> str:
    """``text`` with damaged characters put right, where it is sure what they were."""
    return text if text.isascii() else _DAMAGED.sub(lambda found: "".join(_undone(found[0])), text)


def damaged(text: str) -> Iterator[tuple[str, str]]:
    """The damaged characters of a text, each with what it is mended to."""
    for found in () if text.isascii() else _DAMAGED.finditer(text):
        whole = "".join(_undone(found[0]))
        if whole != found[0]:
            yield found[0], whole


def _undone(run: str) -> Iterator[str]:
    """A lead and its tails as the characters they were, or as they are."""
    for length in range(min(len(run), 4), 1, -1):
        try:
            made = bytes(_BYTES[character] for character in run[:length]).decode("utf-8")
        except UnicodeDecodeError:
            continue
        if len(made) == 1 and _is_usual(made):
            yield made
            yield run[length:]
            return
    yield run


def _is_usual(character: str) -> bool:
    """Whether a character is of a text: a blank, a mark, a sign or a letter, of Latin script where it is a letter."""
    kind = unicodedata.category(character)
    if kind[0] == "L":
        return unicodedata.name(character, "").startswith("LATIN")
    return kind[0] in "PSZ" or kind in ("No", "Cf")
