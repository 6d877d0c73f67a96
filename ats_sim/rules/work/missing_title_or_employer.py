"""The title or the employer of a position could not be read.

## What it finds

A position under work in which we could not read a title, or an employer: it is missing, or it stands where it is not
told from the rest. A leave or another break needs neither. Three positions or more (the setting `rules.group_lines`)
are one finding.

## Why it matters

Title and employer of the last two positions are what a first glance goes to, and both are fields of every system. If
this program cannot tell them apart, a weaker parser will not.

Source: Ladders' eye-tracking study (2012): titles and employers are four of six things that take 80% of the time;
RChilli's resume quality code 3105 (position without a job title).

## Example

- Before:
  [entry] Mar 2019 - Present
- After:
  [entry] Staff Nurse, Lakeside Clinic, Mar 2019 - Present
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import shortened

_HINT = "Put title and employer on the first lines of the entry, apart from each other and from the date."


def _check(case: Case) -> Iterator[Violation]:
    """What is missing alike in several positions is told once, at the first of them."""
    found: dict[str, list[Span]] = {}
    for missing, span in _missing(case):
        found.setdefault(missing, []).append(span)
    for missing, spans in found.items():
        if len(spans) >= case.settings.rules.group_lines:
            message = f"we could not read {missing} of {len(spans)} positions"
            yield Violation(spans[0], message, _HINT, lines=tuple(spans))
            continue
        for span in spans:
            words = shortened(case.document.quote(span).text)
            yield Violation(span, f'we could not read {missing} of "{words}"', _HINT)


def _missing(case: Case) -> Iterator[tuple[str, Span]]:
    for work in case.resume.work:
        missing = [name for name, field in (("title", work.position), ("employer", work.name)) if field is None]
        if not missing or (work.position and finder("no-position").search(work.position.text)):
            continue
        known = work.position or work.name
        first = next((line.span for line in case.document.lines_of(work.span)), work.span)
        yield " and ".join(missing), known.span if known else Span(first.start, first.end)


RULE = Rule("WRK004", "missing-title-or-employer", "note", _check)
