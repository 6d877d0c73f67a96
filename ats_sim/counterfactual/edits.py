"""Edits that a truthful candidate may be able to make."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from ats_sim import pipeline
from ats_sim.counterfactual.rewriting import add_line, exchange, insert
from ats_sim.lexicon import patterns
from ats_sim.lexicon.shapes import YEAR
from ats_sim.model.document import Document, Line, Quote, Span
from ats_sim.model.resume import Resume
from ats_sim.model.simulation import Simulation
from ats_sim.model.whatif import ChangeKind

_HEADINGS = 2  # ours: unknown headings tried; each costs a few readings
_PERIODS, _PERIOD_WORDS = 3, 20  # ours: lines with a period tried, and the words of the longest of them
_MAIL = "you@example.com"
_OUTSIDE = ("header", "footer", "text-box")


class Edit(Struct, frozen=True):
    """One edit: ``about`` the words it changes, ``fix`` what to do, ``name`` what is put beside a statement.

    ``redraw`` gives the document after it, None where the edit changes no text but what a statement proves, or its
    place. ``page`` says that it mends the page, so that the rules have to look again. ``conditional`` says that it
    names what the resume does not, ``requirement`` is what it names (index of ``Matches.requirements``).
    """

    kind: ChangeKind
    about: Quote
    fix: str
    redraw: Callable[[Document], Document] | None = None
    page: bool = False
    name: str = ""
    conditional: bool = False
    requirement: int | None = None


def edits_of(result: Simulation) -> Iterator[Edit]:
    """Candidate edits: what mends the page first, then statements, those of the latest positions first."""
    yield from _contact(result)
    yield from _headings(result)
    spans = {hint.about.span for hint in result.hints if hint.of_statement}
    for proof in result.case.evidence:
        if proof.highlight.span() in spans and proof.highlight.section in ("work", "projects"):
            yield Edit("result", proof.quote, "say what came of it, if anything did")
    for group in result.matches.required:
        if group.named and group.status != "literal" and group.matched:
            about, name = group.best.where[0].quote, group.best.requirement.skill
            fix = f'name it as the posting does: "{name}"'
            yield Edit("wording", about, fix, _named(about, name), requirement=group.indices[0])
    for quote in result.verdict.missed:
        yield Edit("order", quote, "move it to the top of its position")


def unnamed(result: Simulation) -> tuple[str, ...]:
    """The required things that the resume does not name, alternatives joined by "or". Whether the candidate has them
    the resume does not say."""
    return tuple(group.short_name for group in result.matches.required if group.absent)


def naming_edits(result: Simulation) -> Iterator[Edit]:
    """Each thing that is not named, named in a statement of the latest work; only for those who used it there."""
    statements = [item for work in result.case.resume.work for item in work.highlights]
    told = {proof.highlight.span() for proof in result.case.evidence if proof.is_statement}
    place = next((item for item in statements if item.span() in told), None)
    if place is None:
        return
    about = Quote(place.text, place.span())
    for group in result.matches.required:
        if group.absent:
            fix = f'name "{group.short_name}" where you used it, only if you did'
            index = group.indices[0]
            yield Edit("naming", about, fix, name=group.names[0], conditional=True, requirement=index)


def _named(about: Quote, skill: str) -> Callable[[Document], Document]:
    return lambda document: insert(document, about.span.end, f" ({skill})")


def _contact(result: Simulation) -> Iterator[Edit]:
    """An address where there is none, and contact data out of the page's margins."""
    document, codes = result.case.document, {finding.code: finding for finding in result.findings}
    first = next((line for line in document.lines if document.line_text(line).strip()), None)
    if "BAS001" in codes and first is not None:
        fix = "write your e-mail address out as text, below your name"
        yield Edit("contact", document.quote(first.span), fix, _with_address(first), page=True)
    if "BAS004" in codes:
        fix = "write name and contact as the first lines of the body, not in a margin or a text box"
        yield Edit("contact", codes["BAS004"].quote, fix, _in_body, page=True)


