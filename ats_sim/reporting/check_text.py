"""``check`` for the terminal: the verdict first, then why, then what to do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.table import Table
from rich.text import Text

from ats_sim.model.document import Document
from ats_sim.model.matches import Matches, RequirementMatch
from ats_sim.model.simulation import Simulation
from ats_sim.model.verdict import Glance, Point, Reach, Verdict
from ats_sim.model.whatif import WhatIf
from ats_sim.reporting import check_parts
from ats_sim.reporting.check_parts import spot
from ats_sim.reporting.plain import place, printable, shorten
from ats_sim.reporting.terminal import Page

_STYLE = {"advance": "bold green", "borderline": "bold yellow", "reject": "bold red"}
_ANSWER = {"pass": "green", "fail": "red", "unknown": "yellow"}
_USED = 10  # skills whose time in work is told at most; ours
_STATUS = {"literal": "green", "stemmed": "green", "alias": "yellow", "related": "yellow", "missing": "red"}


def render(result: Simulation, whatif: WhatIf, *, colour: bool = False) -> str:
    """The report as text of at most 80 columns."""
    page = Page(colour=colour)
    case = result.case
    _head(page, result)
    _filter(page, result.matches, case.document, check_parts.copied(result))
    _checklist(page, result.verdict, case.document)
    _points(page, "Strengths", result.verdict.strengths, case.document)
    _points(page, "Risks", check_parts.other_risks(result.verdict), case.document)
    _sides(page, result.verdict)
    _change(page, result, whatif)
    _reach(page, result.verdict)
    _statements(page, result)
    _wording(page, result)
    _findings(page, result)
    page.title("What this scan cannot know")
    for text in result.verdict.unknown:
        page.item("-", printable(text), width=2)
    return page.text()


def _head(page: Page, result: Simulation) -> None:
    case, verdict = result.case, result.verdict
    title = result.posting.title.text if result.posting.title else "a posting without a title"
    page.line(shorten(f"{Path(case.document.name).name} for {title}", 80), indent=0)
    page.line(f"A simulation as of {case.as_of}: real systems rank and search, they seldom reject.", indent=0)
    page.console.print()
    head = Text(f"  {verdict.disposition.upper()}", style=_STYLE[verdict.disposition])
    lens = f", {verdict.lens} lens" if verdict.lens else ""
    head.append(f"  at second {verdict.seconds:.0f} of a modelled {verdict.budget:g}-second scan{lens}", style="")
    page.console.print(head)
    page.line(printable(verdict.note))
    if verdict.question:
        page.item("Ask:", printable(verdict.question), width=5)
    page.line(printable(verdict.way))
    page.console.print()
    for label, text in check_parts.lines_of_signal(verdict):
        page.item(label, shorten(text, 200), width=10)


def _filter(page: Page, matches: Matches, document: Document, copied: str) -> None:
    page.title(f"A filter set to this posting {check_parts.kept(matches)}")
    page.line(check_parts.scores(matches))
    if copied:
        page.line(copied)
    for criterion in matches.criteria:
        label = f"{criterion.name:11}{criterion.answer}"
        page.item(label, printable(criterion.why), width=20, style=_ANSWER[criterion.answer])
    rows = _rows(matches)
    found = [row for row in rows if row[1].status != "missing"]
    if found:
        page.console.print()
        page.console.print(_table(found, document))
    dated = [match for _, match in found if match.requirement.kind == "required" and match.months is not None]
    used = [f"{match.requirement.skill} ({check_parts.used(match)})" for match in dated]
    if used:
        page.item("In dated work:", printable(", ".join(used[:_USED])), width=22)
    for kind in ("required", "preferred"):
        missing = [shown for shown, match in rows if match.status == "missing" and match.requirement.kind == kind]
        if missing:
            page.item(f"Not shown, {kind}:", ", ".join(missing), width=22, style=_STATUS["missing"])


def _rows(matches: Matches) -> list[tuple[str, RequirementMatch]]:
    """What is asked for as it is shown, required first: alternatives are one row, with the best of them."""
    return [(printable(item.skill), item.match) for item in check_parts.asked(matches)]


def _table(rows: list[tuple[str, RequirementMatch]], document: Document) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    table.add_column("  Asked for", width=30, overflow="ellipsis", no_wrap=True)
    table.add_column("", width=9)
    table.add_column("Found", width=8)
    table.add_column("Proof", width=8)
    table.add_column("Where", width=20, overflow="ellipsis", no_wrap=True)
    for shown, match in rows:
        table.add_row(
            "  " + shorten(shown, 28),
            match.requirement.kind,
            Text(match.status, style=_STATUS[match.status]),
            "" if match.proof == "none" else match.proof,
            _where(match, document),
        )
    return table


def _where(match: RequirementMatch, document: Document) -> str:
    if not match.where:
        return ""
    best = match.where[0]
    at = document.location(best.quote.span)
    page = f" p.{at.page}" if document.pages > 1 else ""
    return f"{best.section}{page} line {at.line}"


def _checklist(page: Page, verdict: Verdict, document: Document) -> None:
    page.title("Three questions")
    for item in verdict.checklist:
        page.item("yes" if item.answer else "no", item.question, width=5, style="green" if item.answer else "red")
        page.line(printable(item.reason), indent=7)
        for quote in item.evidence[:2]:
            page.line(f'"{shorten(quote.text, 120)}" ({spot(document, quote.span)})', indent=7)


def _points(page: Page, title: str, points: Sequence[Point], document: Document) -> None:
    if not points:
        return
    page.title(title)
    for point in points:
        page.item("-", printable(point.text), width=2)
        if point.quote:
            page.line(f'"{shorten(point.quote.text, 120)}" ({spot(document, point.quote.span)})', indent=4)


def _sides(page: Page, verdict: Verdict) -> None:
    page.title("Alignments, and five pillars counted (they inform; no verdict rests on them)")
    for row in verdict.alignments:
        page.item(f"{row.name:15}{check_parts.mark(row)}", printable(row.why), width=22)
    for pillar in verdict.pillars:
        score = "-" if pillar.score is None else f"{pillar.score} of 4"
        page.item(f"{pillar.name:15}{score}", printable(check_parts.pillar_said(pillar)), width=22)


def _change(page: Page, result: Simulation, whatif: WhatIf) -> None:
    if result.verdict.disposition == "advance":
        return
    page.title("What would change the verdict")
    page.line(check_parts.edits_said(whatif))
    for change in check_parts.chosen(whatif):
        page.item("-", f"{change.fix} ({spot(result.case.document, change.about.span)})", indent=4, width=2)
        page.line(f'"{shorten(change.about.text, 120)}"', indent=6)
    if whatif.earned:
        earned = [printable(item).rstrip(".") for item in whatif.earned]
        more = "; ..." if len(earned) > _EARNED else "."
        page.line("Cannot be written, only earned: " + "; ".join(earned[:_EARNED]) + more)


_EARNED = 6  # ours


def _reach(page: Page, verdict: Verdict) -> None:
    page.title("What the scan reached")
    page.line("A model, not a measurement: anchors first, then from the top of page one.")
    for glance in _milestones(verdict):
        page.item(f"{glance.second:4.1f} s", f"{glance.why}: {shorten(glance.quote.text, 90)}", width=8)
    page.line(_reached(verdict.reach))
    if verdict.buried:
        page.line(f"Not reached, though it proves something: {len(verdict.buried)} statement(s), first:")
        page.line(f'"{shorten(verdict.buried[0].text, 120)}"', indent=4)


def _reached(reach: Reach) -> str:
    parts = []
    if reach.required is not None:
        parts.append(f"it passes the words of {reach.required:.0%} of the required things")
    for second, what in ((reach.metric, "number that states a result"), (reach.deployment, "word of real use")):
        parts.append(f"sees the first {what} at second {second:.0f}" if second is not None else f"sees no {what}")
    return "In that time " + ", ".join(parts) + "."


def _milestones(verdict: Verdict) -> list[Glance]:
    """The anchors, and every fifth stop after them."""
    anchors = [glance for glance in verdict.seen if glance.why not in check_parts.RUNNING]
    running = [glance for glance in verdict.seen if glance.why in check_parts.RUNNING]
    return anchors + running[::5]


def _statements(page: Page, result: Simulation) -> None:
    hints = [hint for hint in result.hints if hint.kind == "bullet"]
    if not hints:
        return
    page.title("Statements to strengthen (only if true)")
    document = result.case.document
    model = hints[0].model
    if model:
        page.line(f'Your own model: "{shorten(model.text, 140)}" ({spot(document, model.span)})')
    for hint in hints[:_STATEMENTS]:
        rules = [f"{f.code} {f.name}" for f in result.findings if f.quote.span.overlaps(hint.about.span)]
        page.line(f"{spot(document, hint.about.span)}{': ' if rules else ''}{', '.join(dict.fromkeys(rules))}")
        page.line(f'"{shorten(hint.about.text, 200)}"', indent=4)
        lacks = [question.split(": ")[0].rstrip("?") + "?" for question in hint.missing]
        if lacks:
            page.item("asks", printable(" ".join(lacks)), indent=4, width=6)
        page.item("try", printable(hint.rewrite.removesuffix(" (only if true)")), indent=4, width=6, style="cyan")

    if len(hints) > _STATEMENTS:
        page.line(f"{len(hints) - _STATEMENTS} more: ats-sim lint names them all, --format json has the hints.")


_STATEMENTS = 8  # ours: as many as one evening's rewriting


def _wording(page: Page, result: Simulation) -> None:
    document = result.case.document
    near = [hint for hint in result.hints if hint.kind == "wording"]
    if near:
        page.title("The posting's words beside yours (only if true)")
        for hint in near:
            page.line(f'{spot(document, hint.about.span)}: "{shorten(hint.about.text, 150)}"')
            page.item("try", printable(hint.rewrite.removesuffix(" (only if true)")), indent=4, width=6, style="cyan")
    placed = [hint for hint in result.hints if hint.kind == "missing" and hint.about.text]
    if placed:
        page.title("Asked for and not shown (add only what you have done)")
        for hint in placed[:_PLACED]:
            asked = ", ".join(printable(item) for item in hint.missing)
            page.item("-", f'{asked}; nearest, {spot(document, hint.about.span)}: "{shorten(hint.about.text, 80)}"',
                      width=2)  # fmt: skip


_PLACED = 6  # ours: more of them would bury the rest of the report; JSON has all


def _findings(page: Page, result: Simulation) -> None:
    hinted = [hint.about.span for hint in result.hints if hint.kind == "bullet"]
    rest = [
        finding
        for finding in result.findings
        if finding.code[:3] != "POS" and not any(finding.quote.span.overlaps(span) for span in hinted)
    ]
    if not rest:
        return
    page.title("Other findings (ats-sim rule CODE explains each)")
    document = result.case.document
    for finding in rest:
        at = place(finding.location.page, finding.location.line, document.pages)
        where = f" ({at})" if finding.quote.text else ""
        page.item(finding.code, f"{printable(finding.message)}{where}", width=8)
