"""The manual page of a rule, read from the docstring of its module: the only place where it is written."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from importlib import import_module

from ats_sim.model.finding import Rule

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

_PARTS = ("What it finds", "Why it matters", "Example")
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_SOURCE = re.compile(r"\n*^Source: (?P<source>.+)\Z", re.MULTILINE | re.DOTALL)
_EXAMPLE = re.compile(r"- Before:(?P<before>.+?)\n- After:(?P<after>.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Manual:
    """A rule's manual page in its parts. The examples are parts of a resume, a line each."""

    title: str
    what: str
    why: str
    example_before: str
    example_after: str
    source: str


def manual(rule: Rule) -> Manual:
    """The manual of a rule. Raises ValueError if its docstring lacks a part."""
    module = import_module(f"ats_sim.rules.{FOLDERS[rule.code[:3]]}.{rule.name.replace('-', '_')}")
    doc = inspect.cleandoc(module.__doc__ or "")
    head, *rest = _HEADING.split(doc)
    parts = {name.strip(): text.strip() for name, text in zip(rest[::2], rest[1::2], strict=True)}
    if tuple(parts) != _PARTS:
        raise ValueError(f"{rule.code}: the docstring must have the headings {', '.join(_PARTS)}")
    source, example = _SOURCE.search(parts["Why it matters"]), _EXAMPLE.fullmatch(parts["Example"])
    if not source or not example:
        raise ValueError(f"{rule.code}: the docstring needs a line 'Source: ...' and '- Before:' with '- After:'")
    why = parts["Why it matters"][: source.start()]
    before, after = (_lines(example[name]) for name in ("before", "after"))
    return Manual(
        head.strip().rstrip("."), _flow(parts["What it finds"]), _flow(why), before, after, _flow(source["source"])
    )


def page(rule: Rule) -> str:
    """The manual page of a rule as Markdown."""
    text = manual(rule)
    return "\n".join(
        [
            f"# {rule.code} {rule.name}",
            "",
            f"{text.title}. Severity: {rule.severity}.",
            "",
            "## What it finds",
            "",
            text.what,
            "",
            "## Why it matters",
            "",
            text.why,
            "",
            f"Source: {text.source}",
            "",
            "## Example",
            "",
            "Before:",
            "",
            *(f"    {line}" for line in text.example_before.splitlines()),
            "",
            "After:",
            "",
            *(f"    {line}" for line in text.example_after.splitlines()),
            "",
        ]
    )


def _flow(text: str) -> str:
    """Paragraphs, each on one line."""
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip()))


def _lines(text: str) -> str:
    """An example: one line where it begins beside its label, else the lines as they stand."""
    if not text.startswith("\n"):
        return " ".join(text.split())
    return "\n".join(line.strip() for line in text.strip().splitlines() if line.strip())
