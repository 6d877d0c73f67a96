"""``rules`` as JSON."""

from __future__ import annotations

from collections.abc import Iterable

from ats_sim.model.finding import Rule
from ats_sim.reporting.encode import pretty


def render(titled: Iterable[tuple[Rule, str]]) -> str:
    """The rules with their titles as indented JSON."""
    return pretty([{"code": rule.code, "name": rule.name, "severity": rule.severity, "title": title}
                   for rule, title in titled])  # fmt: skip
