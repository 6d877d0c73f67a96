"""Postings put together from sentences with places for names: every word of strength in every place."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache

from reader_data import DATA, Piece, heads, parsed

from ats_sim.lexicon.skills import skills

NAMES = ("tool", "platform", "language", "database", "framework", "technique", "field", "concept", "domain", "license",
         "certification", "standard", "spoken")  # fmt: skip
STEMS = ("zorb", "quell", "mint", "braz", "tarv", "olen", "pyl", "grav", "hesk", "dorn", "kelv", "sund")
ENDS = ("ium", "ex", "ana", "er", "line", "o", "ix", "ery", "ing", "ton")
CLOSERS = ("repair", "testing", "calibration", "systems", "ledgers", "maintenance", "cutting", "software", "assembly",
           "procedures", "inspection", "design", "tools", "fitting", "finishing", "plans", "standards")  # fmt: skip
DRILLS = 90


@cache
def _named() -> dict[str, list[str]]:
    """The names of the lexicon by kind, those of our own tables."""
    found: dict[str, list[str]] = {}
    for skill in skills().all:
        if skill.kind in NAMES and not skill.layered and len(skill.label) > 1:
            found.setdefault(skill.kind, []).append(skill.label)
    return found


def _name(draw: random.Random) -> str:
    """Some name: of the lexicon, or one that nobody has heard of."""
    if draw.random() < 0.25:
        made = draw.choice(STEMS) + draw.choice(ENDS)
        return made.capitalize() if draw.random() < 0.4 else f"{made} {draw.choice(CLOSERS)}"
    name = draw.choice(_named()[draw.choice(NAMES)])
    return name if any(char.isupper() for char in name) else draw.choice([name, name, name.capitalize()])


@cache
def frames() -> dict[str, list[tuple[str, str]]]:
    """The sentences of ``data/frames.txt`` by the first letter of their label."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in DATA.with_name("frames.txt").read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#":
            label, _, frame = line.partition(" ")
            found.setdefault(label[0], []).append((label, frame))
    return found


def drills() -> Iterator[list[Piece]]:
    """Postings put together from sentences with names in their places: every word of strength in every place."""
    draw = random.Random(12)  # noqa: S311
    for _ in range(DRILLS):
        prose = draw.random() < 0.35
        lines = [f"T {draw.choice(TITLES)}", ""]
        lines += [f"C {_filled('C', draw)[1]}"] if draw.random() < 0.5 else []
        if not prose:
            lines += ["", f"HR {draw.choice(heads('HR')).capitalize()}"]
        for _ in range(draw.randint(3, 6)):
            lines += _line(draw, prose)
        if not prose and draw.random() < 0.6:
            lines += ["", f"HP {draw.choice(heads('HP')).capitalize()}"]
            for _ in range(draw.randint(2, 4)):
                label, text = _filled("R", draw)
                while label[1] in "tgd" or "must" in text.lower() or "ssential" in text or "equire" in text:
                    label, text = _filled("R", draw)
                lines.append(f"P{label[1]} • {text}")
        if draw.random() < 0.6:
            lines += ["", *([] if prose else [f"HD {draw.choice(heads('HD')).capitalize()}"])]
            lines += [f"D {'' if prose else '• '}{_filled('D', draw)[1]}" for _ in range(draw.randint(2, 3))]
        lines += ["", f"B {_filled('B', draw)[1]}", f"L {_filled('L', draw)[1]}"]
        if prose:
            lines = [
                lines[0],
                "",
                *("+ " + line if n else line for n, line in enumerate(one for one in lines[1:] if one)),
            ]
        yield parsed("\n".join(lines))


def _line(draw: random.Random, prose: bool) -> list[str]:
    """A line of what is asked, perhaps with a clause of another strength behind it."""
    mark = "" if prose else draw.choice(["• ", "• ", "- ", ""])
    stop = "." if prose else draw.choice(["", "", "."])
    pick = draw.random()
    label, text = _filled("P" if pick > 0.5 else "N" if pick < 0.04 else "O" if prose and pick < 0.06 else "R", draw)
    if pick < 0.2 and label[0] == "R" and text[-1] != ".":
        liked, more = _filled("P", draw)
        joint = draw.choice(["; ", ", ", " - ", ", and "])
        return [f"{label} {mark}{text}{joint.rstrip()}", f"& {liked} {more}{stop}"]
    return [f"{label} {mark}{text.rstrip('.')}{stop}"]


def _filled(kind: str, draw: random.Random) -> tuple[str, str]:
    label, frame = draw.choice(frames()[kind])
    while "_" in frame:
        frame = frame.replace("_", _name(draw).replace("_", " ").replace("*", ""), 1)
    return label, frame[0].upper() + frame[1:]


TITLES = ("Kiln Operator", "Payroll Clerk", "Data Analyst", "Welder", "Staff Nurse", "Line Cook", "Example Worker",
          "Site Engineer", "Sales Assistant", "Warehouse Picker", "Web Developer", "Care Assistant")  # fmt: skip
