"""The little of CSS that decides whether text is shown: inline styles and plain rules of a style sheet."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.patterns import regex
from ats_sim.reading.paragraph import Look
from ats_sim.reading.sight import alpha_of, colour_of

_COMMENT: Final = expression(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_RULE: Final = expression(r"([^{}]{1,500}+)\{([^{}]{0,4000}+)\}")
_AT_RULE: Final = expression(r"@[^{};]{0,300}+\{(?:[^{}]++|\{[^{}]*+\})*+\}|@[^{};]{0,300}+;")
_SIZE: Final = expression(r"(\d{0,6}(?:\.\d{0,6})?)(px|pt|em|rem|%|)")
_POINTS: Final = {"px": 0.75, "pt": 1.0, "em": 12.0, "rem": 12.0, "%": 0.12, "": 0.75}


class Sheet:
    """The rules of a style sheet whose selector is one element name, class or id. Other media are left out."""

    def __init__(self, text: str) -> None:
        self._rules: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
        plain = _AT_RULE.sub("", _COMMENT.sub("", text[:500_000]))
        for selectors, body in _RULE.findall(plain):
            rule = declarations(body)
            for selector in selectors.split(","):
                if regex("plain-selector").fullmatch(selector.strip()):
                    self._rules[selector.strip()].append(rule)

    def rules_of(self, tag: str, classes: str, name: str) -> Iterable[dict[str, str]]:
        """The rules for an element, weaker ones first."""
        for selector in (tag, *(f".{word}" for word in classes.split()), f"#{name}"):
            yield from self._rules.get(selector, ())


def declarations(text: str) -> dict[str, str]:
    """The properties of an inline style with their values, in lower case, without "!important"."""
    found: dict[str, str] = {}
    for part in text[:4000].split(";"):
        key, _, value = part.partition(":")
        found[key.strip().lower()] = value.lower().replace("!important", "").strip()
    return found


def styled(look: Look, rule: dict[str, str]) -> Look:
    """``look`` with what a rule changes in it."""
    changes: dict[str, Any] = {}
    if rule.get("display") == "none" or rule.get("visibility") in ("hidden", "collapse") or _is_away(rule):
        changes["hidden"] = True
    if "color" in rule:
        changes["colour"] = colour_of(rule["color"])
        if alpha_of(rule["color"]) < 0.02:
            changes["hidden"] = True
    ground = rule.get("background-color") or rule.get("background")
    if ground and ground not in ("none", "transparent", "inherit", "initial"):
        changes.update(shaded=True, ground=colour_of(ground))
    size = _SIZE.fullmatch(rule.get("font-size", ""))
    if size and size[1].strip("."):
        changes["size"] = float(size[1]) * _POINTS[size[2]] or 0.01
    weight = rule.get("font-weight", "")
    if weight:
        changes["bold"] = weight in ("bold", "bolder") or (
            weight.isdecimal() and len(weight) < 5 and int(weight) >= 600
        )
    return replace(look, **changes) if changes else look


def _is_away(rule: dict[str, str]) -> bool:
    """Whether a rule moves its element off the page or makes it see-through."""
    if rule.get("opacity", "1").rstrip("0.") == "" and rule.get("opacity"):
        return True
    moved = (rule.get(key, "") for key in ("text-indent", "left", "top", "margin-left"))
    return any(regex("far-off").fullmatch(value) for value in moved)
