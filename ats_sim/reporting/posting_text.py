"""``posting`` for the terminal."""

from __future__ import annotations

from ats_sim.model.posting import Posting
from ats_sim.reporting.plain import printable, shorten
from ats_sim.reporting.terminal import Page


def render(posting: Posting) -> str:
    """How the posting was read, as text of at most 80 columns."""
    page = Page()
    page.line(printable(posting.title.text) if posting.title else "(no title found)", indent=0)
    years = f"{posting.min_years:g} or more" if posting.min_years is not None else "not stated"
    page.item("Level", posting.rank or "not stated", width=10)
    page.item("Years", years, width=10)
    degree = posting.degree if posting.degree != "none" else "none asked"
    page.item("Degree", degree + (" (or equivalent experience)" if posting.degree_or_equivalent else ""), width=10)
    for kind in ("required", "preferred", "mentioned"):
        found = [requirement for requirement in posting.requirements if requirement.kind == kind]
        if not found:
            continue
        page.title(f"{kind.capitalize()} ({len(found)})")
        for requirement in found:
            group = f" [one of group {requirement.group}]" if requirement.group is not None else ""
            page.item("-", f'{printable(requirement.skill)}{group}: "{shorten(requirement.quote.text, 100)}"', width=2)
    if not posting.requirements:
        page.title("Requirements unknown")
        page.line("No requirement was recognised in this text; keywords will be unknown, not 0 % and not 100 %.")
    _quotes(page, "Answered on a form, not in a resume", [knockout.quote.text for knockout in posting.knockouts])
    _quotes(page, "Duties", [duty.text for duty in posting.responsibilities])
    _quotes(page, "Domain", [phrase.text for phrase in posting.domain])
    return page.text()


def _quotes(page: Page, title: str, quotes: list[str]) -> None:
    if quotes:
        page.title(title)
        for quote in quotes:
            page.item("-", shorten(quote, 160), width=2)
