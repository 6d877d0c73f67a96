"""Resumes and postings written as text in a test, run through the whole pipeline."""

from __future__ import annotations

import datetime

from ats_sim.counterfactual import what_if
from ats_sim.counterfactual.action_plan import plan_actions
from ats_sim.model.action_plan import ActionPlan
from ats_sim.model.settings import Settings
from ats_sim.model.simulation import Simulation
from ats_sim.model.whatif import WhatIf
from ats_sim.pipeline import parse_resume, read_posting, simulate
from ats_sim.reading import read

AS_OF = datetime.date(2026, 11, 1)
SETTINGS = Settings()


def simulate_text(resume: str, posting: str, name: str = "resume.md") -> Simulation:
    """The result for a Markdown resume and a posting's text."""
    document = read(resume.encode(), name, SETTINGS.limits, SETTINGS.reading)
    return simulate(parse_resume(document), read_posting(posting), as_of=AS_OF)


def resume_text(
    *roles: tuple[str, str, list[str]],
    label: str = "",
    skills: str = "Python, SQL, Docker",
    education: str = "BSc Statistics, Testland University, 2015",
    name: str = "Robin Quist",
    extra: str = "",
) -> str:
    """A plain Markdown resume: each role is (title and employer, dates, statements)."""
    work = "\n".join(
        f"### {title}\n{dates}\n\n" + "\n".join(f"- {statement}" for statement in statements) + "\n"
        for title, dates, statements in roles
    )
    return (
        f"# {name}\n\n{label}\n\nrobin.quist@example.com | +44 20 7946 0102\n\n## Experience\n\n{work}\n"
        f"## Education\n\n{education}\n\n## Skills\n\n{skills}\n\n{extra}\n"
    )


def tried(result: Simulation) -> tuple[Simulation, WhatIf, ActionPlan]:
    """What ``check`` hands to each of its formats."""
    whatif = what_if(result)
    return result, whatif, plan_actions(result, whatif)
