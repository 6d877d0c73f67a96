"""The gates of an opening as a report tells them: what is asked for, how the page stands to it and where."""

from __future__ import annotations

from msgspec import Struct

from ats_sim.domain.articles import with_article
from ats_sim.model.fits import GateFit, GateHow
from ats_sim.model.simulation import Simulation
from ats_sim.reporting.plain import quoted, spot
from ats_sim.reporting.terminal import Page

TITLE = "What the posting makes a condition"
_MET = ("held", "equivalent")
_SAID: dict[GateHow, str] = {
    "held": "met",
    "equivalent": "met by another way that the posting opens",
    "pending": "not there yet",
    "elsewhere": "there, of another place",
    "lapsed": "has run out",
    "lower": "less than is asked for",
    "denied": "the page says that it is not there",
    "another's": "the one named is somebody else's",
    "other field": "in another field",
    "field not shown": "there, in a field not shown to fit",
    "not stated": "not stated",
}
_ASKED, _FOUND, _OTHER = 90, 60, 140  # characters of a quote; ours
_MARKS = "•›»–—-*✔✓· "
"""What stands before an item of a list and is no word of it."""
_SHOWN = 6  # ours: on the first screen; those that are open come first
_FORMS = 4  # conditions of a form that are named; ours


class GateRow(Struct, frozen=True):
    """A gate in words. ``open``: the page does not show it as met."""

    text: str
    open: bool


def rows(result: Simulation) -> tuple[GateRow, ...]:
    """The gates that a resume answers, those that are open first, and whatever of a form the page tells of."""
    told = [fit for fit in result.matches.gates if fit.gate.answer == "resume" or fit.found]
    told.sort(key=lambda fit: fit.how in _MET)
    shown = {_row(result, fit): fit.how not in _MET for fit in told}
    return tuple(GateRow(text, is_open) for text, is_open in shown.items())


def add(page: Page, result: Simulation) -> None:
    """The first of them for the terminal, before anything else."""
    told = rows(result)[:_SHOWN]
    if told:
        page.title(TITLE)
    for row in told:
        page.item("!" if row.open else "+", row.text, width=2)


def add_rest(page: Page, result: Simulation) -> None:
    """The others, and those of a form."""
    told, form = rows(result)[_SHOWN:], on_a_form(result)
    if told or form:
        page.title("Other conditions")
    for row in told:
        page.item("!" if row.open else "+", row.text, width=2)
    if form:
        page.line(form)


def on_a_form(result: Simulation) -> str:
    """The conditions that no line answers and that a form asks for; "" without any."""
    left = [fit for fit in result.matches.gates if fit.gate.answer == "form" and not fit.found]
    quotes = list(dict.fromkeys(quoted(fit.gate.quote.text, _ASKED) for fit in left))
    more = f" and {len(quotes) - _FORMS} more" if len(quotes) > _FORMS else ""
    return f"Answered on a form or in a call: {'; '.join(quotes[:_FORMS])}{more}." if quotes else ""


def _row(result: Simulation, fit: GateFit) -> str:
    said = "the studies are over" if (fit.gate.kind, fit.how) == ("enrolment", "lapsed") else _SAID[fit.how]
    if fit.found:
        said += f": {quoted(fit.found.text, _FOUND)} ({spot(result.case.document, fit.found.span)})"
    elif fit.gate.kind == "years" or fit.how == "equivalent":
        said += _counted(result, fit)
    elif fit.gate.kind == "degree" and fit.how == "lower":
        said += f": {with_article(result.matches.education.held)} degree at most"
    if fit.relief:
        said = f"{said}; may be met by: {quoted(fit.relief.text, _OTHER)}"
    return f"{quoted(fit.gate.quote.text.lstrip(_MARKS), _ASKED)}: {said}"


def _counted(result: Simulation, fit: GateFit) -> str:
    years = result.matches.experience
    if fit.gate.kind != "years":
        return f": {years.of_kind:g} years counted" if years.of_kind is not None else ""
    if fit.how == "pending":
        return ", as it is counted from what is not there yet"
    if fit.years is None:
        return ""
    if fit.how in _MET:
        return f": at least {fit.years:g} years counted"
    learned = f", {years.learned:g} of them as an intern or apprentice" if years.learned else ""
    sure = f", at least {fit.sure:g} of them in such work" if fit.sure and fit.sure < fit.years else ""
    return f": {fit.years:g} years counted in all{learned}{sure}"
