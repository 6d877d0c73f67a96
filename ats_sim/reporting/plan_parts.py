"""The words of ``prepare --plan``: the 90 days as lists to tick."""

from __future__ import annotations

import datetime

from ats_sim.model.document import Document
from ats_sim.model.preparation import Phase, Plan, Task
from ats_sim.reporting.kit import Kit, Row, Section
from ats_sim.reporting.plain import quoted, spot

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TITLES = {1: "foundation and framing", 2: "applied depth", 3: "rehearsal"}
_CODE = "Mon Wed Fri coding . Tue Thu projects and design . Sat stories and resume"
_OTHER = "Mon Wed Fri lines and duties . Tue Thu cases of your own . Sat stories and resume"
_BACK = "Sun look back: `ats-sim compare` last week's resume and this week's"
_READY = "Ready when  [ ] the work  [ ] its results  [ ] the stories  [ ] the employer  (you tick)"
_END = "Nothing above is marked done by a program; `ats-sim compare` shows which findings went."


def kit(plan: Plan, document: Document) -> Kit:
    """The plan, a section a phase."""
    first, last = plan.phases[0].first, plan.phases[-1].last
    rest = (plan.end - last).days
    title = f"90 DAYS  {day(first)} to {day(last)} {last.year} are twelve weeks, then {rest} days in hand"
    sections = tuple(_phase(phase, document) for phase in plan.phases)
    week = Section("week", "A WEEK", "", (Row(_CODE if plan.codes else _OTHER), Row(_BACK)), (_READY,))
    return Kit(title, (f"For: {plan.persona} (--persona).",), (*sections, week), (_END,))


def day(date: datetime.date) -> str:
    """A day without its year."""
    return f"{date.day} {_MONTHS[date.month - 1]}"


def phase_title(phase: Phase) -> str:
    """What a phase is called."""
    return f"weeks {4 * phase.number - 3}-{4 * phase.number}: {_TITLES[phase.number]}"


def told(task: Task, document: Document) -> tuple[str, str]:
    """A task in a sentence, and the place of its line."""
    place = spot(document, task.about.span) if task.about else ""
    words = quoted(task.about.text, 80) if task.about else ""
    match task.kind:
        case "mend":
            return f"{words}: {task.words}", place
        case "condition":
            return f"{quoted(task.words, 100)}: the line that answers it, or what you will say", place
        case "stages":
            return f"one project told through all eight stages; open: {task.words}", place
        case "line":
            return f"draft: {task.words}, begun by {words}", place
        case "untold":
            return f"draft: {task.words}, three sentences", place
    return task.words, place


def _phase(phase: Phase, document: Document) -> Section:
    lead = f"{day(phase.first)} - {day(phase.last)}"
    rows = []
    for task in phase.tasks:
        text, place = told(task, document)
        rows.append(Row(f"{task.area}: {text}", "[ ]", place))
    return Section(f"phase-{phase.number}", phase_title(phase), lead, tuple(rows))
