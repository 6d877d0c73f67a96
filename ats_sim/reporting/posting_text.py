"""``posting`` for the terminal: the scorecard."""

from __future__ import annotations

from collections.abc import Iterable

from ats_sim.domain.meant_words import implied
from ats_sim.model.document import Quote
from ats_sim.model.posting import Demand, ExperienceAsked, Facet, Posting
from ats_sim.reporting.plain import printable, shorten
from ats_sim.reporting.terminal import Page

_FACETS: tuple[tuple[Facet, str], ...] = (
    ("skill", "Skills"),
    ("experience", "Experience"),
    ("degree", "Education"),
    ("credential", "Licences and certificates"),
    ("language", "Languages"),
    ("eligibility", "Eligibility"),
    ("schedule", "Time and place"),
    ("trait", "Character and manner"),
)
_QUOTE = 100  # characters


def render(posting: Posting) -> str:
    """How the posting was read, as text of at most 80 columns."""
    page = Page()
    page.line(printable(posting.title.text) if posting.title else "(no title found)", indent=0)
    if posting.organization:
        page.line(printable(posting.organization.text), indent=0)
    page.item("Level", posting.rank or "not stated", width=10)
    page.item("Years", years(posting.experience), width=10)
    page.item("Degree", degree(posting), width=10)
    page.item("Read", read(posting), width=10)
    for kind in ("required", "preferred"):
        _demands(page, kind, [demand for demand in posting.demands if demand.kind == kind])
    if not posting.demands:
        page.title("Requirements unknown" if not posting.confidence else "Requirements")
        page.line("No demand was recognised in this text; keywords will be unknown, not 0 % and not 100 %.")
    if posting.gates:
        page.title("Gates (what ends an application at once)")
        for gate in posting.gates:
            where = "" if gate.answer == "resume" else ", answered on a form"
            page.item("-", f'{gate.kind}{where}: "{shorten(gate.quote.text, _QUOTE)}"', width=2)
    _quotes(page, "Not read (lines that ask, but gave no demand)", posting.unread)
    _quotes(page, "Duties", posting.responsibilities)
    meant = implied(posting)
    if meant:
        page.title("What its sentences may mean (never asked for, never counted)")
        for one in meant:
            page.item("-", printable(f'"{one.said}": {", ".join(one.means)}'), width=2)
    mentioned = [printable(one.skill) for one in posting.requirements if one.kind == "mentioned"]
    if mentioned:
        page.title("Only mentioned (never counted)")
        page.line(", ".join(mentioned))
    return page.text()


def years(asked: ExperienceAsked) -> str:
    """The years asked for, in words."""
    if asked.least_years is None:
        return f"at most {asked.most_years:g}" if asked.most_years is not None else "not stated"
    of = f" of {printable(asked.of)}" if asked.of else ""
    ways = " (the shortest of several ways)" if len({path.years for path in asked.paths}) > 1 else ""
    return f"{asked.least_years:g} or more{of}{ways}"


def degree(posting: Posting) -> str:
    asked = posting.education
    said: str = asked.least if asked.least != "none" else "none asked"
    if asked.fields:
        said += f" in {' / '.join(printable(term.text) for term in asked.fields)}"
    said += " (or equivalent)" if asked.equivalent and asked.least != "none" else ""
    return said + (f"; {asked.preferred} preferred" if asked.preferred != "none" else "")


def read(posting: Posting) -> str:
    """How much of the posting was read, in words."""
    if not posting.confidence:
        return "not as a posting"
    number = len(posting.demands)
    left = len(posting.unread)
    demands = f"{number} demand{'' if number == 1 else 's'}"
    return (
        f"{demands}, {left} line{'' if left == 1 else 's'} not understood" if left else f"{demands}, every asking line"
    )


def _demands(page: Page, kind: str, demands: list[Demand]) -> None:
    if not demands:
        return
    page.title(f"{kind.capitalize()} ({len(demands)})")
    for facet, name in _FACETS:
        own = [demand for demand in demands if demand.facet == facet]
        if own:
            page.line(name)
        for demand in own:
            page.item("-", _demand(demand), indent=4, width=2)


def _demand(demand: Demand) -> str:
    """A demand in a line: its terms with their logic, and the words of the posting."""
    names = [printable(term.text) for term in demand.terms]
    quote = f'"{shorten(demand.quote.text, _QUOTE)}"'
    if not names:
        return quote
    said = {"all": ", ".join(names), "any": "any of " + ", ".join(names), "examples": "for example " + ", ".join(names)}
    of = f"{printable(demand.of)}, " if demand.of and demand.of not in names else ""
    years_of = f" ({demand.years:g} years)" if demand.years is not None else ""
    return f"{of}{said[demand.logic if len(names) > 1 or demand.logic == 'examples' else 'all']}{years_of}: {quote}"


def _quotes(page: Page, title: str, quotes: Iterable[Quote]) -> None:
    quotes = tuple(quotes)
    if quotes:
        page.title(title)
        for quote in quotes:
            page.item("-", shorten(quote.text, 160), width=2)