def _with_address(first: Line) -> Callable[[Document], Document]:
    return lambda document: insert(document, first.span.end, f" | {_MAIL}")


def _in_body(document: Document) -> Document:
    """What stands in a margin was read with the rest; here nothing of it can be lost any more."""
    return replace(document, losses=tuple(loss for loss in document.losses if loss.kind not in _OUTSIDE))


def _headings(result: Simulation) -> Iterator[Edit]:
    """Headings that parsers do not know, and positions that have none above them."""
    unknown = [finding for finding in result.findings if finding.code == "SEC002"]
    for finding in unknown[:_HEADINGS]:
        for name, gains in _KNOWN:
            redraw = _renamed(finding.quote.span, name)
            if gains(result.case.resume, _outlined(result, redraw)):
                yield Edit("heading", finding.quote, f'call this heading "{name}"', redraw, page=True)
                break
    read = any(work.dates for work in result.case.resume.work)  # then positions are found without a heading too
    if not read and any("work" in item.subjects for item in result.findings):
        yield from _missing_heading(result)


def _renamed(span: Span, name: str) -> Callable[[Document], Document]:
    return lambda document: exchange(document, span, name)


def _missing_heading(result: Simulation) -> Iterator[Edit]:
    """A heading for the work above one of the first lines with a period, or above the line before it."""
    document = result.case.document
    lines = [line for line in document.lines if document.line_text(line).strip()]
    headings = {section.heading.span for section in result.case.resume.sections if section.heading}
    like = next((line for line in lines if line.span in headings), None)
    dated = [i for i, line in enumerate(lines) if _is_period(document.line_text(line))][:_PERIODS]
    for place in (place for first in dated for place in (first, first - 1) if place > 0):
        redraw = _headed(lines[place], like or replace(lines[place], bold=True, level=2))
        if lines[place].span not in headings and _more_work(result.case.resume, _outlined(result, redraw)):
            about = document.quote(lines[place].span)
            fix = 'put the heading "Experience" on a line of its own above this'
            yield Edit("heading", about, fix, redraw, page=True)
            return


def _headed(before: Line, like: Line) -> Callable[[Document], Document]:
    def redraw(document: Document) -> Document:
        here = next(line for line in document.lines if line.span.start == before.span.start)
        return add_line(document, here, "Experience", like)

    return redraw


def _is_period(text: str) -> bool:
    """Whether a line tells of a time from and to, as the first line of a position does."""
    years = YEAR.findall(text)
    return len(text.split()) <= _PERIOD_WORDS and (
        len(years) > 1 or (bool(years) and patterns.regex("still-there").search(text) is not None)
    )


def _outlined(result: Simulation, redraw: Callable[[Document], Document]) -> Resume:
    return pipeline.outline_resume(redraw(result.case.document), result.case.settings)


def _more_work(before: Resume, after: Resume) -> bool:
    def dated(resume: Resume) -> int:
        return sum(work.position is not None and work.dates is not None for work in resume.work)

    return dated(after) > dated(before)


def _more_study(before: Resume, after: Resume) -> bool:
    def degrees(resume: Resume) -> int:
        return sum(study.study_type is not None for study in resume.education)

    return degrees(after) > degrees(before)


def _more_skills(before: Resume, after: Resume) -> bool:
    """A list, not sentences: what is short and was no skill before."""

    def listed(resume: Resume) -> list[str]:
        return [field.text for group in resume.skills for field in group.keywords]

    new = listed(after)[len(listed(before)) :]
    return len(new) >= _LIST and all(len(text.split()) <= _LONGEST for text in new)


def _more_projects(before: Resume, after: Resume) -> bool:
    return len(list(after.highlights)) > len(list(before.highlights))


_LIST, _LONGEST = 3, 4  # ours: so many items make a list of skills, and none has more words
_KNOWN: tuple[tuple[str, Callable[[Resume, Resume], bool]], ...] = (
    ("Experience", _more_work),
    ("Education", _more_study),
    ("Skills", _more_skills),
    ("Projects", _more_projects),
)
"""Headings that parsers know, each with what a reader finds more of if it is the right one."""
