"""Rules: what could be better in a resume, with its words and its place. One file a rule; all stand in ``RULES``."""

from __future__ import annotations

from collections.abc import Collection

from ats_sim.model.case import Case
from ats_sim.model.finding import Finding, Rule, Violation
from ats_sim.rules.basics import no_email, no_name, no_phone
from ats_sim.rules.document import (
    hidden_text,
    letter_spaced,
    page_without_text,
    text_in_header_or_text_box,
    text_in_table,
    too_many_pages,
    torn_words,
)
from ats_sim.rules.highlights import (
    buzzword_pile,
    etc_in_list,
    first_person,
    offline_metric_only,
    same_opening_verb,
    too_long,
    tool_only,
    undersold,
    unquantified_comparative,
    vague,
)
from ats_sim.rules.manual import Manual, manual, page
from ats_sim.rules.posting import (
    degree_short,
    missing_required,
    near_miss_wording,
    only_claimed,
    title_mismatch,
    years_short,
)
from ats_sim.rules.sections import missing_section, unknown_heading
from ats_sim.rules.skills import skill_only_listed, too_many_frameworks
from ats_sim.rules.work import missing_title_or_employer, mixed_date_formats, reversed_dates, undated_entry

__all__ = ["RETIRED", "RULES", "Manual", "check", "chosen", "find", "manual", "page", "table"]

RULES: tuple[Rule, ...] = (
    no_email.RULE,
    no_phone.RULE,
    no_name.RULE,
    text_in_header_or_text_box.RULE,
    too_many_pages.RULE,
    torn_words.RULE,
    hidden_text.RULE,
    letter_spaced.RULE,
    page_without_text.RULE,
    text_in_table.RULE,
    tool_only.RULE,
    vague.RULE,
    offline_metric_only.RULE,
    undersold.RULE,
    buzzword_pile.RULE,
    etc_in_list.RULE,
    too_long.RULE,
    same_opening_verb.RULE,
    first_person.RULE,
    unquantified_comparative.RULE,
    missing_required.RULE,
    near_miss_wording.RULE,
    only_claimed.RULE,
    years_short.RULE,
    title_mismatch.RULE,
    degree_short.RULE,
    missing_section.RULE,
    unknown_heading.RULE,
    skill_only_listed.RULE,
    too_many_frameworks.RULE,
    undated_entry.RULE,
    reversed_dates.RULE,
    mixed_date_formats.RULE,
    missing_title_or_employer.RULE,
)
"""Every rule, by code."""

RETIRED: dict[str, str] = {}
"""Codes that are no longer in use, each with its successor. A code is never used again for something else."""


def find(code_or_name: str) -> Rule | None:
    """The rule of that code or name, whatever its capitals; None if there is none."""
    wanted = code_or_name.strip().lower()
    return next((rule for rule in RULES if wanted in (rule.code.lower(), rule.name)), None)


def chosen(select: Collection[str] | None = None, ignore: Collection[str] | None = None) -> tuple[Rule, ...]:
    """The rules that ``select`` and ``ignore`` leave, as in ``check``."""
    return tuple(rule for rule in RULES if (select is None or _named(rule, select)) and not _named(rule, ignore or ()))


def check(
    case: Case, select: Collection[str] | None = None, ignore: Collection[str] | None = None
) -> tuple[Finding, ...]:
    """What the rules find, sorted by (place, code).

    ``select`` and ``ignore`` hold codes, names or families ("HLT"); without ``select`` every rule runs, and ``ignore``
    is stronger than ``select``.
    """
    found = [_finding(case, rule, violation) for rule in chosen(select, ignore) for violation in rule.check(case)]
    return tuple(sorted(found, key=lambda finding: (finding.quote.span.start, finding.code)))


def table() -> str:
    """All rules as a Markdown table, for the README."""
    head = ["| Code | Name | Severity | What it finds |", "|---|---|---|---|"]
    lines = [
        f"| {rule.code} | [{rule.name}](docs/rules/{rule.name}.md) | {rule.severity} | {manual(rule).title} |"
        for rule in RULES
    ]
    return "\n".join([*head, *lines]) + "\n"


def _named(rule: Rule, names: Collection[str]) -> bool:
    return any(
        name.strip() and (rule.code.startswith(name.strip().upper()) or rule.name == name.strip().lower())
        for name in names
    )


def _finding(case: Case, rule: Rule, violation: Violation) -> Finding:
    quote, place = case.document.quote(violation.span), case.document.location(violation.span)
    return Finding(rule.code, rule.name, rule.severity, violation.message, violation.hint, quote, place)
