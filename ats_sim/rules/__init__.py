"""Rules: what could be better in a resume, with its words and its place. One file a rule; all stand in ``RULES``."""

from __future__ import annotations

from collections.abc import Collection

from ats_sim.model.case import Case
from ats_sim.model.finding import Finding, FindingLine, Rule, Violation
from ats_sim.model.manual import Manual
from ats_sim.rules.basics import (
    address_behind_link,
    contact_outside_body,
    full_address,
    no_email,
    no_name,
    no_phone,
    personal_data,
    photo,
)
from ats_sim.rules.document import (
    crowded_page,
    damaged_characters,
    file_name,
    file_title,
    file_too_large,
    hidden_text,
    json_resume_fault,
    letter_spaced,
    mixed_list_markers,
    nearly_empty_last_page,
    page_without_text,
    small_type,
    text_in_header_or_text_box,
    text_in_table,
    too_many_font_sizes,
    too_many_pages,
    torn_columns,
    torn_words,
    unmapped_letters,
    unread_language,
    wall_of_text,
)
from ats_sim.rules.highlights import (
    academic_only,
    algorithm_list,
    bare_amount,
    bare_artefact,
    buzzword_pile,
    duty_opening,
    empty_praise,
    end_to_end_without_use,
    etc_in_list,
    first_person,
    hedged,
    jargon,
    mixed_full_stops,
    mixed_tense,
    mixed_verb_forms,
    no_deed,
    offline_metric_only,
    passive,
    publication_only,
    purpose_without_effect,
    rag_without_retrieval,
    repeated_statement,
    same_opening_verb,
    too_long,
    too_short,
    tool_only,
    undersold,
    unquantified_comparative,
    vague,
    years_without_work,
)
from ats_sim.rules.manual import manual, page
from ats_sim.rules.posting import (
    degree_short,
    missing_required,
    near_miss_wording,
    only_claimed,
    other_opening_named,
    posting_copied,
    stale_skill,
    title_mismatch,
    years_short,
)
from ats_sim.rules.precision import precision
from ats_sim.rules.sections import (
    empty_section,
    missing_section,
    no_skills_section,
    objective,
    references_on_request,
    unknown_heading,
)
from ats_sim.rules.skills import (
    algorithms_listed,
    keyword_stuffing,
    qualities_listed,
    skill_listed_twice,
    skill_only_listed,
    skill_rating,
    too_many_frameworks,
    too_many_skills,
)
from ats_sim.rules.text import cut_word, dead_looking_link, misspelling, numbers_differ, template_text
from ats_sim.rules.work import (
    dates_without_months,
    empty_position,
    future_date,
    gap,
    missing_title_or_employer,
    mixed_date_formats,
    oldest_first,
    overlapping_dates,
    reversed_dates,
    stale_dates,
    stated_years_differ,
    two_digit_year,
    undated_entry,
)

__all__ = ["RETIRED", "RULES", "Manual", "check", "chosen", "find", "manual", "page", "precision", "table"]

RULES: tuple[Rule, ...] = (
    no_email.RULE,
    no_phone.RULE,
    no_name.RULE,
    contact_outside_body.RULE,
    personal_data.RULE,
    address_behind_link.RULE,
    full_address.RULE,
    photo.RULE,
    text_in_header_or_text_box.RULE,
    too_many_pages.RULE,
    torn_words.RULE,
    hidden_text.RULE,
    letter_spaced.RULE,
    page_without_text.RULE,
    text_in_table.RULE,
    unmapped_letters.RULE,
    torn_columns.RULE,
    file_too_large.RULE,
    too_many_font_sizes.RULE,
    mixed_list_markers.RULE,
    wall_of_text.RULE,
    crowded_page.RULE,
    small_type.RULE,
    nearly_empty_last_page.RULE,
    file_name.RULE,
    damaged_characters.RULE,
    unread_language.RULE,
    json_resume_fault.RULE,
    file_title.RULE,
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
    duty_opening.RULE,
    hedged.RULE,
    algorithm_list.RULE,
    jargon.RULE,
    bare_artefact.RULE,
    purpose_without_effect.RULE,
    publication_only.RULE,
    academic_only.RULE,
    too_short.RULE,
    mixed_tense.RULE,
    passive.RULE,
    end_to_end_without_use.RULE,
    rag_without_retrieval.RULE,
    years_without_work.RULE,
    empty_praise.RULE,
    repeated_statement.RULE,
    mixed_full_stops.RULE,
    mixed_verb_forms.RULE,
    no_deed.RULE,
    bare_amount.RULE,
    missing_required.RULE,
    near_miss_wording.RULE,
    only_claimed.RULE,
    years_short.RULE,
    title_mismatch.RULE,
    degree_short.RULE,
    stale_skill.RULE,
    posting_copied.RULE,
    other_opening_named.RULE,
    missing_section.RULE,
    unknown_heading.RULE,
    no_skills_section.RULE,
    empty_section.RULE,
    references_on_request.RULE,
    objective.RULE,
    skill_only_listed.RULE,
    too_many_frameworks.RULE,
    keyword_stuffing.RULE,
    too_many_skills.RULE,
    skill_rating.RULE,
    skill_listed_twice.RULE,
    qualities_listed.RULE,
    algorithms_listed.RULE,
    template_text.RULE,
    misspelling.RULE,
    cut_word.RULE,
    dead_looking_link.RULE,
    numbers_differ.RULE,
    undated_entry.RULE,
    reversed_dates.RULE,
    mixed_date_formats.RULE,
    missing_title_or_employer.RULE,
    overlapping_dates.RULE,
    gap.RULE,
    future_date.RULE,
    oldest_first.RULE,
    dates_without_months.RULE,
    empty_position.RULE,
    two_digit_year.RULE,
    stale_dates.RULE,
    stated_years_differ.RULE,
)
"""Every rule, by code."""

