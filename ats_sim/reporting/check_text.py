"""``check`` for the terminal: the verdict first, then why, then what to do."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from ats_sim.model.document import Document, Span
from ats_sim.model.hint import Hint
from ats_sim.model.matches import Matches, RequirementMatch
from ats_sim.model.simulation import Simulation
from ats_sim.model.verdict import Point, Verdict
from ats_sim.reporting.plain import place, printable, shorten
from ats_sim.reporting.terminal import Page

_STYLE = {"advance": "bold green", "borderline": "bold yellow", "reject": "bold red"}
_ANSWER = {"pass": "green", "fail": "red", "unknown": "yellow"}
_STATUS = {"literal": "green", "stemmed": "green", "alias": "yellow", "related": "yellow", "missing": "red"}


def render(result: Simulation, *, colour: bool = False) -> str:
    """The report as text of at most 80 columns."""
    page = Page(colour=colour)
    case = result.case
    assert case.matches is not None
    _head(page, result)
    _filter(page, case.matches, case.document)
    _checklist(page, result.verdict, case.document)
    _points(page, "Strengths", result.verdict.strengths, case.document)
    _points(page, "Risks", result.verdict.risks, case.document)
    _reach(page, result.verdict)
    _hints(page, result)
    _findings(page, result)
    page.title("What this scan cannot know")
    for text in result.verdict.unknown:
        page.item("-", printable(text), width=2)
    return page.text()


def _head(page: Page, result: Simulation) -> None:
    case, verdict = result.case, result.verdict
    title = case.posting.title.text if case.posting and case.posting.title else "a posting without a title"
    page.line(shorten(f"{case.document.name} for {title}", 78), indent=0)
    page.line(f"A simulation, as of {case.as_of}: real systems rank and search, they rarely reject.", indent=0)
    page.console.print()
    head = Text(f"  {verdict.disposition.upper()}", style=_STYLE[verdict.disposition])
    head.append(f"  at second {verdict.seconds:.0f} of a modelled {verdict.budget:.0f}-second scan", style="")
    page.console.print(head)
    page.line(printable(verdict.note))
    if verdict.question:
        page.item("Ask:", printable(verdict.question), width=5)


def _filter(page: Page, matches: Matches, document: Document) -> None:
    said = {True: "would keep this resume", False: "would put this resume aside", None: "could not judge"}
    page.title(f"The filter {said[matches.passed]}")
    literal, understood = matches.literal_score, matches.understood_score
    if literal is None or understood is None:
        page.line("Keywords unknown: the posting names nothing to match.")
    else:
        lost = understood - literal
        gap = f"; {lost:.0f} points lost to wording" if lost >= 1 else ""
        page.line(f"A literal search scores {literal:.0f} of 100, a knowing reader {understood:.0f}{gap}.")
    for criterion in matches.criteria:
        label = f"{criterion.name:11}{criterion.answer}"
        page.item(label, printable(criterion.why), width=20, style=_ANSWER[criterion.answer])
    if matches.requirements:
        page.console.print()
        page.console.print(_table(matches, document))


def _table(matches: Matches, document: Document) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    table.add_column("  Asked for", width=30, overflow="ellipsis", no_wrap=True)
    table.add_column("", width=9)
    table.add_column("Found", width=8)
    table.add_column("Proof", width=9)
    table.add_column("Where", width=18, overflow="ellipsis", no_wrap=True)
    order = {"required": 0, "preferred": 1, "mentioned": 2}
    rows = [match for match in matches.requirements if match.requirement.kind != "mentioned" or match.where]
    for match in sorted(rows, key=lambda match: order[match.requirement.kind]):
        table.add_row(
            "  " + shorten(match.requirement.skill, 28),
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
    spot = document.location(best.quote.span)
    return f"{best.section}, {place(spot.page, spot.line, document.pages).replace('page ', 'p.')}"


def _checklist(page: Page, verdict: Verdict, document: Document) -> None:
    page.title("Three questions")
    for item in verdict.checklist:
        page.item("yes" if item.answer else "no", item.question, width=5, style="green" if item.answer else "red")
        page.line(printable(item.reason), indent=7)
        for quote in item.evidence[:2]:
            page.line(f'"{shorten(quote.text, 120)}" ({_spot(document, quote.span)})', indent=7)


def _points(page: Page, title: str, points: tuple[Point, ...], document: Document) -> None:
    if not points:
        return
    page.title(title)
    for point in points:
        page.item("-", printable(point.text), width=2)
        if point.quote:
            page.line(f'"{shorten(point.quote.text, 120)}" ({_spot(document, point.quote.span)})', indent=4)


def _reach(page: Page, verdict: Verdict) -> None:
    page.title("What the scan reached")
    page.line("A model, not a measurement: anchors first, then from the top of page one.")
    for glance in _milestones(verdict):
        page.item(f"{glance.second:4.1f} s", f"{glance.why}: {shorten(glance.quote.text, 90)}", width=8)
    if verdict.buried:
        page.line(f"Not reached, though it proves something: {len(verdict.buried)} statement(s), first:")
        page.line(f'"{shorten(verdict.buried[0].text, 120)}"', indent=4)


def _milestones(verdict: Verdict) -> list:  # type: ignore[type-arg]
    """The anchors, and every fifth stop after them."""
    anchors = [glance for glance in verdict.seen if glance.why not in _RUNNING]
    running = [glance for glance in verdict.seen if glance.why in _RUNNING]
    return anchors + running[::5]


_RUNNING = ("top of page one", "first statements of a late position", "heading", "skills", "further down")


def _hints(page: Page, result: Simulation) -> None:
    titles = {
        "bullet": "Statements to strengthen (only if true)",
        "wording": "The posting's words beside yours (only if true)",
        "missing": "Asked for and not shown (add only what you have done)",
    }
    for kind, title in titles.items():
        hints = [hint for hint in result.hints if hint.kind == kind]
        if hints:
            page.title(title)
            for hint in hints:
                _hint(page, hint, result.case.document)


def _hint(page: Page, hint: Hint, document: Document) -> None:
    if hint.about.text:
        page.line(f'{_spot(document, hint.about.span)}: "{shorten(hint.about.text, 150)}"')
    if hint.missing:
        page.item("lacks", printable("; ".join(hint.missing)), indent=4, width=7)
    page.item("try" if hint.kind != "missing" else "note", printable(hint.rewrite), indent=4, width=7, style="cyan")


def _findings(page: Page, result: Simulation) -> None:
    rest = [finding for finding in result.findings if finding.code[:3] not in ("POS",)]
    if not rest:
        return
    page.title("Findings (ats-sim rule CODE explains each)")
    document = result.case.document
    for finding in rest:
        spot = place(finding.location.page, finding.location.line, document.pages)
        page.item(finding.code, f"{printable(finding.message)} ({spot})", width=8)


def _spot(document: Document, span: Span) -> str:
    location = document.location(span)
    return place(location.page, location.line, document.pages)
