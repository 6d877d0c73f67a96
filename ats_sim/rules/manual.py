"""The manual page of a rule, read from the docstring of its module."""

from __future__ import annotations

from importlib import import_module

from ats_sim.model.finding import Rule
from ats_sim.model.manual import Manual, markdown, read_manual
from ats_sim.rules.precision import precision

FOLDERS = {
    "BAS": "basics",
    "DOC": "document",
    "HLT": "highlights",
    "POS": "posting",
    "SEC": "sections",
    "SKL": "skills",
    "TXT": "text",
    "WRK": "work",
}
"""Each family of codes with its folder."""


def manual(rule: Rule) -> Manual:
    """The manual of a rule. Raises ValueError if its docstring lacks a part."""
    module = import_module(f"ats_sim.rules.{FOLDERS[rule.code[:3]]}.{rule.name.replace('-', '_')}")
    return read_manual(rule.code, module.__doc__)


def page(rule: Rule) -> str:
    """The manual page of a rule as Markdown."""
    facts = [f"Severity: {rule.severity}."]
    facts += ["In preview: it runs only where it is selected by its own code or name."] if rule.preview else []
    facts += (
        [f"It speaks of {rule.trade.replace('-', ' ')} only, and is of the family `{rule.trade}`."]
        if rule.trade
        else []
    )
    return markdown(manual(rule), f"{rule.code} {rule.name}", " ".join([*facts, _measured(rule)]))


def _measured(rule: Rule) -> str:
    found = precision(rule.code)
    if found is None:
        return "Precision: not measured, for want of findings."
    return (
        f"Precision: of {found.findings} findings read one by one {found.true} were true ({found.share:.0%}), "
        f"{found.useful} worth acting on."
    )
