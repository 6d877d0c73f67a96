"""``check`` for the terminal, about a screen: the verdict, what to do first, what is asked for, the scan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ats_sim.domain.coverage import coverage
from ats_sim.model.action_plan import ActionPlan
from ats_sim.model.document import Document
from ats_sim.model.matches import RequirementGroup
from ats_sim.model.simulation import Simulation
from ats_sim.model.verdict import Verdict, Visibility
from ats_sim.model.whatif import WhatIf
from ats_sim.reporting import check_actions, check_beside, check_full, check_gates, check_parts, check_places
from ats_sim.reporting.check_actions import ActionText
from ats_sim.reporting.plain import printable, quoted, shorten, spot
from ats_sim.reporting.terminal import Page

_STYLE = {"advance": "bold green", "borderline": "bold yellow", "undecided": "bold", "reject": "bold red"}
_STATUS = {"literal": "green", "stemmed": "green", "missing": "red"}
_ROWS, _UNNAMED = 14, 8  # ours: rows of the table, and of it those of what is not named; with --full there are all
_OTHERS = 8  # ours: things asked for beside the table
_NAME, _MIDDLE = 24, 35  # columns of a name, and of how it stands
_BAR = 60  # columns of the scan's bar


def render(result: Simulation, whatif: WhatIf, plan: ActionPlan, *, colour: bool = False, full: bool = False) -> str:
    """The report as text of at most 80 columns; ``full`` is everything that is known."""
    page = Page(colour=colour)
    _head(page, result)
    check_gates.add(page, result)
    _actions(page, result, whatif, plan)
    _asked(page, result, full=full, brief=check_actions.is_other_occupation(plan))
    _checklist(page, result.verdict, result.case.document)
    _visibility(page, result.verdict, result.case.document)
    if full:
        check_full.add(page, result)
    elif result.verdict.unread:
        check_beside.add_usual(page, result)
    _foot(page, result, full=full)
    return page.text()


def _head(page: Page, result: Simulation) -> None:
    case, verdict = result.case, result.verdict
    lens = f", {verdict.lens} lens" if verdict.lens else ""
    name = f"(simulated{lens}): {Path(case.document.name).name} for {check_parts.opening(result)}"
    rest = " " + shorten(name, 79 - len(verdict.disposition))
    page.head(verdict.disposition.upper(), rest, _STYLE[verdict.disposition])
    page.line(printable(verdict.funnel_stage))
    page.line(check_parts.found_said(result.matches))
    for text in check_parts.unmet(result):
        page.line(printable(text))
    copied = check_parts.copied(result)
    if copied:
        page.line(copied)
    if verdict.question:
        page.line(f"A recruiter would ask: {printable(verdict.question)}")
    page.line(f"The posting, as read: {check_parts.posting_read(result)}")


def _actions(page: Page, result: Simulation, whatif: WhatIf, plan: ActionPlan) -> None:
    page.title(check_actions.title(plan))
    counted = coverage(result.matches.searched)
    for number, action in enumerate(plan.actions, 1):
        label = "" if check_actions.is_other_occupation(plan) else f"{number}."
        _told(page, label, check_actions.worded(action, result.case.document, counted))
    if not plan.actions:
        page.line(check_actions.NOTHING)
    end = check_actions.end(result.verdict, whatif, plan)
    if end:
        page.line(end)


def _told(page: Page, number: str, told: ActionText) -> None:
    if number:
        page.item(number, told.text, width=3)
    else:
        page.line(told.text)
    for item in told.items:
        page.item("-", item, indent=5, width=2)
    if told.advice:
        page.item(told.label, told.advice, indent=5, width=5, style="cyan")
    if told.effect:
        page.item("->", told.effect, indent=5, width=3)


def _asked(page: Page, result: Simulation, *, full: bool, brief: bool) -> None:
    """The table of requirements, what is preferred in a sentence; ``brief``: only what is there has a row."""
    matches, document = result.matches, result.case.document
    table = check_parts.rows(matches)
    if table:
        page.title(f"What the posting {check_parts.asking(result)}")
        shown = table if full else _shown(table, brief=brief)
        if shown:
            page.cells("Asked for", _NAME, f"{'Resume':12}{'Shown by':9}In jobs of", _MIDDLE, "Where", style="bold")
        for item in shown:
            _row(page, item, document)
        _rest(page, [item for item in table if item not in shown])
    others = check_parts.others(matches)
    for kind in ("preferred", "mentioned") if full or not table else ("preferred",):
        _compact(page, kind, [item for item in others if item.kind == kind and not item.soft], document, full=full)
    spoken = check_parts.spoken_said(result)
    if spoken and not brief:
        page.line(printable(spoken))
    soft = [printable(item.name) for item in others if item.soft]
    if soft:
        page.item("Left to a talk:", f"{shorten(', '.join(soft), 400 if full else 150)}", width=16)


def _shown(table: Sequence[RequirementGroup], *, brief: bool) -> Sequence[RequirementGroup]:
    """All rows where they are few; else those of what is there, and the others go into a sentence."""
    unnamed = sum(item.status == "missing" for item in table)
    if len(table) <= _ROWS and unnamed <= _UNNAMED and not brief:
        return table
    return [item for item in table if item.status != "missing"][:_ROWS]


def _row(page: Page, group: RequirementGroup, document: Document) -> None:
    instead = check_parts.instead(group)
    middle = f"{check_parts.status(group):12}{check_parts.proof(group):9}{check_parts.used(group)}"
    if group.status == "related":
        middle = check_parts.status(group)
    name = shorten(group.name, 70)
    name += f" (you: {shorten(instead, 40)})" if instead else ""
    page.cells(
        name, _NAME, middle, _MIDDLE, check_parts.where(group, document), style=_STATUS.get(group.status, "yellow")
    )


def _rest(page: Page, rest: Sequence[RequirementGroup]) -> None:
    missing = [item for item in rest if item.status == "missing"]
    for label, only in (("Not found", True), ("No hit", False)):
        names = [shorten(item.name, 60) for item in missing if item.named_only == only]
        if names:
            page.item(f"{label} ({len(names)}):", "; ".join(names), width=16, style=_STATUS["missing"])
    if not all(item.named_only for item in missing):
        page.line("(no hit: a search misses it; whether other words tell it, a person has to see)", indent=2)
    if len(rest) > len(missing):
        page.line(f"{len(rest) - len(missing)} more are there: see --full.")


def _compact(page: Page, kind: str, items: Sequence[RequirementGroup], document: Document, *, full: bool) -> None:
    if not items:
        return
    shown = items if full else items[:_OTHERS]
    parts = [_briefly(item, document) for item in shown]
    more = f"; {len(items) - len(shown)} more" if len(items) > len(shown) else ""
    page.item(f"{kind.capitalize()}:", "; ".join(parts) + more, width=16)


def _briefly(group: RequirementGroup, document: Document) -> str:
    parts = (check_parts.status(group), check_parts.where(group, document))
    return f"{shorten(group.name, 60)} ({', '.join(part for part in parts if part)})"


def _checklist(page: Page, verdict: Verdict, document: Document) -> None:
    page.title("Three questions of a recruiter")
    for item in verdict.checklist:
        answer = check_parts.answered(item)
        style = {"yes": "green", "no": "red"}.get(answer, "yellow")
        page.item(answer, check_parts.QUESTIONS[item.name], width=5, style=style)
        page.line(printable(item.reason), indent=7)
        for quote in check_parts.proof_of(item)[:1]:
            page.line(f"{quoted(quote.text, 120)} ({spot(document, quote.span)})", indent=7)


def _visibility(page: Page, verdict: Verdict, document: Document) -> None:
    page.title(f"The {verdict.budget:g} seconds ({check_parts.MODEL.lower()})")
    page.line(f"0 s {''.join(_bar(verdict))} {verdict.budget:g} s")
    decided = min(int(verdict.seconds / verdict.budget * _BAR), _BAR - 1)
    page.line(f"{'':{4 + decided}}^ verdict" if decided < _BAR // 2 else f"{'verdict ':>{4 + decided}}^")
    page.line("# name, titles, employers, dates   = top of page one   - further down")
    page.line(_reached(verdict.visibility))
    if verdict.missed:
        first = verdict.missed[0]
        count = "1 statement" if len(verdict.missed) == 1 else f"{len(verdict.missed)} statements, first"
        said = f"{quoted(first.text, 120)} ({spot(document, first.span)})"
        page.line(f"Not reached, though it proves something: {count} {said}")


def _bar(verdict: Verdict) -> Iterator[str]:
    """A sign for each stretch of time: what the eye was on, "." where the scan had ended."""
    marks = {"anchors": "#", "top of page one": "="}
    stretches = check_places.stretches(verdict)
    for column in range(_BAR):
        second = (column + 0.5) * verdict.budget / _BAR
        on = next((part for part in stretches if second <= part.end), None)
        yield "." if on is None else marks.get(on.what, "-")


def _reached(visibility: Visibility) -> str:
    found = []
    if visibility.metric is not None:
        found.append(f"the first number that states a result or size (second {visibility.metric:.0f})")
    if visibility.deployment is not None:
        found.append(f"the first sign of real use (second {visibility.deployment:.0f})")
    *most, last = found or ["no number that states a result and no sign of real use"]
    return f"The eye passes {', '.join(most)}{' and ' if most else ''}{last}."


def _foot(page: Page, result: Simulation, *, full: bool) -> None:
    page.blank()
    page.line(check_parts.LIMITS, indent=0)
    page.line(f"A simulation as of {result.case.as_of}: {check_parts.SIMULATED}.", indent=0)
    more = "" if full else "--full (everything), "
    page.line(f"More: {more}--format html (the pages as seen), --help.", indent=0)
