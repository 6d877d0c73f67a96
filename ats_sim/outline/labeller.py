"""Which kind each row of a whole document is, by learned weights: the likeliest sequence of kinds.

Kinds, one letter each: "c" name and contact; "H" "J" "K" "L" headings of work, education, skills, anything else; "w"
the first row of a position, "v" its further head rows, "g" an employer above several positions, "b" the start of a
statement, "m" its further lines; "e" the first row of a course of study, "f" its further head rows, "d" a detail; "s"
skills; "o" anything else; "n" no part of the text. In the table, capitals of "w v b m e f" mean the same in entries
whose first row has the date, so that the sections of a resume are read alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ats_sim.lexicon.row_weights import row_weights
from ats_sim.outline.entries import Group
from ats_sim.outline.headings import Found
from ats_sim.outline.rows import Row
from ats_sim.outline.signs import row_signs

_DATED_FIRST = str.maketrans("WVBMEF", "wvbmef")
_BEAM = 1200  # hundredths; ours: a kind so much less likely than the best is not followed


def labelled_rows(rows: Sequence[Row], headings: Mapping[int, Found]) -> str:
    """A letter a row."""
    weights = row_weights()
    count = len(weights.kinds)
    score, ways = [0] * count, list[list[int]]()
    for signs in row_signs(rows, headings):
        own = [0] * count
        for sign in signs:
            for kind, weight in weights.signs.get(sign, ()):
                own[kind] += weight
        if ways:
            score, way = _further(score, own, weights.steps)
        else:
            score, way = own, []
        ways.append(way)
    if not ways:
        return ""
    kind = max(range(count), key=score.__getitem__)
    found = [kind]
    for way in reversed(ways[1:]):
        kind = way[kind]
        found.append(kind)
    return "".join(weights.kinds[kind] for kind in reversed(found)).translate(_DATED_FIRST)


def _further(score: Sequence[int], own: Sequence[int], steps: Sequence[Sequence[int]]) -> tuple[list[int], list[int]]:
    """The score of each kind for the next row, and the kind before it that gives it; unlikely ones are not followed."""
    least = max(score) - _BEAM
    alive = [kind for kind, value in enumerate(score) if value >= least]
    first = alive[0]
    best = [score[first] + step for step in steps[first]]
    way = [first] * len(own)
    for here in alive[1:]:
        base = score[here]
        for after, step in enumerate(steps[here]):
            if base + step > best[after]:
                best[after] = base + step
                way[after] = here
    return [value + weight for value, weight in zip(best, own, strict=True)], way


def groups_of(rows: Sequence[Row], kinds: str) -> list[list[Group]]:
    """The positions of each section for work: the rows of their heads and bodies."""
    found: list[list[tuple[list[Row], list[Row]]]] = []
    above = ""
    for row, kind in zip(rows, kinds, strict=True):
        if kind not in "wvgbm":
            above = "" if kind != "n" else above
            continue
        if not above:
            found.append([])
        entries = found[-1]
        opens = kind == "w" or (kind in "vg" and (not entries or entries[-1][1])) or (kind == "g" and above != "g")
        if opens:
            entries.append(([row], []))
        elif entries:
            entries[-1][0 if kind in "vg" else 1].append(row)
        above = kind
    return [[Group(tuple(head), tuple(body)) for head, body in entries] for entries in found if entries]
