"""Text boxes of a paragraph in the order in which a person reads them: by their place on the page where it is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.patterns import regex
from ats_sim.reading.docx.styles import W

_POINTS: Final = {"pt": 12_700, "in": 914_400, "cm": 360_000, "mm": 36_000, "px": 9_525, "": 12_700}
_EMU: Final = expression(r"-?\d{1,12}")
_SLACK: Final = 50_000  # EMU, 4 points; ours: how far boxes beside or below each other may overlap


class _Box(NamedTuple):
    """A text box and the rectangle that it fills, in EMU (914,400 an inch)."""

    content: Any
    x0: float
    top: float
    x1: float
    bottom: float


def in_reading_order(contents: Sequence[Any]) -> list[Any]:
    """The ``w:txbxContent`` of one paragraph from the top down, columns from left to right; as in the file where the
    place of one is not known or is measured otherwise."""
    placed = [_placed(content) for content in contents]
    measures = {measure for _, measure in placed}
    boxes = [box for box, _ in placed if box is not None]
    if len(contents) < 2 or len(boxes) < len(contents) or len(measures) > 1:
        return list(contents)
    return [box.content for box in _ordered(boxes)]


def _ordered(boxes: Sequence[_Box]) -> list[_Box]:
    if len(boxes) < 2:
        return list(boxes)
    columns = _apart(boxes, 1, 3)
    if len(columns) > 1:
        return [box for column in columns for box in _ordered(column)]
    regions: list[list[_Box]] = []
    for row in _apart(boxes, 2, 4):
        if regions and len(_apart([*regions[-1], *row], 1, 3)) > 1:
            regions[-1] += row  # the columns go on
        else:
            regions.append(row)
    if len(regions) > 1:
        return [box for region in regions for box in _ordered(region)]
    return sorted(boxes, key=lambda box: (box.top, box.x0))


def _apart(boxes: Sequence[_Box], low: int, high: int) -> list[list[_Box]]:
    """The groups of boxes whose ranges between two of their fields do not overlap, in order."""
    groups: list[list[_Box]] = []
    end = float("-inf")
    for box in sorted(boxes, key=lambda box: box[low]):
        if not groups or box[low] >= end - _SLACK:
            groups.append([])
        groups[-1].append(box)
        end = max(end, box[high])
    return groups


def _placed(content: Any) -> tuple[_Box | None, tuple[str, str]]:
    """The place of a text box, None where it is not known, and what it is measured from."""
    for parent in content.iterancestors():
        name = parent.tag.rpartition("}")[2]
        if name == "anchor":
            return _anchored(content, parent)
        if name == "shape":
            return _drawn(content, parent.get("style") or "")
        if parent.tag == W + "p":
            break
    return None, ("", "")


def _anchored(content: Any, anchor: Any) -> tuple[_Box | None, tuple[str, str]]:
    found: dict[str, float] = {}
    measured: dict[str, str] = {}
    for child in anchor:
        name = child.tag.rpartition("}")[2]
        if name in ("positionH", "positionV"):
            measured[name] = child.get("relativeFrom") or ""
            offset = next((part.text or "" for part in child if part.tag.endswith("}posOffset")), "")
            if _EMU.fullmatch(offset.strip()):
                found[name] = float(offset)
        elif name == "extent":
            for side in ("cx", "cy"):
                size = child.get(side) or ""
                found[side] = float(size) if _EMU.fullmatch(size) else 0.0
    if not {"positionH", "positionV"} <= found.keys():
        return None, ("", "")
    left, top = _inner(content, anchor)
    x, y = found["positionH"] + left, found["positionV"] + top
    box = _Box(content, x, y, x + found.get("cx", 0.0), y + found.get("cy", 0.0))
    return box, (measured["positionH"], measured["positionV"])


def _inner(content: Any, anchor: Any) -> tuple[float, float]:
    """Where a shape of a group stands in the group."""
    for parent in content.iterancestors():
        if parent is anchor or parent.tag.endswith("}wgp"):
            break
        if parent.tag.endswith("}wsp"):
            offset = next(parent.iter("{*}off"), None)
            grouped = any(above.tag.endswith(("}wgp", "}grpSp")) for above in parent.iterancestors())
            if offset is not None and grouped:
                values = [offset.get(key) or "" for key in ("x", "y")]
                if all(_EMU.fullmatch(value) for value in values):
                    return float(values[0]), float(values[1])
    return 0.0, 0.0


def _drawn(content: Any, style: str) -> tuple[_Box | None, tuple[str, str]]:
    """The place of a shape of the older kind (VML), by its inline style."""
    found = dict(part.split(":", 1) for part in style[:2000].lower().replace(" ", "").split(";") if ":" in part)
    values = [_emu(found.get(key, "")) for key in ("margin-left", "margin-top", "width", "height")]
    x, y, wide, high = values
    if x is None or y is None:
        return None, ("", "")
    measured = tuple(found.get(f"mso-position-{way}-relative", "") for way in ("horizontal", "vertical"))
    return _Box(content, x, y, x + (wide or 0.0), y + (high or 0.0)), (measured[0], measured[1])


def _emu(length: str) -> float | None:
    found = regex("drawn-length").fullmatch(length)
    return float(found[1]) * _POINTS[found[2]] if found else None
