"""What ``check --full`` says beyond the first screen: criteria, points, sides, the scan, every statement."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.domain.counts import counts
from ats_sim.model.document import Document
from ats_sim.model.hint import Hint
from ats_sim.model.matches import Matches
from ats_sim.model.posting import Posting
from ats_sim.model.simulation import Simulation
from ats_sim.model.verdict import Fixation, Point, Verdict
from ats_sim.reporting import check_beside, check_gates, check_parts, check_places
from ats_sim.reporting.check_actions import ASK, TRY
from ats_sim.reporting.plain import place, printable, quoted, shorten, spot
from ats_sim.reporting.terminal import Page

_ANSWER = {"pass": "green", "fail": "red", "unknown": "yellow"}


def add(page: Page, result: Simulation) -> None:
    """Add the sections to a page."""
    verdict, document = result.verdict, result.case.document
    page.title("In a recruiter's words")
    page.line(printable(verdict.note))
    for label, text in check_parts.summary_lines(verdict):
        page.item(label, shorten(text, 200), width=10)
    _filter(page, result.matches)
    check_gates.add_rest(page, result)
    _posting(page, result.posting)
    _points(page, "Strengths", verdict.strengths, document)
    _points(page, "Risks", check_parts.other_risks(verdict), document)
    _sides(page, verdict)
    _counts(page, result)
    check_beside.add(page, result)
    _seen(page, verdict)
    _statements(page, result)
    _wording(page, result)
    _findings(page, result)
    page.title("What this scan cannot know")
    for text in verdict.unknown:
        page.item("-", printable(text), width=2)


def _filter(page: Page, matches: Matches) -> None:
    page.title(f"A filter set to this posting {check_parts.kept(matches)}")
    page.line(check_parts.scores(matches))
    for criterion in matches.criteria:
        label = f"{criterion.name:11}{criterion.answer}"
        page.item(label, printable(criterion.why), width=20, style=_ANSWER[criterion.answer])


def _posting(page: Page, posting: Posting) -> None:
    page.title("The posting's own words behind what is asked for")
    for requirement in posting.requirements:
        page.item("-", f"{shorten(requirement.skill, 60)} ({requirement.kind}): "
                       f"{quoted(requirement.quote.text, 100)}", width=2)  # fmt: skip


def _points(page: Page, title: str, points: Sequence[Point], document: Document) -> None:
    if not points:
        return
    page.title(title)
    for point in points:
        page.item("-", printable(point.sentence), width=2)
        if point.quote:
            page.line(f"{quoted(point.quote.text, 120)} ({spot(document, point.quote.span)})", indent=4)


def _sides(page: Page, verdict: Verdict) -> None:
    page.title("Alignments, and five pillars counted (they inform; no verdict rests on them)")
    for row in verdict.alignments:
        page.item(f"{row.name:15}{check_parts.mark(row)}", printable(row.why), width=22)
    for pillar in verdict.pillars:
        score = "-" if pillar.score is None else f"{pillar.score} of 4"
        page.item(f"{pillar.name:15}{score}", printable(check_parts.pillar_said(pillar)), width=22)


def _counts(page: Page, result: Simulation) -> None:
    found = counts(result.case)
    if found:
        page.title(f"Counted over {found[0].of} statement{'s' * (found[0].of != 1)} (no verdict rests on it)")
        page.line("; ".join(f"{one.name} {one.statements}" for one in found))


def _seen(page: Page, verdict: Verdict) -> None:
    page.title("What the scan saw, second by second")
    for fixation in _milestones(verdict):
        page.item(
            f"{fixation.second:4.1f} s", f"{printable(fixation.why)}: {shorten(fixation.quote.text, 90)}", width=8
        )


def _milestones(verdict: Verdict) -> list[Fixation]:
    """The anchors, and every fifth stop after them."""
    anchors = [fixation for fixation in verdict.seen if fixation.why not in check_places.RUNNING]
    running = [fixation for fixation in verdict.seen if fixation.why in check_places.RUNNING]
    return anchors + running[::5]


def _statements(page: Page, result: Simulation) -> None:
    hints = [hint for hint in result.hints if hint.of_statement]
    if not hints:
        return
    page.title("Statements to strengthen (only if true)")
    document, model = result.case.document, hints[0].model
    if model:
        page.line(f"Your own model: {quoted(model.text, 140)} ({spot(document, model.span)})")
    for hint in hints:
        page.line(f"{spot(document, hint.about.span)}: {quoted(hint.about.text, 200)}")
        lacks = [question.split(": ")[0].rstrip("?") + "?" for question in hint.missing]
        if lacks:
            page.item("lacks", printable(" ".join(lacks)), indent=4, width=6)
        _advice(page, hint)
        rules = [f"{f.code} {f.name}" for f in result.findings if check_places.touches(f, hint.about.span)]
        if rules:
            page.item("rules", ", ".join(dict.fromkeys(rules)), indent=4, width=6)


def _advice(page: Page, hint: Hint) -> None:
    page.item(ASK if hint.kind == "question" else TRY, printable(hint.rewrite), indent=4, width=6, style="cyan")


def _wording(page: Page, result: Simulation) -> None:
    document = result.case.document
    near = [hint for hint in result.hints if hint.kind == "wording"]
    if near:
        page.title("The posting's words beside yours (only if true)")
        for hint in near:
            page.line(f"{spot(document, hint.about.span)}: {quoted(hint.about.text, 150)}")
            _advice(page, hint)


def _findings(page: Page, result: Simulation) -> None:
    hinted = [hint.about.span for hint in result.hints if hint.of_statement]
    rest = [
        finding
        for finding in result.findings
        if finding.family != "POS" and not any(check_places.touches(finding, span) for span in hinted)
    ]
    if not rest:
        return
    page.title("Other findings (ats-sim rule CODE explains each)")
    for finding in rest:
        at = place(finding.location.page, finding.location.line, result.case.document.pages)
        where = f"{at}, " if finding.quote.text else ""
        page.item("-", f"{printable(finding.message).rstrip('.')} ({where}{finding.code})", width=2)
