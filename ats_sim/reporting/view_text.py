"""``view`` for the terminal: the reading with its sections, the fields, the losses."""

from __future__ import annotations

from ats_sim.model.document import Document
from ats_sim.model.resume import DateRange, Resume, Work
from ats_sim.reporting.plain import printable, shorten
from ats_sim.reporting.terminal import Page


def render(path: str, document: Document, resume: Resume) -> str:
    """What a machine reads in one file, as text of at most 80 columns."""
    page = Page()
    pages = f"{document.pages} page{'s' if document.pages != 1 else ''}"
    page.line(f"{printable(path)}: {document.kind}, {pages}, {len(document.text.split())} words", indent=0)
    _basics(page, resume)
    _entries(page, "Work", resume.work)
    _entries(page, "Volunteering", resume.volunteer)
    _rest(page, resume)
    _losses(page, document)
    _text(page, document, resume)
    return page.text()


def _basics(page: Page, resume: Resume) -> None:
    page.title("Fields")
    basics = resume.basics
    fields = (("name", basics.name), ("headline", basics.label), ("e-mail", basics.email), ("phone", basics.phone),
              ("place", basics.location), ("web", basics.url))  # fmt: skip
    for label, field in fields:
        page.item(label, printable(field.text) if field else "not found", width=10)
    for profile in basics.profiles:
        page.item("profile", printable(profile.url or f"{profile.network} {profile.username}"), width=10)


def _entries(page: Page, title: str, entries: tuple[Work, ...]) -> None:
    if not entries:
        return
    page.title(title)
    for work in entries:
        position = printable(work.position.text) if work.position else "(no title)"
        employer = printable(work.name.text) if work.name else "(no employer)"
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
            parts = [field.text for field in (study.study_type, study.area, study.institution) if field]
            page.item("-", printable(", ".join([*parts, _period(study.dates)])), width=2)
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


def _losses(page: Page, document: Document) -> None:
    if document.losses:
        page.title("What a parser may lose here")
        for loss in document.losses:
            where = f" (page {loss.page})" if loss.page else ""
            page.item(loss.kind, f'"{shorten(loss.text, 120)}"{where}', width=14)


def _text(page: Page, document: Document, resume: Resume) -> None:
    page.title("The text in reading order")
    starts = {section.heading.span.start: section for section in resume.sections if section.heading}
    for number, line in enumerate(document.lines, 1):
        words = document.line_text(line)
        section = next((found for start, found in starts.items() if line.span.start <= start < line.span.end), None)
        if section:
            page.line(f"== {section.kind}", indent=6)
        page.item(f"{number:4}", printable(words.replace("\t", "  |  ")), indent=0, width=6)
