"""``ats-sim screen``: a folder of resumes against one posting."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ats_sim.cli import complain
from ats_sim.cli.interrupts import Interrupts
from ats_sim.cli.listing import ScreenOptions, blinded, check_format, check_output, made, report, stream
from ats_sim.cli.options import Configured, as_of_date, as_of_option, config_options, format_option, posting_option
from ats_sim.errors import ConfigError, ReadingError

if TYPE_CHECKING:
    from ats_sim.bulk.audit import Groups
    from ats_sim.bulk.paths import Discovery
    from ats_sim.bulk.run_key import RunKey
    from ats_sim.config import Configuration


class _Share(click.ParamType[float]):
    """A share of the pool: "20%", or 0.2."""

    name = "share"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> float:
        text = str(value).strip()
        try:
            share = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
        except ValueError:
            share = -1.0
        if not 0 < share <= 1:
            self.fail(f"{text!r} is no share of the pool; write it as 20%", param, ctx)
        return share


@click.command(epilog="Example: ats-sim screen resumes/ --posting posting.txt --top 20")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@posting_option("The job posting's file.", allow_dash=False)
@format_option("table", "jsonl", "csv", "xlsx", "html", "parquet")
@click.option("--top", type=click.IntRange(min=1), metavar="N", help="List only the first N.")
@click.option("--share", type=_Share(), metavar="20%", help="List only this share of the resumes that were read.")
@click.option(
    "--require",
    type=click.Choice(["advance", "borderline"]),
    help="List only this disposition and better; status 1 if any is below it.",
)
@click.option("--must", multiple=True, metavar="SKILL", help="A further required skill for this run; repeatable.")
@click.option("--explain", metavar="PATH", help="Say instead why the row of this file stands where it does.")
@click.option(
    "--audit",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="CSV",
    help="Say instead how groups fare; columns: file and a category each.",
)
@click.option("--blind", is_flag=True, help="Name files by their content, not by their path.")
@click.option(
    "--reports",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="With html: also put a report on each listed resume there, as check writes it.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=0),
    metavar="N",
    help="Worker processes. Default: one a core. 0: none, and no limits of time and memory.",
)
@click.option(
    "--engine", type=click.Choice(["local", "dask"]), help="Who works. Default: local; dask with --scheduler."
)
@click.option("--scheduler", metavar="ADDRESS", help="Work on this Dask cluster, as tcp://HOST:8786. Files go there.")
@click.option("--store", type=click.Path(dir_okay=False, path_type=Path), help="Keep what was read in this file.")
@click.option(
    "--decisions",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Put what people decided at the desk (serve) beside the rows; nothing is decided here.",
)
@click.option("--opening", metavar="NAME", help="With --decisions: under this name. Default: title and employer.")
@click.option("--no-cache", is_flag=True, help="Keep nothing for the next run, and use nothing kept.")
@click.option(
    "--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file, not to the terminal."
)
@as_of_option
@config_options
def command(
    paths: tuple[str, ...],
    posting: Path,
    format_: str,
    top: int | None,
    share: float | None,
    require: str | None,
    must: tuple[str, ...],
    explain: str | None,
    audit: Path | None,
    blind: bool,
    reports: Path | None,
    jobs: int | None,
    engine: str | None,
    scheduler: str | None,
    store: Path | None,
    decisions: Path | None,
    opening: str | None,
    no_cache: bool,
    output: Path | None,
    as_of: datetime.datetime | None,
    configured: Configured,
) -> int:
    """Hold every resume of PATHs, files, folders, globs and URLs, against one posting and rank them.

    "-" reads the paths from standard input, one a line. URLs (s3://bucket/resumes/) need the extra "remote". jsonl
    prints rows as they are done, unranked; with --output, --top, --share or --require it is ranked. A file that cannot
    be read has its row and its reason. The order is a simulation: every resume needs human review, and nobody is
    rejected.
    """
    from ats_sim.bulk.run_key import RunKey
    from ats_sim.bulk.urls import is_url
    from ats_sim.cli.inputs import read_posting_to_match
    from ats_sim.posting import with_musts

    check_format(format_, output)
    if store and no_cache:
        raise click.UsageError("--store and --no-cache contradict each other; leave one out.")
    processes = core_count() if jobs is None else jobs
    options = ScreenOptions(format_, top, share, require, explain, audit, blind, output, reports, processes)
    if audit and blind:
        raise click.UsageError("--audit finds files by their names; leave --blind out.")
    if output:
        check_output(output)
    if reports:
        _check_reports(reports, options)
    groups = _groups(audit) if audit else None
    cluster = _cluster(engine, scheduler, jobs)
    if jobs != 0 and cluster is None:
        _begin()
    configuration = configured(None if is_url(paths[0]) else Path(paths[0]))
    settings = configuration.settings
    wanted = with_musts(read_posting_to_match(posting, settings, must), must)
    found = files_of(paths, configuration, {posting, *filter(None, (output, reports))})
    if decisions:
        from ats_sim.bulk.decisions import Decisions, opening_of

        options.decisions = Decisions(decisions, opening or opening_of(wanted)).all()
    run = RunKey(wanted, settings, as_of_date(as_of), None if no_cache else store_of(store))
    done = _screen(found, run, processes, options, cluster)
    if output and not done:
        return 130  # a list of a part of the pool must not pass for the list
    status = report(found, run, options, groups)
    return status if done else 130


def files_of(paths: tuple[str, ...], configuration: Configuration, others: set[Path]) -> Discovery:
    """The files to screen. Raises ``ReadingError`` when there is none."""
    from ats_sim.bulk.paths import find, listed, shown

    named: list[str] = []
    for path in paths:
        named += listed(os.fsdecode(sys.stdin.buffer.read())) if path == "-" else [path]
    ours = {os.path.realpath(path) for path in others}
    limits = configuration.settings.limits
    found = find(named, lambda path: configuration.excluded(path) or os.path.realpath(path) in ours, limits)
    closed = [
        ReadingError("folder", f"{folder}: this folder cannot be opened ({reason}); {_advice(folder)}")
        for folder, reason in found.unreadable.items()
    ]
    for error in closed if found.files else closed[:-1]:
        complain(error)
    if closed and not found.files:
        raise closed[-1]
    if not found.files:
        where = ", ".join(map(shown, paths))
        raise ReadingError("none", f"{where}: no resumes found; name files, or folders with PDF, DOCX or text files")
    return found


def _advice(folder: str) -> str:
    from ats_sim.bulk.urls import is_url

    return "check the URL and your access" if is_url(folder) else "change its access rights"


def _check_reports(reports: Path, options: ScreenOptions) -> None:
    """Raise before the work is done if there could be no reports: ``UsageError``, ``ConfigError``."""
    from ats_sim.cli.reports import check_reports

    if options.format != "html" or options.audit or options.explain is not None:
        raise click.UsageError("--reports goes with --format html; leave out --audit and --explain.")
    if options.blind:
        raise click.UsageError("--reports shows each resume as it is, with its name; leave --blind or --reports out.")
    check_reports(reports, options.output)


def _begin() -> None:
    from ats_sim.bulk.pool import open_server

    open_server()


def store_of(store: Path | None) -> Path:
    """The store's file, made if need be. Raises ``ConfigError`` now, and not from a worker, if it cannot be used."""
    from ats_sim.bulk.store import Store, default_path

    path = store or default_path()
    Store(path).close()
    return path


def _cluster(engine: str | None, scheduler: str | None, jobs: int | None) -> str | None:
    """The scheduler's address, None to work on this machine. Raises ``UsageError``, ``ConfigError``."""
    if engine != "dask" and scheduler is None:
        return None
    if engine == "local":
        raise click.UsageError("--engine local and --scheduler contradict each other; leave one out.")
    if jobs is not None:
        raise click.UsageError("--jobs are processes of this machine; on a cluster, leave it out.")
    from ats_sim.bulk.cluster import cluster_address

    return cluster_address(scheduler)


def core_count() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _screen(found: Discovery, run: RunKey, jobs: int, options: ScreenOptions, cluster: str | None) -> bool:
    """Screen all files into ``options.rows``; whether it was not interrupted."""
    from ats_sim.bulk import pool, screened
    from ats_sim.cli.progress import followed

    source, interrupts = made(run), Interrupts()
    rows = screened(found.files, run, None if cluster else min(jobs, len(found.files)), cluster)
    try:
        with interrupts.watched():
            for row in followed(rows, len(found.files)):
                with interrupts.held():
                    options.rows.append(blinded(row) if options.blind else row)
                    if options.streams:
                        stream(options.rows[-1], source, (options.decisions or {}).get(row.content))
    except KeyboardInterrupt:
        rest = len(found.files) - len(options.rows)
        again = " and the same command goes on from here" if run.store else ""
        click.echo(f"ats-sim: interrupted, {rest} of {len(found.files)} files are not done{again}", err=True)
        return False
    finally:
        if isinstance(rows, Iterator) and hasattr(rows, "close"):
            rows.close()
        pool.close_server()
    return True


def _groups(path: Path) -> Groups:
    from ats_sim.bulk.audit import read_groups

    try:
        return read_groups(path.read_bytes(), str(path))
    except OSError as error:
        raise ConfigError("audit", f"{path}: cannot be read ({error.strerror}); check the path") from error
