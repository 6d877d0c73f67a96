"""``check --watch``: after each save the verdict again, with what the save changed."""

from __future__ import annotations

import datetime
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import click
from msgspec import Struct

from ats_sim import counterfactual, pipeline
from ats_sim.cli import complain
from ats_sim.cli.inputs import read_input, read_posting_to_match
from ats_sim.errors import ReadingError
from ats_sim.model.case import ParsedResume
from ats_sim.model.comparison import Version
from ats_sim.model.evidence import Evidence
from ats_sim.model.posting import Posting
from ats_sim.model.settings import Settings

_LOOK = 0.05  # seconds between two looks at the files; ours
_State = tuple[int, int] | None


class Watched(Struct, frozen=True):
    """What is watched, and how it is judged."""

    resume: Path
    posting: Path
    settings: Settings
    as_of: datetime.date
    must: tuple[str, ...]
    blind: bool


class _Last(Struct):
    """What is known from the last save: only what changed since is read again."""

    resume: _State = None
    posting: _State = None
    wanted: Posting | None = None
    known: tuple[Evidence, ...] = ()
    version: Version | None = None


def watch(watched: Watched, wait: Callable[[float], None] = time.sleep) -> int:
    """Print the verdict, and again after each save of the resume or the posting, until Ctrl-C; the exit status."""
    last = _Last()
    try:
        while True:
            now = _state(watched.resume), _state(watched.posting)
            if now != (last.resume, last.posting):
                _look(watched, last, *now)
            wait(_LOOK)
    except KeyboardInterrupt:
        return 0


def _look(watched: Watched, last: _Last, resume: _State, posting: _State) -> None:
    changed = posting != last.posting
    last.resume, last.posting = resume, posting
    try:
        if changed or last.wanted is None:
            last.wanted = read_posting_to_match(watched.posting, watched.settings, watched.must)
        document = read_input(watched.resume, watched.settings)
    except ReadingError as error:  # half a save, or a file that its program replaces: the next look sees the whole
        complain(error)
        click.echo("ats-sim: waiting for the next save; Ctrl-C ends", err=True)
        return
    parsed = pipeline.parse_resume(document, watched.settings, last.known)
    last.known = parsed.evidence
    result = pipeline.simulate(parsed, last.wanted, as_of=watched.as_of, settings=watched.settings, must=watched.must)
    whatif = counterfactual.what_if(result)
    if watched.blind:
        from ats_sim import blinding

        result, whatif = blinding.blind(result, whatif)
    from ats_sim.counterfactual.action_plan import plan_actions
    from ats_sim.domain.comparison import compare, version_of
    from ats_sim.reporting import check_brief, compare_brief

    case = result.case
    version = version_of(ParsedResume(case.document, case.resume, case.evidence), result.findings, result)
    lines: Sequence[str] = ()
    if last.version is not None:
        lines = ("", *compare_brief.lines(compare(last.version, version)))
    last.version = version
    click.echo("\n".join([*lines, check_brief.render(result, whatif, plan_actions(result, whatif))]), nl=False)


def _state(path: Path) -> _State:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
