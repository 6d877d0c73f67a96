"""``check --edit-posting``: how a posting was read, to strike, mark as preferred and add, before anything is judged."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ats_sim.cli import complain
from ats_sim.cli.options import write
from ats_sim.errors import AtsSimError, ConfigError
from ats_sim.model.posting import Posting
from ats_sim.posting import editing, with_musts


def edit_posting(posting: Posting, name: str) -> Posting:
    """The posting as it is after the edits, which are asked for on standard error, one a line, until an empty one."""
    from ats_sim.reporting.posting_brief import EDITS, numbered

    shown: Posting | None = None
    while True:
        if shown != posting:
            for line in numbered(posting, name):
                click.echo(line, err=True)
            click.echo(EDITS, err=True)
            shown = posting
        click.echo("> ", nl=False, err=True)
        line = sys.stdin.readline().strip()
        if not line:
            click.echo(err=True)
            return posting
        try:
            posting = edited(posting, line)
        except AtsSimError as error:
            complain(error)


def edited(posting: Posting, line: str) -> Posting:
    """The posting after one edit: "-3", "-Kafka", "~3", "+Kafka", "w FILE". Raises ``ConfigError`` for no edit."""
    sign, rest = line[0], line[1:].strip()
    if sign == "w" and rest:
        from ats_sim.reporting.posting_toml import render

        write(render(posting), Path(rest))
        click.echo(f"written; hold other resumes against it with --posting {rest}", err=True)
        return posting
    if sign == "+" and rest:
        return with_musts(posting, [rest])
    if sign in "-~" and rest:
        names = [_demand(posting, rest)] if rest.isdigit() else [rest]
        if isinstance(names[0], int):
            return (editing.without_demand if sign == "-" else editing.preferred_demand)(posting, names[0])
        return (editing.without if sign == "-" else editing.preferred)(posting, [str(names[0])])
    raise ConfigError("edit", f"{line!r} is no edit; write -3, ~3, +NAME or w FILE, or nothing to go on")


def _demand(posting: Posting, number: str) -> int:
    at = int(number) - 1
    if not 0 <= at < len(posting.demands):
        raise ConfigError("edit", f"there is no line {number}; the list has {len(posting.demands)}")
    return at
