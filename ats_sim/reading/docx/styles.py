"""Word's styles: what a paragraph and a run look like after all inheritance."""

from __future__ import annotations

from typing import Any, Final

from msgspec.structs import replace

from ats_sim.reading.paragraph import Look
from ats_sim.reading.sight import BLACK, colour_of

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Styles:
    """The styles of a document by their id."""

    def __init__(self, root: Any | None) -> None:
        self._elements: dict[str, Any] = {}
        self._looks: dict[str, Look] = {}
        self._base = Look()
        self._default = ""
        if root is None:
            return
        for style in root.iterchildren(W + "style"):
            key = style.get(W + "styleId") or ""
            self._elements[key] = style
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on"):
                self._default = key
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._base = run_look(defaults, Look(size=10.0))

    def paragraph(self, properties: Any | None) -> Look:
        """The look of a paragraph from its ``w:pPr``."""
        key = value(properties, "pStyle") or self._default
        return paragraph_look(properties, self._style(key, self._base, 0))

    def run(self, properties: Any | None, paragraph: Look) -> Look:
        """The look of a run from its ``w:rPr`` in a paragraph."""
        if properties is None:
            return paragraph
        key = value(properties, "rStyle")
        if key in self._elements:
            paragraph = run_look(self._elements[key].find(W + "rPr"), paragraph)
        return run_look(properties, paragraph)

    def _style(self, key: str, base: Look, depth: int) -> Look:
        if key in self._looks:
            return self._looks[key]
        style = self._elements.get(key)
        if style is None or depth > 20:
            return base
        parent = value(style, "basedOn")
        look = self._style(parent, base, depth + 1) if parent else base
        look = run_look(style.find(W + "rPr"), paragraph_look(style.find(W + "pPr"), look))
        name = value(style, "name").lower()
        word, _, level = name.partition(" ")
        heading = word == "heading" and len(level) == 1 and level.isdecimal()
        if heading or name == "title":
            look = replace(look, level=int(level) if heading else 1, listed=False)
        elif name.startswith("list") and style.get(W + "type") == "paragraph":
            look = replace(look, listed=True)
        self._looks[key] = look
        return look


def value(element: Any | None, name: str) -> str:
    """The ``w:val`` of a child, empty if there is none."""
    child = None if element is None else element.find(W + name)
    return "" if child is None else (child.get(W + "val") or "")


def paragraph_look(properties: Any | None, look: Look) -> Look:
    """``look`` with what a ``w:pPr`` changes in it."""
    if properties is None:
        return look
    level = value(properties, "outlineLvl")
    if level.isdecimal() and len(level) == 1:
        look = replace(look, level=int(level) + 1 if int(level) < 9 else 0)
    numbering = properties.find(W + "numPr")
    if numbering is not None:
        listed, below = value(numbering, "numId") != "0" and not look.level, value(numbering, "ilvl")
        look = replace(look, listed=listed, depth=1 + int(below) if below.isdecimal() and len(below) == 1 else 1)
    return replace(look, **shade(properties))


def run_look(properties: Any | None, look: Look) -> Look:
    """``look`` with what a ``w:rPr`` changes in it."""
    if properties is None:
        return look
    changes: dict[str, Any] = {}
    for name, field in (("b", "bold"), ("i", "italic"), ("vanish", "hidden"), ("webHidden", "hidden")):
        child = properties.find(W + name)
        if child is not None:
            changes[field] = (child.get(W + "val") or "true") not in ("0", "false", "off", "none")
    aligned = value(properties, "vertAlign")
    if aligned:
        changes["raised"] = aligned == "superscript"
    half_points = value(properties, "sz")
    if half_points.isdecimal() and len(half_points) < 5:
        changes["size"] = int(half_points) / 2
    color = properties.find(W + "color")
    if color is not None:
        stated = color.get(W + "val") or ""
        changes["colour"] = BLACK if stated == "auto" else colour_of(stated)
    changes.update(shade(properties))
    highlight = value(properties, "highlight")
    if highlight and highlight != "none":
        changes.update(shaded=True, ground=colour_of(highlight))
    return replace(look, **changes) if changes else look


def shade(properties: Any | None) -> dict[str, Any]:
    """The ground that the properties of a run, a paragraph or a cell state, as fields of a look."""
    found = None if properties is None else properties.find(W + "shd")
    fill = "auto" if found is None else (found.get(W + "fill") or "auto")
    return {} if fill.lower() == "auto" else {"shaded": True, "ground": colour_of(fill)}
