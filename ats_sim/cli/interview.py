"""``ats-sim interview``: the sheet for a talk, what its marks come to, what a loop leaves out."""

from __future__ import annotations

import datetime
import sys
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
from ats_sim.errors import ReadingError
from ats_sim.model.interview import POOLS

if TYPE_CHECKING:
    from ats_sim.model.interview import QuestionPool

_MOST_BYTES = 1_000_000  # of a sheet, a pool or a list of questions; ours


@click.group(epilog="Example: ats-sim interview sheet resume.pdf --posting posting.txt -o sheet.toml")
def command() -> None:
    """Make the sheet for a telephone screen, show it, add up your marks, look through a list of questions.

    The program gives no marks and predicts nothing.
    """


pool_option = click.option("--pool", type=click.Choice(POOLS), help="Which questions. Default: by the title.")
own_option = click.option("--questions", type=click.Path(path_type=Path), help="A pool of your own (TOML).")


@command.command(epilog="Example: ats-sim interview sheet resume.pdf --posting posting.txt -o sheet.toml")
@click.argument("resume", type=click.Path(path_type=Path, allow_dash=True))
@posting_option("The job posting.")
@pool_option
@own_option
@click.option("--minutes", type=click.IntRange(15, 240), default=60, show_default=True, help="How long the talk is.")
@click.option("--by-gaps", is_flag=True, help="Let this resume choose too: candidates are then asked different things.")
@click.option("--like", type=click.Path(path_type=Path), help="Take the questions of this sheet of the same opening.")
@click.option("--blind", is_flag=True, help="Leave out who the candidate is.")
@output_option
@as_of_option
@config_options
def sheet(
    resume: Path,
    posting: Path,
    pool: str | None,
    questions: Path | None,
    minutes: int,
    by_gaps: bool,
    like: Path | None,
    blind: bool,
    output: Path | None,
    as_of: datetime.datetime | None,
    configured: Configured,
) -> int:
    """Write the sheet for a talk with the candidate of RESUME, as TOML.

    Level and posting choose three or four questions out of a pool, the same for every candidate; what this resume
    leaves open follows each.
    """
    from ats_sim import asking, blinding, pipeline
    from ats_sim.asking import sheets
    from ats_sim.cli.inputs import read_posting_to_match, read_resume_to_ask
    from ats_sim.reporting import sheet_toml
    from ats_sim.reporting.plain import spot

    settings = configured(resume).settings
    wanted = read_posting_to_match(posting, settings)
    parsed = read_resume_to_ask(resume, settings)
    case = pipeline.simulate(parsed, wanted, as_of=as_of_date(as_of), settings=settings).case
    asked = asking.ask(case)
    name = parsed.resume.basics.name
    if blind:
        case, asked = blinding.blind_questions(case, asked)
    made = sheets.make_sheet(
        case,
        asked,
        _pool(questions, pool) or asking.pool_for(wanted),
        minutes,
        by_gaps=by_gaps,
        place=lambda question: spot(case.document, question.about.span) if question.about else "",
        candidate="" if blind or name is None else name.text,
    )
    if like:
        made = sheets.like(made, sheets.read_sheet(_text(like), str(like)))
    write(sheet_toml.render(made), output)
    return 0


@command.command(epilog="Example: ats-sim interview show sheet.toml")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--rubric", is_flag=True, help="Also what each mark stands for.")
@format_option("text", "markdown", "html")
@output_option
def show(file: Path, rubric: bool, format_: str, output: Path | None) -> int:
    """Print a sheet to talk by."""
    from ats_sim.asking import sheets
    from ats_sim.cli.kits import drawn
    from ats_sim.reporting import interview_parts

    read = sheets.read_sheet(_text(file), str(file))
    write(drawn(interview_parts.sheet_kit(read, rubric=rubric), format_), output)
    return 0


@command.command(epilog="Example: ats-sim interview score sheets/*.toml --require strong")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@format_option("text", "json")
@click.option("--require", type=click.Choice(["strong", "conditional"]), help="Leave with status 1 below this.")
@output_option
def score(files: tuple[Path, ...], format_: str, require: str | None, output: Path | None) -> int:
    """Add up the marks of sheets; several, or a folder of them, make a table.

    18 is the most; 14 to 17 is conditional, below it is not. A sheet without all marks is not added up.
    """
    from ats_sim.asking import sheets
    from ats_sim.model.interview import OUTCOMES
    from ats_sim.reporting import encode, interview_parts
    from ats_sim.reporting.interview_json import score_json

    paths = [path for file in files for path in (sorted(file.glob("*.toml")) if file.is_dir() else [file])]
    if not paths:
        raise ReadingError("missing", f"{files[0]}: no sheet (*.toml) is in this folder")
    told = [sheets.score(sheets.read_sheet(_text(path), str(path)), str(path)) for path in paths]
    told.sort(key=lambda one: (-OUTCOMES.index(one.outcome), -one.total, one.name))
    if format_ == "json":
        write(encode.pretty([score_json(one) for one in told]), output)
    else:
        write(interview_parts.scores(told), output)
    least = OUTCOMES.index(require) if require else 0
    return 1 if any(OUTCOMES.index(one.outcome) < least or one.outcome == "unfinished" for one in told) else 0


@command.command(epilog="Example: ats-sim interview audit questions.txt --pool nursing")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@pool_option
@own_option
@format_option("text", "markdown", "html", "json")
@output_option
def audit(file: Path, pool: str | None, questions: Path | None, format_: str, output: Path | None) -> int:
    """Say what a list of questions, one a line, leaves to nobody, and which of them do not help."""
    from ats_sim import asking
    from ats_sim.cli.kits import drawn
    from ats_sim.reporting import interview_parts

    result = asking.audit_loop(_text(file), _pool(questions, pool) or asking.pool("machine-learning"))
    if not result.questions:
        raise ReadingError("empty", f"{file}: no question is in it; write one a line")
    if format_ == "json":
        from ats_sim.reporting import encode
        from ats_sim.reporting.interview_json import audit_json

        write(encode.pretty(audit_json(result)), output)
    else:
        write(drawn(interview_parts.audit_kit(result), format_), output)
    return 0


def _pool(own: Path | None, name: str | None) -> QuestionPool | None:
    """The pool that is asked for. Raises ``ConfigError`` for a file with a mistake."""
    from ats_sim import asking

    if own and name:
        raise click.UsageError("--questions and --pool are given: one of them is enough")
    if own:
        return asking.read_pool(_text(own), str(own))
    return asking.pool(name) if name else None


def _text(path: Path) -> str:
    """The text of a file; ``-`` is standard input. Raises ``ReadingError``."""
    try:
        data = sys.stdin.buffer.read(_MOST_BYTES + 1) if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise ReadingError("unreadable", f"{path}: cannot be read ({error.strerror}); check the path") from error
    if len(data) > _MOST_BYTES:
        raise ReadingError("file-size", f"{path}: larger than {_MOST_BYTES} bytes; no such file is")
    return data.decode("utf-8-sig", "replace")
