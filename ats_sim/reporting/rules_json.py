"""``rules`` as JSON."""

from __future__ import annotations

from collections.abc import Iterable

from ats_sim.model.finding import Rule
from ats_sim.reporting.encode import pretty


def render(titled: Iterable[tuple[Rule, str]]) -> str:
    """The rules with their titles as indented JSON."""
    return pretty([_record(rule, title) for rule, title in titled])


def _record(rule: Rule, title: str) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "title": title,
        "trade": rule.trade or None,
        "preview": rule.preview,
    }
