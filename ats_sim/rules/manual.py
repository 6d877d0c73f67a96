"""The manual page of a rule, read from the docstring of its module."""

from __future__ import annotations

from importlib import import_module

from ats_sim.model.finding import Rule
from ats_sim.model.manual import Manual, markdown, read_manual

FOLDERS = {
    "BAS": "basics",
    "DOC": "document",
    "HLT": "highlights",
    "POS": "posting",
    "SEC": "sections",
    "SKL": "skills",
    "WRK": "work",
}
"""Each family of codes with its folder."""


def manual(rule: Rule) -> Manual:
    """The manual of a rule. Raises ValueError if its docstring lacks a part."""
    module = import_module(f"ats_sim.rules.{FOLDERS[rule.code[:3]]}.{rule.name.replace('-', '_')}")
    return read_manual(rule.code, module.__doc__)


def page(rule: Rule) -> str:
    """The manual page of a rule as Markdown."""
    return markdown(manual(rule), f"{rule.code} {rule.name}", f"Severity: {rule.severity}.")
