"""``screen --watch``: stay beside a folder, and list again when files come, change or go."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence

import click

from ats_sim.bulk.paths import Discovery, shown
from ats_sim.bulk.run_key import RunKey
from ats_sim.cli.listing import ScreenOptions, report
from ats_sim.cli.lists import Opening
from ats_sim.errors import ReadingError
from ats_sim.model.screening import Screening

_LOOK = 1.0  # seconds between two looks at the folder; ours

_NAMED = 10  # ours: new files that are named

_Seen = dict[str, tuple[int, int]]
"""Files with when they were written and their size."""


def watch_folder(
    find: Callable[[], Discovery], found: Discovery, openings: list[Opening], run: RunKey, options: ScreenOptions
) -> int:
    """List, then list again at each change until Ctrl-C; only what is new or changed is read. Leaves with 0 then."""
    seen: _Seen = {}
    rows: dict[str, tuple[Screening, ...]] = {}
    try:
        while True:
            now = _written(found.files)
            new = [file for file in found.files if seen.get(file) != now[file]]
            gone = [file for file in seen if file not in now]
            if new or gone or not seen:
                _read(new, run, options.jobs, rows)
                rows = {file: rows[file] for file in found.files if file in rows}
                for file in new[:_NAMED] if seen else []:
                    click.echo(f"ats-sim: read {shown(file)}", err=True)
                _list(found, rows, openings, options)
                _say(new if seen else [], gone, len(found.files))
                seen = now
            time.sleep(_LOOK)
            found = _again(find, found)
    except KeyboardInterrupt:
        return 0


def _again(find: Callable[[], Discovery], before: Discovery) -> Discovery:
    """The files there are now; an empty folder waits for its first file."""
    try:
        return find()
    except ReadingError:
        return Discovery(unreadable=before.unreadable)


def _written(files: Sequence[str]) -> _Seen:
    found: _Seen = {}
    for file in files:
        try:
            state = os.stat(file.partition("!/")[0] if "!/" in file and not os.path.exists(file) else file)
            found[file] = state.st_mtime_ns, state.st_size
        except (OSError, ValueError):
            found[file] = 0, 0
    return found


def _read(files: list[str], run: RunKey, jobs: int, rows: dict[str, tuple[Screening, ...]]) -> None:
    from ats_sim.bulk import screened_each
    from ats_sim.cli.progress import followed

    if not files:
        return
    names = {shown(file): file for file in files}
    for each in followed(screened_each(files, run, min(jobs, len(files))), len(files)):
        rows[names[each[0].path]] = each


def _list(
    found: Discovery, rows: dict[str, tuple[Screening, ...]], openings: list[Opening], options: ScreenOptions
) -> None:
    from ats_sim.cli.screening import take

    for opening in openings:
        opening.rows = []
        opening.rows_before = None if opening.rows_before is None else []
    for each in rows.values():
        take(openings, each)
    if rows:
        report(found, openings, options, None)


def _say(new: Sequence[str], gone: Sequence[str], count: int) -> None:
    """What changed, on standard error, and that the watch goes on."""
    told = [f"{len(names)} {word}" for names, word in ((new, "new or changed"), (gone, "gone")) if names]
    what = f"{', '.join(told)}: " if told else ""
    click.echo(f"ats-sim: {what}{count} files; waiting for more, Ctrl-C ends", err=True)
