"""The 90 days: the kit's open things and the tasks of the guides, in three phases of four weeks."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ats_sim.lexicon.table import rows, split
from ats_sim.model.preparation import Phase, Plan, Preparation, Task

_WEEKS, _PHASES, _DAYS = 4, 3, 90  # of a phase, of a plan; the guides' numbers
_LINES = 4  # lines that are gone through in the second phase; ours


def plan(preparation: Preparation, start: datetime.date) -> Plan:
    """The plan from a day on."""
    models = bool(preparation.stages or preparation.open_stages)
    kinds = {"any"} | ({"software"} if preparation.ships else set()) | ({"models"} if models else set())
    phases = []
    for number in range(1, _PHASES + 1):
        first = start + datetime.timedelta(weeks=_WEEKS * (number - 1))
        last = first + datetime.timedelta(weeks=_WEEKS, days=-1)
        tasks = (*_own(preparation, number), *_fixed(preparation, kinds, number))
        phases.append(Phase(number, first, last, tasks))
    return Plan(preparation.persona, tuple(phases), start + datetime.timedelta(days=_DAYS - 1), preparation.ships)


def _fixed(preparation: Preparation, kinds: set[str], number: int) -> Iterator[Task]:
    for row in rows("plan.tsv"):
        personas = split(row["personas"])
        if row["phase"] == str(number) and row["kinds"] in kinds and (not personas or preparation.persona in personas):
            yield Task(row["area"], "fixed", row["task"])


def _own(preparation: Preparation, number: int) -> Iterator[Task]:
    """What this resume against this posting leaves to do in a phase."""
    if number == 1:
        yield from _open(preparation)
    if number == 2:
        yield from _to_go_through(preparation)


def _open(preparation: Preparation) -> Iterator[Task]:
    """What the page leaves open."""
    for question in preparation.call:
        if question.source in ("gate", "not_found"):
            yield Task("conditions", "condition", question.asked, question.about)
    for question in preparation.mend:
        yield Task("resume", "mend", question.sentence, question.within or question.about)
    for story in preparation.stories:
        yield Task("stories", "line", story.theme, story.action)
    for theme in preparation.untold:
        yield Task("stories", "untold", theme)


def _to_go_through(preparation: Preparation) -> Iterator[Task]:
    """Lines and duties that will be asked about."""
    if preparation.open_stages:
        yield Task("project", "stages", ", ".join(preparation.open_stages))
    for question in [one for one in preparation.call if one.source not in ("gate", "not_found")][:_LINES]:
        yield Task("lines", "mend", question.sentence, question.within or question.about)
