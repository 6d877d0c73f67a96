"""``prepare --plan``: twelve weeks that follow one another, and a calendar that a calendar program takes."""

from __future__ import annotations

import datetime
import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim import asking, pipeline
from ats_sim.lexicon.table import rows, split
from ats_sim.model.document import Document
from ats_sim.model.preparation import PERSONAS, Persona, Preparation
from ats_sim.reporting import plan_ics, plan_parts
from tests.cases import FIXTURES
from tests.command import run

RESUME = FIXTURES / "resumes" / "ml-engineer-latex" / "resume.pdf"
POSTING = FIXTURES / "postings" / "ml-engineer.txt"
DAY = datetime.date(2026, 1, 31)


@cache
def _prepared(persona: Persona | None = None, resume: str = "ml-engineer-latex/resume.pdf",
              posting: str = "ml-engineer") -> tuple[Preparation, Document]:  # fmt: skip
    parsed = pipeline.read_resume(FIXTURES / "resumes" / resume)
    wanted = pipeline.read_posting(FIXTURES / "postings" / f"{posting}.txt")
    result = pipeline.simulate(parsed, wanted, as_of=DAY)
    return pipeline.prepare(result, persona=persona), parsed.document


@settings(max_examples=80, deadline=None)
@given(st.dates(datetime.date(1900, 1, 1), datetime.date(9998, 12, 31)))
def test_twelve_weeks_follow_one_another_and_ninety_days_end(start: datetime.date) -> None:
    made = asking.plan(_prepared()[0], start)
    assert [phase.number for phase in made.phases] == [1, 2, 3]
    assert made.phases[0].first == start
    assert all((phase.last - phase.first).days == 27 for phase in made.phases)
    days = [(later.first - earlier.last).days for earlier, later in zip(made.phases, made.phases[1:], strict=False)]
    assert days == [1, 1]
    assert (made.end - start).days == 89


@pytest.mark.parametrize("persona", PERSONAS)
def test_tasks_are_those_of_the_persona(persona: Persona) -> None:
    made = asking.plan(_prepared(persona)[0], DAY)
    fixed = {task.words for phase in made.phases for task in phase.tasks if task.kind == "fixed"}
    for row in rows("plan.tsv"):
        personas = split(row["personas"])
        assert (row["task"] in fixed) == (not personas or persona in personas), row["task"]


def test_a_nurse_is_given_no_code() -> None:
    made = asking.plan(_prepared(None, "staff-nurse-libreoffice/resume.pdf", "staff-nurse")[0], DAY)
    assert {task.area for phase in made.phases for task in phase.tasks} & {"coding", "design", "project"} == set()
    assert not made.codes


def test_every_open_thing_of_the_kit_is_a_task() -> None:
    preparation, document = _prepared()
    shown = [
        plan_parts.told(task, document)[0] for phase in asking.plan(preparation, DAY).phases for task in phase.tasks
    ]
    assert len(shown) == len(set(shown))
    for question in preparation.mend:
        assert any(question.sentence in text for text in shown)
    for name in preparation.untold:
        assert any(name in text for text in shown)


def test_a_calendar_has_short_lines_and_each_id_once() -> None:
    preparation, document = _prepared()
    text = plan_ics.render(asking.plan(preparation, DAY), document)
    lines = text.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert max(len(line.encode()) for line in lines) <= 75
    assert "\n" not in text.replace("\r\n", "")
    ids = re.findall(r"UID:(\S+)", text)
    assert len(ids) == len(set(ids)) > 20
    for kind in ("VEVENT", "VTODO"):
        assert text.count(f"BEGIN:{kind}") == text.count(f"END:{kind}") > 2
    whole = text.replace("\r\n ", "")
    assert not re.search(r"(?<!\\)[,;]", "".join(re.findall(r"SUMMARY:(.*)", whole)))


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--format", "ics"), "give --plan YYYY-MM-DD too"),
        (("--plan", "2026-02-02", "--format", "json"), "leave out --format json"),
        (("--plan", "9999-12-31"), "give an earlier day"),
        (("--plan", "soon"), "does not match the format"),
        (("--only", "pitch,salary"), "salary is no part"),
    ],
)
def test_wrong_words_are_one_clear_line(words: tuple[str, ...], says: str) -> None:
    done = run("prepare", RESUME, "--posting", POSTING, *words)
    assert done.returncode == 2
    assert says in done.stderr.decode()
    assert done.stdout == b""


def test_only_the_parts_asked_for_are_told() -> None:
    done = run("prepare", RESUME, "--posting", POSTING, "--only", "pitch, stories", "--as-of", "2026-01-31")
    titles = re.findall(r"^([A-Z][A-Z0-9' ]+):", done.stdout.decode(), re.MULTILINE)
    assert titles == ["THE 90 SECONDS", "STORIES"]