PREVIEW = "preview"
"""Selects all rules in preview."""

_INDEX = """# Rules

What could be better in a resume, with its words and its place. `ats-sim rule CODE` prints a page of this manual.

- `error`: a machine loses the resume or a contact it needs.
- `warning`: it may cost an interview.
- `note`: a matter of taste, or something to know; it changes no score.

The letters of a code name its family: BAS name and contact, DOC what a parser loses of the file, HLT statements about
work, POS the resume against a posting, SEC sections, SKL skills, TXT the words as a proofreader sees them, WRK
positions and their dates. Rules that speak of one trade only are a family beside it, chosen by its name (`--ignore
machine-learning`).

A rule in `preview` is too new, or wrong too often, to run by itself; `--select` with its code or name, or with
`preview`, runs it. How often a rule was right stands on its page: findings on public resumes were read one by one.
"""

RETIRED: dict[str, str] = {}
"""Codes that are no longer in use, each with its successor. A code is never used again for something else."""


def find(code_or_name: str) -> Rule | None:
    """The rule of that code or name, whatever its capitals; None if there is none."""
    wanted = code_or_name.strip().lower()
    return next((rule for rule in RULES if wanted in (rule.code.lower(), rule.name)), None)


def chosen(select: Collection[str] | None = None, ignore: Collection[str] | None = None) -> tuple[Rule, ...]:
    """The rules that ``select`` and ``ignore`` leave, as in ``check``."""
    wanted, unwanted = None if select is None else _names(select), _names(ignore or ())
    return tuple(rule for rule in RULES if _is_wanted(rule, wanted) and not _is_among(rule, unwanted))


def _names(given: Collection[str]) -> frozenset[str]:
    return frozenset(name.strip().lower() for name in given if name.strip())


def _is_wanted(rule: Rule, names: frozenset[str] | None) -> bool:
    if rule.preview:
        return names is not None and bool({rule.name, rule.code.lower(), PREVIEW} & names)
    return names is None or _is_among(rule, names)


def _is_among(rule: Rule, names: frozenset[str]) -> bool:
    return bool({rule.name, rule.trade} & names) or rule.code.lower().startswith(tuple(names))


def check(
    case: Case, select: Collection[str] | None = None, ignore: Collection[str] | None = None
) -> tuple[Finding, ...]:
    """What the rules find, sorted by (place, code).

    ``select`` and ``ignore`` hold codes, names or families ("HLT", "machine-learning"); without ``select`` every rule
    runs but those in preview, which run where their own code or name, or "preview", is selected. ``ignore`` is stronger
    than ``select``.
    """
    held = chosen(select, ignore)
    if case.document.unread_language:  # what was not read cannot be missed
        held = tuple(rule for rule in held if rule.code.startswith("DOC"))
    found = [_finding(case, rule, violation) for rule in held for violation in rule.check(case)]
    if case.document.kind == "latex":  # what the class of a document prints by itself does not stand in the source
        found = [finding for finding in found if finding.quote.text]
    return tuple(sorted(found, key=lambda finding: (finding.quote.span.start, finding.code)))


def table(folder: str = "docs/rules/") -> str:
    """All rules as a Markdown table; ``folder`` is where their pages lie, seen from the page with the table."""
    head = ["| Code | Name | Severity | What it finds |", "|---|---|---|---|"]
    lines = [
        f"| {rule.code} | [{rule.name}]({folder}{rule.name}.md) | {rule.severity} | {manual(rule).title} |"
        for rule in RULES
    ]
    return "\n".join([*head, *lines]) + "\n"


def index() -> str:
    """The page in front of the manual: what codes and severities mean, and all rules."""
    counts = [f"{sum(rule.severity == name for rule in RULES)} {name}s" for name in ("error", "warning", "note")]
    return f"{_INDEX}\n{len(RULES)} rules: {', '.join(counts)}.\n\n{table(folder='')}"


def _finding(case: Case, rule: Rule, told: Violation) -> Finding:
    document, severity = case.document, told.severity or rule.severity
    quote, place = document.quote(told.span), document.location(told.span)
    lines = tuple(FindingLine(document.quote(span), document.location(span)) for span in told.lines)
    return Finding(rule.code, rule.name, severity, told.message, told.hint, quote, place, told.subjects, lines)
