"""The formats of findings, and what those for programs tell of the rules; also of ``check``."""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path

from msgspec.structs import replace

from ats_sim.errors import ConfigError
from ats_sim.model.linted import LintRun, RuleText

FORMATS = ("text", "json", "github", "sarif", "gitlab", "junit", "rdjson", "checkstyle")
_OF_RULES = ("sarif", "rdjson")
_PRECISIONS = ((0.95, "very-high"), (0.85, "high"), (0.7, "medium"), (0.0, "low"))  # ours: least share of true findings


VERDICT = RuleText(
    "CHK001",
    "disposition",
    "note",
    "The simulated verdict",
    "What the simulated scan of one resume against one posting ends with. A person decides.",
    "`ats-sim check --full` says why, what was found, and what to mend first.",
    "scan.md",
    "medium",
)
"""What is told of the verdict of ``check``, which is told as a finding."""


def default_format() -> str:
    """That of GitHub's runs in one of them, else text."""
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def rendered(run: LintRun, format_: str) -> str:
    """A run in one of the formats."""
    if format_ in _OF_RULES:
        from importlib import metadata

        codes = {one.finding.code for file in run.files for one in file.reported}
        rules = tuple(rule for code in sorted(codes) if (rule := _text(code)))
        run = replace(run, rules=rules, version=metadata.version("ats-sim"))
    text: str = import_module(f"ats_sim.reporting.lint_{format_}").render(run)
    return text


def summarise(run: LintRun) -> None:
    """Add the page of the step to the file that GitHub names for it. Raises ``ConfigError`` if it cannot be written."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    from ats_sim.reporting import lint_github

    try:
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(lint_github.step_summary(run))
    except OSError as error:
        message = f"cannot write {path} ({error.strerror}), which GITHUB_STEP_SUMMARY names; unset it"
        raise ConfigError("output", message) from error


def _text(code: str) -> RuleText | None:
    """What is told of the rule with a code."""
    from ats_sim import rules
    from ats_sim.accepting.accepted import TEXTS

    if code == VERDICT.code:
        return VERDICT
    rule = rules.find(code)
    if rule is None:
        return next((text for text in TEXTS if text.code == code), None)
    manual, measured = rules.manual(rule), rules.precision(code)
    label = next(name for least, name in _PRECISIONS if measured is None or measured.share >= least)
    return RuleText(
        rule.code,
        rule.name,
        rule.severity,
        manual.title,
        manual.what,
        rules.page(rule),
        f"rules/{rule.name}.md",
        label if measured else "medium",  # type: ignore[arg-type]
    )
