"""The command line: arguments in, exit status out. One module a command, loaded when the command is called.

Exit status: 0 fine; 1 findings or a disposition below what was asked for; 2 wrong usage; 3 an input could not be read;
130 on Ctrl-C.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import click

from ats_sim.errors import AtsSimError, ReadingError

_COMMANDS = {
    "check": "Hold one resume against one posting: what the filter finds, the 30-second verdict, what to rewrite.",
    "compare": "Hold two versions of a resume beside each other: what changed, and whether it helped.",
    "screen": "Hold a folder of resumes against one posting: who to read first, and why.",
    "view": "Show what a machine reads in a resume: text, sections, fields, and what it would lose.",
    "lint": "Hold resumes against the rules: what to mend, by file, page and line.",
    "posting": "Show how a job posting was read: title, requirements, years, degree.",
    "prepare": "Prepare for the calls: the questions a resume raises, the pitch, stories, a 90-day plan.",
    "interview": "The sheet for a telephone screen, the sum of your marks, what a loop leaves out.",
    "answer": "Count what can be counted in a spoken answer: length, numbers, hedges, parts.",
    "bullet": "Grade one resume bullet, or one a line from standard input, and say what it lacks.",
    "rule": "Explain one rule by its code or name.",
    "rules": "List all rules.",
    "serve": "Open a page on this machine: drop a resume, paste a posting, edit and see the verdict (extra serve).",
    "lsp": "Serve an editor: findings while a resume is written (extra lsp).",
    "init": "Write a settings file with comments, to begin with lint in a repository.",
    "store": "Look at, prune or clear what screen keeps for the next run.",
}
_HIDDEN = {"docs": "Write the generated pages."}


class _Commands(click.Group):
    """Loads a command's module only when that command is called."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS | _HIDDEN:
            return None
        command: click.Command = import_module(f"ats_sim.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command and its arguments. Raises ``UsageError`` for an option of one value that is given twice."""
        name, command, rest = super().resolve_command(ctx, args)
        if command is not None:
            _check_once(command, click.Context(command, ctx, name), rest)
        return name, command, rest

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


def _check_once(command: click.Command, context: click.Context, args: list[str]) -> None:
    """Raise ``UsageError`` where a second value would silently replace the first."""
    try:
        _, _, given = command.make_parser(context).parse_args(args=list(args))
    except click.UsageError:
        return  # click says it itself
    for option in given:
        if isinstance(option, click.Option) and not (option.multiple or option.is_flag or option.count):
            times = sum(other is option for other in given)
            if times > 1:
                raise click.UsageError(f"{option.opts[0]} is given {times} times: it has one value", context)


def _print_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from importlib import metadata

        click.echo(f"ats-sim {metadata.version('ats-sim')}")
        ctx.exit()


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    epilog="Example: ats-sim check resume.pdf --posting posting.txt",
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version, help="Show it.")
def cli() -> None:
    """Simulate what happens to a resume before a person reads it properly.

    A simulation: real applicant tracking systems rank and search, they rarely reject by themselves. Everything runs on
    this machine, offline (but for screen --scheduler), and the same files give the same answer.
    """


def complain(error: AtsSimError) -> None:
    """Say an error on standard error, on one line whatever a file is called."""
    from ats_sim.reporting.plain import printable

    click.echo(f"ats-sim: {printable(error.message)}", err=True)


def fault(error: Exception) -> str:
    """One line for a fault of our own: what and where, so that it can be reported."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return f"this input met a fault in ats-sim ({type(error).__name__} at {where}); please report it with this line"


def main() -> None:
    """Run the command line and leave with its exit status."""
    try:
        status = cli.main(prog_name="ats-sim", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("ats-sim: interrupted", err=True)
        status = 130
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except AtsSimError as error:
        complain(error)
        status = 3 if isinstance(error, ReadingError) else 2
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output is gone: nobody is left to tell
        status = 0
    except Exception as error:
        click.echo(f"ats-sim: {fault(error)}", err=True)
        status = 3
    sys.exit(status if isinstance(status, int) else 0)
