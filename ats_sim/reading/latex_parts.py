"""Pieces of LaTeX source: what closes a bracket, the arguments of a command, what one does, and text as printed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.table import rows, split
from ats_sim.reading.assemble import Piece

SPACE: Final = expression(r"[ \t]*\n?[ \t]*")


def closing(text: str, at: int, stop: int) -> int:
    """The place of the bracket that closes the one at a place; the end where there is none."""
    opening = text[at]
    wanted, depth = {"{": "}", "[": "]"}[opening], 0
    while at < stop:
        letter = text[at]
        if letter == "\\":
            at += 2
            continue
        depth += (letter == opening) - (letter == wanted)
        if depth == 0:
            return at
        at += 1
    return stop


def arguments(text: str, at: int, stop: int) -> tuple[list[tuple[int, int]], int]:
    """The arguments in braces that follow a place, each as its inside, and the place behind them; options are passed
    over."""
    groups: list[tuple[int, int]] = []
    behind = at
    while at < stop:
        space = SPACE.match(text, at, stop)
        at = space.end() if space else at
        if text[at : at + 1] not in ("{", "["):
            break
        end = closing(text, at, stop)
        if text[at] == "{":
            groups.append((at + 1, end))
        at = behind = end + 1
    return groups, min(behind, stop)


@cache
def known(kind: str) -> Mapping[str, str]:
    """What commands or environments do, by their names in small letters."""
    found = (row for row in rows("latex.tsv") if row["kind"] == kind)
    return {name.lower(): row["does"] for row in found for name in split(row["name"])}


def typed(text: str) -> str:
    """Dashes and quotation marks as they are printed."""
    return text.replace("---", "—").replace("--", "–").replace("``", "“").replace("''", "”")


def squeezed(pieces: list[Piece]) -> list[Piece]:
    """The pieces of a row with single blanks, none at its ends."""
    made: list[Piece] = []
    for piece in pieces:
        text = re.sub(r"[ \n]+", " ", piece.text)
        before = made[-1].text if made else ""
        if not made or before.endswith((" ", "\t")):
            text = text.lstrip(" ") if made else text.lstrip()
        if made and text.startswith("\t"):
            made[-1] = replace(made[-1], text=before.rstrip(" "))
        if text:
            made.append(replace(piece, text=text))
    while made and not made[-1].text.strip():
        made.pop()
    if made:
        made[-1] = replace(made[-1], text=made[-1].text.rstrip())
    return made
