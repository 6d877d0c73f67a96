"""``ats-sim prepare``: the candidate's kit for the way from the page to the offer."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ats_sim.cli.options import (
    Configured,
    as_of_date,
    as_of_option,
    config_options,
    format_option,
    output_option,
    posting_option,
    write,
)
from ats_sim.errors import ConfigError
from ats_sim.model.preparation import PARTS, PERSONAS, Part

if TYPE_CHECKING:
    from ats_sim.model.document import Document
    from ats_sim.model.preparation import Preparation

_LAST_YEAR = 9998


@click.command(epilog="Example: ats-sim prepare resume.pdf --posting posting.txt")
@click.argument("resume", type=click.Path(path_type=Path, allow_dash=True))
@posting_option("The job posting.")
@click.option("--cue", multiple=True, help="Words heard in a call; the lines that fit them are named. Repeatable.")
@click.option(
    "--plan",
    type=click.DateTime(["%Y-%m-%d"]),
    help="In place of the kit: 90 days from this day on, YYYY-MM-DD, out of what is open.",
)
@format_option("text", "markdown", "html", "json", "ics")
@click.option("--only", help=f"Parts, with commas between them: {', '.join(PARTS)}.")
@click.option("--persona", type=click.Choice(PERSONAS), help="Whom the kit is for. Default: as the resume reads.")
@click.option(
    "--lens",
    type=click.Choice(["google", "amazon", "startup", "all"]),
    help="Also what one kind of employer, or each, looks for.",
)
@output_option
@as_of_option
@config_options
def command(
    resume: Path,
    posting: Path,
    format_: str,
    only: str | None,
    persona: str | None,
    lens: str | None,
    plan: datetime.datetime | None,
    cue: tuple[str, ...],
    output: Path | None,
    as_of: datetime.datetime | None,
    configured: Configured,
) -> int:
    """Prepare for the calls that RESUME and a posting will lead to.

    What to mend first, the questions these lines raise, the pitch in your own words, the duties as questions, stories
    that your lines begin, what to ask them. It quotes and leaves slots; it invents nothing.
    """
    from ats_sim import pipeline
    from ats_sim.cli.inputs import read_posting_to_match, read_resume_to_ask

    parts = _parts(only)
    if format_ == "ics" and plan is None:
        raise click.UsageError("--format ics is a calendar of a plan: give --plan YYYY-MM-DD too")
    if plan and format_ == "json":
        raise click.UsageError("--plan prints text, markdown, html or ics: leave out --format json")
    if plan and plan.year > _LAST_YEAR:
        raise click.UsageError(f"--plan: no calendar goes beyond {_LAST_YEAR}; give an earlier day")
    settings = configured(resume).settings
    wanted = read_posting_to_match(posting, settings)
    parsed = read_resume_to_ask(resume, settings)
    result = pipeline.simulate(parsed, wanted, as_of=as_of_date(as_of), settings=settings)
    lenses = ("google", "amazon", "startup") if lens == "all" else (lens,) if lens else ()
    preparation = pipeline.prepare(result, persona=persona, lenses=lenses, cues=cue)  # type: ignore[arg-type]
    if plan:
        write(_planned(preparation, plan.date(), result.case.document, format_), output)
        return 0
    if format_ == "json":
        from ats_sim.reporting import encode
        from ats_sim.reporting.prepare_json import prepare_json

        write(encode.pretty(prepare_json(preparation, result.case.document)), output)
        return 0
    from ats_sim.reporting import prepare_parts

    asking = settings.asking
    kit = prepare_parts.kit(preparation, result.case.document, asking.words_a_minute, asking.pitch_seconds, parts)
    from ats_sim.cli.kits import drawn

    write(drawn(kit, format_), output)
    return 0


def _planned(preparation: Preparation, start: datetime.date, document: Document, format_: str) -> str:
    from ats_sim import asking
    from ats_sim.cli.kits import drawn
    from ats_sim.reporting import plan_parts

    made = asking.plan(preparation, start)
    if format_ == "ics":
        from ats_sim.reporting import plan_ics

        return plan_ics.render(made, document)
    return drawn(plan_parts.kit(made, document), format_)


def _parts(only: str | None) -> frozenset[Part]:
    """The parts that are asked for. Raises ``ConfigError`` for one that is none."""
    named = [part.strip() for part in (only or "").split(",") if part.strip()]
    wrong = [part for part in named if part not in PARTS]
    if wrong:
        raise ConfigError("only", f"--only: {', '.join(wrong)} is no part; there are {', '.join(PARTS)}")
    return frozenset(part for part in PARTS if part in named)
