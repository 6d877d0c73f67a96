"""``view`` for the terminal: the reading with its sections, the fields, the losses."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from itertools import zip_longest

from ats_sim.model.document import Document, Loss, Span
from ats_sim.model.opinion import NaiveOrder, SecondOpinion
from ats_sim.model.resume import DateRange, Field, Resume, Work
from ats_sim.reporting.plain import no_resume, printable, shorten
from ats_sim.reporting.terminal import WIDTH, Page

_LISTED = 20  # torn lines, words and lines of a second opinion that are shown of each kind


def render(
    path: str,
    document: Document,
    resume: Resume,
    order: str = "read",
    naive: NaiveOrder | None = None,
    second: SecondOpinion | None = None,
) -> str:
    """What a machine reads in one file, as text of at most 80 columns.

    ``order`` is "read", "naive" or "both"; the last two show ``naive``.
    """
    page = Page()
    pages = f"{document.pages} page{'s' if document.pages != 1 else ''}"
    page.line(f"{printable(path)}: {document.kind}, {pages}, {len(document.text.split())} words", indent=0)
    if not resume.is_resume:
        page.line(no_resume(resume.document), indent=0)
    _basics(page, resume)
    _entries(page, "Work", resume.work)
    _entries(page, "Volunteering", resume.volunteer)
    _rest(page, resume)
    _losses(page, (*document.losses, *resume.losses))
    _torn(page, document)
    if second is not None:
        _second(page, second)
    if naive is None or order == "read":
        _text(page, document, resume)
    elif order == "both":
        _beside(page, document, naive)
    else:
        _naive(page, naive)
    return page.text()


def _basics(page: Page, resume: Resume) -> None:
    page.title("Fields")
    basics = resume.basics
    fields = (("name", basics.name), ("headline", basics.label), ("e-mail", basics.email), ("phone", basics.phone),
              ("place", basics.location), ("web", basics.url))  # fmt: skip
    for label, field in fields:
        page.item(label, _sure(field) if field else "not found", width=10)
    for profile in basics.profiles:
        page.item("profile", printable(profile.url or f"{profile.network} {profile.username}"), width=10)


def _entries(page: Page, title: str, entries: tuple[Work, ...]) -> None:
    if not entries:
        return
    page.title(title)
    for work in entries:
        position = _sure(work.position) if work.position else "(no title)"
        employer = _sure(work.name) if work.name else "(no employer)"
        page.item("-", f"{position}, {employer}, {_period(work.dates)}", width=2)
        for highlight in work.highlights:
            page.item("•", shorten(highlight.text, 200), indent=6, width=2)


def _period(dates: DateRange | None) -> str:
    if dates is None:
        return "no dates"
    end = "present" if dates.current else str(dates.end or "")
    return " to ".join(part for part in (str(dates.start or ""), end) if part) or "no dates"


def _rest(page: Page, resume: Resume) -> None:
    if resume.education:
        page.title("Education")
        for study in resume.education:
            parts = [_sure(field) for field in (study.study_type, study.area, study.institution) if field]
            page.item("-", ", ".join([*parts, _period(study.dates)]), width=2)
    if resume.skills:
        page.title("Skills")
        for group in resume.skills:
            name = f"{group.name.text}: " if group.name else ""
            page.item("-", printable(name + ", ".join(keyword.text for keyword in group.keywords)), width=2)
    if resume.projects:
        page.title("Projects")
        for project in resume.projects:
            page.item("-", printable(project.name.text) if project.name else "(no name)", width=2)
            for highlight in project.highlights:
                page.item("•", shorten(highlight.text, 200), indent=6, width=2)
    lists = (("Publications", resume.publications), ("Certificates", resume.certificates), ("Awards", resume.awards),
             ("Languages", resume.languages))  # fmt: skip
    for title, entries in lists:
        if entries:
            page.title(title)
            for entry in entries:
                page.item("-", shorten(entry.text, 200), width=2)


def _sure(field: Field) -> str:
    """The words of a field, with how sure they are where there is doubt."""
    words = printable(field.text)
    return words if field.confidence > 0.995 else f"{words} [{field.confidence:.0%}]"


def _losses(page: Page, losses: Sequence[Loss]) -> None:
    if losses:
        page.title("What a parser may lose here")
        for loss in losses:
            where = f" (page {loss.page})" if loss.page else ""
            page.item(loss.kind, f'"{shorten(loss.text, 120)}"{where}', width=14)


def _torn(page: Page, document: Document) -> None:
    """The lines that reading straight across the page would run together."""
    if not document.torn:
        return
    page.title(f"Lines that a machine reading straight across would join: {len(document.torn)}")
    for left, right in document.torn[:_LISTED]:
        page.item("-", f'"{_quoted(document, left)}" + "{_quoted(document, right)}"', width=2)
    _more(page, len(document.torn))


def _quoted(document: Document, span: Span) -> str:
    return shorten(document.quote(span).text, 60)


def _more(page: Page, count: int) -> None:
    if count > _LISTED:
        page.line(f"and {count - _LISTED} more", indent=4)


def _second(page: Page, second: SecondOpinion) -> None:
    page.title("Second opinion (PDFium)")
    if second.agrees:
        page.line(f"Both engines read the same {second.words} words in the same order.")
        return
    page.line("Two engines read this file differently: the next parser may read it in a third way.")
    for label, words in (("only here", second.ours), ("only there", second.theirs)):
        if words:
            shown = ", ".join(f"{printable(word)} ({times})" if times > 1 else printable(word) for word, times in words)
            page.item(label, shown, width=12)
    for line in second.broken[:_LISTED]:
        page.item("torn there", f'"{shorten(line, 120)}"', width=12)
    _more(page, len(second.broken))
    for above, below in second.moved[:_LISTED]:
        page.item("other order", f'"{shorten(above, 60)}" stands after "{shorten(below, 60)}"', width=12)
    _more(page, len(second.moved))


def _naive(page: Page, naive: NaiveOrder) -> None:
    page.title("The text straight across the page")
    for number, line in enumerate(naive.across, 1):
        page.item(f"{number:4}", printable(line), indent=0, width=6)
    if naive.stream != naive.across:
        page.title("The text in the order of the file")
        for number, line in enumerate(naive.stream, 1):
            page.item(f"{number:4}", printable(line), indent=0, width=6)


def _beside(page: Page, document: Document, naive: NaiveOrder) -> None:
    """The reading and the naive order side by side."""
    page.title("As a person reads it" + 19 * " " + "| straight across the page")
    wide = (WIDTH - 3) // 2
    sides = [
        [row for line in lines for row in textwrap.wrap(printable(line), wide, subsequent_indent="  ") or [""]]
        for lines in (document.text.split("\n"), naive.across)
    ]
    for left, right in zip_longest(*sides, fillvalue=""):
        page.row(left, right, wide)


def _text(page: Page, document: Document, resume: Resume) -> None:
    page.title("The text in reading order")
    starts = {section.heading.span.start: section for section in resume.sections if section.heading}
    for number, line in enumerate(document.lines, 1):
        words = document.line_text(line)
        section = next((found for start, found in starts.items() if line.span.start <= start < line.span.end), None)
        if section:
            page.line(f"== {section.kind} ".ljust(WIDTH - 8, "="), indent=6)
        page.item(f"{number:4}", printable(words.replace("\t", "  |  ")), indent=0, width=6)
